/* Rhythms as they are chosen, to and from RFC 5545. Days stand for themselves; when one is due, rhythm.ts says. */
import { isDay } from '../sync/bounds'
import type { Rhythm } from '../wire'
import { addDays } from './day'

export type Often = 'once' | 'daily' | 'weekly' | 'monthly'

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export interface Choice {
  readonly often: Often
  /** Once: the last day on which it can be done. */
  readonly by: string
  readonly days: readonly Weekday[]
  /** Every how many weeks. */
  readonly every: number
  /** Day of the month, or -1 for its last. */
  readonly monthDay: number
}

/** The last day of the month that every month has. */
export const EVERY_MONTH = 28
const WEEK = [0, 1, 2, 3, 4, 5, 6]

const weekdayOf = (day: string) => WEEKDAYS[(new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7] as Weekday
const monthDayOf = (day: string) => new Date(`${day}T00:00Z`).getUTCDate()

/** What the form begins with: every week, on the weekday that it is. */
export const firstChoice = (today: string): Choice => ({
  often: 'weekly',
  by: addDays(today, 7),
  days: [weekdayOf(today)],
  every: 1,
  monthDay: 1,
})

/** What has to be chosen before it is a rhythm. */
export function missingIn(choice: Choice, from: string): 'days' | 'by' | undefined {
  if (choice.often === 'weekly' && choice.days.length === 0) return 'days'
  return choice.often === 'once' && !(isDay(choice.by) && choice.by >= from) ? 'by' : undefined
}

export function ruleOf(choice: Choice): string | undefined {
  switch (choice.often) {
    case 'once':
      return undefined
    case 'daily':
      return 'FREQ=DAILY'
    case 'weekly': {
      const days = WEEKDAYS.filter(day => choice.days.includes(day)).join(',')
      return `FREQ=WEEKLY;${choice.every > 1 ? `INTERVAL=${choice.every};` : ''}BYDAY=${days}`
    }
    case 'monthly':
      return `FREQ=MONTHLY;BYMONTHDAY=${choice.monthDay > EVERY_MONTH ? -1 : choice.monthDay}`
  }
}

/** From `day` on. Every other week counts from the first of its days, whatever part of a week has gone by then. */
export function rhythmOf(choice: Choice, day: string, zone: string): Rhythm {
  const rrule = ruleOf(choice)
  if (!rrule) return { from: day, until: choice.by, zone }
  const wait =
    choice.often === 'weekly' ? WEEK.find(n => choice.days.includes(weekdayOf(addDays(day, n)))) : 0
  return { from: addDays(day, wait ?? 0), rrule, zone }
}

/** Reads a rhythm back into a choice; what cannot be chosen becomes the nearest that can. */
export function choiceOf(rhythm: Rhythm): Choice {
  const parts = new Map(
    (rhythm.rrule ?? '').split(';').map(part => {
      const [name = '', value = ''] = part.split('=')
      return [name, value] as const
    }),
  )
  const freq = parts.get('FREQ')
  const days = (parts.get('BYDAY') ?? weekdayOf(rhythm.from)).split(',')
  return {
    often:
      freq === 'DAILY' ? 'daily' : freq === 'WEEKLY' ? 'weekly' : freq === 'MONTHLY' ? 'monthly' : 'once',
    by: rhythm.until ?? rhythm.from,
    days: WEEKDAYS.filter(day => days.includes(day)),
    every: Number(parts.get('INTERVAL') ?? 1),
    monthDay: Number(parts.get('BYMONTHDAY')?.split(',')[0] ?? monthDayOf(rhythm.from)),
  }
}
