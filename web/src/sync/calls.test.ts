import { signal } from '@preact/signals-core'
import { describe, expect, it } from 'vitest'
import { callKey, sealCall } from '../crypto/call'
import type { Call, Called, Legs, Seat } from '../wire'
import { Calls, type Line } from './calls'

const SPACE = '11111111-2222-4333-8444-555555555555'
const X = '0b6f3c1e-5a43-4c3e-9d55-2f1f6f0a7c11'
const Y = '7a0b1d1c-84f2-4c08-a7f1-1d0e5a9f4b22'
const Z = '9c0b1d1c-84f2-4c08-a7f1-1d0e5a9f4b33'

/** The part of a line that carries calls; what it would send stands in `sent`. */
class FakeLine {
  readonly legs = signal<Legs | undefined>({ a: X, b: Y })
  readonly sent: Omit<Call, 't'>[] = []
  called: ((call: Called) => void) | undefined
  carried: string | undefined
  carry(leg: string | undefined) {
    this.carried = leg
  }
  call(call: Omit<Call, 't'>) {
    this.sent.push(call)
  }
}

async function one(seat: Seat, leg: string, { talk = 't', K = new Uint8Array(32).fill(7) } = {}) {
  const line = new FakeLine()
  const key = await callKey(SPACE, K)
  const calls = new Calls({
    line: line as unknown as Line,
    key,
    space: SPACE,
    talk,
    seat,
    live: signal(true),
  })
  const heard: [string, string][] = []
  calls.hear((from, text) => heard.push([from, text]))
  calls.carry(leg)
  /** What it heard, once all that it was given was looked into: they are opened one after the other. */
  const all = async () => {
    const ending = { space: SPACE, talk, by: 'a', from: X, to: leg, seq: Number.MAX_SAFE_INTEGER }
    const text = await sealCall(key, ending, 'the end')
    await expect
      .poll(() => {
        line.called?.({ t: 'call', by: 'a', from: X, seq: ending.seq, text })
        return heard.at(-1)?.[1]
      })
      .toBe('the end')
    return heard.slice(0, -1).map(([, said]) => said)
  }
  return { line, calls, heard, all }
}

/** What `a` sent, as the server gives it to `b`. */
const given = (sent: Omit<Call, 't'>, over: Partial<Called> = {}): Called => {
  const { seq, text } = sent
  return { t: 'call', by: 'a', from: X, seq, text, ...over }
}

async function said(...texts: string[]) {
  const a = await one('a', X)
  for (const text of texts) a.calls.call(Y, text)
  await expect.poll(() => a.line.sent.length).toBe(texts.length)
  return a.line.sent
}

const heardOf = (of: Awaited<ReturnType<typeof one>>, ...calls: Called[]) => {
  for (const call of calls) of.line.called?.(call)
  return of.all()
}

describe('calls between legs', () => {
  it('are sealed, numbered, and heard in order', async () => {
    const sent = await said('one', 'two', 'three')
    expect(sent.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(JSON.stringify(sent)).not.toMatch(/one|two|three/)
    const b = await one('b', Y)
    expect(await heardOf(b, ...sent.map(call => given(call)))).toEqual(['one', 'two', 'three'])
    expect(b.heard[0]?.[0]).toBe(X)
  })

  it('are heard once, and only ever later ones', async () => {
    const [first, second] = (await said('one', 'two')).map(call => given(call)) as [Called, Called]
    expect(await heardOf(await one('b', Y), first, first, second, first, second)).toEqual(['one', 'two'])
    expect(await heardOf(await one('b', Y), second, first)).toEqual(['two'])
  })

  it.each<[string, Partial<Called>]>([
    ['with another number', { seq: 2 }],
    ['with a number that is none', { seq: 1.5 }],
    ['of another leg', { from: Z }],
    ['of another seat', { by: 'b' }],
    ['of one’s own leg', { by: 'b', from: Y }],
    ['with a bit of it turned', { text: '' }],
  ])('are dropped: %s', async (_, over) => {
    const [call] = await said('one')
    const text = `${call!.text.slice(0, -1)}${call!.text.endsWith('A') ? 'B' : 'A'}`
    expect(await heardOf(await one('b', Y), given(call!, 'text' in over ? { text } : over))).toEqual([])
  })

  it('are dropped of another talk, under another key, and to a leg before', async () => {
    const [call] = await said('one')
    const later = await one('b', Z)
    later.line.legs.value = { a: X, b: Z }
    for (const b of [
      await one('b', Y, { talk: 'u' }),
      await one('b', Y, { K: new Uint8Array(32).fill(8) }),
      later,
    ])
      expect(await heardOf(b, given(call!))).toEqual([])
  })

  it('are not sent by a device that carries no sound', async () => {
    const a = await one('a', X)
    a.calls.call(Y, 'one')
    a.calls.carry(undefined)
    a.calls.call(Y, 'two')
    a.calls.carry(Z)
    a.calls.call(Y, 'three')
    await expect.poll(() => a.line.sent.length).toBe(1)
    expect(a.line.sent[0]?.seq).toBe(2)
  })

  it('are not opened in a flood', async () => {
    const [call] = await said('one')
    const b = await one('b', Y)
    const flood = Array.from({ length: 64 }, (_, n) => given(call!, { seq: 1_000 + n }))
    expect(await heardOf(b, ...flood, given(call!))).toEqual([])
  })
})
