/* What this tab has open. Another tab may have another seat open; the browser may hold several. */
import { batch, signal } from '@preact/signals'
import { type Database, openDatabase } from '../keys/db'
import { type HeldSeat, Keyring } from '../keys/keyring'
import type { Seat } from '../wire'
import { api } from './api'
import { onLeave } from './leave'
import { go } from './router'
import { openSpace, type Space } from './space'

const ACTIVE = 'seat'

export const space = signal<Space | undefined>(undefined)
export const held = signal<readonly HeldSeat[]>([])

let db: Database
export let keyring: Keyring

/** Opens what this browser keeps, and the seat that this tab had open, or the one that came last. */
export async function openSession(): Promise<void> {
  db = await openDatabase()
  keyring = await Keyring.open(db)
  held.value = await keyring.seats()
  const wanted = sessionStorage.getItem(ACTIVE)
  const seat = held.value.find(h => nameOf(h.space, h.seat) === wanted) ?? held.value.at(-1)
  if (seat) await openSeat(seat.space, seat.seat)
}

/** Opens a held seat in this tab, in place of the one before, and goes to `to` at the same moment. */
export async function openSeat(id: string, seat: Seat, to?: string): Promise<Space> {
  space.peek()?.close()
  const opened = await openSpace(db, keyring, id, seat)
  sessionStorage.setItem(ACTIVE, nameOf(id, seat))
  batch(() => {
    space.value = opened
    if (to) go(to)
  })
  held.value = await keyring.seats()
  void navigator.storage?.persist?.().catch(() => false)
  return opened
}

/** Signs this device out of the open seat and removes all of it from this browser. */
export async function signOut(): Promise<void> {
  const open = space.peek()
  if (!open) return
  const devices = await api.devices(open.id, open.seat)
  const current = devices.find(d => d.current)
  if (current) await api.dropDevice(open.id, open.seat, current.device)
  await forgetSeat()
}

/** Removes the open seat from this browser; the server no longer lets it in anyway, or was told. */
export async function forgetSeat(): Promise<void> {
  const open = space.peek()
  if (!open) return
  open.close()
  await keyring.forget(open.id, open.seat)
  sessionStorage.removeItem(ACTIVE)
  held.value = await keyring.seats()
  const next = held.value.at(-1)
  if (next) await openSeat(next.space, next.seat)
  else space.value = undefined
}

const nameOf = (id: string, seat: string) => `${id}/${seat}`

onLeave(() => {
  space.peek()?.close()
  space.value = undefined
  held.value = []
})
