import { expect, test } from 'vitest'
import { rhythmText } from './rhythm'

test('a rule that cannot be chosen is shown as it is', () => {
  const rule = 'FREQ=MONTHLY;BYMONTHDAY=1,15'
  expect(rhythmText({ from: '2026-11-23', rrule: rule, zone: 'UTC' })).toContain(rule)
})

test('a plain weekly rule names the weekday of its first day', () => {
  expect(rhythmText({ from: '2026-11-25', rrule: 'FREQ=WEEKLY', zone: 'UTC' })).toContain('Wednesday')
})

test('what goes on until a day says so', () => {
  const rhythm = { from: '2026-11-25', until: '2026-12-24', rrule: 'FREQ=DAILY', zone: 'UTC' }
  expect(rhythmText(rhythm)).toMatch(/^Every day, until .*24/)
})
