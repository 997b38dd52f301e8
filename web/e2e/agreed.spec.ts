/* Agreement is what both partners' devices say. A new wording shows every difference; a server invents nothing. */
import type { Page } from '@playwright/test'
import { expect, PHONE, test } from './couple'
import { look } from './looks'
import { beginAs, button, goTo, heading, joinAs, link, t } from './steps'

const { commitments: say } = t
const nextYear = String(new Date().getFullYear() + 1)
const at = (path: string) => new RegExp(`${path}$`)

/** Offers something to be done every day, and is then on its page. */
async function offer(page: Page, other: string, text: string): Promise<string> {
  await goTo(page, 'commitments')
  await link(page, say.add).click()
  await page.getByLabel(say.form.text, { exact: true }).fill(text)
  await page.getByRole('radio', { name: t.common.you, exact: true }).check()
  await page.getByRole('radio', { name: say.form.daily }).check()
  await button(page, say.form.send({ name: other })).click()
  await expect(heading(page)).toHaveText(text)
  return new URL(page.url()).pathname
}

const change = (page: Page, part: keyof typeof say.changes.parts) =>
  page.locator('.changes > div').filter({ has: page.getByText(say.changes.parts[part], { exact: true }) })

test('a new wording shows who would keep it, why and when, beside what stands, and nothing that stays', async ({
  joined: { robin, noa },
}) => {
  const path = await offer(robin, 'Noa', 'I call at noon')
  await noa.goto(path)
  await button(noa, say.agree).click()
  await expect(noa.getByText(say.status.active)).toBeVisible()
  await expect(robin.getByText(say.status.active)).toBeVisible()

  await button(robin, say.reword).click()
  await robin.getByRole('radio', { name: 'Noa', exact: true }).check()
  await button(robin, say.form.send({ name: 'Noa' })).click()
  await expect(change(robin, 'keeper')).toContainText(say.keptBy({ name: 'Noa' }).replace('Noa', ''))
  const keeper = change(noa, 'keeper')
  await expect(keeper).toContainText(say.changes.sides[0]!)
  await expect(keeper.getByRole('definition').nth(0)).toContainText(/Robin.* keeps it/)
  await expect(keeper.getByRole('definition').nth(1)).toContainText(say.keptByYou)
  await expect(change(noa, 'zone')).toContainText('Lisbon') // her clock, now that she keeps it
  await expect(noa.locator('.changes > div')).toHaveCount(2)
  await expect(noa.getByText(say.oldHolds)).toBeVisible()

  await button(robin, say.reword).click()
  await robin.getByLabel(say.form.text, { exact: true }).fill('I call at six')
  await robin.locator('summary').click()
  await robin.getByLabel(say.why).fill('So that you need not wait.')
  await robin.getByRole('radio', { name: say.form.monthly }).check()
  await robin.getByLabel(say.form.review).fill(`${nextYear}-12-24`)
  await button(robin, say.form.send({ name: 'Noa' })).click()
  await expect(noa.locator('.changes > div')).toHaveCount(6)
  await expect(change(noa, 'text')).toContainText('I call at noon')
  await expect(change(noa, 'text')).toContainText('I call at six')
  await expect(change(noa, 'why')).toContainText('So that you need not wait.')
  await expect(change(noa, 'rhythm')).toContainText(say.rhythm.daily)
  await expect(change(noa, 'review').getByRole('definition').nth(0)).toContainText(say.changes.none)
  await expect(change(noa, 'review').getByRole('definition').nth(1)).toContainText(nextYear)
  await look(noa, 'commitment-revised')

  await button(noa, say.agreeWording).click()
  for (const page of [robin, noa]) {
    await expect(page.getByText(say.status.active)).toBeVisible()
    await expect(heading(page)).toHaveText('I call at six')
  }
})

/** What a server shows to one device in place of what is so. */
type Lie = (commitment: Record<string, unknown>) => void

async function lieTo(page: Page, lie: { now: Lie | undefined }): Promise<void> {
  await page.routeWebSocket(/\/socket$/, route => {
    const server = route.connectToServer()
    server.onMessage(frame => {
      const message = JSON.parse(String(frame))
      for (const [key, entity] of Object.entries<Record<string, unknown>>(message.set ?? {}))
        if (key.startsWith('commitment/')) lie.now?.(entity)
      route.send(JSON.stringify(message))
    })
  })
}

const invents: Lie = entity => {
  const terms = entity['terms'] as { a?: object }
  const forged = { ...terms.a, by: 'b' }
  Object.assign(entity, {
    ...{ status: 'active', agreed: { a: true, b: true }, agreedAt: Date.now() },
    terms: { ...terms, b: forged },
  })
}

test('an agreement that the server invents is said nowhere, and what to do is', async ({ person }) => {
  const lie: { now: Lie | undefined } = { now: undefined }
  const robin = await person({ ...PHONE, timezoneId: 'America/Toronto' })
  const noa = await person(PHONE)
  await lieTo(robin, lie)
  await robin.goto('/')
  await joinAs(noa, await beginAs(robin, 'Robin'), 'Noa')
  await robin.goto('/home')
  lie.now = invents
  const path = await offer(robin, 'Noa', 'I call at noon')
  await expect(robin).toHaveURL(at(path))
  await expect(robin.getByText(say.claimed.text)).toBeVisible()
  await expect(robin.getByText(say.status.active)).toHaveCount(0)
  await expect(button(robin, t.common.checkin.kept)).toHaveCount(0)
  await look(robin, 'commitment-claimed')

  await goTo(robin, 'commitments')
  await expect(robin.getByRole('region', { name: say.claimed.title })).toContainText('I call at noon')
  await expect(robin.getByRole('region', { name: /^Week by week/ })).toHaveCount(0)
  await expect(button(robin, t.common.checkin.kept)).toHaveCount(0)
  await robin.goto('/home')
  await expect(robin.getByText(t.home.claimed({ n: 1 }))).toBeVisible()
  await expect(button(robin, t.common.checkin.kept)).toHaveCount(0)
  await goTo(robin, 'path')
  await expect(robin.getByText(t.path.line.claimed)).toBeVisible()
  await expect(robin.getByText(t.path.line.commitment.active)).toHaveCount(0)
})

test('what was agreed before there were terms is offered again as it stands, and is then agreed', async ({
  person,
}) => {
  const lie: { now: Lie | undefined } = { now: undefined }
  const robin = await person({ ...PHONE, timezoneId: 'America/Toronto' })
  const noa = await person(PHONE)
  await lieTo(robin, lie)
  await robin.goto('/')
  await joinAs(noa, await beginAs(robin, 'Robin'), 'Noa')
  await robin.goto('/home')
  const path = await offer(robin, 'Noa', 'I call at noon')
  lie.now = entity => {
    entity['terms'] = {}
  }
  await noa.goto(path)
  await button(noa, say.agree).click()
  await expect(robin.getByText(say.claimed.text)).toBeVisible()
  await button(robin, say.claimed.again).click()
  await expect(robin.getByText(say.changes.same)).toBeVisible()
  await expect(noa.getByText(say.changes.same)).toBeVisible()
  lie.now = undefined
  await button(noa, say.agreeWording).click()
  for (const page of [robin, noa]) await expect(page.getByText(say.status.active)).toBeVisible()
  await expect(robin.getByText(say.claimed.text)).toHaveCount(0)
})

test('a box says that it gets long, then that it is too long, and loses nothing', async ({
  joined: { robin },
}) => {
  await robin.goto('/commitments/new')
  const text = robin.getByLabel(say.form.text, { exact: true })
  await text.fill('x'.repeat(800))
  await expect(robin.getByText(t.common.room.box)).toHaveCount(0)
  await text.fill('é'.repeat(450))
  await expect(robin.getByText(t.common.room.box)).toBeVisible()
  await look(robin, 'commitment-long')
  await text.fill('é'.repeat(512))
  await expect(robin.getByText(t.common.field.tooLong)).toBeVisible()
  await button(robin, say.form.send({ name: 'Noa' })).click()
  await expect(robin).toHaveURL(at('/commitments/new'))
  await expect(text).toHaveValue('é'.repeat(512))
  await text.fill('é'.repeat(511))
  await robin.getByLabel(say.form.review).fill('2020-01-01')
  await button(robin, say.form.send({ name: 'Noa' })).click()
  await expect(robin.getByText(/Look at it together on .* or later/)).toBeVisible()
  await robin.getByLabel(say.form.review).fill('')
  await button(robin, say.form.send({ name: 'Noa' })).click()
  await expect(heading(robin)).toHaveText('é'.repeat(511))
})
