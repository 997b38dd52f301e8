/* What somebody is writing, before it is sent. One live text for each name, sealed on this device: whoever shows it
   shows the same, and what empties it empties it everywhere. */
import { type ReadonlySignal, signal } from '@preact/signals-core'

/** Where drafts outlive the page. Saving an empty text forgets the draft, and never rejects: what cannot be written yet
 *  is owed. */
export interface DraftStore {
  load(name: string): Promise<string | undefined>
  save(name: string, text: string): Promise<unknown>
  /** Those that are there and whose names begin so. */
  names(beginning: string): Promise<string[]>
}

/** The hand rests, in ms. */
const PAUSE = 300

export class Drafts {
  readonly #store: DraftStore
  readonly #open = new Map<string, Draft>()

  constructor(store: DraftStore) {
    this.#store = store
  }

  open(name: string): Draft {
    let draft = this.#open.get(name)
    if (!draft) {
      draft = new Draft(
        () => this.#store.load(name),
        text => this.#store.save(name, text),
      )
      this.#open.set(name, draft)
    }
    return draft
  }

  /** The names of those that are open. */
  begun(): readonly string[] {
    return [...this.#open.keys()]
  }

  /** Opens those that earlier visits left, and whose names begin so. */
  async find(beginning: string): Promise<void> {
    for (const each of await this.#store.names(beginning)) this.open(each)
  }

  /** A command leaves with the text as it stands. */
  carried(name: string): void {
    this.#open.get(name)?.carried()
  }

  /** The server acknowledged the command that carried the text, perhaps one of an earlier visit. */
  acknowledged(name: string): Promise<unknown> {
    const draft = this.#open.get(name)
    return draft ? draft.acknowledged() : this.#store.save(name, '')
  }

  /** Takes up what another tab has made of them since. */
  async again(): Promise<void> {
    await Promise.allSettled([...this.#open.values()].map(draft => draft.again()))
  }

  /** Saves now what the pause has kept back. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.values()].map(draft => draft.flush()))
  }
}

class Draft {
  readonly #load: () => Promise<string | undefined>
  readonly #save: (text: string) => Promise<unknown>
  readonly #text = signal<string | undefined>(undefined)
  /** Counts: what is on the disk is older than what is in the box. */
  #known = false
  /** Written on since it went out with a command. */
  #edited = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #saved: Promise<unknown> = Promise.resolve()

  constructor(load: () => Promise<string | undefined>, save: (text: string) => Promise<unknown>) {
    this.#load = load
    this.#save = save
    const come = (kept?: string) => {
      if (!this.#known) this.#text.value = kept
      this.#known = true
    }
    load().then(come, () => come()) // what cannot be read counts as nothing
  }

  /** Undefined where nothing was written, and until the disk has answered. */
  get text(): ReadonlySignal<string | undefined> {
    return this.#text
  }

  set(text: string | undefined): void {
    this.#known = true
    this.#edited = true
    this.#text.value = text
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE)
  }

  carried(): void {
    this.#edited = false
  }

  /** What was written on meanwhile stays. */
  async acknowledged(): Promise<void> {
    if (!this.#edited) await this.clear()
  }

  /** The box is empty once the disk has forgotten the text. What is typed until then stays. */
  async clear(): Promise<void> {
    this.#known = true
    this.#edited = false
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#write('')
    if (!this.#edited) this.#text.value = undefined
  }

  /** What is typed here until the disk has answered stays. */
  async again(): Promise<void> {
    const saved = this.#saved
    await saved
    const kept = await this.#load()
    if (this.#timer !== undefined || this.#saved !== saved) return
    this.#edited = false
    this.#text.value = kept
  }

  flush(): Promise<unknown> {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer)
      this.#timer = undefined
      void this.#write(this.#text.peek() ?? '')
    }
    return this.#saved
  }

  #write(text: string): Promise<unknown> {
    this.#saved = this.#saved.then(() => this.#save(text))
    return this.#saved
  }
}
