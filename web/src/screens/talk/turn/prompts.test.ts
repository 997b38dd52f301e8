import { describe, expect, it } from 'vitest'
import { isolate } from '../../../i18n/name'
import type { Talk } from '../../../wire'
import { prompt, promptsFor } from './prompts'

const talk = (over: Partial<Talk> = {}) => ({ kind: 'repair', amends: 'a', turn: 1, ...over }) as Talk

describe('prompts', () => {
  it('ask the one making amends to own it, and the other to say what it was like', () => {
    expect(promptsFor(talk(), 'a')).toBe('owning')
    expect(promptsFor(talk(), 'b')).toBe('hurt')
  })
  it('are the same for both in an ordinary talk, but for who opens', () => {
    expect(promptsFor(talk({ kind: 'ordinary', turn: 1 }), 'b')).toBe('opening')
    expect(promptsFor(talk({ kind: 'ordinary', turn: 2 }), 'a')).toBe('answering')
  })
  it('are of their own in a short ordinary talk', () => {
    const short = (minutes: number, over: Partial<Talk>) => promptsFor(talk(over), 'a', minutes)
    expect([short(15, { kind: 'ordinary' }), short(16, { kind: 'ordinary' })]).toEqual(['short', 'opening'])
    expect(short(15, {})).toBe('owning')
  })
  it('begin again after the last', () => {
    const all = new Set(Array.from({ length: 12 }, (_, n) => prompt(talk(), 'a', n, isolate('Noa'))))
    expect(all.size).toBeGreaterThan(2)
    expect(all).not.toContain('')
  })
  it('never ask for forgiveness', () => {
    for (const seat of ['a', 'b'] as const)
      for (const kind of ['repair', 'ordinary'] as const)
        for (const turn of [1, 2])
          for (let n = 0; n < 6; n++)
            expect(prompt(talk({ kind, turn }), seat, n, isolate('Noa'))).not.toMatch(/forgiv/i)
  })
})
