/* A tab that the system has frozen. A question of the browser's own stops a page so in Chromium; in Firefox, where the
   page still hears other tabs then, nothing does. */
import type { Page } from '@playwright/test'
import { expect, test } from './partners'
import { button, t } from './steps'

test('when the live tab freezes the other goes on by itself, and what it did is there when the first wakes', async ({
  joined: { robin, noa },
}) => {
  const elsewhere = (page: Page) => page.getByText(t.common.link.replaced)
  await robin.goto('/settings')
  const tab = await robin.context().newPage()
  await tab.goto('/settings')
  await expect(elsewhere(robin)).toBeVisible()
  const asked = tab.waitForEvent('dialog')
  const frozen = tab.evaluate(() => alert())
  const question = await asked
  await expect(elsewhere(robin)).toBeHidden()
  await robin.getByLabel(t.settings.name).fill('Roby')
  await button(robin, t.settings.saveName).click()
  await noa.goto('/settings')
  await expect(noa.getByText('Roby', { exact: true })).toBeVisible()
  await question.accept()
  await frozen
  await expect(elsewhere(tab)).toBeVisible()
  await expect(tab.getByLabel(t.settings.name)).toHaveValue('Roby')
})
