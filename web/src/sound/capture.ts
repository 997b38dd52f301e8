/* The microphone and the camera of this device, each taken when it is wanted and given back at once. */
import type { Trouble } from './types'

const VOICE: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
}
const PICTURE: MediaStreamConstraints = {
  video: {
    facingMode: 'user',
    width: { ideal: 640 },
    height: { ideal: 360 },
    frameRate: { ideal: 15, max: 20 },
  },
}

/** Why nothing can be heard in this browser, whatever one says to it. */
export function lacking(): Trouble | undefined {
  if (!globalThis.isSecureContext) return 'insecure'
  const has =
    typeof RTCPeerConnection !== 'undefined' && typeof navigator.mediaDevices?.getUserMedia === 'function'
  return has ? undefined : 'unsupported'
}

export const microphone = (): Promise<MediaStream | Trouble> => take(VOICE)
export const camera = (): Promise<MediaStream | Trouble> => take(PICTURE)

async function take(what: MediaStreamConstraints): Promise<MediaStream | Trouble> {
  const lacks = lacking()
  if (lacks) return lacks
  return navigator.mediaDevices.getUserMedia(what).catch(troubleOf)
}

/** The errors of getUserMedia (Media Capture and Streams, 10.3). */
export function troubleOf(cause: unknown): Trouble {
  switch (cause instanceof Error || cause instanceof DOMException ? cause.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no_microphone'
    case 'NotReadableError':
    case 'AbortError':
      return 'taken'
    default:
      return 'unsupported'
  }
}

export function release(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) {
    track.onended = null
    track.stop()
  }
}

/** In Hz, as a part of full, and in s. */
const TONE = { pitch: 392, volume: 0.05, rise: 0.04, lasts: 0.2 }

/** How loud a stream is now, 0 to 1, on this device alone: from -50 dB, which a quiet room stays below, to full;
 *  and the one sound that this device makes itself. */
export class Meter {
  readonly #context = new AudioContext()
  readonly #analyser = this.#context.createAnalyser()
  readonly #samples = new Float32Array(this.#analyser.fftSize)
  #source: MediaStreamAudioSourceNode | undefined

  /** Made in a tap, it runs. */
  listen(stream: MediaStream): void {
    this.#source?.disconnect()
    this.#source = this.#context.createMediaStreamSource(stream)
    this.#source.connect(this.#analyser)
    this.wake()
  }

  wake(): void {
    void this.#context.resume().catch(() => {})
  }

  level(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples)
    const square = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length
    return Math.min(1, Math.max(0, 1 + Math.log10(square + 1e-12) / 5))
  }

  /** A short soft sound on this device alone; none later where the browser plays nothing now. */
  tone(): void {
    const { currentTime: now, destination, state } = this.#context
    if (state !== 'running') return
    const [wave, volume] = [this.#context.createOscillator(), this.#context.createGain()]
    wave.frequency.value = TONE.pitch
    volume.gain.setValueAtTime(0, now)
    volume.gain.linearRampToValueAtTime(TONE.volume, now + TONE.rise)
    volume.gain.linearRampToValueAtTime(0, now + TONE.lasts)
    wave.connect(volume).connect(destination)
    wave.start(now)
    wave.stop(now + TONE.lasts)
  }

  close(): void {
    this.#source?.disconnect()
    void this.#context.close().catch(() => {})
  }
}
