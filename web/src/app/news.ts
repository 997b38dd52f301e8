/* What came while the page is open, for the quiet line on whatever screen one is. */
import { useEffect } from 'preact/hooks'
import { dueToday } from '../model/commitment'
import { answeredAt, type Waiting, waitingOf } from '../model/waiting'
import { useAgreements } from './agreements'
import { useCommitments, useNow, useRequests, useSpace, useViewer } from './hooks'
import { path } from './router'
import type { Space } from './space'

export function useWaiting(): Waiting[] {
  const all = { requests: useRequests(), commitments: useCommitments() }
  const { shared } = useSpace()
  const others = { summaries: shared.all('summary'), questions: shared.all('question') }
  return waitingOf({ ...all, ...others }, useViewer())
}

/** What waits in each space and is no news: it was there when the page began, or was seen since. */
const known = new WeakMap<Space, Set<string>>()

/** What can be news: what waits, how the other answered, a letter, and one's own for today. */
type News =
  | Waiting
  | {
      readonly what: 'agreed' | 'declined' | 'answer' | 'letter' | 'due'
      readonly id: string
      readonly day?: string
    }

function useAll(): { all: News[]; shown: (each: News) => boolean } {
  const { seat, shared } = useSpace()
  const waiting = useWaiting()
  const commitments = useCommitments()
  const { agreed } = useAgreements()
  const due = dueToday(commitments, useViewer(useNow(60_000)))
  const byTime = [...commitments].sort((x, y) => x.it.v - y.it.v)
  const answered = byTime.flatMap(({ id, it: { status, by } }) =>
    by !== seat || (status !== 'active' && status !== 'declined')
      ? []
      : [{ what: status === 'active' ? ('agreed' as const) : status, id }],
  )
  const wrote = [
    ...shared
      .all('letter')
      .flatMap(({ id, it }) => (it.by === seat ? [] : [{ what: 'letter' as const, id }])),
    ...shared
      .all('question')
      .flatMap(({ id, it }) => (it.by === seat && it.answer ? [{ what: 'answer' as const, id }] : [])),
  ]
  const both = (id: string) => agreed.some(each => each.id === id)
  return {
    all: [
      ...due.map(({ id, day }) => ({ what: 'due' as const, id, day })),
      ...waiting,
      ...answered,
      ...wrote,
    ],
    shown: each =>
      each.what === 'due'
        ? both(each.id) && !shared.get('checkin', `${each.id}/${each.day}/${seat}`)
        : each.what !== 'agreed' || both(each.id),
  }
}

/** What came last, until it was looked at, or Home, where all that waits is listed. */
export function useNews(): News | undefined {
  const space = useSpace()
  const { all, shown } = useAll()
  const here = path.value
  const live = space.live.value
  const seen = known.get(space)
  const isNews = (each: News) => seen && answeredAt(each) !== here && !seen.has(nameOf(each)) && shown(each)
  useEffect(() => {
    if (!live && !seen) return
    const looked = !seen || here === '/home' ? all : all.filter(each => answeredAt(each) === here)
    known.set(space, new Set([...(seen ?? []), ...looked.map(nameOf)]))
  })
  return here === '/home' ? undefined : all.findLast(isNews)
}

const nameOf = (each: News) => [each.what, each.id, 'day' in each && each.day].filter(Boolean).join('/')
