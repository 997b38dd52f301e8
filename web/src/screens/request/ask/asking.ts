/* What is being asked, as it lies in the draft. */
import { isLength } from '../../../model/request'
import type { Kind, Mode, Seat } from '../../../wire'

export const DRAFT = 'request/new'

export interface Asking {
  /** Given at the first try, so that a second one is not a second request. */
  readonly id?: string
  readonly step: 'what' | 'when'
  readonly topic: string
  readonly note: string
  readonly importance: 1 | 2 | 3
  /** One of LENGTHS, or `own`. */
  readonly length: number
  readonly own: string
  readonly kind: Kind
  readonly amends: Seat
  readonly mode: Mode
  readonly slots: readonly number[]
}

/** The first two are a short talk, which has prompts of its own. */
export const LENGTHS = [10, 15, 20, 45, 60, 90] as const
export const OWN = 0

/** `amends`: with whom the choice begins. */
export const fresh = (amends: Seat): Asking => ({
  step: 'what',
  topic: '',
  note: '',
  importance: 2,
  length: 45,
  own: '',
  kind: 'ordinary',
  amends,
  mode: 'spoken',
  slots: [],
})

/** The minutes that were chosen, if they are in range. */
export function minutesOf({ length, own }: Pick<Asking, 'length' | 'own'>): number | undefined {
  const minutes = length === OWN ? Number(own) : length
  return isLength(minutes) ? minutes : undefined
}
