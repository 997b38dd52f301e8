import { describe, expect, it } from 'vitest'
import type { Phase, Talk } from '../wire'
import { heardIn } from './heard'

const talk = (over: Partial<Talk>) => ({ mode: 'apart', floor: 'a', ...over }) as Talk

const CASES: { phase: Phase; a: boolean; b: boolean; pause: boolean }[] = [
  { phase: 'gathering', a: false, b: false, pause: false },
  { phase: 'speaking', a: true, b: false, pause: false },
  { phase: 'reflecting', a: true, b: false, pause: false },
  { phase: 'checking', a: true, b: false, pause: false },
  { phase: 'repairing', a: true, b: true, pause: false },
  { phase: 'agreeing', a: true, b: true, pause: false },
  { phase: 'paused', a: false, b: false, pause: true },
  { phase: 'closed', a: false, b: false, pause: true },
]

describe('who may be heard', () => {
  it.each(CASES)('$phase', ({ phase, a, b, pause }) => {
    expect(heardIn(talk({ phase }), 'a')).toEqual({ mine: a, theirs: b, pause })
    expect(heardIn(talk({ phase }), 'b')).toEqual({ mine: b, theirs: a, pause })
  })

  it('is who has the floor', () => {
    expect(heardIn(talk({ phase: 'speaking', floor: 'b' }), 'a')).toEqual({
      mine: false,
      theirs: true,
      pause: false,
    })
  })

  it('is nobody in a talk of another kind, and in none', () => {
    const nobody = { mine: false, theirs: false, pause: false }
    expect(heardIn(talk({ phase: 'speaking', mode: 'spoken' }), 'a')).toEqual(nobody)
    expect(heardIn(talk({ phase: 'repairing', mode: 'written' }), 'a')).toEqual(nobody)
    expect(heardIn(undefined, 'a')).toEqual(nobody)
  })

  it('is nobody where the server says no floor', () => {
    const { floor: _, ...none } = talk({ phase: 'speaking' })
    expect(heardIn(none as Talk, 'a')).toEqual({ mine: false, theirs: false, pause: false })
  })
})
