/* The copy for another program: the entities as PROTOCOL.md has them, with their words opened. */
import { type Copy, isWord } from './gather'

export function toJson(copy: Copy): string {
  const { shared, notes, at, zone, seat } = copy
  const byKey = (kind: string, list: readonly { id: string; it: object }[]) =>
    list.map(({ id, it }): [string, unknown] => [`${kind}/${id}`, opened(copy, it)])
  const both = Object.entries(shared).flatMap(([kind, list]) => byKey(kind, list))
  const whole = {
    amends: 'copy/1',
    made: new Date(at).toISOString(),
    zone,
    seat,
    shared: Object.fromEntries(both),
    own: Object.fromEntries(byKey('note', notes)),
  }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

function opened(copy: Copy, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(each => opened(copy, each))
  if (typeof value !== 'object' || value === null) return value
  if (isWord(value)) {
    const { by, at, was } = value
    return { text: plain(copy.said(value)), by, at, ...(was ? { was: opened(copy, was) } : {}) }
  }
  const kept = Object.entries(value).filter(([name]) => name !== 'v' && name !== 'moved')
  return Object.fromEntries(kept.map(([name, each]) => [name, opened(copy, each)]))
}

/** A pulse and a note hold JSON of their own; null is what could not be opened. */
function plain(text: string | undefined): unknown {
  if (text === undefined) return null
  if (!text.startsWith('{')) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
