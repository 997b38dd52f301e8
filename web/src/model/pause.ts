/* Time-outs: when it goes on, and what may still be chosen (PROTOCOL.md, Pauses). Minutes count from the pause. */
import { LIMITS, type Pause, type Talk } from '../wire'
import type { Viewer } from './seat'

const MINUTE = 60_000
export const LEAST_MINUTES = LIMITS.minPause / MINUTE
export const MOST_MINUTES = LIMITS.maxPause / MINUTE
const [HOUR, TWELVE_HOURS] = [60, 720]
export const CHOICES: readonly number[] = [LEAST_MINUTES, HOUR, TWELVE_HOURS, MOST_MINUTES]

/** What the caller chose, or the nearest choice that is not sooner. */
export function chosen(pause: Pause): number {
  const minutes = Math.round((pause.until - pause.at) / MINUTE)
  return CHOICES.find(choice => choice >= minutes) ?? MOST_MINUTES
}

/** A few minutes more, as the total that `talk.later` accepts. What goes beyond a day is left out. */
export function later(pause: Pause, now: number): { more: number; minutes: number }[] {
  const soFar = Math.ceil((Math.max(pause.until, now) - pause.at) / MINUTE)
  if (soFar >= MOST_MINUTES) return []
  const steps = [20, HOUR, TWELVE_HOURS].map(more => ({ more, minutes: soFar + more }))
  return [...steps.filter(s => s.minutes < MOST_MINUTES), { more: MOST_MINUTES, minutes: MOST_MINUTES }]
}

/** In the first 20 minutes it goes on only if both say so (T27). */
export const isEarly = (pause: Pause, now: number): boolean => now < pause.at + LIMITS.minPause

/** 24 hours after its return the talk is over, also before the server was asked anything (T30). */
export const isLapsed = ({ phase, pause }: Talk, now: number): boolean =>
  phase === 'paused' && pause !== undefined && now >= pause.until + LIMITS.lapseAfter

/** How long its caller may still take a time-out back, in ms: for half a minute, as long as nothing was said to it (T37). */
export const slipLeft = (pause: Pause, now: number): number => Math.max(0, pause.at + LIMITS.slipWithin - now)

export const isSlip = ({ v, moved }: Talk, pause: Pause, { seat, now }: Viewer): boolean =>
  pause.by === seat && v === moved && slipLeft(pause, now) > 0
