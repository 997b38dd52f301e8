/* A screen in languages that nobody speaks: one is two fifths longer than English, one runs from the right. Their words
   come in the place of those of two languages that are there, so no build has them; the page changes to each while it is
   open, as one who chooses a language does. */
import { expect, type Page } from '@playwright/test'
import { compilePseudo } from '../scripts/words/pseudo.mjs'

const PSEUDO = [
  ['en-XA', 'de'],
  ['ar-XB', 'es'],
] as const
const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]

const PARTS = ['first', 'all'] as const

/** Each is made once, when it is asked for. */
const modules = new Map<string, string>()

function moduleOf(language: (typeof PSEUDO)[number][0], part: (typeof PARTS)[number]): string {
  const made = modules.get(language + part) ?? compilePseudo(language, part)
  modules.set(language + part, made)
  return made
}

const routed = new WeakSet<Page>()

async function route(page: Page): Promise<void> {
  if (routed.has(page)) return
  routed.add(page)
  for (const [language, place] of PSEUDO)
    for (const part of PARTS)
      await page.route(`**/assets/words-${place}-${part}-*.js`, route =>
        route.fulfill({ contentType: 'text/javascript', body: moduleOf(language, part) }),
      )
}

/** In whose place one of them comes on this page. */
export async function spokenInsteadOf(page: Page, language: 'en-XA' | 'ar-XB'): Promise<string> {
  await route(page)
  return PSEUDO.find(([each]) => each === language)![1]
}

/** In the language in whose place another comes, or in the device's own. */
export async function speakIn(page: Page, place?: string): Promise<void> {
  await page.evaluate(to => {
    if (to) localStorage.setItem('language', to)
    else localStorage.removeItem('language')
    dispatchEvent(new StorageEvent('storage', { key: 'language' }))
  }, place)
  await expect(page.locator('html')).toHaveAttribute('lang', place ?? 'en')
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Nothing cut off, nothing sideways, and nothing that is not from the messages. Leaves the page in English. */
export async function lookPseudo(page: Page, name: string, wide: () => Promise<string[]>): Promise<void> {
  await route(page)
  for (const [language, place] of PSEUDO) {
    await speakIn(page, place)
    expect
      .soft(
        await page.evaluate(foreign, await wordsOfBrowser(page)),
        `${name}, ${language}: not of the messages`,
      )
      .toEqual([])
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const at = `${name}, ${language}, ${size.width} px`
      expect.soft(await wide(), `${at}: sideways`).toEqual([])
      expect.soft(await page.evaluate(clipped), `${at}: cut off`).toEqual([])
      const folder = process.env['AMENDS_LOOK']
      if (folder)
        await page.screenshot({ path: `${folder}/${name}-${language}-${size.width}.png`, fullPage: true })
    }
  }
  await speakIn(page)
}

const browsers = new Map<string, Promise<string[]>>()

/** The words that the browser has by itself in the page's language: of days, zones and countries. They take a while to
 *  ask for, and are the same on every screen. */
async function wordsOfBrowser(page: Page): Promise<string[]> {
  const key = await page.evaluate(
    () => `${document.documentElement.lang} ${new Intl.DateTimeFormat().resolvedOptions().timeZone}`,
  )
  const words = browsers.get(key) ?? page.evaluate(namesOfIntl)
  browsers.set(key, words)
  return words
}

/** Runs in the page. */
function namesOfIntl(): string[] {
  const locale = document.documentElement.lang
  const known = new Set<string>()
  const add = (text: string) => {
    for (const [word] of text.matchAll(/\p{L}+/gu)) known.add(word.toLowerCase())
  }
  const zone = { timeZone: 'Europe/Lisbon', timeZoneName: 'short' } as const
  for (let n = 0; n < 12; n++)
    for (const style of ['long', 'short'] as const) {
      const of = (options: Intl.DateTimeFormatOptions) =>
        add(
          new Intl.DateTimeFormat(locale, { ...options, hour12: n % 2 > 0 }).format(
            new Date(2026, n, n + 1, n * 2),
          ),
        )
      of({ weekday: style, day: 'numeric', month: style, hour: 'numeric' })
      of({ dateStyle: style, timeStyle: style })
      of({ month: style })
      of(zone)
      of({ ...zone, timeZone: 'America/Toronto' })
      for (const unit of ['day', 'hour', 'minute'] as const)
        for (const far of [n - 6, n])
          add(new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style }).format(far, unit))
    }
  for (const zone of Intl.supportedValuesOf('timeZone')) add(zone)
  for (const code of ['CA', 'PT']) add(new Intl.DisplayNames(locale, { type: 'region' }).of(code)!)
  for (let day = 1; day <= 7; day++)
    for (const weekday of ['long', 'short'] as const)
      add(new Intl.DateTimeFormat(locale, { weekday }).format(new Date(2026, 0, day)))
  add(new Intl.ListFormat(locale).format(['1', '2', '3']))
  return [...known]
}

/** What can be read or heard in letters that the messages do not have. Whatever somebody wrote is marked with its own
 *  direction, and what stands as it is with its language; days, zones and countries are words of the browser. */
function foreign(ofBrowser: string[]): string[] {
  // Names, zones, and two provinces of lines of help.
  const known = new Set(['robin', 'noa', 'robyn', 'utc', 'gmt', 'québec', 'manitoba', ...ofBrowser])
  const out: string[] = []
  const read = (text: string, of: Element) => {
    const words = [...text.normalize().matchAll(/\p{L}+/gu)].map(([word]) => word)
    const plain = words.filter(word => word.length > 2 && /[A-Za-z]/.test(word))
    const left = plain.filter(word => !known.has(word.toLowerCase()))
    if (left.length > 0) out.push(`${of.localName}.${of.className}: ${left.join(' ')} (${text.slice(0, 60)})`)
  }
  const own = (of: Element) =>
    of.closest('[dir]:not(html), [lang]:not(html), option, textarea, code, svg, .code, .unstarted')
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node.parentElement && !own(node.parentElement) && node.parentElement.checkVisibility())
      read(node.textContent ?? '', node.parentElement)
  for (const each of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const attribute of ['aria-label', 'title', 'placeholder'])
      if (each.hasAttribute(attribute) && !each.closest('[dir]:not(html)'))
        read(each.getAttribute(attribute)!, each)
  read(document.title, document.documentElement)
  return out
}

/** Text that reaches out of a box that hides what does. */
function clipped(): string[] {
  const out: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const of = node.parentElement
    if (!of || !node.textContent?.trim() || !of.checkVisibility()) continue
    if (of.closest('.hidden, .skip, [aria-hidden="true"], option, svg')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const text = range.getBoundingClientRect()
    if (text.width < 2 || text.height < 2) continue
    for (let box: Element | null = of; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box)
      if (clipPath !== 'none') break // for whoever hears it
      const { left, right, top, bottom } = box.getBoundingClientRect()
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const sideways = hides(overflowX) && (text.left < left - 1 || text.right > right + 1)
      const below = hides(overflowY) && (text.top < top - 1 || text.bottom > bottom + 1)
      if (sideways || below) out.push(`${box.localName}.${box.className}: ${node.textContent.slice(0, 40)}`)
      if (overflowX !== 'visible') break
    }
  }
  return out
}
