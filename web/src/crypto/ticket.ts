/* Tickets (PROTOCOL.md, Words): from one secret T, a value that proves the right and one that opens the keys. */

import type { TicketKind } from '../wire'
import { type Bytes, fromBase64url, toBase64url } from './bytes'
import { cleanName, cleanText, fieldsOf, textOf } from './plain'
import { aesKey, Broken, H, open, seal } from './seal'

/** What a ticket leads to; bound to everything that is sealed under it. */
export interface TicketBinding {
  readonly kind: TicketKind
  readonly space: string
  readonly seat: string
}

export interface Ticket {
  /** As it is sent: base64url. */
  readonly auth: string
  readonly wrap: CryptoKey
}

/** Invite, return and lend carry the space key alone; device and recovery the seat's own key too. */
export interface TicketKeys {
  readonly k: Bytes
  readonly o?: Bytes
}

export interface Greeting {
  readonly name: string
  readonly words: string
}

const NONE = new Uint8Array(0)

export async function ticket(T: Bytes): Promise<Ticket> {
  const [auth, wrap] = await Promise.all([
    H(T, NONE, 'amends/1 ticket auth'),
    H(T, NONE, 'amends/1 ticket wrap'),
  ])
  return { auth: toBase64url(auth), wrap: await aesKey(wrap) }
}

const fields = (what: 'ticket' | 'greeting', at: TicketBinding) => [
  'amends/1',
  what,
  at.kind,
  at.space,
  at.seat,
]

export function sealKeys(
  wrap: CryptoKey,
  at: TicketBinding,
  keys: TicketKeys,
  nonce?: Bytes,
): Promise<string> {
  const plain = keys.o ? { k: toBase64url(keys.k), o: toBase64url(keys.o) } : { k: toBase64url(keys.k) }
  return seal(wrap, fields('ticket', at), JSON.stringify(plain), nonce)
}

export async function openKeys(wrap: CryptoKey, at: TicketBinding, sealed: string): Promise<TicketKeys> {
  const plain = fieldsOf(await open(wrap, fields('ticket', at), sealed))
  const k = key(plain['k'])
  return plain['o'] === undefined ? { k } : { k, o: key(plain['o']) }
}

export function sealGreeting(
  wrap: CryptoKey,
  at: TicketBinding,
  greeting: Greeting,
  nonce?: Bytes,
): Promise<string> {
  const plain = { name: cleanName(greeting.name), words: cleanText(greeting.words) }
  return seal(wrap, fields('greeting', at), JSON.stringify(plain), nonce)
}

export async function openGreeting(wrap: CryptoKey, at: TicketBinding, sealed: string): Promise<Greeting> {
  const plain = fieldsOf(await open(wrap, fields('greeting', at), sealed))
  return { name: cleanName(textOf(plain['name']) ?? ''), words: cleanText(textOf(plain['words']) ?? '') }
}

function key(value: unknown): Bytes {
  if (typeof value !== 'string') throw new Broken('a key is missing')
  const bytes = fromBase64url(value)
  if (bytes.length !== 32) throw new Broken('a key of another length')
  return bytes
}
