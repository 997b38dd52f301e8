/* What was said in a talk, in its order: the lines, what each turn came to, what was still needed of the repair, and how
   it was answered. Lines are in the order of their versions; the rest lies among them by the server's moments, and of one
   moment, where its clock stood still, by the course of the talk. */
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
  let latest = 0
  const said = [...lines]
    .sort((x, y) => x.it.v - y.it.v || x.it.text.at - y.it.text.at)
    .map(({ id, it }): Entry => {
      latest = Math.max(latest, it.text.at)
      return { kind: 'line', id, at: latest, line: it }
    })
  const needs = need ? [...(need.was ?? []), need] : []
  const needed = needs.map((word): Entry => ({ kind: 'need', id: word.cmd, at: word.at, word }))
  const turns = talk.turns.flatMap(({ speaker: by, ended, result }): Entry[] =>
    ended === undefined || result === 'open' ? [] : [{ kind: result, id: `turn/${by}`, at: ended, by }],
  )
  const entries = [...said, ...needed, ...turns].sort(
    (x, y) => x.at - y.at || courseOf(talk, x) - courseOf(talk, y),
  )
  if (!amends || !answer || answer === 'need') return entries
  const at = Math.max(talk.since, ...entries.map(entry => entry.at))
  return [...entries, { kind: answer, id: answer, at, by: otherThan(amends) }]
}

/** Where in the course of a talk it lies: in the turn of which speaker, at its end, or in the repair. */
function courseOf({ turns }: Talk, entry: Entry): number {
  const turnOf = (speaker: Seat) => turns.findIndex(turn => turn.speaker === speaker)
  if (entry.kind === 'heard' || entry.kind === 'declined') return turnOf(entry.by) + 0.5
  if (entry.kind !== 'line' || entry.line.phase === 'repairing') return turns.length
  const { phase, by } = entry.line
  return turnOf(phase === 'reflecting' ? otherThan(by) : by)
}

/** Whether it was said in this turn, or in the repair, rather than before. */
export function isNow(talk: Talk, entry: Entry): boolean {
  const { phase, turns } = talk
  const began = turns.at(-1)?.began ?? 0
  if (entry.kind === 'line' && phase !== 'repairing')
    return entry.at > began || (entry.at === began && courseOf(talk, entry) >= turns.length - 1)
  return (
    phase === 'repairing' && (entry.kind === 'need' || (entry.kind === 'line' && entry.line.phase === phase))
  )
}
