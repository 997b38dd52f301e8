/* One connection to the other's leg, always by the relay: one voice, one picture. What is asked of it is done in order,
   one thing at a time; what fails is left, and whoever asked sees it by what does not come. */
import type { Relay } from '../wire'
import type { Call } from './call'
import { type Kind, shaped, shapedCandidate, tellsBack } from './sdp'
import type { Flow } from './state'

export interface PeerNeeds {
  /** The microphone; seat a's makes the offer. */
  readonly track: MediaStreamTrack
  /** The way to the relay; undefined where it is not known now. */
  relay(): Promise<Relay | undefined>
  say(call: Call): void
  becomes(is: 'connected' | 'interrupted' | 'failed' | 'unreachable'): void
  /** What comes of the other: to be played and shown while the floor has it so. */
  comes(track: MediaStreamTrack): void
}

/** A last syllable is whole where the floor passes, in ms. */
const TAIL = 100
/** Who sends more at once means ill. */
const MOST_WAITING = 64
const SAID_AGAIN = 2

const SIZES = {
  large: { longest: 640, maxBitrate: 500_000, maxFramerate: 20 },
  small: { longest: 320, maxBitrate: 150_000, maxFramerate: 15 },
} as const

export class Peer {
  readonly #pc: RTCPeerConnection
  readonly #o: PeerNeeds
  #next: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #candidates: string[] = []
  #offering = false
  #again = 0
  #tellsBack = false
  #track: MediaStreamTrack
  #tail: ReturnType<typeof setTimeout> | undefined
  /** What is to be sent, and what is: for the time of a tail not the same. */
  #wanted: Flow['sends'] = 'nothing'
  #sends: Flow['sends'] = 'nothing'
  #size: Flow['picture'] = 'none'
  #camera: MediaStreamTrack | undefined
  readonly #voiceSends = new Sending(() => this.#voice)
  readonly #pictureSends = new Sending(() => this.#picture)

  constructor(needs: PeerNeeds) {
    this.#o = needs
    this.#track = needs.track
    this.#track.enabled = false
    const pc = new RTCPeerConnection({
      iceTransportPolicy: 'relay',
      bundlePolicy: 'max-bundle',
      rtcpMuxPolicy: 'require',
    })
    this.#pc = pc
    pc.ontrack = ({ track }) => needs.comes(track)
    pc.onicecandidate = ({ candidate }) => {
      const shape = candidate && shapedCandidate(candidate.candidate, candidate.usernameFragment)
      if (!shape) return
      this.#candidates.push(shape)
      needs.say({ k: 'ice', c: [shape] })
    }
    pc.onicegatheringstatechange = () => {
      if (pc.iceGatheringState === 'gathering') this.#candidates = []
      if (pc.iceGatheringState === 'complete' && this.#candidates.length === 0) needs.becomes('unreachable')
    }
    pc.onconnectionstatechange = () => {
      const { connectionState: is, iceConnectionState: ice } = pc
      if (is === 'connected') needs.becomes('connected')
      else if (is === 'disconnected' || ice === 'failed') needs.becomes('interrupted')
      else if (is === 'failed') needs.becomes('failed')
    }
  }

  /** Seat a's part, one at a time. An offer that was not answered yet is said again as it was, unless that did not help:
   *  nothing says which offer an answer is for. */
  offer(restart: boolean): void {
    if (this.#offering) return
    this.#offering = true
    this.#queue(async () => {
      const pc = this.#pc
      const pending = pc.pendingLocalDescription
      if (pending && (!restart || this.#again++ < SAID_AGAIN)) return this.#say('offer', pending.sdp)
      if (!(await this.#reach())) return
      this.#again = 0
      if (pc.getTransceivers().length === 0) {
        pc.addTransceiver(this.#track, { direction: 'sendrecv', sendEncodings: [{ active: false }] })
        pc.addTransceiver('video', { direction: 'sendrecv', sendEncodings: [{ active: false }] })
        for (const { receiver } of pc.getTransceivers()) this.#o.comes(receiver.track)
        this.#prefer()
      }
      await pc.setLocalDescription(await pc.createOffer({ iceRestart: restart }))
      this.#say('offer', pc.pendingLocalDescription?.sdp)
    }).finally(() => {
      this.#offering = false
    })
  }

  /** What the other says, in a shape that was looked at. Seat b answers. */
  take(kind: Kind, sdp: string): void {
    void this.#queue(async () => {
      const pc = this.#pc
      if (kind === 'answer') {
        if (pc.signalingState !== 'have-local-offer') return
        await pc.setRemoteDescription({ type: kind, sdp })
      } else {
        if (pc.signalingState !== 'stable' || !(await this.#reach())) return
        await pc.setRemoteDescription({ type: kind, sdp })
        const [voice, picture] = pc.getTransceivers()
        if (!voice || !picture) return
        voice.direction = picture.direction = 'sendrecv'
        if (voice.sender.track !== this.#track) await voice.sender.replaceTrack(this.#track)
        this.#prefer()
        await pc.setLocalDescription(await pc.createAnswer())
        this.#say('answer', pc.currentLocalDescription?.sdp)
      }
      this.#tellsBack = tellsBack(sdp) && tellsBack(pc.currentLocalDescription?.sdp ?? '')
      this.#settle()
    })
  }

  ice(candidates: readonly string[]): void {
    void this.#queue(async () => {
      for (const candidate of candidates)
        await this.#pc.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 }).catch(() => {}) // of a former try
    })
  }

  /** What goes out from now on. Opening, silence, and what is cut are at once; else a tail is sent. */
  sends(sends: Flow['sends'], cut: boolean): void {
    if (sends === this.#wanted && !(cut && this.#tail !== undefined)) return
    clearTimeout(this.#tail)
    this.#tail = undefined
    const tail = sends === 'nothing' && this.#wanted === 'voice' && !cut
    this.#wanted = sends
    if (tail) this.#tail = setTimeout(() => this.sends('nothing', true), TAIL)
    else this.#send(sends)
  }

  #send(sends: Flow['sends']): void {
    this.#sends = sends
    this.#track.enabled = sends === 'voice'
    this.#settle()
  }

  /** A new microphone in place of one that is dead. */
  speak(track: MediaStreamTrack): void {
    track.enabled = this.#track.enabled
    this.#track = track
    void this.#queue(async () => {
      await this.#voice?.replaceTrack(track)
    })
  }

  /** One's own picture, or none: the camera is not even held here before both said yes. */
  picture(size: Flow['picture'], from: MediaStreamTrack | undefined): void {
    const camera = size === 'none' ? undefined : from
    const before = this.#size
    this.#size = camera ? size : 'none'
    if (camera === this.#camera && before === this.#size) return
    if (camera !== this.#camera) {
      this.#camera = camera
      void this.#queue(async () => this.#picture?.replaceTrack(this.#camera ?? null))
    }
    this.#settle()
  }

  /** How many packets of the voice came, and how many of anything where the other tells back all the time. */
  async measure(): Promise<{ voice?: number; back?: number }> {
    let [voice, back]: (number | undefined)[] = []
    for (const [, of] of (await this.#pc.getStats()) as unknown as Map<string, Measured>) {
      if (of.type === 'inbound-rtp' && of.kind === 'audio') voice = of.packetsReceived
      if (of.type === 'transport') back = of.packetsReceived
    }
    return {
      ...(voice !== undefined && { voice }),
      ...(back !== undefined && this.#tellsBack && { back }),
    }
  }

  /** At once, and for good. */
  close(): void {
    clearTimeout(this.#tail)
    this.#track.enabled = false
    const pc = this.#pc
    pc.ontrack = pc.onicecandidate = pc.onicegatheringstatechange = pc.onconnectionstatechange = null
    pc.close()
  }

  get #voice(): RTCRtpSender | undefined {
    return this.#pc.getTransceivers()[0]?.sender
  }
  get #picture(): RTCRtpSender | undefined {
    return this.#pc.getTransceivers()[1]?.sender
  }

  async #queue(act: () => Promise<unknown>): Promise<void> {
    if (this.#waiting >= MOST_WAITING) return
    this.#waiting++
    const next = this.#next
      .then(() => (this.#pc.signalingState === 'closed' ? undefined : act()))
      .catch(() => {})
      .finally(() => this.#waiting--)
    this.#next = next
    await next
  }

  /** Credentials are judged when a way is made, so each time they are new. */
  async #reach(): Promise<boolean> {
    const relay = await this.#o.relay()
    if (!relay || this.#pc.signalingState === 'closed') return false
    const { urls, username, credential } = relay
    this.#pc.setConfiguration({
      ...this.#pc.getConfiguration(),
      iceServers: [{ urls, username, credential }],
    })
    return true
  }

  #say(k: Kind, local: string | undefined): void {
    const sdp = local && shaped(local, k)
    if (!sdp) return
    this.#o.say({ k, sdp })
    if (this.#candidates.length > 0) this.#o.say({ k: 'ice', c: this.#candidates.slice(-8) })
  }

  #prefer(): void {
    const codecs = [/^audio\/opus$/i, /^video\/vp8$/i]
    for (const [at, transceiver] of this.#pc.getTransceivers().entries()) {
      const all = RTCRtpReceiver.getCapabilities(at === 0 ? 'audio' : 'video')?.codecs ?? []
      transceiver.setCodecPreferences(all.filter(({ mimeType }) => codecs[at]?.test(mimeType)))
    }
  }

  #settle(): void {
    this.#voiceSends.set({ active: this.#sends !== 'nothing' })
    if (this.#size === 'none') return this.#pictureSends.set({ active: false })
    const { longest, ...most } = SIZES[this.#size]
    const { width = 0, height = 0 } = this.#camera?.getSettings() ?? {}
    const scaleResolutionDownBy = Math.max(1, Math.max(width, height) / longest)
    this.#pictureSends.set({ active: true, ...most, scaleResolutionDownBy })
  }
}

/** What a sender sends: set one at a time, and the last that was wanted is what stands. */
class Sending {
  readonly #sender: () => RTCRtpSender | undefined
  #wanted: RTCRtpEncodingParameters = { active: false }
  #busy = false

  constructor(sender: () => RTCRtpSender | undefined) {
    this.#sender = sender
  }

  set(wanted: RTCRtpEncodingParameters): void {
    this.#wanted = wanted
    if (!this.#busy) void this.#run()
  }

  async #run(): Promise<void> {
    this.#busy = true
    for (let done: RTCRtpEncodingParameters | undefined; done !== this.#wanted; ) {
      done = this.#wanted
      await this.#apply(done).catch(() => {}) // it is agreed on anew just now, and set again then
    }
    this.#busy = false
  }

  async #apply(wanted: RTCRtpEncodingParameters): Promise<void> {
    const sender = this.#sender()
    const parameters = sender?.getParameters()
    const encoding = parameters?.encodings[0]
    if (!sender || !parameters || !encoding) return // not agreed on yet
    Object.assign(encoding, wanted)
    await sender.setParameters(parameters)
  }
}

interface Measured {
  readonly type: string
  readonly kind?: string
  readonly packetsReceived?: number
}
