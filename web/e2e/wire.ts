/* What the server's relay gets of two who hear each other, as whoever runs it could look at it: everything goes by here
   first. It can be cut. */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import type { AddressInfo } from 'node:net'

const HOST = '127.0.0.1'
/** The relay's own place: the port that is taken here is free there. */
const BEHIND = '127.0.0.2'

export class Wire {
  readonly #near = createSocket('udp4')
  /** The other end of each device's, by where it speaks from. */
  readonly #far = new Map<string, Socket>()
  #cut = false
  /** All that devices sent to each other, in its order. */
  readonly passed: Passed[] = []

  port = 0

  async lay(): Promise<void> {
    await new Promise<void>(done => this.#near.bind(0, HOST, done))
    const { port } = this.#near.address() as AddressInfo
    this.port = port
    this.#near.on('message', (bytes, from) => {
      if (this.#cut) return
      const inner = innerOf(bytes)
      if (inner) this.passed.push({ bytes: inner, is: kindOf(inner) })
      this.#farOf(from).send(bytes, port, BEHIND)
    })
  }

  /** What a server that has the relay is started with. */
  get relay(): string[] {
    return ['--relay-addr', `${BEHIND}:${this.port}`, ...this.relayOfAnother]
  }

  /** What a server beside it is started with. */
  get relayOfAnother(): string[] {
    return ['--relay-url', `turn:${HOST}:${this.port}?transport=udp`]
  }

  #farOf({ address, port }: RemoteInfo): Socket {
    const there = this.#far.get(`${address} ${port}`)
    if (there) return there
    const far = createSocket('udp4')
    far.on('message', bytes => {
      if (!this.#cut) this.#near.send(bytes, port, address)
    })
    far.on('error', () => {}) // nobody listens there any more
    this.#far.set(`${address} ${port}`, far)
    return far
  }

  cut(): void {
    this.#cut = true
  }

  /** The devices come back by another network: at the relay, from elsewhere. */
  mend(): void {
    for (const far of this.#far.values()) far.close()
    this.#far.clear()
    this.#cut = false
  }

  remove(): void {
    for (const socket of [this.#near, ...this.#far.values()]) socket.close()
  }
}

type Kind = 'stun' | 'dtls' | 'rtp' | 'rtcp' | 'else'

export interface Passed {
  readonly bytes: Buffer
  readonly is: Kind
}

/** What is for the other device in what is for the relay (RFC 8656): the data of a channel or of an indication. */
function innerOf(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4) return undefined
  const length = bytes.readUInt16BE(2)
  if (bytes[0]! >= 0x40 && bytes[0]! < 0x50) return bytes.subarray(4, 4 + length)
  if (bytes.readUInt16BE(0) !== 0x0016) return undefined
  for (let at = 20; at + 4 <= bytes.length; ) {
    const [type, size] = [bytes.readUInt16BE(at), bytes.readUInt16BE(at + 2)]
    if (type === 0x0013) return bytes.subarray(at + 4, at + 4 + size)
    at += 4 + Math.ceil(size / 4) * 4
  }
  return undefined
}

/** RFC 7983, and RFC 5761 for what is RTP. */
function kindOf(bytes: Buffer): Kind {
  const [first = 255, second = 0] = bytes
  if (first < 4) return 'stun'
  if (first >= 20 && first < 64) return 'dtls'
  if (first < 128 || first > 191) return 'else'
  return second >= 192 && second < 224 ? 'rtcp' : 'rtp'
}

interface Rtp {
  readonly number: number
  readonly stream: number
  /** The ids of what stands in the header besides (RFC 8285). */
  readonly extensions: readonly number[]
  /** What is sealed, with its seal. */
  readonly payload: Buffer
}

/** A packet as it stands open (RFC 3550). */
export function rtp(bytes: Buffer): Rtp {
  let at = 12 + 4 * (bytes[0]! & 15)
  const extensions: number[] = []
  if (bytes[0]! & 16) {
    if (bytes.readUInt16BE(at) !== 0xbede) throw new Error('a header in another form')
    const end = at + 4 + 4 * bytes.readUInt16BE(at + 2)
    for (at += 4; at < end; ) {
      const id = bytes[at]! >> 4
      if (id) extensions.push(id)
      at += id ? 2 + (bytes[at]! & 15) : 1
    }
    at = end
  }
  const [number, stream] = [bytes.readUInt16BE(2), bytes.readUInt32BE(8)]
  return { number, stream, extensions, payload: bytes.subarray(at) }
}
