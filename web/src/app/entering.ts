/* Coming in: starting a space, or joining one by a ticket. What is asked of the server is written down first,
   with its claim, so that a lost answer or a reload can ask again and get the same seat. */
import { fromBase64url, random, toBase64url } from '../crypto/bytes'
import { readRecoveryCode, recoveryCode } from '../crypto/recovery'
import { Broken } from '../crypto/seal'
import {
  type Greeting,
  openGreeting,
  openKeys,
  sealGreeting,
  sealKeys,
  type TicketBinding,
  ticket,
} from '../crypto/ticket'
import type { Keyring } from '../keys/keyring'
import { Refusal } from '../sync/refusal'
import { LIMITS, type Seat, type TicketKind } from '../wire'
import { api } from './api'

const START = 'start'
const JOIN = 'join'
/** Where a seat's browser keeps which of its devices it is, once it knows. */
export const THIS_DEVICE = 'device'

interface PendingStart {
  space: string
  claim: string
  K: string
  O: string
  T: string
}

interface PendingJoin {
  kind: TicketKind
  claim: string
  T: string
}

export interface Entered {
  readonly space: string
  readonly seat: Seat
}

export interface Joined extends Entered {
  readonly kind: TicketKind
}

/** Makes a space and seat a in it, with an invite that carries the words. */
export async function start(keyring: Keyring, name: string, zone: string, words: string): Promise<Entered> {
  const asked = (await keyring.pending<PendingStart>(START)) ?? {
    space: crypto.randomUUID(),
    claim: secret(),
    K: secret(),
    O: secret(),
    T: secret(),
  }
  await keyring.setPending(START, asked, Date.now())
  const { space, claim } = asked
  const T = fromBase64url(asked.T)
  const invite = await inviteBody(T, space, fromBase64url(asked.K), { name, words })
  await api.start({ space, claim, zone, invite })
  const now = Date.now()
  await keyring.put(space, 'a', { K: fromBase64url(asked.K), O: fromBase64url(asked.O) }, now)
  await keyring.setInvite(space, 'a', { T, words, expires: now + LIMITS.inviteLife })
  await keyring.dropPending(START)
  return { space, seat: 'a' }
}

/** Puts another invite, with a new link, in place of the one that is out: the old link then opens nothing. */
export async function renewInvite(keyring: Keyring, space: string, greeting: Greeting): Promise<void> {
  const keys = await keyring.keys(space, 'a')
  if (!keys) throw new Error('this browser does not hold the seat')
  const T = random(32)
  const body = await inviteBody(T, space, keys.K, greeting)
  const made = await api.makeTicket(space, 'a', { kind: 'invite', ...body })
  const expires = made?.expires ?? Date.now() + LIMITS.inviteLife
  await keyring.setInvite(space, 'a', { T, words: greeting.words, expires })
}

async function inviteBody(
  T: Uint8Array<ArrayBuffer>,
  space: string,
  K: Uint8Array<ArrayBuffer>,
  greeting: Greeting,
) {
  const { auth, wrap } = await ticket(T)
  const at: TicketBinding = { kind: 'invite', space, seat: 'b' }
  return {
    auth,
    greeting: await sealGreeting(wrap, at, greeting),
    keys: await sealKeys(wrap, at, { k: K }),
  }
}

/** The address that lets one person in, once. */
export function inviteLink(T: Uint8Array<ArrayBuffer>): string {
  return `${location.origin}/#invite=${toBase64url(T)}`
}

/** A ticket that leads to this seat; the one before it of its kind is void. To a device of one's own it carries both
 *  keys, to a phone that the seat is lent to the shared one. */
async function ownTicket(
  keyring: Keyring,
  at: Entered,
  kind: 'device' | 'lend' | 'recovery',
): Promise<Ticketed> {
  const keys = await keyring.keys(at.space, at.seat)
  if (!keys?.O) throw new Error('this browser does not hold the own key')
  const T = random(32)
  const { auth, wrap } = await ticket(T)
  const { space, seat } = at
  const carried = kind === 'lend' ? { k: keys.K } : { k: keys.K, o: keys.O }
  const sealed = await sealKeys(wrap, { kind, space, seat }, carried)
  const made = await api.makeTicket(at.space, at.seat, { kind, auth, keys: sealed })
  return { T, expires: made?.expires }
}

interface Ticketed {
  readonly T: Uint8Array<ArrayBuffer>
  readonly expires: number | undefined
}

/** The code to write down. It is shown once: neither this browser nor the server keeps it. */
export async function makeRecoveryCode(keyring: Keyring, at: Entered): Promise<string> {
  return recoveryCode((await ownTicket(keyring, at, 'recovery')).T)
}

/** The link that brings this seat to another device, or lends it for a talk: for a few minutes, once. */
export async function makeSeatLink(keyring: Keyring, at: Entered, kind: 'device' | 'lend') {
  const { T, expires } = await ownTicket(keyring, at, kind)
  return { link: `${location.origin}/#${kind}=${toBase64url(T)}`, expires }
}

/** Follows a code that was typed in. Throws a CodeError that says where to look. */
export async function arriveByCode(keyring: Keyring, typed: string): Promise<void> {
  await arrive(keyring, 'recovery', toBase64url(readRecoveryCode(typed)))
}

/** Keeps what came with a link, so that a reload still finds it after the address bar was cleared. */
export async function arrive(keyring: Keyring, kind: TicketKind, T: string): Promise<void> {
  const known = await keyring.pending<PendingJoin>(JOIN)
  if (known?.T === T) return
  await keyring.setPending(JOIN, { kind, T, claim: secret() } satisfies PendingJoin, Date.now())
}

export interface Offered {
  readonly kind: TicketKind
  readonly space: string
  readonly seat: Seat
  readonly greeting: Greeting | undefined
  readonly expires: number | undefined
}

/** What the link that was followed leads to; undefined where none was followed. Changes nothing on the server.
 *  Throws Broken where the link is not whole. */
export async function look(keyring: Keyring): Promise<Offered | undefined> {
  const asked = await keyring.pending<PendingJoin>(JOIN)
  if (!asked) return undefined
  if (!asked.T) throw new Broken('the link is not whole')
  const { auth, wrap } = await ticket(fromBase64url(asked.T))
  const { kind, space, seat, greeting, expires } = await api.look({ auth, claim: asked.claim })
  if (kind !== asked.kind) throw new Broken('another kind than the link says')
  return {
    kind,
    space,
    seat,
    expires,
    greeting: greeting === undefined ? undefined : await openGreeting(wrap, { kind, space, seat }, greeting),
  }
}

/** Takes the seat. The keys are on disk before this returns, and so before the first socket deletes them. Where another
 *  tab took it meanwhile, this one finds itself joined. */
export async function join(keyring: Keyring, zone: string, offered: Joined): Promise<Joined> {
  const asked = await keyring.pending<PendingJoin>(JOIN)
  const { kind, space, seat } = offered
  const tookMeanwhile = async () =>
    !(await keyring.pending<PendingJoin>(JOIN)) && (await keyring.keys(space, seat)) !== undefined
  if (!asked) {
    if (await tookMeanwhile()) return { kind, space, seat }
    throw new Refusal('not_found', '')
  }
  try {
    return await take(keyring, zone, asked)
  } catch (cause) {
    if (cause instanceof Refusal && (await tookMeanwhile())) return { kind, space, seat }
    throw cause
  }
}

async function take(keyring: Keyring, zone: string, asked: PendingJoin): Promise<Joined> {
  const { auth, wrap } = await ticket(fromBase64url(asked.T))
  const { space, seat, keys: sealed } = await api.redeem({ auth, claim: asked.claim, zone })
  const keys = await openKeys(wrap, { kind: asked.kind, space, seat }, sealed)
  const own = keys.o ?? (await keyring.keys(space, seat))?.O // never lost to what is lent
  const O = own ?? (asked.kind === 'lend' ? undefined : random(32))
  await keyring.put(space, seat, O ? { K: keys.k, O } : { K: keys.k }, Date.now())
  await keyring.setDraft(space, seat, THIS_DEVICE, '')
  await keyring.dropPending(JOIN)
  return { kind: asked.kind, space, seat }
}

export function forgetArrival(keyring: Keyring): Promise<void> {
  return keyring.dropPending(JOIN)
}

const secret = () => toBase64url(random(32))
