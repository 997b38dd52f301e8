import { describe, expect, test } from 'vitest'
import { count, lastWeeks, monthsOver, weekSign } from './weeks'

describe('the picture by week', () => {
  test('the current week is the last of thirteen', () => {
    const weeks = lastWeeks('2026-11-25')
    expect(weeks).toHaveLength(13)
    expect(weeks.at(-1)).toBe('2026-11-23')
    expect(weeks[0]).toBe('2026-08-31')
  })
  test('a week is what all its marks say, partly where they differ, and none where there are none', () => {
    const mark = (day: string, result: 'kept' | 'partly' | 'missed') => ({ day, result })
    expect(weekSign([mark('2026-11-23', 'kept'), mark('2026-11-29', 'kept')], '2026-11-23')).toBe('kept')
    expect(weekSign([mark('2026-11-23', 'kept'), mark('2026-11-24', 'missed')], '2026-11-23')).toBe('partly')
    expect(weekSign([mark('2026-11-24', 'missed')], '2026-11-23')).toBe('missed')
    expect(weekSign([mark('2026-11-30', 'kept'), mark('2026-11-22', 'kept')], '2026-11-23')).toBe('none')
    expect(count(['kept', 'none', 'kept'], 'kept')).toBe(2)
  })
  test('names of months never touch', () => {
    const over = monthsOver(lastWeeks('2026-11-25'))
    expect(over.map(m => m.day.slice(0, 7))).toEqual(['2026-09', '2026-10', '2026-11'])
  })
})
