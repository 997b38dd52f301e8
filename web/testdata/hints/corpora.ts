/* Sentences with the hint that each asks for. What is "worked on" was seen whole before the patterns were mended; what
   is "held back" is only measured; the rest is parted by a fixed hash, two in five held back. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Labelled {
  readonly text: string
  /** The kind of hint that it asks for; none where a hint would be wrong. */
  readonly kind: string | undefined
  readonly heldBack: boolean
}

export interface Corpus {
  readonly name: string
  readonly apologies: readonly Labelled[]
  readonly commitments: readonly Labelled[]
}

interface Written {
  readonly part: 'worked on' | 'held back' | 'by hash'
  readonly hinted: Readonly<Record<string, readonly string[]>>
  readonly fine: readonly string[]
  readonly watched?: Readonly<Record<string, readonly string[]>>
  readonly unwatched?: readonly string[]
}

function corpus(name: string, { part, hinted, fine, watched = {}, unwatched = [] }: Written): Corpus {
  const labelled = (asking: Written['hinted'], quiet: readonly string[]): Labelled[] =>
    [
      ...Object.entries(asking).flatMap(([kind, texts]) => texts.map(text => ({ text, kind }))),
      ...quiet.map(text => ({ text, kind: undefined })),
    ].map(each => ({ ...each, heldBack: part === 'by hash' ? hashed(each.text) : part === 'held back' }))
  return { name, apologies: labelled(hinted, fine), commitments: labelled(watched, unwatched) }
}

/** Two in five (FNV-1a over the letters). */
function hashed(text: string): boolean {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return (hash >>> 7) % 5 < 2
}

/** Precision: of the hints given, how many were right. Recall: of those asked for, how many were given. */
export interface Measured {
  readonly sentences: number
  readonly precision: number
  readonly recall: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

type Find = (text: string) => readonly { readonly kind: string; readonly id: string }[]

/** A hint of another kind than the sentence asks for is wrong. */
export function measure(labelled: readonly Labelled[], find: Find): Measured {
  const wrong: string[] = []
  const missed: string[] = []
  let right = 0
  for (const { text, kind } of labelled) {
    const found = find(text)
    const hit = found.some(hint => hint.kind === kind)
    if (hit) right++
    else if (kind) missed.push(`${kind}: ${text}`)
    for (const hint of found) if (hint.kind !== kind) wrong.push(`${hint.id}: ${text}`)
  }
  const asked = labelled.filter(({ kind }) => kind).length
  return {
    sentences: labelled.length,
    precision: right / Math.max(1, right + wrong.length),
    recall: right / Math.max(1, asked),
    wrong,
    missed,
  }
}

const read = (file: string): Written => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))

export const CORPORA: readonly Corpus[] = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.json'))
  .map(file => corpus(file.replace('.json', ''), read(file)))
