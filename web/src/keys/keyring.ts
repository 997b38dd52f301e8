/* The seats that this browser holds. */
import type { Bytes } from '../crypto/bytes'
import { fromUtf8, utf8 } from '../crypto/bytes'
import type { Seat } from '../wire'
import { type Box, box, ofSeat, type SeatRow, unbox } from './db'
import type { Disk } from './disk'

export interface HeldSeat {
  readonly space: string
  readonly seat: Seat
  readonly added: number
  /** For one talk. */
  readonly lent: boolean
}

export interface SeatKeys {
  readonly K: Bytes
  /** The seat's own; a lent one comes without. */
  readonly O?: Bytes
}

export interface Invite {
  readonly T: Bytes
  readonly words: string
  readonly expires: number
}

const KEY = 'seal'

/** This browser's own key: made once, never readable, not even by this page. */
export async function deviceKey(disk: Disk): Promise<CryptoKey> {
  const known = await disk.use(db => db.get('device', KEY))
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  return disk.use(async db => {
    const tx = db.transaction('device', 'readwrite')
    const raced = await tx.store.get(KEY)
    await Promise.all([raced ?? tx.store.put(made, KEY), tx.done])
    return raced ?? made
  })
}

/** Rejects with a DiskError where the browser does not do it. */
export class Keyring {
  readonly #disk: Disk
  readonly #key: CryptoKey
  /** Drafts that are not on the disk yet, by their names there. */
  readonly #unwritten = new Map<string, string>()

  private constructor(disk: Disk, key: CryptoKey) {
    this.#disk = disk
    this.#key = key
  }

  static async open(disk: Disk): Promise<Keyring> {
    return new Keyring(disk, await deviceKey(disk))
  }

  async seats(): Promise<HeldSeat[]> {
    const rows = await this.#disk.use(db => db.getAll('seats'))
    return rows
      .map(({ space, seat, added, O }) => ({ space, seat, added, lent: O === undefined }))
      .sort((x, y) => x.added - y.added)
  }

  async put(space: string, seat: Seat, keys: SeatKeys, added: number): Promise<void> {
    const K = await box(this.#key, keys.K)
    const own = keys.O && { O: await box(this.#key, keys.O) }
    await this.#disk.use(db => db.put('seats', { space, seat, K, ...own, added }))
  }

  async keys(space: string, seat: Seat): Promise<SeatKeys | undefined> {
    const row = await this.#seat(space, seat)
    if (!row) return undefined
    const K = await unbox(this.#key, row.K)
    return row.O ? { K, O: await unbox(this.#key, row.O) } : { K }
  }

  async setInvite(space: string, seat: Seat, invite: Invite | undefined): Promise<void> {
    const sealed = invite && {
      T: await box(this.#key, invite.T),
      words: await box(this.#key, utf8(invite.words)),
      expires: invite.expires,
    }
    await this.#disk.use(async db => {
      const tx = db.transaction('seats', 'readwrite')
      const row = await tx.store.get([space, seat])
      if (!row) return
      const { invite: _, ...rest } = row
      const next: SeatRow = sealed ? { ...rest, invite: sealed } : rest
      await Promise.all([tx.store.put(next), tx.done])
    })
  }

  async invite(space: string, seat: Seat): Promise<Invite | undefined> {
    const held = (await this.#seat(space, seat))?.invite
    if (!held) return undefined
    const [T, words] = await Promise.all([unbox(this.#key, held.T), unbox(this.#key, held.words)])
    return { T, words: fromUtf8(words), expires: held.expires }
  }

  /** Everything of one seat: keys, docs, drafts, what was waiting to be sent. */
  async forget(space: string, seat: Seat): Promise<void> {
    await import('./reminders').then(({ forgetReminded }) => forgetReminded(space, seat)).catch(() => {})
    this.#disk.drop(`${space}/${seat}/`)
    for (const key of this.#unwritten.keys())
      if (key.startsWith(`${space}/${seat}/`)) this.#unwritten.delete(key)
    const stores = ['seats', 'cursors', 'entities', 'queue', 'drafts'] as const
    await this.#disk.use(async db => {
      const tx = db.transaction(stores, 'readwrite')
      const queue = tx.objectStore('queue')
      const waiting = await queue.index('seat').getAllKeys([space, seat])
      await Promise.all([
        ...waiting.map(key => queue.delete(key)),
        tx.objectStore('seats').delete([space, seat]),
        tx.objectStore('cursors').delete(ofSeat(space, seat)),
        tx.objectStore('entities').delete(ofSeat(space, seat)),
        tx.objectStore('drafts').delete(ofSeat(space, seat)),
        tx.done,
      ])
    })
  }

  /** What was asked of the server and not yet known to be done: it can be asked again with the same claim. */
  async setPending(id: string, value: unknown, at: number): Promise<void> {
    const row = { id, box: await this.#seal(JSON.stringify(value)), at }
    await this.#disk.use(db => db.put('pending', row))
  }

  async pending<T>(id: string): Promise<T | undefined> {
    const row = await this.#disk.use(db => db.get('pending', id))
    return row && (JSON.parse(await this.#open(row.box)) as T)
  }

  async dropPending(id: string): Promise<void> {
    await this.#disk.use(db => db.delete('pending', id))
  }

  async draft(space: string, seat: Seat, name: string): Promise<string | undefined> {
    const unwritten = this.#unwritten.get(`${space}/${seat}/draft/${name}`)
    if (unwritten !== undefined) return unwritten || undefined
    const row = await this.#disk.use(db => db.get('drafts', [space, seat, name]))
    return row && this.#open(row.box)
  }

  /** The drafts whose names begin so. */
  async drafts(space: string, seat: Seat, name: string): Promise<string[]> {
    const range = IDBKeyRange.bound([space, seat, name], [space, seat, `${name}\uffff`])
    return (await this.#disk.use(db => db.getAllKeys('drafts', range))).map(key => key[2])
  }

  /** Never rejects; whether it is written, rather than owed (Disk). */
  setDraft(space: string, seat: Seat, name: string, text: string): Promise<boolean> {
    const key = `${space}/${seat}/draft/${name}`
    this.#unwritten.set(key, text)
    return this.#disk.keep(key, async db => {
      if (text === '') await db.delete('drafts', [space, seat, name])
      else await db.put('drafts', { space, seat, name, box: await this.#seal(text) })
      if (this.#unwritten.get(key) === text) this.#unwritten.delete(key)
    })
  }

  async #seat(space: string, seat: Seat): Promise<SeatRow | undefined> {
    return this.#disk.use(db => db.get('seats', [space, seat]))
  }

  async #seal(text: string): Promise<Box> {
    return box(this.#key, utf8(text))
  }

  async #open(from: Box): Promise<string> {
    return fromUtf8(await unbox(this.#key, from))
  }
}
