/* How fast the microphone follows the floor between two pages of Chromium, beside what Chromium does without rules: rows
   of the table (make bench). Each wait is taken by one page's clock, but for that of a path which comes back. */
import type { Page } from '@playwright/test'
import { test as apart, expect, hearEachOther, withVoice } from './apart'
import { DESK, PHONE } from './couple'
import { steady } from './ears'
import { bothReady, button, floorIs, meetInLobby, pass, t } from './steps'
import { connectBare, hears, type Kind, taken, time, wired } from './stopwatch'

const TURNS = 50 // in each the floor goes to the other, and back
const CALLS = 5
const CUTS = 3
const CUT = 5_000
const KINDS: readonly Kind[] = ['app', 'bare']

const test = apart.extend({
  browser: [({ playwright }, use) => withVoice(playwright.chromium, use, steady), { scope: 'worker' }],
  robin: async ({ person }, use) => {
    const page = await person({ ...DESK, bypassCSP: true })
    await time(page, 'a')
    await use(page)
  },
  noa: async ({ person }, use) => {
    const page = await person({ ...PHONE, bypassCSP: true })
    await time(page, 'b')
    await use(page)
  },
})

test('the microphone follows the floor', async ({ joined: { robin, noa }, wire }) => {
  const { start, end, says } = t.hearing
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)
  const connected: Record<Kind, number[]> = { app: [], bare: [] }
  for (let n = 0; n < CALLS; n++) {
    for (const page of [robin, noa]) await button(page, end).click()
    for (const page of [robin, noa]) await button(page, start).click()
    for (const page of [robin, noa]) await expect(page.getByText(says.silent)).toBeVisible()
    const { tapped, connected: at } = await taken(noa)
    connected.app.push(at.app - tapped)
  }
  await wired(robin, noa)
  for (let n = 0; n < CALLS; n++) connected.bare.push(await connectBare(robin, noa))

  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await hears(noa, KINDS)
  const heard: Record<Kind, number[]> = { app: [], bare: [] }
  const silent: Record<Kind, number[]> = { app: [], bare: [] }
  const passes = async (from: Page, to: Page, act: () => Promise<void>) => {
    await from.waitForTimeout(150 + 20 * Math.random()) // the tail is over, and no packet is waited for
    await act()
    await hears(to, KINDS, false)
    await hears(from, KINDS)
    const [giver, taker] = [await taken(from), await taken(to)]
    for (const kind of KINDS) {
      const first = giver.sounds[kind].find(({ from }) => from >= giver.patch)!
      heard[kind].push(first.from - giver.patch)
      silent[kind].push(Math.max(0, taker.sounds[kind].at(-1)!.to! - taker.patch))
    }
  }
  const clarify = button(noa, t.talk.reflecting.clarify({ name: 'Robin' }))
  for (let n = 0; n < TURNS; n++) {
    await passes(robin, noa, () => pass(robin, 'Noa'))
    await passes(noa, robin, () => clarify.click())
  }

  const back: number[] = []
  for (let n = 0; n < CUTS; n++) {
    wire.cut()
    await noa.waitForTimeout(CUT)
    await hears(noa, ['app'], false)
    const mended = Date.now()
    wire.mend()
    await hears(noa, ['app'])
    back.push((await taken(noa)).sounds.app.at(-1)!.from - mended)
  }

  const [half, most] = [0.5, 0.99]
  row('apart, in Chromium: a pass to sound of the new holder at the other ear, p50', heard.app, half, 90)
  row('… p99', heard.app, most, 150)
  row('without rules, a microphone on by the same patch: to sound at the other ear, p50', heard.bare, half)
  row('… p99', heard.bare, most)
  row('apart, in Chromium: a pass to the end of the old holder’s last sound, p99', silent.app, most, 40)
  row('without rules, a microphone off by the same patch, p99', silent.bare, most)
  row(
    'apart, in Chromium: the second’s tap to connected through the relay, p50 of 5',
    connected.app,
    half,
    400,
  )
  row('… the slowest', connected.app, 1)
  row('without rules, a bare connection through the same relay, p50 of 5', connected.bare, half)
  row('… the slowest', connected.bare, 1)
  row('heard again after 5 s without a path to the relay, from its return, the slowest of 3', back, 1, 1_000)
})

function row(what: string, values: number[], quantile: number, most?: number): void {
  values.sort((a, b) => a - b)
  const value = values[Math.min(values.length - 1, Math.floor(quantile * values.length))]!
  const [bar, met] = most ? [`≤ ${most}`, value <= most ? 'yes' : 'no'] : ['', '']
  console.log(`| ${what} | ${bar} | ${value} ms | ${met} |`)
}
