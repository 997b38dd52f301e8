/* Firefox and Chromium in one talk: each hears the other, by the same relay and the same rules. */
import { test as apart, expect, hearEachOther, isHeard, isSilent } from './apart'
import { PHONE, watch, wrongOf } from './couple'
import { heard, hold, seen } from './ears'
import { bothReady, floorIs, hastenBreaths, meetInLobby, pass } from './steps'

const test = apart.extend({
  noa: async ({ chromium, server }, use) => {
    const page = await chromium.newPage({ ...PHONE, serviceWorkers: 'block' })
    watch(page, server.url)
    await hastenBreaths(page)
    await hold(page)
    await use(page)
    await page.close()
    expect(wrongOf(page)).toEqual([])
  },
})

test('in two browsers of different makers, who has the floor is heard and nobody else', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)
  for (const page of [robin, noa]) expect((await seen(page)).ways).toEqual(['relay', 'relay'])
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await isHeard(noa)
  expect(await heard(robin)).toBe(0)
  expect((await seen(noa)).sent).toBe(0)
  await pass(robin, 'Noa')
  await floorIs(noa, 'Noa', robin)
  await isHeard(robin)
  await isSilent(noa)
})
