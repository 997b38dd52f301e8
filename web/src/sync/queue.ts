/* Commands on their way: kept in order, on disk too, until the server answered each. */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { CommandName, Commands } from '../wire'
import { folded } from './commands'
import { Refusal, type RefusalFields, TAKEN_BACK } from './refusal'

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
  /** Given without a connection, and not sent since. Without it, it may have been sent in an earlier visit. */
  readonly fresh?: true
}

/** Where waiting commands outlive the page. */
export interface QueueStore {
  /** In the order in which they were put. */
  load(): Promise<Sending[]>
  /** Puts it behind all others, or in its own place where it is there, and removes those for which it stands, as one
   *  change. */
  put(entry: Sending, instead: readonly string[]): Promise<void>
  remove(id: string): Promise<void>
}

/** A command that the server refused when nobody was there any more where it was given, as of an earlier visit. */
export interface Refused {
  readonly sending: Sending
  readonly refusal: Refusal
}

/** What the other tabs have to know of a queue. */
export type QueueNews =
  | { readonly t: 'put' }
  | { readonly t: 'answered'; readonly id: string; readonly refusal?: RefusalFields }

interface Waiter {
  resolve(): void
  reject(refusal: Refusal): void
}

export class Queue {
  readonly #store: QueueStore
  readonly #onDone: (done: Sending) => Promise<void>
  readonly #tell: (news: QueueNews) => void
  readonly #list = signal<readonly Sending[]>([])
  readonly #refused = signal<readonly Refused[]>([])
  readonly #waiters = new Map<string, Waiter[]>()
  /** What was refused to somebody who waited for it. */
  readonly #of = new WeakMap<Refusal, Sending>()
  /** Those that may be on the wire, or may have been in an earlier visit: the server may have done them. */
  readonly #out = new Set<string>()
  /** Those that are being taken back: they do not go any more. */
  readonly #held = new Set<string>()
  #away = false
  #live = true
  #stored: Promise<void> = Promise.resolve()

  /** `onDone` is told of each command that the server acknowledged, and is waited for before anybody else is; `tell`
   *  hands on to the other tabs what they have to know. */
  constructor(
    store: QueueStore,
    onDone: (done: Sending) => Promise<void> = async () => {},
    tell: (news: QueueNews) => void = () => {},
  ) {
    this.#store = store
    this.#onDone = onDone
    this.#tell = tell
  }

  get list(): ReadonlySignal<readonly Sending[]> {
    return this.#list
  }

  get refused(): ReadonlySignal<readonly Refused[]> {
    return this.#refused
  }

  /** Takes up what an earlier visit or another tab left on the disk. What is not there, and waited for here, stays until
   *  its answer is heard. */
  restore(): Promise<void> {
    const restored = this.#stored.then(async () => {
      const before = this.#list.value
      const list = (await this.#store.load()).map(left => before.find(each => each.id === left.id) ?? left)
      for (const each of list) if (!each.fresh && !before.includes(each)) this.#out.add(each.id)
      for (const [n, each] of before.entries())
        if (!list.includes(each) && this.#waiters.has(each.id))
          list.splice(list.findIndex(({ id }) => id === before[n - 1]?.id) + 1, 0, each)
      this.#list.value = list
    })
    this.#stored = restored.catch(() => {})
    return restored
  }

  /** From now on another tab sends what waits here. */
  handOver(): void {
    this.#away = true
    for (const { id } of this.#list.value) this.#out.add(id)
  }

  /** From now on this one does. */
  takeOver(): void {
    this.#away = false
  }

  /** Another tab did something. */
  async heard(news: QueueNews): Promise<void> {
    if (news.t === 'put') return this.restore().catch(() => {})
    const { id, refusal } = news
    const waiters = this.#waitersOf(id)
    const entry = this.#list.value.find(each => each.id === id)
    if (entry && !refusal) await this.#onDone(entry)
    this.#list.value = this.#list.value.filter(each => each.id !== id)
    for (const waiter of waiters) refusal ? waiter.reject(Refusal.of(refusal)) : waiter.resolve()
  }

  /** Resolves once it is on disk; `done` settles with the server's answer. It stands for those before it that count no
   *  more, and whoever waits for these waits for it. */
  async add(given: Sending): Promise<{ done: Promise<void> }> {
    const done = new Promise<void>((resolve, reject) => {
      this.#waiters.set(given.id, [{ resolve, reject }])
    })
    done.catch(() => {})
    let entry: Sending = this.#live || this.#away ? given : { ...given, fresh: true }
    let instead: readonly Sending[] = []
    const put = async () => {
      const gone = folded(this.#list.value, given).filter(({ id }) => !this.#out.has(id))
      const drafts = new Set([...gone, given].flatMap(each => each.drafts ?? []))
      if (drafts.size > 0) entry = { ...entry, drafts: [...drafts] }
      const ids = gone.map(({ id }) => id)
      await this.#store.put(entry, ids)
      instead = gone
    }
    this.#stored = this.#stored.then(put).catch(() => {})
    await this.#stored
    if (this.#away) this.#out.add(given.id)
    const waiters = [...instead, given].flatMap(({ id }) => this.#waitersOf(id))
    if (waiters.length > 0) this.#waiters.set(given.id, waiters)
    this.#list.value = [...this.#list.value.filter(each => !instead.includes(each)), entry]
    this.#tell({ t: 'put' })
    return { done }
  }

  /** The one that is to be sent now. */
  get oldest(): Sending | undefined {
    const [oldest] = this.#list.peek()
    return oldest && !this.#held.has(oldest.id) ? oldest : undefined
  }

  /** Whether there is a connection. */
  set live(now: boolean) {
    this.#live = now
  }

  /** It is about to be sent: from now on it may have been done. Resolves once that is on the disk, where it has to be. */
  goes({ fresh, ...sent }: Sending): Promise<void> | undefined {
    if (this.#out.has(sent.id)) return undefined
    this.#out.add(sent.id)
    if (!fresh) return undefined
    this.#stored = this.#stored.then(() => this.#store.put(sent, [])).catch(() => {})
    return this.#stored
  }

  /** The server acknowledged it. It waits no more, here and for whoever gave it, once what is kept of it is gone from the disk. */
  async done(id: string): Promise<void> {
    const waiters = this.#waitersOf(id)
    if (!(await this.#remove(id, this.#onDone))) return
    for (const waiter of waiters) waiter.resolve()
    this.#tell({ t: 'answered', id })
  }

  async refuse(id: string, refusal: Refusal): Promise<void> {
    const waiters = this.#waitersOf(id)
    const sending = await this.#remove(id)
    if (!sending) return
    this.#of.set(refusal, sending)
    for (const waiter of waiters) waiter.reject(refusal)
    this.#tell({ t: 'answered', id, refusal: refusal.fields })
    if (waiters.length === 0) this.unseen(refusal)
  }

  /** Nobody is there any more to say it where it was done. */
  unseen(refusal: Refusal): void {
    const sending = this.#of.get(refusal)
    if (sending && this.#of.delete(refusal))
      this.#refused.value = [...this.#refused.value, { sending, refusal }]
  }

  /** Whether it was surely not sent. */
  mayTakeBack(id: string): boolean {
    return !this.#out.has(id)
  }

  /** The person takes it back. False where it may have been sent: nothing is changed then. */
  async takeBack(id: string): Promise<boolean> {
    if (this.#out.has(id)) return false
    this.#held.add(id)
    const waiters = this.#waitersOf(id)
    const removed = await this.#remove(id)
    const refusal = new Refusal(TAKEN_BACK, '')
    for (const waiter of waiters) waiter.reject(refusal)
    this.#tell({ t: 'answered', id, refusal: refusal.fields })
    return removed !== undefined
  }

  /** The person has read that it was refused. */
  dismiss(id: string): void {
    this.#refused.value = this.#refused.value.filter(r => r.sending.id !== id)
  }

  /** Nothing more can be sent: each waiting promise is refused. What lies on disk stays. */
  abandon(refusal: Refusal): void {
    for (const waiter of [...this.#waiters.values()].flat()) waiter.reject(refusal)
    this.#waiters.clear()
  }

  clear(): void {
    this.#waiters.clear()
    this.#list.value = []
    this.#refused.value = []
  }

  #waitersOf(id: string): Waiter[] {
    const waiters = this.#waiters.get(id) ?? []
    this.#waiters.delete(id) // they have their answer: abandon() has none for them
    return waiters
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
    this.#out.delete(id)
    this.#list.value = this.#list.value.filter(e => e !== entry)
    return entry
  }
}
