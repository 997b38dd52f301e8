/* Opening sealed words, each once: the result stays in memory as long as the word itself does. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { cleanField } from '../crypto/plain'
import { entityId, openWord, type SpaceKeys, sealWord } from '../crypto/words'
import type { CommandName, DocName, PlainBody, Seat, Word } from '../wire'
import { aboutKey, COMMANDS, WORD_FIELDS } from './commands'
import type { Doc } from './doc'

/** A word on this device. `broken`: it was moved, altered or is not from whom it says; it is never shown. */
export type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly text: string }
  | { readonly state: 'broken' }

const OPENING: Opened = { state: 'opening' }
const BROKEN: Opened = { state: 'broken' }

/** Where the entities are that hold the words. */
export interface Docs {
  readonly shared: Pick<Doc<'shared'>, 'peek'>
  readonly own: Pick<Doc<'own'>, 'peek'>
}

export class Words {
  readonly #space: string
  readonly #seat: Seat
  readonly #docs: Docs
  #keys: SpaceKeys | undefined
  #opened = new WeakMap<Word, Signal<Opened>>()

  constructor(space: string, seat: Seat, keys: SpaceKeys, docs: Docs) {
    this.#space = space
    this.#seat = seat
    this.#keys = keys
    this.#docs = docs
  }

  /** A word of the entity under `key`, such as `request/<id>`. */
  read(key: string, word: Word): ReadonlySignal<Opened> {
    let opened = this.#opened.get(word)
    if (!opened) {
      opened = signal<Opened>(OPENING)
      this.#opened.set(word, opened)
      void this.#open(key, word, opened)
    }
    return opened
  }

  async #open(key: string, word: Word, into: Signal<Opened>): Promise<void> {
    into.value = await this.text(key, word).then(
      (text): Opened => ({ state: 'open', text }),
      () => BROKEN,
    )
  }

  /** The text itself; rejects where it cannot be opened. */
  async text(key: string, word: Word): Promise<string> {
    const doc: DocName = key.startsWith('note/') ? 'own' : 'shared'
    if (!this.#keys) throw new Error('the keys are gone')
    const entity = this.#docs[doc].peek(key)
    if (entity && !standsWhereItSays(entity, word)) throw new Error('a word in another field')
    const { by, field, cmd } = word
    if (doc === 'own' && by !== this.#seat) throw new Error('not from this seat')
    if (entity && by !== (authorOf(key, entity, field) ?? by)) throw new Error('not from whom it says')
    const binding = { doc, space: this.#space, by, field, entity: entityId(key), cmd }
    return cleanField(field, await openWord(this.#keys, binding, word.text))
  }

  /** The body of a command with its words sealed, bound to the command's id. */
  async seal<C extends CommandName>(cmd: C, id: string, body: PlainBody<C>): Promise<PlainBody<C>> {
    const { doc, words = [] } = COMMANDS[cmd]
    const entity = entityId(aboutKey(cmd, body, this.#seat))
    const sealed: Record<string, unknown> = { ...body }
    for (const field of words) {
      const text = sealed[field]
      if (text === undefined) continue
      if (typeof text !== 'string') throw new TypeError(`${cmd}: ${field} is not text`)
      if (!this.#keys) throw new Error('the keys are gone')
      const binding = { doc, space: this.#space, by: this.#seat, field, entity, cmd: id }
      sealed[field] = await sealWord(this.#keys, binding, cleanField(field, text))
    }
    return sealed as unknown as PlainBody<C>
  }

  /** Forgets keys and texts, for leaving the page. */
  clear(): void {
    this.#keys = undefined
    this.#opened = new WeakMap()
  }
}

const OTHER = { a: 'b', b: 'a' } as const

/** Whose the words of a field are, where the entity says it: its author's, or those of the seat in its key. */
function authorOf(key: string, entity: object, field: string): Seat | undefined {
  const [kind, ...id] = key.split('/')
  switch (kind) {
    case 'seat':
    case 'pulse':
      return id[0] as Seat
    case 'checkin':
      return field === 'note' ? (id[2] as Seat) : OTHER[id[2] as Seat]
    case 'line':
      return (entity as { by: Seat }).by
    case 'request':
      return field === 'topic' ? (entity as { by: Seat }).by : undefined
    default:
      return undefined
  }
}

/** Whether the word's field fits the property in which the server shows it. */
function standsWhereItSays(entity: object, word: Word): boolean {
  const found = propertyOf(entity, word)
  return found === undefined || WORD_FIELDS[found] === word.field
}

function propertyOf(value: object, word: Word, name?: string): string | undefined {
  for (const [key, inner] of Object.entries(value)) {
    const property = Array.isArray(value) || key === 'was' ? (name ?? key) : key
    if (inner === word) return property
    if (typeof inner === 'object' && inner !== null) {
      const found = propertyOf(inner as object, word, property)
      if (found !== undefined) return found
    }
  }
  return undefined
}
