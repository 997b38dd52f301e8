/* Leaving alone, erasing everything, and the copy that is offered before both. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectMissing, PHONE, test } from './couple'
import { look } from './looks'
import { beginAs, bothReady, button, end, heading, link, meetInLobby, say, t } from './steps'

const { copy, leave, erase, parted } = t.settings

/** What this browser keeps of any seat. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const open = indexedDB.open('amends')
    const db = await new Promise<IDBDatabase>(resolve => {
      open.onsuccess = () => resolve(open.result)
    })
    const names = [...db.objectStoreNames].filter(name => name !== 'device')
    const counts = names.map(
      name =>
        new Promise<number>(resolve => {
          const count = db.transaction(name).objectStore(name).count()
          count.onsuccess = () => resolve(count.result)
        }),
    )
    return (await Promise.all(counts)).reduce((sum, n) => sum + n, 0)
  })

test('a copy: one page that reads well without the app, and JSON', async ({
  joined: { robin, noa },
  browser,
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  await say(robin, 'I was late, and I did not call <b>you</b>.')
  await end(robin)
  await robin.goto('/settings/copy')
  await look(robin, 'copy')
  const [page] = await Promise.all([robin.waitForEvent('download'), button(robin, copy.html).click()])
  expect(page.suggestedFilename()).toMatch(/^amends-\d{4}-\d\d-\d\d\.html$/)
  await expect(robin.getByText(copy.made)).toBeVisible()
  const text = await readFile(await page.path(), 'utf8')
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.setContent(text)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t.export.title)
  await expect(reader.getByText('I was late, and I did not call <b>you</b>.')).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'Noa' })).toBeVisible()
  if (process.env['AMENDS_LOOK'])
    await reader.screenshot({ path: `${process.env['AMENDS_LOOK']}/copy-page.png`, fullPage: true })
  await reader.context().close()

  const [data] = await Promise.all([robin.waitForEvent('download'), button(robin, copy.json).click()])
  const read = JSON.parse(await readFile(await data.path(), 'utf8')) as {
    shared: Record<string, { name?: { text: string } }>
  }
  expect(read.shared['seat/b']?.name?.text).toBe('Noa')
})

test('one leaves alone: their devices are out, this browser keeps nothing, and the other sees just that', async ({
  joined: { robin, noa },
}) => {
  expectMissing(robin)
  await robin.goto('/settings')
  await robin.getByRole('link', { name: t.settings.leaving.leave }).click()
  await look(robin, 'leave')
  await expect(link(robin, leave.copy)).toBeVisible()
  await button(robin, leave.go).click()
  await button(robin, leave.stay).click()
  await button(robin, leave.go).click()
  await look(robin, 'leave-sure')
  await button(robin, leave.sure).click()
  await expect(heading(robin)).toHaveText(parted.left.title)
  expect(await kept(robin)).toBe(0)
  await look(robin, 'left')
  await button(robin, parted.go).click()
  await expect(heading(robin)).toHaveText(t.start.title)
  await robin.goto('/home')
  await expect(heading(robin)).toHaveText(t.start.title)

  await expect(heading(noa)).toHaveText(t.home.next.alone.title)
  await look(noa, 'alone')
  // Alone: what was shared can be read and taken along, nothing is offered that would be refused, and the last one erases.
  expectMissing(noa)
  for (const path of ['/commitments', '/commitments/new']) {
    await noa.goto(path)
    await expect(noa.getByText(t.commitments.alone)).toBeVisible()
    await expect(link(noa, t.commitments.add)).toHaveCount(0)
  }
  await noa.goto('/settings/erase')
  await expect(noa.getByText(erase.last)).toBeVisible()
  await look(noa, 'erase-last')
  await button(noa, erase.now).click()
  await noa.getByRole('dialog').getByRole('button', { name: erase.now }).click()
  await expect(heading(noa)).toHaveText(parted.erased.title)
  expect(await kept(noa)).toBe(0)
})

test('both agree to erase: each sees how it stands, can take it back, and nothing is left in either browser', async ({
  joined: { robin, noa },
}) => {
  expectMissing(robin, noa)
  await robin.goto('/settings/erase')
  await look(robin, 'erase')
  await button(robin, erase.agree).click()
  await expect(robin.getByText(erase.agreed({ name: 'Noa' }))).toBeVisible()
  await expect(noa.getByText(t.home.erase({ name: 'Robin' }))).toBeVisible()
  await button(robin, erase.back).click()
  await expect(noa.getByText(t.home.erase({ name: 'Robin' }))).toHaveCount(0)
  await button(robin, erase.agree).click()
  await look(robin, 'erase-agreed')
  await link(noa, t.home.eraseLook).click()
  await expect(noa.getByText(erase.theirs({ name: 'Robin' }))).toBeVisible()
  await button(noa, erase.now).click()
  await noa.getByRole('dialog').getByRole('button', { name: erase.now }).click()
  await expect(heading(noa)).toHaveText(parted.erased.title)
  await expect(heading(robin)).toHaveText(parted.agreed.title)
  await look(noa, 'erased')
  expect(await kept(robin)).toBe(0)
  expect(await kept(noa)).toBe(0)
})

test('one leaves in mid-talk: the other reads what is true now, and what can be done alone', async ({
  joined: { robin, noa },
}) => {
  expectMissing(robin)
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  await robin.goto('/settings/leave')
  await button(robin, leave.go).click()
  await button(robin, leave.sure).click()
  const { closed } = t.talk
  await expect(heading(noa)).toHaveText(closed.gone.heading)
  await expect(noa.getByText(closed.gone.lead({ name: 'Robin' }))).toBeVisible()
  await expect(link(noa, closed.next)).toHaveCount(0)
  await expect(link(noa, closed.gone.write)).toBeVisible()
  await look(noa, 'left-in-mid-talk')
})

test('who leaves a space that nobody joined erases it', async ({ person }) => {
  const robin = await person(PHONE)
  expectMissing(robin)
  await robin.goto('/')
  await beginAs(robin, 'Robin')
  await robin.goto('/settings/leave')
  await expect(robin.getByText(leave.alone[0]!)).toBeVisible()
  await button(robin, leave.go).click()
  await button(robin, leave.sure).click()
  await expect(heading(robin)).toHaveText(parted.left.title)
  expect(await kept(robin)).toBe(0)
})
