import { useName, useSpace, useZone } from '../../../app/hooks'
import { t } from '../../../i18n'
import { dayAndMonth, dayAndTime, timeOfDay, zoneCity } from '../../../i18n/time'
import { clockChange, dayOf, sameClock } from '../../../model/day'

/** One moment in two lines: one's own day and time, and the other's clock where it differs. */
export function SlotLine({ at }: { at: number }) {
  const { seat, other } = useSpace()
  const [mine, theirs] = [useZone(seat), useZone(other)]
  const name = useName(other)
  const otherDay = dayOf(at, mine) !== dayOf(at, theirs)
  const there = otherDay ? dayAndTime(at, theirs) : timeOfDay(at, theirs)
  return (
    <>
      <strong>
        <time dateTime={new Date(at).toISOString()}>{dayAndTime(at, mine)}</time>
      </strong>
      {!sameClock(at, mine, theirs) && (
        <span class="small soft">{t.request.when.there({ clock: there, name, city: zoneCity(theirs) })}</span>
      )}
    </>
  )
}

/** The changes of clocks between now and any of these times, each said once. */
export function Shifts({ slots }: { slots: readonly number[] }) {
  const { seat, other, now } = useSpace()
  const [mine, theirs] = [useZone(seat), useZone(other)]
  const zones = slots.every(at => sameClock(at, mine, theirs)) ? [mine] : [mine, theirs]
  const said = zones.flatMap(zone =>
    slots.flatMap(at => {
      const change = clockChange(now(), at, zone)
      const day = change && dayAndMonth(change.at, zone)
      return change && day
        ? [t.request.when.shift({ forward: change.minutes > 0, city: zoneCity(zone), day })]
        : []
    }),
  )
  return (
    <>
      {[...new Set(said)].map(each => (
        <p class="small soft" key={each}>
          {each}
        </p>
      ))}
    </>
  )
}
