import { useNow, useSpace, useTalk, useZone } from '../app/hooks'
import { t } from '../i18n'
import { dayAndTime, timeOfDay } from '../i18n/time'
import { dayOf } from '../model/day'
import { isLapsed } from '../model/pause'

/** In sight on every place while the talk is in a time-out: until when, and the way back to it. */
export function Resting() {
  const { seat } = useSpace()
  const zone = useZone(seat)
  const now = useNow(10_000)
  const talk = useTalk()
  if (talk?.it.phase !== 'paused' || !talk.it.pause || isLapsed(talk.it, now)) return null
  const { until } = talk.it.pause
  const at = dayOf(until, zone) === dayOf(now, zone) ? timeOfDay(until, zone) : dayAndTime(until, zone)
  const say = t.common.resting
  return (
    <a class="resting small" href={`/talk/${talk.id}`}>
      {now < until ? say.until(at) : say.over}
    </a>
  )
}
