import { describe, expect, test } from 'vitest'
import { addDays, clockChange, dayOf, instantAt, monday, offsetMinutes, sameClock } from './day'

const at = (iso: string) => Date.parse(iso)
const TORONTO = 'America/Toronto'
const LISBON = 'Europe/Lisbon'

test.each([
  ['2026-10-24T14:00Z', TORONTO, -240],
  ['2026-11-24T14:00Z', TORONTO, -300],
  ['2026-07-01T00:00Z', 'Asia/Kolkata', 330],
  ['2026-07-01T00:00Z', 'Australia/Lord_Howe', 630],
  ['2026-01-01T00:00Z', 'UTC', 0],
])('at %s %s is %i minutes ahead', (iso, zone, minutes) => expect(offsetMinutes(at(iso), zone)).toBe(minutes))

describe('a change of clocks between two moments', () => {
  test('autumn in Toronto: back by an hour, at 2:00 local time', () => {
    expect(clockChange(at('2026-10-24T14:00Z'), at('2026-11-07T15:00Z'), TORONTO)).toEqual({
      at: at('2026-11-01T06:00Z'),
      minutes: -60,
    })
  })
  test('spring in Lisbon: forward', () => {
    expect(clockChange(at('2026-03-20T12:00Z'), at('2026-03-30T12:00Z'), LISBON)).toEqual({
      at: at('2026-03-29T01:00Z'),
      minutes: 60,
    })
  })
  test('half an hour on Lord Howe', () => {
    expect(
      clockChange(at('2026-04-01T00:00Z'), at('2026-04-10T00:00Z'), 'Australia/Lord_Howe')?.minutes,
    ).toBe(-30)
  })
  test.each([
    ['within summer', '2026-06-01T00:00Z', '2026-07-01T00:00Z', TORONTO],
    ['where clocks never change', '2026-01-01T00:00Z', '2026-12-01T00:00Z', 'Asia/Tokyo'],
    ['backwards in time', '2026-11-07T00:00Z', '2026-10-24T00:00Z', TORONTO],
  ])('none %s', (_, from, to, zone) => expect(clockChange(at(from), at(to), zone)).toBeUndefined())
})

describe('the moment of a clock time', () => {
  test.each([
    ['an ordinary evening', '2026-10-24', '20:30', TORONTO, '2026-10-25T00:30Z'],
    ['the day of the change, after it', '2026-11-01', '20:00', TORONTO, '2026-11-02T01:00Z'],
    ['a time that comes twice: the first', '2026-11-01', '01:30', TORONTO, '2026-11-01T05:30Z'],
    ['a time that is skipped: moved on by the gap', '2026-03-08', '02:30', TORONTO, '2026-03-08T07:30Z'],
    ['midnight far ahead of UTC', '2026-05-05', '00:00', 'Pacific/Kiritimati', '2026-05-04T10:00Z'],
  ])('%s', (_, day, time, zone, iso) => {
    expect(new Date(instantAt(day, time, zone)).toISOString()).toBe(new Date(iso).toISOString())
  })
})

test('the day of a moment depends on the zone', () => {
  expect(dayOf(at('2026-10-24T02:00Z'), TORONTO)).toBe('2026-10-23')
  expect(dayOf(at('2026-10-24T02:00Z'), LISBON)).toBe('2026-10-24')
})

test('days are added across months, leap days and clock changes', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  expect(addDays('2026-10-31', 1)).toBe('2026-11-01')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})

test('two zones may show the same clock at one moment and not at another', () => {
  expect(sameClock(at('2026-01-15T12:00Z'), 'Europe/London', LISBON)).toBe(true)
  expect(sameClock(at('2026-07-15T12:00Z'), 'America/Phoenix', 'America/Denver')).toBe(false)
  expect(sameClock(at('2026-01-15T12:00Z'), 'America/Phoenix', 'America/Denver')).toBe(true)
})

test('weeks begin on Monday, also on a Sunday', () => {
  expect(monday('2026-11-23')).toBe('2026-11-23')
  expect(monday('2026-11-29')).toBe('2026-11-23')
  expect(monday('2027-01-01')).toBe('2026-12-28')
})
