import { useRef } from 'preact/hooks'
import { useSpace, useZone } from '../../../app/hooks'
import { apart } from '../../../i18n/apart'
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
}

/** Times that fit into what both have painted; while the other has painted nothing, into one's own. */
export function SuggestedTimes({ minutes, slots, agreed, onAdd }: Props) {
  const { seat, now } = useSpace()
  const zone = useZone(seat)
  const { mine, theirs } = useFree()
  const heading = useRef<HTMLHeadingElement>(null)
  const alone = theirs.size === 0
  const left = startsIn(alone ? mine : common(mine, theirs), minutes, now(), MOST + slots.length + 1)
    .filter(at => !slots.includes(at) && at !== agreed)
    .slice(0, MOST)
  const say = apart.request.when
  if (left.length === 0) return null
  const add = (at: number) => {
    onAdd(at)
    heading.current?.focus({ preventScroll: true })
  }
  return (
    <section class="section" aria-labelledby="both-free">
      <h2 id="both-free" ref={heading} tabIndex={-1}>
        {alone ? say.mine : say.both}
      </h2>
      <p class="small soft">{hasRoom(slots) ? say.bothHint : say.full}</p>
      <ul class="suggested">
        {left.map(at => (
          <li key={at}>
            <button class="act-2 pill" type="button" disabled={!hasRoom(slots)} onClick={() => add(at)}>
              {dayName(dayOf(at, zone), SHORT)}, {timeOfDay(at, zone)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
