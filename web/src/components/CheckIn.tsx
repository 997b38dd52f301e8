import { useNow, useSpace } from '../app/hooks'
import { t } from '../i18n'
import { isFresh } from '../model/commitment'
import type { Checkin, Result, Seat } from '../wire'
import { Shape } from './Shape'
import { Waits } from './Waits'

interface Props {
  /** The check-in's id: `<commitment>/<day>/<seat>`. */
  of: string
  seat: Seat
  /** What stands on that day. */
  mark: Checkin | undefined
  onMark: (result: Result) => void
  label?: string
  disabled?: boolean
}

const RESULTS: readonly Result[] = ['kept', 'partly', 'missed']

/** Filled, half, open: three answers of the same weight. What waits to be sent is shown as chosen. */
export function CheckIn({ of, seat, mark, onMark, label = t.common.checkin.label, disabled = false }: Props) {
  const now = useNow(30_000)
  const key = `checkin/${of}`
  const waiting = useSpace().unsent.value.findLast(each => each.key === key)
  const chosen = (waiting?.body as { result?: Result } | undefined)?.result ?? mark?.result
  return (
    <>
      <div class="checkin" data-seat={seat} role="group" aria-label={label}>
        {RESULTS.map(result => (
          <button
            key={result}
            type="button"
            disabled={disabled}
            aria-pressed={chosen === result}
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
      <Waits of={[key]} />
    </>
  )
}
