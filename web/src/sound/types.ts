/* What a screen knows of sound, and what sound needs of the connection. */
import type { ReadonlySignal } from '@preact/signals-core'
import type { Heard } from '../model/heard'
import type { Legs, Relay, Seat } from '../wire'

export type { Heard }

/** Why there is no sound. */
export type Trouble =
  /** The person, or the browser's settings, said no to the microphone. */
  | 'denied'
  /** Another program has the microphone. */
  | 'taken'
  | 'no_microphone'
  /** The microphone went dead, and could not be taken anew. */
  | 'lost'
  /** Browsers give a microphone to pages over https alone. */
  | 'insecure'
  /** This browser cannot do it. */
  | 'unsupported'
  /** This server has no relay. */
  | 'no_relay'
  /** This network lets nothing through to the relay. */
  | 'unreachable'
  /** Another device of this seat carries the sound now. */
  | 'moved'

export type State =
  | { readonly is: 'off'; readonly trouble?: Trouble }
  /** The browser asks for the permission. */
  | { readonly is: 'asking' }
  /** The microphone is heard on this device alone; its `level` shows it. `ready()` goes on. */
  | { readonly is: 'checking' }
  /** This device is ready, the other is not there yet. */
  | { readonly is: 'waiting' }
  | { readonly is: 'connecting' }
  /** `heard` is false while who has the floor is not heard at the other side; both are told. */
  | { readonly is: 'on'; readonly heard: boolean }

/** `offered`: this side said yes; `asked`: the other did. */
export type Video = 'off' | 'offered' | 'asked' | 'on'

export interface Sound {
  readonly state: ReadonlySignal<State>
  /** How loud one's own microphone is, 0 to 1: while it is checked, and while it is open. */
  readonly level: ReadonlySignal<number>
  /** One's own microphone is open to the other now. */
  readonly open: ReadonlySignal<boolean>
  /** It was closed by oneself, or by a time-out, and opens by `openMine` alone. */
  readonly closed: ReadonlySignal<boolean>
  /** The browser plays nothing before a tap: call `play` in one. */
  readonly mute: ReadonlySignal<boolean>
  readonly video: ReadonlySignal<Video>
  /** Why there is no picture of oneself. */
  readonly videoTrouble: ReadonlySignal<Trouble | undefined>
  /** The pictures; one's own from `offered` on, so that one sees it first. Without sound. */
  readonly mine: ReadonlySignal<MediaStream | undefined>
  readonly theirs: ReadonlySignal<MediaStream | undefined>
  /** In a tap, from `off` or to try again: the permission, and the right to play sound. */
  start(): Promise<void>
  /** After the check: this device carries the sound of its seat from now on. */
  ready(): void
  play(): void
  closeMine(): void
  openMine(): void
  /** In a tap: says yes to seeing each other, or asks for it. */
  offerVideo(): Promise<void>
  /** Ends it for both, or takes the offer back, or says no to the other's. */
  endVideo(): void
  /** To be said on each patch of the talk (`heardIn`). */
  floor(heard: Heard): void
  /** Everything is off when it returns. */
  stop(): void
}

/** What the module needs of the connection: calls to the other seat's leg, in order and sealed; no more. */
export interface Signalling {
  readonly seat: Seat
  readonly live: ReadonlySignal<boolean>
  /** The current legs of both seats; undefined while the server says nothing of them. */
  readonly legs: ReadonlySignal<Legs | undefined>
  /** This device carries the sound of its seat by that leg, or not any more; kept through a lost connection. */
  carry(leg: string | undefined): void
  /** The way to the relay, `none` where the server has none, undefined where there was no answer. */
  relay(): Promise<Relay | 'none' | undefined>
  call(to: string, text: string): void
  /** Whatever the other's leg said. Returns how to end it. */
  hear(heard: (from: string, text: string) => void): () => void
}
