/* The server's clock, as seen from here. It stands on performance.now(), so that setting the device's clock
   changes nothing, and on the sample with the shortest way there and back among the last ones. */

const KEEP = 10
const APART = 500

interface Sample {
  readonly trip: number
  readonly offset: number
}

export class Clock {
  readonly #monotonic: () => number
  readonly #wall: () => number
  #samples: Sample[] = []
  #offset: number | undefined
  /** Wall clock less monotonic clock, at the last answer. */
  #apart = 0

  constructor(monotonic: () => number = () => performance.now(), wall: () => number = () => Date.now()) {
    this.#monotonic = monotonic
    this.#wall = wall
  }

  /** What to send as `at`, and to hand back to answer(). */
  ask(): number {
    return this.#monotonic()
  }

  answer(asked: number, now: number): void {
    const here = this.#monotonic()
    this.#apart = this.#wall() - here
    const trip = here - asked
    this.#samples = [...this.#samples.slice(1 - KEEP), { trip, offset: now + trip / 2 - here }]
    this.#offset = this.#samples.reduce((best, s) => (s.trip < best.trip ? s : best)).offset
  }

  /** The monotonic clock may stand still while a device sleeps. If the two clocks have come apart since the last
   *  answer, that or a set clock is why: the next sample then counts alone. */
  distrusted(): boolean {
    const apart = Math.abs(this.#wall() - this.#monotonic() - this.#apart)
    if (apart < APART) return false
    this.#samples = []
    return true
  }

  /** Milliseconds of the server's clock; the device's own until the first answer. */
  now(): number {
    return this.#offset === undefined ? this.#wall() : this.#monotonic() + this.#offset
  }

  get known(): boolean {
    return this.#offset !== undefined
  }
}
