import { useName, useNow, useRequests, useSpace, useTalk, useZone } from '../app/hooks'
import { useNews } from '../app/news'
import { path } from '../app/router'
import { t } from '../i18n'
import { saying } from '../i18n/plural'
import { dayAndTime, timeOfDay } from '../i18n/time'
import { dayOf } from '../model/day'
import { isLapsed } from '../model/pause'
import { isNear, nextToOpen } from '../model/request'
import { answeredAt } from '../model/waiting'
import { NewVersion } from './NewVersion'

export { Journey } from './Journey'
export { LentSign } from './LentSign'

interface Line {
  readonly to: string
  readonly text: string
}

/** On whatever screen one is, one line: a talk that was opened, until when a time-out lasts, words that came, a new
 *  version of the app. What the screen says itself is not said twice. */
export function QuietLine() {
  const about = useAboutTalk()
  const came = useCame()
  const line = about ?? came
  return (
    <p class="quiet small" role="status">
      {line ? <a href={line.to}>{line.text}</a> : <NewVersion />}
    </p>
  )
}

function useAboutTalk(): Line | undefined {
  const { seat, other } = useSpace()
  const zone = useZone(seat)
  const name = useName(other)
  const now = useNow(10_000)
  const talk = useTalk()
  const next = nextToOpen(useRequests(), now)
  const here = path.value
  const say = t.common.news
  if (talk && isLapsed(talk.it, now)) return undefined
  if (talk?.it.pause) {
    const { until } = talk.it.pause
    const at = dayOf(until, zone) === dayOf(now, zone) ? timeOfDay(until, zone) : dayAndTime(until, zone)
    return { to: `/talk/${talk.id}`, text: now < until ? say.restsUntil({ time: at }) : say.restIsOver }
  }
  if (here === '/home') return undefined
  if (talk) {
    const to = `/talk/${talk.id}`
    const called = talk.it.phase === 'gathering' && talk.it.opener === other
    return here === to ? undefined : { to, text: called ? say.talk({ name }) : say.talkOpen }
  }
  return next && isNear(next.it, now) && here !== '/talk' ? { to: '/talk', text: say.soon } : undefined
}

function useCame(): Line | undefined {
  const { other, lent } = useSpace()
  const name = useName(other)
  const news = useNews()
  return news && !lent
    ? { to: answeredAt(news), text: saying(t.common.news[news.what], { name }) }
    : undefined
}
