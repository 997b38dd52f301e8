/* When a page got the floor's patches, and when it heard something: of the app, and of a bare connection beside it, whose
   microphone goes on and off with the same patches and which knows no other rule. */
import type { Page } from '@playwright/test'

export type Kind = 'app' | 'bare'

interface Sounded {
  from: number
  to?: number
}

interface Stopwatch {
  seat: 'a' | 'b'
  /** When the floor last changed by a patch, a person last tapped, and a connection of each kind was last begun, and made. */
  patch: number
  tapped: number
  begun: number
  connected: Record<Kind, number>
  sounds: Record<Kind, Sounded[]>
  bare?: RTCPeerConnection
  microphone?: MediaStreamTrack
}

interface Timed extends Window {
  stopwatch: Stopwatch
  ears: { peers: RTCPeerConnection[] }
  tellOther(said: string): Promise<void>
}

/** Before the page runs, which has to bypass its policy: what listens is no file of the server's. */
export const time = (page: Page, seat: 'a' | 'b') => page.addInitScript(watch, { seat, loud: LOUD })

/** For sound processed by 128 samples: from when to when it is louder than nothing. A gap in a voice is shorter. */
const LOUD = `registerProcessor('loud', class extends AudioWorkletProcessor {
  process([[samples = []]]) {
    const now = Date.now()
    if (samples.some(sample => Math.abs(sample) > 0.01)) {
      if (!this.last) this.port.postMessage({ from: now })
      this.last = now
    } else if (this.last && now - this.last > 60) {
      this.port.postMessage({ to: this.last })
      this.last = 0
    }
    return true
  }
})`

function watch({ seat, loud }: { seat: 'a' | 'b'; loud: string }): void {
  const page = window as unknown as Timed
  const stopwatch: Stopwatch = {
    seat,
    ...{ patch: 0, tapped: 0, begun: 0 },
    connected: { app: 0, bare: 0 },
    sounds: { app: [], bare: [] },
  }
  page.stopwatch = stopwatch
  addEventListener('click', () => (stopwatch.tapped = Date.now()), true)

  let floor: string | undefined
  const Line = WebSocket
  window.WebSocket = new Proxy(Line, {
    construct: (_, given: [string, string]) => {
      const line = new Line(...given)
      line.addEventListener('message', ({ data }) => {
        const { t, set = {} } = JSON.parse(data)
        const talk = Object.keys(set).find(key => key.startsWith('talk/'))
        if (t !== 'patch' || !talk || set[talk].floor === floor) return
        floor = set[talk].floor
        stopwatch.patch = Date.now()
        if (stopwatch.microphone) stopwatch.microphone.enabled = floor === seat
      })
      return line
    },
  })

  const Peer = RTCPeerConnection
  window.RTCPeerConnection = new Proxy(Peer, {
    construct: (_, given: [RTCConfiguration]) => {
      const peer = new Peer(...given)
      peer.addEventListener('connectionstatechange', () => {
        if (peer.connectionState === 'connected')
          stopwatch.connected[peer === stopwatch.bare ? 'bare' : 'app'] = Date.now()
      })
      return peer
    },
  })

  let context: Promise<AudioContext> | undefined
  const listening = async () => {
    const made = new AudioContext()
    await made.audioWorklet.addModule(URL.createObjectURL(new Blob([loud], { type: 'text/javascript' })))
    return made
  }
  const plays = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')!
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...plays,
    set(this: HTMLMediaElement, stream: MediaStream | null) {
      plays.set!.call(this, stream)
      if (!stream?.getAudioTracks()[0]) return
      const sounds = stopwatch.sounds[this.title === 'bare' ? 'bare' : 'app']
      context ??= listening()
      void context.then(made => {
        const ear = new AudioWorkletNode(made, 'loud')
        ear.port.onmessage = ({ data }) => {
          if ('from' in data) sounds.push(data)
          else Object.assign(sounds.at(-1)!, data)
        }
        made.createMediaStreamSource(stream).connect(ear)
      })
    },
  })
}

/** What was taken, as it stands. */
export const taken = (
  page: Page,
): Promise<Pick<Stopwatch, 'patch' | 'tapped' | 'begun' | 'connected' | 'sounds'>> =>
  page.evaluate(() => {
    const { patch, tapped, begun, connected, sounds } = (window as unknown as Timed).stopwatch
    return { patch, tapped, begun, connected, sounds }
  })

/** Waits until a page hears the other by these, or does not any more. */
export const hears = async (page: Page, kinds: readonly Kind[], sound = true): Promise<void> => {
  await page.waitForFunction(
    ([kinds, sound]) => {
      const { sounds } = (window as unknown as Timed).stopwatch
      return kinds.every(kind => {
        const last = sounds[kind].at(-1)
        return (last !== undefined && last.to === undefined) === sound
      })
    },
    [kinds, sound] as const,
  )
}

/** What the two bare connections say to each other goes by here. */
export async function wired(one: Page, other: Page): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    await from.exposeFunction('tellOther', (said: string) => to.evaluate(hearOther, said))
}

/** Connects the pages by the relay of the app's own call, which goes on. Gives how long that took, in ms. */
export async function connectBare(one: Page, other: Page): Promise<number> {
  for (const page of [one, other]) await page.evaluate(beginBare)
  await one.evaluate(offerBare)
  await one.waitForFunction(() => {
    const { begun, connected } = (window as unknown as Timed).stopwatch
    return connected.bare > begun
  })
  const { begun, connected } = await taken(one)
  return connected.bare - begun
}

async function beginBare(): Promise<void> {
  const page = window as unknown as Timed
  const { stopwatch } = page
  stopwatch.bare?.close()
  const app = page.ears.peers.find(peer => peer.connectionState === 'connected')
  if (!stopwatch.microphone) {
    const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 }
    stopwatch.microphone = (await navigator.mediaDevices.getUserMedia({ audio })).getAudioTracks()[0]!
    stopwatch.microphone.enabled = false
  }
  const peer = new RTCPeerConnection(app?.getConfiguration())
  stopwatch.bare = peer
  peer.addTrack(stopwatch.microphone)
  peer.onicecandidate = ({ candidate }) => candidate && page.tellOther(JSON.stringify({ candidate }))
  peer.ontrack = ({ track }) => {
    const audio = document.createElement('audio')
    audio.title = 'bare'
    audio.srcObject = new MediaStream([track])
    void audio.play()
  }
}

async function offerBare(): Promise<void> {
  const { stopwatch, tellOther } = window as unknown as Timed
  stopwatch.begun = Date.now()
  await stopwatch.bare?.setLocalDescription()
  await tellOther(JSON.stringify({ sdp: stopwatch.bare?.localDescription }))
}

async function hearOther(said: string): Promise<void> {
  const { stopwatch, tellOther } = window as unknown as Timed
  const { sdp, candidate } = JSON.parse(said)
  if (candidate) return stopwatch.bare?.addIceCandidate(candidate)
  await stopwatch.bare?.setRemoteDescription(sdp)
  if (sdp.type === 'answer') return
  await stopwatch.bare?.setLocalDescription()
  await tellOther(JSON.stringify({ sdp: stopwatch.bare?.localDescription }))
}
