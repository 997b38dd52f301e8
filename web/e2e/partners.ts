/* Two partners on the real server, each in a browser of their own: Robin in Toronto, Noa in Lisbon. */
import { type Browser, expect, type Page } from '@playwright/test'
import { saysByItself } from './couple'
import { wrongs } from './machine'
import { onServer } from './server'
import { hastenBreaths, t } from './steps'

export interface Partners {
  /** Seat a, on the start page of an empty browser. */
  robin: Page
  /** Seat b, in an empty browser, nowhere yet. */
  noa: Page
  /** Both joined, both at home. */
  joined: { robin: Page; noa: Page }
}

export const test = onServer.extend<Partners>({
  robin: async ({ browser }, use) => {
    const page = await person(browser, 'America/Toronto')
    await page.goto('/')
    await use(page)
    await leaveNothing(page)
  },
  noa: async ({ browser }, use) => {
    const page = await person(browser, 'Europe/Lisbon')
    await use(page)
    await leaveNothing(page)
  },
  joined: async ({ robin, noa }, use) => {
    await begin(robin, 'Robin')
    await join(noa, await linkOf(robin), 'Noa')
    await robin.getByRole('link', { name: 'Go on' }).click()
    await expect(robin.getByText(t.home.stranger({ name: 'Noa' }))).toBeVisible() // the name is there
    await use({ robin, noa })
  },
})

export { expect }

const wrong = new WeakMap<Page, string[]>()

/** A page that remembers what must never happen: errors, breaches of the policy, requests to anyone else. */
async function person(browser: Browser, timezoneId: string): Promise<Page> {
  const context = await browser.newContext({ timezoneId, permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await hastenBreaths(page)
  const list: string[] = []
  wrong.set(page, list)
  page.on('pageerror', ({ message }) => saysByItself(message) || list.push(message))
  page.on('console', message => {
    if (/Content Security Policy|Trusted/i.test(message.text())) list.push(message.text())
  })
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && !leaving.has(page))
      list.push(`asked ${hostname}`)
  })
  return page
}

async function leaveNothing(page: Page): Promise<void> {
  const list = wrong.get(page) ?? []
  await page.context().close()
  expect(list).toEqual([])
}

const leaving = new WeakSet<Page>()

/** From now on the page may go elsewhere: it is about to be left. */
export function expectLeaving(page: Page): void {
  leaving.add(page)
}

export async function begin(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByLabel('First name').fill(name)
  await page.getByRole('button', { name: 'Make our place' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your place is made. Now the other one.')
}

export const linkOf = (page: Page): Promise<string> =>
  page.getByLabel('The link', { exact: true }).inputValue()

export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByLabel('First name').fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL('**/home')
}

/** Colours are judged in each scheme once, and each layout once: axe takes most of the browser tests' time. */
const LOOKS = [
  ['light', 390, 844, false],
  ['light', 320, 640, true],
  ['dark', 1280, 800, true],
] as const

/** What the places cover at one scroll position is not too small to tap: it is there after scrolling. */
const unstick = () => document.querySelector<HTMLElement>('.places')?.style.setProperty('position', 'static')

/** Nothing that a machine can find, on a small phone and a desktop, light and dark; nothing sideways at any width. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.getByRole('main').waitFor()
  for (const [colorScheme, width, height, judged] of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await page.evaluate(unstick)
    if (judged) expect(await wrongs(page), `${colorScheme} ${width}`).toEqual([])
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(sideways, `sideways at ${width}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null })
  await page.evaluate(() => document.querySelector<HTMLElement>('.places')?.style.removeProperty('position'))
}
