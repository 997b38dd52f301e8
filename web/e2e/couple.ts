/* The couple of the story: Robin at a desk in Toronto, by day, and Noa with a phone in Lisbon, at night. Each
   test has a server of its own. */
import { type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { onServer } from './server'
import { beginAs, hastenBreaths, joinAs, link, t } from './steps'

export const DESK: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  timezoneId: 'America/Toronto',
  locale: 'en-GB',
  colorScheme: 'light',
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  timezoneId: 'Europe/Lisbon',
  locale: 'en-GB',
  colorScheme: 'dark',
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

export interface Couple {
  /** Opens a browser of one more person, watched like the others. */
  person: (options: BrowserContextOptions) => Promise<Page>
  /** Seat a, nowhere yet. */
  robin: Page
  /** Seat b, nowhere yet. */
  noa: Page
  /** Both joined, both at home. */
  joined: { robin: Page; noa: Page }
}

export const test = onServer.extend<Couple>({
  person: async ({ browser, server, serviceWorkers }, use) => {
    const pages: Page[] = []
    await use(async options => {
      const page = await (await browser.newContext({ serviceWorkers, ...options })).newPage()
      watch(page, server.url)
      await hastenBreaths(page)
      const slow = Number(process.env['AMENDS_E2E_DISK'] ?? 0)
      if (slow > 0) await page.addInitScript(slowDisk, slow)
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
    expect(pages.flatMap(wrongOf)).toEqual([])
  },
  robin: async ({ person }, use) => use(await person(DESK)),
  noa: async ({ person }, use) => use(await person(PHONE)),
  joined: async ({ robin, noa }, use) => {
    await robin.goto('/')
    await joinAs(noa, await beginAs(robin, 'Robin'), 'Noa')
    await link(robin, t.invite.joined.go).click()
    await expect(robin.getByText(t.home.stranger({ name: 'Noa' }))).toBeVisible() // the name is there
    await use({ robin, noa })
  },
})

export { expect }

const wrong = new WeakMap<Page, string[]>()
const missing = new WeakSet<Page>()
const MISSING =
  /net::ERR_|WebSocket connection to .* failed|status of 4(04|09)|^Firefox can’t establish a connection/
const GOING = /^The connection to \S+ was interrupted while the page was loading/
/** What a browser says by itself of a network, or an answer, that is missing; and Firefox, as if the page had said it, of
 *  a socket that is open when its page goes. */
export const saysByItself = (text: string, mayMiss = true): boolean =>
  GOING.test(text) || (mayMiss && MISSING.test(text))
export const wrongOf = (page: Page): string[] => wrong.get(page) ?? []

/** Remembers what must never happen: errors of any kind, breaches of the policy, requests to anyone else. */
export function watch(page: Page, origin: string): void {
  const list: string[] = []
  wrong.set(page, list)
  const note = (text: string) => {
    if (!saysByItself(text, missing.has(page))) list.push(text)
  }
  page.on('pageerror', error => note(error.message))
  page.on('console', message => {
    if (message.type() === 'error' || /policy|trusted/i.test(message.text())) note(message.text())
  })
  page.on('request', request => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) list.push(`asked ${asked}`)
  })
}

/** From now on the browser may say that the network, or an answer, is missing: the test takes it away. */
export function expectMissing(...pages: Page[]): void {
  for (const page of pages) missing.add(page)
}

/** Runs in the page before all else: whatever is written is on the disk only `ms` later, and a page that goes before
 *  that has not written it. AMENDS_E2E_DISK runs every test so: what is shown as done too early fails there. */
export function slowDisk(ms: number): void {
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const tx = begin.call(this, names, mode, options)
    const until = performance.now() + ms
    const hold = () => {
      const request = tx.objectStore(tx.objectStoreNames[0] as string).count()
      request.onsuccess = () => performance.now() < until && hold()
    }
    if (mode === 'readwrite') hold()
    return tx
  }
}
