/* Two tabs of a browser that follow the same link. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { random, toBase64url } from '../crypto/bytes'
import { sealKeys, ticket } from '../crypto/ticket'
import { openDatabase } from '../keys/db'
import { Disk } from '../keys/disk'
import { Keyring } from '../keys/keyring'
import { arrive, join } from './entering'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const at = { kind: 'invite', space: SPACE, seat: 'b' } as const
let name = 0
const tab = async () => Keyring.open(new Disk(lost => openDatabase(`entering-${name}`, lost)))
afterEach(() => void name++)

/** A server that lets the holder of a link in; `used` says that a device has connected since. */
async function link() {
  const T = random(32)
  const { wrap } = await ticket(T)
  const keys = await sealKeys(wrap, at, { k: random(32) })
  const server = { used: false, asked: 0 }
  vi.stubGlobal('fetch', async () => {
    server.asked++
    return server.used
      ? Response.json({ code: 'not_found', message: '' }, { status: 404 })
      : Response.json({ space: SPACE, seat: 'b', keys }, { status: 201 })
  })
  return { T: toBase64url(T), server }
}

test('the second finds itself joined', async () => {
  const { T, server } = await link()
  const [one, two] = [await tab(), await tab()]
  await arrive(one, 'invite', T)
  await arrive(two, 'invite', T)
  expect(await join(one, 'UTC', at)).toEqual(at)
  server.used = true
  expect(await join(two, 'UTC', at)).toEqual(at)
  expect(server.asked).toBe(1)
})

test('the second, whose question was under way meanwhile, does so as well', async () => {
  const { T, server } = await link()
  const [one, two] = [await tab(), await tab()]
  await arrive(one, 'invite', T)
  const ask = fetch
  vi.stubGlobal('fetch', async (...of: Parameters<typeof fetch>) => {
    vi.stubGlobal('fetch', ask)
    await join(one, 'UTC', at)
    server.used = true
    return ask(...of)
  })
  expect(await join(two, 'UTC', at)).toEqual(at)
})

test('a link that somebody else used stays one', async () => {
  const { T, server } = await link()
  const one = await tab()
  await arrive(one, 'invite', T)
  server.used = true
  await expect(join(one, 'UTC', at)).rejects.toMatchObject({ code: 'not_found' })
})
