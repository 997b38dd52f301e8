/* Both sit together with one phone: it holds both places, is handed over at each turn, and gives the lent one back. */
import type { Page } from '@playwright/test'
import { expect, PHONE, test } from './couple'
import { look } from './looks'
import { beginAs, button, end, goTo, heading, joinAs, large, link, pass, t } from './steps'

const { onePhone } = t

/** The screen between, which shows nothing of anybody; then the other takes the phone. */
async function handedTo(page: Page, name: string): Promise<void> {
  await expect(heading(page)).toHaveText(onePhone.give(name))
  await large(page, onePhone.take(name)).click()
}

async function startTalk(page: Page): Promise<void> {
  await goTo(page, 'talk')
  await button(page, t.talk.begin.now).click()
  await page.getByLabel(t.talk.begin.kinds.ordinary).check()
  await page.getByLabel(t.talk.begin.modes.spoken).check()
  await button(page, t.talk.begin.lobby).click()
  await expect(heading(page)).toHaveText(t.talk.lobby.heading)
}

test('the partner joins on the same phone; it goes over at each pass, and their place comes off it at the end', async ({
  person,
}) => {
  const phone = await person(PHONE)
  await phone.goto('/')
  const url = await beginAs(phone, 'Robin')
  await joinAs(phone, url, 'Noa')
  await startTalk(phone)
  await button(phone, onePhone.lobby.use).click()
  await expect(phone.getByText(onePhone.lobby.on('Robin'))).toBeVisible()
  await look(phone, 'one-phone-lobby')
  await button(phone, t.talk.lobby.act).click()
  await expect(heading(phone)).toHaveText(onePhone.give('Robin'))
  await look(phone, 'one-phone-give')
  await handedTo(phone, 'Robin')
  await button(phone, t.talk.lobby.act).click()

  // Noa opened the talk, so Noa speaks first; a reload in between changes nothing.
  await expect(heading(phone)).toHaveText(onePhone.give('Noa'))
  await phone.reload()
  await handedTo(phone, 'Noa')
  await expect(phone.getByText(t.talk.youHave('Noa'))).toBeVisible()
  await expect(phone.getByText(t.talk.away.them('Robin'))).toHaveCount(0)
  await phone.getByLabel(t.talk.speaking.last).check()
  await pass(phone, 'Robin')
  await expect(heading(phone)).toHaveText(onePhone.give('Robin'))
  await expect(phone.getByText(t.talk.youHave('Noa'))).toHaveCount(0)
  await look(phone, 'one-phone-pass')
  await handedTo(phone, 'Robin')
  await expect(phone.getByText(t.talk.youHave('Robin'))).toBeVisible()

  await end(phone)
  await expect(phone.getByRole('heading', { name: onePhone.lent.title })).toBeVisible()
  await expect(phone.getByText(onePhone.lent.last('Noa'))).toBeVisible()
  await look(phone, 'one-phone-end')
  await button(phone, onePhone.lent.off('Noa')).click()
  await expect(phone.getByRole('heading', { name: onePhone.lent.title })).toHaveCount(0)
  await phone.goto('/settings')
  await expect(phone.getByLabel(t.settings.name)).toHaveValue('Robin')
  await expect(phone.getByRole('heading', { name: t.settings.seats })).toHaveCount(0)
})

test('a place is lent from the own phone by a code, and goes back', async ({ joined: { robin, noa } }) => {
  await noa.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await noa.goto('/settings')
  await button(noa, t.settings.add.go).click()
  await button(noa, t.settings.add.copy).click()
  const url = await noa.evaluate(() => navigator.clipboard.readText())
  await startTalk(robin)
  await button(robin, onePhone.lobby.only).click()
  await expect(robin.getByText(onePhone.lobby.after('Noa'))).toBeVisible()
  await look(robin, 'one-phone-how')
  await robin.goto(url)
  await expect(heading(robin)).toHaveText(t.join.lent.title)
  await look(robin, 'one-phone-lent')
  await button(robin, t.join.lent.go).click()
  await expect(noa.getByText(/^The link was used at/)).toBeVisible()
  await link(robin, t.home.next.lobby('').go).click()
  await button(robin, onePhone.lobby.use).click()
  await button(robin, onePhone.hand('Robin')).click()
  await handedTo(robin, 'Robin')
  await button(robin, t.talk.lobby.act).click()
  await handedTo(robin, 'Noa')
  await button(robin, t.talk.lobby.act).click()
  await handedTo(robin, 'Robin')
  await end(robin)
  await expect(robin.getByText(onePhone.lent.last('Noa'))).toHaveCount(0)
  await button(robin, onePhone.lent.off('Noa')).click()
  await expect(robin.getByRole('heading', { name: onePhone.lent.title })).toHaveCount(0)

  // On their own phone nothing was lost, and the list no longer has the lent one.
  await noa.goto('/settings')
  await expect(button(noa, t.settings.devices.others)).toHaveCount(0)
  await expect(noa.getByLabel(t.settings.name)).toHaveValue('Noa')
})
