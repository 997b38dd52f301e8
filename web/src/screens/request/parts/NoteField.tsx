import type { JSX } from 'preact'
import { Field } from '../../../components/Field'
import { fits } from '../../../crypto/seal'
import { t } from '../../../i18n'

interface Props {
  label: string
  value: string
  onInput: (text: string) => void
  hint?: string
  error?: string | undefined
}

/** A few words to go with something, never asked for. */
export function NoteField({ label, value, onInput, hint, error }: Props) {
  return (
    <Field
      label={`${label} (${t.common.optional})`}
      error={fits(value) ? error : t.common.field.tooLong}
      {...(hint === undefined ? {} : { hint })}
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
