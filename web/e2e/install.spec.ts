/* The app can be installed, under its own name or one that says nothing. */
import type { Page } from '@playwright/test'
import { expect, test } from './couple'
import { look } from './looks'
import { heading, t } from './steps'

test.use({ serviceWorkers: 'allow' })

interface Manifest {
  readonly id: string
  readonly name: string
  readonly icons: readonly { src: string; sizes: string; purpose?: string }[]
  readonly screenshots?: readonly { src: string; sizes: string }[]
  readonly shortcuts: readonly { url: string }[]
}

/** What the browser reads of the app that the page links to: whatever it finds wrong is an error. */
async function manifestOf(page: Page): Promise<Manifest> {
  const browser = await page.context().newCDPSession(page)
  const { data, errors } = await browser.send('Page.getAppManifest')
  expect(errors).toEqual([])
  return JSON.parse(data ?? '')
}

/** As wide and high as the manifest says. */
const sizeOf = (page: Page, src: string): Promise<string> =>
  page.evaluate(async at => {
    const { width, height } = await createImageBitmap(await (await fetch(at)).blob())
    return `${width}x${height}`
  }, src)

test('the app is installed under its own name or a neutral one, with icons of the size that is said', async ({
  joined: { robin },
}) => {
  const { options } = t.device.guise
  const { names } = t.common
  await robin.goto('/settings')
  await look(robin, 'settings-guise')
  for (const guise of ['notes', 'calendar', 'amends'] as const) {
    await robin.getByLabel(options[guise], { exact: true }).check()
    await expect.poll(async () => (await manifestOf(robin)).name).toBe(names[guise])
    await expect(robin).toHaveTitle(`${t.settings.title} · ${names[guise]}`)
    const { id, icons, screenshots = [], shortcuts } = await manifestOf(robin)
    expect(id).toBe('/')
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
    for (const { src, sizes } of [...icons, ...screenshots]) expect(await sizeOf(robin, src)).toBe(sizes)
    expect(screenshots.length > 0).toBe(guise === 'amends')
    const touch = robin.locator('link[rel="apple-touch-icon"]')
    expect(await sizeOf(robin, (await touch.getAttribute('href'))!)).toBe('180x180')
    for (const { url } of shortcuts) {
      const tab = await robin.context().newPage()
      await tab.goto(url)
      await expect(heading(tab)).toBeVisible()
      expect(new URL(tab.url()).pathname).toBe(url)
      await tab.close()
    }
  }
  await robin.getByLabel(options.notes, { exact: true }).check()
  await robin.goto('/home')
  await expect(robin).toHaveTitle(/ · Notes$/)
  await expect.poll(async () => (await manifestOf(robin)).name).toBe('Notes')
})
