/* Both sit together with one phone: it holds both places, is handed over at each turn, and gives the lent one back. */
import type { Page } from '@playwright/test'
import { expect, expectMissing, PHONE, slowDisk, test } from './couple'
import { look } from './looks'
import {
  beginAs,
  button,
  end,
  goTo,
  heading,
  joinAs,
  large,
  link,
  newNote,
  pass,
  saved,
  t,
  write,
} from './steps'

const { onePhone } = t
const { lend } = onePhone

/** The screen between, which shows nothing of anybody; then the other takes the phone. */
async function handedTo(page: Page, name: string): Promise<void> {
  await expect(heading(page)).toHaveText(onePhone.give({ name }))
  await large(page, onePhone.take({ name })).click()
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
  await phone.addInitScript(slowDisk, 200)
  await phone.goto('/')
  const url = await beginAs(phone, 'Robin')
  await phone.goto(url)
  await expect(heading(phone)).toHaveText(t.join.ownInvite.title)
  await button(phone, t.join.ownInvite.join).click()
  await joinAs(phone, undefined, 'Noa')
  await startTalk(phone)
  await button(phone, onePhone.lobby.use).click()
  await expect(phone.getByText(onePhone.lobby.on({ name: 'Robin' }))).toBeVisible()
  await look(phone, 'one-phone-lobby')
  await button(phone, t.talk.lobby.act).click()
  await expect(heading(phone)).toHaveText(onePhone.give({ name: 'Robin' }))
  await look(phone, 'one-phone-give')
  await handedTo(phone, 'Robin')
  await button(phone, t.talk.lobby.act).click()

  // Noa opened the talk, so Noa speaks first; a reload in between changes nothing.
  await expect(heading(phone)).toHaveText(onePhone.give({ name: 'Noa' }))
  await phone.reload()
  await handedTo(phone, 'Noa')
  await expect(phone.getByText(t.talk.youHave({ name: 'Noa' }))).toBeVisible()
  await expect(phone.getByText(t.talk.away.them({ name: 'Robin' }))).toHaveCount(0)
  await phone.getByLabel(t.talk.speaking.last).check()
  await pass(phone, 'Robin')
  await expect(heading(phone)).toHaveText(onePhone.give({ name: 'Robin' }))
  await expect(phone.getByText(t.talk.youHave({ name: 'Noa' }))).toHaveCount(0)
  await look(phone, 'one-phone-pass')
  await handedTo(phone, 'Robin')
  await expect(phone.getByText(t.talk.youHave({ name: 'Robin' }))).toBeVisible()

  await end(phone)
  await expect(phone.getByRole('heading', { name: onePhone.lent.title })).toBeVisible()
  await expect(phone.getByText(onePhone.lent.last({ name: 'Noa' }))).toBeVisible()
  await look(phone, 'one-phone-end')
  await button(phone, onePhone.lent.off({ name: 'Noa' })).click()
  await expect(phone.getByRole('heading', { name: onePhone.lent.title })).toHaveCount(0)
  await phone.goto('/settings')
  await expect(phone.getByLabel(t.settings.name)).toHaveValue('Robin')
  await expect(phone.getByRole('heading', { name: t.settings.seats })).toHaveCount(0)
})

/** Lends the seat from its own phone: the link behind the code. */
async function lendLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/settings')
  await page.getByRole('link', { name: lend.title }).click()
  await expect(heading(page)).toHaveText(lend.title)
  await look(page, 'lend')
  await button(page, lend.go).click()
  await expect(page.getByRole('img', { name: lend.qr })).toBeVisible()
  await button(page, t.settings.add.copy).click()
  return page.evaluate(() => navigator.clipboard.readText())
}

const now = (page: Page) => page.getByRole('region', { name: lend.nowTitle })

test('a place is lent to the partner’s phone for the talk, without the notes, and goes back when it ends', async ({
  joined: { robin, noa },
}) => {
  await newNote(noa)
  await write(noa, 'did', 'I wrote this for nobody else.')
  await saved(noa)
  const url = await lendLink(noa)
  await startTalk(robin)
  await button(robin, onePhone.lobby.only).click()
  await expect(robin.getByText(onePhone.lobby.after({ name: 'Noa' }))).toBeVisible()
  await look(robin, 'one-phone-how')
  await robin.goto(url)
  const join = { ...t.join.lent.both, go: t.join.lent.go }
  await expect(heading(robin)).toHaveText(join.title)
  await look(robin, 'one-phone-lent')
  await button(robin, join.go).click()
  await expect(heading(robin)).toHaveText(t.talk.lobby.heading)
  await expect(robin.getByText(onePhone.sign({ name: 'Noa' }))).toBeVisible()
  await expect(robin.getByText(onePhone.lobby.on({ name: 'Robin' }))).toBeVisible()
  await look(robin, 'lent-lobby')

  // On the own phone it shows as lent; on the other there is nothing but the talk.
  await expect(now(noa)).toBeVisible()
  await look(noa, 'lent-now')
  await noa.goto('/home')
  await expect(noa.getByText(/^Your place was lent to a phone for one talk on /)).toBeVisible()
  for (const path of [
    '/home',
    '/prepare',
    '/settings/leave',
    '/settings/back',
    '/path/summary',
    '/settings',
  ]) {
    await robin.goto(path)
    await expect(robin.getByText(onePhone.sign({ name: 'Noa' }))).toBeVisible()
    await expect(robin.getByText('I wrote this for nobody else.')).toHaveCount(0)
    const places = robin.getByRole('navigation', { name: t.common.placesLabel })
    await expect(places).toHaveCount(0)
  }
  await expect(heading(robin)).toHaveText(onePhone.held.title({ name: 'Noa' }))
  await look(robin, 'lent-settings')
  await link(robin, onePhone.held.talk).click()

  await button(robin, onePhone.hand({ name: 'Robin' })).click()
  await handedTo(robin, 'Robin')
  await button(robin, t.talk.lobby.act).click()
  await handedTo(robin, 'Noa')
  await button(robin, t.talk.lobby.act).click()
  await handedTo(robin, 'Robin')
  await large(robin, t.talk.speaking.pass({ name: 'Noa' })).click()
  await handedTo(robin, 'Noa')
  await expect(robin.getByText(onePhone.sign({ name: 'Noa' }))).toBeVisible()
  await look(robin, 'lent-turn')
  await end(robin)
  await expect(robin.getByText(onePhone.wentBack({ name: 'Noa' }))).toBeVisible()
  await expect(heading(robin)).toHaveText(t.talk.closed.headings.unfinished)
  await look(robin, 'lent-over')
  await robin.goto('/settings')
  await expect(robin.getByLabel(t.settings.name)).toHaveValue('Robin')
  await expect(robin.getByRole('heading', { name: t.settings.seats })).toHaveCount(0)

  // On their own phone nothing was lost, and nothing is lent any more.
  await noa.goto('/settings')
  await expect(noa.getByLabel(t.settings.name)).toHaveValue('Noa')
  await expect(button(noa, t.settings.devices.others)).toHaveCount(0)
  await goTo(noa, 'prepare')
  await expect(noa.getByText('I wrote this for nobody else.')).toBeVisible()
})

test('a place that is lent in another tab: the lobby that was open goes on by itself', async ({
  joined: { robin, noa },
}) => {
  const url = await lendLink(noa)
  await startTalk(robin)
  await button(robin, onePhone.lobby.only).click()
  const second = await robin.context().newPage()
  await second.goto(url)
  await button(second, t.join.lent.go).click()
  await expect(heading(second)).toHaveText(t.talk.lobby.heading)
  await expect(robin.getByText(onePhone.lobby.on({ name: 'Noa' }))).toBeVisible()
  await expect(robin.getByRole('dialog')).toBeHidden()
})

test('a lend that its owner ends: the other phone says so, and keeps nothing', async ({
  joined: { robin, noa },
  person,
}) => {
  const url = await lendLink(noa)
  const borrowed = await person(PHONE)
  await borrowed.goto(url)
  await expect(heading(borrowed)).toHaveText(t.join.lent.one.title)
  await look(borrowed, 'borrow')
  await button(borrowed, t.join.lent.go).click()
  await expect(borrowed.getByText(onePhone.sign({ name: 'Noa' }))).toBeVisible()
  await look(borrowed, 'borrowed-talk')
  await startTalk(robin)
  await expect(heading(borrowed)).toHaveText(t.talk.lobby.heading)
  await expect(now(noa)).toBeVisible()
  expectMissing(borrowed)
  await button(now(noa), lend.end).click()
  await expect(heading(borrowed)).toHaveText(t.settings.parted.lent.title)
  await look(borrowed, 'borrowed-over')
  await expect(now(noa)).toHaveCount(0)
  await expect(button(noa, lend.go)).toBeVisible()
  await button(borrowed, t.settings.parted.go).click()
  await expect(heading(borrowed)).toHaveText(t.start.title)
  const kept = await borrowed.evaluate(async () => {
    const db = await new Promise<IDBDatabase>(resolve => {
      const asked = indexedDB.open('amends')
      asked.onsuccess = () => resolve(asked.result)
    })
    const counts = ['seats', 'cursors', 'entities', 'queue', 'drafts'].map(
      store =>
        new Promise<number>(resolve => {
          const asked = db.transaction(store).objectStore(store).count()
          asked.onsuccess = () => resolve(asked.result)
        }),
    )
    return Promise.all(counts)
  })
  expect(kept).toEqual([0, 0, 0, 0, 0])
  await borrowed.goto(url)
  await expect(heading(borrowed)).toHaveText(t.join.used.title)
})
