/* Which thoughts fit the speaker: the kind of talk, and whether they are the one making amends. */

import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import { saying } from '../../../i18n/plural'
import { isShort } from '../../../model/request'
import type { Seat, Talk } from '../../../wire'

export type Prompts = 'owning' | 'hurt' | 'opening' | 'answering' | 'short'

/** `minutes`: for how long they meant to talk, if they said it. */
export function promptsFor(talk: Talk, seat: Seat, minutes?: number): Prompts {
  if (talk.kind === 'repair') return talk.amends === seat ? 'owning' : 'hurt'
  if (isShort(minutes)) return 'short'
  return talk.turn <= 1 ? 'opening' : 'answering'
}

/** The thought number `n`, beginning again after the last. */
export function prompt(talk: Talk, seat: Seat, n: number, other: Name, minutes?: number): string {
  const all = saying(t.talk.prompts[promptsFor(talk, seat, minutes)], { name: other })
  return all[n % all.length] ?? ''
}
