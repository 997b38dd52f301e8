import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { random, toBase64url } from '../crypto/bytes'
import type { Sending } from '../sync/queue'
import { DocCache, queueStore } from './cache'
import { type Database, openDatabase } from './db'
import { Disk } from './disk'
import { deviceKey, Keyring } from './keyring'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
let db: Database
let disk: Disk
let name = 0

beforeEach(async () => {
  db = await openDatabase(`test-${name++}`)
  disk = new Disk(async () => db)
})

describe('the keyring', () => {
  test('gives back the keys of a seat after the browser was closed, and holds several seats', async () => {
    const keys = { K: random(32), O: random(32) }
    const ring = await Keyring.open(disk)
    await ring.put(SPACE, 'a', keys, 1)
    await ring.put(SPACE, 'b', { K: keys.K }, 2)
    const again = await Keyring.open(disk)
    expect(await again.keys(SPACE, 'a')).toEqual(keys)
    expect(await again.keys(SPACE, 'b')).toEqual({ K: keys.K })
    expect(await again.seats()).toEqual([
      { space: SPACE, seat: 'a', added: 1, lent: false },
      { space: SPACE, seat: 'b', added: 2, lent: true },
    ])
  })

  test('the key of the browser cannot be read out, and nothing secret lies open', async () => {
    const key = await deviceKey(disk)
    expect(key.extractable).toBe(false)
    const ring = await Keyring.open(disk)
    const K = random(32)
    await ring.put(SPACE, 'a', { K, O: random(32) }, 1)
    await ring.setDraft(SPACE, 'a', 'talk', 'CANARY draft')
    await ring.setPending('join', { T: 'CANARY secret' }, 1)
    await ring.setInvite(SPACE, 'a', { T: random(32), words: 'CANARY words', expires: 5 })
    const rows = [
      ...(await db.getAll('seats')),
      ...(await db.getAll('drafts')),
      ...(await db.getAll('pending')),
    ]
    const bytes = (value: unknown): string =>
      value instanceof ArrayBuffer
        ? Buffer.from(value).toString('latin1')
        : value instanceof Uint8Array
          ? Buffer.from(value).toString('latin1')
          : value && typeof value === 'object'
            ? Object.values(value).map(bytes).join(' ')
            : String(value)
    const all = rows.map(bytes).join(' ')
    expect(all).not.toContain('CANARY')
    expect(all).not.toContain(Buffer.from(K).toString('latin1'))
    expect(all).not.toContain(toBase64url(K))
  })

  test('two tabs that open at once agree on one key', async () => {
    const [one, two] = await Promise.all([Keyring.open(disk), Keyring.open(disk)])
    await one.setDraft(SPACE, 'a', 'x', 'words')
    expect(await two.draft(SPACE, 'a', 'x')).toBe('words')
  })

  test('what was asked of the server survives until it is known to be done', async () => {
    const ring = await Keyring.open(disk)
    await ring.setPending('start', { claim: 'c' }, 1)
    expect(await ring.pending('start')).toEqual({ claim: 'c' })
    await ring.dropPending('start')
    expect(await ring.pending('start')).toBeUndefined()
  })

  test('the invite can be shown again, and is gone when it was used', async () => {
    const ring = await Keyring.open(disk)
    await ring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
    const invite = { T: random(32), words: 'Come', expires: 5 }
    await ring.setInvite(SPACE, 'a', invite)
    expect(await ring.invite(SPACE, 'a')).toEqual(invite)
    await ring.setInvite(SPACE, 'a', undefined)
    expect(await ring.invite(SPACE, 'a')).toBeUndefined()
    expect(await ring.keys(SPACE, 'a')).toBeDefined()
  })
})

describe('docs and waiting commands', () => {
  const cursor = (v: number) => ({ epoch: 'e', v, tag: `t${v}` })
  const note = (v: number) => ({
    v,
    at: 1,
    body: { text: '1.x', by: 'a' as const, cmd: 'c', at: 1, field: 'body' },
  })

  test('a doc comes back as it was, and a full sync replaces it', async () => {
    const cache = new DocCache(disk, SPACE, 'a')
    expect(await cache.load('own')).toBeUndefined()
    await cache.keep({
      doc: 'own',
      cursor: cursor(1),
      highest: cursor(1),
      seen: 1,
      set: { 'note/1': note(1), 'note/2': note(1) },
      del: [],
      full: true,
    })
    await cache.keep({
      doc: 'own',
      cursor: cursor(2),
      highest: cursor(2),
      seen: 2,
      set: { 'note/1': note(2) },
      del: ['note/2'],
      full: false,
    })
    expect(await cache.load('own')).toEqual({
      cursor: cursor(2),
      highest: cursor(2),
      seen: 2,
      set: { 'note/1': note(2) },
    })
    await cache.keep({
      doc: 'own',
      cursor: cursor(9),
      highest: cursor(9),
      seen: 9,
      set: { 'note/9': note(9) },
      del: [],
      full: true,
    })
    expect(await cache.load('own')).toEqual({
      cursor: cursor(9),
      highest: cursor(9),
      seen: 9,
      set: { 'note/9': note(9) },
    })
  })

  test('the other seat in the same browser has its own', async () => {
    await new DocCache(disk, SPACE, 'a').keep({
      doc: 'own',
      cursor: cursor(1),
      highest: cursor(1),
      seen: 1,
      set: { 'note/1': note(1) },
      del: [],
      full: true,
    })
    expect(await new DocCache(disk, SPACE, 'b').load('own')).toBeUndefined()
  })

  test('commands keep their order through a reload', async () => {
    const store = queueStore(disk, SPACE, 'a')
    const entry = (id: string): Sending => ({
      id,
      cmd: 'talk.pass',
      body: { talk: 't' },
      key: 'talk/t',
      given: 1,
    })
    for (const id of ['z', 'a', 'm']) await store.put(entry(id), [])
    await store.remove('a')
    const left = async () => (await queueStore(disk, SPACE, 'a').load()).map(e => e.id)
    expect(await left()).toEqual(['z', 'm'])
    await store.put(entry('b'), ['z', 'not there'])
    expect(await left()).toEqual(['m', 'b'])
    await store.put({ ...entry('f'), fresh: true }, [])
    await store.put(entry('g'), [])
    await store.mark('f')
    await store.mark('not there')
    const { fresh, ...marked } = (await store.load())[2]!
    expect([fresh, marked, await left()]).toEqual([undefined, entry('f'), ['m', 'b', 'f', 'g']])
    expect(await queueStore(disk, SPACE, 'b').load()).toEqual([])
  })

  test('forgetting a seat leaves nothing of it, and the other untouched', async () => {
    const ring = await Keyring.open(disk)
    for (const seat of ['a', 'b'] as const) {
      await ring.put(SPACE, seat, { K: random(32), O: random(32) }, 1)
      await ring.setDraft(SPACE, seat, 'x', 'words')
      await new DocCache(disk, SPACE, seat).keep({
        doc: 'own',
        cursor: cursor(1),
        highest: cursor(1),
        seen: 1,
        set: { 'note/1': note(1) },
        del: [],
        full: true,
      })
      const sending = { id: seat, cmd: 'talk.pass', body: { talk: 't' }, key: 'talk/t', given: 1 } as const
      await queueStore(disk, SPACE, seat).put(sending, [])
    }
    await ring.forget(SPACE, 'a')
    for (const store of ['seats', 'cursors', 'entities', 'queue', 'drafts'] as const) {
      const rows = (await db.getAll(store)) as { seat: string }[]
      expect(
        rows.map(r => r.seat),
        store,
      ).toEqual(['b'])
    }
  })
})
