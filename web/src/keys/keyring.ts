/* The seats that this browser holds. */
import type { Bytes } from '../crypto/bytes'
import { fromUtf8, utf8 } from '../crypto/bytes'
import type { Seat } from '../wire'
import { type Box, box, type Database, deviceKey, ofSeat, type SeatRow, unbox } from './db'

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

export class Keyring {
  readonly #db: Database
  readonly #key: CryptoKey

  private constructor(db: Database, key: CryptoKey) {
    this.#db = db
    this.#key = key
  }

  static async open(db: Database): Promise<Keyring> {
    return new Keyring(db, await deviceKey(db))
  }

  async seats(): Promise<HeldSeat[]> {
    const rows = await this.#db.getAll('seats')
    return rows
      .map(({ space, seat, added, O }) => ({ space, seat, added, lent: O === undefined }))
      .sort((x, y) => x.added - y.added)
  }

  async put(space: string, seat: Seat, keys: SeatKeys, added: number): Promise<void> {
    const K = await box(this.#key, keys.K)
    const own = keys.O && { O: await box(this.#key, keys.O) }
    await this.#db.put('seats', { space, seat, K, ...own, added })
  }

  async keys(space: string, seat: Seat): Promise<SeatKeys | undefined> {
    const row = await this.#db.get('seats', [space, seat])
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
    const tx = this.#db.transaction('seats', 'readwrite')
    const row = await tx.store.get([space, seat])
    if (row) {
      const { invite: _, ...rest } = row
      const next: SeatRow = sealed ? { ...rest, invite: sealed } : rest
      await tx.store.put(next)
    }
    await tx.done
  }

  async invite(space: string, seat: Seat): Promise<Invite | undefined> {
    const held = (await this.#db.get('seats', [space, seat]))?.invite
    if (!held) return undefined
    const [T, words] = await Promise.all([unbox(this.#key, held.T), unbox(this.#key, held.words)])
    return { T, words: fromUtf8(words), expires: held.expires }
  }

  /** Everything of one seat: keys, docs, drafts, what was waiting to be sent. */
  async forget(space: string, seat: Seat): Promise<void> {
    const stores = ['seats', 'cursors', 'entities', 'queue', 'drafts'] as const
    const tx = this.#db.transaction(stores, 'readwrite')
    const queue = tx.objectStore('queue')
    for (const key of await queue.index('seat').getAllKeys([space, seat])) await queue.delete(key)
    await tx.objectStore('seats').delete([space, seat])
    await tx.objectStore('cursors').delete(ofSeat(space, seat))
    await tx.objectStore('entities').delete(ofSeat(space, seat))
    await tx.objectStore('drafts').delete(ofSeat(space, seat))
    await tx.done
  }

  /** What was asked of the server and not yet known to be done: it can be asked again with the same claim. */
  async setPending(id: string, value: unknown, at: number): Promise<void> {
    await this.#db.put('pending', { id, box: await this.#seal(JSON.stringify(value)), at })
  }

  async pending<T>(id: string): Promise<T | undefined> {
    const row = await this.#db.get('pending', id)
    return row && (JSON.parse(await this.#open(row.box)) as T)
  }

  async dropPending(id: string): Promise<void> {
    await this.#db.delete('pending', id)
  }

  async draft(space: string, seat: Seat, name: string): Promise<string | undefined> {
    const row = await this.#db.get('drafts', [space, seat, name])
    return row && this.#open(row.box)
  }

  async setDraft(space: string, seat: Seat, name: string, text: string): Promise<void> {
    if (text === '') await this.#db.delete('drafts', [space, seat, name])
    else await this.#db.put('drafts', { space, seat, name, box: await this.#seal(text) })
  }

  async #seal(text: string): Promise<Box> {
    return box(this.#key, utf8(text))
  }

  async #open(from: Box): Promise<string> {
    return fromUtf8(await unbox(this.#key, from))
  }
}
