/* The cases that the server's rules are tested with. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LIMITS, type Rhythm } from '../wire'
import { daysDue, isDue, latestDue } from './rhythm'

interface Case {
  name: string
  rhythm: Rhythm
  window: [string, string]
  days: string[]
}

const file = new URL('../../../hub/space/testdata/rrule.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

test.each(cases)('$name', ({ rhythm, window, days }) => expect(daysDue(rhythm, ...window)).toEqual(days))

test('not before it begins, not after it ends, and never by a rule that cannot be read', () => {
  const daily = { from: '2026-11-23', zone: 'Europe/Lisbon', rrule: 'FREQ=DAILY' }
  expect(isDue(daily, '2026-11-22')).toBe(false)
  expect(isDue({ ...daily, until: '2026-11-24' }, '2026-11-25')).toBe(false)
  expect(isDue({ ...daily, rrule: 'FREQ=NEVER' }, '2026-11-23')).toBe(false)
})

test('of however long a time no more days are looked at than a window has', () => {
  const daily = { from: '1970-01-01', rrule: 'FREQ=DAILY', zone: 'UTC' }
  expect(daysDue(daily, daily.from, '2199-12-31')).toHaveLength(LIMITS.maxWindow)
})

test('the latest due day is today or before', () => {
  const weekly = { from: '2026-11-02', rrule: 'FREQ=WEEKLY;BYDAY=TU', zone: 'UTC' }
  expect(latestDue(weekly, '2026-11-26')).toBe('2026-11-24')
  expect(latestDue(weekly, '2026-11-02')).toBeUndefined()
})
