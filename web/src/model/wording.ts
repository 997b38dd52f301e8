/* What a commitment's form begins with, and the wording that it sends. */
import type { Commitment, Keeper, Revision, Rhythm, Seat } from '../wire'

/** What a seat rewords: its own new wording where one waits, else what is offered or in force. */
export const standing = (it: Commitment, seat: Seat): Commitment | Revision =>
  it.revision?.by === seat ? it.revision : it

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
