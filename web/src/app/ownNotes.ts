/* What the app itself keeps in the own doc, beside the notebook. Each has a `kind`; the notebook passes over what is
   not its own, as this does. Sealed with the own key, on all devices of the seat; the partner's get nothing of it. */
import { fieldsOf, textOf } from '../crypto/plain'
import type { Opened } from '../sync/words'
import type { Note } from '../wire'
import { useSpace } from './hooks'

/** After a talk, to oneself. */
export interface After {
  readonly kind: 'after'
  readonly talk: string
  /** What I take with me. */
  readonly take: string
  /** A kind word to myself. */
  readonly kindly: string
}

/** That one asked to use the other's words in a summary. The question itself goes away when it is refused; this
 *  stays, so that nothing on the asker's screen changes then. */
export interface Asked {
  readonly kind: 'asked'
  readonly summary: string
  readonly from: string
  readonly to: string
}

/** Where one stands (model/stand). */
export interface Stands {
  readonly kind: 'stands'
  readonly as: string
}

/** A letter that its author would read again before leaving it: the note that it is made of, and from which day on. */
export interface Tomorrow {
  readonly kind: 'tomorrow'
  readonly note: string
  readonly day: string
}

export type OwnNote = After | Asked | Stands | Tomorrow

const FIELDS = {
  after: ['talk', 'take', 'kindly'],
  asked: ['summary', 'from', 'to'],
  stands: ['as'],
  tomorrow: ['note', 'day'],
} as const satisfies { [K in OwnNote['kind']]: readonly (keyof Extract<OwnNote, { kind: K }>)[] }

const KINDS = Object.keys(FIELDS) as readonly OwnNote['kind'][]

/** A note of one of these kinds; nothing for the notebook's, or for what is damaged. */
export function readOwnNote(text: string): OwnNote | undefined {
  const value = fieldsOf(text)
  const kind = KINDS.find(each => each === value['kind'])
  if (!kind) return undefined
  const texts = FIELDS[kind].map(field => [field, textOf(value[field])])
  const whole = texts.every(([, said]) => said !== undefined)
  return whole ? ({ kind, ...Object.fromEntries(texts) } as OwnNote) : undefined
}

/** As it will be read again: what would be left out then is left out at once. */
export const writeOwnNote = (note: OwnNote): string =>
  JSON.stringify(note, (_, value) => textOf(value) ?? value)

export interface Kept<N extends OwnNote> {
  readonly id: string
  readonly at: number
  readonly it: N
}

/** All own notes of a kind; nothing until every one is opened, so that none is written twice. */
export function useOwnNotes<K extends OwnNote['kind']>(
  kind: K,
): readonly Kept<Extract<OwnNote, { kind: K }>>[] | undefined {
  const { own, words } = useSpace()
  const notes = own.all('note')
  const opened = notes.map(({ id, it }) => words.read(`note/${id}`, it.body).value)
  if (opened.some(({ state }) => state === 'opening')) return undefined
  return notes.flatMap((note, i) => ofKind(kind, note, opened[i]))
}

function ofKind<K extends OwnNote['kind']>(
  kind: K,
  { id, it }: { id: string; it: Note },
  opened: Opened | undefined,
): Kept<Extract<OwnNote, { kind: K }>>[] {
  const read = opened?.state === 'open' ? readOwnNote(opened.text) : undefined
  return read?.kind === kind ? [{ id, at: it.at, it: read as Extract<OwnNote, { kind: K }> }] : []
}
