/* Sealed strings (PROTOCOL.md, Words): `1.` + base64url(nonce ‖ AES-256-GCM ciphertext ‖ tag). Pure functions. */

import { LIMITS } from '../wire'
import { type Bytes, concat, fromBase64url, fromUtf8, random, toBase64url, utf8 } from './bytes'

const VERSION = '1.'
const NONCE = 12
const TAG = 16
const SIZES = [64, 256, 1_024, 4_096, 16_384] as const

/** Words that cannot be opened: moved, altered, from another author, or of a format we do not know. */
export class Broken extends Error {
  override name = 'Broken'
}

/** H(secret, salt, info): HKDF-SHA-256, 32 bytes. */
export const H = (secret: Bytes, salt: Bytes, info: string): Promise<Bytes> => hkdf(secret, salt, utf8(info))

export async function hkdf(secret: Bytes, salt: Bytes, info: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256)
  return new Uint8Array(bits)
}

/** A key for AES-256-GCM that cannot be read back out. */
export function aesKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** Each field with its length as uint32 big-endian before it. */
export function additionalData(fields: readonly string[]): Bytes {
  const parts: Bytes[] = []
  for (const field of fields) {
    const bytes = utf8(field)
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, bytes.length)
    parts.push(length, bytes)
  }
  return concat(...parts)
}

export function pad(text: Bytes): Bytes {
  const size = SIZES.find(s => s > text.length)
  if (size === undefined) throw new RangeError(`a text holds at most ${LIMITS.maxText} bytes`)
  const out = new Uint8Array(size)
  out.set(text)
  out[text.length] = 0x80
  return out
}

export function unpad(padded: Bytes): Bytes {
  if (!SIZES.some(s => s === padded.length)) throw new Broken('not one of the five lengths')
  let end = padded.length - 1
  while (end >= 0 && padded[end] === 0) end--
  if (end < 0 || padded[end] !== 0x80) throw new Broken('no end mark')
  const text = padded.slice(0, end)
  if (pad(text).length !== padded.length) throw new Broken('padded further than needed')
  return text
}

/** The nonce is an argument only so that test vectors can be met; callers leave it out. */
export async function seal(
  key: CryptoKey,
  fields: readonly string[],
  text: string,
  nonce: Bytes = random(NONCE),
): Promise<string> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: additionalData(fields), tagLength: 8 * TAG }
  const sealed = await crypto.subtle.encrypt(algorithm, key, pad(utf8(text)))
  return VERSION + toBase64url(concat(nonce, new Uint8Array(sealed)))
}

/** Throws Broken, and nothing else, for whatever is wrong with the sealed string. */
export async function open(key: CryptoKey, fields: readonly string[], sealed: string): Promise<string> {
  try {
    if (!sealed.startsWith(VERSION)) throw new Broken('unknown format')
    const bytes = fromBase64url(sealed.slice(VERSION.length))
    const algorithm = {
      name: 'AES-GCM',
      iv: bytes.slice(0, NONCE),
      additionalData: additionalData(fields),
      tagLength: 8 * TAG,
    }
    const padded = await crypto.subtle.decrypt(algorithm, key, bytes.slice(NONCE))
    return fromUtf8(unpad(new Uint8Array(padded)))
  } catch (cause) {
    throw cause instanceof Broken ? cause : new Broken('cannot be opened', { cause })
  }
}
