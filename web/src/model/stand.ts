/* Where one stands: what one said of oneself at the start, to oneself alone. No rule hangs on it: it sets what is offered
   first, and how forms begin. */
import type { Seat } from '../wire'
import type { Kind } from './note'
import { otherThan } from './seat'

/** `unsaid`: asked, and rather not said. */
export const STANDS = ['amends', 'hurt', 'both', 'unsaid'] as const
export type Stand = (typeof STANDS)[number]

export const isStand = (text: string): text is Stand => (STANDS as readonly string[]).includes(text)

/** The notebooks that Prepare offers, that first which it opens with. Nobody who was hurt is offered an apology to write. */
export function notebooksOf(stand: Stand | undefined): readonly [Kind, ...Kind[]] {
  if (stand === 'amends') return ['apology']
  return stand === 'hurt' ? ['hurt'] : ['apology', 'hurt']
}

/** Who makes amends, or keeps a commitment, where a form begins: it can be chosen otherwise. */
export const mendsFirst = (stand: Stand | undefined, seat: Seat): Seat =>
  stand === 'hurt' ? otherThan(seat) : seat
