/* The picture of a commitment: one sign for each of the last weeks. Weeks begin on Monday (ISO 8601). */

import type { CheckinResult } from '../wire'
import { addDays, monday } from './day'

const WEEKS = 13

export type Sign = CheckinResult | 'none'

export interface Marked {
  readonly day: string
  readonly result: CheckinResult
}

/** The Mondays of the last weeks, the oldest first, the current one last. */
export function lastWeeks(today: string, n = WEEKS): string[] {
  const current = monday(today)
  return Array.from({ length: n }, (_, i) => addDays(current, (i + 1 - n) * 7))
}

/** One week: kept when all that was marked was kept, missed when all was missed, else partly; none where nothing
 *  was marked. What was not marked says nothing: nobody is counted down. */
export function weekSign(marks: readonly Marked[], week: string): Sign {
  const end = addDays(week, 6)
  const results = new Set(marks.filter(m => m.day >= week && m.day <= end).map(m => m.result))
  if (results.size === 0) return 'none'
  if (results.size > 1) return 'partly'
  return [...results][0] as Sign
}

export const count = (signs: readonly Sign[], sign: Sign) => signs.filter(s => s === sign).length

/** Months over a row of weeks: where each begins, as 1-based columns. */
export function monthsOver(weeks: readonly string[]): { column: number; day: string }[] {
  const out: { column: number; day: string }[] = []
  weeks.forEach((week, i) => {
    const before = weeks[i - 1]
    if (before === undefined || week.slice(0, 7) !== before.slice(0, 7))
      out.push({ column: i + 1, day: week })
  })
  // Two names less than three columns apart would touch: the first, cut-off month gives way.
  return out.filter((m, i) => (out[i + 1]?.column ?? Number.POSITIVE_INFINITY) - m.column >= 2)
}
