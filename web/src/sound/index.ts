/* Hearing each other when apart (SOUND.md). Knows nothing of the page: who may be heard is said to it, and what it says is
   signals. Loaded when somebody wants to hear the other, and not before. */
import { batch, effect, type Signal, signal } from '@preact/signals-core'
import { callIn, callOut } from './call'
import { camera, lacking, Meter, microphone, release } from './capture'
import { Ear } from './ear'
import { Peer } from './peer'
import { type Effect, flowOf, type Happening, isMissed, machine, stateOf, step, videoOf } from './state'
import type { Heard, Signalling, Sound, State, Trouble, Video } from './types'

export type { Heard, Signalling, Sound, State, Trouble, Video }

/** How often it is looked whether packets come, and how loud one is, in ms. */
const LOOK = 250
const METER = 80

export function sound(signalling: Signalling): Sound {
  return new Running(signalling)
}

class Running implements Sound {
  readonly state: Signal<State>
  readonly level = signal(0)
  readonly open = signal(false)
  readonly closed = signal(false)
  readonly mute = signal(false)
  readonly video = signal<Video>('off')
  readonly videoTrouble = signal<Trouble | undefined>(undefined)
  readonly mine = signal<MediaStream | undefined>(undefined)
  readonly theirs = signal<MediaStream | undefined>(undefined)
  readonly #signalling: Signalling
  #m
  #microphone: MediaStream | undefined
  #camera: MediaStream | undefined
  #meter: Meter | undefined
  #ear: Ear | undefined
  #peer: Peer | undefined
  #shown: MediaStreamTrack | undefined
  #looking = false
  #missed = false
  /** The leg for which it was asked whether there is a relay. */
  #asked: string | undefined
  /** What was begun and is over since: an answer that comes later is given back. */
  #turn = 0
  #stops: (() => void)[] = []

  constructor(signalling: Signalling) {
    this.#signalling = signalling
    this.#m = machine(signalling.seat)
    this.state = signal<State>({ is: 'off' })
  }

  async start(): Promise<void> {
    if (this.#m.is !== 'off') return
    const why = lacking()
    if (why) return void this.#happens({ e: 'trouble', why })
    this.#meter = new Meter()
    this.#ear = new Ear(refused => {
      this.mute.value = refused
    })
    await this.#happens({ e: 'start' })
  }

  ready(): void {
    this.#happens({ e: 'ready' })
  }
  play(): void {
    this.#meter?.wake()
    this.#ear?.play()
  }
  closeMine(): void {
    this.#happens({ e: 'close' })
  }
  openMine(): void {
    this.#happens({ e: 'open' })
  }
  floor(heard: Heard): void {
    this.#happens({ e: 'floor', heard })
  }
  endVideo(): void {
    this.videoTrouble.value = undefined
    this.#happens({ e: 'video', on: false })
  }
  stop(): void {
    this.#happens({ e: 'stop' })
  }

  async offerVideo(): Promise<void> {
    const turn = this.#turn
    if (this.#camera || this.#m.pair?.was !== true) return
    const taken = await camera()
    if (typeof taken === 'string') {
      this.videoTrouble.value = taken
      return
    }
    if (turn !== this.#turn || this.#camera) return release(taken)
    this.videoTrouble.value = undefined
    this.#camera = taken
    for (const track of taken.getTracks()) track.onended = () => this.endVideo()
    this.#happens({ e: 'video', on: true })
  }

  /** What happened, and all that follows from it, before this returns; what the browser takes time for comes after. */
  #happens(happening: Happening): Promise<unknown> {
    const now = performance.now()
    const [next, ...effects] = step(this.#m, happening, now, crypto.randomUUID())
    this.#m = next
    if (next.is === 'off') this.#end()
    const done = effects.map(effect => this.#do(effect))
    this.#flow()
    const missed = isMissed(next, now)
    if (missed && !this.#missed) this.#meter?.tone()
    this.#missed = missed
    batch(() => {
      const state = stateOf(next, now)
      if (JSON.stringify(state) !== JSON.stringify(this.state.peek())) this.state.value = state
      this.closed.value = next.closed
      this.video.value = videoOf(next)
    })
    return Promise.all(done)
  }

  #do(effect: Effect): Promise<void> | undefined {
    switch (effect.do) {
      case 'ask':
        return this.#ask()
      case 'carry':
        this.#signalling.carry(effect.leg)
        return
      case 'make':
        this.#make(effect.with)
        return
      case 'offer':
        this.#peer?.offer(effect.restart)
        return
      case 'take':
        this.#peer?.take(effect.kind, effect.sdp)
        return
      case 'ice':
        this.#peer?.ice(effect.c)
        return
      case 'say': {
        const to = this.#m.pair?.with
        if (to) this.#signalling.call(to, callOut(effect.call))
        return
      }
      case 'hang up':
        this.#hangUp()
    }
  }

  async #ask(): Promise<void> {
    const turn = ++this.#turn
    const taken = await microphone()
    if (turn !== this.#turn) return typeof taken === 'string' ? undefined : release(taken)
    if (typeof taken === 'string') {
      this.#happens({ e: 'trouble', why: taken })
      return
    }
    this.#speak(taken)
    this.#follow()
    this.#happens({ e: 'granted' })
  }

  #speak(stream: MediaStream): void {
    release(this.#microphone)
    this.#microphone = stream
    const [track] = stream.getAudioTracks()
    if (!track) return
    track.onended = () => void this.#again()
    this.#meter?.listen(stream)
    this.#peer?.speak(track)
  }

  /** The microphone is dead: unplugged, or this page was in the background of a phone. It is taken anew. */
  async #again(): Promise<void> {
    const turn = this.#turn
    const taken = await microphone()
    if (turn !== this.#turn) return typeof taken === 'string' ? undefined : release(taken)
    if (typeof taken === 'string') this.#happens({ e: 'trouble', why: taken === 'denied' ? taken : 'lost' })
    else this.#speak(taken)
  }

  #follow(): void {
    const { live, legs, hear, seat } = this.#signalling
    const other = seat === 'a' ? 'b' : 'a'
    const back = () => {
      const track = this.#microphone?.getAudioTracks()[0]
      this.#meter?.wake()
      if (document.visibilityState === 'visible' && (track?.muted || track?.readyState === 'ended'))
        void this.#again()
    }
    document.addEventListener('visibilitychange', back)
    const look = setInterval(() => void this.#look(), LOOK)
    const meter = setInterval(() => {
      const { is } = this.#m
      this.level.value = is === 'checking' || this.open.peek() ? (this.#meter?.level() ?? 0) : 0
    }, METER)
    this.#stops = [
      () => document.removeEventListener('visibilitychange', back),
      () => clearInterval(look),
      () => clearInterval(meter),
      hear.call(this.#signalling, (from, text) => {
        const call = callIn(text)
        if (call) this.#happens({ e: 'called', from, call })
      }),
      effect(() => {
        const now = legs.value
        const [mine, theirs] = [now?.[seat], now?.[other]]
        this.#happens({
          e: 'legs',
          live: live.value && now !== undefined,
          ...(mine !== undefined && { mine }),
          ...(theirs !== undefined && { theirs }),
        })
        this.#askRelay()
      }),
    ]
  }

  /** As soon as this device carries: where there is no relay, nobody waits for the other. */
  #askRelay(): void {
    const { leg, shown } = this.#m
    if (!shown || leg === this.#asked) return
    this.#asked = leg
    void this.#signalling.relay().then(relay => {
      if (relay === 'none' && this.#m.leg === leg) this.#happens({ e: 'trouble', why: 'no_relay' })
    })
  }

  #make(other: string): void {
    const [track] = this.#microphone?.getAudioTracks() ?? []
    if (!track) return
    const is = () => this.#m.pair?.with === other && this.#peer === peer
    const peer: Peer = new Peer({
      track,
      relay: async () => {
        const relay = await this.#signalling.relay()
        if (relay === 'none' && is()) this.#happens({ e: 'trouble', why: 'no_relay' })
        return relay === 'none' ? undefined : relay
      },
      say: call => {
        if (is()) this.#signalling.call(other, callOut(call))
      },
      becomes: what => {
        if (is()) this.#happens({ e: 'peer', is: what })
      },
      comes: came => {
        if (!is()) return
        if (came.kind === 'audio') this.#ear?.listen(came)
        else this.#shown = came
      },
    })
    this.#peer = peer
  }

  async #look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    // Chromium keeps the certificates as they were when it was first asked, so it is not asked too early.
    const peer = this.#m.pair?.was ? this.#peer : undefined
    const measured = (await peer?.measure().catch(() => ({}))) ?? {}
    this.#looking = false
    if (this.#m.is !== 'off') this.#happens({ e: 'tick', ...(peer === this.#peer && measured) })
  }

  /** What goes out, what is played and what is seen is as the machine says, at once. */
  #flow(): void {
    const { sends, cut, plays, picture } = flowOf(this.#m)
    this.#ear?.plays(plays)
    this.#peer?.sends(sends, cut)
    if (!this.#m.video.mine) this.#blind()
    this.#peer?.picture(picture, this.#camera?.getVideoTracks()[0])
    const shown = picture === 'none' ? undefined : this.#shown
    batch(() => {
      this.open.value = sends === 'voice'
      this.mine.value = this.#camera
      if (this.theirs.peek()?.getTracks()[0] !== shown) this.theirs.value = shown && new MediaStream([shown])
    })
  }

  #blind(): void {
    release(this.#camera)
    this.#camera = undefined
  }

  #hangUp(): void {
    this.#peer?.close()
    this.#peer = undefined
    this.#shown = undefined
    this.#ear?.listen(undefined)
  }

  #end(): void {
    this.#turn++
    this.#hangUp()
    release(this.#microphone)
    this.#microphone = undefined
    this.#blind()
    for (const stop of this.#stops.splice(0)) stop()
    this.#ear?.close()
    this.#meter?.close()
    this.#ear = this.#meter = undefined
    this.level.value = 0
    this.mute.value = false
  }
}
