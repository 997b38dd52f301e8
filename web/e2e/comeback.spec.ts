/* Coming back: by the code on paper, by another device, by the partner's word; and what a browser says that lost a
   part of what it kept. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { DESK, expect, expectMissing, PHONE, slowDisk, test } from './couple'
import { look } from './looks'
import { ask, beginAs, button, goTo, heading, joinAs, link, newNote, part, saved, t, write } from './steps'

const { line } = t.path
const { back, devices, add, ask: way, waiting, welcome, aside } = t.settings
const { came } = t.home

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
    const box = page.getByLabel(back.group({ n: n + 1 }), { exact: true })
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
  const saving = robin.waitForEvent('download')
  await button(robin, back.save).click()
  const file = readFileSync(await (await saving).path(), 'utf8')
  expect(file).toContain(groups.join('-'))
  await robin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await button(robin, back.copy).click()
  await expect(robin.getByText(back.copied)).toBeVisible()
  await robin
    .getByRole('textbox', { name: /^Group/ })
    .last()
    .fill('')
  await robin
    .getByRole('textbox', { name: /^Group/ })
    .last()
    .press('Control+v')
  await button(robin, back.checkGo).click()
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
  await expect(other.getByText(t.join.code.look({ groups: '1' }))).toBeVisible()
  await other.getByLabel(t.join.code.label).fill(code)
  await button(other, t.join.code.go).click()
  await expect(heading(other)).toHaveText(t.join.recovery.title)
  await look(other, 'come-back')
  await button(other, t.join.recovery.go).click()
  await expect(heading(other)).toHaveText(welcome.back.title)
  await expect(other.getByText(back.used)).toBeVisible()
  await look(other, 'welcome-back')

  // The first device is told, whatever is tapped there, and that the code is used up; the one that came is not.
  await expect(told(robin, came.title)).toContainText(
    /^.*A device came with your recovery code on .*The code is used up/,
  )
  await expect(robin.getByText(t.home.code.used)).toBeVisible()
  await look(robin, 'home-told')
  await link(robin, came.look).click()
  await expect(robin.getByText(/^Came with the recovery code, /)).toBeVisible()
  await expect(robin.getByText(/^Last made or used on /)).toBeVisible()
  await robin.goto('/home')
  await expect(told(robin, came.title)).toBeVisible()
  await link(other, welcome.home).click()
  await expect(heading(other)).toBeVisible()
  await expect(other.getByText(t.home.code.used)).toBeVisible()
  await expect(told(other, came.title)).toHaveCount(0)
  await other.goto('/settings/back')

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
  await expect(told(second, came.title)).toHaveCount(0)

  // A name lies in the own doc, so it comes along.
  await second.goto('/settings')
  await button(second, devices.rename({ name: devices.this })).click()
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
  await button(robin, devices.out({ name: 'Kitchen tablet' })).click()
  await button(robin, devices.outSure).click()
  await expect(heading(second)).toHaveText(t.settings.out.title)
  await expect(robin.getByText('Kitchen tablet', { exact: true })).toHaveCount(0)
})

test('two devices that were apart wrote in one part of a note: both texts are there, and are made one', async ({
  joined: { robin },
  person,
}) => {
  await robin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await newNote(robin)
  await write(robin, 'did', 'I lied.')
  await saved(robin)
  const note = robin.url()
  await robin.goto('/settings')
  await button(robin, add.go).click()
  await button(robin, add.copy).click()
  const url = await robin.evaluate(() => navigator.clipboard.readText())
  const second = await person(PHONE)
  await second.goto(url)
  await button(second, t.join.device.go).click()
  await second.waitForURL('**/home')

  const texts = ['I lied, and I had known for a year.', 'You asked me plainly.']
  const apart = [robin, second]
  for (const [n, page] of apart.entries()) {
    await page.goto(note)
    await expect(part(page, 'did')).toHaveValue('I lied.')
    await page.routeWebSocket(/./, socket => socket.close())
    await page.reload()
    await expect(page.getByText(t.common.link.waiting)).toBeVisible()
    await part(page, 'did').fill(texts[n]!)
    await expect(page.getByText(t.prepare.note.offline)).toBeVisible()
    await expect(page.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  }
  const back = []
  for (const page of apart) {
    const tab = await page.context().newPage()
    await page.close() // else it may go on as the live one, without a network
    await tab.goto(note)
    await saved(tab)
    back.push(tab)
  }
  for (const tab of back) {
    await expect(part(tab, 'did')).toHaveValue(texts[1]!)
    await expect(tab.getByRole('group', { name: t.prepare.note.also })).toContainText(texts[0]!)
  }
  await look(back[0]!, 'note-two-texts')
  await button(back[1]!, t.prepare.note.alsoBelow).click()
  for (const tab of back) {
    await expect(part(tab, 'did')).toHaveValue(`${texts[1]}\n\n${texts[0]}`)
    await expect(tab.getByRole('group', { name: t.prepare.note.also })).toHaveCount(0)
  }
})

test('a minute with the partner’s phone: a device that was added then is told there for a week, whatever was tapped, and signed out', async ({
  joined: { robin, noa },
  person,
  server,
}) => {
  await noa.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await noa.goto('/settings')
  await button(noa, add.go).click()
  await button(noa, add.copy).click()
  const url = await noa.evaluate(() => navigator.clipboard.readText())
  const theirs = await person(PHONE)
  await theirs.goto(url)
  await button(theirs, t.join.device.go).click()
  await theirs.waitForURL('**/home')
  await expect(noa.getByText(/^The link was used at/)).toBeVisible()

  // Whoever had the phone looks at everything there, and gives the tablet the name of something harmless.
  await button(noa, devices.rename({ name: devices.unnamed })).click()
  await noa.getByLabel(devices.name).fill('This device')
  await button(noa, devices.save).click()
  await goTo(noa, 'path')
  await noa.goto('/home')
  await link(noa, came.look).click()
  await noa.goto('/home')
  await noa.reload()
  await expect(told(noa, came.title)).toContainText(/^.*A device was added on .*, from another of yours\./)
  await look(noa, 'home-device-added')
  await expect(told(robin, came.title)).toHaveCount(0)

  // Six days later it is still told, and the ninth day no more; the list says it for good.
  const after = async (hours: number) => {
    expectMissing(robin, noa, theirs)
    await server.kill()
    await server.start('--clock-ahead', `${hours}h`)
    await noa.reload()
    await expect(heading(noa)).toBeVisible()
    await expect(noa.getByText(t.common.link.waiting)).toHaveCount(0)
  }
  await after(6 * 24 + 12)
  await expect(told(noa, came.title)).toBeVisible()
  await after(8 * 24)
  await expect(noa.getByText(t.home.code.none)).toBeVisible()
  await expect(told(noa, came.title)).toHaveCount(0)
  await noa.goto('/settings')
  await expect(noa.getByText(/^Added from another of your devices, /)).toBeVisible()
  await button(noa, devices.others).click()
  await button(noa, devices.othersSure).click()
  await expect(heading(theirs)).toHaveText(t.settings.out.title)
})

test('a code that somebody made on this phone is told there', async ({ joined: { noa } }) => {
  await keepCode(noa)
  await noa.goto('/home')
  await expect(told(noa, came.title)).toContainText(/^.*A recovery code was made on this device on /)
  await noa.reload()
  await expect(told(noa, came.title)).toBeVisible()
  await look(noa, 'home-code-made')
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
  await link(robin, `${t.settings.partner.lost({ name: 'Noa' })} ${t.settings.partner.lostHint}`).click()
  await button(robin, way.go).click()
  return robin.getByLabel(way.link, { exact: true }).inputValue()
}

const told = (page: Page, title: string) => page.getByRole('region', { name: title })

test('a return is shown to both, opens nothing for three days, and either stops it; the maker sees nothing of a device that comes', async ({
  joined: { robin, noa },
  person,
}) => {
  await noa.goto('about:blank')
  await robin.goto('/settings/return')
  await look(robin, 'ask-return')
  const url = await askReturn(robin)
  await look(robin, 'return-asked')
  const early = await person(PHONE)
  expectMissing(early)
  await early.goto(url)
  await expect(heading(early)).toHaveText(t.join.used.title)

  // Noa comes: it will open nothing, and nothing changes for Robin.
  await noa.goto('/home')
  await expect(told(noa, waiting.title)).toContainText(
    /^.*Robin asked for a return of your place.*will open nothing/,
  )
  await look(noa, 'return-waits')
  await robin.reload()
  await expect(told(robin, waiting.title)).toBeVisible()
  await expect(told(robin, waiting.ended)).toHaveCount(0)

  await button(noa, waiting.stop).click()
  await expect(told(noa, waiting.title)).toHaveCount(0)
  await expect(told(robin, waiting.title)).toHaveCount(0)
  await expect(told(robin, waiting.ended)).toContainText(waiting.endedTheirs({ name: 'Noa' }))
  await look(robin, 'return-ended')

  // Once in seven days, whatever became of it.
  expectMissing(robin)
  await button(robin, way.go).click()
  await expect(robin.getByText(/^You asked for a return not long ago\./)).toBeVisible()
  await expect(robin.getByLabel(way.link, { exact: true })).toHaveCount(0)
})

test('what was read of a return that ended is not told again, though the page goes at that moment', async ({
  joined: { robin, noa },
}) => {
  await noa.goto('about:blank')
  await askReturn(robin)
  await noa.goto('/home')
  await button(told(noa, waiting.title), waiting.stop).click()
  await button(told(robin, waiting.ended), waiting.read).click()
  await expect(told(robin, waiting.ended)).toHaveCount(0)
  await robin.reload()
  await expect(heading(robin)).toBeVisible()
  await expect(told(robin, waiting.ended)).toHaveCount(0)
})

test('everything lost: after three days the return brings the shared words back, and a device that is found again takes the place back', async ({
  joined: { robin, noa },
  person,
  server,
}) => {
  await newNote(noa)
  await write(noa, 'did', 'I wrote this for nobody else.')
  await saved(noa)
  const note = noa.url()
  const day = Temporal.Now.plainDateISO('America/Toronto').add({ days: 5 }).toString()
  const times = [{ day, time: '18:30' }]
  await ask(robin, 'Noa', { topic: 'What I kept from you', kind: 'ordinary', mode: 'spoken', times })
  await noa.goto('about:blank')
  const url = await askReturn(robin)
  await expect(told(robin, waiting.title)).toBeVisible()
  await robin.goto('/path')
  await expect(robin.getByText(line.returningOther({ name: 'Noa' }))).toBeVisible()
  await server.kill()
  expectMissing(robin, noa)
  await server.start('--clock-ahead', '73h')

  const anew = await person(PHONE)
  await anew.goto(url)
  await expect(heading(anew)).toHaveText(t.join.returned.title)
  await look(anew, 'return-open')
  await button(anew, t.join.returned.go).click()
  await expect(heading(anew)).toHaveText(welcome.returned.title)
  await look(anew, 'welcome-returned')
  await link(anew, welcome.home).click()
  await expect(anew.getByText(t.home.next.answer.title({ name: 'Robin' }))).toBeVisible()
  await goTo(anew, 'time')
  await expect(anew.getByText('What I kept from you')).toBeVisible()
  await goTo(anew, 'prepare')
  await expect(button(anew, t.prepare.list.begin)).toBeVisible()
  await expect(anew.getByText('I wrote this for nobody else.')).toHaveCount(0)
  await goTo(anew, 'path')
  await expect(anew.getByText(line.returnedYou)).toBeVisible()

  await expect(robin.getByText(line.returned({ name: 'Noa' }))).toBeVisible()
  await expect(robin.getByText(line.returningOther({ name: 'Noa' }))).toHaveCount(0)
  await robin.goto('/settings')
  await expect(robin.getByText(t.settings.partner.returned)).toBeVisible()
  await robin.goto('/home')
  await expect(heading(robin)).toBeVisible()
  await expect(told(robin, waiting.ended)).toHaveCount(0)
  const late = await person(DESK)
  expectMissing(late)
  await late.goto(url)
  await expect(heading(late)).toHaveText(t.join.used.title)

  // The lost device, found again, says what happened, and takes the place back with one button.
  expectMissing(anew)
  await noa.goto(server.url)
  await expect(heading(noa)).toHaveText(aside.title)
  await expect(noa.getByText(/^Robin had asked for a return of your place\. It was used on /)).toBeVisible()
  await expect(
    noa.getByText(/are still there, until .* \d?\d:\d\d\. After that they are erased\.$/),
  ).toBeVisible()
  await look(noa, 'put-aside')
  await noa.reload()
  await button(noa, aside.go).click()
  await noa.waitForURL('**/home')
  await expect(noa.getByText(t.home.next.answer.title({ name: 'Robin' }))).toBeVisible()
  await expect(noa.getByText(t.common.link.rewritten)).toHaveCount(0)
  await noa.goto(note)
  await expect(noa.getByText('I wrote this for nobody else.')).toBeVisible()
  await expect(heading(anew)).toHaveText(t.settings.out.title)
  for (const page of [noa, robin]) {
    await page.goto('/settings')
    await expect(page.getByText(t.settings.partner.returned)).toBeVisible()
    await expect(page.getByText(t.settings.partner.restored)).toBeVisible()
  }
  await goTo(robin, 'path')
  await expect(robin.getByText(line.restored({ name: 'Noa' }))).toBeVisible()
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

async function clearStorage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.clear()
    sessionStorage.clear()
    const gone = (name: string) =>
      new Promise((done, fail) => {
        const asked = indexedDB.deleteDatabase(name)
        asked.onsuccess = done
        asked.onerror = fail
      })
    await Promise.all((await indexedDB.databases()).map(({ name }) => gone(name!)))
    // A page that is still open looks again, and finds nothing.
    new BroadcastChannel('held').postMessage('held')
  })
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  await expect.poll(names).toContain('amends')
}

test('storage cleared and cookies kept: it says so, and a new space can be begun', async ({
  joined: { robin },
}) => {
  await robin.goto('/help')
  await clearStorage(robin)
  await robin.goto('/')
  await expect(heading(robin)).toHaveText(t.settings.cleared.title)
  await look(robin, 'cleared')
  await button(robin, t.settings.cleared.begin).click()
  await expect(heading(robin)).toHaveText(t.start.title)
  await robin.reload()
  await expect(heading(robin)).toHaveText(t.start.title)
})

test('so it does where what a page sets by itself is gone as well', async ({ person, noa }) => {
  const robin = await person(DESK)
  await robin.addInitScript(() => {
    const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
    Object.defineProperty(Document.prototype, 'cookie', { get: get!, set: () => {} })
  })
  await robin.goto('/')
  await joinAs(noa, await beginAs(robin, 'Robin'), 'Noa')
  await robin.goto('/help')
  await clearStorage(robin)
  await robin.goto('/')
  await expect(heading(robin)).toHaveText(t.settings.cleared.title)
})

test('signing out of the last device leaves no mark', async ({ joined: { robin }, person }) => {
  await robin.addInitScript(slowDisk, 200)
  await robin.goto('/settings')
  await button(robin, t.settings.signOut).click()
  await button(robin, t.settings.signOutSure).click()
  await expect(heading(robin)).toHaveText(t.start.title)
  const noah = await person(PHONE)
  await noah.goto('/')
  const url = await beginAs(noah, 'Noah')
  await joinAs(robin, url, 'Robin')
})
