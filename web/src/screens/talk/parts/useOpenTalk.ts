/* What every screen of an open talk knows, and the small habits they share. */

import { createContext } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { inBrowser } from '../../../app/stored'
import type { Name } from '../../../i18n/name'
import type { TalkCommand } from '../../../model/talk'
import { behind, elapsed, untilNextSecond } from '../../../model/turnClock'
import type { Seat, Talk } from '../../../wire'

export interface OpenTalkState {
  readonly id: string
  readonly talk: Talk
  /** What this seat may do now. */
  readonly may: ReadonlySet<TalkCommand>
  readonly seat: Seat
  readonly other: Seat
  /** The names of the two, mine first. */
  readonly me: Name
  readonly them: Name
  /** The floor was passed just now, before these eyes. */
  readonly passed: boolean
  readonly away: Away
  /** Hands the one phone that both use to the other. */
  give(): void
  /** Asks whether to end the talk. */
  end(): void
  /** Opens one's own note, for these eyes alone. */
  note(): void
}

export const OpenTalkContext = createContext<OpenTalkState | undefined>(undefined)

export function useOpenTalk(): OpenTalkState {
  const open = useContext(OpenTalkContext)
  if (!open) throw new Error('no talk is open here')
  return open
}

/** Whose connection is away, if one is: mine is named first. */
export type Away = 'me' | 'them' | undefined

export function useAway(): Away {
  const { live, presence, other } = useSpace()
  return !live.value ? 'me' : presence.value[other] ? undefined : 'them'
}

/** The same, once it has lasted: a blink of the connection is not worth a word. */
export function useLasting(away: Away, ms = 1_500): Away {
  const [lasting, setLasting] = useState<Away>()
  useEffect(() => {
    if (!away) return setLasting(undefined)
    const timer = setTimeout(() => setLasting(away), ms)
    return () => clearTimeout(timer)
  }, [away, ms])
  return away && lasting
}

/** The turn clock in ms, renewed as its second changes; it stands where it was while `frozen`. */
export function useElapsed(talk: Talk, frozen: boolean): number {
  const space = useSpace()
  const began = useRef({ moved: -1, at: 0, behind: false })
  const read = () => {
    const [now, own] = [space.now(), performance.now()]
    const ms = elapsed(talk, now)
    if (began.current.moved !== talk.moved) began.current = { moved: talk.moved, at: own - ms, behind: false }
    began.current.behind ||= behind(talk, now)
    return began.current.behind && talk.phase !== 'paused' ? Math.max(ms, own - began.current.at) : ms
  }
  const [shown, setShown] = useState(read)
  useEffect(() => {
    if (frozen) return
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const ms = read()
      setShown(ms)
      timer = setTimeout(tick, untilNextSecond(ms) + 4)
    }
    tick()
    return () => clearTimeout(timer)
  }, [space, talk, frozen])
  return shown
}

/** Whether the floor changed hands at the talk's last move, while it was on the screen. */
export function usePassed(talk: Talk): boolean {
  const last = useRef({ moved: talk.moved, floor: talk.floor, passed: false })
  if (last.current.moved !== talk.moved) {
    const before = last.current.floor
    const passed = before !== undefined && talk.floor !== undefined && before !== talk.floor
    last.current = { moved: talk.moved, floor: talk.floor, passed }
  }
  return last.current.passed
}

const CLOCK = 'talk.clock'

/** Whether the clock is hidden, as this device remembers it. */
export function useClockHidden(): [boolean, (hidden: boolean) => void] {
  const [hidden, setHidden] = useState(() => inBrowser.get(CLOCK) === 'hidden')
  return [
    hidden,
    to => {
      inBrowser.set(CLOCK, to ? 'hidden' : undefined)
      setHidden(to)
    },
  ]
}
