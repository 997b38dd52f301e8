/* Days and the clocks of zones, reckoned. Instants are Unix ms, zones IANA names; days are YYYY-MM-DD, stand for
   themselves and compare as text. */

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What a clock of the zone shows; making one takes long, so each is made once. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone)
  if (!clock) {
    const date = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const
    clock = new Intl.DateTimeFormat('en-US', { ...date, ...time, timeZone: zone })
    clocks.set(zone, clock)
  }
  return clock
}

/** Minutes ahead of UTC at that moment. */
export function offsetMinutes(at: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(at)
  const n = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find(p => p.type === type)?.value)
  const local = Date.UTC(n('year'), n('month') - 1, n('day'), n('hour'), n('minute'), n('second'))
  return Math.round((local - Math.floor(at / 1_000) * 1_000) / 60_000)
}

/** Whether two zones show the same clock at that moment. */
export const sameClock = (at: number, a: string, b: string): boolean =>
  a === b || offsetMinutes(at, a) === offsetMinutes(at, b)

/** The day of a moment in a zone. */
export function dayOf(at: number, zone: string): string {
  return new Date(at + offsetMinutes(at, zone) * 60_000).toISOString().slice(0, 10)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The moment of a clock time in a zone. A time that is skipped goes on by the gap; of a doubled one, the first. */
export function instantAt(day: string, time: string, zone: string): number {
  const wall = Date.parse(`${day}T${time}Z`)
  const before = offsetMinutes(wall - 86_400_000, zone)
  const after = offsetMinutes(wall + 86_400_000, zone)
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    const at = wall - offset * 60_000
    if (offsetMinutes(at, zone) === offset) return at
  }
  return wall - before * 60_000
}

export interface ClockChange {
  /** The moment at which the clocks change. */
  readonly at: number
  /** By how many minutes they go forward; below zero, back. */
  readonly minutes: number
}

/** The last change of clocks between two moments that leaves a difference, if there is one. */
export function clockChange(from: number, to: number, zone: string): ClockChange | undefined {
  const [first, last] = [offsetMinutes(from, zone), offsetMinutes(to, zone)]
  if (to <= from || first === last) return undefined
  let [low, high] = [from, to]
  while (high - low > 60_000) {
    const middle = (low + high) / 2
    if (offsetMinutes(middle, zone) === last) high = middle
    else low = middle
  }
  return { at: Math.floor(high / 60_000) * 60_000, minutes: last - first }
}

/** From one day to another, both included. */
export interface Window {
  readonly from: string
  readonly to: string
}

/** The Monday of the week that a day is in (ISO 8601). */
export function monday(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7))
}
