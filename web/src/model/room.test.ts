import { describe, expect, test } from 'vitest'
import { cleanField } from '../crypto/plain'
import { COMMANDS } from '../sync/commands'
import { type CommandName, LIMITS } from '../wire'
import { roomInPulse } from './pulse'
import { left, roomFor, roomInGreeting } from './room'

const boxes = Object.entries(COMMANDS).flatMap(([cmd, { words = {} }]) =>
  Object.entries(words)
    .filter(([field]) => field !== 'terms')
    .map(([field, most]) => [cmd as CommandName, field, most] as const),
)

describe('how much room there is in a box', () => {
  test.each(boxes)('%s %s: long before %d bytes, and full beyond', (cmd, field, most) => {
    const room = (bytes: number) => roomFor(cmd, field as never, 'x'.repeat(bytes))
    expect([0, 0.8, 0.9, 1].map(part => room(Math.floor(part * most)))).toEqual([
      ...['enough', 'enough', 'nearly', 'nearly'],
    ])
    expect(room(most + 1)).toBe('full')
  })

  test('bytes count, not letters, and only those that are sealed', () => {
    expect(roomFor('request.make', 'topic', 'é'.repeat(127))).toBe('nearly')
    expect(roomFor('request.make', 'topic', 'é'.repeat(128))).toBe('full')
    expect(roomFor('request.make', 'topic', `x${' '.repeat(900)}x`)).toBe('enough')
    expect(roomFor('request.make', 'note', '\u200B'.repeat(900))).toBe('enough')
  })

  test('a name that fits is sealed whole', () => {
    const name = 'x'.repeat(LIMITS.maxName)
    expect(roomFor('seat.name', 'name', name)).toBe('nearly')
    expect(cleanField('name', name)).toBe(name)
  })

  test('what is sealed as JSON counts with what it is wrapped in', () => {
    const over = LIMITS.maxWords - 20
    expect(roomFor('pulse.share', 'words', 'x'.repeat(over))).toBe('nearly')
    expect(roomInPulse({ note: 'x'.repeat(over) })).toBe('full')
    expect(roomInPulse({ note: '"'.repeat(over / 2) })).toBe('full')
    expect(roomInGreeting({ name: 'Robin', words: 'x'.repeat(over) })).toBe('full')
    expect(roomInGreeting({ name: 'Robin', words: 'x'.repeat(over - 60) })).toBe('nearly')
  })
})

test.each([
  [8, 10, undefined],
  [9, 10, 1],
  [10, 10, 0],
  [11, 10, 0],
  [2, 3, undefined],
  [3, 3, 0],
  [17, 20, undefined],
  [18, 20, 2],
])('of %d among %d so many are left that it is said: %s', (has, most, more) =>
  expect(left(has, most)).toBe(more),
)
