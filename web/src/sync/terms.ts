/* What two agree to, as a digest that each device seals: so that no server can invent an agreement (PROTOCOL.md,
   Words). */
import { utf8 } from '../crypto/bytes'
import type { Commitment, Keeper, Revision, Rhythm, Seat, Word } from '../wire'

/** `text` and `why` as their sealed strings; empty where there is none. */
export interface Terms {
  readonly keeper: Keeper
  readonly review: string
  readonly rhythm: Rhythm
  readonly text: string
  readonly why: string
}

/** The lowercase hex SHA-256 of the canonical JSON (RFC 8785). */
export async function digest(terms: Terms): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(canonical(terms))))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Of objects and strings alone, which is all that there is in terms. */
function canonical(value: object | string): string {
  if (typeof value === 'string') return JSON.stringify(value)
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  parts.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join()}}`
}

const sealed = (word: Word | undefined): string => word?.text ?? ''

/** What stands, or is on offer. */
export function termsOf({ keeper, review = '', rhythm, text, why }: Commitment | Revision): Terms {
  return { keeper, review, rhythm, text: sealed(text), why: sealed(why) }
}

/** What a new wording would be once it is agreed: without a why of its own the old one stays. */
export function termsOfRevision(it: Commitment, revision: Revision): Terms {
  return { ...termsOf(revision), why: sealed(revision.why ?? it.why) }
}

/** What a seat agrees to: the other's new wording where one waits, else what is offered. */
export function termsToAgree(it: Commitment, seat: Seat): Terms {
  return it.revision && it.revision.by !== seat ? termsOfRevision(it, it.revision) : termsOf(it)
}
