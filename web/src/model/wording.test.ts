import { describe, expect, test } from 'vitest'
import type { Commitment } from '../wire'
import type { Viewer } from './seat'
import { changedParts, firstDay, keepersClock, PARTS, standing, type Wording, wordingOf } from './wording'

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
})

describe('the first day of what is worded', () => {
  const from = (day: string) => ({ rhythm: { from: day, zone: 'UTC' } }) as unknown as Commitment
  test.each([
    ['today, where it is new', undefined, undefined, '2026-11-30'],
    ['its own, however long ago', '2020-01-01', '2020-01-01', '2020-01-01'],
    ['that of a new wording, a year back', '2020-01-01', '2025-11-29', '2025-11-29'],
    ['today, where that would be refused', '2020-01-01', '2025-11-28', '2026-11-30'],
  ])('is %s', (_, it, stands, first) =>
    expect(firstDay(it ? from(it) : undefined, stands ? from(stands) : undefined, '2026-11-30')).toBe(first),
  )
})

describe('what a new wording changes', () => {
  const rhythm = { from: '2026-11-25', rrule: 'FREQ=DAILY', zone: 'UTC' }
  const stands: Wording = { keeper: 'a', text: 'I call', why: 'So that', rhythm, review: '2027-01-01' }
  const changes = (over: Partial<Wording>, was: Wording = stands) => changedParts(was, { ...stands, ...over })
  const timed = (over: object) => ({ rhythm: { ...rhythm, ...over } })
  test.each([
    ['nothing', {}, []],
    ['its text', { text: 'I write' }, ['text']],
    ['who keeps it', { keeper: 'both' }, ['keeper']],
    ['why', { why: 'Because' }, ['why']],
    ['how often', timed({ rrule: 'FREQ=WEEKLY;BYDAY=MO' }), ['rhythm']],
    ['its first day', timed({ from: '2026-12-01' }), ['from']],
    ['its last day', timed({ until: '2026-12-01' }), ['until']],
    ['where its days are', timed({ zone: 'Pacific/Apia' }), ['zone']],
    ['the day to look at it', { review: undefined }, ['review']],
  ] as const)('%s', (_, over, parts) => expect(changes(over as Partial<Wording>)).toEqual(parts))

  test('all of it, in the order in which it is read', () => {
    const other = { keeper: 'b', text: 'x', why: 'y', review: undefined } as const
    const often = {
      from: '2026-12-01',
      until: '2027-01-01',
      rrule: 'FREQ=DAILY;INTERVAL=2',
      zone: 'Asia/Tokyo',
    }
    expect(changes({ ...other, rhythm: often })).toEqual(PARTS)
  })
  test('of what is done once, the day that it is to be done by', () => {
    const once = (until?: string) => ({
      rhythm: { from: '2026-11-25', zone: 'UTC', ...(until ? { until } : {}) },
    })
    expect(changes(once('2026-12-01'), { ...stands, ...once('2026-12-08') })).toEqual(['rhythm'])
    expect(changes(once('2026-11-25'), { ...stands, ...once() })).toEqual([])
    expect(changes(once('2026-12-01'))).toEqual(['rhythm'])
    expect(changes(timed({ until: '2026-12-01' }), { ...stands, ...once('2026-12-01') })).toEqual([
      'rhythm',
      'until',
    ])
  })
  test('what cannot be read, though it may be the same', () => {
    const hidden = { text: undefined, why: undefined }
    expect(changes(hidden, { ...stands, ...hidden })).toEqual(['text', 'why'])
  })
})

describe('the first day of something new', () => {
  const seat = (zone: string) => ({ status: 'joined', zone, v: 1 }) as const
  const viewer: Viewer = {
    seat: 'a',
    now: Date.parse('2026-11-27T12:00Z'),
    seats: { a: seat('Pacific/Auckland'), b: seat('America/Los_Angeles') },
  }
  test.each([
    ['b', '2026-11-27', 'America/Los_Angeles'],
    ['a', '2026-11-28', 'Pacific/Auckland'],
    ['both', '2026-11-27', 'America/Los_Angeles'],
  ] as const)('is the keeper’s own: %s', (keeper, today, zone) => {
    expect(keepersClock(keeper, viewer)).toEqual({ today, zone })
  })
  test('goes by one’s own clock where the partner has none yet', () => {
    const alone = { ...viewer, seats: { ...viewer.seats, b: { status: 'open', v: 1 } as const } }
    expect(keepersClock('b', alone)).toEqual({ today: '2026-11-28', zone: 'Pacific/Auckland' })
  })
})
