/* Practising with the browser's own fake camera. */
import type { Page } from '@playwright/test'
import { begin, expect, expectAccessible, expectLeaving, test } from './partners'
import { button, heading, link, t } from './steps'
import { expectTree } from './trees'

const { practise: say } = t.prepare

/** Every camera that the page was given, and what it asked for. */
async function watchCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { tracks: [] as MediaStreamTrack[], asked: [] as MediaStreamConstraints[], recorders: 0 }
    Object.assign(window, { seen })
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async wanted => {
      seen.asked.push(wanted ?? {})
      const stream = await real(wanted)
      seen.tracks.push(...stream.getTracks())
      return stream
    }
    window.MediaRecorder = class {
      constructor() {
        seen.recorders++
      }
    } as unknown as typeof MediaRecorder
  })
}

interface Seen {
  tracks: MediaStreamTrack[]
  asked: MediaStreamConstraints[]
  recorders: number
}
const seen = (page: Page) =>
  page.evaluate(() => {
    const { tracks, asked, recorders } = (window as unknown as { seen: Seen }).seen
    return { states: tracks.map(track => `${track.kind} ${track.readyState}`), asked, recorders }
  })

async function toPractise(page: Page, text: string): Promise<void> {
  await begin(page, 'Robin')
  await page.goto('/prepare')
  await button(page, t.prepare.list.begin).click()
  await button(page, t.prepare.parts.did).click()
  await page.getByLabel(t.prepare.parts.did, { exact: true }).fill(text)
  await link(page, t.prepare.note.practise).click()
  await expect(heading(page)).toContainText(text.slice(0, 12))
}

const TEXT =
  'You asked me plainly. I said no. There was the loan, and I had hidden the letters since September.'

test('a mirror that nobody else sees, and that ends with the screen', async ({ robin }) => {
  await watchCamera(robin)
  await toPractise(robin, TEXT)
  expect((await seen(robin)).asked).toEqual([])
  await expectAccessible(robin)
  await expectTree(robin, 'practise')
  await button(robin, say.camera).click()
  await expect(robin.getByText(say.sign)).toBeVisible()
  await expect
    .poll(() =>
      robin.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth > 0 && !video.paused),
    )
    .toBe(true)
  await expectAccessible(robin)
  expect(await seen(robin)).toEqual({
    states: ['video live'],
    asked: [{ video: { facingMode: 'user' }, audio: false }],
    recorders: 0,
  })
  await link(robin, say.done).click()
  expect((await seen(robin)).states).toEqual(['video ended'])
})

test('the mirror goes dark when the page is hidden, and the text waits', async ({ robin }) => {
  await watchCamera(robin)
  await toPractise(robin, TEXT)
  await button(robin, say.camera).click()
  await expect(robin.getByText(say.sign)).toBeVisible()
  await button(robin, say.begin).click()
  await robin.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(robin.getByText(say.stopped)).toBeVisible()
  expect((await seen(robin)).states).toEqual(['video ended'])
  await expect(button(robin, say.goOn)).toBeVisible()
})

test('without a camera at any moment, and it is turned off', async ({ robin }) => {
  await watchCamera(robin)
  await toPractise(robin, TEXT)
  await button(robin, say.camera).click()
  await expect(robin.getByText(say.sign)).toBeVisible()
  await button(robin, say.cameraOff).click()
  await expect(robin.locator('.mirror')).toHaveCount(0)
  expect((await seen(robin)).states).toEqual(['video ended'])
})

test('leaving the page ends the camera first', async ({ robin }) => {
  await watchCamera(robin)
  await toPractise(robin, TEXT)
  await button(robin, say.camera).click()
  await expect(robin.getByText(say.sign)).toBeVisible()
  expectLeaving(robin)
  await robin.context().setOffline(true)
  const state = await robin.evaluate(() => {
    document.querySelector<HTMLElement>('.leave')!.click()
    return (window as unknown as { seen: Seen }).seen.tracks[0]!.readyState
  })
  expect(state).toBe('ended')
  await robin.waitForURL('about:blank')
})

test('a refusal changes nothing but the mirror: the text runs at a pace, waits, and begins again', async ({
  robin,
}) => {
  await robin.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await toPractise(robin, TEXT)
  await button(robin, say.camera).click()
  await expect(robin.getByText(say.refused)).toBeVisible()
  const current = robin.locator('.prompter [aria-current]')
  await expect(current).toHaveText('You asked me plainly.')
  await button(robin, say.begin).click()
  for (let i = 0; i < 6; i++) await button(robin, say.faster).click()
  await expect(robin.getByText(say.paceNow({ words: 170 }))).toBeVisible()
  await expect(current).toHaveText('I said no.')
  await robin.getByRole('region', { name: say.text }).click()
  await expect(current).toHaveText(/^There was the loan/)
  await button(robin, say.pause).click()
  const elapsed = () => robin.locator('.deck .num').textContent()
  const before = await elapsed()
  await robin.waitForTimeout(1_500)
  expect(await elapsed()).toBe(before)
  await robin.getByRole('region', { name: say.text }).press('ArrowUp')
  await expect(current).toHaveText('I said no.')
  await button(robin, say.again).click()
  await expect(current).toHaveText('You asked me plainly.')
  await expectAccessible(robin)
})
