/* The turn clock. Only the server's time counts, so that both screens show the same second. */
import type { Phase, Talk } from '../wire'

const MINUTE = 60_000

/** How long this floor has been held, in ms. It stands still in a time-out. */
export function elapsed(talk: Talk, now: number): number {
  return Math.max(0, (talk.pause && talk.phase === 'paused' ? talk.pause.at : now) - talk.since)
}

/** Whether the server's clock is behind the moment at which this floor began, by more than a trip explains: it went back,
 *  and the device's own clock alone tells how long it has been since. */
export function behind({ since }: Talk, now: number): boolean {
  return since - now > 2_000
}

/** A length that often fits, in minutes. It advises and never ends anything. */
export function advised(phase: Phase): number {
  return phase === 'reflecting' ? 3 : 5
}

/** The last milestone passed, in minutes: the advised length and each multiple of it; 0 before the first. */
export function milestone(ms: number, minutes: number): number {
  return Math.floor(ms / (minutes * MINUTE)) * minutes
}

/** Ms until the shown second changes: what both screens wait for, rather than ticking each in its own time. */
export function untilNextSecond(ms: number): number {
  return 1_000 - (ms % 1_000)
}
