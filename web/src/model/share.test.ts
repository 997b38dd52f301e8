import { describe, expect, test } from 'vitest'
import { LIMITS, type Seat } from '../wire'
import { roomInShare, shareOf } from './share'

const word = (by: Seat, bytes: number, was?: object[]) => ({
  ...{ text: 'x'.repeat(bytes), by, cmd: 'c', at: 1, field: 'text' },
  ...(was ? { was } : {}),
})

describe('what a seat has of its share', () => {
  const entities: [string, object][] = [
    ['seat/a', { status: 'joined', name: word('a', 1) }],
    ['request/1', { by: 'a', topic: word('a', 10), notes: [word('b', 100), word('a', 1_000)] }],
    ['commitment/1', { by: 'b', text: word('a', 10_000, [word('b', 7), word('a', 100_000)]), terms: {} }],
    ['line/t/1', { by: 'b', text: word('b', 3) }],
    ['talk/t', { opener: 'a', request: 'no words' }],
    ['free/a/2026-11-30', { free: [[1, 2]] }],
    ['checkin/1/2026-11-30/a', { result: 'kept', was: [{ note: word('a', 1_000_000) }] }],
    ['pulse/b/2026-11-30', { words: word('b', 9) }],
    ['summary/1', { by: 'a' }],
  ]
  test('is what it made, and its words wherever they stand, the earlier ones too', () => {
    expect(shareOf(entities, 'a')).toEqual({ entities: 5, sealed: 1_111_011 })
    expect(shareOf(entities, 'b')).toEqual({ entities: 3, sealed: 119 })
  })
  test('of the own doc its notes, and not what the server adds', () => {
    const own: [string, object][] = [
      ['note/1', { body: word('a', 50), at: 1 }],
      ['device/1', { came: 'invite' }],
    ]
    expect(shareOf(own, 'a')).toEqual({ entities: 1, sealed: 50 })
  })
})

test.each([
  ['shared', 0.89, 0, 'enough', 'share_full'],
  ['shared', 0.9, 0, 'nearly', 'share_full'],
  ['own', 0.3, 0.95, 'nearly', 'words_full'],
  ['own', 1, 0.2, 'full', 'share_full'],
  ['shared', 0, 1, 'full', 'words_full'],
] as const)('%s at %d of its things and %d of its words: %s', (doc, things, words, room, reason) => {
  const most = doc === 'own' ? LIMITS.maxOwn : LIMITS.maxShared
  const share = { entities: Math.ceil(things * most), sealed: Math.ceil(words * LIMITS.maxSealed) }
  expect(roomInShare(share, doc)).toEqual([room, reason])
})
