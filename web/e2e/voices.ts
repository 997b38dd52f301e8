/* Two who hear each other: a server with a relay, and browsers with a microphone and a camera that play made-up things. */
import { expect, type Page } from '@playwright/test'
import { button, t } from './steps'

export const RELAY = ['--relay-addr', '127.0.0.1:0']

/** Nobody is asked for the permission. */
export const MADE_UP = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

const { start, works, says } = t.hearing

/** The line that says how it stands. */
export const line = (page: Page) => page.locator('.hearing').getByRole('status')

/** Taps, tries the microphone on this device, and goes on. */
export async function tryOut(page: Page): Promise<void> {
  await button(page, start).click()
  await expect(line(page)).toHaveText(says.checking)
  await expect(page.getByText(t.hearing.heardYou)).toBeVisible()
  await button(page, works).click()
}

/** In the lobby, one after the other, until they are connected. */
export async function connect(one: Page, two: Page, second: string): Promise<void> {
  await tryOut(one)
  await expect(line(one)).toHaveText(says.waiting({ name: second }))
  await tryOut(two)
  for (const page of [one, two]) await expect(line(page)).toHaveText(says.silent)
}
