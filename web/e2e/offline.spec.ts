import { expect, expectAccessible, test } from './partners'
import { button, offerTimes, t } from './steps'

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

test('a device that signs out forgets the seat', async ({ joined: { robin } }) => {
  await robin.getByRole('link', { name: 'Settings' }).click()
  await robin.getByRole('button', { name: 'Sign out of this device' }).click()
  await robin.getByRole('button', { name: 'Sign out and remove it here' }).click()
  await expect(robin.getByRole('button', { name: 'Begin' })).toBeVisible()
  await robin.reload()
  await expect(robin.getByRole('button', { name: 'Begin' })).toBeVisible()
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
  await button(robin, when.send('Noa')).click()
  await expect(robin.getByText(when.sending)).toBeVisible()
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
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'America/Toronto',
    hour: 'numeric',
    minute: '2-digit',
  })
  await expect(told).toContainText(clock.format(passed))
  await told.getByRole('link').click()
  await expect(robin.getByRole('region', { name: when.chosen })).toContainText('16:00')
  await button(robin, when.back).click()
  await expect(robin.getByLabel(what.topic)).toHaveValue('Our parents')
})
