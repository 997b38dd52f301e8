/* One doc of a space as this device sees it. Reading subscribes: a screen renders again only when what it read
   has changed. Entities are replaced, never altered, and come within bounds: nobody behind this has to doubt a value. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { Cursor, DocEntities, DocName } from '../wire'
import { boundEntity } from './bounds'

export const NOWHERE: Cursor = Object.freeze({ epoch: '', v: 0, tag: '' })

type Values<D extends DocName> = DocEntities[D][keyof DocEntities[D]]

export class Doc<D extends DocName = DocName> {
  readonly name: D
  cursor: Cursor = NOWHERE
  readonly #entities = new Map<string, Values<D>>()
  readonly #watched = new Map<string, Signal<Values<D> | undefined>>()
  readonly #odd = new Set<string>()
  readonly #inUtc = signal(false)
  readonly #kinds = new Map<string, { keys: Set<string>; list: Signal<readonly string[]> }>()

  constructor(name: D) {
    this.name = name
  }

  /** Something here names a time zone that this browser does not know, and is shown in UTC. */
  get inUtc(): ReadonlySignal<boolean> {
    return this.#inUtc
  }

  /** The entity `kind/id`; subscribes. */
  get<K extends keyof DocEntities[D] & string>(kind: K, id: string): DocEntities[D][K] | undefined {
    return this.read(`${kind}/${id}`) as DocEntities[D][K] | undefined
  }

  /** The ids of a kind, in the order in which they came; subscribes to their coming and going alone. */
  ids<K extends keyof DocEntities[D] & string>(kind: K): readonly string[] {
    return this.#kind(kind).list.value
  }

  /** All entities of a kind, with their ids; subscribes to each. */
  all<K extends keyof DocEntities[D] & string>(kind: K): { id: string; it: DocEntities[D][K] }[] {
    const out: { id: string; it: DocEntities[D][K] }[] = []
    for (const id of this.ids(kind)) {
      const it = this.get(kind, id)
      if (it !== undefined) out.push({ id, it })
    }
    return out
  }

  /** The entity under a key; subscribes. */
  read(key: string): Values<D> | undefined {
    let watched = this.#watched.get(key)
    if (!watched) {
      watched = signal(this.#entities.get(key))
      this.#watched.set(key, watched)
    }
    return watched.value
  }

  /** The entity under a key, without subscribing. */
  peek(key: string): Values<D> | undefined {
    return this.#entities.get(key)
  }

  /** All that there is, without subscribing. */
  entries(): Iterable<readonly [string, Values<D>]> {
    return this.#entities.entries()
  }

  /** Sets and deletes as one change. `full` forgets everything else first. */
  apply(set: Readonly<Record<string, Values<D>>>, del: readonly string[], full = false): void {
    const touched = new Set<string>()
    batch(() => {
      if (full)
        for (const key of [...this.#entities.keys()]) if (!(key in set)) this.#put(key, undefined, touched)
      for (const key of del) this.#put(key, undefined, touched)
      for (const [key, entity] of Object.entries(set)) this.#put(key, this.#read(key, entity), touched)
      this.#inUtc.value = this.#odd.size > 0
      for (const kind of touched) {
        const { keys, list } = this.#kind(kind)
        list.value = [...keys]
      }
    })
  }

  /** Forgets everything, for leaving the page. */
  clear(): void {
    this.apply({}, [], true)
    this.cursor = NOWHERE
  }

  #read(key: string, entity: unknown): Values<D> | undefined {
    this.#odd.delete(key)
    return boundEntity(key, entity, () => this.#odd.add(key)) as Values<D> | undefined
  }

  #put(key: string, entity: Values<D> | undefined, touched: Set<string>): void {
    const slash = key.indexOf('/')
    const kind = key.slice(0, slash)
    const had = this.#entities.has(key)
    if (entity === undefined) {
      this.#entities.delete(key)
      this.#odd.delete(key)
    } else this.#entities.set(key, entity)
    if (had !== (entity !== undefined)) {
      const { keys } = this.#kind(kind)
      if (entity === undefined) keys.delete(key.slice(slash + 1))
      else keys.add(key.slice(slash + 1))
      touched.add(kind)
    }
    const watched = this.#watched.get(key)
    if (watched) watched.value = entity
  }

  #kind(kind: string) {
    let known = this.#kinds.get(kind)
    if (!known) {
      known = { keys: new Set(), list: signal([]) }
      this.#kinds.set(kind, known)
    }
    return known
  }
}
