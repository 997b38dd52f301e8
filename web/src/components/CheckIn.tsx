import { t } from '../i18n'
import type { Result, Seat } from '../wire'
import { Shape } from './Shape'

interface Props {
  seat: Seat
  value: Result | undefined
  onMark: (result: Result) => void
  label?: string
  disabled?: boolean
}

const RESULTS: readonly Result[] = ['kept', 'partly', 'missed']

/** Filled, half, open: three answers of the same weight. */
export function CheckIn({ seat, value, onMark, label = t.common.checkin.label, disabled = false }: Props) {
  return (
    <div class="checkin" data-seat={seat} role="group" aria-label={label}>
      {RESULTS.map(result => (
        <button
          key={result}
          type="button"
          disabled={disabled}
          aria-pressed={value === result}
          onClick={() => onMark(result)}
        >
          <Shape state={result} />
          {t.common.checkin[result]}
        </button>
      ))}
    </div>
  )
}
