/* The docs of one seat on disk, for reading offline and for resuming, and the commands that wait to be sent. */

import type { QueueStore, Sending } from '../sync/queue'
import type { Kept } from '../sync/replicas'
import type { Cursor, DocName, Entity, Seat } from '../wire'
import { type Database, ofSeat } from './db'
import type { Disk } from './disk'

export class DocCache {
  readonly #disk: Disk
  readonly #space: string
  readonly #seat: Seat
  /** What of each doc is not written yet: it goes with the next change, or a hole would lie before the cursor. */
  readonly #owed: { shared?: Kept; own?: Kept } = {}
  #last: Promise<unknown> = Promise.resolve()

  constructor(disk: Disk, space: string, seat: Seat) {
    this.#disk = disk
    this.#space = space
    this.#seat = seat
  }

  async load(
    doc: DocName,
  ): Promise<{ cursor: Cursor; highest: Cursor; seen: number; set: Record<string, Entity> } | undefined> {
    const [at, rows] = await this.#disk.use(async db => [
      await db.get('cursors', [this.#space, this.#seat, doc]),
      await db.getAll('entities', ofSeat(this.#space, this.#seat, doc)),
    ])
    if (!at) return undefined
    const set = Object.fromEntries(rows.map(row => [row.key, row.entity]))
    return { cursor: at.cursor, highest: at.highest, seen: at.seen, set }
  }

  /** One transaction per change, in order: entities and the cursor that they stand for. `before` comes first: what was
   *  learned from a change, and is lost once the server does not tell of it again. */
  keep(kept: Kept, before?: Promise<unknown>): Promise<unknown> {
    this.#last = this.#last
      .then(() => before)
      .then(async () => {
        const all = together(this.#owed[kept.doc], kept)
        this.#owed[kept.doc] = all
        await this.#disk.keep(`${this.#space}/${this.#seat}/doc/${kept.doc}`, async db => {
          await this.#write(db, all)
          if (this.#owed[kept.doc] === all) delete this.#owed[kept.doc]
        })
      })
    return this.#last
  }

  async #write(db: Database, { doc, cursor, highest, seen, set, del, full }: Kept): Promise<void> {
    const tx = db.transaction(['cursors', 'entities'], 'readwrite')
    const [space, seat] = [this.#space, this.#seat]
    const entities = tx.objectStore('entities')
    const gone = [...(full ? [ofSeat(space, seat, doc)] : []), ...del.map(key => [space, seat, doc, key])]
    await Promise.all([
      ...gone.map(key => entities.delete(key as IDBKeyRange)),
      ...Object.entries(set).map(([key, entity]) =>
        entities.put({ space, seat, doc, key, entity: entity as Entity }),
      ),
      tx.objectStore('cursors').put({ space, seat, doc, cursor, highest, seen }),
      tx.done,
    ])
  }
}

/** Two changes as one. */
function together(first: Kept | undefined, then: Kept): Kept {
  if (!first || then.full) return then
  const gone = new Set(then.del)
  const set = Object.entries({ ...first.set, ...then.set }).filter(
    ([key]) => !gone.has(key) || key in then.set,
  )
  return { ...then, full: first.full, set: Object.fromEntries(set), del: [...first.del, ...then.del] }
}

export function queueStore(disk: Disk, space: string, seat: Seat): QueueStore {
  const named = (id: string) => `${space}/${seat}/queue/${id}`
  return {
    async load(): Promise<Sending[]> {
      const rows = await disk.use(db => db.getAllFromIndex('queue', 'seat', [space, seat]))
      return rows.map(row => row.sending)
    },
    async put(sending, instead) {
      const kept = await disk.keep(named(sending.id), async db => {
        const tx = db.transaction('queue', 'readwrite')
        const ids = tx.store.index('id')
        const [own, ...others] = await Promise.all([sending.id, ...instead].map(id => ids.getKey(id)))
        const gone = others.filter(key => key !== undefined)
        await Promise.all([
          tx.store.put({ space, seat, id: sending.id, sending }, own),
          ...gone.map(key => tx.store.delete(key)),
          tx.done,
        ])
      })
      if (!kept) for (const id of instead) void this.remove(id)
    },
    async remove(id) {
      await disk.keep(named(id), async db => {
        const key = await db.getKeyFromIndex('queue', 'id', id)
        if (key !== undefined) await db.delete('queue', key)
      })
    },
  }
}
