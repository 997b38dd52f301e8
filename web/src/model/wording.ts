/* What a commitment's form begins with, the wording that it sends, and what a new wording changes. */
import { type Commitment, type Keeper, LIMITS, type Revision, type Rhythm, type Seat } from '../wire'
import { addDays, dayOf } from './day'
import type { Viewer } from './seat'

/** What a seat rewords: its own new wording where one waits, else what is offered or in force. */
export const standing = (it: Commitment, seat: Seat): Commitment | Revision =>
  it.revision?.by === seat ? it.revision : it

/** The clock that a rhythm goes by, and the day that it is by it: its keeper's own. Of two keepers the one whose day is
 *  behind, so that both can mark the first. */
export function keepersClock(keeper: Keeper, { seat, seats, now }: Viewer): { zone: string; today: string } {
  const own = seats[seat]?.zone ?? 'UTC'
  const zones =
    keeper === 'both' ? [own, seats.a?.zone ?? own, seats.b?.zone ?? own] : [seats[keeper]?.zone ?? own]
  return zones
    .map(zone => ({ zone, today: dayOf(now, zone) }))
    .reduce((first, next) => (next.today < first.today ? next : first))
}

/** The first day of what is worded: as it stands, but where that is longer ago than a rhythm may begin (C1). */
export function firstDay(
  it: Commitment | undefined,
  stands: Commitment | Revision | undefined,
  today: string,
): string {
  const from = stands?.rhythm.from ?? today
  return from === it?.rhythm.from || from >= addDays(today, -LIMITS.maxRhythmAge) ? from : today
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

/** All of a wording that can be agreed to, with its words opened: undefined where they cannot be. */
export interface Wording {
  readonly keeper: Keeper
  readonly text: string | undefined
  readonly why: string | undefined
  readonly rhythm: Rhythm
  readonly review: string | undefined
}

/** What can differ, in the order in which it is read. */
export const PARTS = ['text', 'keeper', 'why', 'rhythm', 'from', 'until', 'zone', 'review'] as const
export type Part = (typeof PARTS)[number]

/** Every part in which a new wording differs from what stands. What cannot be read counts as different: nobody agrees
 *  to it unseen. Of what is done once its day is the rhythm. */
export function changedParts(was: Wording, now: Wording): readonly Part[] {
  const [before, after] = [was.rhythm, now.rhythm]
  const once = !before.rrule && !after.rrule
  const changed: { readonly [P in Part]: boolean } = {
    text: now.text === undefined || was.text !== now.text,
    keeper: was.keeper !== now.keeper,
    why: now.why === undefined || was.why !== now.why,
    rhythm: before.rrule !== after.rrule || (once && dayOnce(before) !== dayOnce(after)),
    from: before.from !== after.from,
    until: !once && lastDay(before) !== lastDay(after),
    zone: before.zone !== after.zone,
    review: was.review !== now.review,
  }
  return PARTS.filter(part => changed[part])
}

const dayOnce = ({ from, until = from }: Rhythm): string => until

/** The last day of what is done again and again, if there is one. */
export const lastDay = ({ rrule, until }: Rhythm): string | undefined => (rrule ? until : undefined)
