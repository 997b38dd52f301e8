import { describe, expect, test } from 'vitest'
import type { Checkin, Commitment } from '../wire'
import { dueToday, isFresh, unmarkedYesterday } from './commitment'
import type { Viewer } from './seat'

const rhythm = { from: '2026-11-23', rrule: 'FREQ=DAILY', zone: 'Pacific/Auckland' }
const daily = { id: 'c', it: { keeper: 'b', status: 'active', rhythm } as Commitment }
const NOON = Date.parse('2026-11-27T12:00Z')
const MINUTE = 60_000

const viewer = (zone: string): Viewer => {
  const seat = { status: 'joined', zone, v: 1 } as const
  return { seat: 'b', now: NOON, seats: { a: { ...seat, zone: 'Pacific/Auckland' }, b: seat } }
}

test('today is the keeper’s own, wherever the offerer is', () => {
  expect(dueToday([daily], viewer('America/Los_Angeles')).map(({ day }) => day)).toEqual(['2026-11-27'])
  expect(dueToday([daily], viewer('Pacific/Auckland')).map(({ day }) => day)).toEqual(['2026-11-28'])
})

describe('yesterday', () => {
  const marked = (mark?: Partial<Checkin>) =>
    unmarkedYesterday([daily], viewer('Europe/Lisbon'), () => mark as Checkin | undefined)
  test('can be marked where it was not', () => expect(marked().map(({ day }) => day)).toEqual(['2026-11-26']))
  test('stays for as long as a slip can be mended', () => {
    expect(marked({ at: NOON - 9 * MINUTE })).toHaveLength(1)
    expect(marked({ at: NOON - 10 * MINUTE })).toHaveLength(0)
  })
  test('was not due before the first day', () => {
    const fresh = { ...daily, it: { ...daily.it, rhythm: { ...rhythm, from: '2026-11-27' } } }
    expect(unmarkedYesterday([fresh], viewer('Europe/Lisbon'), () => undefined)).toEqual([])
  })
})

test('a slip is mended for ten minutes from the first mark on', () => {
  expect(isFresh({ at: NOON } as Checkin, NOON + 10 * MINUTE - 1)).toBe(true)
  expect(isFresh({ at: NOON } as Checkin, NOON + 10 * MINUTE)).toBe(false)
})
