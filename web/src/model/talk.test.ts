import { describe, expect, it } from 'vitest'
import type { Pause, Phase, Seat, Talk } from '../wire'
import { chosen, isEarly, isLapsed, later } from './pause'
import { firstSpeaker, floorAfter, viewOf, wantsHint } from './talk'
import { advised, elapsed, milestone, untilNextSecond } from './turnClock'

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
    expect(isEarly(pause(), NOON + 24 * MINUTE)).toBe(true)
    expect(isEarly(pause(), NOON + 25 * MINUTE)).toBe(false)
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
  it('lapses 24 hours after the return', () => {
    const it = talk({ phase: 'paused', pause: pause() })
    expect(isLapsed(it, NOON + 25 * MINUTE + 24 * 60 * MINUTE - 1)).toBe(false)
    expect(isLapsed(it, NOON + 25 * MINUTE + 24 * 60 * MINUTE)).toBe(true)
  })
})
