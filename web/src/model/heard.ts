/* Who may be heard in a talk whose two partners are apart: the floor decides it (SOUND.md). */
import type { Seat, Talk } from '../wire'
import { otherThan } from './seat'

export interface Heard {
  readonly mine: boolean
  readonly theirs: boolean
  /** Nobody, and at once: no last syllable is waited for, and its end opens nothing by itself. */
  readonly pause: boolean
}

/** Where the floor is with one, that one alone; where both act, both; before, beside and after a talk nobody. */
export function heardIn(talk: Talk | undefined, seat: Seat): Heard {
  const [mine, theirs] = [mayBeHeard(talk, seat), mayBeHeard(talk, otherThan(seat))]
  return { mine, theirs, pause: talk?.phase === 'paused' || talk?.phase === 'closed' }
}

function mayBeHeard(talk: Talk | undefined, seat: Seat): boolean {
  if (talk?.mode !== 'apart') return false
  switch (talk.phase) {
    case 'speaking':
    case 'reflecting':
    case 'checking':
      return talk.floor === seat
    case 'repairing':
    case 'agreeing':
      return true
    case 'gathering':
    case 'paused':
    case 'closed':
      return false
  }
}
