/* Opening sealed words, each once: the result stays in memory as long as the word itself does. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { utf8 } from '../crypto/bytes'
import { cleanField } from '../crypto/plain'
import { entityId, openWord, type SpaceKeys, sealWord } from '../crypto/words'
import type {
  CommandName,
  Commitment,
  CommitmentOffer,
  DocName,
  PlainBody,
  Question,
  Seat,
  Word,
} from '../wire'
import { aboutKey, COMMANDS, WORD_FIELDS } from './commands'
import type { Doc } from './doc'
import { Refusal } from './refusal'
import { digest, type Terms, termsOf, termsToAgree } from './terms'

/** A word on this device. `broken`: it was moved, altered or is not from whom it says; it is never shown. */
export type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly text: string }
  | { readonly state: 'broken' }

/** What an offer and a new wording have in common. */
type Offered = Pick<CommitmentOffer, 'keeper' | 'text' | 'why' | 'rhythm' | 'review'>

/** What was looked into, and what came of it. */
interface Looked {
  readonly at: string
  readonly both: Signal<boolean | undefined>
}

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
  readonly #agreed = new Map<string, Looked>()

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
    if (entity && by !== (authorOf(key, entity, word) ?? by)) throw new Error('not from whom it says')
    const binding = { doc, space: this.#space, by, field, entity: entityId(key), cmd }
    return cleanField(field, await openWord(this.#keys, binding, word.text))
  }

  /** The body of a command with its words sealed, bound to the command's id. */
  async seal<C extends CommandName>(cmd: C, id: string, body: PlainBody<C>): Promise<PlainBody<C>> {
    const { doc, words = {} } = COMMANDS[cmd]
    const key = aboutKey(cmd, body, this.#seat)
    const sealed: Record<string, unknown> = { ...body }
    const seal = async (field: string, text: unknown) => {
      if (text === undefined) return
      if (typeof text !== 'string') throw new TypeError(`${cmd}: ${field} is not text`)
      if (!this.#keys) throw new Error('the keys are gone')
      const cleaned = cleanField(field, text)
      const limit = words[field] ?? 0
      if (utf8(cleaned).length > limit)
        throw new Refusal('too_large', '', { reason: 'words_too_long', field, values: { limit } })
      const binding = { doc, space: this.#space, by: this.#seat, field, entity: entityId(key), cmd: id }
      sealed[field] = await sealWord(this.#keys, binding, cleaned)
    }
    for (const field of Object.keys(words)) if (field !== 'terms') await seal(field, sealed[field])
    // Terms are those of the other words as they are sealed, so they come last.
    if ('terms' in words) await seal('terms', await digest(this.#terms(key, sealed as Partial<Offered>)))
    return sealed as unknown as PlainBody<C>
  }

  /** What a command offers, or agrees to as this device has it. */
  #terms(key: string, { text, why, keeper, rhythm, review = '' }: Partial<Offered>): Terms {
    const it = this.#docs.shared.peek(key) as Commitment | undefined
    if (text !== undefined && keeper && rhythm)
      return { keeper, review, rhythm, text, why: why ?? it?.why?.text ?? '' }
    if (!it) throw new Refusal('not_found', '', { reason: 'no_such_commitment' })
    return termsToAgree(it, this.#seat)
  }

  /** Whether both partners' devices sealed the terms of a commitment as it stands here: the server's word alone makes no
   *  agreement. Undefined while it is looked into, which is done anew only where something of it changed. */
  agreed(key: string, it: Commitment): ReadonlySignal<boolean | undefined> {
    const at = JSON.stringify([termsOf(it), it.terms])
    const known = this.#agreed.get(key)
    if (known?.at === at) return known.both
    const both = signal<boolean | undefined>(undefined)
    this.#agreed.set(key, { at, both })
    void this.bothAgreed(key, it).then(found => {
      both.value = found
    })
    return both
  }

  /** The same, once it is looked into. */
  async bothAgreed(key: string, it: Commitment): Promise<boolean> {
    const stands = await digest(termsOf(it))
    for (const seat of ['a', 'b'] as const) {
      const word = it.terms[seat]
      if (word?.by !== seat) return false
      if ((await this.text(key, word).catch(() => undefined)) !== stands) return false
    }
    return true
  }

  /** Forgets keys and texts, for leaving the page. */
  clear(): void {
    this.#keys = undefined
    this.#opened = new WeakMap()
    this.#agreed.clear()
  }
}

const OTHER = { a: 'b', b: 'a' } as const

/** Whose the words of a field are, where the entity says it: its author's, or those of the seat in its key. */
function authorOf(key: string, entity: object, word: Word): Seat | undefined {
  const [kind, ...id] = key.split('/')
  switch (kind) {
    case 'seat':
    case 'pulse':
      return id[0] as Seat
    case 'checkin':
      return word.field === 'note' ? (id[2] as Seat) : OTHER[id[2] as Seat]
    case 'line':
    case 'letter':
      return (entity as { by: Seat }).by
    case 'question': {
      const { by, text, answer } = entity as Question
      return isOf(text, word) ? by : isOf(answer, word) ? OTHER[by] : undefined
    }
    case 'request':
      return word.field === 'topic' ? (entity as { by: Seat }).by : undefined
    case 'commitment': {
      // Wordings that were agreed to may be of either; the first is the offer.
      const { by, text, revision, declined = [] } = entity as Commitment
      const offered =
        declined.find(each => each.text === word) ?? (revision?.text === word ? revision : undefined)
      return offered?.by ?? ((text.was?.[0] ?? text) === word ? by : undefined)
    }
    default:
      return undefined
  }
}

/** Whether it is one of the wordings of another. */
const isOf = (of: Word | undefined, word: Word): boolean => of === word || of?.was?.includes(word) === true

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
