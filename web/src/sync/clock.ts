/* The server's clock, as seen from here. It stands on performance.now(), so that setting the device's clock
   changes nothing, and on the sample with the shortest way there and back among the last ones. */

const KEEP = 10
const APART = 500

interface Sample {
  readonly trip: number
  readonly offset: number
}

/** By how much the server's clock must have been set between two samples: the trips alone do not explain it. */
const apart = (x: Sample, y: Sample): number => Math.abs(x.offset - y.offset) - (x.trip + y.trip) / 2

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
    const sample = { trip, offset: now + trip / 2 - here }
    if (trip < APART && this.#samples.some(known => apart(known, sample) > APART)) this.#samples = []
    this.#samples = [...this.#samples.slice(1 - KEEP), sample]
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
