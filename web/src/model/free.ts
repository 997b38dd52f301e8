/* Free time as quarter hours of the clock on the wall (R16), and what two partners' free time has in common. Where
   clocks change, a day's quarters may not happen, or happen twice; between zones only the moments are compared. */

import { type Free, LIMITS } from '../wire'
import { addDays, dayOf, instantAt, offsetMinutes } from './day'

export const QUARTER = 15 * 60_000

/** A day painted by one seat. */
export interface Painted extends Pick<Free, 'zone' | 'free'> {
  readonly day: string
}

const known = new Map<string, readonly (readonly number[])[]>()

/** For each of the quarters of a day the moments at which it begins: one; none in a gap; two where it repeats. */
export function momentsOf(day: string, zone: string): readonly (readonly number[])[] {
  const key = `${day} ${zone}`
  const before = known.get(key)
  if (before) return before
  const begin = instantAt(day, '00:00', zone)
  const end = instantAt(addDays(day, 1), '00:00', zone)
  const steady = end - begin === LIMITS.quartersOfDay * QUARTER
  const midnight = Date.parse(`${day}T00:00Z`)
  const quarters: number[][] = Array.from({ length: LIMITS.quartersOfDay }, () => [])
  for (let at = begin; at < end; at += QUARTER) {
    const wall = steady ? at - begin : at + offsetMinutes(at, zone) * 60_000 - midnight
    quarters[wall / QUARTER]?.push(at)
  }
  if (known.size > 400) known.clear()
  known.set(key, quarters)
  return quarters
}

/** The quarter hours in which somebody is free, as moments. */
export function freeMoments(painted: readonly Painted[]): Set<number> {
  const free = new Set<number>()
  for (const { day, zone, free: spans } of painted) {
    const moments = momentsOf(day, zone)
    for (const [from, to] of spans)
      for (let quarter = from; quarter < to; quarter++) for (const at of moments[quarter] ?? []) free.add(at)
  }
  return free
}

/** Spans of quarter hours, in order, from single ones. */
export function spansOf(quarters: Iterable<number>): [number, number][] {
  const spans: [number, number][] = []
  for (const quarter of [...new Set(quarters)].sort((x, y) => x - y)) {
    const last = spans.at(-1)
    if (last?.[1] === quarter) last[1]++
    else spans.push([quarter, quarter + 1])
  }
  return spans
}

/** The quarters of a day in this zone that are among the free moments. */
export function quartersIn(free: ReadonlySet<number>, day: string, zone: string): number[] {
  return momentsOf(day, zone).flatMap((moments, quarter) =>
    moments.some(at => free.has(at)) ? [quarter] : [],
  )
}

export const common = (x: ReadonlySet<number>, y: ReadonlySet<number>): Set<number> =>
  new Set([...x].filter(at => y.has(at)))

/** Beginnings that leave the whole talk in free time: each stretch's first, then one talk's length on at a time. */
export function startsIn(free: ReadonlySet<number>, minutes: number, after: number, most: number): number[] {
  const starts: number[] = []
  const needed = Math.ceil(minutes / 15)
  const step = Math.max(4, needed) * QUARTER
  let next = after + 1
  for (const at of [...free].sort((x, y) => x - y)) {
    if (starts.length === most) break
    if (at < next) continue
    let length = 0
    while (length < needed && free.has(at + length * QUARTER)) length++
    if (length < needed) continue
    starts.push(at)
    next = at + step
  }
  return starts
}

/** What an entered clock time means on that day: `skipped` in a gap, `twice` where it repeats, else plain. */
export function meant(day: string, time: string, zone: string): { at: number; odd?: 'skipped' | 'twice' } {
  const at = instantAt(day, time, zone)
  const offset = offsetMinutes(at, zone)
  const wall = Date.parse(`${day}T${time}Z`)
  if (at + offset * 60_000 !== wall) return { at, odd: 'skipped' }
  const after = offsetMinutes(at + 6 * 3_600_000, zone)
  const again = wall - after * 60_000
  return again > at && offsetMinutes(again, zone) === after ? { at, odd: 'twice' } : { at }
}

/** The next days, from today on. */
export const daysFrom = (now: number, zone: string, skip: number, many: number): string[] =>
  Array.from({ length: many }, (_, n) => addDays(dayOf(now, zone), skip + n))

/** The same hour of the clock some weeks on, at a quarter. */
export function hourAfter(at: number, weeks: number, zone: string): number {
  const quarter = Math.floor(at / QUARTER) * QUARTER
  const time = new Date(quarter + offsetMinutes(quarter, zone) * 60_000).toISOString().slice(11, 16)
  return instantAt(addDays(dayOf(quarter, zone), weeks * 7), time, zone)
}
