import { useState } from 'preact/hooks'
import { cleanName, wrongName } from '../crypto/plain'
import { t } from '../i18n'
import { knownDeviceZone } from '../i18n/time'
import { roomFor } from '../model/room'
import { Field } from './Field'
import { Outcome } from './Notice'
import { useAction } from './useAction'
import { ZoneSelect } from './ZoneSelect'

interface Props {
  go: string
  onBack: () => void
  onDone: (name: string, zone: string) => Promise<void>
}

/** All that is asked of a person: a first name and a time zone. */
export function NameForm({ go, onBack, onDone }: Props) {
  const [name, setName] = useState('')
  const [guess] = useState(knownDeviceZone)
  const [zone, setZone] = useState(guess ?? '')
  const [tried, setTried] = useState(false)
  const wrong = wrongName(name)
  const action = useAction()
  const submit = (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (!wrong && zone) void action.run(() => onDone(cleanName(name), zone))
  }
  return (
    <form class="flow" noValidate onSubmit={submit}>
      <Field
        label={t.start.you.name}
        room={roomFor('seat.name', 'name', name)}
        error={wrong === 'long' || (tried && wrong) ? t.start.you.wrong[wrong] : undefined}
      >
        {control => (
          <input
            id={control.id}
            aria-describedby={control['aria-describedby']}
            aria-invalid={control['aria-invalid']}
            type="text"
            dir="auto"
            autocomplete="given-name"
            value={name}
            onInput={event => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <ZoneSelect
        value={zone}
        onChange={setZone}
        {...(guess ? { hint: t.start.you.zoneGuess } : {})}
        error={tried && !zone ? t.common.zone.missing : undefined}
      />
      <div class="acts">
        <button class="act" type="submit" disabled={action.busy}>
          {go}
        </button>
        <button class="act-3" type="button" onClick={onBack}>
          {t.start.you.back}
        </button>
      </div>
      <Outcome error={action.error} />
    </form>
  )
}
