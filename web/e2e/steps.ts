/* What people do in the story, found as they find it: by role, and by the words of the catalogue. */
import { expect, type Locator, type Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { wordsOf } from './words'

export const t = wordsOf('en')

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** It is where the keys of its page go. Of several windows on one screen only one has the focus, and Firefox says which. */
export const gotFocus = (element: Locator): Promise<void> =>
  expect.poll(() => element.evaluate(it => it === document.activeElement)).toBe(true)

/** A button by its whole name. */
export const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true })

/** A large action, whose name goes on with a small note. */
export const large = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${plain(name)}`) })

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const ending = (text: string) => new RegExp(`${plain(text)}$`)

export const link = (page: Page | Locator, name: string): Locator =>
  page.getByRole('link', { name, exact: true })

/** The breath before a holder begins. */
export const breath = (page: Page): Locator => large(page, t.talk.breath.one)

/** Ends each breath, as soon as anything else is looked for: with a tap, which a dialog above it does not stop. */
export const hastenBreaths = (page: Page): Promise<void> =>
  page.addLocatorHandler(breath(page), async shown => {
    await shown.evaluateAll((all: HTMLElement[]) => {
      for (const each of all) each.click()
    })
  })

/** The latest move, as it stands to be read; it is announced once besides, in the region that all screens share. */
export async function told(page: Page, sentence: string): Promise<void> {
  await expect(page.locator('.last-move')).toContainText(sentence)
  await expect(page.getByRole('status').filter({ hasText: sentence })).toHaveCount(1)
}

/** Hears what a page sends to the server, from its next loading on. Of Firefox's own frames nothing is told. */
export const hearSent = (page: Page, heard: (frame: string) => void): Promise<void> =>
  page.routeWebSocket(/./, near => {
    const far = near.connectToServer()
    near.onMessage(frame => {
      far.send(frame)
      heard(String(frame))
    })
  })

/** A time of day as this page's browser and its zone write it: browsers differ in it. */
export const clockOf = (page: Page, at: number | string): Promise<string> =>
  page.evaluate(
    at =>
      new Intl.DateTimeFormat(navigator.language, { hour: 'numeric', minute: '2-digit' }).format(
        new Date(at),
      ),
    at,
  )

/** The hour at Robin's, in Toronto, when it is that hour at Noa's, in Lisbon: five before, and four for some weeks of
 *  the year, when one of them has summer time. */
export const hourAtRobins = (day: string, hour: number): number =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/Lisbon', plainTime: { hour } })
    .withTimeZone('America/Toronto').hour

/** Goes to one of the places below, or at the left. */
export const goTo = (page: Page, place: keyof typeof t.common.places): Promise<void> =>
  page
    .getByRole('navigation', { name: t.common.placesLabel })
    .getByRole('link', { name: t.common.places[place] })
    .click()

/** From the start page to the invite; the link that opens the other place. */
export async function beginAs(page: Page, name: string): Promise<string> {
  await button(page, t.start.begin).click()
  await page.getByLabel(t.start.you.name).fill(name)
  await button(page, t.start.you.go).click()
  await expect(heading(page)).toHaveText(t.invite.title)
  return page.getByLabel(t.invite.link, { exact: true }).inputValue()
}

/** From the link, or where that has led already, to the home screen. */
export async function joinAs(page: Page, url: string | undefined, name: string): Promise<void> {
  if (url) await page.goto(url)
  await button(page, t.join.join).click()
  await page.getByLabel(t.start.you.name).fill(name)
  await button(page, t.join.you.go).click()
  await page.waitForURL('**/home')
}

/** The link behind the QR code with which the seat comes to a second device. */
async function deviceLink(page: Page): Promise<string> {
  const { add } = t.settings
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/settings')
  await button(page, add.go).click()
  await expect(page.getByRole('img', { name: add.qr })).toBeVisible()
  await button(page, add.copy).click()
  await expect(button(page, add.copied)).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Brings the seat of one device to another. */
export async function bring(from: Page, to: Page): Promise<void> {
  await to.goto(await deviceLink(from))
  await button(to, t.join.device.go).click()
  await to.waitForURL('**/home')
}

export interface Asked {
  topic: string
  kind: 'repair' | 'ordinary'
  mode: 'spoken' | 'apart' | 'written'
  /** In the asker's own zone, as typed. */
  times: readonly Typed[]
}

/** A day and a time, as they are typed. */
export interface Typed {
  day: string
  time: string
}

/** Asks for a time: what, then when. It matters very much, and takes 45 minutes. */
export async function ask(page: Page, other: string, { topic, kind, mode, times }: Asked): Promise<void> {
  const { what, when, levels, list } = t.request
  await goTo(page, 'time')
  await link(page, list.ask).click()
  await page.getByLabel(what.topic).fill(topic)
  await page.getByRole('radio', { name: levels[3] }).check()
  await page.getByRole('radio', { name: '45' }).check()
  await page.getByRole('radio', { name: what.kinds[kind] }).check()
  await page.getByRole('radio', { name: what.modes[mode] }).check()
  await button(page, what.next).click()
  await expect(heading(page)).toHaveText(when.title)
  await offerTimes(page, times)
  await button(page, when.send({ name: other })).click()
  await expect(page.getByText(t.request.sent.heading({ name: other }))).toBeVisible()
}

export async function offerTimes(page: Page, times: readonly Typed[]): Promise<void> {
  const { day, time, addIt, chosen } = t.request.when
  for (const [n, typed] of times.entries()) {
    await page.getByLabel(day, { exact: true }).fill(typed.day)
    await page.getByLabel(time, { exact: true }).fill(typed.time)
    await button(page, addIt).click()
    await expect(page.getByRole('region', { name: chosen }).getByRole('listitem')).toHaveCount(n + 1)
  }
}

/** Starts a talk now, with the asker as the one making amends, and brings both into the lobby. */
export async function meetInLobby(
  from: Page,
  other: Page,
  kind: 'repair' | 'ordinary',
  mode: 'spoken' | 'apart' | 'written',
): Promise<void> {
  await goTo(from, 'talk')
  await button(from, t.talk.begin.now).click()
  await from.getByLabel(t.talk.begin.kinds[kind]).check()
  await from.getByLabel(t.talk.begin.modes[mode]).check()
  await button(from, t.talk.begin.lobby).click()
  await expect(heading(from)).toHaveText(t.talk.lobby.heading)
  await link(other, t.home.next.lobby.go).click()
  await expect(heading(other)).toHaveText(t.talk.lobby.heading)
}

export async function bothReady(...pages: Page[]): Promise<void> {
  for (const page of pages) await button(page, t.talk.lobby.act).click()
  const lobby = { name: t.talk.lobby.heading }
  for (const page of pages) await expect(page.getByRole('heading', lobby)).toHaveCount(0)
}

/** Both know who has the floor. */
export async function floorIs(holder: Page, name: 'Robin' | 'Noa', listener: Page): Promise<void> {
  await expect(holder.getByText(ending(t.talk.youHave({ name })))).toBeVisible()
  await expect(listener.getByText(ending(t.talk.theyHave({ name })))).toBeVisible()
}

/** Writes a line and sends it; it stays on the screen, and the box is empty again. */
export async function say(page: Page, words: string, box: string = t.talk.written.composer): Promise<void> {
  await page.getByLabel(box).fill(words)
  await button(page, t.talk.written.send).click()
  await expect(page.getByRole('log').getByText(words)).toBeVisible()
  await expect(page.getByLabel(box)).toHaveValue('')
}

export const pass = (page: Page, to: string): Promise<void> =>
  large(page, t.talk.speaking.pass({ name: to })).click()

/** Passes what completes the point. */
export async function passLast(page: Page, to: string): Promise<void> {
  await page.getByLabel(t.talk.speaking.last).check()
  await pass(page, to)
}

export async function end(page: Page): Promise<void> {
  await button(page, t.talk.tools.end).click()
  await button(page, t.talk.tools.endDo).click()
}

/** The box of a part of a note, where it is open. */
export const part = (page: Page, id: keyof typeof t.prepare.parts): Locator =>
  page.getByLabel(t.prepare.parts[id], { exact: true })

export const saved = (page: Page): Promise<void> => expect(page.getByText(/^Saved at /)).toBeVisible()

/** Opens a note that is empty. */
export async function newNote(page: Page): Promise<void> {
  const { list, note } = t.prepare
  await page.goto('/prepare')
  await page.getByRole('button', { name: new RegExp(`${list.begin}|${list.another}`) }).click()
  await expect(heading(page)).toHaveText(note.fresh)
}

/** Writes a part of the note that is open. */
export async function write(page: Page, id: keyof typeof t.prepare.parts, text: string): Promise<void> {
  const closed = button(page, t.prepare.parts[id])
  await expect(closed.or(part(page, id))).toBeVisible()
  if (await closed.isVisible()) await closed.click()
  await part(page, id).fill(text)
}

/** Waits until what was written lies on the device, which is a third of a second after the last letter. It is opened
 *  there with the browser's own key. */
export async function draftKept(page: Page, name: string, text: string | RegExp): Promise<void> {
  await expect.poll(() => page.evaluate(keptText, name)).toMatch(text)
}

/** Runs in the page: the text of the drafts whose name ends so, but for which one of several it is. */
async function keptText(name: string): Promise<string> {
  const done = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  const db = await done(indexedDB.open('amends'))
  const asking = db.transaction(['device', 'drafts'])
  const key: CryptoKey = await done(asking.objectStore('device').get('seal'))
  const rows: { name: string; box: { iv: BufferSource; sealed: BufferSource } }[] = await done(
    asking.objectStore('drafts').getAll(),
  )
  db.close()
  const opened = rows
    .filter(row => row.name.replace(/\+\d+$/, '').endsWith(name))
    .map(({ box: { iv, sealed } }) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed))
  return (await Promise.all(opened)).map(text => new TextDecoder().decode(text)).join('\n')
}

/** Does what puts another command in the place of one that waits, and waits until the device has it. */
export async function another(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(newestWaiting)
  await act()
  await expect.poll(() => page.evaluate(newestWaiting)).not.toBe(before)
}

/** Runs in the page: the id of the newest command that waits on the disk. */
const newestWaiting = () =>
  new Promise<string | undefined>((resolve, reject) => {
    const opened = indexedDB.open('amends')
    opened.onerror = () => reject(opened.error)
    opened.onsuccess = () => {
      const db = opened.result
      const all = db.transaction('queue').objectStore('queue').getAll()
      all.onerror = () => reject(all.error)
      all.onsuccess = () => {
        db.close()
        resolve(all.result.at(-1)?.id)
      }
    }
  })
