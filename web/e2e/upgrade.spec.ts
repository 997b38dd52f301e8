/* The server is upgraded while the app is open: the new version waits for a calm moment, and comes for all tabs at once. */
import type { Page } from '@playwright/test'
import { Cable } from './cable'
import { DESK, expect, expectMissing, test } from './couple'
import {
  beginAs,
  bothReady,
  button,
  draftKept,
  end,
  floorIs,
  goTo,
  heading,
  joinAs,
  meetInLobby,
  newNote,
  part,
  say,
  t,
  write,
} from './steps'
import { buildLater, type Later } from './upgrade'
import { beginKept, kept, keptFiles } from './worker'

test.use({ serviceWorkers: 'allow' })

let later: Later
test.beforeAll(async () => {
  later = await buildLater()
})
test.afterAll(() => later.remove())

const { here, now, elsewhere } = t.device.version

/** Which version the page runs. */
const version = async (page: Page) =>
  (await page.locator('script[src]').getAttribute('src'))?.includes('later') ? 'later' : 'first'

/** As the browser does by itself when a page is loaded, or a day has passed: what became of the version that it found. */
const lookForNewer = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const next = registration.installing
    const settled = (done: (state?: string) => void) =>
      next?.addEventListener('statechange', () => next.state !== 'installing' && done(next.state))
    return next ? new Promise(settled) : registration.waiting?.state
  })

/** Chromium now and then starts the old worker once more while it ends, and lets none rest that a debugger is attached
 *  to, as it is here. Else it stops it after half a minute without work; that is done for it. */
async function turns(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('ServiceWorker.enable')
  const stop = setInterval(() => void cdp.send('ServiceWorker.stopAllWorkers').catch(() => {}), 10_000)
  await expect.poll(() => version(page)).toBe('later')
  clearInterval(stop)
}

/** The page is put away, or looked at again. */
const look = (page: Page, at: 'hidden' | 'visible') =>
  page.evaluate(state => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, at)

test('in a talk nothing is said of it, nor while something is written; then one line says it, and a button takes it', async ({
  joined: { robin, noa },
  server,
}) => {
  expectMissing(robin, noa)
  await kept(robin)
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await say(robin, 'Before.')
  await server.kill()
  server.binary = later.binary
  await server.start()
  await expect(robin.getByText(t.talk.away.me)).toBeHidden()
  expect(await lookForNewer(robin)).toBe('installed')
  await say(robin, 'After.')
  await expect(noa.getByRole('log').getByText(/^(Before|After)\.$/)).toHaveText(['Before.', 'After.'])
  await look(robin, 'hidden')
  await look(robin, 'visible')
  expect(await version(robin)).toBe('first')
  await robin.goto('/prepare') // by the old one's files, which the server has no more
  expect(await version(robin)).toBe('first')
  await newNote(robin)
  await expect(robin.getByText(here)).toHaveCount(0)
  await goTo(robin, 'talk')
  await end(robin)
  await goTo(robin, 'time')
  await expect(robin.getByText(here)).toBeVisible()
  await button(robin, now).click()
  await turns(robin)
})

test('all tabs turn together: not while another one is looked at, then both, with what was being written', async ({
  joined: { robin, noa },
  server,
}) => {
  expectMissing(robin, noa)
  await kept(robin)
  const tab = await robin.context().newPage()
  await tab.goto('/home')
  await newNote(tab)
  await write(tab, 'did', 'I was')
  await draftKept(tab, '', /I was/)
  await server.kill()
  server.binary = later.binary
  await server.start()
  await goTo(robin, 'time')
  expect(await lookForNewer(robin)).toBe('installed')
  await button(robin, now).click()
  await expect(robin.getByText(elsewhere)).toBeVisible()
  await look(tab, 'hidden') // a note is open in it
  await button(robin, now).click()
  await expect(robin.getByText(elsewhere)).toBeVisible()
  expect([await version(robin), await version(tab)]).toEqual(['first', 'first'])
  await look(tab, 'visible')
  await expect(part(tab, 'did')).toHaveValue('I was')
  await goTo(tab, 'path')
  await look(tab, 'hidden')
  await look(robin, 'hidden').catch(() => {}) // it may load anew before it can say that it did
  await turns(robin)
  await expect.poll(() => version(tab)).toBe('later')
})

test('a page that keeps no app, on an upgraded server: a screen that does not come loses no word', async ({
  browser,
  noa,
  server,
}) => {
  const context = await browser.newContext({ ...DESK, serviceWorkers: 'block' })
  const robin = await context.newPage()
  await robin.goto('/')
  await joinAs(noa, await beginAs(robin, 'Robin'), 'Noa')
  await robin.goto('/home')
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  await robin.getByLabel(t.talk.written.composer).fill('Nobody else has this.')
  await server.kill()
  server.binary = later.binary
  expectMissing(noa)
  await server.start()
  await robin.getByRole('link', { name: t.common.help, exact: true }).click()
  await expect(heading(robin)).toHaveText(t.common.failed.title)
  await button(robin, t.common.link.reload).click()
  await expect(heading(robin)).not.toHaveText(t.common.failed.title)
  expect(await version(robin)).toBe('later')
  await robin.goto('/talk')
  await expect(robin.getByLabel(t.talk.written.composer)).toHaveValue('Nobody else has this.')
  await context.close()
})

test('what answers in place of the server while a new version comes is not kept as a file of it', async ({
  person,
  noa,
  server,
}) => {
  const cable = new Cable()
  const robin = await person({ ...DESK, proxy: { server: await cable.lay() } })
  await beginKept(robin, noa)
  expectMissing(robin, noa)
  await server.kill()
  server.binary = later.binary
  await server.start()
  const before = await keptFiles(robin)
  cable.capture('<!doctype html><title>Hotel</title>', /\/sw\.js$/)
  expect(await lookForNewer(robin)).toBe('redundant')
  expect(await keptFiles(robin)).toEqual(before)
  cable.mend()
  expect(await lookForNewer(robin)).toBe('installed')
  cable.remove()
})
