import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Cursor, Presence, Sync, ToDevice } from '../wire'
import { Line } from './calls'
import { Clock } from './clock'
import { Doc, NOWHERE } from './doc'
import { Link, type LinkOptions } from './link'
import { Queue, type QueueStore, type Sending } from './queue'
import type { Kept } from './replicas'

/** A server's end of a socket: what was sent to it, and what it says. */
class FakeSocket {
  readonly sent: Record<string, unknown>[] = []
  closed = false
  onopen: ((event: never) => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: never) => void) | null = null

  send(text: string) {
    this.sent.push(JSON.parse(text) as Record<string, unknown>)
  }
  close() {
    this.closed = true
  }
  opened() {
    this.onopen?.(undefined as never)
  }
  says(...messages: object[]) {
    for (const message of messages) this.onmessage?.({ data: JSON.stringify(message) })
  }
  cut() {
    this.onclose?.(undefined as never)
  }
  of(t: string) {
    return this.sent.filter(m => m['t'] === t)
  }
  /** Of the commands that were sent to it. */
  ids() {
    return this.of('do').map(m => m['id'])
  }
}

class MemoryStore implements QueueStore {
  kept: Sending[] = []
  async load() {
    return [...this.kept]
  }
  async put(entry: Sending) {
    const there = this.kept.findIndex(({ id }) => id === entry.id)
    this.kept.splice(there < 0 ? this.kept.length : there, 1, entry)
  }
  async remove(id: string) {
    this.kept = this.kept.filter(e => e.id !== id)
  }
}

const sync = (doc: 'shared' | 'own', v: number, more: Partial<Sync> = {}): Sync => ({
  t: 'sync',
  doc,
  epoch: 'e1',
  v,
  tag: `t${v}`,
  full: false,
  set: {},
  del: [],
  more: false,
  ...more,
})
const patch = (v: number, more: object = {}) => ({
  t: 'patch',
  doc: 'shared',
  v,
  tag: `t${v}`,
  at: 1,
  set: {},
  del: [],
  ...more,
})
const seat = (v: number, zone = 'UTC') => ({ v, status: 'joined' as const, zone })

function setUp(
  store = new MemoryStore(),
  allowed?: () => Promise<boolean | undefined>,
  more: Partial<LinkOptions> = {},
) {
  const sockets: FakeSocket[] = []
  const kept: Kept[] = []
  const shared = new Doc('shared')
  const own = new Doc('own')
  const queue = new Queue(store)
  const link = new Link({
    open: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      return socket
    },
    shared,
    own,
    queue,
    clock: new Clock(
      () => Date.now(),
      () => 0,
    ),
    keep: k => kept.push(k),
    random: () => 1,
    ...(allowed ? { allowed } : {}),
    ...more,
  })
  const last = () => sockets.at(-1)!
  const ready = (v = 1) => {
    last().opened()
    last().says(sync('shared', v, { full: shared.cursor.v === 0 }), sync('own', 0, { full: true }), {
      t: 'ready',
    })
  }
  let n = 0
  const give = (cmd: Sending['cmd'] = 'talk.pass') => {
    const entry = { id: `id${++n}`, cmd, body: { talk: 'x' } as never, key: 'talk/x', given: 0 }
    return queue.add(entry)
  }
  return { link, shared, own, queue, sockets, last, ready, give, kept, store }
}

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

describe('hello and sync', () => {
  test('a new device says the empty cursor and applies a full sync in several frames as one', () => {
    const { link, shared, last, kept } = setUp()
    link.start()
    last().opened()
    expect(last().sent[0]).toEqual({ t: 'hello', shared: NOWHERE, own: NOWHERE })
    last().says(sync('shared', 7, { full: true, more: true, set: { 'seat/a': seat(3) } }))
    expect(shared.get('seat', 'a')).toBeUndefined()
    last().says(sync('shared', 7, { full: false, set: { 'seat/b': seat(7) } }))
    expect(shared.ids('seat')).toEqual(['a', 'b'])
    expect(shared.cursor).toEqual({ epoch: 'e1', v: 7, tag: 't7' })
    expect(kept.at(-1)).toMatchObject({ full: true, cursor: { v: 7 } })
    link.stop()
  })

  test('a full sync forgets what the server no longer has', () => {
    const { link, shared, last } = setUp()
    shared.apply({ 'seat/a': seat(1), 'free/a/2026-01-01': { v: 1, zone: 'UTC', free: [] } }, [])
    link.start()
    last().opened()
    last().says(sync('shared', 3, { full: true, set: { 'seat/a': seat(3) } }))
    expect(shared.peek('free/a/2026-01-01')).toBeUndefined()
    link.stop()
  })

  test('cut off inside a full sync, it says the empty cursor next time', () => {
    const { link, shared, last } = setUp()
    shared.cursor = { epoch: 'e1', v: 5, tag: 't5' }
    link.start()
    last().opened()
    last().says(sync('shared', 9, { full: true, more: true }))
    last().cut()
    vi.advanceTimersByTime(300)
    last().opened()
    expect(last().sent[0]).toMatchObject({ shared: NOWHERE })
    link.stop()
  })

  test('after a cut it resumes from its last cursor', () => {
    const { link, last, ready } = setUp()
    link.start()
    ready(4)
    last().says(patch(5))
    last().cut()
    vi.advanceTimersByTime(300)
    last().opened()
    expect(last().sent[0]).toMatchObject({ shared: { epoch: 'e1', v: 5, tag: 't5' } satisfies Cursor })
    link.stop()
  })

  test('a gap in the patches is never bridged: it comes back and resumes', () => {
    const { link, shared, sockets, last, ready } = setUp()
    link.start()
    ready(4)
    last().says(patch(6, { set: { 'seat/a': seat(6) } }))
    expect(shared.peek('seat/a')).toBeUndefined()
    expect(sockets[0]!.closed).toBe(true)
    vi.advanceTimersByTime(300)
    last().opened()
    expect(last().sent[0]).toMatchObject({ shared: { v: 4 } })
    link.stop()
  })

  describe('what does not go on from what this device saw is told, whichever way it comes', () => {
    const word = (n: number) => ({
      text: `1.${String(n).repeat(120)}`,
      by: 'a',
      cmd: 'c',
      at: 1,
      field: 'name',
    })
    const named = (v: number, n = v) => ({ 'seat/a': { ...seat(v), name: word(n) } })
    const upgraded = { 'seat/a': { name: word(5), status: 'joined', zone: 'UTC', since: 1, v: 5 } }
    const full = (v: number, more: object) => sync('shared', v, { full: true, ...more } as Partial<Sync>)
    const rewritten = vi.fn<() => void>()

    /** A device that saw version 8, with seat a as of version 5, and was then cut off. */
    const cutOff = () => {
      rewritten.mockClear()
      const all = setUp(undefined, undefined, { rewritten })
      all.link.start()
      all.last().opened()
      all.last().says(full(8, { set: named(5) }), sync('own', 0, { full: true }), { t: 'ready' })
      all.last().cut()
      vi.advanceTimersByTime(300)
      all.last().opened()
      return all
    }

    test.each<[string, object, boolean]>([
      ['as long after as can be told, whole', full(263, { set: named(5) }), true],
      ['longer, whole', full(264, { set: named(5) }), false],
      ['long after, whole', full(265, { set: named(5) }), false],
      ['long after, whole, of a newer server', full(265, { set: upgraded }), false],
      ['long after, with what changed', full(265, { set: named(9) }), false],
      ['what changed', sync('shared', 9, { set: named(9) as never }), false],
      ['nothing', sync('shared', 8), false],
      ['the next version', patch(9, { set: named(9) }), false],
      ['the same version again', patch(8), false],
      ['an earlier one, whole', full(7, { set: named(5) }), true],
      ['an earlier one, as changes', sync('shared', 7), true],
      ['the same version with another tag', full(8, { tag: 'x', set: named(5) }), true],
      ['changes to another tag', sync('shared', 8, { tag: 'x' }), true],
      ['all anew, where what changed could be told', full(9, { set: named(5) }), true],
      ['something as it was before', full(265, { set: named(4) }), true],
      ['something with other words', full(265, { set: named(5, 6) }), true],
      ['changes that are old', sync('shared', 9, { set: named(6) as never }), true],
      ['begun anew', full(9, { epoch: 'e2' }), true],
      ['begun anew, as changes', sync('shared', 9, { epoch: 'e2' }), true],
      ['a version given out twice', patch(8, { tag: 'x' }), true],
    ])('%s', (_, message, told) => {
      const { link, last } = cutOff()
      last().says(message)
      expect(rewritten.mock.calls.length > 0).toBe(told)
      link.stop()
    })

    test('changes from another place are not taken: the device asks for everything', () => {
      const { link, shared, last } = cutOff()
      last().says(sync('shared', 7, { set: { 'seat/a': seat(7) } }))
      expect(shared.get('seat', 'a')?.v).toBe(5)
      vi.advanceTimersByTime(1_000)
      last().opened()
      expect(last().sent[0]).toMatchObject({ shared: NOWHERE })
      link.stop()
    })

    test('a month later the server may have forgotten what it could tell', () => {
      const { link, last } = cutOff()
      vi.setSystemTime(Date.now() + 30 * 86_400_000)
      last().says(full(9, { set: named(5) }))
      expect(rewritten).not.toHaveBeenCalled()
      link.stop()
    })

    test('the highest place outlives the page, also one that was cut off inside a full sync', () => {
      const { link, last, kept } = cutOff()
      last().says(full(9, { more: true }))
      expect(kept.at(-1)).toMatchObject({ cursor: NOWHERE, highest: { v: 8, tag: 't8' } })
      link.stop()
      for (const [message, told] of [
        [full(7, {}), true],
        [full(9, { epoch: 'e2' }), true],
        [full(9, {}), false],
      ] as const) {
        rewritten.mockClear()
        const after = setUp(undefined, undefined, { rewritten, highest: { shared: kept.at(-1)!.highest } })
        after.link.start()
        after.last().opened()
        after.last().says(message)
        expect(rewritten.mock.calls.length > 0).toBe(told)
        after.link.stop()
      }
    })

    test('what is withheld is told of once more was seen, and no sooner', () => {
      const { link, last, sockets } = cutOff()
      const again = (v: number) => {
        const before = sockets.length
        last().cut()
        vi.advanceTimersByTime(2_000)
        expect(sockets.length).toBe(before + 1)
        last().opened()
        last().says(sync('shared', v), sync('own', 0), { t: 'ready' })
      }
      again(8) // while version 9 is there
      expect(rewritten).not.toHaveBeenCalled()
      again(9)
      expect(rewritten).not.toHaveBeenCalled()
      again(8)
      expect(rewritten).toHaveBeenCalled()
      link.stop()
    })

    test('a patch that comes twice changes nothing the second time', () => {
      const { link, shared, last } = cutOff()
      last().says(sync('shared', 8), sync('own', 0), { t: 'ready' })
      last().says(
        patch(9, { set: { 'seat/a': seat(9) } }),
        patch(10, { set: { 'seat/a': seat(10, 'Asia/Tokyo') } }),
      )
      last().says(patch(9, { set: { 'seat/a': seat(9) } }))
      expect(shared.get('seat', 'a')).toMatchObject({ v: 10, zone: 'Asia/Tokyo' })
      expect(rewritten).not.toHaveBeenCalled()
      link.stop()
    })

    test('a doc takes its first epoch, and a device its first doc', () => {
      rewritten.mockClear()
      const { link, last } = setUp(undefined, undefined, { rewritten })
      link.start()
      last().opened()
      last().says(full(3, {}), sync('own', 0, { epoch: '', tag: '', full: true }), { t: 'ready' })
      last().says(patch(1, { doc: 'own' }))
      last().cut()
      vi.advanceTimersByTime(300)
      last().opened()
      last().says(sync('shared', 3), sync('own', 1, { full: true }))
      expect(rewritten).not.toHaveBeenCalled()
      link.stop()
    })
  })
})

describe('commands', () => {
  test('one that is given offline is sent once ready, and its own patch acknowledges it', async () => {
    const { link, last, ready, give, store } = setUp()
    link.start()
    const { done } = await give()
    last().opened()
    expect(last().of('do')).toEqual([])
    last().says(sync('shared', 1, { full: true }), sync('own', 0, { full: true }), { t: 'ready' })
    expect(last().of('do')).toEqual([])
    await vi.waitFor(() => expect(last().of('do')).toMatchObject([{ id: 'id1', cmd: 'talk.pass' }]))
    expect(store.kept).toMatchObject([{ id: 'id1' }])
    expect(store.kept[0]!.fresh).toBeUndefined() // on the disk first: it may have been sent
    last().says(patch(2, { cmd: 'id1' }))
    await done
    await vi.runAllTicks()
    expect(store.kept).toEqual([])
    void ready
    link.stop()
  })

  test('they go out one at a time, the oldest first, and after a cut from the one that has no answer yet', async () => {
    const { link, last, ready, give, queue } = setUp()
    link.start()
    ready()
    for (let n = 0; n < 3; n++) await give()
    expect(last().ids()).toEqual(['id1'])
    last().says({ t: 'ack', id: 'id1', doc: 'shared', v: 1 })
    await vi.waitFor(() => expect(queue.list.value).toHaveLength(2))
    expect(last().ids()).toEqual(['id1', 'id2'])
    last().cut()
    vi.advanceTimersByTime(300)
    ready()
    expect(last().ids()).toEqual(['id2'])
    last().says(patch(2, { cmd: 'id2' }))
    await vi.waitFor(() => expect(last().ids()).toEqual(['id2', 'id3']))
    link.stop()
  })

  test('the next one waits until the disk has forgotten the one before: a reload sends them in order too', async () => {
    const store = new MemoryStore()
    let forget = () => {}
    store.remove = id =>
      new Promise(resolve => {
        forget = () => {
          store.kept = store.kept.filter(e => e.id !== id)
          resolve()
        }
      })
    const { link, last, ready, give } = setUp(store)
    link.start()
    ready()
    await give()
    await give()
    last().says({ t: 'ack', id: 'id1', doc: 'shared', v: 1 })
    for (let n = 0; n < 10; n++) await Promise.resolve()
    expect(last().ids()).toEqual(['id1'])
    forget()
    await vi.waitFor(() => expect(last().ids()).toEqual(['id1', 'id2']))
    link.stop()
  })

  test('an ack resolves, a nak refuses with its code, reason, values and field', async () => {
    const { link, last, ready, give, queue } = setUp()
    link.start()
    ready()
    const first = await give()
    const second = await give()
    last().says({ t: 'ack', id: 'id1', doc: 'shared', v: 1 })
    const why = {
      code: 'bad_message',
      reason: 'day_ahead',
      field: 'day',
      values: { day: '2026-12-05' },
    } as const
    last().says({ t: 'nak', id: 'id2', ...why, message: 'm' })
    await first.done
    await expect(second.done).rejects.toMatchObject(why)
    expect(queue.list.value).toEqual([])
    link.stop()
  })

  test.each(['rate_limited', 'unavailable'])(
    '%s: it is tried again by itself, and what was done after it stays behind it',
    async code => {
      const { link, last, ready, give, queue } = setUp()
      link.start()
      ready()
      await give()
      await give()
      last().says({ t: 'nak', id: 'id1', code, message: '' })
      await give()
      vi.advanceTimersByTime(1_900)
      expect(last().ids()).toEqual(['id1'])
      vi.advanceTimersByTime(200)
      expect(last().ids()).toEqual(['id1', 'id1'])
      for (const id of ['id1', 'id2']) {
        last().says({ t: 'ack', id, doc: 'shared', v: 1 })
        await vi.waitFor(() => expect(queue.list.value[0]?.id).not.toBe(id))
      }
      expect(last().ids()).toEqual(['id1', 'id1', 'id2', 'id3'])
      link.stop()
    },
  )

  test('what an earlier visit left is sent; its refusal is listed, since nobody waits for it', async () => {
    const store = new MemoryStore()
    store.kept = [{ id: 'old', cmd: 'talk.pass', body: { talk: 'x' }, key: 'talk/x', given: 0 }]
    const { link, last, ready, queue } = setUp(store)
    await queue.restore()
    link.start()
    ready()
    expect(last().of('do')).toMatchObject([{ id: 'old' }])
    last().says({ t: 'nak', id: 'old', code: 'stale', message: '' })
    await vi.waitFor(() => expect(queue.refused.value).toHaveLength(1))
    expect(queue.refused.value).toMatchObject([{ sending: { id: 'old' }, refusal: { code: 'stale' } }])
    queue.dismiss('old')
    expect(queue.refused.value).toEqual([])
    link.stop()
  })
})

describe('the line', () => {
  test.each([
    ['shutdown', 5_000],
    ['too_fast', 2_000],
  ] as const)('bye %s: not back before it may', (code, after) => {
    const { link, sockets, last, ready } = setUp()
    link.start()
    ready()
    last().says({ t: 'bye', code, message: '', after })
    expect(link.state.value.at).toBe('waiting')
    vi.advanceTimersByTime(after - 1)
    expect(sockets).toHaveLength(1)
    vi.advanceTimersByTime(300)
    expect(sockets).toHaveLength(2)
    link.stop()
  })

  test.each(['replaced', 'revoked', 'aside'] as const)('bye %s: it stays away', code => {
    const { link, sockets, last, ready } = setUp()
    link.start()
    ready()
    last().says({ t: 'bye', code, message: '' })
    vi.advanceTimersByTime(100_000)
    expect(link.state.value).toEqual({ at: 'ended', why: code })
    expect(sockets).toHaveLength(1)
    link.nudge()
    expect(sockets).toHaveLength(1)
  })

  test('one that was given up and opens all the same says nothing, and nothing is said by the next for it', () => {
    const { link, sockets, last } = setUp()
    link.start()
    link.start()
    sockets[0]!.opened()
    expect(sockets.map(({ sent }) => sent)).toEqual([[], []])
    last().opened()
    expect(last().of('hello')).toHaveLength(1)
  })

  test('while it is tried again it waits, until it is live', () => {
    const { link, last, sockets, ready } = setUp()
    const seen: string[] = []
    link.state.subscribe(({ at }) => seen.push(at))
    link.start()
    last().cut()
    while (sockets.length < 3) {
      vi.advanceTimersByTime(100)
      if (!last().closed) last().cut()
    }
    vi.advanceTimersByTime(60_000)
    ready()
    expect(seen.filter((at, n) => at !== seen[n - 1])).toEqual(['connecting', 'waiting', 'live'])
    link.stop()
  })

  test('a line that was stopped is not live', () => {
    const { link, ready } = setUp()
    link.start()
    ready()
    expect(link.state.value.at).toBe('live')
    link.stop()
    expect(link.state.value.at).toBe('waiting')
  })

  test('bye aside says since when and until when, as far as these are moments', () => {
    const { link, last, ready } = setUp()
    link.start()
    ready()
    last().says({ t: 'bye', code: 'aside', message: '', since: 5, until: -1 } as never)
    expect(link.state.value).toEqual({ at: 'ended', why: 'aside', since: 5 })
  })

  test('when the network goes away it is known at once, and the line is tried again', () => {
    const { link, sockets, last, ready } = setUp()
    link.start()
    ready()
    const dead = last()
    link.cut()
    expect(link.state.value.at).toBe('waiting')
    expect(dead.closed).toBe(true)
    link.nudge()
    expect(sockets).toHaveLength(2)
    link.stop()
  })

  test('refused at the door for good: signed out; refused for now: tried again', async () => {
    for (const [answer, at] of [
      [false, 'ended'],
      [undefined, 'waiting'],
    ] as const) {
      const { link, last } = setUp(new MemoryStore(), async () => answer)
      link.start()
      last().cut()
      await Promise.resolve()
      await Promise.resolve()
      await Promise.resolve()
      expect(link.state.value.at).toBe(at)
      link.stop()
    }
  })

  test('pauses double up to half a minute', () => {
    const { link, sockets, last } = setUp()
    link.start()
    const pauses = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]
    for (const [i, pause] of pauses.entries()) {
      last().cut()
      vi.advanceTimersByTime(pause - 1)
      expect(sockets).toHaveLength(i + 1)
      vi.advanceTimersByTime(1)
      expect(sockets).toHaveLength(i + 2)
    }
    link.stop()
  })

  test('a line that does not answer for ten seconds is given up', () => {
    const { link, sockets, ready } = setUp()
    link.start()
    ready()
    vi.advanceTimersByTime(10_000)
    expect(sockets[0]!.closed).toBe(true)
    expect(link.state.value.at).toBe('waiting')
    link.stop()
  })

  test('a line that is only slow is waited for longer each time, until it was live', () => {
    const { link, sockets, last, ready } = setUp()
    link.start()
    const next = () => {
      const before = sockets.length
      while (sockets.length === before) vi.advanceTimersByTime(1)
    }
    const givenUpAfter = (ms: number) => {
      vi.advanceTimersByTime(ms - 1)
      expect(last().closed).toBe(false)
      vi.advanceTimersByTime(1)
      expect(last().closed).toBe(true)
      next()
    }
    for (const ms of [10_000, 20_000, 30_000, 30_000]) givenUpAfter(ms)
    ready()
    last().cut()
    next()
    givenUpAfter(10_000)
    link.stop()
  })

  test('the time is asked for several times at first, and then every twenty seconds', () => {
    const { link, last, ready } = setUp()
    link.start()
    ready()
    const socket = last()
    for (let s = 0; s < 50; s++) {
      vi.advanceTimersByTime(1_000)
      for (const ask of socket.of('time').slice(-1)) socket.says({ t: 'time', at: ask['at'], now: 5_000_000 })
    }
    expect(socket.of('time')).toHaveLength(6)
    link.stop()
  })

  test('presence is known only while connected, and here is said again after a cut', () => {
    const { link, last, ready } = setUp()
    link.start()
    link.here('talk')
    ready()
    expect(last().of('here')).toEqual([{ t: 'here', in: 'talk' }])
    last().says({ t: 'presence', a: true, b: true } satisfies Presence as ToDevice)
    expect(link.presence.value).toEqual({ a: true, b: true })
    last().cut()
    expect(link.presence.value).toEqual({ a: false, b: false })
    vi.advanceTimersByTime(300)
    ready()
    expect(last().of('here')).toHaveLength(1)
    link.stop()
  })
})

test('in a talk a device is back soon after a long outage: it waits five seconds at most', () => {
  for (const [where, most] of [
    ['talk', 5_000],
    ['', 30_000],
  ] as const) {
    const { link, last, ready, sockets } = setUp()
    link.start()
    link.here(where)
    ready()
    const pause = () => {
      const [before, from] = [sockets.length, Date.now()]
      last().cut()
      while (sockets.length === before) vi.advanceTimersByTime(50)
      return Date.now() - from
    }
    const pauses = Array.from({ length: 12 }, pause)
    expect(pauses.slice(0, 3)).toEqual([250, 500, 1_000])
    expect(Math.max(...pauses)).toBe(most)
    link.stop()
  }
})

describe('hearing each other', () => {
  const RELAY = { t: 'relay', urls: ['turn:x'], username: 'u', credential: 'c', until: 9 } as const

  function inTalk() {
    const all = setUp()
    all.link.start()
    all.ready()
    all.link.here('talk')
    return { ...all, line: new Line(all.link) }
  }

  test('the leg is said in a talk, and again after a cut, until it is carried no more', () => {
    const { link, line, last, ready } = inTalk()
    line.carry('x')
    line.carry('x')
    expect(last().of('here')).toEqual([
      { t: 'here', in: 'talk' },
      { t: 'here', in: 'talk', leg: 'x' },
    ])
    last().says({ t: 'presence', a: true, b: true, legs: { a: 'x', b: 'y' } })
    expect(link.legs.value).toEqual({ a: 'x', b: 'y' })
    last().cut()
    expect(link.legs.value).toBeUndefined()
    vi.runOnlyPendingTimers()
    ready()
    expect(last().of('here')).toEqual([{ t: 'here', in: 'talk', leg: 'x' }])
    line.carry(undefined)
    expect(last().of('here').at(-1)).toEqual({ t: 'here', in: 'talk' })
  })

  test('who leaves the talk carries nothing', () => {
    const { link, line, last } = inTalk()
    line.carry('x')
    link.here('')
    line.carry('z')
    link.here('talk')
    expect(last().of('here').slice(2)).toEqual([
      { t: 'here', in: '' },
      { t: 'here', in: 'talk' },
    ])
  })

  test.each([
    ['the way to it', RELAY, RELAY],
    ['that there is none', { t: 'nak', id: '', code: 'not_found', message: '' }, 'none'],
    ['not now', { t: 'nak', id: '', code: 'rate_limited', message: '' }, undefined],
  ])('the relay is asked for, and the answer is %s', async (_, says, answer) => {
    const { line, last } = inTalk()
    line.carry('x')
    const asked = line.relay()
    expect(last().of('relay')).toEqual([{ t: 'relay' }])
    last().says(says)
    expect(await asked).toEqual(answer)
  })

  test('where the connection goes, or there is none, so does the question', async () => {
    const { line, last } = inTalk()
    expect(await line.relay()).toBeUndefined()
    line.carry('x')
    const asked = line.relay()
    last().cut()
    expect(await asked).toBeUndefined()
    expect(last().of('relay')).toHaveLength(1)
  })

  test('calls go out and come in as they are, and only for who carries', () => {
    const { line, last } = inTalk()
    const called: unknown[] = []
    line.called = call => called.push(call)
    line.call({ to: 'y', seq: 1, text: '1.a' })
    line.carry('x')
    line.call({ to: 'y', seq: 2, text: '1.b' })
    expect(last().of('call')).toEqual([{ t: 'call', to: 'y', seq: 2, text: '1.b' }])
    const call = { t: 'call', by: 'b', from: 'y', seq: 1, text: '1.c' }
    last().says(call)
    expect(called).toEqual([call])
  })
})

describe('tabs that take turns', () => {
  test('nothing goes before what another tab left was read, and then in the order on the disk', async () => {
    const store = new MemoryStore()
    let read = () => {}
    const takeUp = () => new Promise<void>(resolve => (read = resolve)).then(() => all.queue.restore())
    const all = setUp(store, undefined, { takeUp })
    const { link, last, ready, give } = all
    await give()
    store.kept.unshift({ ...store.kept[0]!, id: 'theirs' })
    link.start()
    ready()
    await vi.runAllTicks()
    expect([link.state.value.at, last().ids()]).toEqual(['connecting', []])
    read()
    await vi.waitFor(() => expect(last().ids()).toEqual(['theirs']))
    link.stop()
  })

  test('one that stands by keeps what waits and its promises, and goes on when it is its turn', async () => {
    const { link, last, ready, give } = setUp()
    link.start()
    ready()
    const { done } = await give()
    link.standBy()
    expect([last().closed, link.state.value]).toEqual([true, { at: 'ended', why: 'replaced' }])
    link.start()
    ready()
    expect(last().ids()).toEqual(['id1'])
    last().says(patch(2, { cmd: 'id1' }))
    await done
    link.stop()
  })

  test('one that was replaced while it is its turn comes back', () => {
    const { link, sockets, last, ready } = setUp(undefined, undefined, { comesBack: () => true })
    link.start()
    ready()
    last().says({ t: 'bye', code: 'replaced', message: '' })
    vi.advanceTimersByTime(300)
    expect(sockets).toHaveLength(2)
    link.stop()
  })

  test('one that stands by follows what the live one keeps, where it leads on from what it has', () => {
    const live = setUp()
    const told: [Kept, Cursor][] = []
    const other = setUp()
    live.link.start()
    live.ready(4)
    other.link.start()
    other.ready(4)
    other.link.standBy()
    const keeps = live.kept.length
    live.last().says(patch(5, { set: { 'seat/a': seat(5) } }), patch(6, { set: { 'seat/b': seat(6) } }))
    const at = (v: number) => ({ epoch: 'e1', v, tag: `t${v}` })
    for (const [n, kept] of live.kept.slice(keeps).entries()) told.push([kept, at(4 + n)])
    expect(other.link.follow(...told[1]!)).toBe(false)
    expect(told.map(([kept, from]) => other.link.follow(kept, from))).toEqual([true, true])
    expect(other.link.follow(...told[0]!)).toBe(true) // heard late, and passed over
    expect([other.shared.cursor, other.shared.ids('seat')]).toEqual([at(6), ['a', 'b']])
    other.link.start()
    expect(other.link.follow({ ...told[1]![0], cursor: at(9), set: { 'seat/a': seat(9) } }, at(6))).toBe(true)
    expect(other.shared.cursor).toEqual(at(6))
    live.link.stop()
    other.link.stop()
  })
})
