/* What links carry, and a server that leads them elsewhere than they were made for. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { fromBase64url, random, toBase64url } from '../crypto/bytes'
import { Broken } from '../crypto/seal'
import { openKeys, sealKeys, ticket } from '../crypto/ticket'
import { openDatabase } from '../keys/db'
import { Keyring } from '../keys/keyring'
import type { Seat, TicketKind } from '../wire'
import { arrive, join, look, makeSeatLink } from './entering'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const ELSEWHERE = 'ffffffff-ffff-4fff-8fff-ffffffffffff'
const [K, O] = [random(32), random(32)]
let name = 0

afterEach(() => vi.unstubAllGlobals())

interface At {
  readonly kind: TicketKind
  readonly space: string
  readonly seat: Seat
}

/** A browser that followed a link, and what a server answers it: to who looks, and to who takes what it leads to. */
async function followed(made: At, looked: At = made, taken: At = looked) {
  const ring = await Keyring.open(await openDatabase(`entering-${name++}`))
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
    expect(await join(honest, 'UTC')).toEqual(made)
    expect((await honest.keys(SPACE, 'b'))?.K).toEqual(K)
    for (const moved of [{ space: ELSEWHERE }, { seat: 'a' }] as const) {
      const ring = await followed(made, made, { ...made, ...moved })
      await expect(join(ring, 'UTC')).rejects.toBeInstanceOf(Broken)
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
  await join(ring, 'UTC')
  expect((await ring.keys(SPACE, 'b'))?.O).toEqual(O)
})

test.each([
  ['device', O],
  ['lend', undefined],
] as const)('a link by %s carries the own key only to a device of one’s own', async (kind, own) => {
  const ring = await Keyring.open(await openDatabase(`entering-${name++}`))
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
