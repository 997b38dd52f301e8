/* Both docs of a device, as they follow the server's or, of tabs that take turns, those of the one that is live. */
import type { Cursor, Patch, Sync } from '../wire'
import { type Doc, NOWHERE } from './doc'
import { agrees, goesOn, mayForget } from './history'

/** What a doc's change leaves on disk. `full` replaces everything; the places count with it. */
export interface Kept {
  doc: 'shared' | 'own'
  cursor: Cursor
  /** The highest that the server ever showed, and when, in ms of this device's clock. */
  highest: Cursor
  seen: number
  set: Readonly<Record<string, unknown>>
  del: readonly string[]
  full: boolean
}

export interface ReplicaOptions {
  readonly shared: Doc<'shared'>
  readonly own: Doc<'own'>
  /** The highest place of each doc that this device saw before, and when it last saw one, in ms of its own clock. */
  readonly highest?: { readonly shared?: Cursor; readonly own?: Cursor }
  readonly seen?: { readonly shared?: number; readonly own?: number }
  /** Told when the server contradicts what this device saw: a copy was restored, or it forks, takes back or repeats. */
  readonly rewritten?: () => void
  /** `from`: the place that the changes lead from. */
  readonly keep?: (kept: Kept, from: Cursor) => void
}

export class Replicas {
  readonly #o: ReplicaOptions
  readonly #highest: { shared: Cursor; own: Cursor }
  readonly #seen: { shared: number; own: number }
  readonly #syncing: { shared?: Sync; own?: Sync } = {}

  constructor(options: ReplicaOptions) {
    this.#o = options
    this.#highest = { shared: options.shared.cursor, own: options.own.cursor, ...options.highest }
    this.#seen = { shared: 0, own: 0, ...options.seen }
  }

  /** Follows what the live tab kept. False where it does not lead from here: then all that is on disk has to be taken. */
  follow({ doc: name, cursor, highest, seen, set, del, full }: Kept, from: Cursor): boolean {
    const doc = this.#doc(name)
    const at = doc.cursor
    if (at.epoch === cursor.epoch && at.v >= cursor.v && cursor.v > 0) return true
    if (!full && (from.epoch !== at.epoch || from.v !== at.v || from.tag !== at.tag)) return false
    doc.apply(set as Parameters<Doc['apply']>[0], del, full)
    doc.cursor = cursor
    this.#highest[name] = highest
    this.#seen[name] = seen
    return true
  }

  /** The connection is gone: what was not complete comes again. */
  cut(): void {
    delete this.#syncing.shared
    delete this.#syncing.own
  }

  /** Frames are gathered and shown at the last one. A device cut off inside a full sync has nothing to resume. False, as with
   *  a patch, where it does not lead on from here: the device has to ask anew. */
  sync(message: Sync): boolean {
    const doc = this.#doc(message.doc)
    const begun = this.#syncing[message.doc]
    if (!begun && message.full) {
      if (!mayForget(doc.cursor, message, Date.now() - this.#seen[doc.name])) this.#o.rewritten?.()
      this.#forgetCursor(doc)
    } else if (
      !begun &&
      (message.v < doc.cursor.v || (doc.cursor.epoch && message.epoch !== doc.cursor.epoch))
    ) {
      // Changes from a place where this device is not: it asks for everything.
      this.#o.rewritten?.()
      this.#forgetCursor(doc)
      return false
    }
    const all: Sync = begun
      ? {
          ...message,
          full: begun.full,
          set: { ...begun.set, ...message.set },
          del: [...(begun.del ?? []), ...(message.del ?? [])],
        }
      : message
    if (message.more) {
      this.#syncing[message.doc] = all
      return true
    }
    delete this.#syncing[message.doc]
    const { epoch, v, tag, set = {}, del = [], full } = all
    if (!agrees(this.#highest[doc.name], key => doc.peek(key), set)) this.#o.rewritten?.()
    this.#apply(doc, { epoch, v, tag }, set, del, full)
    return true
  }

  #forgetCursor(doc: Doc): void {
    const from = doc.cursor
    doc.cursor = NOWHERE
    this.#keep(doc, from, {}, [], false)
  }

  patch(message: Patch): boolean {
    const doc = this.#doc(message.doc)
    const { epoch, v, tag } = doc.cursor
    if (message.v > v + 1) return false
    if (message.v === v && message.tag !== tag) this.#o.rewritten?.()
    if (message.v === v + 1) {
      const cursor = { epoch, v: message.v, tag: message.tag }
      this.#apply(doc, cursor, message.set ?? {}, message.del ?? [], false)
    }
    return true
  }

  #apply(doc: Doc, cursor: Cursor, set: object, del: readonly string[], full: boolean): void {
    const values = set as Parameters<Doc['apply']>[0]
    const from = doc.cursor
    doc.apply(values, del, full)
    doc.cursor = cursor
    if (!goesOn(this.#highest[doc.name], cursor)) this.#o.rewritten?.()
    this.#highest[doc.name] = cursor
    this.#seen[doc.name] = Date.now()
    this.#keep(doc, from, values, del, full)
  }

  #keep(doc: Doc, from: Cursor, set: Kept['set'], del: readonly string[], full: boolean): void {
    const [highest, seen] = [this.#highest[doc.name], this.#seen[doc.name]]
    this.#o.keep?.({ doc: doc.name, cursor: doc.cursor, highest, seen, set, del, full }, from)
  }

  #doc(name: 'shared' | 'own'): Doc {
    return (name === 'shared' ? this.#o.shared : this.#o.own) as Doc
  }
}
