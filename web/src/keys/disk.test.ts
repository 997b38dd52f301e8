import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Sending } from '../sync/queue'
import { DocCache, queueStore } from './cache'
import { type Database, openDatabase } from './db'
import { Disk } from './disk'
import { Keyring } from './keyring'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const NEVER = { answer: 10_000, again: 2 ** 30 }
const SOON = { answer: 10_000, again: 1 }

let name = ''
let count = 0
let opened: Database[] = []
const open = async (lost: () => void) => {
  const db = await openDatabase(name, lost)
  opened.push(db)
  return db
}

beforeEach(() => {
  name = `disk-${count++}`
  opened = []
})
afterEach(() => vi.restoreAllMocks())

/** From now on nothing more can be written. */
const fill = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
const put = (id: string) => (db: Database) =>
  db.put('pending', { id, box: { iv: new Uint8Array(12), sealed: new ArrayBuffer(0) }, at: 1 })
const ids = async (disk: Disk) => (await disk.use(db => db.getAll('pending'))).map(row => row.id)

describe('a database', () => {
  test('that was closed under way is opened anew, without a word', async () => {
    const disk = new Disk(open)
    await disk.keep('x', put('one'))
    opened[0]!.close()
    expect(await disk.keep('y', put('two'))).toBe(true)
    expect([await ids(disk), disk.trouble.value, opened.length]).toEqual([['one', 'two'], undefined, 2])
  })

  test('makes way for a newer version of the app, and is then known to be newer', async () => {
    const disk = new Disk(open, NEVER)
    await disk.keep('x', put('one'))
    const newer = indexedDB.open(name, 9)
    await new Promise((resolve, reject) => {
      newer.onsuccess = resolve
      newer.onblocked = () => reject(new Error('blocked'))
    })
    await expect(ids(disk)).rejects.toMatchObject({ trouble: 'newer' })
    expect(disk.trouble.value).toBe('newer')
  })

  test.each([
    ['never answers', () => new Promise<Database>(() => {}), 'silent'],
    ['refuses', () => Promise.reject(new DOMException('no', 'SecurityError')), 'refused'],
    [
      'throws',
      () => {
        throw new Error('no')
      },
      'refused',
    ],
  ])('that %s is given up, and nothing waits for it a second time', async (_, refuses, trouble) => {
    const disk = new Disk(refuses, { ...NEVER, answer: 20 })
    await expect(disk.use(db => db.count('pending'))).rejects.toMatchObject({ trouble })
    expect(await disk.keep('x', put('one'))).toBe(false)
    expect(disk.trouble.value).toBe(trouble)
  })

  test('that did not answer is not waited for with each question', async () => {
    const patience = { ...NEVER, answer: 20 }
    const disk = new Disk(() => new Promise(() => {}), patience)
    await expect(ids(disk)).rejects.toMatchObject({ trouble: 'silent' })
    patience.answer = NEVER.again
    await expect(ids(disk)).rejects.toMatchObject({ trouble: 'silent' })
  })

  test('that is full is said to be, and has all that was owed once there is room', async () => {
    const disk = new Disk(open, SOON)
    await ids(disk)
    fill()
    expect(await disk.keep('x', put('one'))).toBe(false)
    expect(await disk.keep('y', put('two'))).toBe(false)
    expect(await disk.keep('x', put('one, later'))).toBe(false)
    expect(disk.trouble.value).toBe('full')
    vi.restoreAllMocks()
    await vi.waitFor(() => expect(disk.trouble.value).toBeUndefined())
    expect(await ids(disk)).toEqual(['one, later', 'two'])
  })
})

/** From now on each transaction is aborted once something is asked in it. */
function abortAll() {
  const kinds = [IDBObjectStore.prototype, IDBIndex.prototype] as object[]
  for (const kind of kinds)
    for (const name of ['get', 'getKey', 'getAll', 'getAllKeys', 'put', 'delete', 'count']) {
      const ask = (kind as Record<string, (...given: unknown[]) => unknown>)[name]
      if (!ask) continue
      vi.spyOn(kind as Record<string, typeof ask>, name).mockImplementation(function (
        this: IDBObjectStore | IDBIndex,
        ...given
      ) {
        const request = ask.apply(this, given)
        const { transaction } = 'objectStore' in this ? this.objectStore : this
        try {
          transaction.abort()
        } catch {
          // it is already
        }
        return request
      })
    }
}

test('what is aborted under way, or as it is opened, is told to whoever asked, and to nobody else', async () => {
  const unhandled: unknown[] = []
  const hear = (cause: unknown) => unhandled.push(cause)
  process.on('unhandledRejection', hear)
  const disk = new Disk(open, NEVER)
  const ring = await Keyring.open(disk)
  await ring.put(SPACE, 'a', { K: new Uint8Array(32) }, 1)
  const [cache, store] = [new DocCache(disk, SPACE, 'a'), queueStore(disk, SPACE, 'a')]
  const cursor = { epoch: 'e', v: 1, tag: 't' }
  const kept = { doc: 'own', cursor, highest: cursor, seen: 1, set: {}, del: ['note/1'], full: true } as const
  const waits: Sending = { id: 'x', cmd: 'talk.pass', body: { talk: 't' }, key: 't', given: 1 }
  abortAll()
  const asked = [
    () => store.load(),
    () => cache.load('own'),
    () => ring.seats(),
    () => ring.draft(SPACE, 'a', 'x'),
    () => ring.drafts(SPACE, 'a', 'x'),
    () => ring.setInvite(SPACE, 'a', undefined),
    () => ring.forget(SPACE, 'a'),
  ]
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ trouble: 'refused' })
  for (const keep of [
    () => store.put(waits, ['y']),
    () => store.remove('x'),
    () => cache.keep(kept),
    () => ring.setDraft(SPACE, 'a', 'x', 'words'),
  ]) {
    disk.drop('')
    await keep()
  }
  expect(disk.trouble.value).toBe('refused')
  vi.restoreAllMocks()
  const begin = IDBFactory.prototype.open
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...given) {
    const request = begin.apply(this, given)
    request.addEventListener('upgradeneeded', () => request.transaction?.abort())
    return request
  })
  await expect(openDatabase('never')).rejects.toThrow()
  await new Promise(resolve => setTimeout(resolve))
  process.off('unhandledRejection', hear)
  expect(unhandled).toEqual([])
})

describe('what is kept for another visit', () => {
  const cursor = (v: number) => ({ epoch: 'e', v, tag: `t${v}` })
  const body = { text: '1.x', by: 'a' as const, cmd: 'c', at: 1, field: 'body' }
  const change = (v: number, key: string, del: string[] = []) => ({
    ...{ doc: 'own' as const, cursor: cursor(v), highest: cursor(v), seen: v },
    ...{ set: { [key]: { v, at: 1, body } }, del, full: v === 1 },
  })
  const sending = (id: string): Sending => ({ id, cmd: 'talk.pass', body: { talk: 't' }, key: 't', given: 1 })

  test('of a doc has no hole where a change could not be written', async () => {
    const disk = new Disk(open, SOON)
    const cache = new DocCache(disk, SPACE, 'a')
    await cache.keep(change(1, 'note/1'))
    fill()
    await cache.keep(change(2, 'note/2'))
    vi.restoreAllMocks()
    await cache.keep(change(3, 'note/3', ['note/1']))
    await vi.waitFor(() => expect(disk.trouble.value).toBeUndefined())
    const kept = await cache.load('own')
    expect([kept?.cursor.v, Object.keys(kept?.set ?? {})]).toEqual([3, ['note/2', 'note/3']])
  })

  test('of the commands keeps its order', async () => {
    const disk = new Disk(open, SOON)
    const store = queueStore(disk, SPACE, 'a')
    await store.put(sending('z'), [])
    fill()
    for (const id of ['b', 'a', 'c']) await store.put(sending(id), [])
    await store.remove('a')
    vi.restoreAllMocks()
    await vi.waitFor(() => expect(disk.trouble.value).toBeUndefined())
    expect((await store.load()).map(({ id }) => id)).toEqual(['z', 'b', 'c'])
  })

  test('of what is written is read as it was written last, also before it can be', async () => {
    const ring = await Keyring.open(new Disk(open, NEVER))
    await ring.setDraft(SPACE, 'a', 'x', 'words')
    fill()
    await ring.setDraft(SPACE, 'a', 'x', 'other words')
    expect(await ring.draft(SPACE, 'a', 'x')).toBe('other words')
    await ring.setDraft(SPACE, 'a', 'x', '')
    expect(await ring.draft(SPACE, 'a', 'x')).toBeUndefined()
  })

  test('of a seat that was forgotten is owed no more', async () => {
    const disk = new Disk(open, SOON)
    const ring = await Keyring.open(disk)
    fill()
    expect(await ring.setDraft(SPACE, 'a', 'x', 'words')).toBe(false)
    await ring.forget(SPACE, 'a')
    vi.restoreAllMocks()
    await vi.waitFor(() => expect(disk.trouble.value).toBeUndefined())
    expect(await ring.draft(SPACE, 'a', 'x')).toBeUndefined()
  })
})
