/* The corpus in two parts: patterns are worked out on the one, and measured on the other. What was seen whole before
   the patterns were mended is all of the one, what was written after the last mending all of the other; the rest is
   parted by a fixed hash. */

import { UNWATCHED_LINES, WATCHED_LINES } from './commitments'
import { FINE_LINES } from './fine'
import { FRESH_FINE_LINES, FRESH_LINES } from './fresh'
import { HINTED_LINES } from './hinted'
import { LATER_FINE_LINES, LATER_LINES } from './later'
import { QUICK_FINE_LINES, QUICK_LINES, QUICK_UNWATCHED_LINES, QUICK_WATCHED_LINES } from './quick'
import { UNSEEN_FINE_LINES, UNSEEN_LINES, UNSEEN_UNWATCHED_LINES, UNSEEN_WATCHED_LINES } from './unseen'
import { WRITERS_FINE_LINES, WRITERS_LINES, WRITERS_UNWATCHED_LINES, WRITERS_WATCHED_LINES } from './writers'

type Part = 'worked on' | 'held back'

export interface Labelled {
  readonly text: string
  /** The kind of hint that it asks for; none where a hint would be wrong. */
  readonly kind: string | undefined
  /** Where it stands as a whole; by the hash if none is given. */
  readonly part?: Part
}

const lines = (text: string) => text.split('\n').filter(Boolean)

function labelled(hinted: Readonly<Record<string, string>>, fine: string, part?: Part): Labelled[] {
  const whole = part ? { part } : {}
  return [
    ...Object.entries(hinted).flatMap(([kind, text]) =>
      lines(text).map(line => ({ text: line, kind, ...whole })),
    ),
    ...lines(fine).map(text => ({ text, kind: undefined, ...whole })),
  ]
}

export const APOLOGIES = [
  ...labelled(HINTED_LINES, FINE_LINES),
  ...labelled(FRESH_LINES, FRESH_FINE_LINES),
  ...labelled(LATER_LINES, LATER_FINE_LINES),
  ...labelled(QUICK_LINES, QUICK_FINE_LINES, 'worked on'),
  ...labelled(WRITERS_LINES, WRITERS_FINE_LINES, 'worked on'),
  ...labelled(UNSEEN_LINES, UNSEEN_FINE_LINES, 'held back'),
]
export const COMMITMENTS = [
  ...labelled(WATCHED_LINES, UNWATCHED_LINES),
  ...labelled(QUICK_WATCHED_LINES, QUICK_UNWATCHED_LINES, 'worked on'),
  ...labelled(WRITERS_WATCHED_LINES, WRITERS_UNWATCHED_LINES, 'worked on'),
  ...labelled(UNSEEN_WATCHED_LINES, UNSEEN_UNWATCHED_LINES, 'held back'),
]

/** Two in five of what the hash parts (FNV-1a over the letters). */
export function heldBack({ text, part }: Labelled): boolean {
  if (part) return part === 'held back'
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return (hash >>> 7) % 5 < 2
}
