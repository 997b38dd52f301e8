import { describe, expect, test } from 'vitest'
import { t } from '../../i18n'
import type { Request, SeatEntity } from '../../wire'
import { answered, nextStep, type Standing } from './next'

const NOW = 1_000_000

function request(change: Partial<Request>) {
  const it: Request = {
    ...{ by: 'a', kind: 'ordinary', mode: 'spoken', importance: 2, minutes: 45, status: 'open' },
    ...{ offeredBy: 'a', slots: [NOW + 9], notes: [], at: 1, v: 1 },
    ...change,
  }
  return { id: 'r', it }
}

describe('what the other answered', () => {
  const off = { status: 'cancelled', closedBy: 'b', slot: NOW + 9 } as const
  test.each([
    ['a time that the other called off, while it lies ahead', off, false, true],
    ['not once it has passed', { ...off, slot: NOW - 9 }, true, false],
    ['not what one called off oneself', { ...off, closedBy: 'a' as const }, true, false],
    ['"not yet", while nothing newer was asked', { status: 'later', closedBy: 'b' } as const, true, true],
    ['not an older "not yet"', { status: 'later', closedBy: 'b' } as const, false, false],
    ['"not yet" to an agreed time that lies ahead', { ...off, status: 'later' as const }, false, true],
    ['nothing of what is open', { status: 'open' } as const, true, false],
  ])('%s', (_, change, newest, told) => {
    expect(answered(request(change), newest, 'a', NOW)).toBe(told)
  })
})

describe('after a talk', () => {
  const DAY = 24 * 60 * 60_000
  const standing = (change: Partial<Standing>): Standing => ({
    ...{ seat: 'b', partner: 'Robin', named: true, other: { status: 'joined', v: 1 } satisfies SeatEntity },
    ...{ talk: undefined, requests: [], notes: [], now: 100 * DAY, finished: undefined, pulse: false },
    ...change,
  })
  const steps = t.home.next
  test.each([
    ['one who never talked finds words first', {}, steps.prepare],
    ['patience comes first', { finished: 98 * DAY }, steps.after],
    ['but nobody is asked for a pulse twice a day', { finished: 98 * DAY, pulse: true }, steps.ask],
    ['nor for weeks', { finished: 80 * DAY }, steps.ask],
    [
      'a request that waits goes before',
      { finished: 98 * DAY, requests: [request({ by: 'b', offeredBy: 'b' })] },
      steps.wait('Robin'),
    ],
  ])('%s', (_, change, step) => {
    expect(nextStep(standing(change)).title).toBe(step.title)
  })
})
