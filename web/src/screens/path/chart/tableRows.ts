/* The rows of the table beside the charts. */
import { monday } from '../../../model/day'
import type { Seat } from '../../../wire'
import type { Point } from './series'

export interface Row {
  readonly day: string
  readonly a?: Point
  readonly b?: Point
  readonly talks: number
  readonly commitments: number
}

/** One row for each day, or week, on which something stands; the newest first. */
export function rowsOf(
  points: Readonly<Record<Seat, readonly Point[]>>,
  talks: readonly string[],
  commitments: readonly string[],
  byWeek: boolean,
): Row[] {
  const rows = new Map<string, Row>()
  const put = (day: string, more: (row: Row) => Partial<Row>) => {
    const key = byWeek ? monday(day) : day
    const row = rows.get(key) ?? { day: key, talks: 0, commitments: 0 }
    rows.set(key, { ...row, ...more(row) })
  }
  for (const point of points.a) put(point.day, () => ({ a: point }))
  for (const point of points.b) put(point.day, () => ({ b: point }))
  for (const day of talks) put(day, row => ({ talks: row.talks + 1 }))
  for (const day of commitments) put(day, row => ({ commitments: row.commitments + 1 }))
  return [...rows.values()].sort((x, y) => (x.day < y.day ? 1 : -1))
}
