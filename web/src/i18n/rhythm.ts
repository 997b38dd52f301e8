/* A rhythm in words. */
import { choiceOf, ruleOf, WEEKDAYS, type Weekday } from '../model/often'
import { lastDay } from '../model/wording'
import type { Rhythm } from '../wire'
import { locale, t } from '.'
import { listed } from './name'
import { dayName } from './time'

export function weekdayName(day: Weekday, style: 'long' | 'short' = 'long'): string {
  const at = Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)) // a Monday
  return new Intl.DateTimeFormat(locale(), { weekday: style, timeZone: 'UTC' }).format(at)
}

/** How often, and its last day where it has one. */
export function rhythmText(rhythm: Rhythm): string {
  const last = lastDay(rhythm)
  return last ? t.commitments.rhythm.until({ often: often(rhythm), day: dayName(last) }) : often(rhythm)
}

function often(rhythm: Rhythm): string {
  const say = t.commitments.rhythm
  const choice = choiceOf(rhythm)
  if (!rhythm.rrule) return say.once({ day: dayName(choice.by) })
  // What cannot be chosen is shown as the rule itself, never as something that it is not.
  if (ruleOf(choice) !== rhythm.rrule && rhythm.rrule !== `FREQ=${choice.often.toUpperCase()}`)
    return say.other({ rule: rhythm.rrule })
  if (choice.often === 'daily') return say.daily
  if (choice.often === 'monthly')
    return choice.monthDay === -1 ? say.monthlyLast : say.monthly({ day: choice.monthDay })
  const days = listed(
    choice.days.map(day => weekdayName(day)),
    locale(),
  )
  return say.weekly({ days, n: choice.every })
}
