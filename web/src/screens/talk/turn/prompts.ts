/* Which thoughts fit the speaker: the kind of talk, and whether they are the one making amends. */

import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import type { Seat, Talk } from '../../../wire'

export type Prompts = 'owning' | 'hurt' | 'opening' | 'answering'

export function promptsFor(talk: Talk, seat: Seat): Prompts {
  if (talk.kind === 'repair') return talk.amends === seat ? 'owning' : 'hurt'
  return talk.turn <= 1 ? 'opening' : 'answering'
}

/** The thought number `n`, beginning again after the last. */
export function prompt(talk: Talk, seat: Seat, n: number, other: Name): string {
  const all = t.talk.prompts[promptsFor(talk, seat)](other)
  return all[n % all.length] ?? ''
}
