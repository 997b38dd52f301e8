/* The few rhythms that can be offered inside a talk, in words; a commitment's own place knows all of them. */
import { t } from '../../i18n'
import { dayName } from '../../i18n/time'
import { plainlyOften } from '../../model/often'
import type { Rhythm } from '../../wire'

export function rhythmText(rhythm: Rhythm): string {
  const often = plainlyOften(rhythm)
  const say = t.talk.agreeing
  if (often === 'once') return rhythm.until ? say.byDay(dayName(rhythm.until)) : say.once
  return often ? `${say.rhythms[often]}.` : say.other
}
