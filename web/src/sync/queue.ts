/* Commands on their way: kept in order, on disk too, until the server answered each. */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { CommandName, Commands } from '../wire'
import type { Refusal } from './refusal'

/** A command as it goes out: words already sealed. `id` makes a repeat harmless. */
export interface Sending {
  readonly id: string
  readonly cmd: CommandName
  readonly body: Commands[CommandName]
  readonly seen?: number
  /** The entity that it changes. */
  readonly key: string
  /** When it was given, by the device. */
  readonly given: number
  /** The drafts that its words come from. */
  readonly drafts?: readonly string[]
}

/** Where waiting commands outlive the page. */
export interface QueueStore {
  load(): Promise<Sending[]>
  put(entry: Sending): Promise<void>
  remove(id: string): Promise<void>
}

/** A command of an earlier visit that the server refused when nobody was waiting for the answer any more. */
export interface Refused {
  readonly sending: Sending
  readonly refusal: Refusal
}

interface Waiter {
  resolve(): void
  reject(refusal: Refusal): void
}

export class Queue {
  readonly #store: QueueStore
  readonly #onDone: (done: Sending) => Promise<void>
  readonly #list = signal<readonly Sending[]>([])
  readonly #refused = signal<readonly Refused[]>([])
  readonly #waiters = new Map<string, Waiter>()
  #stored: Promise<void> = Promise.resolve()

  /** `onDone` is told of each command that the server acknowledged, and is waited for before anybody else is. */
  constructor(store: QueueStore, onDone: (done: Sending) => Promise<void> = async () => {}) {
    this.#store = store
    this.#onDone = onDone
  }

  get list(): ReadonlySignal<readonly Sending[]> {
    return this.#list
  }

  get refused(): ReadonlySignal<readonly Refused[]> {
    return this.#refused
  }

  /** Takes up what an earlier visit left. Call once, before the first add. */
  async restore(): Promise<void> {
    this.#list.value = [...(await this.#store.load()), ...this.#list.value]
  }

  /** Resolves once it is on disk; `done` settles with the server's answer. */
  async add(entry: Sending): Promise<{ done: Promise<void> }> {
    const done = new Promise<void>((resolve, reject) => {
      this.#waiters.set(entry.id, { resolve, reject })
    })
    done.catch(() => {})
    this.#stored = this.#stored.then(() => this.#store.put(entry)).catch(() => {})
    await this.#stored
    this.#list.value = [...this.#list.value, entry]
    return { done }
  }

  /** The server acknowledged it. It waits no more, here and for whoever gave it, once what is kept of it is gone from the disk. */
  async done(id: string): Promise<void> {
    const waiter = this.#waiter(id)
    if (await this.#remove(id, this.#onDone)) waiter?.resolve()
  }

  async refuse(id: string, refusal: Refusal): Promise<void> {
    const waiter = this.#waiter(id)
    const sending = await this.#remove(id)
    if (!sending) return
    if (waiter) waiter.reject(refusal)
    else this.#refused.value = [...this.#refused.value, { sending, refusal }]
  }

  /** The person has read that it was refused. */
  dismiss(id: string): void {
    this.#refused.value = this.#refused.value.filter(r => r.sending.id !== id)
  }

  /** Nothing more can be sent: each waiting promise is refused. What lies on disk stays. */
  abandon(refusal: Refusal): void {
    for (const waiter of this.#waiters.values()) waiter.reject(refusal)
    this.#waiters.clear()
  }

  clear(): void {
    this.#waiters.clear()
    this.#list.value = []
    this.#refused.value = []
  }

  #waiter(id: string): Waiter | undefined {
    const waiter = this.#waiters.get(id)
    this.#waiters.delete(id) // it has its answer: abandon() has none for it
    return waiter
  }

  /** Undefined where it was removed before. */
  async #remove(id: string, onDone?: (done: Sending) => Promise<void>): Promise<Sending | undefined> {
    const entry = this.#list.value.find(e => e.id === id)
    if (!entry) return undefined
    this.#stored = this.#stored
      .then(() => onDone?.(entry))
      .then(() => this.#store.remove(id))
      .catch(() => {})
    await this.#stored
    if (!this.#list.value.includes(entry)) return undefined
    this.#list.value = this.#list.value.filter(e => e !== entry)
    return entry
  }
}
