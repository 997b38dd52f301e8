/* Moments, days and zones in words. Instants are Unix ms, days YYYY-MM-DD, zones IANA names; the locale is the
   device's. */
import { dayOf } from '../model/day'
import { knowsZone } from '../sync/zones'
import { locale } from '.'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale(), zone, options])
  let known = formats.get(key)
  if (!known) {
    known = madeFor(zone, options)
    formats.set(key, known)
  }
  return known
}

/** As ISO 8601 has it where the browser makes none: help, at least, is shown without. */
function madeFor(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone })
  } catch {
    const format = (at: number) => new Date(at).toISOString().slice(0, 10)
    return { format, formatToParts: () => [] } as unknown as Intl.DateTimeFormat
  }
}

/** The device's own zone; UTC where the browser cannot name one. */
export const deviceZone = (): string => knownDeviceZone() ?? 'UTC'

export function knownDeviceZone(): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    return knowsZone(timeZone ?? '') ? timeZone : undefined
  } catch {
    return undefined
  }
}

/** 10:00 */
export const timeOfDay = (at: number, zone: string) =>
  format(zone, { hour: 'numeric', minute: '2-digit' }).format(at)

/** 10:00; where the clock has twelve hours, "10 AM". */
export function hourOfDay(at: number, zone: string): string {
  const short = format(zone, { hour: 'numeric' })
  return short.resolvedOptions().hour12 ? short.format(at) : timeOfDay(at, zone)
}

/** Saturday */
export const weekday = (at: number, zone: string) => format(zone, { weekday: 'long' }).format(at)

/** 24 October */
export const dayAndMonth = (at: number, zone: string) =>
  format(zone, { day: 'numeric', month: 'long' }).format(at)

/** Saturday 24 October */
export const longDay = (at: number, zone: string) =>
  format(zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at)

/** Saturday 24 October, 10:00 */
export const dayAndTime = (at: number, zone: string) =>
  format(zone, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }).format(
    at,
  )

/** A day on its own, such as 2026-10-24, as "24 October 2026". */
export function dayName(day: string, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
  return format('UTC', options).format(Date.parse(`${day}T00:00Z`))
}

/** Toronto, from America/Toronto. */
export function zoneCity(zone: string): string {
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return city || zone
}

/** EDT or GMT-4, as the locale says it. */
export function zoneShort(at: number, zone: string): string {
  const parts = format(zone, { timeZoneName: 'short' }).formatToParts(at)
  return parts.find(p => p.type === 'timeZoneName')?.value ?? ''
}

/** "in 2 days", "tomorrow", "in 20 minutes". */
export function fromNow(at: number, now: number, zone: string): string {
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' })
  const days = (Date.parse(dayOf(at, zone)) - Date.parse(dayOf(now, zone))) / 86_400_000
  if (days !== 0) return relative.format(days, 'day')
  const minutes = Math.round((at - now) / 60_000)
  return Math.abs(minutes) < 90
    ? relative.format(minutes, 'minute')
    : relative.format(Math.round(minutes / 60), 'hour')
}

/** 2:14 or 1:02:14. */
export function clockTime(ms: number): string {
  const s = Math.max(0, Math.floor(ms / 1_000))
  const [h, m] = [Math.floor(s / 3_600), Math.floor(s / 60) % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`
}
