/* What the relay gets of two who hear each other, and what a device does that does not keep to the floor. */
import type { Page } from '@playwright/test'
import { expect, hasHungUp, hearEachOther, isHeard, test } from './apart'
import { heard, seen } from './ears'
import { bothReady, button, end, floorIs, heading, large, meetInLobby, pass, passLast, t } from './steps'
import { line } from './voices'
import { type Passed, rtp, type Wire } from './wire'

const { tools, pause, checking } = t.talk
const SOME = 50

const voices = ({ passed }: Wire, since = 0): Passed[] => passed.slice(since).filter(({ is }) => is === 'rtp')
const streams = (of: readonly Passed[]) => [...new Set(of.map(({ bytes }) => rtp(bytes).stream))]

/** From when the listener's sender is closed, and what it had sent before has passed, nothing does that is not the speaker's. */
async function speaksAlone(wire: Wire, speaker: Page, listener: Page): Promise<Passed[]> {
  const { stream } = await seen(listener)
  await expect
    .poll(async () => {
      const { sends, sent } = await seen(listener)
      return !sends && sent === voices(wire).filter(({ bytes }) => rtp(bytes).stream === stream).length
    })
    .toBe(true)
  const since = wire.passed.length
  await expect.poll(() => voices(wire, since).length).toBeGreaterThan(SOME)
  const passed = voices(wire, since)
  expect(streams(passed)).toEqual([(await seen(speaker)).stream])
  return passed
}

test('at the relay nothing passes of who listens, and of who speaks no more than that they do', async ({
  joined: { robin, noa },
  wire,
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)
  expect(wire.passed.some(({ is }) => is === 'dtls')).toBe(true)
  expect(voices(wire)).toEqual([])

  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await isHeard(noa)
  const said = await speaksAlone(wire, robin, noa)
  await button(robin, t.hearing.closeMine).click()
  await expect.poll(() => heard(noa)).toBeLessThan(0.001) // silence, as Opus says it
  said.push(...(await speaksAlone(wire, robin, noa)))
  await button(robin, t.hearing.openMine).click()

  await passLast(robin, 'Noa')
  await floorIs(noa, 'Noa', robin)
  await isHeard(robin)
  said.push(...(await speaksAlone(wire, noa, robin)))
  await pass(noa, 'Robin')
  await expect(large(robin, checking.heardLast)).toBeVisible()
  await isHeard(noa)
  said.push(...(await speaksAlone(wire, robin, noa)))

  expect(new Set(said.map(({ bytes }) => rtp(bytes).payload.length)).size).toBe(1)
  const { extensions } = await seen(robin)
  const named = new Set(said.flatMap(({ bytes }) => rtp(bytes).extensions.map(id => extensions[id])))
  const KNOWN = [/transport-wide-cc-extensions-01$/, /sdes:mid$/]
  expect([...named].filter(uri => !KNOWN.some(known => known.test(uri ?? '')))).toEqual([])
  expect(wire.passed.filter(({ is }) => is === 'else')).toEqual([])

  await button(noa, tools.pause).click()
  for (const page of [robin, noa]) await expect(page.getByText(t.hearing.rests)).toBeVisible()
  for (const page of [robin, noa]) await hasHungUp(page)
  const since = wire.passed.length
  for (const page of [robin, noa]) await button(page, pause.early).click()
  await expect(large(robin, checking.heardLast)).toBeVisible()
  expect(wire.passed.slice(since)).toEqual([])
  for (const page of [robin, noa]) await button(page, t.hearing.start).click()
  await isHeard(noa)
  expect(streams(voices(wire, since))).toEqual([(await seen(robin)).stream])

  await end(robin)
  for (const page of [robin, noa]) await expect(heading(page)).toHaveText(t.talk.closed.headings.unfinished)
  for (const page of [robin, noa]) await hasHungUp(page)
})

test('what passes the relay decodes to nothing, while the same opened by the other’s keys is a voice', async ({
  joined: { robin, noa },
  wire,
}) => {
  await noa.addInitScript(keepOpened)
  await noa.reload()
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)
  await bothReady(robin, noa)
  const opened = () => noa.evaluate(() => (window as unknown as { opened: Opened[] }).opened)
  await expect.poll(async () => (await opened()).length).toBeGreaterThan(3 * SOME)

  const caught = new Map(voices(wire).map(({ bytes }) => [rtp(bytes).number, rtp(bytes).payload]))
  const same = (await opened()).flatMap(({ number, open }) => {
    const sealed = caught.get(number)
    return sealed ? [{ open, sealed: [...sealed.subarray(0, open.length)] }] : []
  })
  expect(same.length).toBeGreaterThan(2 * SOME)
  const { open, sealed, alike } = await noa.evaluate(decodeAll, same)
  expect(open.decoded).toBe(same.length)
  expect(open.loudest).toBeGreaterThan(0.1)
  expect(open.pitched).toBeGreaterThan(0.5)
  expect(sealed.decoded).toBeLessThan(0.6 * same.length) // of what is by chance, a third is in the form of Opus
  expect(Math.abs(alike)).toBeLessThan(0.15)
})

interface Opened {
  readonly number: number
  readonly open: number[]
}

/** In the page, before all else: what comes of the other is kept as it is when it was opened. */
function keepOpened(): void {
  const opened: Opened[] = []
  Object.assign(window, { opened })
  interface Frame {
    readonly data: ArrayBuffer
    getMetadata(): { sequenceNumber: number }
  }
  interface Opens {
    createEncodedStreams(): { readable: ReadableStream<Frame>; writable: WritableStream<Frame> }
  }
  window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
    construct: (Peer, [given]: [RTCConfiguration]) => {
      const peer = new Peer({ ...given, ...{ encodedInsertableStreams: true } })
      peer.addEventListener('track', ({ track, receiver }) => {
        if (track.kind !== 'audio') return
        const { readable, writable } = (receiver as unknown as Opens).createEncodedStreams()
        const keep = new TransformStream<Frame, Frame>({
          transform(frame, on) {
            opened.push({
              number: frame.getMetadata().sequenceNumber,
              open: [...new Uint8Array(frame.data)],
            })
            on.enqueue(frame)
          },
        })
        void readable.pipeThrough(keep).pipeTo(writable)
      })
      return peer
    },
  })
}

/** In a page: how many of each kind decode, how loud that is and how much of it has the pitch of a voice; and how alike
 *  both are, from 0 to 1. */
async function decodeAll(same: readonly { open: number[]; sealed: number[] }[]) {
  const decode = async (packet: number[]): Promise<Float32Array | undefined> => {
    const out: Float32Array[] = []
    const output = (audio: AudioData) => {
      const samples = new Float32Array(audio.numberOfFrames)
      audio.copyTo(samples, { planeIndex: 0, format: 'f32-planar' })
      audio.close()
      out.push(samples)
    }
    const decoder = new AudioDecoder({ output, error: () => {} })
    decoder.configure({ codec: 'opus', sampleRate: 48_000, numberOfChannels: 1 })
    decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp: 0, data: new Uint8Array(packet) }))
    await decoder.flush().catch(() => {})
    return out[0]
  }
  const loudest = (samples: Float32Array) => Math.max(...samples.map(Math.abs))
  const like = (one: Float32Array, other: Float32Array) => {
    let [both, first, second] = [0, 0, 0]
    for (let n = 0; n < Math.min(one.length, other.length); n++) {
      both += one[n]! * other[n]!
      first += one[n]! ** 2
      second += other[n]! ** 2
    }
    return both && both / Math.sqrt(first * second)
  }
  /** By how it repeats itself, 120 to 240 times a second. */
  const pitch = (samples: Float32Array) => {
    let most = 0
    for (let by = 200; by <= 400; by += 8) most = Math.max(most, like(samples, samples.subarray(by)))
    return most
  }
  const judge = (all: (Float32Array | undefined)[]) => {
    const decoded = all.filter(samples => samples !== undefined)
    const loud = decoded.filter(samples => loudest(samples) > 0.1)
    return {
      decoded: decoded.length,
      loudest: Math.max(0, ...decoded.map(loudest)),
      pitched: loud.reduce((sum, samples) => sum + pitch(samples), 0) / loud.length,
    }
  }
  const open = await Promise.all(same.map(each => decode(each.open)))
  const sealed = await Promise.all(same.map(each => decode(each.sealed)))
  const alike = open.map((one, n) => (one && sealed[n] ? like(one, sealed[n]) : 0))
  return {
    open: judge(open),
    sealed: judge(sealed),
    alike: alike.reduce((sum, one) => sum + one, 0) / same.length,
  }
}

test('who is changed to speak out of turn is not heard by the other', async ({
  joined: { robin, noa },
  wire,
}) => {
  await noa.addInitScript(speakAlways)
  await noa.reload()
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)
  await expect.poll(() => voices(wire).length).toBeGreaterThan(SOME)
  expect(await heard(robin)).toBe(0)

  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await isHeard(noa)
  const [{ stream }, { received }] = [await seen(noa), await seen(robin)]
  const since = wire.passed.length
  await expect.poll(async () => (await seen(robin)).received).toBeGreaterThan(received + SOME)
  expect(streams(voices(wire, since))).toContain(stream)
  for (let n = 0; n < 3; n++) expect(await heard(robin)).toBe(0)
  await expect(line(robin)).toHaveText(t.hearing.says.open)

  await pass(robin, 'Noa')
  await floorIs(noa, 'Noa', robin)
  await isHeard(robin) // it was a voice all the time
})

/** In the page, before all else: whatever the app says, the microphone is open. */
function speakAlways(): void {
  const set = RTCRtpSender.prototype.setParameters
  RTCRtpSender.prototype.setParameters = function (parameters, ...more) {
    if (this.track?.kind === 'audio') for (const encoding of parameters.encodings) encoding.active = true
    return set.call(this, parameters, ...more)
  }
  Object.defineProperty(MediaStreamTrack.prototype, 'enabled', { get: () => true, set: () => {} })
}
