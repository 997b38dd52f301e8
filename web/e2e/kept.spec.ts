/* The app is kept on the device: it opens without a network, and what stands between it and the server is not taken for
   either of them. */
import type { Page } from '@playwright/test'
import { Cable } from './cable'
import { DESK, expect, expectMissing, test } from './couple'
import {
  another,
  beginAs,
  bothReady,
  button,
  floorIs,
  heading,
  hearSent,
  link,
  meetInLobby,
  newNote,
  say,
  t,
  write,
} from './steps'
import { beginKept, kept, keptFiles } from './worker'

test.use({ serviceWorkers: 'allow' })

const { composer, send } = t.talk.written
const PORTAL =
  '<!doctype html><title>Hotel</title><h1>Welcome to the hotel</h1><script>document.title="x"</script>'

test('without a network the app opens with all that was seen, in every place, and what is done there is sent once and in order', async ({
  joined: { robin, noa },
  server,
}) => {
  expectMissing(robin, noa)
  await newNote(robin)
  await write(robin, 'did', 'I was late.')
  await expect(robin.getByText(/^Saved at/)).toBeVisible()
  await kept(robin)
  await server.kill()
  await robin.close()

  const cold = await robin.context().newPage()
  await cold.goto('/home')
  await expect(heading(cold)).toBeVisible()
  await expect(cold.getByText(t.common.link.waiting)).toBeVisible()
  for (const place of [
    '/',
    '/prepare',
    '/time',
    '/time/new',
    '/talk',
    '/commitments',
    '/path',
    '/help',
    '/sees',
  ]) {
    await cold.goto(place)
    await expect(heading(cold)).toBeVisible()
    await expect(heading(cold)).not.toHaveText(t.common.failed.title)
  }
  await cold.goto('/prepare')
  await expect(cold.getByText('I was late.')).toBeVisible()
  await cold.goto('/settings')
  for (const name of ['Robyn', 'Robin B.']) {
    await cold.getByLabel('Name').fill(name)
    await another(cold, () => button(cold, t.settings.saveName).click())
    await expect(cold.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  }
  await newNote(cold)
  await write(cold, 'did', 'I was late, and said nothing.')
  await expect(cold.getByText(t.common.unsent({ n: 2 }))).toBeVisible()
  await cold.close()

  const again = await robin.context().newPage()
  const sent: string[] = []
  await hearSent(again, frame => {
    const { t: kind, cmd } = JSON.parse(frame) as Record<string, string>
    if (kind === 'do') sent.push(cmd!)
  })
  await again.goto('/home')
  const waiting = again.getByRole('region', { name: t.home.unsent }).getByRole('listitem')
  await expect(waiting).toContainText([t.home.kinds.seat, t.home.kinds.note])
  await server.start()
  await expect(waiting).toHaveCount(0)
  await expect.poll(() => sent).toEqual(['seat.name', 'note.write'])
  await noa.goto('/settings')
  await expect(noa.getByText('Robin B.', { exact: true })).toBeVisible()
})

test('what is kept is the files of the build, and no word; the server itself is never answered for', async ({
  joined: { robin, noa },
  server,
}) => {
  expectMissing(robin, noa)
  await newNote(robin)
  await write(robin, 'did', 'I was late.')
  await expect(robin.getByText(/^Saved at/)).toBeVisible()
  await robin.goto('/settings')
  await kept(robin)
  const files = await keptFiles(robin)
  expect(files.length).toBeGreaterThan(50)
  for (const { path, text } of files) {
    expect(path).toMatch(/^\/(index\.html|assets\/[\w-]+\.\w+)$/)
    expect(text).not.toContain('I was late.')
  }
  await server.kill()
  const asked = (path: string) =>
    robin.evaluate(
      at =>
        fetch(at).then(
          () => 'answered',
          () => 'no answer',
        ),
      path,
    )
  for (const path of ['/api/push/key', '/healthz', '/sw.js', '/none.js'])
    expect(await asked(path)).toBe('no answer')
  await expect(robin.goto('/healthz')).rejects.toThrow('CONNECTION_REFUSED')
})

test('something in between that answers everything with a page of its own: the app goes on as without a network', async ({
  person,
  noa,
}) => {
  const cable = new Cable()
  const robin = await person({ ...DESK, proxy: { server: await cable.lay() } })
  await beginKept(robin, noa)
  expectMissing(robin)
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await say(robin, 'Before the hotel.')
  const before = await keptFiles(robin)
  cable.capture(PORTAL)
  await robin.reload()
  await expect(robin.getByText('Before the hotel.')).toBeVisible()
  await robin.getByLabel(composer).fill('From the hotel.')
  await button(robin, send).click()
  await expect(robin.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  await robin.goto('/settings')
  await expect(heading(robin)).toHaveText(t.settings.title)
  await button(robin, t.settings.signOut).click()
  await button(robin, t.settings.signOutSure).click()
  await expect(robin.getByText(t.common.refused.no_answer)).toBeVisible()
  expect(
    await robin.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return registration!.update().then(
        () => 'taken',
        () => 'refused',
      )
    }),
  ).toBe('refused')
  expect(await keptFiles(robin)).toEqual(before)
  expect(await robin.title()).not.toContain('Hotel')
  await robin.goto('/talk')
  cable.mend()
  await expect(noa.getByRole('log').getByText('From the hotel.')).toHaveCount(1)
  await expect(robin.getByLabel(composer)).toHaveValue('')
  await expect(
    robin.getByRole('log').locator('li, p').filter({ hasText: 'From the hotel.' }),
  ).not.toHaveCount(0)
  cable.remove()
})

test('ten cuts in a talk, each while a line is on its way: all lines arrive once and in order, and nothing that is read or written moves', async ({
  person,
  noa,
}) => {
  const cable = new Cable()
  const robin = await person({ ...DESK, proxy: { server: await cable.lay() } })
  let cut = () => {}
  await hearSent(robin, frame => frame.includes('"talk.say"') && cut())
  await beginKept(robin, noa)
  expectMissing(robin)
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  const lines = Array.from({ length: 10 }, (_, n) => `Line ${n + 1}.`)
  await robin.getByLabel(composer).evaluate(box => box.setAttribute('data-first', ''))
  for (const line of lines) {
    const dropped = new Promise<void>(resolve => {
      cut = () => {
        cut = () => {}
        cable.cut()
        resolve()
      }
    })
    await robin.getByLabel(composer).fill(line)
    await button(robin, send).click()
    await dropped
    cable.mend()
    await expect(robin.getByLabel(composer)).toHaveValue('')
    for (const page of [robin, noa]) await expect(page.getByRole('log')).toContainText(line)
  }
  for (const page of [robin, noa])
    await expect
      .poll(async () => (await page.getByRole('log').innerText()).match(/Line \d+\./g))
      .toEqual(lines)
  await expect(robin.getByLabel(composer)).toHaveAttribute('data-first', '')
  cable.remove()
})

test('leaving the page leaves no word in what is kept', async ({ joined: { robin } }) => {
  expectMissing(robin)
  await newNote(robin)
  await write(robin, 'did', 'I was late.')
  await expect(robin.getByText(/^Saved at/)).toBeVisible()
  await kept(robin)
  await robin.context().setOffline(true)
  await button(robin, t.common.leave).click()
  await robin.waitForURL('about:blank')
  const next = await robin.context().newPage()
  await next.goto('/help')
  await expect(heading(next)).toBeVisible()
  for (const { path, text } of await keptFiles(next)) {
    expect(path).toMatch(/^\/(index\.html|assets\/[\w-]+\.\w+)$/)
    expect(text).not.toMatch(/I was late\.|"Robin"|"Noa"/)
  }
})

test('signing out takes the app off this browser with the rest', async ({ joined: { robin } }) => {
  await robin.goto('/settings')
  await kept(robin)
  await button(robin, t.settings.signOut).click()
  await button(robin, t.settings.signOutSure).click()
  await expect(button(robin, t.start.begin)).toBeVisible()
  await expect.poll(() => keptFiles(robin)).toEqual([])
  await expect.poll(() => registrations(robin)).toBe(0)
})

test('signed out while the app only begins to be kept, the page goes on', async ({ robin }) => {
  await robin.addInitScript(() => {
    const { serviceWorker } = navigator
    if (!serviceWorker) return // on the empty page before
    const register = serviceWorker.register.bind(serviceWorker)
    serviceWorker.register = async url => {
      const registration = await register(url)
      const worker = registration.installing
      worker?.addEventListener('statechange', async () => {
        if (worker.state === 'activating')
          document.body.dataset['ended'] = `${await registration.unregister()}`
      })
      return registration
    }
  })
  await robin.goto('/')
  await beginAs(robin, 'Robin')
  await expect(robin.locator('body')).toHaveAttribute('data-ended', 'true')
  await link(robin, t.common.help).click()
  await expect(heading(robin)).toHaveText(t.help.title)
})

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
