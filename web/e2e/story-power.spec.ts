import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { Cable } from './cable'
import { DESK, expect, expectMissing, PHONE, test, watch, wrongOf } from './couple'
import {
  beginAs,
  bothReady,
  button,
  draftKept,
  floorIs,
  heading,
  joinAs,
  large,
  meetInLobby,
  pass,
  say,
  t,
} from './steps'

const { composer } = t.talk.written

test('the server is killed in the middle of a turn: same floor, nothing lost, both back by themselves', async ({
  joined: { robin, noa },
  server,
}) => {
  expectMissing(robin, noa)
  await meetInLobby(robin, noa, 'repair', 'written')
  await bothReady(robin, noa)
  await pass(robin, 'Noa')
  await pass(noa, 'Robin')
  await large(robin, t.talk.checking.more).click()
  await say(robin, 'Before the cut.')
  await robin.getByLabel(composer).fill('Half a sen')
  await server.kill()
  await expect(robin.getByText(t.common.link.waiting)).toBeVisible()
  await expect(noa.getByText(t.talk.away.me)).toBeVisible()
  await robin.getByLabel(composer).fill('Half a sentence, sent into the dark.')
  await button(robin, t.talk.written.send).click()
  await expect(robin.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  await expect(robin.getByText('Half a sentence, sent into the dark.')).toBeVisible()
  await expect(robin.getByLabel(composer)).toHaveValue('')
  await server.start()
  await expect(noa.getByRole('log')).toContainText('Half a sentence, sent into the dark.', {
    timeout: 30_000,
  })
  for (const page of [robin, noa]) {
    await expect(page.getByText(t.common.link.waiting)).toBeHidden()
    await expect(page.getByRole('log').getByText('Before the cut.')).toHaveCount(1)
    await expect(page.getByRole('log').getByText('sent into the dark.')).toHaveCount(1)
  }
  await floorIs(robin, 'Robin', noa)
  await expect(robin.getByLabel(composer)).toHaveValue('')
  await pass(robin, 'Noa')
  await floorIs(noa, 'Noa', robin)
})

test('a lost connection is a pause of the screens alone, and a reload changes nothing', async ({
  person,
  noa,
  server,
}) => {
  const cable = new Cable()
  const robin = await person({ ...DESK, proxy: { server: await cable.lay() } })
  await robin.goto('/')
  await joinAs(noa, await beginAs(robin, 'Robin'), 'Noa')
  await robin.goto('/home')
  await meetInLobby(robin, noa, 'repair', 'written')
  await bothReady(robin, noa)
  await say(robin, 'Before the cut.')
  expectMissing(robin)
  cable.cut()
  await expect(robin.getByText(t.talk.away.me)).toBeVisible()
  // The server waits ten seconds before it says so, and the screen three.
  await expect(noa.getByText(t.talk.away.them({ name: 'Robin' }))).toBeVisible({ timeout: 30_000 })
  const stood = await noa.getByRole('time').textContent()
  await robin.getByLabel(composer).fill('Said while away.')
  await button(robin, t.talk.written.send).click()
  await expect(robin.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  expect(await noa.getByRole('time').textContent()).toBe(stood)
  cable.mend()
  await expect(noa.getByRole('log').getByText('Said while away.')).toHaveCount(1, { timeout: 30_000 })
  await expect(robin.getByLabel(composer)).toHaveValue('')
  await expect(noa.getByText(t.talk.away.them({ name: 'Robin' }))).toBeHidden()
  await floorIs(robin, 'Robin', noa)

  await robin.getByLabel(composer).fill('Not sent yet')
  await draftKept(robin, '/speaking', 'Not sent yet')
  await robin.reload()
  await noa.reload()
  await floorIs(robin, 'Robin', noa)
  await expect(robin.getByLabel(composer)).toHaveValue('Not sent yet')
  await expect(noa.getByRole('log')).toContainText('Said while away.')
  await expect(noa.getByRole('log')).not.toContainText('Not sent yet')
  await noa.goto(server.url)
  await expect(heading(noa)).toHaveText(t.home.next.talkOpen.title)
  cable.remove()
})

test('browsers closed, server killed and started again: everything is there', async ({
  playwright,
  browserName,
  server,
}) => {
  const folders = [DESK, PHONE].map(() => mkdtempSync(join(tmpdir(), 'amends-browser-')))
  const open = async () => {
    const contexts = await Promise.all(
      [DESK, PHONE].map((options, n) =>
        playwright[browserName].launchPersistentContext(folders[n]!, { ...options, baseURL: server.url }),
      ),
    )
    const pages = contexts.map(context => context.pages()[0]!)
    for (const page of pages) watch(page, server.url)
    const close = async () => {
      for (const context of contexts) await context.close()
      expect(pages.flatMap(wrongOf)).toEqual([])
    }
    return { robin: pages[0]!, noa: pages[1]!, close }
  }
  try {
    const before = await open()
    await before.robin.goto('/')
    await joinAs(before.noa, await beginAs(before.robin, 'Robin'), 'Noa')
    await before.robin.goto('/home')
    await meetInLobby(before.robin, before.noa, 'ordinary', 'written')
    await bothReady(before.robin, before.noa)
    await say(before.robin, 'Kept through the night.')
    await pass(before.robin, 'Noa')
    await before.noa.getByLabel(composer).fill('Half an answer')
    await draftKept(before.noa, '/reflecting', 'Half an answer')
    await before.close()
    await server.kill()
    await server.start()

    const after = await open()
    for (const page of [after.robin, after.noa]) await page.goto('/talk')
    await floorIs(after.noa, 'Noa', after.robin)
    await expect(after.noa.getByLabel(composer)).toHaveValue('Half an answer')
    for (const page of [after.robin, after.noa])
      await expect(page.getByText('Kept through the night.')).toBeVisible()
    await large(after.noa, t.talk.speaking.sendPass({ name: 'Robin' })).click()
    await expect(after.robin.getByRole('log')).toContainText('Half an answer')
    await expect(heading(after.robin)).toHaveText(t.talk.checking.heading({ name: 'Noa' }))
    await after.close()
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
})

test('a text that is refused stays in its box, through a reload too', async ({ joined: { robin } }) => {
  await robin.goto('/commitments/new')
  const long = 'word '.repeat(4_000)
  const { form } = t.commitments
  await robin.getByLabel(form.text, { exact: true }).fill(long)
  await robin.getByLabel(form.daily).check()
  await button(robin, form.send({ name: 'Noa' })).click()
  await expect(robin.getByText(t.refusals.words_too_long)).toBeVisible()
  await expect(robin.getByLabel(form.text, { exact: true })).toHaveValue(long)
  await draftKept(robin, 'commitment/new', long)
  await robin.reload()
  await expect(robin.getByLabel(form.text, { exact: true })).toHaveValue(long)
})

type Person = (options: BrowserContextOptions) => Promise<Page>

/** Robin, joined with Noa, on a way to the server that can be cut. */
async function onACable(person: Person, noa: Page) {
  const cable = new Cable()
  const robin = await person({ ...DESK, proxy: { server: await cable.lay() } })
  await robin.goto('/')
  await joinAs(noa, await beginAs(robin, 'Robin'), 'Noa')
  await robin.goto('/home')
  expectMissing(robin)
  return { robin, cable }
}

/** The same, with the floor of a written talk. */
async function speakingOnACable(person: Person, noa: Page) {
  const { robin, cable } = await onACable(person, noa)
  await meetInLobby(robin, noa, 'repair', 'written')
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  return { robin, cable }
}

test('a line that comes too late is refused and kept: the time-out was there first', async ({
  person,
  noa,
}) => {
  const { robin, cable } = await speakingOnACable(person, noa)
  cable.cut()
  await robin.getByLabel(composer).fill('Written into the dark.')
  await button(robin, t.talk.written.send).click()
  await expect(robin.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  await button(noa, t.talk.tools.pause).click()
  await expect(noa.getByText(t.talk.pause.breathe[0]!)).toBeVisible()
  cable.mend()
  await expect(robin.getByText(t.talk.pause.breathe[0]!)).toBeVisible({ timeout: 30_000 })
  await button(robin, t.talk.pause.early).click()
  await button(noa, t.talk.pause.early).click()
  await floorIs(robin, 'Robin', noa)
  await expect(robin.getByLabel(composer)).toHaveValue('Written into the dark.')
  await expect(noa.getByText('Written into the dark.')).toHaveCount(0)
  await robin.reload()
  await expect(robin.getByLabel(composer)).toHaveValue('Written into the dark.')
  cable.remove()
})

test('a line that is not sent yet is shown through a reload, and is then sent once', async ({
  person,
  noa,
}) => {
  const { robin, cable } = await speakingOnACable(person, noa)
  cable.cutSockets()
  await robin.getByLabel(composer).fill('Written into the dark.')
  await button(robin, t.talk.written.send).click()
  await expect(robin.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  await draftKept(robin, '/speaking', 'Written into the dark.')
  await robin.reload()
  await expect(robin.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  await expect(robin.getByText('Written into the dark.')).toBeVisible()
  await expect(robin.getByLabel(composer)).toHaveValue('')
  cable.mend()
  await expect(noa.getByRole('log')).toContainText('Written into the dark.', { timeout: 30_000 })
  await expect(robin.getByLabel(composer)).toHaveValue('')
  await pass(robin, 'Noa')
  await floorIs(noa, 'Noa', robin)
  await expect(noa.getByText('Written into the dark.')).toHaveCount(1)
  cable.remove()
})

test('a commitment that is not offered yet waits through a reload, and is then offered once', async ({
  person,
  noa,
}) => {
  const { robin, cable } = await onACable(person, noa)
  const { form } = t.commitments
  const text = 'I answer what you ask'
  await robin.goto('/commitments/new')
  await robin.getByLabel(form.text, { exact: true }).fill(text)
  await robin.getByRole('radio', { name: form.daily }).check()
  cable.cutSockets()
  await button(robin, form.send({ name: 'Noa' })).click()
  await expect(robin.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  await draftKept(robin, 'commitment/new', text)
  await robin.reload()
  await expect(robin.getByText(t.common.waits.here({ n: 1 }), { exact: false })).toBeVisible()
  await expect(robin.getByLabel(form.text, { exact: true })).toHaveValue('')
  cable.mend()
  await expect(robin.getByText(t.common.unsent({ n: 1 }))).toBeHidden({ timeout: 30_000 })
  await noa.goto('/home')
  await expect(noa.getByRole('link').filter({ hasText: t.common.news.offer({ name: 'Robin' }) })).toHaveCount(
    1,
  )
  cable.remove()
})
