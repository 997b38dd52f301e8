/* When a commitment is due (RFC 5545, RRULE). Days stand for themselves: no clock time, no zone arithmetic. */
import { RRule } from 'rrule'
import type { Rhythm } from '../wire'
import { addDays, dayOf } from './day'

const utc = (day: string) => new Date(`${day}T00:00:00Z`)
const dayIn = (date: Date) => date.toISOString().slice(0, 10)

/** A rule that cannot be read is never due. */
type Known = RRule | 'once' | 'never'

const rules = new Map<string, Known>()

function rule(rhythm: Rhythm): Known {
  const key = `${rhythm.from} ${rhythm.rrule}`
  const known = rules.get(key) ?? parse(rhythm)
  rules.set(key, known)
  return known
}

function parse({ from, rrule }: Rhythm): Known {
  if (!rrule) return 'once'
  try {
    const options = RRule.parseString(rrule.replace(/^RRULE:/i, ''))
    return typeof options.freq === 'number' ? new RRule({ ...options, dtstart: utc(from) }) : 'never'
  } catch {
    return 'never'
  }
}

/** The days on which it is due, both ends included. Once: on its last day, or where there is none on its first (C2). */
export function daysDue(rhythm: Rhythm, first: string, last: string): string[] {
  const known = rule(rhythm)
  if (known === 'never') return []
  const end = rhythm.until ?? (known === 'once' ? rhythm.from : last)
  if (known === 'once') return first <= end && end <= last ? [end] : []
  const [from, to] = [first > rhythm.from ? first : rhythm.from, end < last ? end : last]
  return from > to ? [] : known.between(utc(from), utc(to), true).map(dayIn)
}

export const isDue = (rhythm: Rhythm, day: string): boolean => daysDue(rhythm, day, day).length > 0

/** Today, by the clock that the commitment is kept by. */
export const todayFor = (rhythm: Rhythm, now: number): string => dayOf(now, rhythm.zone)

/** The latest day up to today on which it was due. */
export const latestDue = (rhythm: Rhythm, today: string): string | undefined =>
  daysDue(rhythm, addDays(today, -62), today).at(-1)
