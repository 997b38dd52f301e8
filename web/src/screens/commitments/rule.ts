/* Rhythms as the form offers them, to and from RFC 5545. */
import { locale, t } from '../../i18n'
import { dayName } from '../../i18n/time'
import type { Rhythm } from '../../wire'

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

/** Reads a rhythm back into the form; what the form does not know becomes the nearest that it does. */
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

export function weekdayName(day: Weekday, style: 'long' | 'short' = 'long'): string {
  const at = Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)) // a Monday
  return new Intl.DateTimeFormat(locale(), { weekday: style, timeZone: 'UTC' }).format(at)
}

export function rhythmText(rhythm: Rhythm): string {
  const say = t.commitments.rhythm
  const choice = choiceOf(rhythm)
  if (!rhythm.rrule) return say.once(dayName(choice.by))
  // What the form cannot say is shown as the rule itself, never as something that it is not.
  if (ruleOf(choice) !== rhythm.rrule && rhythm.rrule !== `FREQ=${choice.often.toUpperCase()}`)
    return say.other(rhythm.rrule)
  if (choice.often === 'daily') return say.daily
  if (choice.often === 'monthly') return say.monthly(choice.monthDay)
  const days =
    choice.days.length > 0
      ? choice.days
      : [WEEKDAYS[(new Date(`${rhythm.from}T00:00Z`).getUTCDay() + 6) % 7] as Weekday]
  return say.weekly(new Intl.ListFormat(locale()).format(days.map(day => weekdayName(day))), choice.every)
}
