/* The one live connection of a seat: keeps both docs equal to the server's, sends what waits, and comes back
   by itself. Knows nothing of the page; what the page notices (online, visible again) is handed in by nudge(). */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import { isRecord } from '../crypto/plain'
import type { Bye, Called, Cursor, FromDevice, Legs, Nak, Patch, Presence, Relay, ToDevice } from '../wire'
import { Backoff } from './backoff'
import { isMoment } from './bounds'
import type { Clock } from './clock'
import type { Queue, Sending } from './queue'
import { Refusal } from './refusal'
import { type Kept, type ReplicaOptions, Replicas } from './replicas'

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

/** What legs say over the same connection (calls.ts). */
export interface Voice {
  /** That by which this device carries the sound of its seat. */
  leg: string | undefined
  hears(message: Called | Relay | Nak): void
  /** The connection is gone, and with it what was asked. */
  cut(): void
}

export interface LinkOptions extends ReplicaOptions {
  readonly open: () => Socket
  readonly queue: Queue
  readonly clock: Clock
  /** Where the tabs of this browser take turns: reads what another one left to be sent, before anything goes. */
  readonly takeUp?: () => Promise<void>
  /** Asked when another tab took over: is it this one's turn all the same? */
  readonly comesBack?: () => boolean
  /** Asked when a socket closes before it opened: is this device still let in? */
  readonly allowed?: () => Promise<boolean | undefined>
  readonly random?: () => number
}

const EVERY = 20_000
const PATIENCE = 10_000
const MOST_PATIENCE = 30_000 // as long as the server gives one frame
const BURST = [0, 250, 1_000, 3_000]
const AGAIN = 2_000
const LONGEST_IN_TALK = 5_000 // two wait for it, and perhaps do not hear each other
const MAX_BAD = 3

export class Link {
  readonly #o: LinkOptions
  readonly #state = signal<LinkState>({ at: 'connecting' })
  readonly #presence = signal<{ a: boolean; b: boolean }>({ a: false, b: false })
  readonly #legs = signal<Legs | undefined>(undefined)
  readonly #replicas: Replicas
  readonly #backoff: Backoff
  readonly #asked = new Map<number, number>()
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  #socket: Socket | undefined
  #live = false
  /** The command that is on the wire: no other goes out before it is answered and off the disk. */
  #flying: string | undefined
  #bad = 0
  #here: 'talk' | '' = ''
  voice: Voice | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #patient = PATIENCE
  #unsubscribe: (() => void) | undefined

  constructor(options: LinkOptions) {
    this.#o = options
    this.#backoff = new Backoff(options.random)
    this.#replicas = new Replicas(options)
  }

  get state(): ReadonlySignal<LinkState> {
    return this.#state
  }
  get presence(): ReadonlySignal<{ readonly a: boolean; readonly b: boolean }> {
    return this.#presence
  }
  /** Who carries the sound of each seat; undefined while this connection heard nothing of it. */
  get legs(): ReadonlySignal<Legs | undefined> {
    return this.#legs
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
  follow(kept: Kept, from: Cursor): boolean {
    return this.#unsubscribe !== undefined || this.#replicas.follow(kept, from) // or the server itself
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
    if (this.voice) this.voice.leg = undefined
    this.sayWhere()
  }

  get where(): 'talk' | '' {
    return this.#here
  }

  sayWhere(): void {
    const leg = this.voice?.leg
    this.say({ t: 'here', in: this.#here, ...(leg !== undefined && { leg }) })
  }

  /** Whether it was sent: it is lost where there is no connection. */
  say(message: FromDevice): boolean {
    if (this.#live) this.#send(message)
    return this.#live
  }

  /** Trying again shows as waiting until it is live: what says so would else move the page at each try. */
  #connect(): void {
    if (this.#state.peek().at !== 'waiting') this.#state.value = { at: 'connecting' }
    const socket = this.#o.open()
    this.#socket = socket
    let opened = false
    socket.onopen = () => {
      if (this.#socket !== socket) return
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
    const longest = this.#here === 'talk' ? LONGEST_IN_TALK : undefined
    this.#retry = setTimeout(() => this.#connect(), this.#backoff.next(after, longest))
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
    this.#replicas.cut()
    this.#presence.value = { a: false, b: false }
    this.#legs.value = undefined
    this.voice?.cut()
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
        return this.#replicas.sync(message) ? undefined : this.#restart()
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
      case 'relay':
      case 'call':
        return this.voice?.hears(message)
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

  #patch(message: Patch): void {
    if (!this.#replicas.patch(message)) return this.#restart()
    if (message.cmd) void this.#o.queue.done(message.cmd)
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
    if (this.#here) this.sayWhere()
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
    if (!message.id) return this.voice?.hears(message)
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
    this.#legs.value = isRecord(message.legs) ? message.legs : {}
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
