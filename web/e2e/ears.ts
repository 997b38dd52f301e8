/* What a device sends and hears of a talk apart, as its browser itself measures it, beside whatever the page says. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

interface Ears {
  peers: RTCPeerConnection[]
  players: HTMLAudioElement[]
}

/** Before the page runs: keeps its connections and what it plays by in sight. */
export const hold = (page: Page) =>
  page.addInitScript(() => {
    const ears: Ears = { peers: [], players: [] }
    Object.assign(window, { ears })
    const [Peer, Player] = [RTCPeerConnection, Audio]
    const kept = <T extends object>(made: T, list: T[]) => {
      list.push(made)
      return made
    }
    window.RTCPeerConnection = new Proxy(Peer, {
      construct: (_, given: [RTCConfiguration]) => kept(new Peer(...given), ears.peers),
    })
    window.Audio = new Proxy(Player, { construct: () => kept(new Player(), ears.players) })
  })

/** The loudest of some moments, 0 to 1, of what is played. Firefox computes no sound where there is no loudspeaker, but it
 *  says how loud that is which it would play. */
export const heard = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { peers, players } = (window as unknown as { ears: Ears }).ears
    const player = players.at(-1)
    const stream = player?.srcObject as MediaStream | null
    if (!player || player.muted || player.paused || !stream?.getAudioTracks()[0]?.enabled) return 0
    if (navigator.userAgent.includes('Firefox')) {
      const stats = await peers.at(-1)?.getStats()
      // biome-ignore lint/suspicious/noExplicitAny: each report has a shape of its own
      const all = [...((stats ?? new Map()) as Map<string, any>).values()]
      return all.find(s => s.type === 'inbound-rtp' && s.kind === 'audio')?.audioLevel ?? 0
    }
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    context.createMediaStreamSource(stream).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    let loudest = 0
    for (let n = 0; n < 20; n++) {
      await new Promise(requestAnimationFrame)
      analyser.getFloatTimeDomainData(samples)
      for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample))
    }
    await context.close()
    return loudest
  })

/** All its connections are over, and nothing can be sent any more. */
export const hungUp = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    (window as unknown as { ears: Ears }).ears.peers.every(
      ({ signalingState }) => signalingState === 'closed',
    ),
  )

interface Seen {
  /** Packets of the voice, and whether more may follow. */
  sent: number
  sends: boolean
  received: number
  /** The number that each of them bears. */
  stream: number
  /** How the connection is. */
  is: string
  /** What may stand in their headers, by its id there. */
  extensions: Record<string, string>
  /** Fingerprints. */
  mine: string
  theirs: string
  /** How the chosen way begins on either side. */
  ways: string[]
  candidates: string[]
}

export const seen = (page: Page): Promise<Seen> =>
  page.evaluate(async () => {
    const { peers } = (window as unknown as { ears: Ears }).ears
    const peer = peers.at(-1)
    const stats = await peer?.getStats()
    const [voice = ''] =
      peer?.localDescription?.sdp.split(/(?=^m=)/m).filter(part => part.startsWith('m=audio')) ?? []
    // biome-ignore lint/suspicious/noExplicitAny: each report has a shape of its own
    const all = [...((stats ?? new Map()) as Map<string, any>).values()]
    const one = (type: string, kind?: string) => all.find(s => s.type === type && (!kind || s.kind === kind))
    const transport = one('transport')
    const of = (id: string | undefined) => all.find(s => s.id === id)
    const pair = of(transport?.selectedCandidatePairId)
    const candidates = all.filter(s => /candidate$/.test(s.type))
    return {
      sent: one('outbound-rtp', 'audio')?.packetsSent ?? 0,
      sends: peer?.getSenders()[0]?.getParameters().encodings[0]?.active ?? false,
      received: one('inbound-rtp', 'audio')?.packetsReceived ?? 0,
      is: peer?.connectionState ?? '',
      stream: one('outbound-rtp', 'audio')?.ssrc ?? 0,
      extensions: Object.fromEntries(
        [...voice.matchAll(/^a=extmap:(\d+) (\S+)/gm)].map(([, id, uri]) => [id, uri]),
      ),
      mine: of(transport?.localCertificateId)?.fingerprint ?? '',
      theirs: of(transport?.remoteCertificateId)?.fingerprint ?? '',
      ways: [of(pair?.localCandidateId)?.candidateType, of(pair?.remoteCandidateId)?.candidateType],
      candidates: [...new Set(candidates.map(s => s.candidateType))],
    }
  })

/** A voice, as far as a microphone made of numbers has one: syllables of a tone. */
const syllables = (at: number): number =>
  Math.max(0, Math.sin(2 * Math.PI * 4 * at)) *
  (0.6 + 0.4 * Math.sin(2 * Math.PI * 0.7 * at)) *
  Math.sin(2 * Math.PI * (180 + 60 * Math.sin(2 * Math.PI * 1.3 * at)) * at)

/** One that never pauses, and changes often enough that no browser takes it for noise. */
export const steady = (at: number): number =>
  Math.sin(2 * Math.PI * (400 + 90 * ((Math.floor(at * 25) * 7) % 11)) * at)

/** A file of it that a microphone plays. */
export function voice(folder: string, tone = syllables): string {
  const [rate, seconds] = [48_000, 4]
  const wave = Buffer.alloc(44 + 2 * rate * seconds)
  wave.write('RIFF', 0)
  wave.writeUInt32LE(wave.length - 8, 4)
  wave.write('WAVEfmt ', 8)
  wave.writeUInt32LE(16, 16)
  wave.writeUInt16LE(1, 20)
  wave.writeUInt16LE(1, 22)
  wave.writeUInt32LE(rate, 24)
  wave.writeUInt32LE(2 * rate, 28)
  wave.writeUInt16LE(2, 32)
  wave.writeUInt16LE(16, 34)
  wave.write('data', 36)
  wave.writeUInt32LE(2 * rate * seconds, 40)
  for (let n = 0; n < rate * seconds; n++) {
    wave.writeInt16LE(Math.round(16_000 * tone(n / rate)), 44 + 2 * n)
  }
  const file = join(folder, 'voice.wav')
  writeFileSync(file, wave)
  return file
}
