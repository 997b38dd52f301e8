/* The painting grid: days below each other, six hours of a part of the day beside each other, and a day's four
   quarter rows where it is opened. */
import { addDays } from '../../../model/day'
import { momentsOf, QUARTER } from '../../../model/free'

export const PARTS = [0, 1, 2, 3] as const
export type Part = (typeof PARTS)[number]
export const HOURS = 6

/** Some quarter hours of one day, from `from` up to `to`. */
export interface Cell {
  readonly day: string
  readonly from: number
  readonly to: number
}

/** A row of cells: a day by its hours, or one of its quarters (0 to 3) in each of them. */
export interface Row {
  readonly day: string
  readonly quarter?: number
  readonly cells: readonly Cell[]
}

export function rowsOf(days: readonly string[], part: Part, open: string | undefined): Row[] {
  const hours = Array.from({ length: HOURS }, (_, n) => (part * HOURS + n) * 4)
  return days.flatMap((day): Row[] => [
    { day, cells: hours.map(from => ({ day, from, to: from + 4 })) },
    ...(day === open
      ? [0, 1, 2, 3].map(quarter => ({
          day,
          quarter,
          cells: hours.map(from => ({ day, from: from + quarter, to: from + quarter + 1 })),
        }))
      : []),
  ])
}

export type Share = 'all' | 'part' | 'none'

export interface Shown {
  readonly mine: Share
  readonly theirs: Share
  readonly both: Share
  readonly offered: boolean
  /** Taken in the calendar that was read on this device, or some of it. */
  readonly taken: boolean
  /** The clocks skip it, or it is over. */
  readonly closed: 'skipped' | 'past' | undefined
}

export interface Times {
  readonly mine: ReadonlySet<number>
  readonly theirs: ReadonlySet<number>
  readonly offered: readonly number[]
  readonly taken?: ReadonlySet<number> | undefined
  readonly now: number
}

export function shownIn(cell: Cell, zone: string, { mine, theirs, offered, taken, now }: Times): Shown {
  const moments = momentsOf(cell.day, zone).slice(cell.from, cell.to).flat()
  const share = (has: (at: number) => boolean): Share => {
    const some = moments.filter(has).length
    return some === 0 ? 'none' : some === moments.length ? 'all' : 'part'
  }
  return {
    mine: share(at => mine.has(at)),
    theirs: share(at => theirs.has(at)),
    both: share(at => mine.has(at) && theirs.has(at)),
    offered: moments.some(at => offered.some(slot => at <= slot && slot < at + QUARTER)),
    taken: moments.some(at => taken?.has(at)),
    closed: moments.length === 0 ? 'skipped' : moments.every(at => at + QUARTER <= now) ? 'past' : undefined,
  }
}

/** A stroke from one cell to another covers all that lies between them, on every day between. */
export function stroke(a: Cell, b: Cell): Cell[] {
  const [first, last] = a.day < b.day ? [a.day, b.day] : [b.day, a.day]
  const [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)]
  const cells: Cell[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) cells.push({ day, from, to })
  return cells
}

/** A day's free quarters after painting or clearing a part of it. */
export function painted(quarters: readonly number[], { from, to }: Cell, free: boolean): number[] {
  const kept = quarters.filter(quarter => quarter < from || quarter >= to)
  return free ? [...kept, ...Array.from({ length: to - from }, (_, n) => from + n)] : kept
}
