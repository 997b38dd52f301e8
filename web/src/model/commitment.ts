/* How a commitment stands, and what each seat may do about it (RULES.md, section C). */
import { type Checkin, type Commitment, type Keeper, LIMITS, type Seat, type With } from '../wire'
import { addDays, dayOf } from './day'
import { isDue, latestDue } from './rhythm'
import { isApart, otherThan, type Viewer } from './seat'

const keeps = (keeper: Keeper, seat: Seat): boolean => keeper === 'both' || keeper === seat

/** Who does not keep it, or, where both do, each. */
const isFor = (keeper: Keeper, seat: Seat): boolean => keeper === 'both' || keeper !== seat

/** Offered, or in force. */
export const isOngoing = ({ status }: Commitment): boolean => status === 'offered' || status === 'active'

/** The server says that both agreed to it, whatever became of it since. Whether they did, their devices tell
 *  (`agreed` in sync/words). */
export const saysAgreed = ({ status }: Commitment): boolean => status !== 'offered' && status !== 'declined'

/** The author of what came last: of the new wording that waits, else of the offer; nobody where nothing waits. */
export function openBy(it: Commitment): Seat | undefined {
  if (!isOngoing(it)) return undefined
  return it.revision?.by ?? (it.status === 'offered' ? it.by : undefined)
}

/** How many offers of a seat wait for an answer (C3). */
export const offersOf = (all: readonly With<Commitment>[], seat: Seat): number =>
  all.filter(({ it }) => it.status === 'offered' && it.by === seat && !it.revision).length

/** How many times it was worded before, as the rules count it (C7). */
export const wordingsOf = ({ text, why }: Commitment): number =>
  Math.max(text.was?.length ?? 0, why?.was?.length ?? 0)

/** What waits for an answer of this seat: what came last, or that the other asked to be released. */
export function asksOf(it: Commitment, seat: Seat): 'offer' | 'wording' | 'release' | undefined {
  if (openBy(it) === otherThan(seat)) return it.revision ? 'wording' : 'offer'
  return it.status === 'active' && it.release[otherThan(seat)] && !it.release[seat] ? 'release' : undefined
}

export type CommitmentCommand =
  | 'commitment.agree'
  | 'commitment.decline'
  | 'commitment.revise'
  | 'commitment.show'
  | 'commitment.release'
  | 'commitment.complete'

export function mayCommitment(it: Commitment, viewer: Viewer): ReadonlySet<CommitmentCommand> {
  const may = new Set<CommitmentCommand>()
  const { seat } = viewer
  if (isApart(viewer) || !isOngoing(it)) return may
  const { revision, show } = it
  const theirs = revision !== undefined && revision.by !== seat
  if (!it.agreed[seat] || theirs) may.add('commitment.agree')
  const releasing = it.status === 'active' && (it.release.a || it.release.b)
  if (revision || it.status === 'offered' || releasing) may.add('commitment.decline')
  if (!theirs) may.add('commitment.revise')
  const showsTheirs = show !== undefined && show.by !== seat && isFor(it.keeper, show.by)
  if (isFor(it.keeper, seat) && !showsTheirs) may.add('commitment.show')
  if (it.status !== 'active') return may
  if (!it.release[seat]) may.add('commitment.release')
  return keeps(it.keeper, seat) ? may.add('commitment.complete') : may
}

/** A release by this seat is in force at once; else it asks the other (C9). */
export const releases = (it: Commitment, seat: Seat): boolean =>
  !keeps(it.keeper, seat) || it.release[otherThan(seat)]

/** The first and the last day that this seat can mark, by its own clock, both included; nothing where it marks none
 *  (C11). */
export function markDays(
  it: Commitment,
  viewer: Viewer,
): { readonly first: string; readonly last: string } | undefined {
  if (isApart(viewer) || it.status !== 'active' || !keeps(it.keeper, viewer.seat)) return undefined
  const last = dayOf(viewer.now, viewer.seats[viewer.seat]?.zone ?? 'UTC')
  return it.rhythm.from <= last ? { first: it.rhythm.from, last } : undefined
}

/** Whether this seat can say that it noticed a mark of `by`, or say so in other words (C12). */
export const mayNotice = (by: Seat, viewer: Viewer): boolean => !isApart(viewer) && by !== viewer.seat

/** What this seat keeps and that is due today, with the day that it is by its own clock. */
export function dueToday(
  commitments: readonly With<Commitment>[],
  viewer: Viewer,
): (With<Commitment> & { readonly day: string })[] {
  return commitments.flatMap(each => {
    const days = markDays(each.it, viewer)
    return days && isDue(each.it.rhythm, days.last) ? [{ ...each, day: days.last }] : []
  })
}

/** A mark can be mended without a trace for ten minutes from the first of its day (C11). */
export const isFresh = (mark: Checkin, now: number): boolean => now < mark.at + LIMITS.slipOfDay

/** What this seat kept yesterday and has not marked, or only just now. */
export function unmarkedYesterday(
  commitments: readonly With<Commitment>[],
  viewer: Viewer,
  markOf: (commitment: string, day: string) => Checkin | undefined,
): (With<Commitment> & { readonly day: string })[] {
  return commitments.flatMap(each => {
    const days = markDays(each.it, viewer)
    const day = days && addDays(days.last, -1)
    if (!day || day < days.first || !isDue(each.it.rhythm, day)) return []
    const mark = markOf(each.id, day)
    return !mark || isFresh(mark, viewer.now) ? [{ ...each, day }] : []
  })
}

/** This seat's latest misses that have no words yet, before today. */
export function missedLately(
  commitments: readonly With<Commitment>[],
  viewer: Viewer,
  markOf: (commitment: string, day: string) => Checkin | undefined,
): (With<Commitment> & { readonly day: string })[] {
  return commitments.flatMap(each => {
    const today = markDays(each.it, viewer)?.last
    const day = today && latestDue(each.it.rhythm, today)
    const mark = day && day !== today ? markOf(each.id, day) : undefined
    return day && mark && isMissed(mark) ? [{ ...each, day }] : []
  })
}

/** A miss opens "own it, and the next step". */
export const isMissed = ({ result, note }: Checkin): boolean => result === 'missed' && !note
