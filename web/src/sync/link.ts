/* The one live connection of a seat: keeps both docs equal to the server's, sends what waits, and comes back
   by itself. Knows nothing of the page; what the page notices (online, visible again) is handed in by nudge(). */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import { isRecord } from '../crypto/plain'
import type { Bye, Cursor, FromDevice, Nak, Patch, Presence, Sync, ToDevice } from '../wire'
import { Backoff } from './backoff'
import { isMoment } from './bounds'
import type { Clock } from './clock'
import { type Doc, NOWHERE } from './doc'
import { agrees, goesOn, mayForget } from './history'
import type { Queue, Sending } from './queue'
import { Refusal } from './refusal'

export const PROTOCOL = 'amends.1'

/** The part of a WebSocket that is used. */
export interface Socket {
  send(text: string): void
  close(): void
  onopen: ((event: never) => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: never) => void) | null
}

export type LinkState =
  | { readonly at: 'connecting' }
  | { readonly at: 'live' }
  /** Cut off; trying again by itself. */
  | { readonly at: 'waiting' }
  /** Over until start() is called: another tab is live, or this device was signed out. */
  | { readonly at: 'ended'; readonly why: 'replaced' | 'revoked' | 'bad_message' }
  /** A return put this device aside, and until then it can take its seat back. */
  | { readonly at: 'ended'; readonly why: 'aside'; readonly since?: number; readonly until?: number }

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

export interface LinkOptions {
  readonly open: () => Socket
  readonly shared: Doc<'shared'>
  readonly own: Doc<'own'>
  readonly queue: Queue
  readonly clock: Clock
  /** The highest place of each doc that this device saw before, and when it last saw one, in ms of its own clock. */
  readonly highest?: { readonly shared?: Cursor; readonly own?: Cursor }
  readonly seen?: { readonly shared?: number; readonly own?: number }
  /** Told when the server contradicts what this device saw: a copy was restored, or it forks, takes back or repeats. */
  readonly rewritten?: () => void
  /** Where the tabs of this browser take turns: reads what another one left to be sent, before anything goes. */
  readonly takeUp?: () => Promise<void>
  /** Asked when another tab took over: is it this one's turn all the same? */
  readonly comesBack?: () => boolean
  /** `from`: the place that the changes lead from. */
  readonly keep?: (kept: Kept, from: Cursor) => void
  /** Asked when a socket closes before it opened: is this device still let in? */
  readonly allowed?: () => Promise<boolean | undefined>
  readonly random?: () => number
}

const EVERY = 20_000
const PATIENCE = 10_000
const MOST_PATIENCE = 30_000 // as long as the server gives one frame
const BURST = [0, 250, 1_000, 3_000]
const AGAIN = 2_000
const MAX_BAD = 3

export class Link {
  readonly #o: LinkOptions
  readonly #state = signal<LinkState>({ at: 'connecting' })
  readonly #presence = signal<{ a: boolean; b: boolean }>({ a: false, b: false })
  readonly #highest: { shared: Cursor; own: Cursor }
  readonly #seen: { shared: number; own: number }
  readonly #backoff: Backoff
  readonly #asked = new Map<number, number>()
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  readonly #syncing: { shared?: Sync; own?: Sync } = {}
  #socket: Socket | undefined
  #live = false
  /** The command that is on the wire: no other goes out before it is answered and off the disk. */
  #flying: string | undefined
  #bad = 0
  #here: 'talk' | '' = ''
  #retry: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #patient = PATIENCE
  #unsubscribe: (() => void) | undefined

  constructor(options: LinkOptions) {
    this.#o = options
    this.#backoff = new Backoff(options.random)
    this.#highest = { shared: options.shared.cursor, own: options.own.cursor, ...options.highest }
    this.#seen = { shared: 0, own: 0, ...options.seen }
  }

  get state(): ReadonlySignal<LinkState> {
    return this.#state
  }
  get presence(): ReadonlySignal<{ readonly a: boolean; readonly b: boolean }> {
    return this.#presence
  }
  start(): void {
    this.stop()
    this.#state.value = { at: 'connecting' }
    this.#unsubscribe = this.#o.queue.list.subscribe(() => this.#pump())
    this.#connect()
  }

  stop(): void {
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
    clearTimeout(this.#retry)
    this.#drop()
    if (this.#state.peek().at === 'live') this.#state.value = { at: 'waiting' }
  }

  /** Another tab of this browser is live. */
  standBy(): void {
    this.stop()
    this.#state.value = { at: 'ended', why: 'replaced' }
  }

  /** Follows what the live tab kept. False where it does not lead from here: then all that is on disk has to be taken. */
  follow({ doc: name, cursor, highest, seen, set, del, full }: Kept, from: Cursor): boolean {
    if (this.#unsubscribe) return true // it follows the server itself
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

  /** The network came back or the page is seen again: try now, and check that the line still lives. */
  nudge(): void {
    if (this.#state.value.at === 'ended') return
    if (this.#socket) {
      if (!this.#live) return
      const burst = this.#o.clock.distrusted() ? BURST : [0]
      for (const ms of burst) this.#after(ms, () => this.#ask())
      return
    }
    clearTimeout(this.#retry)
    this.#connect()
  }

  /** The network went away: the line is dead, and waiting for that to show would take its patience. */
  cut(): void {
    if (this.#socket && this.#state.value.at !== 'ended') this.#restart()
  }

  here(where: 'talk' | ''): void {
    if (where === this.#here) return
    this.#here = where
    if (this.#live) this.#send({ t: 'here', in: where })
  }

  /** Trying again shows as waiting until it is live: what says so would else move the page at each try. */
  #connect(): void {
    if (this.#state.peek().at !== 'waiting') this.#state.value = { at: 'connecting' }
    const socket = this.#o.open()
    this.#socket = socket
    let opened = false
    socket.onopen = () => {
      opened = true
      this.#send({ t: 'hello', shared: this.#o.shared.cursor, own: this.#o.own.cursor })
      this.#expect()
    }
    socket.onmessage = event => {
      if (this.#socket === socket && typeof event.data === 'string') this.#receive(event.data)
    }
    socket.onclose = () => {
      if (this.#socket !== socket) return
      this.#drop()
      if (opened) this.#later()
      else void this.#refusedAtTheDoor()
    }
    this.#expect()
  }

  async #refusedAtTheDoor(): Promise<void> {
    this.#later()
    const allowed = await this.#o.allowed?.().catch(() => undefined)
    if (allowed === false) this.#end({ why: 'revoked' })
  }

  #later(after = 0): void {
    clearTimeout(this.#retry)
    this.#state.value = { at: 'waiting' }
    this.#retry = setTimeout(() => this.#connect(), this.#backoff.next(after))
  }

  #drop(): void {
    const socket = this.#socket
    this.#socket = undefined
    this.#live = false
    this.#o.queue.live = false
    this.#flying = undefined
    this.#asked.clear()
    clearTimeout(this.#patience)
    this.#patience = undefined
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    delete this.#syncing.shared
    delete this.#syncing.own
    this.#presence.value = { a: false, b: false }
    socket?.close()
  }

  #end(ended: Omit<Extract<LinkState, { at: 'ended' }>, 'at'>): void {
    this.stop()
    this.#o.queue.abandon(new Refusal(ended.why, ''))
    this.#state.value = { at: 'ended', ...ended }
  }

  #send(message: FromDevice): void {
    this.#socket?.send(JSON.stringify(message))
  }

  /** Something must arrive in time, or the line is taken for dead. The next one may be only slow: it has longer. */
  #expect(): void {
    this.#patience ??= setTimeout(() => {
      this.#patient = Math.min(2 * this.#patient, MOST_PATIENCE)
      this.#restart()
    }, this.#patient)
  }

  #after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
  }

  #ask(): void {
    const exact = this.#o.clock.ask()
    const at = Math.round(exact)
    this.#asked.set(at, exact)
    this.#send({ t: 'time', at })
    this.#expect()
  }

  #askOften(): void {
    for (const ms of BURST) this.#after(ms, () => this.#ask())
    const again = () =>
      this.#after(EVERY, () => {
        this.#ask()
        again()
      })
    again()
  }

  #receive(text: string): void {
    clearTimeout(this.#patience)
    this.#patience = undefined
    const message = messageIn(text)
    if (!message) return this.#restart()
    switch (message.t) {
      case 'sync':
        return this.#sync(message)
      case 'ready':
        return this.#o.takeUp ? void this.#takeUp(this.#o.takeUp) : this.#ready()
      case 'patch':
        return this.#patch(message)
      case 'ack':
        return void this.#o.queue.done(message.id)
      case 'nak':
        return this.#nak(message)
      case 'presence':
        return this.#present(message)
      case 'time':
        return this.#time(message.at, message.now)
      case 'bye':
        return this.#bye(message)
    }
  }

  #restart(): void {
    this.#drop()
    this.#later()
  }

  /** Frames are gathered and shown at the last one. A device cut off inside a full sync has nothing to resume. */
  #sync(message: Sync): void {
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
      return this.#restart()
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
      return
    }
    delete this.#syncing[message.doc]
    const { epoch, v, tag, set = {}, del = [], full } = all
    if (!agrees(this.#highest[doc.name], key => doc.peek(key), set)) this.#o.rewritten?.()
    this.#apply(doc, { epoch, v, tag }, set, del, full)
  }

  #forgetCursor(doc: Doc): void {
    const from = doc.cursor
    doc.cursor = NOWHERE
    this.#keep(doc, from, {}, [], false)
  }

  #patch(message: Patch): void {
    const doc = this.#doc(message.doc)
    const { epoch, v, tag } = doc.cursor
    if (message.v > v + 1) return this.#restart()
    if (message.v === v && message.tag !== tag) this.#o.rewritten?.()
    if (message.v === v + 1) {
      const cursor = { epoch, v: message.v, tag: message.tag }
      this.#apply(doc, cursor, message.set ?? {}, message.del ?? [], false)
    }
    if (message.cmd) void this.#o.queue.done(message.cmd)
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

  async #takeUp(left: () => Promise<void>): Promise<void> {
    const socket = this.#socket
    await left()
    if (this.#socket === socket) this.#ready()
  }

  #ready(): void {
    this.#live = true
    this.#o.queue.live = true
    this.#bad = 0
    this.#patient = PATIENCE
    this.#backoff.reset()
    this.#state.value = { at: 'live' }
    if (this.#here) this.#send({ t: 'here', in: this.#here })
    this.#askOften()
    this.#pump()
  }

  /** Sends the oldest that waits, and it alone: so nothing overtakes it, also when it has to be sent again. */
  #pump(): void {
    const { oldest } = this.#o.queue
    if (!this.#live || !oldest || oldest.id === this.#flying) return
    this.#flying = oldest.id
    const socket = this.#socket
    const marked = this.#o.queue.goes(oldest)
    if (!marked) return this.#send(asDo(oldest))
    void marked.then(() => {
      if (this.#socket === socket && this.#flying === oldest.id) this.#send(asDo(oldest))
    })
  }

  #nak(message: Nak): void {
    if (message.code === 'rate_limited' || message.code === 'unavailable') {
      if (message.id !== this.#flying) return
      this.#after(AGAIN, () => {
        this.#flying = undefined
        this.#pump()
      })
      return
    }
    void this.#o.queue.refuse(message.id, new Refusal(message.code, message.message, message))
  }

  #present(message: Presence): void {
    this.#presence.value = { a: message.a, b: message.b }
  }

  #time(at: number, now: number): void {
    const exact = this.#asked.get(at)
    if (exact === undefined || !isMoment(now)) return
    this.#asked.delete(at)
    this.#o.clock.answer(exact, now)
  }

  #bye(message: Bye): void {
    const { code, since, until } = message
    if (code === 'aside')
      return this.#end({ why: code, ...(isMoment(since) && { since }), ...(isMoment(until) && { until }) })
    if (code === 'revoked' || (code === 'replaced' && !this.#o.comesBack?.())) return this.#end({ why: code })
    if (code === 'bad_message' && ++this.#bad >= MAX_BAD) return this.#end({ why: code })
    this.#drop()
    this.#later(message.after ?? 0)
  }
}

/** A message, as far as it can be one: what its entities hold, the doc judges. */
function messageIn(text: string): ToDevice | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (!isRecord(value)) return undefined
    const { set, del } = value
    const changes = 'set' in value || 'del' in value
    const mended = {
      set: isRecord(set) ? set : {},
      del: Array.isArray(del) ? del.filter(key => typeof key === 'string') : [],
    }
    return { ...value, ...(changes ? mended : {}) } as ToDevice
  } catch {
    return undefined
  }
}

function asDo(entry: Sending): FromDevice {
  const { id, cmd, body, seen } = entry
  return seen === undefined ? { t: 'do', id, cmd, body } : { t: 'do', id, cmd, body, seen }
}
