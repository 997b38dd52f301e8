import { expect, test } from 'vitest'
import { journeyAt } from './journey'

const WINTER = Date.parse('2026-11-28T12:00Z')

test.each([
  ['Europe/Lisbon', 'Asia/Tokyo', '', 'away'],
  ['Europe/Lisbon', 'Asia/Tokyo', 'Asia/Tokyo', 'asked'],
  ['Europe/Lisbon', 'Asia/Kolkata', 'Asia/Tokyo', 'away'],
  ['Europe/Lisbon', 'Europe/Lisbon', 'Asia/Tokyo', 'home'],
  ['Europe/Lisbon', 'Europe/London', '', 'home'],
  ['Europe/Lisbon', undefined, '', 'home'],
  [undefined, 'Asia/Tokyo', '', 'home'],
] as const)('of %s, on a device in %s that was asked about %j: %s', (own, device, answered, at) => {
  expect(journeyAt(WINTER, own, device, answered)).toBe(at)
})
