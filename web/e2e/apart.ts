/* The couple apart: with a server that has a relay, a wire on the way to it, and microphones of numbers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserType, LaunchOptions, Page } from '@playwright/test'
import config from '../playwright.config'
import { test as base, expect } from './couple'
import { heard, hold, hungUp, voice } from './ears'
import { Server } from './server'
import { button, t } from './steps'
import { Wire } from './wire'

export { expect }

export const test = base.extend<{ wire: Wire }, { chromium: Browser }>({
  browser: [
    async ({ playwright, browserName, launchOptions }, use) => {
      if (browserName !== 'firefox') return withVoice(playwright.chromium, use)
      const browser = await playwright.firefox.launch({ ...launchOptions, channel: 'moz-firefox' })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  /** Chromium, whatever the others are. */
  chromium: [({ playwright }, use) => withVoice(playwright.chromium, use), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing else is needed
  wire: async ({}, use) => {
    const wire = new Wire()
    await wire.lay()
    await use(wire)
    wire.remove()
  },
  server: async ({ wire }, use) => {
    const server = new Server()
    await server.start(...wire.relay)
    await use(server)
    await server.end()
  },
  person: async ({ person }, use) =>
    use(async options => {
      const page = await person(options)
      await hold(page)
      return page
    }),
})

/** Firefox has its microphone by a setting. */
export async function withVoice(
  type: BrowserType,
  use: (browser: Browser) => Promise<void>,
  tone?: (at: number) => number,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-voice-'))
  const media = [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${voice(folder, tone)}`,
  ]
  const own: LaunchOptions =
    config.projects?.find(({ name }) => name === 'chromium')?.use?.launchOptions ?? {}
  const browser = await type.launch({ ...own, args: [...(own.args ?? []), ...media] })
  await use(browser)
  await browser.close()
  rmSync(folder, { recursive: true })
}

export async function hearEachOther(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    await button(page, t.hearing.start).click()
    await button(page, t.hearing.works).click()
  }
  for (const page of pages) await expect(page.getByText(t.hearing.says.silent)).toBeVisible()
}

export const isHeard = (by: Page) => expect.poll(() => heard(by)).toBeGreaterThan(0.02)
export const isSilent = (by: Page) => expect.poll(() => heard(by)).toBe(0)
export const hasHungUp = (page: Page) => expect.poll(() => hungUp(page)).toBe(true)
