/* Each partner's language: as their device has it or as they choose, while they go on with what they do. That every screen
   holds in longer words, and from the right, is looked at where all screens are (axe.spec.ts). */
import type { Page } from '@playwright/test'
import { expect, PHONE, test } from './couple'
import { speakIn, spokenInsteadOf } from './pseudo'
import { beginAs, button, heading, t } from './steps'
import { wordsOf } from './words'

test.use({ serviceWorkers: 'block' })

const de = wordsOf('de')
const es = wordsOf('es')
const marked = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }) && undefined)
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window)

test('the start is in the language of the device, and in another at once where one is chosen', async ({
  person,
}) => {
  const page = await person({ ...PHONE, locale: 'de-AT' })
  await page.goto('/')
  await expect(heading(page)).toHaveText(de.start.title)
  await marked(page)
  const spanish = page.getByRole('button', { name: 'Español' })
  await spanish.click()
  await expect(heading(page)).toHaveText(es.start.title)
  await expect(page).toHaveTitle(es.common.title({ page: es.start.tab, app: es.common.names.amends }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(spanish).toBeFocused()
  await expect(spanish).toHaveAttribute('aria-pressed', 'true')
  await button(page, es.start.begin).click()
  await expect(heading(page)).toHaveText(es.start.you.title)
  expect(await isMarked(page)).toBe(true)
  await page.goto('/help')
  await expect(heading(page)).toHaveText(es.help.title)
  await page.evaluate(() => localStorage.clear())
  await page.goto('/')
  await expect(heading(page)).toHaveText(de.start.title)
})

test('a language that there is none of yet is English', async ({ person }) => {
  const page = await person({ ...PHONE, locale: 'fi-FI' })
  await page.goto('/')
  await expect(heading(page)).toHaveText(t.start.title)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('chosen in Settings it changes the words alone, here and in other tabs, and not those of the partner', async ({
  joined: { robin, noa },
}) => {
  await robin.goto('/settings')
  const second = await robin.context().newPage()
  await second.goto('/help')
  await marked(robin)
  await robin.getByLabel(t.settings.name).fill('Robyn')
  await robin.getByRole('radio', { name: 'Deutsch' }).click()
  await expect(heading(robin)).toHaveText(de.settings.title)
  await expect(robin.getByLabel(de.settings.name)).toHaveValue('Robyn')
  await expect(robin.getByRole('radio', { name: 'Deutsch' })).toBeFocused()
  expect(await isMarked(robin)).toBe(true)
  await expect(heading(second)).toHaveText(de.help.title)
  await noa.goto('/settings')
  await expect(heading(noa)).toHaveText(t.settings.title)
  await robin.goto('/time/new')
  await expect(heading(robin)).toHaveText(de.request.what.title({ name: 'Noa' }))
})

test('an invite can be read in another language than that of the phone it comes to', async ({
  robin,
  noa,
}) => {
  await robin.goto('/')
  await noa.goto(await beginAs(robin, 'Robin'))
  await expect(heading(noa)).toHaveText(t.join.title({ name: 'Robin' }))
  await noa.getByRole('button', { name: 'Deutsch' }).click()
  await expect(heading(noa)).toHaveText(de.join.title({ name: 'Robin' }))
})

test('from the right the page is the other way round, and what points points there', async ({
  joined: { robin },
}) => {
  const side = async (selector: string) => (await robin.locator(selector).first().boundingBox())!.x
  await robin.goto('/home')
  await robin.getByRole('link', { name: t.common.help, exact: true }).click()
  await expect(heading(robin)).toHaveText(t.help.title)
  expect(await side('.back')).toBeLessThan(await side('.bar nav'))
  await speakIn(robin, await spokenInsteadOf(robin, 'ar-XB'))
  await expect(robin.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await side('.back')).toBeGreaterThan(await side('.bar nav'))
  await expect(robin.locator('.back .icon')).toHaveCSS('scale', '-1 1')
  await expect(robin.locator('.tel').first()).toHaveCSS('direction', 'ltr')
})
