/* What was said in a talk, in its order: the lines, what each turn came to, what was still needed of the repair, and how
   it was answered. */
import type { Line, Seat, Talk, With, Word } from '../wire'
import { otherThan } from './seat'

export type Entry = { readonly id: string; readonly at: number } & (
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'need'; readonly word: Word }
  | { readonly kind: 'heard' | 'declined' | 'accepted' | 'not_today'; readonly by: Seat }
)

/** `lines` are those of this talk. */
export function transcriptOf(talk: Talk, lines: readonly With<Line>[]): Entry[] {
  const { need, answer, amends } = talk
  const said = lines.map(({ id, it }): Entry => ({ kind: 'line', id, at: it.text.at, line: it }))
  const needs = need ? [...(need.was ?? []), need] : []
  const needed = needs.map((word): Entry => ({ kind: 'need', id: word.cmd, at: word.at, word }))
  const turns = talk.turns.flatMap(({ speaker: by, ended, result }): Entry[] =>
    ended === undefined || result === 'open' ? [] : [{ kind: result, id: `turn/${by}`, at: ended, by }],
  )
  const entries = [...said, ...needed, ...turns].sort((x, y) => x.at - y.at)
  if (!amends || !answer || answer === 'need') return entries
  const at = Math.max(talk.since, ...entries.map(entry => entry.at))
  return [...entries, { kind: answer, id: answer, at, by: otherThan(amends) }]
}

/** Whether it was said in this turn, or in the repair, rather than before. */
export function isNow({ phase, turns }: Talk, entry: Entry): boolean {
  if (entry.kind === 'line' && phase !== 'repairing') return entry.at >= (turns.at(-1)?.began ?? 0)
  return (
    phase === 'repairing' && (entry.kind === 'need' || (entry.kind === 'line' && entry.line.phase === phase))
  )
}

/** What was said back last comes first, and then what it says back. */
export function saidBackFirst(entries: readonly Entry[]): Entry[] {
  const back = (entry: Entry) => entry.kind === 'line' && entry.line.phase === 'reflecting'
  const from = entries.findLastIndex(entry => !back(entry)) + 1
  return [...entries.slice(from), ...entries.slice(0, from)]
}
