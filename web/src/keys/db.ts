/* What this browser keeps (IndexedDB). Keys, drafts and secrets lie there sealed by a key that the browser
   holds and never gives out; docs and waiting commands lie there as the server sees them. */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
  unwrap,
  wrap,
} from 'idb'
import type { Sending } from '../sync/queue'
import type { Cursor, Entity, Seat } from '../wire'

/** Bytes sealed by this browser's own key. */
export interface Box {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

export interface SeatRow {
  readonly space: string
  readonly seat: Seat
  readonly K: Box
  /** A lent seat has none. */
  readonly O?: Box
  /** Secret of the invite that is out, so that its link can be shown again. */
  readonly invite?: { readonly T: Box; readonly words: Box; readonly expires: number }
  readonly added: number
}

interface Schema extends DBSchema {
  device: { key: string; value: CryptoKey }
  seats: { key: [string, string]; value: SeatRow }
  /** Starts and joins that were asked and not yet known to be done. */
  pending: { key: string; value: { id: string; box: Box; at: number } }
  cursors: {
    key: [string, string, string]
    value: { space: string; seat: string; doc: string; cursor: Cursor; highest: Cursor; seen: number }
  }
  entities: {
    key: [string, string, string, string]
    value: { space: string; seat: string; doc: string; key: string; entity: Entity }
  }
  queue: {
    key: number
    value: { space: string; seat: string; id: string; sending: Sending }
    indexes: { id: string; seat: [string, string] }
  }
  drafts: { key: [string, string, string]; value: { space: string; seat: string; name: string; box: Box } }
}

export type Database = IDBPDatabase<Schema>

/** `lost` is told when the browser takes it away, or a newer version of the app asks for it. */
export async function openDatabase(name = 'amends', lost: () => void = () => {}): Promise<Database> {
  const db = await openDB<Schema>(name, 3, {
    terminated: lost,
    blocking(_, __, event) {
      ;(event.target as IDBDatabase).close()
      lost()
    },
    upgrade(db, from, _, tx) {
      tx.done.catch(() => {}) // what opens it is told
      const built = async () => build(db, from, tx)
      built()
        .catch(() => tx.abort())
        .catch(() => {}) // it was aborted already
    },
  })
  const native = unwrap(db)
  const begin = native.transaction.bind(native)
  native.transaction = (...given) => {
    const tx = begin(...given)
    wrap(tx).done.catch(() => {}) // who does not wait for its end waits for what is asked in it, and is told
    return tx
  }
  return db
}

function build(
  db: Database,
  from: number,
  tx: IDBPTransaction<Schema, ArrayLike<StoreNames<Schema>>, 'versionchange'>,
): void {
  if (from > 0) {
    // The docs come anew from the server, as it has them now; keys, drafts and waiting commands stay.
    tx.objectStore('entities')
      .clear()
      .catch(() => {})
    db.deleteObjectStore(from === 1 ? ('places' as never) : 'cursors')
    db.createObjectStore('cursors', { keyPath: ['space', 'seat', 'doc'] })
    return
  }
  db.createObjectStore('device')
  db.createObjectStore('seats', { keyPath: ['space', 'seat'] })
  db.createObjectStore('pending', { keyPath: 'id' })
  db.createObjectStore('cursors', { keyPath: ['space', 'seat', 'doc'] })
  db.createObjectStore('entities', { keyPath: ['space', 'seat', 'doc', 'key'] })
  const queue = db.createObjectStore('queue', { autoIncrement: true })
  queue.createIndex('id', 'id')
  queue.createIndex('seat', ['space', 'seat'])
  db.createObjectStore('drafts', { keyPath: ['space', 'seat', 'name'] })
}

/** All rows of one seat in a store whose key begins with space and seat. */
export function ofSeat(space: string, seat: string, ...more: string[]): IDBKeyRange {
  return IDBKeyRange.bound([space, seat, ...more], [space, seat, ...more, []])
}

export async function box(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Box> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) }
}

export async function unbox(key: CryptoKey, from: Box): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: from.iv }, key, from.sealed))
}
