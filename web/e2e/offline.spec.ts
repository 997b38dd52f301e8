import type { Page } from '@playwright/test'
import { look } from './looks'
import { expect, expectAccessible, test } from './partners'
import {
  another,
  bothReady,
  button,
  clockOf,
  draftKept,
  heading,
  link,
  meetInLobby,
  newNote,
  offerTimes,
  say,
  t,
  write,
} from './steps'
import { keptFiles } from './worker'

test.use({ serviceWorkers: 'allow' })

const elsewhere = (page: Page) => page.getByText('Your place is open in another tab or window.')

test('what is done offline waits visibly, through a reload too, and is sent once', async ({
  joined: { robin },
}) => {
  await robin.getByRole('link', { name: 'Settings' }).click()
  await expectAccessible(robin)
  await robin.routeWebSocket(/./, socket => socket.close())
  await robin.reload()
  await robin.getByLabel('Name').fill('Robyn')
  await robin.getByRole('button', { name: 'Keep this name' }).click()
  await expect(robin.getByText('One thing waits to be sent.')).toBeVisible()
  await robin.goto('/home')
  await expect(robin.getByRole('heading', { name: 'Waiting to be sent' })).toBeVisible()
  await expectAccessible(robin)
  const tab = await robin.context().newPage()
  await tab.goto('/home')
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(tab.getByRole('heading', { name: 'Waiting to be sent' })).toBeHidden()
  await tab.goto('/settings')
  await expect(tab.getByLabel('Name')).toHaveValue('Robyn')
})

test('many things are done offline, and one is taken back; the rest is sent in its order, also what had to be sent again', async ({
  joined: { robin },
}) => {
  await robin.goto('/settings')
  await robin.routeWebSocket(/./, socket => socket.close())
  await robin.reload()
  for (const name of ['Robyn', 'Robin B.']) {
    await robin.getByLabel('Name').fill(name)
    await another(robin, () => button(robin, t.settings.saveName).click())
    await expect(robin.getByText(t.common.unsent({ n: 1 }))).toBeVisible()
  }
  await expect(robin.getByText(t.common.waits.here({ n: 1 }), { exact: false }).last()).toBeVisible()
  await robin.goto('/path/pulse')
  for (const scale of [t.path.safe, t.path.trust])
    await robin
      .getByRole('group', { name: scale })
      .getByRole('radio', { name: t.path.pulse.value({ n: '4' }), exact: true })
      .check()
  await button(robin, t.path.pulse.share({ name: 'Noa' })).click()
  await expect(robin.getByText(t.common.unsent({ n: 2 }))).toBeVisible()
  await newNote(robin)
  await write(robin, 'did', 'I lied.')
  await expect(robin.getByText(t.common.unsent({ n: 3 }))).toBeVisible()
  await button(robin, t.common.waits.look).click()
  const waiting = robin.getByRole('region', { name: t.home.unsent }).getByRole('listitem')
  const { seat, pulse, note } = t.home.kinds
  await expect(waiting).toContainText([seat, pulse, note])
  await look(robin, 'home-unsent')
  await button(waiting.nth(1), t.common.waits.takeBack).click()
  await expect(waiting).toContainText([seat, note])

  const sent: string[] = []
  const tab = await robin.context().newPage()
  await tab.routeWebSocket(/./, near => {
    const far = near.connectToServer()
    near.onMessage(text => {
      const { t: kind, id, cmd } = JSON.parse(String(text)) as Record<string, string>
      if (kind === 'do') sent.push(cmd!)
      if (sent.length === 1 && kind === 'do')
        near.send(JSON.stringify({ t: 'nak', id, code: 'rate_limited', message: '' }))
      else far.send(text)
    })
  })
  await tab.goto('/prepare')
  await expect(tab.getByText('I lied.')).toBeVisible()
  await expect.poll(() => sent).toEqual(['seat.name', 'seat.name', 'note.write'])
  await tab.goto('/settings')
  await expect(tab.getByLabel('Name')).toHaveValue('Robin B.')
})

test('of what waits, Home says which it is, and leads to where it was done', async ({
  joined: { robin },
}) => {
  await robin.goto('/commitments/new')
  await expect(robin.getByLabel(t.commitments.form.text)).toBeVisible()
  await robin.routeWebSocket(/./, socket => socket.close())
  await robin.reload()
  await robin.getByLabel(t.commitments.form.text).fill('A walk on Sundays')
  await button(robin, t.commitments.form.send({ name: 'Noa' })).click()
  await expect(robin.getByText(t.common.waits.here({ n: 1 }), { exact: false })).toBeVisible()
  await button(robin, t.common.waits.look).click()
  const waiting = robin.getByRole('region', { name: t.home.unsent }).getByRole('listitem')
  await expect(waiting).toContainText('A walk on Sundays')
  await waiting.getByRole('link').click()
  await expect(robin.getByText(t.common.waits.here({ n: 1 }), { exact: false })).toBeVisible()
  await button(robin, t.common.waits.takeBack).click()
  await expect(robin.getByLabel(t.commitments.form.text)).toHaveValue('A walk on Sundays')
})

test('of two tabs one is live: it sends what is done in the other, which goes on by itself when it closes', async ({
  joined: { robin, noa },
}) => {
  await robin.goto('/settings')
  const tab = await robin.context().newPage()
  await tab.goto('/settings')
  await expect(elsewhere(robin)).toBeVisible()
  await robin.getByLabel('Name').fill('Robyn')
  await robin.getByRole('button', { name: 'Keep this name' }).click()
  await expect(tab.getByLabel('Name')).toHaveValue('Robyn')
  await expect(robin.getByRole('button', { name: 'Keep this name' })).toBeHidden()
  await expect(elsewhere(robin)).toBeVisible()

  await tab.close()
  await expect(elsewhere(robin)).toBeHidden()
  await robin.getByLabel('Name').fill('Robin')
  await robin.getByRole('button', { name: 'Keep this name' }).click()
  await noa.goto('/settings')
  await expect(noa.getByText('Robin', { exact: true })).toBeVisible()
})

test('what is being written is one text in all tabs: the next live one goes on with it, and not with what was sent', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  const box = (page: Page) => page.getByLabel(t.talk.written.composer)
  await box(robin).fill('The evenings')
  await draftKept(robin, '/speaking', /^The evenings$/)
  const tab = await robin.context().newPage()
  await tab.goto('/talk')
  await expect(elsewhere(robin)).toBeVisible()
  await expect(box(tab)).toHaveValue('The evenings')
  await say(tab, 'The evenings are too full.')
  await box(tab).fill('And the mornings')
  await draftKept(tab, '/speaking', /^And the mornings$/)
  await tab.close()
  await expect(elsewhere(robin)).toBeHidden()
  await expect(box(robin)).toHaveValue('And the mornings')
})

test('a device that signs out forgets the seat', async ({ joined: { robin } }) => {
  await robin.getByRole('link', { name: 'Settings' }).click()
  await robin.getByRole('button', { name: 'Sign out of this device' }).click()
  await robin.getByRole('button', { name: 'Sign out and remove it here' }).click()
  await expect(robin.getByRole('button', { name: 'Begin' })).toBeVisible()
  await robin.reload()
  await expect(robin.getByRole('button', { name: 'Begin' })).toBeVisible()
})

test('a tab says plainly that the browser was signed out in another one', async ({ joined: { robin } }) => {
  const elsewhere = 'Your place is open in another tab or window.'
  await robin.goto('/prepare')
  const tab = await robin.context().newPage()
  await tab.goto('/settings')
  await expect(robin.getByText(elsewhere)).toBeVisible()
  await button(tab, t.settings.signOut).click()
  await button(tab, t.settings.signOutSure).click()
  await expect(button(tab, t.start.begin)).toBeVisible()
  await expect(robin.getByRole('heading', { level: 1 })).toHaveText(t.settings.parted.out.title)
  await expect(robin.getByText(elsewhere)).toBeHidden()
  await button(robin, t.settings.parted.go).click()
  await expect(button(robin, t.start.begin)).toBeVisible()
  await link(robin, t.common.help).click()
  await expect(heading(robin)).toHaveText(t.help.title)
  await expect.poll(() => keptFiles(robin)).toEqual([])
})

test('a request whose time passed while it waited: which one, which time, and its words are still there', async ({
  joined: { robin },
}) => {
  const { what, when } = t.request
  await robin.goto('/time/new')
  await robin.getByLabel(what.topic).fill('Our parents')
  await button(robin, what.next).click()
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await offerTimes(robin, [{ day, time: '16:00' }])
  await robin.context().setOffline(true)
  await button(robin, when.send({ name: 'Noa' })).click()
  await expect(robin.getByText(t.common.waits.here({ n: 1 }), { exact: false })).toBeVisible()
  const passed = Date.now() - 3_600_000
  await robin.evaluate(
    at =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('amends')
        asked.onsuccess = () => {
          const tx = asked.result.transaction('queue', 'readwrite')
          const rows = tx.objectStore('queue').openCursor()
          rows.onsuccess = () => {
            const row = rows.result
            if (!row) return
            row.value.sending.body.slots = [at]
            row.update(row.value)
            row.continue()
          }
          tx.oncomplete = () => resolve()
          tx.onerror = () => reject(tx.error)
        }
      }),
    passed,
  )
  await robin.goto('about:blank') // else it may be sent before
  await robin.context().setOffline(false)
  await robin.goto('/home')
  const told = robin.locator('.notice').filter({ hasText: t.common.refusedEarlier.lead })
  await expect(told).toContainText('Our parents')
  await expect(told).toContainText(t.refusals.slots_passed)
  await expect(told).toContainText(await clockOf(robin, passed))
  await told.getByRole('link').click()
  await expect(robin.getByRole('region', { name: when.chosen })).toContainText('16:00')
  await button(robin, when.back).click()
  await expect(robin.getByLabel(what.topic)).toHaveValue('Our parents')
})
