/* The returns that ended and brought nobody back: both are to learn of it. A device that comes makes a return void
   before it could be shown there, so what tells of it is that it went away. */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { Kept } from '../sync/link'
import type { Seat, SeatEntity } from '../wire'

/** Where it outlives the page. Saving an empty text forgets it. */
export interface ReturnsStore {
  load(): Promise<string | undefined>
  save(text: string): Promise<void>
}

const SEATS: readonly Seat[] = ['a', 'b']

export class Returns {
  readonly #store: ReturnsStore
  readonly #ended = signal<readonly Seat[]>([])
  readonly #stopping = new Set<Seat>()

  constructor(store: ReturnsStore) {
    this.#store = store
  }

  /** For whose place; until it was read. */
  get ended(): ReadonlySignal<readonly Seat[]> {
    return this.#ended
  }

  async restore(): Promise<void> {
    const kept = (await this.#store.load()) ?? ''
    this.#ended.value = SEATS.filter(seat => kept.includes(seat))
  }

  /** Takes note of what changed in a doc. */
  notice({ doc, set, del }: Kept): void {
    if (doc !== 'shared') return
    for (const seat of SEATS) {
      const came = (set[`seat/${seat}`] as SeatEntity | undefined)?.returned
      if (`return/${seat}` in set) this.#stopping.delete(seat)
      if (`return/${seat}` in set || came) this.#put(seat, false)
      else if (del.includes(`return/${seat}`) && !this.#stopping.has(seat)) this.#put(seat, true)
    }
  }

  /** Whoever stops one here needs no telling. */
  async stop(seat: Seat, stop: () => Promise<void>): Promise<void> {
    this.#stopping.add(seat)
    await stop().catch(cause => {
      this.#stopping.delete(seat)
      throw cause
    })
  }

  read(seat: Seat): void {
    this.#put(seat, false)
  }

  #put(seat: Seat, ended: boolean): void {
    if (this.#ended.peek().includes(seat) === ended) return
    this.#ended.value = SEATS.filter(each => (each === seat ? ended : this.#ended.peek().includes(each)))
    void this.#store.save(this.#ended.peek().join(' ')).catch(() => {})
  }
}
