import { expect, expectAccessible, test } from './partners'

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
