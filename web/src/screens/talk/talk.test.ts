import { describe, expect, it } from 'vitest'
import { Refusal } from '../../sync/refusal'
import type { Pause, Phase, Request, Seat, Talk } from '../../wire'
import { insist } from './insist'
import { isNear, nextOf } from './next'
import { chosen, lapsed, later, tooEarly } from './pauses'
import { prompt, promptsFor } from './prompts'
import { advised, elapsed, milestone, untilNextSecond } from './turnClock'
import { firstSpeaker, floorAfter, viewOf, wantsHint } from './view'

const none = { a: false, b: false }
const MINUTE = 60_000
const NOON = Date.parse('2026-10-24T12:00Z')

const talk = (over: Partial<Talk> = {}): Talk => ({
  v: 1,
  kind: 'repair',
  mode: 'spoken',
  amends: 'a',
  opener: 'b',
  phase: 'speaking',
  speaker: 'a',
  floor: 'a',
  last: false,
  turn: 1,
  since: NOON,
  moved: 1,
  ready: none,
  heard: none,
  declined: none,
  done: none,
  hand: none,
  partly: 0,
  turns: [],
  openedAt: NOON,
  ...over,
})

const pause = (over: Partial<Pause> = {}): Pause => ({
  by: 'a',
  at: NOON + 5 * MINUTE,
  until: NOON + 25 * MINUTE,
  early: none,
  ready: none,
  from: 'speaking',
  ...over,
})

describe('which screen a seat sees', () => {
  const cases: [Phase, Seat | undefined, string, string][] = [
    ['gathering', undefined, 'lobby', 'lobby'],
    ['speaking', 'a', 'speaking', 'listening'],
    ['speaking', 'b', 'listening', 'speaking'],
    ['reflecting', 'b', 'reflected', 'reflecting'],
    ['checking', 'a', 'checking', 'checked'],
    ['repairing', 'a', 'repairing', 'answering'],
    ['agreeing', undefined, 'agreeing', 'agreeing'],
    ['paused', undefined, 'paused', 'paused'],
    ['closed', undefined, 'closed', 'closed'],
  ]
  it.each(cases)('%s with the floor at %s: a sees %s, b sees %s', (phase, floor, a, b) => {
    const { floor: _, ...rest } = talk({ phase })
    const it = floor ? { ...rest, floor } : rest
    expect([viewOf(it, 'a'), viewOf(it, 'b')]).toEqual([a, b])
  })
  it('gives the repair to the one making amends, whoever the letter', () => {
    expect(viewOf(talk({ phase: 'repairing', amends: 'b', floor: 'b' }), 'b')).toBe('repairing')
  })
})

describe('who speaks', () => {
  it('the one making amends opens a repair talk', () => expect(firstSpeaker(talk(), 'b')).toBe('a'))
  it('the asker opens an ordinary talk', () =>
    expect(firstSpeaker(talk({ kind: 'ordinary' }), 'a')).toBe('a'))
  it('without a request, the one who opened it', () =>
    expect(firstSpeaker(talk({ kind: 'ordinary' }))).toBe('b'))
  it.each([
    ['speaking', 'a'],
    ['reflecting', 'b'],
    ['checking', 'a'],
    ['repairing', 'a'],
    ['agreeing', undefined],
  ] as [Phase, Seat | undefined][])('after a time-out from %s the floor is with %s', (from, floor) => {
    expect(floorAfter(talk({ phase: 'paused', pause: pause({ from }) }))).toBe(floor)
  })
})

describe('the hint after three times partly', () => {
  it('comes with the third', () => {
    expect(wantsHint(talk({ phase: 'reflecting', partly: 2 }))).toBe(false)
    expect(wantsHint(talk({ phase: 'reflecting', partly: 3 }))).toBe(true)
  })
  it('does not follow into the repair', () =>
    expect(wantsHint(talk({ phase: 'repairing', partly: 3 }))).toBe(false))
})

describe('the turn clock', () => {
  it('counts from the moment the floor began', () => expect(elapsed(talk(), NOON + 134_000)).toBe(134_000))
  it('never runs backwards before it began', () => expect(elapsed(talk(), NOON - 50)).toBe(0))
  it('stands still in a time-out', () => {
    const it = talk({ phase: 'paused', pause: pause() })
    expect(elapsed(it, NOON + 90 * MINUTE)).toBe(5 * MINUTE)
  })
  it('changes on both screens as the same second ends', () => {
    expect(untilNextSecond(1_250)).toBe(750)
    expect(untilNextSecond(2_000)).toBe(1_000)
  })
  it('has a milestone at its length and each multiple of it', () => {
    const five = advised('speaking')
    expect([4.9, 5, 9.9, 10].map(m => milestone(m * MINUTE, five))).toEqual([0, 5, 5, 10])
  })
})

describe('the return from a time-out', () => {
  it('is early for 20 minutes', () => {
    expect(tooEarly(pause(), NOON + 24 * MINUTE)).toBe(true)
    expect(tooEarly(pause(), NOON + 25 * MINUTE)).toBe(false)
  })
  it('shows what its caller chose', () => {
    expect(chosen(pause())).toBe(20)
    expect(chosen(pause({ until: NOON + 65 * MINUTE }))).toBe(60)
    expect(chosen(pause({ until: NOON + 100 * MINUTE }))).toBe(720)
  })
  it('offers later returns as totals from the pause', () => {
    expect(later(pause(), NOON + 6 * MINUTE).map(s => s.minutes)).toEqual([40, 80, 740, 1_440])
  })
  it('counts from now once the return has passed', () => {
    expect(later(pause(), NOON + 35 * MINUTE)[0]).toEqual({ more: 20, minutes: 50 })
  })
  it('never goes beyond a day', () => {
    const long = pause({ until: NOON + 5 * MINUTE + 1_430 * MINUTE })
    expect(later(long, NOON + 10 * MINUTE).map(s => s.minutes)).toEqual([1_440])
    expect(later(pause({ until: NOON + 1_445 * MINUTE }), NOON + 10 * MINUTE)).toEqual([])
  })
  it('lapses 24 hours after the pause', () => {
    const it = talk({ phase: 'paused', pause: pause() })
    expect(lapsed(it, NOON + 5 * MINUTE + 24 * 60 * MINUTE - 1)).toBe(false)
    expect(lapsed(it, NOON + 5 * MINUTE + 24 * 60 * MINUTE)).toBe(true)
  })
})

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

describe('the next agreed time', () => {
  const request = (id: string, slot: number, status: Request['status'] = 'agreed') => ({
    id,
    it: { status, slot } as Request,
  })
  it('is near from half an hour before, and stays so', () => {
    expect(isNear(request('r', NOON).it, NOON - 31 * MINUTE)).toBe(false)
    expect(isNear(request('r', NOON).it, NOON - 30 * MINUTE)).toBe(true)
    expect(isNear(request('r', NOON).it, NOON + 3 * 24 * 60 * MINUTE)).toBe(true)
  })
  it('is the one at hand before one that has long passed or is to come', () => {
    const all = [request('old', NOON - 1e8), request('now', NOON), request('to come', NOON + 1e8)]
    expect(nextOf(all, NOON)?.id).toBe('now')
  })
  it('is only one that both agreed on', () => {
    expect(nextOf([request('open', NOON, 'open')], NOON)).toBeUndefined()
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
