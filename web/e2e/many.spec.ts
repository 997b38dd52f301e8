/* Without a connection: many things are done, each as often as one likes, and each is at the other's once, in its order. */
import type { Page } from '@playwright/test'
import { expect, test } from './couple'
import { bothReady, button, draftKept, goTo, heading, large, link, meetInLobby, offerTimes, t } from './steps'

const { what, when, list } = t.request
const { commitments: say } = t

interface Line {
  /** What was sent since it was cut the last time. */
  readonly sent: string[]
  cut(): Promise<void>
  /** `refuse`: the server's answer to a command that holds these words is no. */
  back(refuse?: (body: Record<string, unknown>) => boolean): Promise<void>
}

/** The connection of a page that is opened from now on, in the test's hands. */
async function lineOf(page: Page): Promise<Line> {
  let there = true
  let refused = (_: Record<string, unknown>) => false
  const sent: string[] = []
  await page.routeWebSocket(/\/socket$/, near => {
    if (!there) return void near.close()
    const far = near.connectToServer()
    near.onMessage(text => {
      const { t: kind, id, cmd, body } = JSON.parse(String(text))
      if (kind === 'do') sent.push(cmd)
      if (kind === 'do' && refused(body))
        near.send(JSON.stringify({ t: 'nak', id, code: 'too_large', message: '' }))
      else far.send(text)
    })
  })
  return {
    sent,
    async cut() {
      there = false
      sent.length = 0
      await page.evaluate(() => dispatchEvent(new Event('offline')))
      await expect(page.getByText(t.common.link.waiting)).toBeVisible()
    },
    async back(refuse = () => false) {
      there = true
      refused = refuse
      await page.evaluate(() => dispatchEvent(new Event('online')))
      await expect(page.getByText(t.common.link.waiting)).toBeHidden()
    },
  }
}

const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
const waits = (page: Page, n: number) =>
  expect(page.getByText(t.common.waits.here({ n }), { exact: false }).first()).toBeVisible()

async function askFor(page: Page, topic: string, time: string): Promise<void> {
  await page.getByLabel(what.topic).fill(topic)
  await button(page, what.next).click()
  await offerTimes(page, [{ day, time }])
  await button(page, when.send({ name: 'Noa' })).click()
}

async function offer(page: Page, text: string): Promise<void> {
  await page.getByLabel(say.form.text, { exact: true }).fill(text)
  await button(page, say.form.send({ name: 'Noa' })).click()
}

test('two requests, two offers and a mark made twice are each there once, in their order', async ({
  joined: { robin, noa },
}) => {
  const line = await lineOf(robin)
  await robin.goto('/commitments/new')
  await robin.getByRole('radio', { name: say.form.daily }).check()
  await offer(robin, 'I answer what you ask')
  await expect(heading(robin)).toHaveText('I answer what you ask')
  await goTo(noa, 'commitments')
  await noa.getByRole('link').filter({ hasText: 'I answer what you ask' }).click()
  await button(noa, say.agree).click()
  await expect(robin.getByText(say.status.active)).toBeVisible()
  await line.cut()
  const { kept, partly } = t.common.checkin
  for (const mark of [kept, partly]) {
    await button(robin, mark).click()
    await expect(button(robin, mark)).toHaveAttribute('aria-pressed', 'true')
  }
  await goTo(robin, 'time')
  await link(robin, list.ask).click()
  for (const [n, topic] of ['Our parents', 'The move'].entries()) {
    await askFor(robin, topic, `1${n}:00`)
    await waits(robin, n + 1)
    await expect(robin.getByLabel(what.topic)).toHaveValue('')
  }
  await goTo(robin, 'commitments')
  await link(robin, say.add).click()
  for (const [n, text] of ['A walk on Sundays', 'No phone at table'].entries()) {
    await offer(robin, text)
    await waits(robin, n + 1)
    await expect(robin.getByLabel(say.form.text, { exact: true })).toHaveValue('')
  }
  await line.back()
  const once = ['checkin.mark', 'request.make', 'request.make', 'commitment.offer', 'commitment.offer']
  await expect.poll(() => line.sent).toEqual(once)
  await expect(robin.getByText(t.common.waits.here({ n: 2 }), { exact: false })).toBeHidden()
  await goTo(noa, 'time')
  const asked = noa.getByRole('region', { name: list.answer }).getByRole('link')
  await expect(asked).toHaveCount(2)
  for (const topic of ['Our parents', 'The move'])
    await expect(asked.filter({ hasText: topic })).toHaveCount(1)
  await goTo(noa, 'commitments')
  const offered = noa.getByRole('region', { name: say.offered }).getByRole('link')
  await expect(offered).toHaveCount(2)
  for (const text of ['A walk on Sundays', 'No phone at table'])
    await expect(offered.filter({ hasText: text })).toHaveCount(1)
  expect(line.sent).toEqual(once)
})

test('of two offers the first is refused: its words are still there, beside those that were begun meanwhile', async ({
  joined: { robin },
}) => {
  const line = await lineOf(robin)
  await robin.goto('/commitments/new')
  const box = robin.getByLabel(say.form.text, { exact: true })
  await expect(box).toBeVisible()
  await line.cut()
  await offer(robin, 'A walk on Sundays')
  await waits(robin, 1)
  await offer(robin, 'No phone at table')
  await waits(robin, 2)
  await box.fill('A call at noon')
  await line.back(body => body['why'] === undefined && line.sent.length === 1)
  await expect(robin.getByText(t.common.waits.aside({ n: 1 }))).toBeVisible()
  await expect(robin.getByText(t.common.refused.too_large)).toBeVisible()
  await expect(box).toHaveValue('A call at noon')
  await button(robin, t.common.waits.show).click()
  await expect(box).toHaveValue('A walk on Sundays')
  for (const text of ['A walk on Sundays', 'A call at noon']) await draftKept(robin, '', new RegExp(text))
  await robin.reload()
  await expect(box).toHaveValue('A walk on Sundays')
  await button(robin, t.common.waits.show).click()
  await expect(box).toHaveValue('A call at noon')
  await button(robin, t.common.waits.show).click()
  await button(robin, say.form.send({ name: 'Noa' })).click()
  await expect(heading(robin)).toHaveText('A walk on Sundays')
})

test('in a written talk three lines and a pass go in their order, and what was refused is in the box again', async ({
  joined: { robin, noa },
}) => {
  const line = await lineOf(robin)
  await robin.reload()
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  const box = robin.getByLabel(t.talk.written.composer)
  const send = button(robin, t.talk.written.send)
  await expect(box).toBeVisible()
  await line.cut()
  for (const [n, text] of ['The evenings.', 'They are full.', 'I miss you.'].entries()) {
    await box.fill(text)
    await send.click()
    await waits(robin, n + 1)
    await expect(box).toHaveValue('')
    await expect(robin.getByText(text)).toBeVisible()
  }
  await line.back(() => line.sent.length === 2)
  const log = noa.getByRole('log')
  await expect(log).toContainText('I miss you.')
  await expect(box).toHaveValue('They are full.')
  await send.click()
  await expect(box).toHaveValue('')
  await expect(log).toContainText(/The evenings\.\s*I miss you\.\s*They are full\./)

  await line.cut()
  await box.fill('That is it.')
  await send.click()
  await expect(box).toHaveValue('')
  await box.fill('For now.')
  await large(robin, t.talk.speaking.sendPass({ name: 'Noa' })).click()
  await waits(robin, 3)
  await box.fill('Too late')
  await expect(send).toBeDisabled()
  await line.back()
  await expect(large(noa, t.talk.speaking.pass({ name: 'Robin' }))).toBeVisible()
  expect(line.sent).toEqual(['talk.say', 'talk.say', 'talk.pass'])
  await expect(noa.getByRole('log')).toContainText('For now.')
})
