/* Every screen as people meet it: a phone and a desk, light and dark, a very small phone, and text twice as large.
   Nothing that a machine can find wrong, and nothing cut off sideways. With AMENDS_LOOK=<folder> each is kept as a
   picture there; AMENDS_SHOTS=1 renews the pictures of the README and the manifest in e2e/shots. */
import { writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { wrongs } from './machine'
import { lookPseudo } from './pseudo'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }
const LOOKS = [
  ['phone-light', 'light', PHONE],
  ['phone-dark', 'dark', PHONE],
  ['desktop-light', 'light', DESK],
  ['desktop-dark', 'dark', DESK],
] as const
/** Without pictures two looks are enough: each size and each theme once. */
const CHECKED: readonly string[] = ['phone-light', 'desktop-dark']

/** Looks at the screen in every way, or at a part of it, and leaves the page as a light phone. */
export async function look(page: Page, name: string, part?: string): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  const folder = process.env['AMENDS_LOOK']
  const looks = folder ? LOOKS : LOOKS.filter(([kind]) => CHECKED.includes(kind))
  for (const [kind, colorScheme, size] of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    await page.evaluate(() => document.fonts.ready)
    let found: string[]
    let height = 0
    do {
      height = await page.evaluate(whole)
      await page.setViewportSize({ ...size, height })
      if (folder) await page.screenshot({ path: `${folder}/${name}-${kind}.png` })
      found = await wrongs(page, part)
    } while (height !== (await page.evaluate(whole))) // what the partner did came meanwhile, and the page grew
    expect.soft(found, `${name}, ${kind}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  for (const [kind, size, text] of [
    ['320 px', { width: 320, height: 640 }, ''],
    ['200% text', PHONE, '200%'],
  ] as const) {
    await page.setViewportSize(size)
    expect.soft(await page.evaluate(sideways, text), `${name}, ${kind}`).toEqual([])
    if (folder) await page.screenshot({ path: `${folder}/${name}-${kind.slice(0, 3)}.png`, fullPage: true })
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.setViewportSize(PHONE)
}

/** The same, and in longer words and from the right. No service worker may have the page. */
export async function lookInAll(page: Page, name: string, part?: string): Promise<void> {
  await look(page, name, part)
  if (part) return
  await lookPseudo(page, name, () => page.evaluate(sideways, ''))
  await page.setViewportSize(PHONE)
}

/** The height at which all of it is seen at once, with nothing under the places that stay below. */
const whole = () => Math.max(document.documentElement.scrollHeight, innerHeight)

/** A picture for the README and the manifest, in light: `AMENDS_SHOTS=1 npm run e2e -- story` renews them. */
export async function shot(page: Page, name: string, on: 'phone' | 'desk' = 'phone'): Promise<void> {
  if (!process.env['AMENDS_SHOTS']) return
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    return document.fonts.ready
  })
  const browser = await page.context().newCDPSession(page)
  const phone = { x: 0, y: 0, width: PHONE.width, height: 840, scale: 1.7 }
  const clip = on === 'phone' ? phone : { x: 0, y: 0, ...DESK, scale: 1 }
  const { data } = await browser.send('Page.captureScreenshot', { clip })
  writeFileSync(`e2e/shots/${name}.png`, Buffer.from(data, 'base64'))
}

/** What reaches beyond the window's edges, and is not in a box that scrolls by itself. */
async function sideways(text: string): Promise<string[]> {
  const root = document.documentElement
  root.style.fontSize = text
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const scrolls = (from: Element) => {
    for (let box = from.parentElement; box; box = box.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true
    return false
  }
  const out = [...document.querySelectorAll('main *, header *, nav *')].filter(each => {
    const { left, right, width } = each.getBoundingClientRect()
    const beyond = width > 1 && (left < -1 || right > root.clientWidth + 1)
    return beyond && !scrolls(each) && !each.closest('[aria-hidden="true"], .skip, .hidden')
  })
  const names = out.map(each => `${each.localName}.${each.className}: ${each.textContent?.slice(0, 40)}`)
  return root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`, ...names] : names
}
