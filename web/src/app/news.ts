/* What came while the page is open, for the quiet line on whatever screen one is. */
import { useEffect } from 'preact/hooks'
import { answeredAt, type Waiting, waitingOf } from '../model/waiting'
import { useCommitments, useRequests, useSpace, useViewer } from './hooks'
import { path } from './router'
import type { Space } from './space'

export function useWaiting(): Waiting[] {
  const all = { requests: useRequests(), commitments: useCommitments() }
  return waitingOf({ ...all, summaries: useSpace().shared.all('summary') }, useViewer())
}

/** What waits in each space and is no news: it was there when the page began, or was seen since. */
const known = new WeakMap<Space, Set<string>>()

/** What came last, until it was looked at, or Home, where all that waits is listed. */
export function useNews(): Waiting | undefined {
  const space = useSpace()
  const all = useWaiting()
  const here = path.value
  const live = space.live.value
  const seen = known.get(space)
  const isNews = (each: Waiting) => seen && answeredAt(each) !== here && !seen.has(nameOf(each))
  useEffect(() => {
    if (!live && !seen) return
    const looked = !seen || here === '/home' ? all : all.filter(each => answeredAt(each) === here)
    known.set(space, new Set([...(seen ?? []), ...looked.map(nameOf)]))
  })
  return here === '/home' ? undefined : all.findLast(isNews)
}

const nameOf = ({ what, id }: Waiting) => `${what}/${id}`
