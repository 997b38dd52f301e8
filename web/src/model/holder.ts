/* Who should have the phone, where both talk with one. */
import type { Seat, Talk } from '../wire'
import { otherThan } from './seat'

/** The holder of the floor; where both act, whoever has the phone, until they have answered. */
export function holderOf(talk: Talk, now: Seat): Seat {
  switch (talk.phase) {
    case 'gathering':
      return until(talk.ready, now)
    case 'repairing':
      return talk.amends ? until(talk.done, talk.amends) : now
    case 'agreeing':
      return until(talk.done, now)
    case 'paused':
      return talk.pause ? until(talk.pause.ready, now) : now
    default:
      return talk.floor ?? now
  }
}

/** First the one, then, once they are through, the other; and if both are, it stays where it is. */
function until(through: { readonly a: boolean; readonly b: boolean }, first: Seat): Seat {
  const other = otherThan(first)
  return through[first] && !through[other] ? other : first
}

/** Both may act now, so that the phone can go over at any moment. */
export const freeToHand = (talk: Talk): boolean =>
  talk.phase === 'gathering' || talk.phase === 'agreeing' || talk.phase === 'paused'
