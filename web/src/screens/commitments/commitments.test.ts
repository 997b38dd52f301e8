import { describe, expect, test } from 'vitest'
import type { Commitment } from '../../wire'
import { rhythmText } from './rhythmText'
import { choiceOf, firstChoice, missingIn, rhythmOf, ruleOf } from './rule'
import { count, lastWeeks, latestDue, monday, monthsOver, weekSign } from './weeks'
import { standing, waitsFor, wordingOf } from './wording'

describe('the picture by week', () => {
  test('weeks begin on Monday, also on a Sunday', () => {
    expect(monday('2026-11-23')).toBe('2026-11-23')
    expect(monday('2026-11-29')).toBe('2026-11-23')
    expect(monday('2027-01-01')).toBe('2026-12-28')
  })
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
  test('the latest due day is today or before', () => {
    const weekly = { from: '2026-11-02', rrule: 'FREQ=WEEKLY;BYDAY=TU', zone: 'UTC' }
    expect(latestDue(weekly, '2026-11-26')).toBe('2026-11-24')
    expect(latestDue(weekly, '2026-11-02')).toBeUndefined()
  })
})

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
  test('a rule that the form does not know is shown as it is', () => {
    const rule = 'FREQ=MONTHLY;BYMONTHDAY=1,15'
    expect(rhythmText({ from: '2026-11-23', rrule: rule, zone: 'UTC' })).toContain(rule)
  })
  test('a plain weekly rule names the weekday of its first day', () => {
    expect(rhythmText({ from: '2026-11-25', rrule: 'FREQ=WEEKLY', zone: 'UTC' })).toContain('Wednesday')
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

describe('what the form sends', () => {
  const rhythm = { from: '2026-11-25', rrule: 'FREQ=DAILY', zone: 'UTC' }
  const filled = { keeper: 'a', text: ' I call at noon ', why: '', rhythm, review: '' } as const
  test('is what was filled in, without the room around it', () => {
    expect(wordingOf(filled, '')).toEqual({ keeper: 'a', text: 'I call at noon', rhythm })
    expect(wordingOf({ ...filled, why: ' So that ', review: '2027-01-01' }, '')).toEqual({
      keeper: 'a',
      text: 'I call at noon',
      rhythm,
      why: 'So that',
      review: '2027-01-01',
    })
  })
  test('leaves out the why that is agreed, and sends another one', () => {
    expect(wordingOf({ ...filled, why: 'So that' }, 'So that')).not.toHaveProperty('why')
    expect(wordingOf({ ...filled, why: 'Because' }, 'So that')).toHaveProperty('why', 'Because')
  })
  const it = (over: object) => ({ by: 'a', status: 'offered', ...over }) as unknown as Commitment
  test('rewords one’s own new wording where one waits, else what stands', () => {
    const revision = { by: 'b' }
    expect(standing(it({ revision }), 'b')).toBe(revision)
    expect(standing(it({ revision }), 'a')).toHaveProperty('status')
    expect(standing(it({}), 'a')).toHaveProperty('status')
  })
  test('waits for the one who did not word it', () => {
    expect(waitsFor(it({}))).toBe('b')
    expect(waitsFor(it({ revision: { by: 'b' } }))).toBe('a')
    expect(waitsFor(it({ status: 'active', revision: { by: 'a' } }))).toBe('b')
    expect(waitsFor(it({ status: 'active' }))).toBeUndefined()
    expect(waitsFor(it({ status: 'declined' }))).toBeUndefined()
  })
})
