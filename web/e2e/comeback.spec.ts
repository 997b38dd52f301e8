/* Coming back: by the code on paper, by another device, by the partner's word; and what a browser says that lost a
   part of what it kept. */
import type { Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { DESK, expect, expectMissing, PHONE, test } from './couple'
import { look } from './looks'
import { ask, beginAs, button, goTo, heading, joinAs, link, newNote, saved, t, write } from './steps'

const { line } = t.path
const { back, devices, add, ask: way, waiting, welcome, fresh } = t.settings

/** Makes a code and answers for the paper; the code's groups. */
async function keepCode(page: Page): Promise<string[]> {
  await page.goto('/settings')
  await page.getByRole('button', { name: new RegExp(`${back.show}|${back.another}`) }).click()
  const list = page.getByRole('list', { name: back.code })
  await expect(list.getByRole('listitem')).toHaveCount(14)
  const groups = await list.getByRole('listitem').allTextContents()
  await answer(page, groups)
  await expect(page.getByText(back.standing)).toBeVisible()
  return groups
}

async function answer(page: Page, groups: readonly string[]): Promise<void> {
  for (const [n, group] of groups.entries()) {
    const box = page.getByLabel(back.group(n + 1), { exact: true })
    if (await box.count()) await box.fill(group.toLowerCase())
  }
  await button(page, back.checkGo).click()
}

/** A code is read by cameras only on white, in the dark too; builds write it in one way or another. */
const WHITE = /^(oklch\(1 0 0\)|lab\(100 0 0\)|rgb\(255, 255, 255\))$/

test('a code is offered, shown once, asked back, and brings the place back in an empty browser, once', async ({
  joined: { robin },
  person,
}) => {
  await expect(robin.getByText(t.home.code.none)).toBeVisible()
  await link(robin, t.home.code.keep).click()
  await button(robin, back.show).click()
  const list = robin.getByRole('list', { name: back.code })
  await expect(list.getByRole('listitem')).toHaveCount(14)
  await expect(robin.getByRole('textbox', { name: /^Group/ })).toHaveCount(3)
  await robin
    .getByRole('textbox', { name: /^Group/ })
    .first()
    .fill('0')
  await button(robin, back.checkGo).click()
  await expect(robin.getByText(back.checkWrong)).toHaveCount(3)
  await look(robin, 'code')
  await robin.emulateMedia({ media: 'print' })
  await expect(robin.getByText(back.printed)).toBeVisible()
  await expect(robin.getByRole('heading', { name: t.settings.you })).toBeHidden()
  await robin.emulateMedia({ media: 'screen' })
  const groups = await list.getByRole('listitem').allTextContents()
  await answer(robin, groups)
  await expect(robin.getByText(back.standing)).toBeVisible()
  await expect(list).toHaveCount(0)
  await robin.goto('/home')
  await expect(heading(robin)).toBeVisible()
  await expect(robin.getByText(t.home.code.none)).toHaveCount(0)

  const other = await person(PHONE)
  const code = groups.join(' ').toLowerCase()
  await other.goto('/')
  await link(other, t.start.code).click()
  await other.getByLabel(t.join.code.label).fill(code.replace(/^./, c => (c === '7' ? '8' : '7')))
  await button(other, t.join.code.go).click()
  await expect(other.getByText(t.join.code.look([1]))).toBeVisible()
  await other.getByLabel(t.join.code.label).fill(code)
  await button(other, t.join.code.go).click()
  await expect(heading(other)).toHaveText(t.join.recovery.title)
  await look(other, 'come-back')
  await button(other, t.join.recovery.go).click()
  await expect(heading(other)).toHaveText(welcome.back.title)
  await expect(other.getByText(back.used)).toBeVisible()
  await look(other, 'welcome-back')

  // The first device is told, and that the code is used up.
  await robin.reload()
  await expect(robin.getByRole('heading', { name: fresh.title })).toBeVisible()
  await expect(robin.getByText(t.home.code.used)).toBeVisible()
  await look(robin, 'home-told')
  await button(robin, fresh.mine).click()
  await expect(robin.getByRole('heading', { name: fresh.title })).toHaveCount(0)
  const asked = robin.waitForResponse(/\/devices$/)
  await robin.reload()
  await asked
  await expect(robin.getByText(t.home.code.used)).toBeVisible()
  await expect(robin.getByRole('heading', { name: fresh.title })).toHaveCount(0)

  const late = await person(DESK)
  expectMissing(late)
  await late.goto('/return')
  await late.getByLabel(t.join.code.label).fill(code)
  await button(late, t.join.code.go).click()
  await expect(heading(late)).toHaveText(t.join.used.title)

  // Coming back signs the others out, if one likes.
  expectMissing(robin)
  await button(other, devices.others).click()
  await button(other, devices.othersSure).click()
  await expect(other.getByText(welcome.none)).toBeVisible()
  await expect(heading(robin)).toHaveText(t.settings.out.title)
  await look(robin, 'signed-out')
  await keepCode(other)
})

test('a second device by a link that counts down and works once; devices have names and can be signed out', async ({
  joined: { robin, noa },
  person,
}) => {
  await robin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await robin.goto('/settings')
  await button(robin, add.go).click()
  await expect(robin.getByText(/^Good for [0-4]:\d\d more$/)).toBeVisible()
  await button(robin, add.copy).click()
  const url = await robin.evaluate(() => navigator.clipboard.readText())
  await robin.emulateMedia({ colorScheme: 'dark' })
  await expect(robin.getByRole('img', { name: add.qr })).toHaveCSS('background-color', WHITE)
  await look(robin, 'add-device')
  const second = await person(PHONE)
  await second.goto(url)
  await expect(heading(second)).toHaveText(t.join.device.title)
  await look(second, 'second-device')
  await button(second, t.join.device.go).click()
  await second.waitForURL('**/home')
  await expect(robin.getByText(/^The link was used at/)).toBeVisible()

  // A name lies in the own doc, so it comes along.
  await second.goto('/settings')
  await button(second, devices.rename(devices.this)).click()
  await second.getByLabel(devices.name).fill('Kitchen tablet')
  await button(second, devices.save).click()
  await expect(second.getByText('Kitchen tablet', { exact: true })).toBeVisible()
  await expect(robin.getByText('Kitchen tablet', { exact: true })).toBeVisible()
  await look(robin, 'settings')

  // The partner sees none of it.
  await noa.goto('/settings')
  await expect(noa.getByText(devices.only)).toBeVisible()
  await expect(noa.getByText('Kitchen tablet')).toHaveCount(0)
  await expect(button(noa, devices.others)).toHaveCount(0)

  expectMissing(second)
  await button(robin, devices.out('Kitchen tablet')).click()
  await button(robin, devices.outSure).click()
  await expect(heading(second)).toHaveText(t.settings.out.title)
  await expect(robin.getByText('Kitchen tablet', { exact: true })).toHaveCount(0)
})

test('a link that was taken back opens nothing', async ({ joined: { robin }, person }) => {
  await robin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await robin.goto('/settings')
  await button(robin, add.go).click()
  await button(robin, add.copy).click()
  const url = await robin.evaluate(() => navigator.clipboard.readText())
  await button(robin, add.takeBack).click()
  await expect(button(robin, add.go)).toBeVisible()
  const second = await person(PHONE)
  expectMissing(second)
  await second.goto(url)
  await expect(heading(second)).toHaveText(t.join.used.title)
})

/** Asks for a return for Noa; the link to hand over. */
async function askReturn(robin: Page): Promise<string> {
  await robin.goto('/settings')
  await link(robin, `${t.settings.partner.lost('Noa')} ${t.settings.partner.lostHint}`).click()
  await button(robin, way.go).click()
  return robin.getByLabel(way.link, { exact: true }).inputValue()
}

const told = (page: Page, title: string) => page.getByRole('region', { name: title })

test('a return is shown to both, opens nothing for a day, and either stops it; a device that comes makes it void', async ({
  joined: { robin, noa },
  person,
}) => {
  await robin.goto('/settings/return')
  await look(robin, 'ask-return')
  const url = await askReturn(robin)
  await look(robin, 'return-asked')
  await expect(told(noa, waiting.title)).toBeVisible()
  await expect(noa.getByText(/^Robin asked for a return to your place/)).toBeVisible()
  await look(noa, 'return-waits')
  const early = await person(PHONE)
  expectMissing(early)
  await early.goto(url)
  await expect(heading(early)).toHaveText(t.join.used.title)
  await button(noa, waiting.stop).click()
  await expect(told(noa, waiting.title)).toHaveCount(0)
  await expect(told(robin, waiting.title)).toHaveCount(0)
  await expect(told(robin, waiting.ended)).toContainText(waiting.endedTheirs('Noa'))

  // Asked again, it is void as soon as a device of Noa's comes, and both are told until they have read it.
  await button(robin, way.go).click()
  await expect(told(robin, waiting.ended)).toHaveCount(0)
  await expect(told(noa, waiting.title)).toBeVisible()
  await expect(told(noa, waiting.ended)).toHaveCount(0)
  await noa.reload()
  await expect(told(robin, waiting.title)).toHaveCount(0)
  await expect(told(noa, waiting.ended)).toContainText(waiting.endedMine('Robin'))
  await expect(told(robin, waiting.ended)).toContainText(waiting.endedTheirs('Noa'))
  await Promise.all([look(robin, 'return-ended-robin'), look(noa, 'return-ended-noa')])
  await Promise.all([robin.goto('/home'), noa.reload()])
  for (const page of [robin, noa]) {
    await button(told(page, waiting.ended), waiting.read).click()
    await expect(told(page, waiting.ended)).toHaveCount(0)
    await page.reload()
    await expect(heading(page)).toBeVisible()
    await expect(told(page, waiting.ended)).toHaveCount(0)
  }

  // Also where nothing of it was ever seen.
  await noa.goto('about:blank')
  await askReturn(robin)
  await noa.goto('/home')
  await expect(told(noa, waiting.ended)).toContainText(waiting.endedMine('Robin'))
  await expect(told(robin, waiting.ended)).toContainText(waiting.endedTheirs('Noa'))
})

test('what was read of a return that ended is not told again, though the page goes at that moment', async ({
  joined: { robin, noa },
}) => {
  await askReturn(robin)
  await expect(told(noa, waiting.title)).toBeVisible()
  await noa.reload()
  for (const page of [robin, noa]) {
    await button(told(page, waiting.ended), waiting.read).click()
    await expect(told(page, waiting.ended)).toHaveCount(0)
    await page.reload()
    await expect(heading(page)).toBeVisible()
    await expect(told(page, waiting.ended)).toHaveCount(0)
  }
})

test('everything lost: after a day the return brings the shared words back, and marks the place for good', async ({
  joined: { robin, noa },
  person,
  server,
}) => {
  await newNote(noa)
  await write(noa, 'did', 'I wrote this for nobody else.')
  await saved(noa)
  const day = Temporal.Now.plainDateISO('America/Toronto').add({ days: 5 }).toString()
  const times = [{ day, time: '18:30' }]
  await ask(robin, 'Noa', { topic: 'What I kept from you', kind: 'ordinary', mode: 'spoken', times })
  await noa.goto('/home')
  const url = await askReturn(robin)
  await expect(told(robin, waiting.title)).toBeVisible()
  await expect(told(noa, waiting.title)).toBeVisible()
  await robin.goto('/path')
  await expect(robin.getByText(line.returningOther('Noa'))).toBeVisible()
  await noa.goto('about:blank')
  await server.kill()
  expectMissing(robin, noa)
  await server.start('--clock-ahead', '25h')

  const anew = await person(PHONE)
  await anew.goto(url)
  await expect(heading(anew)).toHaveText(t.join.returned.title)
  await look(anew, 'return-open')
  await button(anew, t.join.returned.go).click()
  await expect(heading(anew)).toHaveText(welcome.returned.title)
  await look(anew, 'welcome-returned')
  await link(anew, welcome.home).click()
  await expect(anew.getByText(t.home.next.answer('Robin').title)).toBeVisible()
  await goTo(anew, 'time')
  await expect(anew.getByText('What I kept from you')).toBeVisible()
  await goTo(anew, 'prepare')
  await expect(button(anew, t.prepare.list.begin)).toBeVisible()
  await expect(anew.getByText('I wrote this for nobody else.')).toHaveCount(0)
  await goTo(anew, 'path')
  await expect(anew.getByText(line.returnedYou)).toBeVisible()

  await expect(robin.getByText(line.returned('Noa'))).toBeVisible()
  await expect(robin.getByText(line.returningOther('Noa'))).toHaveCount(0)
  await robin.goto('/settings')
  await expect(robin.getByText(t.settings.partner.returned)).toBeVisible()
  await robin.goto('/home')
  await expect(heading(robin)).toBeVisible()
  await expect(told(robin, waiting.ended)).toHaveCount(0)

  // The lost device, found again, is let in no more, and the link opens nothing.
  await noa.goto(server.url)
  await expect(heading(noa)).toHaveText(t.settings.out.title)
  const late = await person(DESK)
  expectMissing(late)
  await late.goto(url)
  await expect(heading(late)).toHaveText(t.join.used.title)
})

test('cookies cleared and storage kept: it says so, and a code opens the place here again', async ({
  joined: { robin },
}) => {
  expectMissing(robin)
  const groups = await keepCode(robin)
  await robin.context().clearCookies()
  await robin.goto('/home')
  await expect(heading(robin)).toHaveText(t.settings.out.title)
  await link(robin, t.start.code).click()
  await robin.getByLabel(t.join.code.label).fill(groups.join(''))
  await button(robin, t.join.code.go).click()
  await button(robin, t.join.recovery.go).click()
  await expect(heading(robin)).toHaveText(welcome.back.title)
})

test('storage cleared and cookies kept: it says so, and a new space can be begun', async ({
  joined: { robin },
}) => {
  await robin.goto('/help')
  await robin.evaluate(async () => {
    localStorage.clear()
    sessionStorage.clear()
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
  })
  await robin.goto('/')
  await expect(heading(robin)).toHaveText(t.settings.cleared.title)
  await look(robin, 'cleared')
  await button(robin, t.settings.cleared.begin).click()
  await expect(heading(robin)).toHaveText(t.start.title)
  await robin.reload()
  await expect(heading(robin)).toHaveText(t.start.title)
})

test('signing out of the last device leaves no mark', async ({ joined: { robin }, person }) => {
  await robin.goto('/settings')
  await button(robin, t.settings.signOut).click()
  await button(robin, t.settings.signOutSure).click()
  await expect(heading(robin)).toHaveText(t.start.title)
  const noah = await person(PHONE)
  await noah.goto('/')
  const url = await beginAs(noah, 'Noah')
  await joinAs(robin, url, 'Robin')
})
