/* Calls between the legs of the two seats: sealed and numbered on the way out, opened and judged on the way in. What does
   not rise, does not open, or is not from the other's leg to this one is dropped. Kept nowhere. */
import type { ReadonlySignal } from '@preact/signals-core'
import { type CallBinding, openCall, sealCall } from '../crypto/call'
import type { Call, Called, Legs, Nak, Relay, Seat } from '../wire'
import type { Link, Voice } from './link'

/** The way to the relay, that the server has none, or that there was no answer. */
export type RelayAnswer = Relay | 'none' | undefined

/** What a link has of it: of all talks, one after the other. */
export class Line implements Voice {
  readonly #link: Link
  readonly #relays: ((answer: RelayAnswer) => void)[] = []
  leg: string | undefined
  /** Hears the calls of the other seat's leg. */
  called: ((call: Called) => void) | undefined

  constructor(link: Link) {
    this.#link = link
    link.voice = this
  }

  get legs(): ReadonlySignal<Legs | undefined> {
    return this.#link.legs
  }

  /** In a talk: this device carries the sound of its seat by `leg`, or not any more. */
  carry(leg: string | undefined): void {
    if (leg === this.leg || this.#link.where === '') return
    this.leg = leg
    this.#link.sayWhere()
  }

  /** The way to the relay; undefined where that cannot be known now. Only for who carries. */
  relay(): Promise<RelayAnswer> {
    if (this.leg === undefined || !this.#link.say({ t: 'relay' })) return Promise.resolve(undefined)
    return new Promise(answer => this.#relays.push(answer))
  }

  /** Only for who carries; lost where there is no connection. */
  call(call: Omit<Call, 't'>): void {
    if (this.leg !== undefined) this.#link.say({ t: 'call', ...call })
  }

  hears(message: Called | Relay | Nak): void {
    if (message.t === 'call') return this.called?.(message)
    const none = message.t === 'nak' && message.code === 'not_found' ? 'none' : undefined
    this.#relays.shift()?.(message.t === 'relay' ? message : none)
  }

  cut(): void {
    for (const answer of this.#relays.splice(0)) answer(undefined)
  }
}

export interface Calling {
  readonly line: Line
  readonly key: CryptoKey
  readonly space: string
  readonly talk: string
  readonly seat: Seat
  readonly live: ReadonlySignal<boolean>
}

/** More waits for no opening: who sends that many at once means ill. */
const MOST_WAITING = 64

export class Calls {
  readonly #o: Calling
  readonly #other: Seat
  #leg: string | undefined
  #seq = 0
  /** The highest that came from each leg to this one. */
  readonly #highest = new Map<string, number>()
  #sent: Promise<unknown> = Promise.resolve()
  #opened: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(options: Calling) {
    this.#o = options
    this.#other = options.seat === 'a' ? 'b' : 'a'
  }

  get seat(): Seat {
    return this.#o.seat
  }
  get live(): ReadonlySignal<boolean> {
    return this.#o.live
  }
  get legs(): ReadonlySignal<Legs | undefined> {
    return this.#o.line.legs
  }

  /** This device carries the sound of its seat by that leg, or not any more. */
  carry(leg: string | undefined): void {
    this.#leg = leg
    this.#highest.clear()
    this.#o.line.carry(leg)
  }

  relay() {
    return this.#o.line.relay()
  }

  call(to: string, text: string): void {
    const from = this.#leg
    if (from === undefined) return
    const seq = ++this.#seq
    const sealed = sealCall(this.#o.key, this.#binding(this.seat, from, to, seq), text)
    this.#sent = this.#sent
      .then(async () => {
        const said = await sealed
        if (this.#leg === from) this.#o.line.call({ to, seq, text: said })
      })
      .catch(() => {}) // too long: it is lost, as anything may be on the way
  }

  hear(heard: (from: string, text: string) => void): () => void {
    const hears = (called: Called) => {
      if (this.#waiting >= MOST_WAITING) return
      this.#waiting++
      this.#opened = this.#opened
        .then(async () => {
          const text = await this.#open(called)
          if (text !== undefined) heard(called.from, text)
        })
        .catch(() => {})
        .finally(() => this.#waiting--)
    }
    this.#o.line.called = hears
    return () => {
      if (this.#o.line.called === hears) this.#o.line.called = undefined
    }
  }

  async #open({ by, from, seq, text }: Called): Promise<string | undefined> {
    const to = this.#leg
    const expected = () => this.legs.peek()?.[this.#other] === from && this.#leg === to
    if (to === undefined || by !== this.#other || !expected() || !Number.isSafeInteger(seq)) return undefined
    if (seq <= (this.#highest.get(from) ?? 0)) return undefined
    const opened = await openCall(this.#o.key, this.#binding(by, from, to, seq), text)
    if (!expected()) return undefined
    this.#highest.set(from, seq)
    return opened
  }

  #binding(by: Seat, from: string, to: string, seq: number): CallBinding {
    const { space, talk } = this.#o
    return { space, talk, by, from, to, seq }
  }
}
