/* Time-outs: when it goes on, and what may still be chosen (PROTOCOL.md, Pauses). Minutes count from the pause. */
import type { Pause, Talk } from '../../wire'

const MINUTE = 60_000
export const SHORTEST = 20
export const LONGEST = 1_440
export const CHOICES = [20, 60, 720, 1_440] as const
export type Minutes = (typeof CHOICES)[number]

/** What the caller chose, or the nearest choice that is not sooner. */
export function chosen(pause: Pause): Minutes {
  const minutes = Math.round((pause.until - pause.at) / MINUTE)
  return CHOICES.find(choice => choice >= minutes) ?? LONGEST
}

/** A few minutes more, as the total that `talk.later` takes. What goes beyond a day is left out. */
export function later(pause: Pause, now: number): { more: number; minutes: number }[] {
  const soFar = Math.ceil((Math.max(pause.until, now) - pause.at) / MINUTE)
  const steps = [20, 60, 720].map(more => ({ more, minutes: soFar + more })).filter(s => s.minutes < LONGEST)
  return soFar < LONGEST ? [...steps, { more: LONGEST, minutes: LONGEST }] : steps
}

/** In the first 20 minutes it goes on only if both say so. */
export const tooEarly = (pause: Pause, now: number): boolean => now < pause.at + SHORTEST * MINUTE

/** 24 hours after the pause the talk is over, also before the server was asked anything. */
export const lapsed = (talk: Talk, now: number): boolean =>
  talk.phase === 'paused' && !!talk.pause && now >= talk.pause.at + LONGEST * MINUTE
