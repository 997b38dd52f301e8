/* What two legs say to each other (SOUND.md). Who says it is not trusted: what is in no shape of ours was not said. */
import { fieldsOf } from '../crypto/plain'
import { isShaped, isShapedCandidate, type Kind } from './sdp'

export type Call =
  | { readonly k: Kind; readonly sdp: string }
  | { readonly k: 'ice'; readonly c: readonly string[] }
  /** From seat b, whose partner offers: the connection has to be made again. */
  | { readonly k: 'restart' }
  | { readonly k: 'video'; readonly on: boolean }

/** More candidates than any device has by one relay. */
const MOST_CANDIDATES = 16

/** How it travels: candidates as an RTCIceCandidateInit each. */
export const callOut = (call: Call): string =>
  JSON.stringify(
    call.k === 'ice' ? { k: call.k, c: call.c.map(candidate => ({ ...PART, candidate })) } : call,
  )

/** All goes in one bundle. */
const PART = { sdpMid: '0', sdpMLineIndex: 0 }

export function callIn(text: string): Call | undefined {
  const { k, sdp, c, on } = fieldsOf(text)
  switch (k) {
    case 'offer':
    case 'answer':
      return typeof sdp === 'string' && isShaped(sdp, k) ? { k, sdp } : undefined
    case 'ice':
      return candidatesIn(c)
    case 'restart':
      return { k }
    case 'video':
      return typeof on === 'boolean' ? { k, on } : undefined
  }
  return undefined
}

function candidatesIn(value: unknown): Call | undefined {
  if (!Array.isArray(value) || value.length > MOST_CANDIDATES) return undefined
  const c = value.map(each => (each as Partial<RTCIceCandidateInit> | null)?.candidate)
  return c.every(each => typeof each === 'string' && isShapedCandidate(each))
    ? { k: 'ice', c: c as string[] }
    : undefined
}
