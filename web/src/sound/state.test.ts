import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Seat } from '../wire'
import {
  type Effect,
  flowOf,
  type Happening,
  isMissed,
  type Machine,
  machine,
  stateOf,
  step,
  videoOf,
} from './state'
import type { Trouble } from './types'

const SPEAKS = { mine: true, theirs: false, pause: false }
const LISTENS = { mine: false, theirs: true, pause: false }
const PAUSE = { mine: false, theirs: false, pause: true }

/** A seat's machine with a clock of its own; its legs are x1, x2, …, the other's is y. */
class Played {
  m: Machine
  now = 0
  made = 0
  effects: Effect[] = []

  constructor(seat: Seat) {
    this.m = machine(seat)
  }

  on(...happenings: Happening[]): this {
    for (const happening of happenings) {
      const [next, ...effects] = step(this.m, happening, this.now, `x${this.made + 1}`)
      if (next.leg !== this.m.leg && next.leg !== undefined) this.made++
      this.m = next
      this.effects = effects
    }
    return this
  }

  after(ms: number, ...happenings: Happening[]): this {
    this.now += ms
    return this.on(...happenings)
  }

  get state() {
    return stateOf(this.m, this.now)
  }
  get flow() {
    return flowOf(this.m)
  }
}

const legs = (mine?: string, theirs?: string, live = true): Happening => ({
  e: 'legs',
  live,
  ...(mine !== undefined && { mine }),
  ...(theirs !== undefined && { theirs }),
})
const is = (what: 'connected' | 'interrupted' | 'failed' | 'unreachable'): Happening => ({
  e: 'peer',
  is: what,
})
const called = (call: (Happening & { e: 'called' })['call'], from = 'y'): Happening => ({
  e: 'called',
  from,
  call,
})
const floor = (heard: typeof SPEAKS): Happening => ({ e: 'floor', heard })

const waiting = (seat: Seat) =>
  new Played(seat).on({ e: 'start' }, { e: 'granted' }, { e: 'ready' }, legs('x1'))
const connecting = (seat: Seat) => waiting(seat).on(legs('x1', 'y'))
const on = (seat: Seat) => connecting(seat).on(is('connected'))

describe('on the way to sound', () => {
  it('asks, checks, waits, connects, and is on', () => {
    const p = new Played('a')
    expect(p.on({ e: 'start' }).state).toEqual({ is: 'asking' })
    expect(p.effects).toEqual([{ do: 'ask' }])
    expect(p.on({ e: 'granted' }).state).toEqual({ is: 'checking' })
    expect(p.on({ e: 'ready' }).state).toEqual({ is: 'waiting' })
    expect(p.effects).toEqual([{ do: 'carry', leg: 'x1' }])
    expect(p.on(legs('x1')).state).toEqual({ is: 'waiting' })
    expect(p.on(legs('x1', 'y')).state).toEqual({ is: 'connecting' })
    expect(p.effects).toEqual([
      { do: 'make', with: 'y' },
      { do: 'offer', restart: false },
    ])
    expect(p.on(is('connected')).state).toEqual({ is: 'on', heard: true })
  })

  it('is offered by a alone, and answered by b alone', () => {
    expect(connecting('b').effects).toEqual([{ do: 'make', with: 'y' }])
    expect(connecting('b').on(called({ k: 'offer', sdp: 's' })).effects).toEqual([
      { do: 'take', kind: 'offer', sdp: 's' },
    ])
    expect(connecting('b').on(called({ k: 'answer', sdp: 's' })).effects).toEqual([])
    expect(connecting('a').on(called({ k: 'offer', sdp: 's' })).effects).toEqual([])
    expect(connecting('a').on(called({ k: 'answer', sdp: 's' })).effects).toEqual([
      { do: 'take', kind: 'answer', sdp: 's' },
    ])
    expect(connecting('b').on(called({ k: 'restart' })).effects).toEqual([])
  })

  it('hears nothing of another leg', () => {
    expect(connecting('b').on(called({ k: 'offer', sdp: 's' }, 'z')).effects).toEqual([])
  })

  it.each<Trouble>(['denied', 'taken', 'no_microphone'])('says why not: %s', why => {
    const p = new Played('a').on({ e: 'start' }, { e: 'trouble', why })
    expect(p.state).toEqual({ is: 'off', trouble: why })
    expect(p.on({ e: 'start' }).state).toEqual({ is: 'asking' })
  })

  it('says an offer again that was not answered, and makes a new one when that did not help', () => {
    const p = connecting('a')
    const again = () => p.after(3_000, { e: 'tick' }).effects
    expect([again(), again(), again()]).toEqual(Array(3).fill([{ do: 'offer', restart: false }]))
    expect(again()).toEqual([{ do: 'offer', restart: true }])
  })

  it('asks for an offer that did not come', () => {
    expect(connecting('b').after(3_000, { e: 'tick' }).effects).toEqual([
      { do: 'say', call: { k: 'restart' } },
    ])
  })

  it('is over where nothing leads to the relay', () => {
    const p = connecting('a').on(is('unreachable'))
    expect(p.state).toEqual({ is: 'off', trouble: 'unreachable' })
    expect(p.effects).toEqual([{ do: 'hang up' }, { do: 'carry', leg: undefined }])
    expect(on('a').on(is('unreachable')).state).toEqual({ is: 'on', heard: true })
  })
})

describe('legs', () => {
  it('takes over from another device, and does not take its leg for a newer one', () => {
    const p = new Played('a').on({ e: 'start' }, { e: 'granted' }, legs('old'), { e: 'ready' }, legs('old'))
    expect(p.state).toEqual({ is: 'waiting' })
    expect(p.on(legs('x1', 'y')).state).toEqual({ is: 'connecting' })
  })

  it('gives way to a newer one', () => {
    const p = on('a').on(legs('newer', 'y'))
    expect(p.state).toEqual({ is: 'off', trouble: 'moved' })
    expect(p.effects).toEqual([{ do: 'hang up' }, { do: 'carry', leg: undefined }])
  })

  it('meets the other anew when they come back with another leg', () => {
    const p = on('a').on(legs('x1', 'z'))
    expect(p.effects).toEqual([{ do: 'hang up' }, { do: 'make', with: 'z' }, { do: 'offer', restart: false }])
    expect(p.state).toEqual({ is: 'connecting' })
  })

  it('waits when the other went', () => {
    const p = on('a').on(legs('x1'))
    expect(p.effects).toEqual([{ do: 'hang up' }])
    expect(p.state).toEqual({ is: 'waiting' })
  })

  it('takes a leg of its own where the other comes back by the same: that one may not have seen it gone', () => {
    const p = on('a').on(legs('x1'), legs('x1', 'y'))
    expect(p.effects).toEqual([{ do: 'carry', leg: 'x2' }])
    expect(p.on(legs('x2', 'y')).state).toEqual({ is: 'connecting' })
  })

  it('is said again where the server does not show it', () => {
    const p = waiting('a').on(legs(undefined, 'y'))
    expect(p.after(3_000, { e: 'tick' }).effects).toEqual([{ do: 'carry', leg: 'x2' }])
  })

  it('is made anew, and not at once, where a connection cannot be mended', () => {
    const p = on('a').on(is('failed'))
    expect(p.after(1_000, { e: 'tick' }).effects).toEqual([])
    expect(p.after(1_000, { e: 'tick' }).effects).toEqual([{ do: 'hang up' }, { do: 'carry', leg: 'x2' }])
  })
})

describe('the floor', () => {
  it('decides who is heard', () => {
    expect(on('a').flow).toMatchObject({ sends: 'nothing', plays: false })
    expect(on('a').on(floor(SPEAKS)).flow).toMatchObject({ sends: 'voice', plays: false })
    expect(on('a').on(floor(LISTENS)).flow).toMatchObject({ sends: 'nothing', plays: true, cut: false })
    expect(on('a').on(floor({ mine: true, theirs: true, pause: false })).flow).toMatchObject({
      sends: 'voice',
      plays: true,
    })
  })

  it('leaves a tail where it passes, and none in a time-out', () => {
    expect(on('a').on(floor(SPEAKS), floor(LISTENS)).flow.cut).toBe(false)
    expect(on('a').on(floor(SPEAKS), floor(PAUSE)).flow).toMatchObject({
      sends: 'nothing',
      cut: true,
      plays: false,
    })
  })

  it('opens nothing by itself after a time-out', () => {
    const p = on('a').on(floor(SPEAKS), floor(PAUSE), floor(SPEAKS))
    expect(p.flow.sends).toBe('silence')
    expect(p.on({ e: 'open' }).flow.sends).toBe('voice')
  })

  it('opens nothing in a time-out', () => {
    expect(on('a').on(floor(PAUSE), { e: 'open' }, floor(SPEAKS)).flow.sends).toBe('silence')
    const tapped = new Played('a').on(floor(PAUSE), { e: 'start' }, { e: 'granted' }, { e: 'ready' })
    expect(tapped.on(legs('x1', 'y'), is('connected'), floor(SPEAKS)).flow.sends).toBe('silence')
  })

  it('sends silence where one closed one’s own, so that it is not taken for a lost connection', () => {
    expect(on('a').on(floor(SPEAKS), { e: 'close' }).flow.sends).toBe('silence')
    expect(on('a').on({ e: 'close' }, floor(SPEAKS)).flow.sends).toBe('silence')
  })

  it('is not known any more some time after the connection went: nobody is heard', () => {
    const p = on('a').on(floor(SPEAKS), legs(undefined, undefined, false))
    expect(p.after(2_999, { e: 'tick' }).flow.sends).toBe('voice')
    expect(p.after(1, { e: 'tick' }).flow.sends).toBe('nothing')
    expect(p.state).toEqual({ is: 'on', heard: false })
    expect(p.on(legs('x1', 'y')).flow.sends).toBe('voice')
  })
})

describe('not heard', () => {
  const listening = (seat: Seat) => on(seat).on(floor(LISTENS), { e: 'tick', voice: 50 })

  it('is said after a second without a packet, and mended after two', () => {
    const p = listening('a')
    expect(p.after(999, { e: 'tick', voice: 50 }).state).toEqual({ is: 'on', heard: true })
    expect(p.after(1, { e: 'tick', voice: 50 }).state).toEqual({ is: 'on', heard: false })
    expect(p.effects).toEqual([])
    expect(p.after(1_000, { e: 'tick', voice: 50 }).effects).toEqual([{ do: 'offer', restart: true }])
    expect(p.after(250, { e: 'tick', voice: 51 }).state).toEqual({ is: 'on', heard: true })
  })

  it('is mended by b’s word to a', () => {
    const p = listening('b').after(1_000, { e: 'tick', voice: 50 }).after(1_000, { e: 'tick', voice: 50 })
    expect(p.effects).toEqual([{ do: 'say', call: { k: 'restart' } }])
  })

  it('is seen by who speaks too: nothing comes back', () => {
    const p = on('a').on(floor(SPEAKS), { e: 'tick', back: 9 })
    expect(p.after(1_000, { e: 'tick', back: 9 }).state).toEqual({ is: 'on', heard: false })
  })

  it('is told to who speaks where nothing comes back in any case', () => {
    const p = on('a').on(floor(SPEAKS)).after(5_000, { e: 'tick' })
    expect(p.state).toEqual({ is: 'on', heard: true })
    expect(p.on(called({ k: 'restart' })).state).toEqual({ is: 'on', heard: false })
    expect(p.effects).toEqual([{ do: 'offer', restart: true }])
    expect(p.after(2_000, { e: 'tick' }).state).toEqual({ is: 'on', heard: true })
  })

  it('is no matter where nobody may be', () => {
    const p = on('a').after(60_000, { e: 'tick', voice: 0, back: 0 })
    expect(p.state).toEqual({ is: 'on', heard: true })
    expect(p.on(floor(LISTENS), { e: 'tick', voice: 0 }).state).toEqual({ is: 'on', heard: true })
  })

  it('is mended at once when there is a connection again', () => {
    const p = listening('a')
      .on(legs(undefined, undefined, false))
      .after(1_500, { e: 'tick', voice: 50 })
    expect(p.after(3_500, { e: 'tick', voice: 50 }).effects).toEqual([])
    expect(p.on(legs('x1', 'y')).effects).toEqual([{ do: 'offer', restart: true }])
  })

  it('is mended ever more seldom where that does not help', () => {
    const p = listening('a')
    let offers = 0
    for (let at = 0; at < 60_000; at += 250) offers += p.after(250, { e: 'tick', voice: 50 }).effects.length
    expect(offers).toBeGreaterThan(5)
    expect(offers).toBeLessThan(12)
  })
})

describe('a soft tone', () => {
  const misses = (p: Played) => isMissed(p.m, p.now)
  const TICK: Happening = { e: 'tick', voice: 1, back: 1 }

  it('is due where somebody who may be heard is not', () => {
    for (const heard of [SPEAKS, LISTENS]) {
      const p = on('a').on(floor(heard), TICK)
      expect(misses(p)).toBe(false)
      expect(misses(p.after(1_000, TICK))).toBe(true)
      expect(misses(p.on({ e: 'tick', voice: 2, back: 2 }))).toBe(false)
    }
  })

  it('is not where nobody may be heard, in a time-out, or before it is on', () => {
    const p = on('a').on(floor(SPEAKS), TICK).after(1_000, TICK)
    expect(misses(p.on(floor(PAUSE)))).toBe(false)
    expect(misses(on('a').on(is('interrupted')))).toBe(false)
    expect(misses(connecting('a').on(floor(LISTENS), TICK).after(5_000, TICK))).toBe(false)
    expect(misses(p.on({ e: 'stop' }))).toBe(false)
  })

  it('is not where one closed one’s own, which is what the screen says', () => {
    const p = on('a').on(floor(SPEAKS), { e: 'close' }, TICK).after(1_000, TICK)
    expect(misses(p)).toBe(false)
  })
})

describe('the picture', () => {
  const both: Happening[] = [{ e: 'video', on: true }, called({ k: 'video', on: true })]

  it('is there once both said yes', () => {
    const p = on('a').on(both[0]!)
    expect([videoOf(p.m), p.flow.picture]).toEqual(['offered', 'none'])
    expect(p.effects).toEqual([{ do: 'say', call: { k: 'video', on: true } }])
    p.on(both[1]!, floor(SPEAKS))
    expect([videoOf(p.m), p.flow.picture]).toEqual(['on', 'large'])
    expect(p.on(floor(LISTENS)).flow.picture).toBe('small')
    expect(videoOf(on('a').on(both[1]!).m)).toBe('asked')
  })

  it.each([
    ['this side', { e: 'video', on: false }],
    ['the other', called({ k: 'video', on: false })],
    ['a time-out', floor(PAUSE)],
    ['another leg of the other', legs('x1', 'z')],
  ] as [string, Happening][])('ends for both by %s', (_, happening) => {
    const p = on('a').on(...both, happening)
    expect([videoOf(p.m), p.flow.picture]).toEqual(['off', 'none'])
  })

  it('begins anew after a time-out by both', () => {
    const p = on('a').on(...both, floor(PAUSE), floor(SPEAKS))
    expect(videoOf(p.m)).toBe('off')
  })
})

describe('whatever happens', () => {
  const leg = fc.constantFrom(undefined, 'x1', 'x2', 'y', 'z')
  const heard = fc.record({ mine: fc.boolean(), theirs: fc.boolean(), pause: fc.boolean() })
  const call = fc.oneof(
    fc.constantFrom('offer' as const, 'answer' as const).map(k => ({ k, sdp: 's' })),
    fc.constant({ k: 'restart' as const }),
    fc.boolean().map(yes => ({ k: 'video' as const, on: yes })),
  )
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    fc.constantFrom(...(['start', 'granted', 'ready', 'close', 'open', 'stop'] as const)).map(e => ({ e })),
    fc.tuple(leg, leg, fc.boolean()).map(([mine, theirs, live]) => legs(mine, theirs, live)),
    fc
      .constantFrom('connected' as const, 'interrupted' as const, 'failed' as const, 'unreachable' as const)
      .map(is),
    fc.record({ e: fc.constant('tick' as const), voice: fc.nat(99), back: fc.nat(99) }),
    fc.tuple(call, fc.constantFrom('y', 'z')).map(([what, from]) => called(what, from)),
    heard.map(who => ({ e: 'floor' as const, heard: who })),
    fc.boolean().map(yes => ({ e: 'video' as const, on: yes })),
  )
  const story = fc.array(fc.tuple(fc.nat(4_000), happening), { maxLength: 80 })
  const seat = fc.constantFrom<Seat>('a', 'b')

  it('nobody is heard whom the floor does not let be heard', () => {
    fc.assert(
      fc.property(seat, story, (of, steps) => {
        const p = new Played(of)
        for (const [ms, each] of steps) {
          p.after(ms, each)
          const { mine, theirs, pause } = p.m.heard
          if (!mine || pause || p.state.is !== 'on') expect(p.flow.sends).toBe('nothing')
          if (!theirs || pause || p.state.is !== 'on') expect(p.flow.plays).toBe(false)
          if (pause)
            expect([p.m.closed || p.m.is === 'off', p.flow.cut, videoOf(p.m)]).toEqual([true, true, 'off'])
        }
      }),
    )
  })

  it('only a tap opens what a time-out closed', () => {
    fc.assert(
      fc.property(seat, story, (of, steps) => {
        const p = on(of).on(floor(PAUSE))
        for (const [ms, each] of steps)
          if (each.e !== 'open' && each.e !== 'start') expect(p.after(ms, each).flow.sends).not.toBe('voice')
      }),
    )
  })

  it('a flood from the other makes this device offer once a second, and answer twice', () => {
    fc.assert(
      fc.property(seat, fc.array(fc.nat(40), { maxLength: 400 }), (of, gaps) => {
        const p = on(of)
        const done = { offer: 0, take: 0 }
        for (const ms of gaps) {
          p.after(ms, called(of === 'a' ? { k: 'restart' } : { k: 'offer', sdp: 's' }))
          for (const effect of p.effects) if (effect.do === 'offer' || effect.do === 'take') done[effect.do]++
        }
        expect(done.offer).toBeLessThanOrEqual(p.now / 1_000 + 1)
        expect(done.take).toBeLessThanOrEqual(p.now / 500 + 1)
      }),
    )
  })
})
