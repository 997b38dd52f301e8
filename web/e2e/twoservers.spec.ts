/* Two who hear each other while each has another of two servers, which share a Redis and the relay of one of them. */
import { test as apart, expect, hearEachOther, isHeard, isSilent } from './apart'
import { Cable } from './cable'
import { expectMissing, PHONE } from './couple'
import { seen } from './ears'
import { Redis } from './redis'
import { Server } from './server'
import { bothReady, floorIs, meetInLobby, pass, t } from './steps'

/** Noa's, at whose place before the servers it is taken for the first. */
const test = apart.extend<{ redis: string; other: Server }>({
  redis: async ({ wire }, use) => {
    const redis = new Redis()
    await use(await redis.start('127.0.0.3', wire.port))
    await redis.end()
  },
  server: async ({ redis, wire }, use) => {
    const server = new Server()
    await server.start('--redis', redis, ...wire.relay)
    await use(server)
    await server.end()
  },
  other: async ({ redis, wire, server }, use) => {
    const other = new Server()
    other.url = server.url.replace('127.0.0.1', '127.0.0.2')
    await other.start('--redis', redis, '--public-url', server.url, ...wire.relayOfAnother)
    await use(other)
    await other.end()
  },
  noa: async ({ person, server, other: _ }, use) => {
    const cable = new Cable()
    cable.lead(server.url, server.url.replace('127.0.0.1', '127.0.0.2'))
    await use(await person({ ...PHONE, proxy: { server: await cable.lay() } }))
    cable.remove()
  },
})

test('partners on two servers hear each other as the floor has it', async ({
  joined: { robin, noa },
  other,
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await isHeard(noa)
  expect((await seen(noa)).sent).toBe(0)
  await pass(robin, 'Noa')
  await floorIs(noa, 'Noa', robin)
  await isHeard(robin)
  await isSilent(noa)

  expectMissing(noa)
  await other.kill()
  await expect(noa.getByText(t.common.link.waiting)).toBeVisible()
  await expect(robin.getByText(t.common.link.waiting)).toHaveCount(0)
})
