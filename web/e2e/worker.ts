/* The worker that keeps the app in a browser (src/worker), as a test sees it. */
import { expect, type Page } from '@playwright/test'
import { beginAs, joinAs, t } from './steps'

/** Waits until the app is kept: the page goes by it from then on. */
export const kept = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')

/** Every file that the browser keeps of the app, and what is in it. */
export const keptFiles = (page: Page): Promise<{ path: string; text: string }[]> =>
  page.evaluate(async () => {
    const files: { path: string; text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys())
        files.push({ path: new URL(url).pathname, text: await (await cache.match(url))!.text() })
    }
    return files
  })

/** Both joined, and the first one's browser keeps the app. */
export async function beginKept(robin: Page, noa: Page): Promise<void> {
  await robin.goto('/')
  await joinAs(noa, await beginAs(robin, 'Robin'), 'Noa')
  await robin.goto('/home')
  await expect(robin.getByText(t.home.stranger({ name: 'Noa' }))).toBeVisible()
  await kept(robin)
}
