import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../sync/refusal'
import { insist } from './insist'

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
