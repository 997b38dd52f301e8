/* Bytes and their two spellings on the wire: base64url without padding, and UTF-8. */

export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** Throws on bytes that are not UTF-8. */
export const fromUtf8 = (bytes: Bytes): string => decoder.decode(bytes)

export function concat(...parts: readonly Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

export function toBase64url(bytes: Bytes): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Only the canonical spelling is accepted: no padding, no stray bits, no foreign characters. */
export function fromBase64url(text: string): Bytes {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new Error('not base64url')
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, c => c.charCodeAt(0))
  if (toBase64url(bytes) !== text) throw new Error('base64url is not canonical')
  return bytes
}

/** The 16 bytes of a lowercase UUID. */
export function uuidBytes(id: string): Bytes {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error('not a lowercase UUID')
  return fromHex(id.replaceAll('-', ''))
}

export function fromHex(hex: string): Bytes {
  const out = new Uint8Array(hex.length / 2)
  for (let i = 0; i < out.length; i++) out[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)
  return out
}

export function toHex(bytes: Bytes): string {
  return Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('')
}
