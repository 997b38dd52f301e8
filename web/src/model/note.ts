/* A note: an apology, or what it was for the one who was hurt, in parts of its kind. Two devices of one seat can write in it without a connection and meet again: its name, its
   values and each part carry the last change of each device that they go on from. Of two that do not go on from each other
   both are kept. */

import { clean, fieldsOf, isRecord, textOf } from '../crypto/plain'
import { type Room, roomFor } from './room'

export const PARTS_OF = {
  apology: ['matters', 'did', 'touched', 'feel', 'sorry', 'repair', 'asking'],
  hurt: ['happened', 'cost', 'miss', 'ask', 'need', 'unready'],
} as const
export type Kind = keyof typeof PARTS_OF
export type PartId = (typeof PARTS_OF)[Kind][number]

export const KINDS = Object.keys(PARTS_OF) as readonly Kind[]

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
/** The last change of each device that went into a text. A device's own name for itself begins with a letter. */
type Seen = Readonly<Record<string, number>>

export interface Text extends Timed {
  readonly text: string
  readonly seen?: Seen
}
export interface Title extends Text {
  /** Written on other devices at the same time: each waits to be made one with the text. */
  readonly also?: readonly Text[]
}
export interface Part extends Title {
  /** Left out: it stays here, and is not practised. */
  readonly out?: boolean
}
interface Values extends Timed {
  readonly ids: readonly ValueId[]
  readonly seen?: Seen
}

export interface Note {
  readonly v: 1
  readonly kind: Kind
  readonly title: Title
  readonly order: Timed & { readonly ids: readonly PartId[] }
  readonly values: Values
  /** Those of its kind. */
  readonly parts: Readonly<Record<PartId, Part>>
}

export const partsOf = ({ kind }: Pick<Note, 'kind'>): readonly PartId[] => PARTS_OF[kind]

export function emptyNote(kind: Kind = 'apology'): Note {
  const ids = partsOf({ kind })
  const parts = Object.fromEntries(ids.map(id => [id, { text: '', at: 0 }])) as Record<PartId, Part>
  return {
    v: 1,
    kind,
    title: { text: '', at: 0 },
    order: { ids, at: 0 },
    values: { ids: [], at: 0 },
    parts,
  }
}

export const bodyOf = (note: Note): string => JSON.stringify(note)

/** The note in a body; nothing where it is of another kind, or of a version to come. */
export function noteIn(body: string | undefined): Note | undefined {
  const { v, kind: of, title, order, values, parts } = fieldsOf(body ?? '')
  const kind = KINDS.find(each => each === of)
  if (v !== 1 || !kind) return undefined
  const known = partsOf({ kind })
  const kept = recordOf(parts)
  const { out: _, ...named } = partIn(title)
  const ids = idsOf(known, order)
  return {
    v,
    kind,
    title: named,
    order: { ids: [...ids, ...known.filter(id => !ids.includes(id))], at: atOf(order) },
    values: { ids: idsOf(VALUES, values), at: atOf(values), ...seenOf(values) },
    parts: Object.fromEntries(known.map(id => [id, partIn(kept[id])])) as Record<PartId, Part>,
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

const MOST_TEXTS = 8
const NAMED = /^([a-z][a-z0-9]{0,15})?$/

function seenOf(value: unknown): { readonly seen?: Seen } {
  const seen = Object.entries(recordOf(recordOf(value)['seen'])).filter(
    ([by, at]) => NAMED.test(by) && atOf({ at }) > 0,
  ) as [string, number][]
  return seen.length > 0 ? { seen: Object.fromEntries(seen.sort()) } : {}
}

const textIn = (value: unknown): Text => ({ ...timedText(value), ...seenOf(value) })

function partIn(value: unknown): Part {
  const { out, also } = recordOf(value)
  const others = Array.isArray(also) ? also.slice(0, MOST_TEXTS).map(textIn) : []
  return {
    ...textIn(value),
    ...(out === true && { out }),
    ...(others.length > 0 && { also: others }),
  }
}

/** Those that are known, each once. */
function idsOf<I extends string>(known: readonly I[], value: unknown): I[] {
  const { ids } = recordOf(value)
  return Array.isArray(ids) ? [...new Set(ids)].filter(id => known.includes(id)) : []
}

/** Of the order the later one, of two from the same moment always the same one; of the rest all that does not go on from
 *  each other. On every device the same comes of it, whichever way they meet. */
export function merge(a: Note, b: Note): Note {
  if (a.kind !== b.kind) return a.kind < b.kind ? a : b // no id is that of two kinds
  const parts = Object.fromEntries(partsOf(a).map(id => [id, met(a.parts[id], b.parts[id])]))
  return {
    ...a,
    title: met(a.title, b.title),
    order: later(a.order, b.order),
    values: together(a.values, b.values),
    parts: parts as Record<PartId, Part>,
  }
}

function later<T extends Timed>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b
}

type Changed = Timed & { readonly seen?: Seen }
const seenIn = ({ seen, at }: Changed): Seen => seen ?? (at > 0 ? { '': at } : {})

const covers = (a: Changed, b: Changed): boolean =>
  Object.entries(seenIn(b)).every(([by, at]) => (seenIn(a)[by] ?? 0) >= at)

/** The names in one order, so that the same is written in the same way. */
function joined(...all: readonly Changed[]): Seen {
  const most = new Map<string, number>()
  for (const text of all)
    for (const [by, at] of Object.entries(seenIn(text))) most.set(by, Math.max(at, most.get(by) ?? 0))
  return Object.fromEntries([...most].sort(([x], [y]) => (x < y ? -1 : 1)))
}

/** The latest text stands first. One that another goes on from, or whose words are in the first one, is in it already. */
function met(a: Part, b: Part): Part {
  const all = [a, ...(a.also ?? []), b, ...(b.also ?? [])].sort((x, y) => (later(x, y) === x ? -1 : 1))
  const heads = all.filter(
    (text, n) => !all.some((other, m) => covers(other, text) && (m < n || !covers(text, other))),
  )
  const [first, ...others] = heads as [Part, ...Text[]]
  const inside = others.filter(({ text }) => first.text.includes(text.trim()))
  const also = others.filter(text => !inside.includes(text)).map(text => alone(text))
  return { ...alone(first, ...inside), ...(first.out && { out: true }), ...(also.length > 0 && { also }) }
}

/** One text, with what went into it and what is in it besides. */
function alone(text: Text, ...inside: readonly Text[]): Text {
  const seen = joined(text, ...inside)
  const { at, text: words } = text
  return { text: words, at, ...(text.seen || inside.length > 0 ? { seen } : {}) }
}

/** Values that were chosen apart are all chosen. */
function together(a: Values, b: Values): Values {
  const last = later(a, b)
  if (covers(last, a === last ? b : a)) return last
  if (covers(a, b) || covers(b, a)) return covers(a, b) ? a : b
  const ids = VALUES.filter(id => a.ids.includes(id) || b.ids.includes(id))
  return { ids, at: last.at, seen: joined(a, b) }
}

export const same = (a: Note, b: Note): boolean => bodyOf(merge(a, b)) === bodyOf(merge(b, b))

/* Changes, each at a moment, by a device. What is changed is later than what it was, whatever the clocks say. */

const after = (was: Timed, at: number): number => Math.max(at, was.at > 0 ? was.at + 1 : 0)

function changed(note: Note, id: PartId, at: number, by: string, change: Partial<Part>, took?: Text): Note {
  return { ...note, parts: { ...note.parts, [id]: changedText(note.parts[id], at, by, change, took) } }
}

function changedText<T extends Part>(was: T, at: number, by: string, change: Partial<Part>, took?: Text): T {
  const now = after(was, at)
  return tidy({ ...was, at: now, ...change, ...goesOn(was, now, by, change.also ?? was.also, took) })
}

/** What a change by this device goes on from. */
function goesOn(was: Changed, now: number, by: string, also: readonly Text[] = [], took?: Text) {
  const here = { at: now, seen: { [nameIn(also, by)]: now } }
  return by ? { seen: joined(was, here, ...(took ? [took] : [])) } : {}
}

/** Under its own name a device would go on from all that it wrote, also from a text that lies beside this one. */
function nameIn(also: readonly Text[], by: string): string {
  return also.some(text => by in seenIn(text)) ? nameIn(also, `${by}x`) : by
}

/** Without what says nothing. */
function tidy<T extends Part>({ out, also, ...part }: T): T {
  return { ...part, ...(out && { out }), ...(also && also.length > 0 && { also }) } as T
}

export const withText = (note: Note, id: PartId, text: string, at: number, by = ''): Note =>
  changed(note, id, at, by, { text: clean(text) })

export const leftOut = (note: Note, id: PartId, out: boolean, at: number, by = ''): Note =>
  changed(note, id, at, by, { out })

/** What another device wrote at the same time is no longer apart: it comes below the text, or goes. */
export function madeOne(note: Note, id: PartId, other: Text, take: boolean, at: number, by: string): Note {
  const { text, also = [] } = note.parts[id]
  const whole = take ? [text.trimEnd(), other.text].filter(Boolean).join('\n\n') : text
  return changed(note, id, at, by, { text: whole, also: also.filter(each => each !== other) }, other)
}

export const withTitle = (note: Note, text: string, at: number, by = ''): Note => ({
  ...note,
  title: changedText(note.title, at, by, { text: clean(text) }),
})

/** Another device named it otherwise at the same time: one of the two stands. */
export function namedOnce(note: Note, other: Text, take: boolean, at: number, by: string): Note {
  const { text, also = [] } = note.title
  const change = { text: take ? other.text : text, also: also.filter(each => each !== other) }
  return { ...note, title: changedText(note.title, at, by, change, other) }
}

export function withValues(note: Note, ids: readonly ValueId[], at: number, by = ''): Note {
  const now = after(note.values, at)
  return { ...note, values: { ...note.values, ids, at: now, ...goesOn(note.values, now, by) } }
}

/** Moves a part to another index in the order. */
export function moved(note: Note, id: PartId, to: number, at: number): Note {
  const rest = note.order.ids.filter(other => other !== id)
  const index = Math.max(0, Math.min(to, rest.length))
  return {
    ...note,
    order: { ids: [...rest.slice(0, index), id, ...rest.slice(index)], at: after(note.order, at) },
  }
}

/* What a note says of itself. */

export const written = (note: Note, id: PartId): boolean => {
  const part: Part | undefined = note.parts[id]
  if (!part || part.out) return false
  return part.text.trim() !== '' || (id === 'matters' && note.values.ids.length > 0)
}
export const writtenParts = (note: Note): readonly PartId[] => note.order.ids.filter(id => written(note, id))
export const changedAt = (note: Note): number =>
  Math.max(note.title.at, note.order.at, note.values.at, ...partsOf(note).map(id => note.parts[id].at))
export const blank = (note: Note): boolean => note.title.text.trim() === '' && writtenParts(note).length === 0

/** The first part that is neither written nor left out, from the top. */
export const nextPart = (note: Note): PartId | undefined =>
  note.order.ids.find(id => !note.parts[id].out && !written(note, id))

/** The part one is in: the one last written in, or the first. */
export function partOf(note: Note): PartId {
  const last = partsOf(note).reduce(
    (best, id) => (note.parts[id].at > note.parts[best].at ? id : best),
    note.order.ids[0]!,
  )
  return note.parts[last].at > 0 && !note.parts[last].out ? last : (nextPart(note) ?? note.order.ids[0]!)
}

export const roomOf = (note: Note): Room => roomFor('note.write', 'body', bodyOf(note))
