import { useEffect, useRef, useState } from 'preact/hooks'
import { useName, useSeat, useSpace } from '../../../app/hooks'
import { useMore } from '../../../components/useMore'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import { type Event, firstMonths, type Month, monthsOf } from '../../../model/events'
import { EventItem } from './EventItem'

/** The newest months; earlier ones when they are asked for, so that years stay quick. */
export function Timeline({ events }: { events: readonly Event[] }) {
  const months = monthsOf(events)
  const [more, setMore] = useState(0)
  const shown = firstMonths(months) + more
  const next = months[shown]
  const opened = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (more > 0) opened.current?.focus({ preventScroll: true })
  }, [more])
  if (months.length === 0) return <p class="soft">{t.path.line.empty}</p>
  return (
    <>
      {months.slice(0, shown).map(({ month, events: inIt }, i) => (
        <div class="month" key={month}>
          <h3 class="label" tabIndex={-1} ref={i === shown - 1 ? opened : null}>
            {monthName(month)}
          </h3>
          <Events events={inIt} />
        </div>
      ))}
      {next ? (
        <button class="act-2 earlier" type="button" onClick={() => setMore(more + 1)}>
          {t.path.line.earlier({ month: monthName(next.month) })}
        </button>
      ) : (
        <Returned />
      )}
    </>
  )
}

function Events({ events }: { events: readonly Event[] }) {
  const { shown, more } = useMore(events.length)
  return (
    <>
      <ol class="path">
        {events.slice(0, shown).map(event => (
          <EventItem key={event.id} event={event} />
        ))}
      </ol>
      {more}
    </>
  )
}

const monthName = (month: Month['month']) => dayName(`${month}-01`, { month: 'long', year: 'numeric' })

/** A seat that came back by a return stays marked as such: the other one knew the way in. */
function Returned() {
  const { seat, other } = useSpace()
  const name = useName(other)
  const [mine, theirs] = [useSeat(seat), useSeat(other)]
  return (
    <>
      {mine?.returned && <p class="small soft">{t.path.line.returnedYou}</p>}
      {mine?.restored && <p class="small soft">{t.path.line.restoredYou}</p>}
      {theirs?.returned && <p class="small soft">{t.path.line.returned({ name })}</p>}
      {theirs?.restored && <p class="small soft">{t.path.line.restored({ name })}</p>}
    </>
  )
}
