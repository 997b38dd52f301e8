import { describe, expect, test } from 'vitest'
import { boundEntity, isDay } from './bounds'
import { Doc } from './doc'

const word = { text: '1.x', by: 'b', cmd: 'c', at: 1, field: 'text' }
const none = { a: false, b: false }
const rhythm = { from: '2026-11-23', rrule: 'FREQ=DAILY', zone: 'Europe/Lisbon' }
const commitment = {
  ...{ by: 'b', keeper: 'b', text: word, rhythm, status: 'active', agreed: none, release: none },
  ...{ terms: {}, notes: [], at: 1, v: 1 },
}
const request = {
  ...{ by: 'b', kind: 'repair', mode: 'spoken', importance: 2, minutes: 30, status: 'open' },
  ...{ offeredBy: 'b', slots: [1], notes: [], at: 1, v: 1 },
}
const read = (key: string, value: unknown) => boundEntity(key, value, () => {})

describe('what may be absent and is out of bounds is left out', () => {
  test.each([
    ['a year of five digits', { review: '20266-11-28' }, 'review'],
    ['a day that is in no calendar', { review: '2026-02-30' }, 'review'],
    ['an unknown seat', { closedBy: 'c' }, 'closedBy'],
    ['a moment that is no number', { agreedAt: 'NaN' }, 'agreedAt'],
    ['a moment too far', { agreedAt: 1e300 }, 'agreedAt'],
    ['a moment below zero', { closedAt: -1 }, 'closedAt'],
    ['a property of no name', { __proto__x: 1 }, '__proto__x'],
  ])('%s', (_, change, name) => {
    expect(read('commitment/x', { ...commitment, ...change })).not.toHaveProperty(name)
  })
})

describe('what must be there and is not is not shown', () => {
  test.each([
    ['commitment/x', { ...commitment, status: 'eaten' }],
    ['commitment/x', { ...commitment, at: null }],
    ['commitment/x', { ...commitment, rhythm: { ...rhythm, from: '20266-01-01' } }],
    ['commitment/x', null],
    ['commitment/x', 'text'],
    ['request/x', { ...request, importance: 4 }],
    ['request/x', { ...request, importance: '2x' }],
    ['pulse/b/20266-01-01', { words: word, at: 1, v: 1 }],
    ['pulse/c/2026-01-01', { words: word, at: 1, v: 1 }],
    ['seat/c', { status: 'joined', v: 1 }],
    ['__proto__/x', {}],
    ['question', {}],
    [`request/${'x'.repeat(100)}`, request],
  ])('%s %j', (key, value) => expect(read(key, value)).toBeUndefined())
})

test('lists are cut, and lose what does not belong in them', () => {
  const free = { zone: 'UTC', free: [[0, 4], [4, 1e9], [-1, 2], [1], null, [8, 12]], v: 1 }
  expect(read('free/b/2026-11-23', free)).toMatchObject({
    free: [
      [0, 4],
      [8, 12],
    ],
  })
  const many = { ...request, slots: Array.from({ length: 10_000 }, (_, n) => n) }
  expect((read('request/x', many) as typeof many).slots).toHaveLength(1_000)
  expect(read('request/x', { ...request, slots: null, notes: 7 })).toMatchObject({ slots: [], notes: [] })
})

test('however deep it is, it is read', () => {
  let was: unknown = word
  for (let n = 0; n < 100_000; n++) was = { ...word, was: [was] }
  const read_ = read('commitment/x', { ...commitment, text: { ...word, was: [was] } })
  expect(JSON.stringify(read_).length).toBeLessThan(1_000)
})

test('a rule that cannot be read stays a rule', () => {
  for (const [given, kept] of [
    ['FREQ=SECONDLY', 'FREQ=SECONDLY'],
    ['\u202E<b>', '?'],
    [{}, '?'],
    ['A'.repeat(10_000), 'A'.repeat(160)],
  ])
    expect(read('commitment/x', { ...commitment, rhythm: { ...rhythm, rrule: given } })).toMatchObject({
      rhythm: { rrule: kept },
    })
})

test('a zone that this browser does not know is UTC, and is told of while it is there', () => {
  const doc = new Doc('shared')
  const seat = (zone: string) => ({ 'seat/b': { status: 'joined', zone, v: 1 } }) as const
  for (const zone of ['Etc/Unknown', 'posixrules', 'Foo/Bar', '']) {
    doc.apply(seat(zone), [])
    expect([doc.peek('seat/b'), doc.inUtc.value]).toEqual([{ status: 'joined', zone: 'UTC', v: 1 }, true])
  }
  doc.apply(seat('Europe/Lisbon'), [])
  expect(doc.inUtc.value).toBe(false)
  doc.apply(seat('Foo/Bar'), [])
  doc.apply({}, ['seat/b'])
  expect(doc.inUtc.value).toBe(false)
})

test('what becomes unreadable goes away', () => {
  const doc = new Doc('shared')
  doc.apply({ 'request/x': request as never }, [])
  expect(doc.ids('request')).toEqual(['x'])
  doc.apply({ 'request/x': { ...request, status: 'new' } as never }, [])
  expect(doc.ids('request')).toEqual([])
})

test('days are those of the calendar', () => {
  for (const day of ['2026-11-28', '2028-02-29', '1970-01-01', '2199-12-31'])
    expect(isDay(day), day).toBe(true)
  for (const day of ['2026-02-29', '2200-01-01', '1969-12-31', '20266-11-28', '2026-1-1', '', 7, null])
    expect(isDay(day), String(day)).toBe(false)
})
