/* What a commitment's form begins with, and the wording that it sends. */
import type { Commitment, Keeper, Revision, Rhythm, Seat } from '../../wire'

/** What a seat rewords: its own new wording where one waits, else what is offered or in force. */
export const standing = (it: Commitment, seat: Seat): Commitment | Revision =>
  it.revision?.by === seat ? it.revision : it

/** Whose answer is waited for, if one is: an offer's or a new wording's. */
export function waitsFor(it: Commitment): Seat | undefined {
  if (it.status !== 'offered' && !(it.status === 'active' && it.revision)) return undefined
  return (it.revision ?? it).by === 'a' ? 'b' : 'a'
}

export interface Filled {
  readonly keeper: Keeper
  readonly text: string
  readonly why: string
  readonly rhythm: Rhythm
  readonly review: string
}

/** `agreedWhy` left out stays as it is: the same words again would count as another wording. */
export function wordingOf({ keeper, text, why, rhythm, review }: Filled, agreedWhy: string) {
  const said = why.trim()
  return {
    keeper,
    text: text.trim(),
    rhythm,
    ...(said && said !== agreedWhy ? { why: said } : {}),
    ...(review ? { review } : {}),
  }
}
