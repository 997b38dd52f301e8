/* When a commitment is due (RFC 5545, RRULE, as far as the rules take it: RULES.md, C2). Days stand for themselves: no
   clock time, no zone arithmetic. A day is judged alone, so that no rule, however it came here, can take long. */
import { LIMITS, type Rhythm } from '../wire'
import { addDays } from './day'
import { WEEKDAYS } from './often'

type Part = 'FREQ' | 'INTERVAL' | 'WKST' | 'BYDAY' | 'BYMONTHDAY'
type Rule = Readonly<Partial<Record<Part, string>>>

const DAYS = '(MO|TU|WE|TH|FR|SA|SU)'
const MONTH_DAY = '-?([1-9]|[12]\\d|3[01])'
const FORMS: Readonly<Record<Part, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  WKST: new RegExp(`^${DAYS}$`),
  BYDAY: new RegExp(`^${DAYS}(,${DAYS})*$`),
  BYMONTHDAY: new RegExp(`^${MONTH_DAY}(,${MONTH_DAY})*$`),
}

/** A rule that cannot be read is never due. */
function parse(rrule: string): Rule | undefined {
  const rule: Partial<Record<Part, string>> = {}
  for (const part of rrule.replace(/^RRULE:/i, '').split(';')) {
    const [name = '', value = ''] = part.split('=')
    if (!Object.hasOwn(FORMS, name) || !FORMS[name as Part].test(value)) return undefined
    rule[name as Part] = value
  }
  return rule.FREQ ? rule : undefined
}

const number = (day: string): number => Date.parse(`${day}T00:00Z`) / 86_400_000
/** From Monday on: 1 January 1970 was a Thursday. */
const weekday = (n: number): number => (n + 3) % 7

function meets(rule: Rule, from: string, day: string): boolean {
  const every = Number(rule.INTERVAL ?? 1)
  const [first, n] = [number(from), number(day)]
  const named = (list: string, value: number) => list.split(',').includes(WEEKDAYS[value]!)
  switch (rule.FREQ) {
    case 'DAILY':
      return (n - first) % every === 0 && (!rule.BYDAY || named(rule.BYDAY, weekday(n)))
    case 'WEEKLY': {
      const begins = WEEKDAYS.indexOf((rule.WKST ?? 'MO') as (typeof WEEKDAYS)[number])
      const week = (of: number) => of - ((weekday(of) - begins + 7) % 7)
      const due = rule.BYDAY ? named(rule.BYDAY, weekday(n)) : weekday(n) === weekday(first)
      return ((week(n) - week(first)) / 7) % every === 0 && due
    }
    default: {
      const month = (of: string) => 12 * Number(of.slice(0, 4)) + Number(of.slice(5, 7))
      const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
      const date = Number(day.slice(8))
      const dates = (rule.BYMONTHDAY ?? String(Number(from.slice(8)))).split(',').map(Number)
      return (month(day) - month(from)) % every === 0 && dates.some(d => d === date || last + 1 + d === date)
    }
  }
}

/** The days on which it is due, both ends included. Once: on its last day, or where there is none on its first (C2). */
export function daysDue({ from, until, rrule }: Rhythm, first: string, last: string): string[] {
  if (!rrule) {
    const end = until ?? from
    return first <= end && end <= last ? [end] : []
  }
  const rule = parse(rrule)
  const end = until !== undefined && until < last ? until : last
  const days: string[] = []
  let day = first > from ? first : from
  for (let n = 0; rule && day <= end && n < LIMITS.maxWindow; n++) {
    if (meets(rule, from, day)) days.push(day)
    day = addDays(day, 1)
  }
  return days
}

/** The next so many days on which it is due, from `first` on, as far as they lie within a year. */
export const nextDays = (rhythm: Rhythm, first: string, many: number): string[] =>
  daysDue(rhythm, first, addDays(first, LIMITS.maxWindow)).slice(0, many)

export const isDue = (rhythm: Rhythm, day: string): boolean => daysDue(rhythm, day, day).length > 0

/** The latest day up to today on which it was due. */
export const latestDue = (rhythm: Rhythm, today: string): string | undefined =>
  daysDue(rhythm, addDays(today, -62), today).at(-1)
