import { expect, test } from 'vitest'
import { lookBackAt } from './lookBack'

const at = (iso: string) => Date.parse(iso)

test('after half a year and after a year, for sixty days, by the own clock', () => {
  const since = at('2026-08-31T12:00Z')
  const asked = (now: string, zone = 'UTC') => lookBackAt(since, at(now), zone)
  expect(asked('2027-02-27T23:00Z')).toBeUndefined()
  expect(asked('2027-02-27T23:00Z', 'Asia/Tokyo')).toBe(6)
  expect(asked('2027-02-28T00:00Z')).toBe(6)
  expect(asked('2027-04-28T23:00Z')).toBe(6)
  expect(asked('2027-04-29T00:00Z')).toBeUndefined()
  expect(asked('2027-08-31T00:00Z')).toBe(12)
  expect(asked('2028-08-31T00:00Z')).toBeUndefined()
  expect(lookBackAt(undefined, since, 'UTC')).toBeUndefined()
})
