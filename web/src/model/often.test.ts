import { describe, expect, it, test } from 'vitest'
import { choiceOf, plainlyOften, plainRhythm, rhythmOf, ruleOf } from './often'

const NOON = Date.parse('2026-10-24T12:00Z')

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
})

describe('rhythms of which only how often was chosen', () => {
  it('begin today in the keeper’s zone', () => {
    expect(plainRhythm('weekly', Date.parse('2026-10-24T02:00Z'), 'America/Toronto')).toEqual({
      from: '2026-10-23',
      rrule: 'FREQ=WEEKLY',
      zone: 'America/Toronto',
    })
  })
  it('once is by a day', () => {
    const once = plainRhythm('once', NOON, 'UTC', '2026-10-31')
    expect(once).toEqual({ from: '2026-10-24', until: '2026-10-31', zone: 'UTC' })
    expect(plainlyOften(once)).toBe('once')
  })
  it('know themselves again', () => expect(plainlyOften(plainRhythm('daily', NOON, 'UTC'))).toBe('daily'))
})
