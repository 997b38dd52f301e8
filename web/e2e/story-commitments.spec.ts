import type { Page } from '@playwright/test'
import { expect, test } from './couple'
import { button, goTo, heading, link, t } from './steps'

const { commitments: say } = t
const { kept, partly, missed } = t.common.checkin

/** Offers something to be done every day, and is then on its page. */
async function offer(page: Page, other: string, text: string, keeper: string): Promise<void> {
  await goTo(page, 'commitments')
  await link(page, say.add).click()
  await page.getByLabel(say.form.text, { exact: true }).fill(text)
  await page.getByLabel(say.why).fill('So that it can be seen.')
  await page.getByRole('radio', { name: keeper, exact: true }).check()
  await page.getByRole('radio', { name: say.form.daily }).check()
  await button(page, say.form.send({ name: other })).click()
  await expect(heading(page)).toHaveText(text)
}

/** From home, where an offer waits, to it. */
async function answer(page: Page, what: string): Promise<void> {
  await page.goto('/home')
  await page.getByRole('link').filter({ hasText: what }).click()
}

const notes = (page: Page) => page.getByRole('blockquote')
const wording = (page: Page, text: string) =>
  page.getByRole('region', { name: say.history }).getByRole('listitem').filter({ hasText: text })
const days = (page: Page) => page.getByRole('region', { name: say.days })

test('offered and agreed by both; kept, partly, missed; owned, and noticed', async ({
  joined: { robin, noa },
}) => {
  await offer(robin, 'Noa', 'I answer what you ask', t.common.you)
  await expect(robin.getByText(say.waitsFor({ name: 'Noa' }))).toBeVisible()
  await expect(button(robin, kept)).toHaveCount(0)
  await answer(noa, t.common.news.offer({ name: 'Robin' }))
  await expect(noa.getByText(say.keptBy({ name: 'Robin' }))).toBeVisible()
  await button(noa, say.agree).click()
  for (const page of [robin, noa]) await expect(page.getByText(say.status.active)).toBeVisible()
  await button(noa, say.addShow).click()
  await noa.getByLabel(say.showYou).fill('That you look up.')
  await button(noa, say.saveShow).click()
  await expect(notes(robin).filter({ hasText: 'That you look up.' })).toBeVisible()
  await expect(button(noa, kept)).toHaveCount(0)

  // A slip, mended where it was tapped: nothing of it stays.
  await button(robin, kept).click()
  await expect(days(noa)).toContainText(kept)
  await expect(robin.getByText(t.common.checkin.slip)).toBeVisible()
  await button(robin, partly).click()
  await expect(days(noa)).toContainText(partly)
  await button(robin, missed).click()
  await expect(days(noa)).toContainText(missed)
  await expect(days(noa)).not.toContainText(say.earlier({ what: '' }))
  await button(robin, say.own).click()
  await robin.getByLabel(say.ownTitle).fill('I turned away. Tonight I ask again.')
  await button(robin, say.ownSave).click()
  await expect(notes(noa).filter({ hasText: 'I turned away.' })).toBeVisible()
  await button(noa, say.notice).click()
  await expect(robin.getByText(say.noticed, { exact: true })).toBeVisible()

  await noa.goto('/home')
  await expect(button(noa, kept)).toHaveCount(0)
  await robin.goto('/home')
  await expect(button(robin, missed)).toHaveAttribute('aria-pressed', 'true')
  await button(robin, kept).click()
  await goTo(noa, 'commitments')
  await expect(noa.getByRole('region', { name: /^Week by week, since/ })).toContainText(
    'I answer what you ask',
  )
  await expect(noa.getByRole('img', { name: say.strip({ kept: 1, partly: 0, missed: 0 }) })).toBeVisible()
})

test('a new wording needs a new agreement, and the earlier one stays visible with its author', async ({
  joined: { robin, noa },
}) => {
  await offer(noa, 'Robin', 'A walk on Sundays', say.both)
  await answer(robin, t.common.news.offer({ name: 'Noa' }))
  await button(robin, say.agree).click()
  await button(robin, say.reword).click()
  await expect(robin.getByLabel(say.form.text, { exact: true })).toHaveValue('A walk on Sundays')
  await robin.getByLabel(say.form.text, { exact: true }).fill('A walk every day')
  await button(robin, say.form.send({ name: 'Noa' })).click()
  for (const page of [robin, noa]) {
    await expect(heading(page)).toHaveText('A walk on Sundays')
    await expect(page.getByText(say.oldHolds)).toBeVisible()
  }
  await answer(noa, t.common.news.wording({ name: 'Robin' }))
  await button(noa, say.agreeWording).click()
  for (const page of [robin, noa]) {
    await expect(heading(page)).toHaveText('A walk every day')
    await expect(wording(page, 'A walk every day')).toContainText(page === robin ? say.yourself : 'Robin')
    await expect(wording(page, 'A walk on Sundays')).toContainText(page === noa ? say.yourself : 'Noa')
  }
  await button(noa, say.complete).click()
  await button(noa.getByRole('dialog'), say.complete).click()
  for (const page of [robin, noa])
    await expect(page.getByText(say.status.completed, { exact: true })).toBeVisible()
})

test('its keeper asks to be released, and the one it is for releases', async ({ joined: { robin, noa } }) => {
  await offer(robin, 'Noa', 'I call at noon', t.common.you)
  await answer(noa, t.common.news.offer({ name: 'Robin' }))
  await button(noa, say.agree).click()
  await button(robin, say.releaseKeeper).click()
  await button(robin.getByRole('dialog'), say.releaseKeeper).click()
  await expect(robin.getByText(say.releaseYou({ name: 'Noa' }))).toBeVisible()
  await answer(noa, t.common.news.release({ name: 'Robin' }))
  await expect(noa.getByText(say.releaseAsked({ name: 'Robin' }))).toBeVisible()
  await button(noa, say.release).click()
  await button(noa.getByRole('dialog'), say.release).click()
  for (const page of [robin, noa])
    await expect(page.getByText(say.status.released, { exact: true })).toBeVisible()
})

test('a release is told no, with a few words, and one is taken back by who asked', async ({
  joined: { robin, noa },
}) => {
  await offer(robin, 'Noa', 'I call at noon', t.common.you)
  await answer(noa, t.common.news.offer({ name: 'Robin' }))
  await button(noa, say.agree).click()
  const ask = async () => {
    await button(robin, say.releaseKeeper).click()
    await button(robin.getByRole('dialog'), say.releaseKeeper).click()
    await expect(robin.getByText(say.releaseYou({ name: 'Noa' }))).toBeVisible()
  }
  await ask()
  await expect(noa.getByText(say.releaseAsked({ name: 'Robin' }))).toBeVisible()
  await button(noa, say.releaseKeep).click()
  await noa.getByLabel(say.declineNote).fill('It is what I count on.')
  await button(noa, say.releaseKeep).click()
  await expect(notes(robin).filter({ hasText: 'It is what I count on.' })).toBeVisible()
  for (const page of [robin, noa]) {
    await expect(page.getByText(say.status.active)).toBeVisible()
    await expect(page.getByText(say.releaseAsked({ name: 'Robin' }))).toHaveCount(0)
  }
  await ask()
  await button(robin, say.releaseBack).click()
  await expect(button(robin, say.releaseKeeper)).toBeVisible()
  await expect(noa.getByText(say.releaseAsked({ name: 'Robin' }))).toHaveCount(0)
})

test('yesterday, where it was not marked, is marked from Home', async ({ joined: { robin, noa } }) => {
  const text = 'I answer what you ask'
  const moveTo = async (zone: string) => {
    await robin.goto('/settings')
    await robin.getByLabel(t.common.zone.label).selectOption(zone)
    await button(robin, t.settings.saveZone).click()
    await expect(robin.getByText(t.settings.zoneSaved)).toBeVisible()
  }
  await moveTo('Pacific/Pago_Pago')
  await robin.goto('/home')
  await offer(robin, 'Noa', text, t.common.you)
  await answer(noa, t.common.news.offer({ name: 'Robin' }))
  await button(noa, say.agree).click()
  await expect(robin.getByText(say.status.active)).toBeVisible()
  // Round the world, 25 hours ahead, the day that it began on is over.
  await moveTo('Pacific/Kiritimati')
  await robin.goto('/home')
  const row = robin.getByRole('listitem').filter({ hasText: /Yesterday,/ })
  await button(row, kept).click()
  await expect(row.getByText(t.common.checkin.slip)).toBeVisible()
  await button(row, partly).click()
  await expect(button(row, partly)).toHaveAttribute('aria-pressed', 'true')
  await expect(days(noa)).toContainText(partly)
  await link(robin, text).first().click()
  await expect(days(robin)).toContainText(partly)
})

test('an offer is declined with a few words, and another one is taken back', async ({
  joined: { robin, noa },
}) => {
  await offer(robin, 'Noa', 'You tell me where you are', 'Noa')
  await answer(noa, t.common.news.offer({ name: 'Robin' }))
  await button(noa, say.decline).click()
  await noa.getByLabel(say.declineNote).fill('Not this one.')
  await button(noa, say.decline).click()
  await expect(robin.getByText(say.status.declined, { exact: true })).toBeVisible()
  await expect(notes(robin).filter({ hasText: 'Not this one.' })).toBeVisible()
  await offer(robin, 'Noa', 'I tell you where I am', t.common.you)
  await button(robin, say.takeBack).click()
  await expect(heading(robin)).toHaveText(say.title)
  await expect(robin.getByText(say.takenBack)).toBeVisible()
  await expect(robin.getByText('I tell you where I am')).toHaveCount(0)
})
