import { describe, expect, test } from 'vitest'
import type { Talk } from '../wire'
import { freeToHand, holderOf } from './holder'

const none = { a: false, b: false }

function talk(change: Partial<Talk>): Talk {
  return {
    kind: 'repair',
    mode: 'spoken',
    amends: 'a',
    opener: 'a',
    phase: 'speaking',
    last: false,
    turn: 1,
    since: 0,
    moved: 0,
    ready: none,
    heard: none,
    declined: none,
    done: none,
    hand: none,
    partly: 0,
    turns: [],
    openedAt: 0,
    v: 1,
    ...change,
  }
}

describe('who should have the one phone', () => {
  test('with a floor: its holder, whoever has the phone', () => {
    for (const phase of ['speaking', 'reflecting', 'checking'] as const)
      for (const floor of ['a', 'b'] as const)
        for (const now of ['a', 'b'] as const) expect(holderOf(talk({ phase, floor }), now)).toBe(floor)
  })

  test('before and after: whoever has it, then, once they are through, the other', () => {
    for (const [phase, mark] of [
      ['gathering', 'ready'],
      ['agreeing', 'done'],
    ] as const) {
      expect(holderOf(talk({ phase }), 'a')).toBe('a')
      expect(holderOf(talk({ phase }), 'b')).toBe('b')
      expect(holderOf(talk({ phase, [mark]: { a: true, b: false } }), 'a')).toBe('b')
      expect(holderOf(talk({ phase, [mark]: { a: true, b: false } }), 'b')).toBe('b')
    }
  })

  test('in the repair part: the one making amends, until they have said it, then the other', () => {
    const repairing = talk({ phase: 'repairing', floor: 'a' })
    expect(holderOf(repairing, 'b')).toBe('a')
    expect(holderOf({ ...repairing, done: { a: true, b: false } }, 'a')).toBe('b')
    expect(holderOf({ ...repairing, done: { a: false, b: true } }, 'b')).toBe('a')
  })

  test('it stays where it is once nothing is left to do, and never goes back and forth', () => {
    for (const phase of ['gathering', 'repairing', 'agreeing', 'closed'] as const) {
      const both = { a: true, b: true }
      const it = talk({ phase, ready: both, done: both })
      const holder = holderOf(it, 'b')
      expect(holderOf(it, holder)).toBe(holder)
    }
  })

  test('only where nobody has the floor can it be handed over at any moment', () => {
    expect(freeToHand(talk({ phase: 'agreeing' }))).toBe(true)
    expect(freeToHand(talk({ phase: 'speaking', floor: 'a' }))).toBe(false)
  })
})
