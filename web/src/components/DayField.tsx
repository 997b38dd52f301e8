import { LAST_DAY } from '../sync/bounds'
import { Field } from './Field'

interface Props {
  label: string
  value: string
  min?: string
  max?: string
  error?: string | undefined
  onInput: (day: string) => void
}

/** A day of the calendar. With a last one the browser takes no year of more than four digits. */
export function DayField({ label, value, min, max = LAST_DAY, error, onInput }: Props) {
  return (
    <Field label={label} error={error}>
      {control => (
        <input
          id={control.id}
          aria-describedby={control['aria-describedby']}
          aria-invalid={control['aria-invalid']}
          type="date"
          min={min}
          max={max}
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
