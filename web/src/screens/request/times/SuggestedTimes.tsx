import { Check } from 'lucide-preact'
import { useSpace, useZone } from '../../../app/hooks'
import { t } from '../../../i18n'
import { dayName, timeOfDay } from '../../../i18n/time'
import { dayOf } from '../../../model/day'
import { common, startsIn } from '../../../model/free'
import { hasRoom } from '../../../model/request'
import { useFree } from '../free/useFree'

const MOST = 6
const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const

interface Props {
  minutes: number
  slots: readonly number[]
  agreed: number | undefined
  onAdd: (at: number) => void
  onRemove: (at: number) => void
}

/** Times that fit into what both have painted; while the other has painted nothing, into one's own. One that is taken
 *  is marked where it stands, and taken out by a second tap. */
export function SuggestedTimes({ minutes, slots, agreed, onAdd, onRemove }: Props) {
  const { seat, now } = useSpace()
  const zone = useZone(seat)
  const { mine, theirs } = useFree()
  const alone = theirs.size === 0
  const left = startsIn(alone ? mine : common(mine, theirs), minutes, now(), MOST + slots.length + 1)
    .filter(at => at !== agreed)
    .slice(0, MOST + slots.length)
  const say = t.request.when
  if (left.length === 0) return null
  return (
    <section class="section" aria-labelledby="both-free">
      <h2 id="both-free">{alone ? say.mine : say.both}</h2>
      <p class="small soft">{hasRoom(slots) ? say.bothHint : say.full}</p>
      <ul class="suggested">
        {left.map(at => (
          <li key={at}>
            <button
              class="act-2 pill"
              type="button"
              aria-pressed={slots.includes(at)}
              disabled={!hasRoom(slots) && !slots.includes(at)}
              onClick={() => (slots.includes(at) ? onRemove(at) : onAdd(at))}
            >
              {slots.includes(at) && <Check class="icon" aria-hidden="true" />}
              {dayName(dayOf(at, zone), SHORT)}, {timeOfDay(at, zone)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
