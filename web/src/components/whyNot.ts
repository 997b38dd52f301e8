/* The sentence for what was not done, to stand beside what was tried. */
import { NoAnswer } from '../app/api'
import { useMaybeSpace } from '../app/hooks'
import { t } from '../i18n'
import { saying } from '../i18n/plural'
import { dayAndTime, dayName, deviceZone } from '../i18n/time'
import { DiskError } from '../keys/disk'
import { Refusal } from '../sync/refusal'
import type { Reason, Values } from '../wire'

/** Gives the sentence, with moments in the own seat's zone. */
export function useWhyNot(): (error: unknown) => string {
  const space = useMaybeSpace()
  const zone = space?.shared.get('seat', space.seat)?.zone ?? deviceZone()
  return error => whyNot(error, zone)
}

/** The reason says it; what never came to a reason (no answer, a proxy, this page itself) has its code alone. */
export function whyNot(error: unknown, zone: string): string {
  const { disk, refused } = t.common
  if (error instanceof NoAnswer) return refused.no_answer
  if (error instanceof DiskError) return `${disk.why[error.trouble]} ${disk.what[error.trouble]}`
  if (!(error instanceof Refusal)) return refused.other
  const { reason } = error
  const said = reason && Object.hasOwn(t.refusals, reason) && t.refusals[reason]
  if (said) return saying(said, spoken(error.values, zone))
  const byCode: Readonly<Record<string, string>> = { ...refused, bad_message: t.refusals.malformed }
  return (Object.hasOwn(byCode, error.code) ? byCode[error.code] : undefined) ?? refused.other
}

/** The same, said before it is tried. */
export const sentence = (reason: Reason, values: Values = {}): string =>
  whyNot(new Refusal('full', '', { reason, values }), deviceZone())

/** Days and moments as they are read aloud here. */
function spoken(values: Values, zone: string) {
  const { day, until, limit = 0, low = 0, high = 0, after = 0, cookies = '' } = values
  return {
    day: day ? dayName(day) : '',
    until: until === undefined ? '' : dayAndTime(until, zone),
    limit,
    low,
    high,
    after,
    cookies: cookies.split(', ').slice(0, 5).join(', '),
  }
}
