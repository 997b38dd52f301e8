/* What this tab has open. Another tab may have another seat open; the browser may hold several. */
import { batch, effect, signal } from '@preact/signals'
import { Disk } from '../keys/disk'
import { type HeldSeat, Keyring } from '../keys/keyring'
import { Refusal } from '../sync/refusal'
import { LIMITS, type Seat } from '../wire'
import { api } from './api'
import { eraseMark } from './held'
import { onLeave } from './leave'
import { go } from './router'
import { openSpace, type Space } from './space'
import { inTab } from './stored'

const ACTIVE = 'seat'
const ONE_PHONE = 'one-phone'

export const space = signal<Space | undefined>(undefined)
/** The other seat of the same space, open in this tab too: both talk with one phone. */
export const beside = signal<Space | undefined>(undefined)
export const held = signal<readonly HeldSeat[]>([])
/** A lent seat that went from this phone while the other one stayed, until somebody has read of it. */
export const wentBack = signal<Seat | undefined>(undefined)

const disk = new Disk()
export let keyring: Keyring

/** Opens what this browser keeps, and the seat that this tab had open, or the one that came last. */
export async function openSession(): Promise<void> {
  keyring = await Keyring.open(disk)
  if (typeof BroadcastChannel !== 'undefined') {
    tabs = new BroadcastChannel('held')
    tabs.onmessage = async () => {
      await countHeld().catch(() => {}) // the next visit sees
      const open = space.peek()
      if (open && !held.value.some(h => h.space === open.id && h.seat === open.seat)) await forgetFor('out')
    }
  }
  const isOver = (each: HeldSeat) => each.lent && Date.now() - each.added > LIMITS.lentFor
  const ended = (await keyring.seats()).filter(isOver)
  for (const each of ended) await keyring.forget(each.space, each.seat)
  await countHeld()
  if (ended.length > 0) unmark()
  const wanted = inTab.get(ACTIVE)
  const seat = held.value.find(h => nameOf(h.space, h.seat) === wanted) ?? held.value.at(-1)
  if (!seat) return
  const onePhone = inTab.get(ONE_PHONE) === seat.space
  await openSeat(seat.space, seat.seat)
  if (onePhone) await openBeside()
}

/** The other tabs of this browser, which hold the same seats. */
let tabs: BroadcastChannel | undefined

async function countHeld(): Promise<void> {
  const names = () =>
    held
      .peek()
      .map(h => nameOf(h.space, h.seat))
      .join()
  const before = names()
  held.value = await keyring.seats()
  if (names() !== before) tabs?.postMessage('held')
}

/** The last seat was taken off this browser. Where seats are gone otherwise the mark stays, until the person has seen
 *  what it means. */
function unmark(): void {
  if (held.value.length > 0) return
  eraseMark()
  import('./forgetApp').then(({ forgetApp }) => forgetApp()).catch(() => {}) // it keeps nothing
}

async function openHeld(id: string, seat: Seat): Promise<Space> {
  const opened = await openSpace(disk, keyring, id, seat)
  if (opened.lent)
    effect(() => {
      const link = opened.link.value
      if (link.at === 'ended' && link.why === 'revoked') endLend(opened).catch(() => over.delete(opened)) // the next visit does it
    })
  return opened
}

const over = new WeakSet<Space>()

/** The talk is over, or the lend was ended: nothing of the seat stays in this browser. */
async function endLend(lent: Space): Promise<void> {
  if (over.has(lent)) return
  over.add(lent)
  if (!beside.peek()) return space.peek() === lent ? forgetFor('lent') : undefined
  if (space.peek() === lent) swapSeats()
  await forgetBeside()
  wentBack.value = lent.seat
}

/** Before its time is over, by whoever holds it. */
export async function giveLentBack(): Promise<void> {
  const lent = space.peek()
  if (!lent?.lent) return
  await signOutOnServer(lent.id, lent.seat)
  await endLend(lent)
}

/** Opens a held seat in this tab, in place of the one before, and goes to `to` at the same moment: once `first` is done. */
export async function openSeat(
  id: string,
  seat: Seat,
  to?: string,
  first?: (opened: Space) => Promise<unknown>,
): Promise<Space> {
  void closeBeside()
  void space.peek()?.close()
  const opened = await openHeld(id, seat)
  await first?.(opened)
  inTab.set(ACTIVE, nameOf(id, seat))
  batch(() => {
    space.value = opened
    if (to) go(to)
  })
  await countHeld()
  void navigator.storage?.persist?.()?.catch(() => false)
  return opened
}

/** Opens the other seat of this space beside the one that is open, if this browser holds both. */
export async function openBeside(): Promise<void> {
  const open = space.peek()
  if (!open || beside.peek() || !held.peek().some(h => h.space === open.id && h.seat === open.other)) return
  const opened = await openHeld(open.id, open.other)
  inTab.set(ONE_PHONE, open.id)
  beside.value = opened
}

export async function closeBeside(): Promise<void> {
  inTab.set(ONE_PHONE, undefined)
  const other = beside.peek()
  beside.value = undefined
  await other?.close()
}

/** The phone changes hands: what was open lies beside, and the other way round. */
export function swapSeats(): void {
  const [open, other] = [space.peek(), beside.peek()]
  if (!open || !other) return
  inTab.set(ACTIVE, nameOf(other.id, other.seat))
  batch(() => {
    space.value = other
    beside.value = open
  })
}

/** Takes the open seat back from those who came by a return, and goes on. Another device of it may have done so. */
export async function takeBack(): Promise<void> {
  const open = space.peek()
  if (!open) return
  await api.restore(open.id, open.seat).catch(cause => {
    if (!(cause instanceof Refusal && cause.code === 'not_found')) throw cause
  })
  open.restart()
  go('/home')
}

/** Signs this device out of the open seat and removes all of it from this browser. */
export async function signOut(): Promise<void> {
  const open = space.peek()
  if (!open) return
  await signOutOnServer(open.id, open.seat)
  await forgetSeat()
}

/** Signs this device out of the seat that lies beside. */
async function signOutBeside(): Promise<void> {
  const other = beside.peek()
  if (!other) return
  await signOutOnServer(other.id, other.seat)
  await forgetBeside()
}

async function forgetBeside(): Promise<void> {
  const other = beside.peek()
  if (!other) return
  await other.close()
  await keyring.forget(other.id, other.seat)
  await closeBeside() // what shows it goes once nothing of it is left
  await countHeld()
}

/** Takes one of two seats off this browser, whichever of them is open; the other one stays, and is open then. */
export async function giveBack(seat: Seat): Promise<void> {
  if (space.peek()?.seat === seat) swapSeats()
  await signOutBeside()
}

async function signOutOnServer(id: string, seat: Seat): Promise<void> {
  const current = (await api.devices(id, seat)).find(d => d.current)
  if (current) await api.dropDevice(id, seat, current.device)
}

/** Removes the open seat from this browser; the server no longer lets it in anyway, or was told. */
export async function forgetSeat(): Promise<void> {
  const open = space.peek()
  if (!open) return
  const ours = held.value.some(h => h.space === open.id && h.seat === open.seat) // else another tab unmarks, or it was cleared
  await Promise.all([closeBeside(), open.close()]) // a save that came later would outlive the seat
  await keyring.forget(open.id, open.seat)
  inTab.set(ACTIVE, undefined)
  await countHeld()
  if (ours) unmark()
  const next = held.value.at(-1)
  if (next) await openSeat(next.space, next.seat)
  else space.value = undefined
}

/** How the seat that was open in this tab came to its end. `agreed`: it had agreed to erase, and is let in no more.
 *  `lent`: it was held for a talk, and went back. `out`: another tab took it off this browser. */
export type Parting = 'left' | 'erased' | 'agreed' | 'lent' | 'out'

/** `over`: nothing of it is left in this browser. */
export const parting = signal<{ readonly how: Parting; readonly over: boolean } | undefined>(undefined)

/** Leaves, or gives the last word to erase everything, and removes the seat from this browser. */
export async function part(how: 'left' | 'erased'): Promise<void> {
  const open = space.peek()
  if (!open) return
  parting.value = { how, over: false }
  try {
    await (how === 'left' ? open.do('seat.leave', {}) : open.do('space.erase', { agree: true }))
    if (how === 'erased' && open.shared.get('seat', open.seat)?.erase) {
      parting.value = undefined // the other took their word back meanwhile, so this one waits for it
      return
    }
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'revoked')) {
      parting.value = undefined
      throw error
    }
  }
  await forgetFor(how).catch(cause => {
    parting.value = undefined
    throw cause
  })
}

/** Loads the page again, once what is being written is on the disk. */
export async function loadAgain(): Promise<void> {
  await space.peek()?.drafts.flush()
  await beside.peek()?.drafts.flush()
  location.reload()
}

export async function forgetFor(how: Parting): Promise<void> {
  await forgetSeat()
  parting.value = { how, over: true }
}

const nameOf = (id: string, seat: string) => `${id}/${seat}`

onLeave(() => {
  for (const each of [space, beside]) {
    void each.peek()?.close()
    each.value = undefined
  }
  held.value = []
})
