import { useId } from 'preact/hooks'
import { t } from '../../../i18n'
import { VALUES } from '../../../model/pulse'
import type { Seat } from '../../../wire'

interface Props {
  legend: string
  seat: Seat
  value: number | undefined
  onChange: (value: number) => void
  invalid: boolean
}

/** Eleven numbers to choose from, none of them chosen for you. Arrow keys move between them. */
export function PulseScale({ legend, seat, value, onChange, invalid }: Props) {
  const id = useId()
  const say = t.path.pulse
  return (
    <fieldset
      class="scale"
      data-seat={seat}
      data-missing={invalid && value === undefined}
      aria-describedby={`${id}-ends`}
    >
      <legend>{legend}</legend>
      <p class="hidden" id={`${id}-ends`}>
        {say.ends}
      </p>
      <div class="numbers">
        {VALUES.map(n => (
          <label class="number" key={n}>
            <input
              type="radio"
              name={id}
              value={n}
              checked={n === value}
              aria-label={say.value({ n: String(n) })}
              onChange={() => onChange(n)}
            />
            <span aria-hidden="true">{n}</span>
          </label>
        ))}
      </div>
      <p class="ends small soft" aria-hidden="true">
        <span>0, {say.low}</span>
        <span>10, {say.high}</span>
      </p>
    </fieldset>
  )
}
