import { describe, expect, it } from 'vitest'
import { Refusal } from '../../sync/refusal'
import type { Talk } from '../../wire'
import { insist } from './insist'
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
  it('begin again after the last', () => {
    const all = new Set(Array.from({ length: 12 }, (_, n) => prompt(talk(), 'a', n, 'Noa')))
    expect(all.size).toBeGreaterThan(2)
    expect(all).not.toContain('')
  })
  it('never ask for forgiveness', () => {
    for (const seat of ['a', 'b'] as const)
      for (const kind of ['repair', 'ordinary'] as const)
        for (const turn of [1, 2])
          for (let n = 0; n < 6; n++)
            expect(prompt(talk({ kind, turn }), seat, n, 'Noa')).not.toMatch(/forgiv/i)
  })
})

describe('what nobody may refuse', () => {
  const refuse = (code: string, times: number) => {
    let asked = 0
    return {
      asked: () => asked,
      act: async () => {
        if (asked++ < times) throw new Refusal(code, '')
      },
    }
  }
  it('is asked again when the talk moved on in the same moment', async () => {
    const { act, asked } = refuse('stale', 2)
    await insist(act, () => false)
    expect(asked()).toBe(3)
  })
  it('is done when the other has done it already', async () => {
    const { act, asked } = refuse('stale', 9)
    await insist(act, () => true)
    expect(asked()).toBe(1)
  })
  it('passes on any other answer', async () => {
    await expect(insist(refuse('unavailable', 9).act, () => false)).rejects.toMatchObject({
      code: 'unavailable',
    })
  })
  it('does not ask for ever', async () => {
    const { act, asked } = refuse('stale', 99)
    await expect(insist(act, () => false)).rejects.toMatchObject({ code: 'stale' })
    expect(asked()).toBe(3)
  })
})
