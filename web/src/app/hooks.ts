/* What a screen reads. Each hook subscribes to no more than it returns. */
import { useSignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import { t } from '../i18n'
import { isolate, type Name } from '../i18n/name'
import { deviceZone } from '../i18n/time'
import { newestFirst, oldestFirst } from '../model/order'
import { isGone, type Viewer } from '../model/seat'
import type { Opened } from '../sync/words'
import type { Commitment, Request, Seat, SeatEntity, Talk, With, Word } from '../wire'
import type { Space } from './space'

export const SpaceContext = createContext<Space | undefined>(undefined)

/** The opened space. Only on screens that need a seat. */
export function useSpace(): Space {
  const space = useContext(SpaceContext)
  if (!space) throw new Error('no space is open here')
  return space
}

export const useMaybeSpace = (): Space | undefined => useContext(SpaceContext)

export function useSeat(seat: Seat): SeatEntity | undefined {
  return useSpace().shared.get('seat', seat)
}

/** The other left, or was signed out: what was shared is for reading, and nothing can be added to it. */
export function useGone(): boolean {
  return isGone(useSeat(useSpace().other))
}

/** Who looks, for what the model derives. Its moment is that of the rendering, or one that ticks. */
export function useViewer(now?: number): Viewer {
  const space = useSpace()
  const seats = { a: useSeat('a'), b: useSeat('b') }
  return { seat: space.seat, seats, now: now ?? space.now() }
}

/** The newest first. */
export function useRequests(): With<Request>[] {
  return useSpace()
    .shared.all('request')
    .sort(newestFirst(it => it.at))
}

export function useRequest(id: string): Request | undefined {
  return useSpace().shared.get('request', id)
}

/** The one open talk, if there is one. */
export function useTalk(): With<Talk> | undefined {
  return useSpace()
    .shared.all('talk')
    .find(talk => talk.it.phase !== 'closed')
}

/** All talks, the newest first. */
export function useTalks(): With<Talk>[] {
  return useSpace()
    .shared.all('talk')
    .sort(newestFirst(it => it.openedAt))
}

export function useCommitments(): With<Commitment>[] {
  return useSpace()
    .shared.all('commitment')
    .sort(oldestFirst(it => it.at))
}

export function useCommitment(id: string): Commitment | undefined {
  return useSpace().shared.get('commitment', id)
}

const NOT_YET: Opened = { state: 'opening' }

/** A word with its state; `undefined` where there is no word. */
export function useOpened(key: string, word: Word | undefined): Opened | undefined {
  const { words } = useSpace()
  return word && words.read(key, word).value
}

/** The text of a word of the entity `key` (`request/<id>`), once it is open. For showing it, prefer <Said/>. */
export function useWord(key: string, word: Word | undefined): string | undefined {
  const opened = useOpened(key, word) ?? NOT_YET
  return opened.state === 'open' ? opened.text : undefined
}

/** The name of a seat as sentences take it: theirs, or "you" / "your partner" while there is none. */
export function useName(seat: Seat): Name {
  const { seat: mine } = useSpace()
  return isolate(useGivenName(seat) || (seat === mine ? t.common.you : t.common.partner))
}

/** The name that a seat gave itself, or nothing: for a box to write in, and for what is sealed and sent on. Never for a
 *  sentence. */
export function useGivenName(seat: Seat): string {
  return useWord(`seat/${seat}`, useSeat(seat)?.name) ?? ''
}

export function useZone(seat: Seat): string {
  return useSeat(seat)?.zone ?? deviceZone()
}

/** The server's time, renewed every `every` ms while the component is shown. */
export function useNow(every = 1_000): number {
  const space = useSpace()
  const now = useSignal(space.now())
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = space.now()
    }, every)
    return () => clearInterval(timer)
  }, [space, every, now])
  return now.value
}

/** Says "here now" while the component is shown: the talk and its lobby, nowhere else. */
export function useHere(where: 'talk'): void {
  const space = useSpace()
  useEffect(() => {
    space.here(where)
    return () => space.here('')
  }, [space, where])
}
