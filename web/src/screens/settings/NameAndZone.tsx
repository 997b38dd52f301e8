import { useState } from 'preact/hooks'
import { useGivenName, useSpace, useZone } from '../../app/hooks'
import { Field } from '../../components/Field'
import { Notice, Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { Waits } from '../../components/Waits'
import { ZoneSelect } from '../../components/ZoneSelect'
import { cleanName, wrongName } from '../../crypto/plain'
import { t } from '../../i18n'
import { deviceZone } from '../../i18n/time'
import { roomFor } from '../../model/room'

/** Name and zone: all that there is about a person. */
export function NameAndZone() {
  const space = useSpace()
  const kept = useGivenName(space.seat)
  const [name, setName] = useState<string>()
  const keptZone = useZone(space.seat)
  const [zone, setZone] = useState<string>()
  const saveName = useAction({ again: true })
  const saveZone = useAction({ again: true })
  const [said, setSaid] = useState('')
  const current = name ?? kept
  const wrong = wrongName(current)
  const submitName = async (event: Event) => {
    event.preventDefault()
    if (!wrong && (await saveName.run(() => space.do('seat.name', { name: cleanName(current) }))))
      setSaid(t.settings.nameSaved)
  }
  const submitZone = async (event: Event) => {
    event.preventDefault()
    const to = zone ?? keptZone
    if (!(await saveZone.run(() => space.do('seat.zone', { zone: to })))) return
    await space.journey.change(() => deviceZone()) // it was chosen here, wherever that is
    setSaid(t.settings.zoneSaved)
  }
  return (
    <section class="section" aria-labelledby="you">
      <h2 id="you">{t.settings.you}</h2>
      <form class="flow section" noValidate onSubmit={submitName}>
        <Field
          label={t.settings.name}
          room={roomFor('seat.name', 'name', current)}
          error={name === undefined || !wrong ? undefined : t.start.you.wrong[wrong]}
        >
          {control => (
            <input
              id={control.id}
              aria-describedby={control['aria-describedby']}
              aria-invalid={control['aria-invalid']}
              type="text"
              dir="auto"
              autocomplete="given-name"
              value={name ?? kept}
              onInput={event => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        {cleanName(current) !== kept && (
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
      <Waits of={[`seat/${space.seat}`]} />
      <div role="status">{said && <Notice>{said}</Notice>}</div>
    </section>
  )
}
