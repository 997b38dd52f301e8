/* After half a year and after a year two people may like to look back together. It is offered once. */
import { addDays, dayOf } from './day'

const MONTHS = [6, 12] as const
export type Months = (typeof MONTHS)[number]

/** For how many days it is offered. */
const OFFERED = 60

/** Which of the two it is time for. `since`: when both were in; days by the own clock. */
export function lookBackAt(since: number | undefined, now: number, zone: string): Months | undefined {
  if (since === undefined) return undefined
  const today = dayOf(now, zone)
  return MONTHS.find(months => {
    const day = monthsOn(dayOf(since, zone), months)
    return today >= day && today < addDays(day, OFFERED)
  })
}

/** The same day of a later month, or its last day. */
function monthsOn(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
