/* A note: one apology, in parts. Each piece carries the time of its last change, so that two devices of one seat can
   write without a connection and meet again: of every piece the later one stands. */

import { clean, fieldsOf, isRecord, textOf } from '../crypto/plain'
import { type Room, roomFor } from './room'

export const PARTS = ['matters', 'did', 'touched', 'feel', 'sorry', 'repair', 'asking'] as const
export type PartId = (typeof PARTS)[number]

/** The two that matter most to the one who was hurt (Lewicki and others, 2016). */
export const WEIGHTY: readonly PartId[] = ['did', 'repair']

export const VALUES = [
  'honesty',
  'loyalty',
  'kindness',
  'respect',
  'courage',
  'fairness',
  'family',
  'growth',
] as const
export type ValueId = (typeof VALUES)[number]

interface Timed {
  readonly at: number
}
export interface Part extends Timed {
  readonly text: string
  /** Left out: it stays here, and is not practised. */
  readonly out?: boolean
}

export interface Note {
  readonly v: 1
  readonly kind: 'apology'
  readonly title: Timed & { readonly text: string }
  readonly order: Timed & { readonly ids: readonly PartId[] }
  readonly values: Timed & { readonly ids: readonly ValueId[] }
  readonly parts: Readonly<Record<PartId, Part>>
}

export function emptyNote(): Note {
  const parts = Object.fromEntries(PARTS.map(id => [id, { text: '', at: 0 }])) as Record<PartId, Part>
  return {
    v: 1,
    kind: 'apology',
    title: { text: '', at: 0 },
    order: { ids: PARTS, at: 0 },
    values: { ids: [], at: 0 },
    parts,
  }
}

export const bodyOf = (note: Note): string => JSON.stringify(note)

/** The note in a body; nothing where it is of another kind, or of a version to come. */
export function noteIn(body: string | undefined): Note | undefined {
  const { v, kind, title, order, values, parts } = fieldsOf(body ?? '')
  if (v !== 1 || kind !== 'apology') return undefined
  const kept = recordOf(parts)
  const ids = idsOf(PARTS, order)
  return {
    v,
    kind,
    title: timedText(title),
    order: { ids: [...ids, ...PARTS.filter(id => !ids.includes(id))], at: atOf(order) },
    values: { ids: idsOf(VALUES, values), at: atOf(values) },
    parts: Object.fromEntries(PARTS.map(id => [id, partIn(kept[id])])) as Record<PartId, Part>,
  }
}

/* Each piece by its own shape, whatever was kept. */

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {})

/** The clock of a page has fractions of a millisecond: what was read is what was written, or it is written for ever. */
function atOf(value: unknown): number {
  const { at } = recordOf(value)
  return typeof at === 'number' && at > 0 && at <= Number.MAX_SAFE_INTEGER ? at : 0
}

const timedText = (value: unknown) => ({ text: textOf(recordOf(value)['text']) ?? '', at: atOf(value) })

const partIn = (value: unknown): Part => ({
  ...timedText(value),
  ...(recordOf(value)['out'] === true ? { out: true } : {}),
})

/** Those that are known, each once. */
function idsOf<I extends string>(known: readonly I[], value: unknown): I[] {
  const { ids } = recordOf(value)
  return Array.isArray(ids) ? [...new Set(ids)].filter(id => known.includes(id)) : []
}

/** Of every piece the later one; of two from the same moment always the same one, on every device. */
export function merge(a: Note, b: Note): Note {
  const parts = Object.fromEntries(PARTS.map(id => [id, later(a.parts[id], b.parts[id])]))
  return {
    ...a,
    title: later(a.title, b.title),
    order: later(a.order, b.order),
    values: later(a.values, b.values),
    parts: parts as Record<PartId, Part>,
  }
}

function later<T extends Timed>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b
}

export const same = (a: Note, b: Note): boolean => bodyOf(merge(a, b)) === bodyOf(merge(b, b))

/* Changes, each at a moment. */

export const withText = (note: Note, id: PartId, text: string, at: number): Note => ({
  ...note,
  parts: { ...note.parts, [id]: { text: clean(text), at } },
})
export const leftOut = (note: Note, id: PartId, out: boolean, at: number): Note => ({
  ...note,
  parts: { ...note.parts, [id]: { text: note.parts[id].text, at, ...(out ? { out } : {}) } },
})
export const withTitle = (note: Note, text: string, at: number): Note => ({
  ...note,
  title: { text: clean(text), at },
})
export const withValues = (note: Note, ids: readonly ValueId[], at: number): Note => ({
  ...note,
  values: { ids, at },
})

/** Moves a part to another index in the order. */
export function moved(note: Note, id: PartId, to: number, at: number): Note {
  const rest = note.order.ids.filter(other => other !== id)
  const index = Math.max(0, Math.min(to, rest.length))
  return { ...note, order: { ids: [...rest.slice(0, index), id, ...rest.slice(index)], at } }
}

/* What a note says of itself. */

export const written = (note: Note, id: PartId): boolean => {
  const { text, out } = note.parts[id]
  return !out && (text.trim() !== '' || (id === 'matters' && note.values.ids.length > 0))
}
export const writtenParts = (note: Note): readonly PartId[] => note.order.ids.filter(id => written(note, id))
export const changedAt = (note: Note): number =>
  Math.max(note.title.at, note.order.at, note.values.at, ...PARTS.map(id => note.parts[id].at))
export const blank = (note: Note): boolean => note.title.text.trim() === '' && writtenParts(note).length === 0

/** The first part that is neither written nor left out, from the top. */
export const nextPart = (note: Note): PartId | undefined =>
  note.order.ids.find(id => !note.parts[id].out && !written(note, id))

/** The part one is in: the one last written in, or the first. */
export function partOf(note: Note): PartId {
  const last = PARTS.reduce(
    (best, id) => (note.parts[id].at > note.parts[best].at ? id : best),
    note.order.ids[0]!,
  )
  return note.parts[last].at > 0 && !note.parts[last].out ? last : (nextPart(note) ?? note.order.ids[0]!)
}

export const roomOf = (note: Note): Room => roomFor('note.write', 'body', bodyOf(note))
