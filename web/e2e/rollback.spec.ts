/* A server that is brought back from an older copy, and goes on from there as if nothing were missing. */
import type { Page } from '@playwright/test'
import { expect, expectMissing, test } from './couple'
import { button, t } from './steps'

const { rewritten, readIt } = t.common.link

async function takeName(page: Page, name: string): Promise<void> {
  await page.goto('/settings')
  await page.getByLabel(t.settings.name).fill(name)
  await button(page, t.settings.saveName).click()
  await expect(page.getByText(t.settings.nameSaved)).toBeVisible()
}

test('it is told to both, also after a reload, until each has read it', async ({ server, joined }) => {
  const { robin, noa } = joined
  expectMissing(robin, noa)
  const copy = server.backup()
  await takeName(robin, 'Robert')
  await noa.goto('/settings')
  await expect(noa.getByText('Robert', { exact: true })).toBeVisible()
  await expect(noa.getByText(rewritten)).toBeHidden()

  await server.bringBack(copy)
  await expect(noa.getByText(rewritten)).toBeVisible()
  await expect(robin.getByText(rewritten)).toBeVisible()

  await noa.reload()
  await button(noa, readIt).click()
  await expect(noa.getByText(rewritten)).toBeHidden()
  await noa.reload()
  await expect(noa.getByText('Robin', { exact: true })).toBeVisible()
  await expect(noa.getByText(rewritten)).toBeHidden()
  await expect(robin.getByText(rewritten)).toBeVisible()
})

test('it is told also where it was written to beyond what a device saw', async ({ server, joined }) => {
  const { robin, noa } = joined
  expectMissing(robin, noa)
  const copy = server.backup()
  await takeName(robin, 'Robert')
  await noa.goto('/settings')
  await expect(noa.getByText('Robert', { exact: true })).toBeVisible()
  await noa.goto('about:blank')

  await server.bringBack(copy)
  for (const name of ['Rob', 'Bob', 'Bert']) await takeName(robin, name)
  await noa.goto('/home')
  await expect(noa.getByText(rewritten)).toBeVisible()
})
