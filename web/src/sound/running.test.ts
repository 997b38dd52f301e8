/* The module in a browser of numbers: what it does at once, and what it gives back. */
import { signal } from '@preact/signals-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Legs, Relay } from '../wire'
import { type Signalling, sound } from './index'

class Track {
  enabled = true
  readyState = 'live'
  muted = false
  onended: (() => void) | null = null
  readonly kind: string
  constructor(kind: string) {
    this.kind = kind
  }
  stop() {
    this.readyState = 'ended'
  }
  getSettings() {
    return { width: 1280, height: 720 }
  }
}

class Stream {
  readonly tracks: Track[]
  constructor(tracks: Track[] = []) {
    this.tracks = tracks
  }
  getTracks() {
    return this.tracks
  }
  getAudioTracks() {
    return this.tracks.filter(({ kind }) => kind === 'audio')
  }
  getVideoTracks() {
    return this.tracks.filter(({ kind }) => kind === 'video')
  }
}

/** Sets parameters as browsers do: it takes a while, and what began before the last was set is refused. */
class Sender {
  track: Track | null
  encoding: Record<string, unknown> = { active: false }
  readonly log: unknown[] = []
  replaced = 0
  overlaps = 0
  #setting = false
  constructor(track: Track | null) {
    this.track = track
  }
  getParameters() {
    return { encodings: [{ ...this.encoding }] }
  }
  async setParameters({ encodings: [encoding] }: { encodings: Record<string, unknown>[] }) {
    if (this.#setting) {
      this.overlaps++
      throw new DOMException('', 'InvalidStateError')
    }
    this.#setting = true
    await Promise.resolve()
    this.encoding = encoding!
    this.log.push(encoding!['active'])
    this.#setting = false
  }
  async replaceTrack(track: Track | null) {
    this.replaced++
    this.track = track
  }
}

const SDP = (setup: string) => {
  const part = (kind: string, codec: string, mid: number) => [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF 96`,
    'c=IN IP4 0.0.0.0',
    ...[
      'a=ice-ufrag:aaaa',
      `a=ice-pwd:${'b'.repeat(22)}`,
      `a=fingerprint:sha-256 ${Array(32).fill('AA').join(':')}`,
    ],
    ...[`a=setup:${setup}`, `a=mid:${mid}`, 'a=sendrecv', 'a=rtcp-mux', `a=rtpmap:96 ${codec}`],
  ]
  const head = ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0 1']
  const all = [...head, ...part('audio', 'opus/48000/2', 0), ...part('video', 'VP8/90000', 1)]
  return `${all.join('\r\n')}\r\n`
}

class Connection {
  static all: Connection[] = []
  readonly configuration: RTCConfiguration
  servers: RTCIceServer[] = []
  signalingState = 'stable'
  connectionState = 'new'
  iceConnectionState = 'new'
  pendingLocalDescription: { sdp: string } | null = null
  currentLocalDescription: { sdp: string } | null = null
  onconnectionstatechange: (() => void) | null = null
  ontrack: ((event: { track: Track }) => void) | null = null
  readonly transceivers: {
    sender: Sender
    receiver: { track: Track }
    direction: string
    setCodecPreferences(): void
  }[] = []

  constructor(configuration: RTCConfiguration) {
    this.configuration = configuration
    Connection.all.push(this)
  }
  getConfiguration() {
    return this.configuration
  }
  setConfiguration({ iceServers }: RTCConfiguration) {
    this.servers = iceServers ?? []
  }
  getTransceivers() {
    return this.transceivers
  }
  addTransceiver(what: Track | string, { direction }: { direction: string }) {
    const kind = typeof what === 'string' ? what : what.kind
    const sender = new Sender(typeof what === 'string' ? null : what)
    this.transceivers.push({
      sender,
      receiver: { track: new Track(kind) },
      direction,
      setCodecPreferences() {},
    })
  }
  async createOffer() {
    return { sdp: SDP('actpass') }
  }
  async setLocalDescription(it: { sdp: string }) {
    this.pendingLocalDescription = it
    this.signalingState = 'have-local-offer'
  }
  async setRemoteDescription() {
    this.currentLocalDescription = this.pendingLocalDescription
    this.pendingLocalDescription = null
    this.signalingState = 'stable'
  }
  async getStats() {
    return new Map()
  }
  becomes(state: string) {
    this.connectionState = state
    this.onconnectionstatechange?.()
  }
  close() {
    this.signalingState = 'closed'
  }
}

class Player {
  muted = false
  autoplay = false
  srcObject: Stream | null = null
  async play() {}
}

let tones: { from: number; to: number; most: number }[]

class Meters {
  state = 'running'
  currentTime = 7
  destination = {}
  createOscillator() {
    const tone = { from: 0, to: 0, most: 0 }
    tones.push(tone)
    return {
      frequency: { value: 0 },
      connect: (to: { louder(by: (value: number) => void): unknown }) =>
        to.louder(value => {
          tone.most = Math.max(tone.most, value)
        }),
      start: (at: number) => {
        tone.from = at
      },
      stop: (at: number) => {
        tone.to = at
      },
    }
  }
  createGain() {
    const values: number[] = []
    const note = (value: number) => void values.push(value)
    return {
      gain: { setValueAtTime: note, linearRampToValueAtTime: note },
      connect() {},
      louder(by: (value: number) => void) {
        values.forEach(by)
        return this
      },
    }
  }
  createAnalyser() {
    return { fftSize: 8, getFloatTimeDomainData: (into: Float32Array) => into.fill(0.5) }
  }
  createMediaStreamSource() {
    return { connect() {}, disconnect() {} }
  }
  async resume() {}
  async close() {}
}

const RELAY: Relay = { t: 'relay', urls: ['turn:x'], username: 'u', credential: 'c', until: 9 }

let given: Stream[]
let asked: (() => Promise<Stream>) | undefined

beforeEach(() => {
  vi.useFakeTimers()
  Connection.all = []
  tones = []
  given = []
  asked = undefined
  const getUserMedia = async ({ audio }: MediaStreamConstraints) => {
    const stream = (await asked?.()) ?? new Stream([new Track(audio ? 'audio' : 'video')])
    given.push(stream)
    return stream
  }
  const player = new Player()
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })
  vi.stubGlobal('document', { addEventListener() {}, removeEventListener() {}, visibilityState: 'visible' })
  vi.stubGlobal('RTCPeerConnection', Connection)
  vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => ({ codecs: [] }) })
  vi.stubGlobal('MediaStream', Stream)
  vi.stubGlobal('AudioContext', Meters)
  vi.stubGlobal(
    'Audio',
    class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: the one that the test looks at
        return player
      }
    },
  )
  played = player
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
let played: Player

/** Seat a's signalling, whose server and partner are the test. */
function line() {
  const legs = signal<Legs | undefined>({})
  const said: [string, string][] = []
  const carried: (string | undefined)[] = []
  let hears: (from: string, text: string) => void = () => {}
  const signalling: Signalling = {
    seat: 'a',
    live: signal(true),
    legs,
    carry: leg => {
      carried.push(leg)
      legs.value = { ...legs.value, ...(leg && { a: leg }) }
    },
    relay: async () => RELAY,
    call: (to, text) => said.push([to, text]),
    hear: heard => {
      hears = heard
      return () => {
        hears = () => {}
      }
    },
  }
  return { signalling, legs, said, carried, says: (call: object) => hears('y', JSON.stringify(call)) }
}

const settled = () => vi.advanceTimersByTimeAsync(0)
const SPEAKS = { mine: true, theirs: false, pause: false }
const LISTENS = { mine: false, theirs: true, pause: false }
const PAUSE = { mine: false, theirs: false, pause: true }

async function connected() {
  const at = line()
  const it = sound(at.signalling)
  await it.start()
  it.ready()
  at.legs.value = { ...at.legs.value, b: 'y' }
  await settled()
  const { shaped } = await import('./sdp')
  at.says({ k: 'answer', sdp: shaped(SDP('active'), 'answer') })
  await settled()
  const pc = Connection.all[0]!
  pc.becomes('connected')
  await settled()
  const [voice, picture] = pc.transceivers
  return {
    ...at,
    it,
    pc,
    voice: voice!.sender,
    ear: voice!.receiver.track,
    picture: picture!.sender,
    microphone: given[0]!.tracks[0]!,
  }
}

describe('sound in a browser', () => {
  it('goes by the relay alone, with what lets it through', async () => {
    const { it: here, pc, said } = await connected()
    expect(here.state.value).toEqual({ is: 'on', heard: true })
    expect(pc.configuration.iceTransportPolicy).toBe('relay')
    expect(pc.servers).toEqual([{ urls: ['turn:x'], username: 'u', credential: 'c' }])
    expect(said.map(([to, text]) => [to, JSON.parse(text).k])).toEqual([['y', 'offer']])
  })

  it('opens at once, and closes after a last syllable', async () => {
    const { it: here, voice, microphone } = await connected()
    expect([microphone.enabled, voice.encoding['active'], here.open.value]).toEqual([false, false, false])
    here.floor(SPEAKS)
    expect([microphone.enabled, here.open.value]).toEqual([true, true])
    await settled()
    expect(voice.encoding['active']).toBe(true)
    here.floor(LISTENS)
    expect(here.open.value).toBe(false)
    await vi.advanceTimersByTimeAsync(99)
    expect([microphone.enabled, voice.encoding['active']]).toEqual([true, true])
    await vi.advanceTimersByTimeAsync(1)
    expect([microphone.enabled, voice.encoding['active'], voice.replaced]).toEqual([false, false, 0])
  })

  it.each([
    ['a time-out', (here: ReturnType<typeof sound>) => here.floor(PAUSE)],
    ['closing one’s own', (here: ReturnType<typeof sound>) => here.closeMine()],
    [
      'a time-out in a tail',
      (here: ReturnType<typeof sound>) => {
        here.floor(LISTENS)
        here.floor(PAUSE)
      },
    ],
  ])('closes before the call returns by %s', async (_, close) => {
    const { it: here, microphone } = await connected()
    here.floor(SPEAKS)
    close(here)
    expect(microphone.enabled).toBe(false)
  })

  it('plays a soft tone once for each trouble, on this device, and none in a time-out', async () => {
    const { it: here, pc } = await connected()
    pc.becomes('disconnected')
    expect(tones).toEqual([])
    here.floor(LISTENS)
    expect(here.state.value).toEqual({ is: 'on', heard: false })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(tones).toEqual([{ from: 7, to: 7.2, most: expect.any(Number) }])
    expect(tones[0]!.most).toBeGreaterThan(0)
    expect(tones[0]!.most).toBeLessThan(0.1)
    pc.becomes('connected')
    await vi.advanceTimersByTimeAsync(500)
    pc.becomes('disconnected')
    expect(tones).toHaveLength(2)
    pc.becomes('connected')
    await vi.advanceTimersByTimeAsync(500)
    here.floor(PAUSE)
    pc.becomes('disconnected')
    here.stop()
    expect(tones).toHaveLength(2)
  })

  it('ends all before stop returns', async () => {
    const { it: here, pc, microphone, carried } = await connected()
    await here.offerVideo()
    here.floor(SPEAKS)
    here.stop()
    expect([microphone.enabled, microphone.readyState, pc.signalingState]).toEqual([false, 'ended', 'closed'])
    expect(given.flatMap(({ tracks }) => tracks.map(({ readyState }) => readyState))).toEqual([
      'ended',
      'ended',
    ])
    expect([carried.at(-1), here.state.value, here.open.value, here.mine.value]).toEqual([
      undefined,
      { is: 'off' },
      false,
      undefined,
    ])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('sets what is sent one at a time, and the last that was wanted stands', async () => {
    const { it: here, voice } = await connected()
    for (let n = 0; n < 5; n++) {
      here.floor(SPEAKS)
      here.floor(PAUSE)
      here.openMine()
    }
    here.floor(SPEAKS)
    here.openMine()
    await settled()
    expect(voice.encoding['active']).toBe(true)
    here.floor(PAUSE)
    await settled()
    expect(voice.encoding['active']).toBe(false)
    expect(voice.log.length).toBeLessThan(8)
    expect(voice.overlaps).toBe(0)
  })

  it('plays who has the floor, and nobody else', async () => {
    const { it: here, ear } = await connected()
    expect([ear.enabled, played.muted]).toEqual([false, true])
    here.floor(LISTENS)
    expect([ear.enabled, played.muted]).toEqual([true, false])
    here.floor(SPEAKS)
    expect([ear.enabled, played.muted]).toEqual([false, true])
  })

  it('shows no picture before both said yes, holds no camera after, and sends a listener’s small', async () => {
    const { it: here, picture, says, said } = await connected()
    here.floor(LISTENS)
    await here.offerVideo()
    await settled()
    expect([here.video.value, picture.track, here.theirs.value]).toEqual(['offered', null, undefined])
    expect(here.mine.value).toBe(given[1])
    says({ k: 'video', on: true })
    await settled()
    expect([here.video.value, picture.track]).toEqual(['on', given[1]!.tracks[0]])
    expect(picture.encoding).toMatchObject({ active: true, maxBitrate: 150_000, scaleResolutionDownBy: 4 })
    expect(here.theirs.value?.getTracks()).toHaveLength(1)
    says({ k: 'video', on: false })
    await settled()
    expect([here.video.value, picture.track, picture.encoding['active'], here.theirs.value]).toEqual([
      'off',
      null,
      false,
      undefined,
    ])
    expect(given[1]!.tracks[0]!.readyState).toBe('ended')
    expect(said.filter(([, text]) => text.includes('"k":"video"'))).toHaveLength(1)
  })

  it('gives a microphone back that came when nobody wanted it any more', async () => {
    let grant: (stream: Stream) => void = () => {}
    asked = () => new Promise(resolve => (grant = resolve))
    const here = sound(line().signalling)
    const started = here.start()
    here.stop()
    grant(new Stream([new Track('audio')]))
    await started
    expect([here.state.value, given[0]!.tracks[0]!.readyState]).toEqual([{ is: 'off' }, 'ended'])
  })

  it('does not take what was asked for before for what is asked for now', async () => {
    const grants: ((stream: Stream) => void)[] = []
    asked = () => new Promise(resolve => grants.push(resolve))
    const here = sound(line().signalling)
    const first = here.start()
    here.stop()
    void here.start()
    grants[0]?.(new Stream([new Track('audio')]))
    await first
    await settled()
    expect([here.state.value, given[0]!.tracks[0]!.readyState]).toEqual([{ is: 'asking' }, 'ended'])
  })

  it('takes a microphone anew that went dead, open or not as before', async () => {
    const { it: here, voice, microphone } = await connected()
    here.floor(SPEAKS)
    microphone.onended?.()
    await settled()
    const anew = given[1]!.tracks[0]!
    expect([voice.track, anew.enabled, microphone.readyState]).toEqual([anew, true, 'ended'])
    asked = () => Promise.reject(new DOMException('', 'NotFoundError'))
    anew.onended?.()
    await settled()
    expect(here.state.value).toEqual({ is: 'off', trouble: 'lost' })
  })

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'no_microphone'],
    ['NotReadableError', 'taken'],
  ])('says why there is none: %s', async (name, trouble) => {
    asked = () => Promise.reject(new DOMException('', name))
    const here = sound(line().signalling)
    await here.start()
    expect(here.state.value).toEqual({ is: 'off', trouble })
  })

  it('says what this browser, this page and this server lack', async () => {
    const none = line()
    none.signalling.relay = async () => 'none'
    const here = sound(none.signalling)
    await here.start()
    here.ready()
    none.legs.value = { ...none.legs.value, b: 'y' }
    await settled()
    expect(here.state.value).toEqual({ is: 'off', trouble: 'no_relay' })
    vi.stubGlobal('RTCPeerConnection', undefined)
    await here.start()
    expect(here.state.value).toEqual({ is: 'off', trouble: 'unsupported' })
    vi.stubGlobal('isSecureContext', false)
    await here.start()
    expect(here.state.value).toEqual({ is: 'off', trouble: 'insecure' })
  })

  it('lets go when another device of the seat takes over', async () => {
    const { it: here, legs, pc, microphone } = await connected()
    legs.value = { ...legs.value, a: 'newer' }
    expect(here.state.value).toEqual({ is: 'off', trouble: 'moved' })
    expect([microphone.readyState, pc.signalingState]).toEqual(['ended', 'closed'])
  })
})
