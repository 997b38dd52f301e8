import { ChevronRight } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useGivenName, useName, useSpace, useZone } from '../../app/hooks'
import { go } from '../../app/router'
import { held, openSeat, signOut } from '../../app/session'
import { setTheme, type Theme, theme } from '../../app/theme'
import { Choice } from '../../components/Choice'
import { Dialog } from '../../components/Dialog'
import { Field } from '../../components/Field'
import { Notice, Outcome } from '../../components/Notice'
import { Page } from '../../components/Page'
import { useAction } from '../../components/useAction'
import { ZoneSelect } from '../../components/ZoneSelect'
import { t } from '../../i18n'
import { dayAndMonth, deviceZone } from '../../i18n/time'

import { AddDevice, Recovery } from './Devices'

export default function Settings() {
  return (
    <Page title={t.settings.title} wide places>
      <h1>{t.settings.title}</h1>
      <div class="two section">
        <div>
          <You />
          <Recovery />
          <AddDevice />
        </div>
        <div>
          <Appearance />
          <Seats />
          <section class="section" aria-labelledby="more">
            <h2 id="more">{t.settings.privacy}</h2>
            <div class="rows">
              <Go to="/sees" label={t.settings.privacyMore} />
              <Go to="/help" label={t.settings.help} />
            </div>
          </section>
          <ThisDevice />
        </div>
      </div>
    </Page>
  )
}

function You() {
  const space = useSpace()
  const kept = useGivenName(space.seat)
  const [name, setName] = useState<string>()
  const keptZone = useZone(space.seat)
  const [zone, setZone] = useState<string>()
  const saveName = useAction()
  const saveZone = useAction()
  const [said, setSaid] = useState('')
  const current = (name ?? kept).trim()
  const submitName = async (event: Event) => {
    event.preventDefault()
    if (current && (await saveName.run(() => space.do('seat.name', { name: current }))))
      setSaid(t.settings.nameSaved)
  }
  const submitZone = async (event: Event) => {
    event.preventDefault()
    const to = zone ?? keptZone
    if (await saveZone.run(() => space.do('seat.zone', { zone: to }))) setSaid(t.settings.zoneSaved)
  }
  return (
    <section aria-labelledby="you">
      <h2 id="you">{t.settings.you}</h2>
      <form class="flow section" noValidate onSubmit={submitName}>
        <Field
          label={t.settings.name}
          error={name === undefined || current ? undefined : t.start.you.nameMissing}
        >
          {control => (
            <input
              id={control.id}
              aria-describedby={control['aria-describedby']}
              aria-invalid={control['aria-invalid']}
              type="text"
              autocomplete="given-name"
              maxLength={60}
              value={name ?? kept}
              onInput={event => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        {current !== kept && (
          <button class="act-2" type="submit" disabled={saveName.busy}>
            {t.settings.saveName}
          </button>
        )}
        <Outcome error={saveName.error} />
      </form>
      <form class="flow section" noValidate onSubmit={submitZone}>
        <ZoneSelect value={zone ?? keptZone} onChange={setZone} />
        {(zone ?? keptZone) !== keptZone && (
          <button class="act-2" type="submit" disabled={saveZone.busy}>
            {t.settings.saveZone}
          </button>
        )}
        <Outcome error={saveZone.error} />
      </form>
      <div role="status">{said && <Notice>{said}</Notice>}</div>
    </section>
  )
}

function Appearance() {
  const [chosen, setChosen] = useState<Theme>(theme)
  const choose = (to: Theme) => {
    setTheme(to)
    setChosen(to)
  }
  const options = (['system', 'light', 'dark'] as const).map(value => ({
    value,
    label: t.settings.themes[value],
  }))
  return (
    <section class="section" aria-labelledby="theme">
      <h2 id="theme">{t.settings.theme}</h2>
      <Choice
        legend={<span class="hidden">{t.settings.theme}</span>}
        options={options}
        value={chosen}
        onChange={choose}
      />
    </section>
  )
}

/** Shown only where there is a choice. */
function Seats() {
  const space = useSpace()
  const name = useName(space.seat)
  if (held.value.length < 2) return null
  return (
    <section class="section" aria-labelledby="seats">
      <h2 id="seats">{t.settings.seats}</h2>
      <p class="small soft">{t.settings.seatsHint}</p>
      <ul class="rows">
        {held.value.map(h => {
          const open = h.space === space.id && h.seat === space.seat
          return (
            <li class="spread" key={`${h.space}/${h.seat}`}>
              <span>
                {open ? t.settings.seatLine(name) : t.settings.seatOther(dayAndMonth(h.added, deviceZone()))}
              </span>
              {open ? (
                <span class="small soft">{t.settings.seatOpen}</span>
              ) : (
                <button class="act-3" type="button" onClick={() => openSeat(h.space, h.seat, '/home')}>
                  {t.settings.seatUse}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ThisDevice() {
  const [asking, setAsking] = useState(false)
  const out = useAction()
  const leave = async () => {
    await signOut()
    go('/')
  }
  return (
    <section class="section flow" aria-labelledby="device">
      <h2 id="device">{t.settings.device}</h2>
      <button class="act-2" type="button" onClick={() => setAsking(true)}>
        {t.settings.signOut}
      </button>
      <Dialog open={asking} title={t.settings.signOut} onClose={() => setAsking(false)}>
        <p>{t.settings.signOutText}</p>
        <div class="acts">
          <button class="act-2" type="button" disabled={out.busy} onClick={() => out.run(leave)}>
            {t.settings.signOutSure}
          </button>
          <button class="act-3" type="button" onClick={() => setAsking(false)}>
            {t.common.cancel}
          </button>
        </div>
        <Outcome error={out.error} />
      </Dialog>
    </section>
  )
}

function Go({ to, label }: { to: string; label: string }) {
  return (
    <a class="go" href={to}>
      <span>{label}</span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}
