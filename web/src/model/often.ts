/* Rhythms as they are chosen, to and from RFC 5545. When one is due, rhythm.ts says. */
import type { Rhythm } from '../wire'
import { dayOf } from './day'

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
      return `FREQ=MONTHLY;BYMONTHDAY=${choice.monthDay}`
  }
}

export function rhythmOf(choice: Choice, from: string, zone: string): Rhythm {
  const rrule = ruleOf(choice)
  return rrule ? { from, rrule, zone } : { from, until: choice.by, zone }
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
  const days = (parts.get('BYDAY') ?? '').split(',')
  return {
    often:
      freq === 'DAILY' ? 'daily' : freq === 'WEEKLY' ? 'weekly' : freq === 'MONTHLY' ? 'monthly' : 'once',
    by: rhythm.until ?? rhythm.from,
    days: WEEKDAYS.filter(day => days.includes(day)),
    every: Number(parts.get('INTERVAL') ?? 1),
    monthDay: Number(
      parts.get('BYMONTHDAY')?.split(',')[0] ?? new Date(`${rhythm.from}T00:00Z`).getUTCDate(),
    ),
  }
}

const PLAIN: Record<Exclude<Often, 'once'>, string> = {
  daily: 'FREQ=DAILY',
  weekly: 'FREQ=WEEKLY',
  monthly: 'FREQ=MONTHLY',
}

/** A rhythm of which only how often was chosen: from today in the zone, on the day that it is. Once means by a day. */
export function plainRhythm(often: Often, now: number, zone: string, by?: string): Rhythm {
  const from = dayOf(now, zone)
  if (often !== 'once') return { from, rrule: PLAIN[often], zone }
  return by ? { from, until: by, zone } : { from, zone }
}

/** How often, where no more than that was chosen. */
export function plainlyOften(rhythm: Rhythm): Often | undefined {
  if (!rhythm.rrule) return 'once'
  return (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).find(often => PLAIN[often] === rhythm.rrule)
}
