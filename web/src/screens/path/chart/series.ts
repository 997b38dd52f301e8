/* What the chart draws, from days and numbers alone. Days are YYYY-MM-DD and stand for themselves. */
import { addDays, monday, type Window } from '../../../model/day'

export interface Point {
  readonly day: string
  readonly safe: number
  readonly trust: number
}

/** All that one chart shows. */
export interface Plotted {
  readonly window: Window
  readonly points: readonly Point[]
  /** Days of talks and commitments. */
  readonly talks: readonly string[]
  readonly commitments: readonly string[]
  readonly labels: { readonly safe: string; readonly trust: string }
  readonly tick: (day: string, window: Window) => string
  readonly number: (value: number) => string
}

export type Span = 'quarter' | 'year' | 'all'

const DAYS: Record<Exclude<Span, 'all'>, number> = { quarter: 91, year: 365 }
/** A path of a few days is not stretched over the whole chart. */
const NARROWEST = 28
/** More points than this in one line cannot be told apart on a phone. */
const MOST = 60
/** Where nobody shared for longer than this, the line is not drawn on: it would claim to know. */
const GAP = 42

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Middle of the day, in Unix seconds, in no zone at all. */
export const noon = (day: string): number => Date.parse(`${day}T12:00Z`) / 1_000

/** The days that a span shows, up to today, and not before anything happened. */
export function windowOf(span: Span, first: string, today: string): Window {
  const earliest = first < addDays(today, -NARROWEST) ? first : addDays(today, -NARROWEST)
  const from = span === 'all' ? earliest : addDays(today, -DAYS[span])
  return { from: from > earliest ? from : earliest, to: today }
}

/** Which spans make a difference, given the first day of all. */
export function spansFor(first: string, today: string): Span[] {
  const age = daysBetween(first, today)
  if (age <= DAYS.quarter) return []
  return age <= DAYS.year ? ['quarter', 'all'] : ['quarter', 'year', 'all']
}

export const within = <E extends { readonly day: string }>(all: readonly E[], { from, to }: Window): E[] =>
  all.filter(each => each.day >= from && each.day <= to)

export const isDense = (points: readonly Point[]): boolean => points.length > MOST

/** The average of each week, under its Monday. Points in order of days. */
export function weekly(points: readonly Point[]): Point[] {
  const weeks = new Map<string, Point[]>()
  for (const point of points) {
    const first = monday(point.day)
    const week = weeks.get(first)
    if (week) week.push(point)
    else weeks.set(first, [point])
  }
  return [...weeks].map(([day, week]) => ({
    day,
    safe: mean(week.map(p => p.safe)),
    trust: mean(week.map(p => p.trust)),
  }))
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10
}

export type Columns = [x: number[], safe: (number | null)[], trust: (number | null)[]]

/** As the chart library wants it, with a break where a long time passed without a word. */
export function columns(points: readonly Point[]): Columns {
  const out: Columns = [[], [], []]
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (before && daysBetween(before.day, point.day) > GAP) {
      out[0].push((noon(before.day) + noon(point.day)) / 2)
      out[1].push(null)
      out[2].push(null)
    }
    out[0].push(noon(point.day))
    out[1].push(point.safe)
    out[2].push(point.trust)
  })
  return out
}

/** Days to name below the chart, at most `most`: months, or in a short window every week or second week. */
export function ticks({ from, to }: Window, most: number): string[] {
  const days = daysBetween(from, to)
  if (days < 62) {
    const step = days / 7 <= most ? 7 : 14
    const first = monday(addDays(from, 6))
    return Array.from({ length: Math.floor(daysBetween(first, to) / step) + 1 }, (_, i) =>
      addDays(first, i * step),
    )
  }
  const months = monthsIn(from, to)
  const step = [1, 2, 3, 6, 12].find(n => months.length / n <= most) ?? 12
  return months.filter(day => (Number(day.slice(5, 7)) - 1) % step === 0)
}

function monthsIn(from: string, to: string): string[] {
  const out: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  for (;;) {
    const day = `${year}-${String(month).padStart(2, '0')}-01`
    if (day > to) return out
    if (day >= from) out.push(day)
    if (++month > 12) [year, month] = [year + 1, 1]
  }
}

export interface Course {
  readonly first: number
  readonly last: number
  readonly lowest: number
  readonly highest: number
}

/** The course of one scale in words' terms; nothing where there are no points. */
export function courseOf(values: readonly number[]): Course | undefined {
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return { first, last, lowest: Math.min(...values), highest: Math.max(...values) }
}

/** Positions that would lie on each other become one in their middle, with how many there are. */
export function gathered(positions: readonly number[], apart: number): { x: number; count: number }[] {
  const groups = new Map<number, number[]>()
  for (const x of positions) {
    const group = Math.floor(x / apart)
    groups.set(group, [...(groups.get(group) ?? []), x])
  }
  return [...groups.values()].map(all => ({
    x: all.reduce((sum, x) => sum + x, 0) / all.length,
    count: all.length,
  }))
}
