import { useNow } from '../app/hooks'
import { t } from '../i18n'
import { isFresh } from '../model/commitment'
import type { Checkin, Result, Seat } from '../wire'
import { Shape } from './Shape'

interface Props {
  seat: Seat
  /** What stands on that day. */
  mark: Checkin | undefined
  onMark: (result: Result) => void
  label?: string
  disabled?: boolean
}

const RESULTS: readonly Result[] = ['kept', 'partly', 'missed']

/** Filled, half, open: three answers of the same weight. */
export function CheckIn({ seat, mark, onMark, label = t.common.checkin.label, disabled = false }: Props) {
  const now = useNow(30_000)
  return (
    <>
      <div class="checkin" data-seat={seat} role="group" aria-label={label}>
        {RESULTS.map(result => (
          <button
            key={result}
            type="button"
            disabled={disabled}
            aria-pressed={mark?.result === result}
            onClick={() => onMark(result)}
          >
            <Shape state={result} />
            {t.common.checkin[result]}
          </button>
        ))}
      </div>
      <p class="small soft slip" role="status">
        {mark && isFresh(mark, now) && t.common.checkin.slip}
      </p>
    </>
  )
}
