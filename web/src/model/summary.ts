/* The time that a summary covers, and what of the other's words may stand in it (RULES.md, P3 to P5). */

import { isDay } from '../sync/bounds'
import type { Seat, Summary } from '../wire'
import { addDays, type Window } from './day'
import { isApart, type Viewer } from './seat'

export type Choice = 'month' | 'quarter' | 'all' | 'own'

const DAYS = { month: 28, quarter: 91 } as const

/** First and last day, both included; nothing where the days do not make a period. */
export function periodOf(choice: Choice, first: string, today: string, own: Window): Window | undefined {
  switch (choice) {
    case 'all':
      return { from: first < today ? first : today, to: today }
    case 'own':
      return isDay(own.from) && isDay(own.to) && own.from <= own.to ? own : undefined
    default:
      return { from: addDays(today, 1 - DAYS[choice]), to: today }
  }
}

export const covers = (outer: Window, inner: Window): boolean =>
  outer.from <= inner.from && outer.to >= inner.to

export interface Consent extends Window {
  readonly id: string
  readonly by: Seat
  readonly status: Summary['status']
}

/** The spans for which the other said yes to this seat, and has not taken it back. */
export const allowedTo = (all: readonly Consent[], seat: Seat): Consent[] =>
  all.filter(each => each.by === seat && each.status === 'yes')

/** Whether words of that day may be used. */
export const mayUse = (allowed: readonly Window[], day: string): boolean =>
  allowed.some(({ from, to }) => day >= from && day <= to)

export interface Question extends Window {
  readonly summary: string
}

export interface Standing {
  /** What was allowed of the period, if anything. */
  readonly allowed: readonly Window[]
  readonly whole: boolean
  /** A question that has no answer to be seen. */
  readonly asked: Question | undefined
}

/** How it stands for the asker. A refused question is gone from the shared doc, but still lies in the own doc: so it
 *  reads "asked" before and after, and a refusal cannot be told from silence. */
export function standingOf(
  all: readonly Consent[],
  questions: readonly Question[],
  seat: Seat,
  period: Window,
): Standing {
  const allowed = allowedTo(all, seat).filter(each => overlap(each, period))
  const answered = new Set(all.filter(each => each.status !== 'asked').map(each => each.id))
  const open = all
    .filter(each => each.by === seat && each.status === 'asked')
    .map(({ id, from, to }) => ({ summary: id, from, to }))
  return {
    allowed: allowed.map(({ from, to }) => ({ from, to })),
    whole: allowed.some(each => covers(each, period)),
    asked: [...questions, ...open].find(each => !answered.has(each.summary) && overlap(each, period)),
  }
}

const overlap = (x: Window, y: Window): boolean => x.from <= y.to && y.from <= x.to

export type SummaryCommand = 'summary.allow' | 'summary.withdraw'

/** A question is answered by the other one, and taken back by either; so is a yes. */
export function maySummary({ by, status }: Summary, viewer: Viewer): ReadonlySet<SummaryCommand> {
  const may = new Set<SummaryCommand>()
  if (isApart(viewer) || status === 'withdrawn') return may
  if (status === 'asked' && by !== viewer.seat) may.add('summary.allow')
  return may.add('summary.withdraw')
}
