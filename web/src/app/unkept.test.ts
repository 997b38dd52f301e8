/* A seat in a browser that keeps nothing: it goes on with the server, and says so. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { random } from '../crypto/bytes'
import { type Database, openDatabase } from '../keys/db'
import { Disk } from '../keys/disk'
import { Keyring } from '../keys/keyring'
import { openSpace } from './space'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'

/** The server's end of the one socket: it brings two empty docs and acknowledges all that it is asked. */
class Server {
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose = null

  constructor() {
    setTimeout(() => this.onopen?.())
  }
  send(text: string) {
    const { t, id, body } = JSON.parse(text)
    if (t === 'do') asked.push(body.note)
    if (t === 'hello')
      for (const doc of ['shared', 'own'])
        this.#says({ t: 'sync', doc, epoch: 'e', v: 1, tag: 't1', full: true, set: {}, del: [], more: false })
    if (t === 'hello') this.#says({ t: 'ready' })
    if (t === 'do') this.#says({ t: 'ack', id, doc: 'own', v: 1 })
  }
  close() {}
  #says(message: object) {
    setTimeout(() => this.onmessage?.({ data: JSON.stringify(message) }))
  }
}

let asked: string[] = []
vi.stubGlobal('document', { addEventListener() {}, removeEventListener() {} })
vi.stubGlobal('location', { href: 'http://localhost/' })
vi.stubGlobal('WebSocket', Server)
afterEach(() => vi.restoreAllMocks())

/** Without room, and without an answer, from the moment at which the seat is open. */
test.each(['full', 'silent'] as const)(
  'is told of it, and what is done is sent all the same: %s',
  async why => {
    const patience = { answer: 10_000, again: 1 }
    const disk = new Disk(async lost => {
      if (patience.answer < 100) await new Promise(() => {})
      opened = await openDatabase(why, lost)
      return opened
    }, patience)
    let opened: Database | undefined
    const keyring = await Keyring.open(disk)
    await keyring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
    const space = await openSpace(disk, keyring, SPACE, 'a')
    await vi.waitFor(() => expect(space.live.value).toBe(true))
    if (why === 'silent') {
      patience.answer = 20
      opened?.close()
    } else
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('no room', 'QuotaExceededError')
      })
    await space.do('note.write', { note: SPACE, body: 'I lied' })
    expect(space.unkept.value).toBe(why)
    space.drafts.open('line').set('I need')
    await space.drafts.flush()
    expect(space.drafts.open('line').text.value).toBe('I need')
    patience.answer = 10_000
    vi.restoreAllMocks()
    await vi.waitFor(() => expect(space.unkept.value).toBeUndefined())
    expect(await space.draft('line')).toBe('I need')
    await space.close()
  },
)

test('is not waited for while there is a connection: what is done goes out in its order, and nothing is said to be kept', async () => {
  let answers = true
  let opened: Database | undefined
  const disk = new Disk(
    async lost => {
      if (!answers) await new Promise(() => {})
      opened = await openDatabase('mute', lost)
      return opened
    },
    { answer: 2 ** 30, again: 2 ** 30 },
  )
  const keyring = await Keyring.open(disk)
  await keyring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
  const space = await openSpace(disk, keyring, SPACE, 'a')
  await vi.waitFor(() => expect(space.live.value).toBe(true))
  answers = false
  opened?.close()
  asked = []
  const notes = [1, 2, 3].map(n => `0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e1${n}`)
  space.drafts.open('line').set('I lied')
  const said = { drafts: ['line'] }
  await Promise.all(notes.map(note => space.do('note.write', { note, body: 'I lied' }, said)))
  expect(asked).toEqual(notes)
  expect(space.unsent.value).toEqual([])
  expect(space.drafts.open('line').text.value).toBeUndefined()
  let kept = false
  void space.setDraft('other', 'I need').then(() => (kept = true))
  await space.do('note.write', { note: SPACE, body: 'I lied' })
  expect(kept).toBe(false)
})
