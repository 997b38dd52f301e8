/* Calls: what the devices of both seats say to each other to find a way for their sound. Sealed as words are. */
import { type Bytes, uuidBytes } from './bytes'
import { aesKey, H, open, seal } from './seal'

/** What a call is bound to; all of it is authenticated, so none can be said elsewhere, by another, or twice. */
export interface CallBinding {
  readonly space: string
  readonly talk: string
  /** The seat that says it, its leg, and the other seat's leg that it is said to. */
  readonly by: string
  readonly from: string
  readonly to: string
  /** From 1, higher with each call from this leg to that one. */
  readonly seq: number
}

export async function callKey(space: string, K: Bytes): Promise<CryptoKey> {
  return aesKey(await H(K, uuidBytes(space), 'amends/1 call'))
}

export function callFields({ space, talk, by, from, to, seq }: CallBinding): string[] {
  return ['amends/1', 'call', space, talk, by, from, to, String(seq)]
}

export async function sealCall(
  key: CryptoKey,
  binding: CallBinding,
  text: string,
  nonce?: Bytes,
): Promise<string> {
  return seal(key, callFields(binding), text, nonce)
}

export async function openCall(key: CryptoKey, binding: CallBinding, sealed: string): Promise<string> {
  return open(key, callFields(binding), sealed)
}
