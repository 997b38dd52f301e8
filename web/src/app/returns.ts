/* The returns that ended and brought nobody back: both are to learn of it. A device that comes makes a return void
   before it could be shown there, so what tells of it is that it went away. */
import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Kept } from '../sync/replicas'
import type { Seat, SeatEntity } from '../wire'
import { Lasting, type LastingStore } from './lasting'

const SEATS: readonly Seat[] = ['a', 'b']

export class Returns {
  readonly #kept: Lasting
  readonly #stopping = new Set<Seat>()
  /** For whose seat; until it was read. */
  readonly ended: ReadonlySignal<readonly Seat[]>

  constructor(store: LastingStore) {
    this.#kept = new Lasting(store)
    this.ended = computed(() => SEATS.filter(seat => this.#kept.text.value.includes(seat)))
  }

  /** What an earlier visit kept is here, and what was noticed so far is written. */
  written(): Promise<void> {
    return this.#kept.written()
  }

  /** Takes note of what changed in a doc. Resolves once that is written. */
  async notice({ doc, set, del }: Kept): Promise<void> {
    if (doc !== 'shared') return
    const noted = SEATS.map(seat => {
      const came = (set[`seat/${seat}`] as SeatEntity | undefined)?.returned
      if (`return/${seat}` in set) this.#stopping.delete(seat)
      if (`return/${seat}` in set || came) return this.#put(seat, false)
      if (del.includes(`return/${seat}`) && !this.#stopping.has(seat)) return this.#put(seat, true)
      return undefined
    })
    await Promise.all(noted)
  }

  /** Whoever stops one here needs no telling. */
  async stop(seat: Seat, stop: () => Promise<void>): Promise<void> {
    this.#stopping.add(seat)
    await stop().catch(cause => {
      this.#stopping.delete(seat)
      throw cause
    })
  }

  read(seat: Seat): Promise<void> {
    return this.#put(seat, false)
  }

  #put(seat: Seat, ended: boolean): Promise<void> {
    return this.#kept.change(text =>
      SEATS.filter(each => (each === seat ? ended : text.includes(each))).join(' '),
    )
  }
}
