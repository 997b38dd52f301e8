import { useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import {
  KINDS,
  refused,
  remind,
  remindersOf,
  remindNoMore,
  support,
  TITLES,
  usual,
} from '../../../app/reminders'
import { Choice } from '../../../components/Choice'
import { Outcome } from '../../../components/Notice'
import { Tick } from '../../../components/Tick'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { deviceZone } from '../../../i18n/time'
import type { Reminders as How } from '../../../keys/reminders'
import { HomeScreenFirst } from './HomeScreenFirst'

/** On this device, and only once it was asked for. What stands here is what the server has said yes to. */
export function Reminders() {
  const say = t.device.reminders
  return (
    <section class="section flow reminders" aria-labelledby="reminders">
      <h2 id="reminders">{say.title}</h2>
      <p class="small soft">{say.lead}</p>
      {support() === 'here' ? (
        <OnThisDevice />
      ) : support() === 'install' ? (
        <HomeScreenFirst />
      ) : (
        <p>{say.none}</p>
      )}
    </section>
  )
}

function OnThisDevice() {
  const space = useSpace()
  const how = remindersOf(space).value
  const say = t.device.reminders
  const act = useAction()
  const [denied, setDenied] = useState(refused)
  if (!how) return null
  const change = (to: How) =>
    act.run(async () => {
      if (to.kinds.length === 0) await remindNoMore(space)
      else setDenied(!(await remind(space, to)))
    })
  return (
    <>
      {how === 'off' ? (
        <button class="act-2" type="button" disabled={act.busy} onClick={() => change(usual())}>
          {say.turnOn}
        </button>
      ) : (
        <>
          <p role="status">{say.on}</p>
          <fieldset disabled={act.busy}>
            <legend class="label">{say.which}</legend>
            {KINDS.map(kind => (
              <Tick
                key={kind}
                checked={how.kinds.includes(kind)}
                onChange={on =>
                  change({ ...how, kinds: KINDS.filter(k => (k === kind ? on : how.kinds.includes(k))) })
                }
              >
                {say.kinds[kind]}
              </Tick>
            ))}
          </fieldset>
          <QuietHours how={how} busy={act.busy} onChange={change} />
          <Choice
            legend={say.says}
            hint={say.saysHint}
            options={TITLES.map(value => ({ value, label: say.titles[value] }))}
            value={how.title}
            onChange={title => change({ ...how, title })}
            disabled={act.busy}
            row
          />
          <button
            class="act-3"
            type="button"
            disabled={act.busy}
            onClick={() => change({ ...how, kinds: [] })}
          >
            {say.turnOff}
          </button>
        </>
      )}
      {denied && (
        <p class="notice small" role="status">
          {say.denied}
        </p>
      )}
      <Outcome error={act.error} />
    </>
  )
}

interface QuietProps {
  readonly how: How
  readonly busy: boolean
  readonly onChange: (to: How) => void
}

/** By this device's clock. */
function QuietHours({ how, busy, onChange }: QuietProps) {
  const say = t.device.reminders.quiet
  const { quiet, ...without } = how
  const hours = { ...(quiet ?? usual().quiet!), zone: deviceZone() }
  const set = (part: 'from' | 'to') => (event: { currentTarget: HTMLInputElement }) => {
    const quiet = { ...hours, [part]: event.currentTarget.value }
    if (quiet.from && quiet.to && quiet.from !== quiet.to) onChange({ ...how, quiet })
  }
  return (
    <fieldset disabled={busy}>
      <legend class="label">{say.title}</legend>
      <Tick checked={quiet !== undefined} onChange={on => onChange(on ? { ...how, quiet: hours } : without)}>
        {say.keep}
      </Tick>
      {quiet && (
        <div class="acts row">
          <label>
            <span class="label">{say.from}</span>
            <input type="time" value={quiet.from} onChange={set('from')} />
          </label>
          <label>
            <span class="label">{say.to}</span>
            <input type="time" value={quiet.to} onChange={set('to')} />
          </label>
        </div>
      )}
    </fieldset>
  )
}
