/* A text on this device that counts as changed only once it is written: what a screen says because of it ("read",
   "not again") is still so when the page goes at that moment. */
import { type ReadonlySignal, signal } from '@preact/signals-core'

/** Where it outlives the page. Saving an empty text forgets it, and never rejects: what cannot be written yet is owed,
 *  and counts meanwhile. */
export interface LastingStore {
  load(): Promise<string | undefined>
  save(text: string): Promise<unknown>
}

export class Lasting {
  readonly #store: LastingStore
  readonly #text = signal('')
  #written: Promise<void>

  constructor(store: LastingStore) {
    this.#store = store
    this.#written = store.load().then(
      kept => {
        this.#text.value = kept ?? ''
      },
      () => {}, // what cannot be read counts as nothing
    )
  }

  get text(): ReadonlySignal<string> {
    return this.#text
  }

  /** What an earlier visit kept is here, and what was changed so far is written. */
  written(): Promise<void> {
    return this.#written
  }

  /** Changes come one after the other; each resolves once it, and all before it, are written and shown. */
  change(to: (text: string) => string): Promise<void> {
    this.#written = this.#written.then(async () => {
      const text = to(this.#text.peek())
      if (text === this.#text.peek()) return
      await this.#store.save(text)
      this.#text.value = text
    })
    return this.#written
  }
}
