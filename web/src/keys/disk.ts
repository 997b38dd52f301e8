/* The way to the database, which may refuse, be full, close under way or never answer. A database that failed is opened
   anew. What is only kept for another visit is owed until it is written, and the page goes on meanwhile. */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import { type Database, openDatabase } from './db'

/** `newer`: a later version of the app has it. `silent`: no answer came. */
export type Trouble = 'full' | 'newer' | 'silent' | 'refused'

export class DiskError extends Error {
  override name = 'DiskError'
  readonly trouble: Trouble

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(`the database: ${trouble}`, options)
    this.trouble = trouble
  }
}

type Act<T> = (db: Database) => Promise<T>

/** In ms: the longest that an answer is waited for, and the time until what failed is tried again. */
const PATIENCE = { answer: 10_000, again: 5_000 }

export class Disk {
  readonly #open: (lost: () => void) => Promise<Database>
  readonly #patience: typeof PATIENCE
  readonly #trouble = signal<Trouble | undefined>(undefined)
  /** By name: what is being written, or was not. */
  readonly #owed = new Map<string, Act<unknown>>()
  #db: Promise<Database> | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(open = (lost: () => void) => openDatabase('amends', lost), patience = PATIENCE) {
    this.#open = open
    this.#patience = patience
  }

  /** Why something is not on this device that should be; undefined while all of it is. */
  get trouble(): ReadonlySignal<Trouble | undefined> {
    return this.#trouble
  }

  /** Reads, or writes what nothing can go on without. Rejects with a DiskError: at once while no answer came the last
   *  time. */
  async use<T>(act: Act<T>): Promise<T> {
    if (this.#trouble.peek() === 'silent') throw new DiskError('silent')
    return this.#use(act)
  }

  async #use<T>(act: Act<T>): Promise<T> {
    try {
      const got = await this.#try(act)
      if (this.#owed.size === 0) this.#trouble.value = undefined
      return got
    } catch (cause) {
      throw this.#failed(cause)
    }
  }

  /** Writes, and never rejects. True: the database has completed it. False: it is owed, and written as soon as that can
   *  be, unless something of the same name comes first. So it must be harmless when done twice. */
  async keep(name: string, act: Act<unknown>): Promise<boolean> {
    this.#owed.delete(name)
    this.#owed.set(name, act)
    return this.#trouble.peek() === undefined && this.#pay(name, act)
  }

  /** What is owed under names that begin so is not wanted any more. */
  drop(names: string): void {
    for (const name of this.#owed.keys()) if (name.startsWith(names)) this.#owed.delete(name)
  }

  async #pay(name: string, act: Act<unknown>): Promise<boolean> {
    try {
      await this.#try(act)
    } catch (cause) {
      this.#failed(cause)
      return false
    }
    if (this.#owed.get(name) === act) this.#owed.delete(name)
    return true
  }

  /** All that is owed, in its order; behind what fails waits only what has the same name but for its last part. */
  async #payAll(): Promise<void> {
    this.#again = undefined
    const failed = new Set<string>()
    for (const [name, act] of [...this.#owed]) {
      const kind = name.slice(0, name.lastIndexOf('/'))
      if (failed.has(kind) || this.#owed.get(name) !== act) continue
      if (!(await this.#pay(name, act))) failed.add(kind)
    }
    if (failed.size > 0) return
    if (this.#owed.size > 0) return this.#payAll() // came meanwhile
    await this.#use(db => db.count('device')).catch(() => {})
  }

  #failed(cause: unknown): DiskError {
    const error = cause instanceof DiskError ? cause : new DiskError(troubleOf(cause), { cause })
    this.#trouble.value = error.trouble
    this.#again ??= setTimeout(() => void this.#payAll(), this.#patience.again)
    return error
  }

  /** Once more on a database opened anew: the one before may only have been closed. */
  async #try<T>(act: Act<T>): Promise<T> {
    try {
      return await this.#within(act)
    } catch (cause) {
      if (cause instanceof DiskError) throw cause
      return this.#within(act)
    }
  }

  async #within<T>(act: Act<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DiskError('silent')), this.#patience.answer)
    })
    try {
      return await Promise.race([this.#opened().then(act), silence])
    } catch (cause) {
      this.#close()
      throw cause
    } finally {
      clearTimeout(timer)
    }
  }

  async #opened(): Promise<Database> {
    this.#db ??= (async () => this.#open(() => (this.#db = undefined)))()
    return this.#db
  }

  /** What is under way in it still comes to its end. */
  #close(): void {
    void this.#db?.then(
      db => db.close(),
      () => {},
    )
    this.#db = undefined
  }
}

function troubleOf(cause: unknown): Trouble {
  const name = cause instanceof Error ? cause.name : ''
  return name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'refused'
}
