/* Which seats of this browser are reminded, and how: in a database of its own, which the worker reads too, when the
   browser gives it another address to be reached at. No word is in it, and no key. */
import { type DBSchema, openDB } from 'idb'
import type { NewPush, PushTitle, Seat } from '../wire'

export type Reminders = Readonly<Pick<NewPush, 'kinds' | 'quiet'> & { title: PushTitle }>

export interface Reminded {
  readonly space: string
  readonly seat: Seat
  readonly reminders: Reminders
  /** Of the words that a reminder says. */
  readonly language: string
  /** Where the server reaches this browser. */
  readonly endpoint: string
}

interface Schema extends DBSchema {
  seats: { key: [string, string]; value: Reminded }
}

async function use<T>(act: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const db = await open()
  try {
    return await act(db)
  } finally {
    db.close()
  }
}

const open = () =>
  openDB<Schema>('reminders', 1, {
    upgrade: db => void db.createObjectStore('seats', { keyPath: ['space', 'seat'] }),
  })

export const reminded = (space: string, seat: Seat) => use(db => db.get('seats', [space, seat]))
export const allReminded = () => use(db => db.getAll('seats'))
export const keepReminded = (row: Reminded) => use(db => db.put('seats', row))

/** The seat is gone from this browser, or is to be reminded no more; with the last one the browser's address goes too. */
export async function forgetReminded(space: string, seat: Seat): Promise<void> {
  const left = await use(async db => {
    await db.delete('seats', [space, seat])
    return db.count('seats')
  })
  const registration = left === 0 ? await globalThis.navigator?.serviceWorker?.getRegistration() : undefined
  await (await registration?.pushManager?.getSubscription())?.unsubscribe()
}

export const pushPath = ({ space, seat }: Pick<Reminded, 'space' | 'seat'>): string =>
  `/api/spaces/${space}/${seat}/push`

/** What the server is asked for. */
export const asked = (reminders: Reminders, subscription: PushSubscription): object => ({
  subscription: subscription.toJSON(),
  ...reminders,
})
