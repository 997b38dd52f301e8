/* The copy for another program: the entities as PROTOCOL.md has them, with their words opened; and beside what the
   server says, to which commitments both partners' devices agreed. */
import { readOwnNote } from '../app/ownNotes'
import { noteIn } from '../model/note'
import { readPulse } from '../model/pulse'
import { type Copy, isWord } from './gather'

/** Of a kind whose words have a shape, what they say by that shape. No other words are looked into. */
type Read = (text: string) => unknown
const SHAPED: Readonly<Record<string, Read>> = {
  pulse: readPulse,
  note: text => noteIn(text) ?? readOwnNote(text),
}

export function toJson(copy: Copy): string {
  const { shared, notes, at, zone, seat } = copy
  const byKey = (kind: string, list: readonly { id: string; it: object }[]) =>
    list.map(({ id, it }): [string, unknown] => [`${kind}/${id}`, opened(copy, it, SHAPED[kind])])
  const both = Object.entries(shared).flatMap(([kind, list]) => byKey(kind, list))
  const agreed = [...copy.agreed].map(id => `commitment/${id}`)
  const whole = {
    amends: 'copy/1',
    made: new Date(at).toISOString(),
    zone,
    seat,
    shared: Object.fromEntries(both),
    agreed,
    own: Object.fromEntries(byKey('note', notes)),
  }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

function opened(copy: Copy, value: unknown, read: Read | undefined): unknown {
  if (Array.isArray(value)) return value.map(each => opened(copy, each, read))
  if (typeof value !== 'object' || value === null) return value
  if (isWord(value)) {
    const { by, at, was } = value
    const text = copy.said(value)
    const said = text === undefined ? null : (read?.(text) ?? text)
    return { text: said, by, at, ...(was ? { was: opened(copy, was, read) } : {}) }
  }
  const kept = Object.entries(value).filter(([name]) => name !== 'v' && name !== 'moved')
  return Object.fromEntries(kept.map(([name, each]) => [name, opened(copy, each, read)]))
}
