import type { JSX } from 'preact'
import { Field } from '../../../components/Field'
import { few } from '../../../components/few'
import { t } from '../../../i18n'
import { roomFor } from '../../../model/room'

interface Props {
  label: string
  value: string
  /** How many there are already. */
  notes?: number
  onInput: (text: string) => void
  hint?: string
  error?: string | undefined
}

/** The same with every command about a request. */
export const noteRoom = (note: string) => roomFor('request.make', 'note', note)

/** A few words to go with something, never asked for. */
export function NoteField({ label, value, onInput, notes = 0, hint, error }: Props) {
  const said = few('notes', notes) ?? hint
  return (
    <Field
      label={`${label} (${t.common.optional})`}
      error={error}
      room={noteRoom(value)}
      {...(said === undefined ? {} : { hint: said })}
    >
      {control => (
        <textarea
          dir="auto"
          {...(control as JSX.HTMLAttributes<HTMLTextAreaElement>)}
          rows={2}
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
