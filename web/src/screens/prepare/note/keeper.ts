/* Autosave of one note. What is typed is kept on this device at once, and written to the own doc when the hand
   rests; never two writes at a time, so that a long while without a connection leaves one in the queue, not hundreds. */
import { type Signal, signal } from '@preact/signals-core'
import { bodyOf, merge, type Note, roomOf, same } from '../../../model/note'

export type Saving = 'saved' | 'waiting' | 'full' | 'refused'

export interface Deps {
  now(): number
  /** This device's name for itself in notes. */
  readonly by: string
  /** Sends it; settles with the server's answer. */
  write(body: string): Promise<void>
  /** Keeps it on this device until it is written; empty: forgets it. Settles once that is done, or owed. */
  keep(draft: string): Promise<unknown>
}

/** Between two letters. */
const PAUSE = 250
/** The hand rests. */
const REST = 1_200
/** The longest that words lie on this device alone. */
const MOST = 8_000

export class NoteKeeper {
  readonly note: Signal<Note>
  readonly saving: Signal<Saving>
  readonly savedAt: Signal<number | undefined>
  /** What stands in the note was handed to the disk. */
  readonly kept = signal(true)
  readonly #deps: Deps
  #dirtySince: number | undefined
  #writing = false
  #stopped = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #draft: ReturnType<typeof setTimeout> | undefined

  /** `stored` is what the own doc has, `draft` what this device kept; either may be missing. */
  constructor(deps: Deps, note: Note, stored: Note | undefined) {
    this.#deps = deps
    this.note = signal(note)
    this.saving = signal<Saving>('saved')
    this.savedAt = signal<number | undefined>(undefined)
    if (stored && !same(note, stored)) this.#touched()
  }

  change(edit: (note: Note, at: number, by: string) => Note): void {
    this.note.value = edit(this.note.value, this.#deps.now(), this.#deps.by)
    this.kept.value = false
    this.#draft ??= setTimeout(() => this.#keep(), PAUSE)
    this.#touched()
  }

  /** Another device of this seat has written. */
  receive(remote: Note): void {
    const merged = merge(this.note.value, remote)
    if (!same(merged, this.note.value)) this.note.value = merged
    if (!this.#writing && !same(merged, remote)) this.#touched()
  }

  /** Writes what there is, now. */
  flush(): void {
    clearTimeout(this.#timer)
    if (this.#draft) this.#keep()
    if (this.#dirtySince !== undefined) void this.#write()
  }

  /** Nothing more is written: the note is deleted, or the page is left. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    clearTimeout(this.#draft)
  }

  #keep(): void {
    clearTimeout(this.#draft)
    this.#draft = undefined
    const note = this.note.value
    void this.#deps.keep(bodyOf(note)).then(() => {
      if (this.note.value === note) this.kept.value = true
    })
  }

  #touched(): void {
    const now = this.#deps.now()
    this.#dirtySince ??= now
    this.saving.value = roomOf(this.note.value) === 'full' ? 'full' : 'waiting'
    clearTimeout(this.#timer)
    const wait = Math.max(0, Math.min(REST, this.#dirtySince + MOST - now))
    this.#timer = setTimeout(() => this.flush(), wait)
  }

  async #write(): Promise<void> {
    if (this.#writing || this.#stopped || roomOf(this.note.value) === 'full') return
    const body = bodyOf(this.note.value)
    this.#writing = true
    this.#dirtySince = undefined
    const refused = await this.#deps.write(body).then(
      () => false,
      () => true,
    )
    this.#writing = false
    if (this.#stopped) return
    if (refused) {
      this.saving.value = 'refused'
    } else if (this.#dirtySince !== undefined) {
      this.flush()
    } else {
      this.saving.value = 'saved'
      this.savedAt.value = this.#deps.now()
      void this.#deps.keep('')
    }
  }
}
