/* Leaving at once, from everywhere; and help, before anything is asked. */
import { type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { PHONE, test, wrongOf } from './couple'
import { look } from './looks'
import { beginAs, bothReady, button, goTo, heading, link, meetInLobby, t } from './steps'

const NEUTRAL = 'https://www.wikipedia.org/**'

/** The neutral page is asked for, and nothing else outside: what the test stands in for is not an error. */
async function standIn(page: Page): Promise<void> {
  await page.route(NEUTRAL, route =>
    route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title>' }),
  )
}

async function gone(page: Page, before: number): Promise<void> {
  await page.waitForURL(NEUTRAL)
  expect(await page.evaluate(() => history.length)).toBe(before)
  await page.goBack()
  expect(page.url()).not.toContain('127.0.0.1')
  wrongOf(page).length = 0
}

const steps = (page: Page): Promise<number> => page.evaluate(() => history.length)

async function shift(page: Page): Promise<void> {
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
}

const WAYS: readonly [string, (page: Page) => Promise<void>][] = [
  ['the button', page => page.getByRole('button', { name: t.common.leave }).click()],
  ['Shift three times', shift],
]

for (const [how, leave] of WAYS) {
  test(`${how} leaves for a neutral page, and going back does not come here`, async ({ robin }) => {
    await robin.goto('/')
    await expect(robin.getByText(t.start.leaveHow)).toBeVisible()
    await standIn(robin)
    await beginAs(robin, 'Robin')
    const before = await steps(robin)
    await leave(robin)
    await gone(robin, before)
  })

  test(`${how} leaves from an open dialog`, async ({ joined: { noa } }) => {
    await standIn(noa)
    await link(noa, t.home.settings).click()
    await button(noa, t.settings.signOut).click()
    const dialog = noa.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await expect(dialog.getByRole('heading', { name: t.settings.signOut })).toBeFocused()
    const before = await steps(noa)
    await (how === 'the button' ? dialog.getByRole('button', { name: t.common.leave }).click() : leave(noa))
    await gone(noa, before)
  })

  test(`${how} leaves from a talk, and from a box that is being written in`, async ({
    joined: { robin, noa },
  }) => {
    await meetInLobby(robin, noa, 'ordinary', 'written')
    await bothReady(robin, noa)
    await standIn(noa)
    const before = await steps(noa)
    await leave(noa)
    await gone(noa, before)

    await standIn(robin)
    await robin.getByLabel(t.talk.written.composer).fill('I did not')
    await leave(robin)
    await robin.waitForURL(NEUTRAL)
    wrongOf(robin).length = 0
  })

  test(`${how} leaves from the mirror, and the camera goes off`, async ({ joined: { noa } }) => {
    await noa.context().grantPermissions(['camera'])
    await goTo(noa, 'prepare')
    await button(noa, t.prepare.list.begin).click()
    await button(noa, t.prepare.parts.did).click()
    await noa.getByRole('textbox').first().fill('I was late')
    await link(noa, t.prepare.note.practise).click()
    await standIn(noa)
    await button(noa, t.prepare.practise.camera).click()
    await expect(noa.locator('video')).toBeVisible()
    const before = await steps(noa)
    await leave(noa)
    await gone(noa, before)
  })
}

test('offline, leaving leads to an empty page', async ({ robin }) => {
  await robin.goto('/')
  await beginAs(robin, 'Robin')
  await robin.context().setOffline(true)
  await button(robin, t.common.leave).click()
  await robin.waitForURL('about:blank')
  wrongOf(robin).length = 0
})

test('the page is covered and named otherwise before the neutral one has come', async ({ robin }) => {
  await robin.goto('/settings')
  await robin.goto('/')
  await beginAs(robin, 'Robin')
  await standIn(robin)
  const left = await robin.evaluate(() => {
    for (let i = 0; i < 3; i++)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }))
    const cover = document.querySelector('.cover')
    const over = document.elementFromPoint(innerWidth / 2, innerHeight / 2) === cover
    return { covered: over, title: document.title, words: document.body.innerText }
  })
  expect(left).toEqual({ covered: true, title: t.common.neutral, words: '' })
  await robin.waitForURL(NEUTRAL)
  wrongOf(robin).length = 0
})

test('where there is no mouse, nothing is said of keys', async ({ robin, noa }) => {
  await robin.goto('/')
  await expect(robin.getByText(t.start.leaveHowKeys)).toBeVisible()
  await noa.goto('/')
  await expect(noa.getByText(t.start.leaveHow)).toBeVisible()
  await expect(noa.getByText(/Shift/)).toHaveCount(0)
})

test('writing with capital letters does not leave', async ({ robin }) => {
  await robin.goto('/')
  await button(robin, t.start.begin).click()
  await robin.getByLabel(t.start.you.name).pressSequentially('ROBIN')
  await expect(robin.getByLabel(t.start.you.name)).toHaveValue('ROBIN')
})

const CANADA: BrowserContextOptions = { ...PHONE, locale: 'en-CA', timezoneId: 'America/Toronto' }

test('help is there before anything is asked, by country, emergency first', async ({ person }) => {
  const robin = await person(CANADA)
  await robin.goto('/')
  await link(robin, t.start.notTheToolLink).click()
  await expect(robin.getByLabel(t.help.country)).toHaveValue('CA')
  await expect(link(robin, '911')).toBeVisible()
  await robin.getByLabel(t.help.country).selectOption('PT')
  await expect(link(robin, '112')).toBeVisible()
  await look(robin, 'help-pt')
  await link(robin, t.help.sees).click()
  await expect(heading(robin)).toHaveText(t.sees.title)
  await look(robin, 'sees')
})
