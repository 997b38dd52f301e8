/* Precision: of the hints given, how many were right. Recall: of those asked for, how many were given. */
import type { Labelled } from './split'

export interface Measured {
  readonly sentences: number
  readonly precision: number
  readonly recall: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

type Find = (text: string) => readonly { readonly kind: string; readonly id: string }[]

/** A hint of another kind than the sentence asks for is wrong. */
export function measure(corpus: readonly Labelled[], find: Find): Measured {
  const wrong: string[] = []
  const missed: string[] = []
  let right = 0
  for (const { text, kind } of corpus) {
    const found = find(text)
    const hit = found.some(hint => hint.kind === kind)
    if (hit) right++
    else if (kind) missed.push(`${kind}: ${text}`)
    for (const hint of found) if (hint.kind !== kind) wrong.push(`${hint.id}: ${text}`)
  }
  const asked = corpus.filter(({ kind }) => kind).length
  return {
    sentences: corpus.length,
    precision: right / Math.max(1, right + wrong.length),
    recall: right / Math.max(1, asked),
    wrong,
    missed,
  }
}
