import { ChevronLeft, ChevronRight } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useName, useNow, useSpace, useZone } from '../../../app/hooks'
import { Choice } from '../../../components/Choice'
import { Outcome } from '../../../components/Notice'
import { Shape } from '../../../components/Shape'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import { common, daysFrom } from '../../../model/free'
import { LIMITS } from '../../../wire'
import { PARTS, type Part } from './cells'
import { FreeGrid } from './FreeGrid'
import { OwnCalendar } from './OwnCalendar'
import { useFree } from './useFree'
import { usePainting } from './usePainting'

/** Whole weeks from today, as far as the server takes them (R16). */
const WEEKS = Math.floor((LIMITS.freeAhead + 1) / 7)
const EVENING: Part = 3

interface Props {
  /** The times on offer, to be seen among the rest. */
  slots?: readonly number[]
  /** On its own, where nothing is asked for. */
  own?: boolean
  /** Leads back to the times that came of it. */
  onSeen?: () => void
}

/** When I am free, to be painted; when the other is, to be seen. */
export function PaintFree({ slots = [], own = false, onSeen }: Props) {
  const { seat, other } = useSpace()
  const name = useName(other)
  const zone = useZone(seat)
  const now = useNow(60_000)
  const [week, setWeek] = useState(0)
  const [part, setPart] = useState<Part>(EVENING)
  const free = useFree()
  const [taken, setTaken] = useState<ReadonlySet<number>>()
  const { paint, error } = usePainting(free.mine)
  const days = daysFrom(now, zone, week * 7, 7)
  const say = t.request.paint
  return (
    <section class="section painting" aria-labelledby="paint">
      <h2 id="paint">{own ? t.request.list.free : say.title}</h2>
      <p class="small soft">{say.lead({ name })}</p>
      <Choice
        legend={say.part}
        options={PARTS.map(each => ({ value: each, label: say.parts[each] }))}
        value={part}
        onChange={setPart}
        row
      />
      <div class="spread week">
        <button
          class="act-2 turn-page"
          type="button"
          disabled={week === 0}
          aria-label={say.earlier}
          onClick={() => setWeek(week - 1)}
        >
          <ChevronLeft class="icon" aria-hidden="true" />
        </button>
        <span class="small" role="status">
          {dayName(days[0]!, SHORT)} – {dayName(days[6]!, SHORT)}
        </span>
        <button
          class="act-2 turn-page"
          type="button"
          disabled={week === WEEKS - 1}
          aria-label={say.later}
          onClick={() => setWeek(week + 1)}
        >
          <ChevronRight class="icon" aria-hidden="true" />
        </button>
      </div>
      <FreeGrid days={days} part={part} times={{ ...free, offered: slots, taken, now }} onPaint={paint} />
      <Waits of={[`free/${seat}/`]} />
      <Outcome error={error} />
      <Key offering={slots.length > 0} />
      <OwnCalendar taken={taken} onRead={setTaken} />
      {onSeen && common(free.mine, free.theirs).size > 0 && (
        <button class="act-3 seen" type="button" onClick={onSeen}>
          {say.seen}
        </button>
      )}
      {free.theirs.size === 0 && <p class="small soft">{say.themNone({ name })}</p>}
    </section>
  )
}

const SHORT = { day: 'numeric', month: 'short' } as const

function Key({ offering }: { offering: boolean }) {
  const { seat, other } = useSpace()
  const name = useName(other)
  const say = t.request.paint
  return (
    <p class="key">
      <span>
        <Shape seat={other} />
        {say.keyThem({ name })}
      </span>
      <span>
        <Shape seat={seat} />
        {say.keyYou}
      </span>
      <span>
        <span class="both">
          <Shape seat={other} />
          <Shape seat={seat} />
        </span>
        {say.keyBoth}
      </span>
      {offering && (
        <span>
          <span class="swatch" />
          {say.keyOffered}
        </span>
      )}
    </p>
  )
}
