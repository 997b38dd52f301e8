/* How a request stands, seen from one seat. */
import type { With } from '../../app/hooks'
import { utf8 } from '../../crypto/bytes'
import { LONGEST } from '../../crypto/seal'
import { dayOf } from '../../i18n/time'
import type { Kind, Request, Seat } from '../../wire'

export type Standing =
  | 'answer' // the other's times wait for this seat
  | 'waiting' // this seat's times wait for the other
  | 'agreed'
  | 'moved' // agreed, and the other offers new times
  | 'moving' // agreed, and this seat offers new times
  | 'later'
  | 'withdrawn'
  | 'cancelled'
  | 'held'

export function standing(it: Request, seat: Seat): Standing {
  const mine = it.offeredBy === seat
  if (it.status === 'open') return mine ? 'waiting' : 'answer'
  if (it.status !== 'agreed') return it.status
  if (it.slot === undefined || it.slots.includes(it.slot)) return 'agreed'
  return mine ? 'moving' : 'moved'
}

export interface Groups {
  /** Agreed, the soonest first. */
  readonly agreed: With<Request>[]
  readonly answer: With<Request>[]
  readonly waiting: With<Request>[]
  /** Closed, the newest first. */
  readonly ended: With<Request>[]
}

export function grouped(requests: readonly With<Request>[], seat: Seat): Groups {
  const of = (...wanted: Standing[]) => requests.filter(({ it }) => wanted.includes(standing(it, seat)))
  return {
    agreed: of('agreed', 'moved', 'moving').sort((x, y) => (x.it.slot ?? 0) - (y.it.slot ?? 0)),
    answer: of('answer'),
    waiting: of('waiting'),
    ended: of('later', 'withdrawn', 'cancelled', 'held'),
  }
}

/** The day until which the other asked this seat to wait with a request of this kind (R4), if it is still ahead. */
export function waitUntil(
  requests: readonly With<Request>[],
  asker: { seat: Seat; otherZone: string },
  kind: Kind,
  now: number,
): string | undefined {
  const today = dayOf(now, asker.otherZone)
  return requests
    .flatMap(({ it }) =>
      it.status === 'later' && it.offeredBy === asker.seat && it.kind === kind && it.until ? [it.until] : [],
    )
    .filter(day => today < day)
    .sort()
    .at(-1)
}

export const MOST_SLOTS = 8
export const MOST_OPEN = 3

/** Whether a text fits into one sealed word. */
export const fits = (text: string): boolean => utf8(text).length <= LONGEST
