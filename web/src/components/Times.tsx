import { useName, useSpace, useZone } from '../app/hooks'
import { t } from '../i18n'
import { dayAndMonth, timeOfDay, weekday, zoneCity, zoneShort } from '../i18n/time'
import { clockChange, sameClock } from '../model/day'
import type { Seat } from '../wire'
import { Shape } from './Shape'

/** One moment, two clocks: one's own alone where both partners' clocks agree then. `plain`: a change of clocks is said
 * elsewhere. */
export function Times({ at, plain = false }: { at: number; plain?: boolean }) {
  const { seat, other, now } = useSpace()
  const [mine, theirs] = [useZone(seat), useZone(other)]
  const differ = !sameClock(at, mine, theirs)
  const shifts = [mine, ...(differ ? [theirs] : [])].flatMap(zone => {
    const change = clockChange(now(), at, zone)
    return change ? [{ zone, ...change }] : []
  })
  return (
    <>
      <p class="times">
        <Clock at={at} seat={seat} zone={mine} you />
        {differ && (
          <Clock
            at={at}
            seat={other}
            zone={theirs}
            otherDay={dayAndMonth(at, mine) !== dayAndMonth(at, theirs)}
          />
        )}
      </p>
      {(plain ? [] : shifts).map(({ zone, minutes, at: when }) => (
        <p class="small soft" key={zone}>
          {t.common.times.shift({ forward: minutes > 0, day: dayAndMonth(when, zone), zone: zoneCity(zone) })}
        </p>
      ))}
    </>
  )
}

function Clock({
  at,
  seat,
  zone,
  you = false,
  otherDay = false,
}: {
  at: number
  seat: Seat
  zone: string
  you?: boolean
  otherDay?: boolean
}) {
  const name = useName(seat)
  return (
    <span>
      <span class="who" data-seat={seat}>
        <Shape name={name} /> {you ? t.common.you : name}
      </span>
      <time dateTime={new Date(at).toISOString()}>{timeOfDay(at, zone)}</time>
      <small>
        {otherDay && `${weekday(at, zone)}, `}
        {zoneCity(zone)}, {zoneShort(at, zone)}
      </small>
    </span>
  )
}
