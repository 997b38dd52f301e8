/* How a request stands, and what each seat may do about it (RULES.md, section R). */
import { type Kind, LIMITS, type Request, type Seat, type With } from '../wire'
import { addDays, dayOf } from './day'
import { isApart, otherThan, type Viewer } from './seat'

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

/** New times are on offer for the agreed one, which stands meanwhile (R9). */
const isMoving = ({ status, slot, slots }: Request): boolean =>
  status === 'agreed' && slot !== undefined && !slots.includes(slot)

export function standing(it: Request, seat: Seat): Standing {
  const mine = it.offeredBy === seat
  if (it.status === 'open') return mine ? 'waiting' : 'answer'
  if (!isMoving(it)) return it.status
  return mine ? 'moving' : 'moved'
}

/** Open, or agreed and not held yet. */
export const isOngoing = ({ status }: Request): boolean => status === 'open' || status === 'agreed'

/** An offer to answer: a request, other times, or a move of an agreed one (R5). */
export const waitsFor = (it: Request, seat: Seat): boolean =>
  it.offeredBy !== seat && (it.status === 'open' || isMoving(it))

/** It waits for this seat as the other asked for it, and not as an answer with other times. */
export const isAsked = (it: Request, seat: Seat): boolean => it.by !== seat && it.status === 'open'

export type RequestCommand =
  | 'request.counter'
  | 'request.accept'
  | 'request.later'
  | 'request.withdraw'
  | 'request.move'
  | 'request.cancel'

export function mayRequest(it: Request, viewer: Viewer): ReadonlySet<RequestCommand> {
  const may = new Set<RequestCommand>()
  if (isApart(viewer)) return may
  if (waitsFor(it, viewer.seat)) {
    may.add('request.counter').add('request.later')
    if (stillAhead(it.slots, viewer.now).length > 0) may.add('request.accept')
  }
  if (it.status === 'open' && it.by === viewer.seat) may.add('request.withdraw')
  if (it.status === 'agreed') may.add('request.move').add('request.cancel')
  return may
}

/** The times that can still be offered or accepted (R1, R7). */
export const stillAhead = (slots: readonly number[], now: number): number[] => slots.filter(at => at > now)

export const hasRoom = (slots: readonly number[]): boolean => slots.length < LIMITS.maxSlots

/** The first and the last day that "not yet" can name, both included (R8). */
export function laterDays({ seat, seats, now }: Viewer): { readonly first: string; readonly last: string } {
  const first = dayOf(now, seats[seat]?.zone ?? 'UTC')
  return { first, last: addDays(first, LIMITS.maxLaterDays) }
}

/** Why nothing of a kind can be asked for just now: a day that the other named (R4), or too much is open (R3). */
export type Blocked = { readonly until: string } | 'gone' | 'full' | undefined

export function blockedBy(requests: readonly With<Request>[], kind: Kind, viewer: Viewer): Blocked {
  if (isApart(viewer)) return 'gone'
  const until = waitUntil(requests, kind, viewer)
  if (until) return { until }
  const open = requests.filter(({ it }) => it.status === 'open' && it.by === viewer.seat)
  return open.length >= LIMITS.maxOpenRequests ? 'full' : undefined
}

/** The day until which the other asked this seat to wait with this kind of talk, if it is still ahead: it neither asks
 *  for one nor begins one on the spot (R4). */
export function waitUntil(
  requests: readonly With<Request>[],
  kind: Kind,
  { seat, seats, now }: Viewer,
): string | undefined {
  const today = dayOf(now, seats[otherThan(seat)]?.zone ?? 'UTC')
  return requests
    .flatMap(({ it }) =>
      it.status === 'later' && it.offeredBy === seat && it.kind === kind && it.until ? [it.until] : [],
    )
    .filter(day => today < day)
    .sort()
    .at(-1)
}

/** The minutes that a talk can be asked for (R1). */
export const isLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= LIMITS.minMinutes && minutes <= LIMITS.maxMinutes

/** What the other answered, and this seat may not have seen: a time that still lies ahead was called off, or the newest
 *  request of all was met with "not yet". */
export function isAnswered({ it }: With<Request>, newest: boolean, seat: Seat, now: number): boolean {
  if (it.closedBy === undefined || it.closedBy === seat) return false
  const ahead = it.slot !== undefined && it.slot > now
  return (it.status === 'cancelled' && ahead) || (it.status === 'later' && (ahead || newest))
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
    agreed: bySlot(of('agreed', 'moved', 'moving')),
    answer: of('answer'),
    waiting: of('waiting'),
    ended: of('later', 'withdrawn', 'cancelled', 'held'),
  }
}

const bySlot = (requests: With<Request>[]): With<Request>[] =>
  requests.sort((x, y) => (x.it.slot ?? 0) - (y.it.slot ?? 0))

const agreedOf = (requests: readonly With<Request>[]): With<Request>[] =>
  bySlot(requests.filter(({ it }) => it.status === 'agreed' && it.slot !== undefined))

/** The agreed time that comes next; one that has passed stays until its talk was opened (R14). */
export const nextAgreed = (requests: readonly With<Request>[]): With<Request> | undefined =>
  agreedOf(requests)[0]

const NEAR = 30 * 60_000

/** From half an hour before the agreed time on; one that has passed stays agreed until something is done. */
export const isNear = (request: Request, now: number): boolean =>
  request.slot !== undefined && now >= request.slot - NEAR

/** The one that a talk would be opened for: whose time is near or passed most recently, else the soonest to come. */
export function nextToOpen(requests: readonly With<Request>[], now: number): With<Request> | undefined {
  const agreed = agreedOf(requests)
  return agreed.filter(({ it }) => isNear(it, now)).at(-1) ?? agreed[0]
}

/** A short talk has prompts of its own. */
export const isShort = (minutes: number | undefined): boolean => minutes !== undefined && minutes <= 15
