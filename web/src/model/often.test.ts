import { describe, expect, test } from 'vitest'
import { choiceOf, firstChoice, missingIn, rhythmOf, ruleOf } from './often'
import { nextDays } from './rhythm'

describe('rhythms', () => {
  const base = { by: '2026-12-01', days: ['TH', 'MO'] as const, every: 2, monthDay: -1 }
  test('are written as RFC 5545 has them, weekdays in order', () => {
    expect(ruleOf({ ...base, often: 'daily' })).toBe('FREQ=DAILY')
    expect(ruleOf({ ...base, often: 'weekly' })).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH')
    expect(ruleOf({ ...base, often: 'monthly' })).toBe('FREQ=MONTHLY;BYMONTHDAY=-1')
    expect(rhythmOf({ ...base, often: 'once' }, '2026-11-23', 'UTC')).toEqual({
      from: '2026-11-23',
      until: '2026-12-01',
      zone: 'UTC',
    })
  })
  test('come back into the form as they were', () => {
    for (const often of ['once', 'daily', 'weekly', 'monthly'] as const) {
      const rhythm = rhythmOf({ ...base, often }, '2026-11-23', 'UTC')
      expect(rhythmOf(choiceOf(rhythm), rhythm.from, rhythm.zone)).toEqual(rhythm)
    }
  })
  test('begin every week, on the weekday that it is', () => {
    expect(rhythmOf(firstChoice('2026-11-25'), '2026-11-25', 'UTC')).toEqual({
      from: '2026-11-25',
      rrule: 'FREQ=WEEKLY;BYDAY=WE',
      zone: 'UTC',
    })
    expect(firstChoice('2026-11-29').days).toEqual(['SU'])
    expect(firstChoice('2026-11-25').by).toBe('2026-12-02')
  })
  test('every other Monday begin on the first Monday, though the week has begun', () => {
    const monday = { ...base, often: 'weekly', days: ['MO'] } as const
    const rhythm = rhythmOf(monday, '2026-11-27', 'UTC')
    expect(rhythm.from).toBe('2026-11-30')
    expect(nextDays(rhythm, '2026-11-27', 3)).toEqual(['2026-11-30', '2026-12-14', '2026-12-28'])
    expect(rhythmOf(monday, '2026-11-30', 'UTC').from).toBe('2026-11-30')
    expect(rhythmOf({ ...monday, days: [] }, '2026-11-27', 'UTC').from).toBe('2026-11-27')
  })
  test('on a day that some months lack are on the last of each month', () => {
    const monthly = { ...base, often: 'monthly', monthDay: 31 } as const
    expect(nextDays(rhythmOf(monthly, '2027-01-31', 'UTC'), '2027-01-31', 3)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ])
  })
  test('a plain rule comes into the form as the day that it means', () => {
    expect(choiceOf({ from: '2026-11-25', rrule: 'FREQ=WEEKLY', zone: 'UTC' }).days).toEqual(['WE'])
    expect(choiceOf({ from: '2026-11-25', rrule: 'FREQ=MONTHLY', zone: 'UTC' }).monthDay).toBe(25)
  })
  test('are not complete without a weekday, or a last day before the first', () => {
    const weekly = firstChoice('2026-11-25')
    expect(missingIn(weekly, '2026-11-25')).toBeUndefined()
    expect(missingIn({ ...weekly, days: [] }, '2026-11-25')).toBe('days')
    expect(missingIn({ ...weekly, often: 'once', by: '2026-11-24' }, '2026-11-25')).toBe('by')
    expect(missingIn({ ...weekly, often: 'once', by: '' }, '2026-11-25')).toBe('by')
    expect(missingIn({ ...weekly, often: 'daily', days: [], by: '' }, '2026-11-25')).toBeUndefined()
  })
})
