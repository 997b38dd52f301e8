/* Full jitter: each pause is drawn from zero to a bound that doubles, so that many devices do not come at once. */

const FIRST = 250
const LONGEST = 30_000

export class Backoff {
  readonly #random: () => number
  #tries = 0

  constructor(random: () => number = Math.random) {
    this.#random = random
  }

  /** The next pause in ms. `after`: the server said not to come before. */
  next(after = 0, longest = LONGEST): number {
    const bound = Math.min(longest, FIRST * 2 ** this.#tries)
    this.#tries = Math.min(this.#tries + 1, 16)
    return after + this.#random() * bound
  }

  reset(): void {
    this.#tries = 0
  }

  get tries(): number {
    return this.#tries
  }
}
