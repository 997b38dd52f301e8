import { describe, expect, it, test } from 'vitest'
import type { Request, Seat } from '../wire'
import { blockedBy, isAnswered, isLength, isNear, nextToOpen, standing } from './request'
import type { Viewer } from './seat'

const BOTH = {
  a: { status: 'joined', zone: 'UTC', v: 1 },
  b: { status: 'joined', zone: 'UTC', v: 1 },
} as const
const MINUTE = 60_000
const NOON = Date.parse('2026-10-24T12:00Z')

describe('a request', () => {
  const request = (part: Partial<Request>) => ({ slots: [1], offeredBy: 'a', ...part }) as Request
  it.each([
    ['waits for the other', request({ status: 'open' }), 'a', 'waiting'],
    ['waits for this seat', request({ status: 'open' }), 'b', 'answer'],
    ['is agreed', request({ status: 'agreed', slot: 1 }), 'b', 'agreed'],
    ['is being moved by this seat', request({ status: 'agreed', slot: 2 }), 'a', 'moving'],
    ['is being moved by the other', request({ status: 'agreed', slot: 2 }), 'b', 'moved'],
    ['was cancelled', request({ status: 'cancelled', slot: 2 }), 'b', 'cancelled'],
  ] as const)('%s', (_, it, seat, expected) => {
    expect(standing(it, seat)).toBe(expected)
  })
  it('waits until the latest day that was named, for whoever was asked to wait', () => {
    const one = { id: '1', it: request({ status: 'later', kind: 'repair', until: '2026-10-30' }) }
    const two = { id: '2', it: request({ status: 'later', kind: 'repair', until: '2026-10-28' }) }
    const viewer = (seat: Seat, when: string): Viewer => ({ seat, seats: BOTH, now: Date.parse(when) })
    const now = '2026-10-26T12:00Z'
    expect(blockedBy([one, two], 'repair', viewer('a', now))).toEqual({ until: '2026-10-30' })
    expect(blockedBy([one], 'repair', viewer('b', now))).toBeUndefined()
    expect(blockedBy([one], 'ordinary', viewer('a', now))).toBeUndefined()
    expect(blockedBy([one], 'repair', viewer('a', '2026-10-30T00:00Z'))).toBeUndefined()
  })
})

describe('what the other answered', () => {
  const request = (part: Partial<Request>) => ({ slots: [NOON + 9], offeredBy: 'a', ...part }) as Request
  const off = { status: 'cancelled', closedBy: 'b', slot: NOON + 9 } as const
  test.each([
    ['a time that the other called off, while it lies ahead', off, false, true],
    ['not once it has passed', { ...off, slot: NOON - 9 }, true, false],
    ['not what one called off oneself', { ...off, closedBy: 'a' as const }, true, false],
    ['"not yet", while nothing newer was asked', { status: 'later', closedBy: 'b' } as const, true, true],
    ['not an older "not yet"', { status: 'later', closedBy: 'b' } as const, false, false],
    ['"not yet" to an agreed time that lies ahead', { ...off, status: 'later' as const }, false, true],
    ['nothing of what is open', { status: 'open' } as const, true, false],
  ])('%s', (_, change, newest, told) => {
    expect(isAnswered({ id: 'r', it: request(change) }, newest, 'a', NOON)).toBe(told)
  })
})

describe('the next agreed time', () => {
  const request = (id: string, slot: number, status: Request['status'] = 'agreed') => ({
    id,
    it: { status, slot } as Request,
  })
  it('is near from half an hour before, and stays so', () => {
    expect(isNear(request('r', NOON).it, NOON - 31 * MINUTE)).toBe(false)
    expect(isNear(request('r', NOON).it, NOON - 30 * MINUTE)).toBe(true)
    expect(isNear(request('r', NOON).it, NOON + 3 * 24 * 60 * MINUTE)).toBe(true)
  })
  it('is the one at hand before one that has long passed or is to come', () => {
    const all = [request('old', NOON - 1e8), request('now', NOON), request('to come', NOON + 1e8)]
    expect(nextToOpen(all, NOON)?.id).toBe('now')
  })
  it('is only one that both agreed on', () => {
    expect(nextToOpen([request('open', NOON, 'open')], NOON)).toBeUndefined()
  })
})

test('a talk is asked for in whole minutes, from a few words to a working day', () => {
  expect([4, 5, 45.5, 480, 481, Number.NaN].map(isLength)).toEqual([false, true, false, true, false, false])
})
