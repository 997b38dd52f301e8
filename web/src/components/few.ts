/* That few more of a kind fit, or none: said before one is refused. */
import { t } from '../i18n'
import { left } from '../model/room'
import { LIMITS, type Reason } from '../wire'
import { sentence } from './whyNot'

const KINDS = {
  offers: [LIMITS.maxOffers, 'offers_full'],
  questions: [LIMITS.maxQuestions, 'questions_full'],
  wordings: [LIMITS.maxWas, 'wordings_full'],
  notes: [LIMITS.maxNotes, 'notes_full'],
} as const satisfies Record<string, readonly [number, Reason]>

/** Nothing while there is room for many. */
export function few(kind: keyof typeof KINDS, has: number): string | undefined {
  const [limit, full] = KINDS[kind]
  const more = left(has, limit)
  if (more === undefined) return undefined
  return more > 0 ? t.common.room[kind]({ n: more }) : sentence(full, { limit })
}
