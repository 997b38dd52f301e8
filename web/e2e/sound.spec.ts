/* Two who are apart hear each other, by the real server and its relay, as the floor has it. */
import { expect, hearEachOther, isHeard, isSilent, test } from './apart'
import { heard, seen } from './ears'
import { bothReady, floorIs, meetInLobby, pass } from './steps'

test('who has the floor is heard, and nobody else', async ({ joined: { robin, noa }, browserName }) => {
  /** Firefox says nothing of certificates, and sends silence for who is not heard. */
  const firefox = browserName === 'firefox'
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)

  if (!firefox)
    for (const page of [robin, noa]) await expect.poll(async () => (await seen(page)).theirs).not.toBe('')
  const [one, other] = [await seen(robin), await seen(noa)]
  if (!firefox) expect(one.mine).toMatch(/^[\dA-F:]{95}$/)
  expect([one.mine, one.theirs]).toEqual([other.theirs, other.mine])
  if (!firefox) expect(one.mine).not.toBe(one.theirs)
  for (const { ways, candidates } of [one, other])
    expect([ways, candidates]).toEqual([['relay', 'relay'], ['relay']])
  if (!firefox) expect([one.sent, other.sent]).toEqual([0, 0]) // nobody speaks in the lobby

  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await isHeard(noa)
  expect(await heard(robin)).toBe(0)
  if (!firefox) expect((await seen(noa)).sent).toBe(0)

  await pass(robin, 'Noa')
  await floorIs(noa, 'Noa', robin)
  await isHeard(robin)
  await isSilent(noa)
  const { sent } = await seen(robin)
  await isHeard(robin)
  if (!firefox) expect((await seen(robin)).sent).toBe(sent)
})
