/* A phone on a very slow line: it is not cut off while something comes, and all of the app is there meanwhile. */
import { expect, expectMissing, PHONE, test } from './couple'
import { beginAs, goTo, newNote, write } from './steps'
import { takeSeat } from './stranger'

test.use({ serviceWorkers: 'allow' })

const TEXTS = Array.from({ length: 10 }, (_, n) => `${n}. ${'I keep my word. '.repeat(60).trim()}`)

/** In bytes a second: what the other offered takes some ten seconds in one frame, longer than a first line may be
 *  silent (PATIENCE in src/sync/link.ts). */
const SLOW = 5_000

test('what takes long to come is waited for, and the app is there meanwhile', async ({ person }) => {
  const [robin, other] = [await person(PHONE), await person(PHONE)]
  expectMissing(robin, other)
  await robin.goto('/')
  const { tries } = await takeSeat(other, await beginAs(robin, 'Robin'))
  await robin.goto('/home')
  await goTo(robin, 'commitments')
  await newNote(robin)
  const line = await robin.context().newCDPSession(robin)
  const set = (offline: boolean, downloadThroughput: number) =>
    line.send('Network.emulateNetworkConditions', {
      offline,
      latency: 300,
      downloadThroughput,
      uploadThroughput: -1,
    })
  await line.send('Network.enable')
  await set(true, 0)
  const rhythm = { from: '2026-11-01', rrule: 'FREQ=DAILY', zone: 'UTC' }
  for (const text of TEXTS) {
    const offer = { commitment: crypto.randomUUID(), keeper: 'b', text, why: text, rhythm } as const
    expect(await tries('commitment.offer', offer)).toBe('done')
  }
  await set(false, SLOW)
  await write(robin, 'did', 'I write while it comes.')
  await goTo(robin, 'commitments')
  await expect(robin.getByText(TEXTS[9]!)).toHaveCount(0)
  await expect(robin.getByText(TEXTS[9]!)).toBeVisible({ timeout: 120_000 })
})
