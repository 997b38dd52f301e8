/* The two keys of a seat, and what every sealed word is bound to. */
import { type Bytes, uuidBytes } from './bytes'
import { aesKey, H, open, seal } from './seal'

export interface SpaceKeys {
  readonly shared: CryptoKey
  /** None where the seat is lent: there is no own doc then. */
  readonly own?: CryptoKey
}

/** Where a word stands and who wrote it; all of it is authenticated, so a word cannot be moved. */
export interface WordBinding {
  readonly doc: 'shared' | 'own'
  readonly space: string
  /** The author: `by` in the shared doc, one's own seat in the own doc. */
  readonly by: string
  readonly field: string
  readonly entity: string
  readonly cmd: string
}

export async function spaceKeys(space: string, K: Bytes, O?: Bytes): Promise<SpaceKeys> {
  const id = uuidBytes(space)
  const shared = await aesKey(await H(K, id, 'amends/1 shared'))
  return O ? { shared, own: await aesKey(await H(O, id, 'amends/1 own')) } : { shared }
}

function keyOf(keys: SpaceKeys, doc: WordBinding['doc']): CryptoKey {
  const key = keys[doc]
  if (!key) throw new Error('a lent seat has no words of its own')
  return key
}

export function wordFields(binding: WordBinding): string[] {
  return ['amends/1', binding.doc, binding.space, binding.by, binding.field, binding.entity, binding.cmd]
}

export async function sealWord(
  keys: SpaceKeys,
  binding: WordBinding,
  text: string,
  nonce?: Bytes,
): Promise<string> {
  return seal(keyOf(keys, binding.doc), wordFields(binding), text, nonce)
}

export async function openWord(keys: SpaceKeys, binding: WordBinding, sealed: string): Promise<string> {
  return open(keyOf(keys, binding.doc), wordFields(binding), sealed)
}

/** The entity id that a word is bound to, from the key `kind/…` of the entity that holds it. */
export function entityId(key: string): string {
  const slash = key.indexOf('/')
  const rest = key.slice(slash + 1)
  return key.startsWith('line/') ? rest.slice(rest.indexOf('/') + 1) : rest
}
