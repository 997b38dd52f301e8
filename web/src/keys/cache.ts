/* The docs of one seat on disk, for reading offline and for resuming, and the commands that wait to be sent. */
import type { Kept } from '../sync/link'
import type { QueueStore, Sending } from '../sync/queue'
import type { Cursor, DocName, Entity, Seat } from '../wire'
import { type Database, ofSeat } from './db'

export class DocCache {
  readonly #db: Database
  readonly #space: string
  readonly #seat: Seat
  #last: Promise<void> = Promise.resolve()

  constructor(db: Database, space: string, seat: Seat) {
    this.#db = db
    this.#space = space
    this.#seat = seat
  }

  async load(
    doc: DocName,
  ): Promise<{ cursor: Cursor; highest: Cursor; seen: number; set: Record<string, Entity> } | undefined> {
    const at = await this.#db.get('cursors', [this.#space, this.#seat, doc])
    if (!at) return undefined
    const set: Record<string, Entity> = {}
    for (const row of await this.#db.getAll('entities', ofSeat(this.#space, this.#seat, doc)))
      set[row.key] = row.entity
    return { cursor: at.cursor, highest: at.highest, seen: at.seen, set }
  }

  /** One transaction per change, in order: entities and the cursor that they stand for. `before` comes first: what was
   *  learned from a change, and is lost once the server does not tell of it again. */
  keep(kept: Kept, before?: Promise<unknown>): Promise<void> {
    this.#last = this.#last
      .then(() => before)
      .then(() => this.#write(kept))
      .catch(() => {})
    return this.#last
  }

  async #write({ doc, cursor, highest, seen, set, del, full }: Kept): Promise<void> {
    const tx = this.#db.transaction(['cursors', 'entities'], 'readwrite')
    const [space, seat] = [this.#space, this.#seat]
    const entities = tx.objectStore('entities')
    if (full) void entities.delete(ofSeat(space, seat, doc))
    for (const key of del) void entities.delete([space, seat, doc, key])
    for (const [key, entity] of Object.entries(set)) {
      void entities.put({ space, seat, doc, key, entity: entity as Entity })
    }
    void tx.objectStore('cursors').put({ space, seat, doc, cursor, highest, seen })
    await tx.done
  }
}

export function queueStore(db: Database, space: string, seat: Seat): QueueStore {
  return {
    async load(): Promise<Sending[]> {
      return (await db.getAllFromIndex('queue', 'seat', [space, seat])).map(row => row.sending)
    },
    async put(sending, instead) {
      const tx = db.transaction('queue', 'readwrite')
      void tx.store.put({ space, seat, id: sending.id, sending })
      for (const id of instead) {
        const key = await tx.store.index('id').getKey(id)
        if (key !== undefined) void tx.store.delete(key)
      }
      await tx.done
    },
    async mark(id) {
      const tx = db.transaction('queue', 'readwrite')
      const cursor = await tx.store.index('id').openCursor(id)
      if (cursor) {
        const { fresh: _, ...sending } = cursor.value.sending
        void cursor.update({ ...cursor.value, sending })
      }
      await tx.done
    },
    async remove(id) {
      const key = await db.getKeyFromIndex('queue', 'id', id)
      if (key !== undefined) await db.delete('queue', key)
    },
  }
}
