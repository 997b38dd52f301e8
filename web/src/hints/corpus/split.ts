/* The corpus in two parts by a fixed hash: patterns are worked out on the one, and measured on the other. */

import { UNWATCHED_LINES, WATCHED_LINES } from './commitments'
import { FINE_LINES } from './fine'
import { FRESH_FINE_LINES, FRESH_LINES } from './fresh'
import { HINTED_LINES } from './hinted'
import { LATER_FINE_LINES, LATER_LINES } from './later'

export interface Labelled {
  readonly text: string
  /** The kind of hint that it asks for; none where a hint would be wrong. */
  readonly kind: string | undefined
}

const lines = (text: string) => text.split('\n').filter(Boolean)

function labelled(hinted: Readonly<Record<string, string>>, fine: string): Labelled[] {
  return [
    ...Object.entries(hinted).flatMap(([kind, text]) => lines(text).map(line => ({ text: line, kind }))),
    ...lines(fine).map(text => ({ text, kind: undefined })),
  ]
}

const FIRST = labelled(HINTED_LINES, FINE_LINES)
const SECOND = labelled(FRESH_LINES, FRESH_FINE_LINES)
const THIRD = labelled(LATER_LINES, LATER_FINE_LINES)
export const APOLOGIES = [...FIRST, ...SECOND, ...THIRD]
export const COMMITMENTS = labelled(WATCHED_LINES, UNWATCHED_LINES)

/** FNV-1a over the letters. Two in five are held back. */
export function heldBack({ text }: Labelled): boolean {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return (hash >>> 7) % 5 < 2
}
