/* The few rhythms that can be offered inside a talk; a commitment's own place knows all of them. */
import { t } from '../../i18n'
import { dayName, dayOf } from '../../i18n/time'
import type { Rhythm } from '../../wire'

export type Often = 'daily' | 'weekly' | 'monthly' | 'once'

const RULES: Record<Exclude<Often, 'once'>, string> = {
  daily: 'FREQ=DAILY',
  weekly: 'FREQ=WEEKLY',
  monthly: 'FREQ=MONTHLY',
}

/** From today in the zone; once means by a day. */
export function rhythmOf(often: Often, now: number, zone: string, by?: string): Rhythm {
  const from = dayOf(now, zone)
  if (often !== 'once') return { from, rrule: RULES[often], zone }
  return by ? { from, until: by, zone } : { from, zone }
}

export function oftenOf(rhythm: Rhythm): Often | undefined {
  if (!rhythm.rrule) return 'once'
  return (Object.keys(RULES) as (keyof typeof RULES)[]).find(often => RULES[often] === rhythm.rrule)
}

export function rhythmText(rhythm: Rhythm): string {
  const often = oftenOf(rhythm)
  const say = t.talk.agreeing
  if (often === 'once') return rhythm.until ? say.byDay(dayName(rhythm.until)) : say.once
  return often ? `${say.rhythms[often]}.` : say.other
}
