import { afterEach, expect, test, vi } from 'vitest'
import { locale, nearestLocale } from '.'
import { clockTime, deviceZone, fromNow, hourOfDay, knownDeviceZone, timeOfDay, zoneCity } from './time'

const at = (iso: string) => Date.parse(iso)
const TORONTO = 'America/Toronto'

test('how far away it is, by days of the reader', () => {
  const now = at('2026-10-22T23:30Z')
  expect(fromNow(at('2026-10-24T14:00Z'), now, TORONTO)).toBe('in 2 days')
  expect(fromNow(at('2026-10-23T14:00Z'), now, TORONTO)).toBe('tomorrow')
  expect(fromNow(now + 20 * 60_000, now, TORONTO)).toBe('in 20 minutes')
})

test('cities and clocks', () => {
  expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  expect(zoneCity('UTC')).toBe('UTC')
  expect(clockTime(134_000)).toBe('2:14')
  expect(clockTime(3_734_000)).toBe('1:02:14')
  expect(clockTime(-5)).toBe('0:00')
  expect(timeOfDay(at('2026-10-24T14:00Z'), TORONTO)).toMatch(/10:00/)
})

test.each([
  ['en-US', '6 PM'],
  ['en-GB', '18:00'],
  ['de', '18:00'],
])('a full hour in %s is %s, short where the clock has twelve of them', (language, right) => {
  vi.stubGlobal('navigator', { language })
  expect(hourOfDay(at('2026-10-24T22:00Z'), TORONTO).replace(/\s/, ' ')).toBe(right)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a device that cannot name its zone is asked for it', () => {
  const zone = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
  for (const timeZone of ['Etc/Unknown', undefined, '', 'Foo/Bar']) {
    zone.mockReturnValue({ timeZone } as never)
    expect([knownDeviceZone(), deviceZone()]).toEqual([undefined, 'UTC'])
  }
})

test.each([
  ['en-US@posix', 'en-US'],
  ['de_AT.UTF-8', 'de-AT'],
  ['C', 'en'],
  ['', 'en'],
  ['fr-CA', 'fr-CA'],
])('a device whose language is %j has dates as in %s', (named, right) => {
  expect(nearestLocale(named)).toBe(right)
  vi.stubGlobal('navigator', { language: named })
  expect(() => new Intl.DateTimeFormat(locale())).not.toThrow()
})
