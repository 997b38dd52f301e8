/* Coming back: by the code on paper, by another device, by the partner's word; and what a browser says that lost a
   part of what it kept. */
import { DESK, expect, expectMissing, PHONE, test } from './couple'
import { look } from './looks'
import { beginAs, button, heading, joinAs, link, t } from './steps'

const { back, devices, add, ask, waiting, welcome, fresh } = t.settings

/** Makes a code and answers for the paper; the code's groups. */
async function keepCode(page: import('@playwright/test').Page): Promise<string[]> {
  await page.goto('/settings')
  await page.getByRole('button', { name: new RegExp(`${back.show}|${back.another}`) }).click()
  const list = page.getByRole('list', { name: back.code })
  await expect(list.getByRole('listitem')).toHaveCount(14)
  const groups = await list.getByRole('listitem').allTextContents()
  await answer(page, groups)
  await expect(page.getByText(back.standing)).toBeVisible()
  return groups
}

async function answer(page: import('@playwright/test').Page, groups: readonly string[]): Promise<void> {
  for (const [n, group] of groups.entries()) {
    const box = page.getByLabel(back.group(n + 1), { exact: true })
    if (await box.count()) await box.fill(group.toLowerCase())
  }
  await button(page, back.checkGo).click()
}

test('a code is offered, shown once, asked back, and brings the place back in an empty browser, once', async ({
  joined: { robin },
  person,
}) => {
  test.setTimeout(120_000)
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
  await robin.reload()
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
  await look(robin, 'add-device')
  const second = await person(PHONE)
  await second.goto(url)
  await expect(heading(second)).toHaveText(t.join.device.title)
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

test('a return is shown to both, opens nothing for a day, and either stops it; a device that comes makes it void', async ({
  joined: { robin, noa },
  person,
}) => {
  await robin.goto('/settings')
  await link(robin, `${t.settings.partner.lost('Noa')} ${t.settings.partner.lostHint}`).click()
  await look(robin, 'ask-return')
  await button(robin, ask.go).click()
  const url = await robin.getByLabel(ask.link, { exact: true }).inputValue()
  await look(robin, 'return-asked')
  await expect(noa.getByRole('heading', { name: waiting.title })).toBeVisible()
  await expect(noa.getByText(/^Robin asked for a return to your place/)).toBeVisible()
  await look(noa, 'return-waits')
  const early = await person(PHONE)
  expectMissing(early)
  await early.goto(url)
  await expect(heading(early)).toHaveText(t.join.used.title)
  await button(noa, waiting.stop).click()
  await expect(noa.getByRole('heading', { name: waiting.title })).toHaveCount(0)
  await expect(robin.getByRole('heading', { name: waiting.title })).toHaveCount(0)

  await button(robin, ask.go).click()
  await expect(noa.getByRole('heading', { name: waiting.title })).toBeVisible()
  await noa.reload()
  await expect(robin.getByRole('heading', { name: waiting.title })).toHaveCount(0)
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
