/* What links carry, and a server that leads them elsewhere than they were made for. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fromBase64url, random, toBase64url } from '../crypto/bytes'
import { Broken } from '../crypto/seal'
import { openKeys, sealKeys, ticket } from '../crypto/ticket'
import { openDatabase } from '../keys/db'
import { Disk } from '../keys/disk'
import { Keyring } from '../keys/keyring'
import type { Seat, TicketKind } from '../wire'
import { arrive, join, look, makeSeatLink } from './entering'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const ELSEWHERE = 'ffffffff-ffff-4fff-8fff-ffffffffffff'
const [K, O] = [random(32), random(32)]
let name = 0

/** A tab of one browser. */
const browser = () => Keyring.open(new Disk(lost => openDatabase(`entering-${name}`, lost)))
beforeEach(() => void name++)
afterEach(() => vi.unstubAllGlobals())

interface At {
  readonly kind: TicketKind
  readonly space: string
  readonly seat: Seat
}

/** A browser that followed a link, and what a server answers it: to who looks, and to who takes what it leads to. */
async function followed(made: At, looked: At = made, taken: At = looked) {
  name++
  const ring = await browser()
  const T = random(32)
  const own = made.kind === 'device' || made.kind === 'recovery'
  const keys = await sealKeys((await ticket(T)).wrap, made, own ? { k: K, o: O } : { k: K })
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(path.endsWith('look') ? looked : { space: taken.space, seat: taken.seat, keys }),
  )
  await arrive(ring, made.kind, toBase64url(T))
  return ring
}

const KINDS = ['invite', 'device', 'lend', 'recovery', 'return'] as const

test.each(KINDS)(
  'what a link by %s leads to is taken, and nothing that a server puts in its place',
  async kind => {
    const made: At = { kind, space: SPACE, seat: 'b' }
    const honest = await followed(made)
    expect(await look(honest)).toMatchObject(made)
    expect(await join(honest, 'UTC', made)).toEqual(made)
    expect((await honest.keys(SPACE, 'b'))?.K).toEqual(K)
    for (const moved of [{ space: ELSEWHERE }, { seat: 'a' }] as const) {
      const ring = await followed(made, made, { ...made, ...moved })
      await expect(join(ring, 'UTC', made)).rejects.toBeInstanceOf(Broken)
      expect(await ring.seats()).toEqual([])
    }
    for (const other of KINDS.filter(each => each !== kind)) {
      const ring = await followed(made, { ...made, kind: other })
      await expect(look(ring), other).rejects.toBeInstanceOf(Broken)
    }
  },
)

test('a key of one’s own is kept, whatever a server says that a lent place is', async () => {
  const made: At = { kind: 'lend', space: SPACE, seat: 'b' }
  const ring = await followed(made, { ...made, space: ELSEWHERE }, made)
  await ring.put(SPACE, 'b', { K, O }, 1)
  await look(ring)
  await join(ring, 'UTC', made)
  expect((await ring.keys(SPACE, 'b'))?.O).toEqual(O)
})

test.each([
  ['device', O],
  ['lend', undefined],
] as const)('a link by %s carries the own key only to a device of one’s own', async (kind, own) => {
  const ring = await browser()
  await ring.put(SPACE, 'b', { K, O }, 1)
  let sent = ''
  vi.stubGlobal('location', { origin: 'https://amends.example' })
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent = body
    return Response.json({ kind })
  })
  const { link } = await makeSeatLink(ring, { space: SPACE, seat: 'b' }, kind)
  const { wrap } = await ticket(fromBase64url(link.split('=')[1]!))
  const { k, o } = await openKeys(wrap, { kind, space: SPACE, seat: 'b' }, JSON.parse(sent).keys)
  expect([k, o]).toEqual([K, own])
})

const INVITE = { kind: 'invite', space: SPACE, seat: 'b' } as const

/** A server that lets the holder of a link in; `used` says that a device has connected since. */
async function link() {
  const T = random(32)
  const { wrap } = await ticket(T)
  const keys = await sealKeys(wrap, INVITE, { k: random(32) })
  const server = { used: false, asked: 0 }
  vi.stubGlobal('fetch', async () => {
    server.asked++
    return server.used
      ? Response.json({ code: 'not_found', message: '' }, { status: 404 })
      : Response.json({ space: SPACE, seat: 'b', keys }, { status: 201 })
  })
  return { T: toBase64url(T), server }
}

test('the second tab finds itself joined', async () => {
  const { T, server } = await link()
  const [one, two] = [await browser(), await browser()]
  await arrive(one, 'invite', T)
  await arrive(two, 'invite', T)
  expect(await join(one, 'UTC', INVITE)).toEqual(INVITE)
  server.used = true
  expect(await join(two, 'UTC', INVITE)).toEqual(INVITE)
  expect(server.asked).toBe(1)
})

test('the second tab, whose question was under way meanwhile, does so as well', async () => {
  const { T, server } = await link()
  const [one, two] = [await browser(), await browser()]
  await arrive(one, 'invite', T)
  const ask = fetch
  vi.stubGlobal('fetch', async (...of: Parameters<typeof fetch>) => {
    vi.stubGlobal('fetch', ask)
    await join(one, 'UTC', INVITE)
    server.used = true
    return ask(...of)
  })
  expect(await join(two, 'UTC', INVITE)).toEqual(INVITE)
})

test('a link that somebody else used stays one', async () => {
  const { T, server } = await link()
  const one = await browser()
  await arrive(one, 'invite', T)
  server.used = true
  await expect(join(one, 'UTC', INVITE)).rejects.toMatchObject({ code: 'not_found' })
})
