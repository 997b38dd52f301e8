/* From screen to screen: the way back, and the quiet line that says what came. */
import { expect, test } from './couple'
import { ask, bothReady, button, goTo, heading, link, meetInLobby, t } from './steps'

test('Back leads where one came from, and the browser keeps nothing of it', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  const kept = await robin.evaluate(() => history.length)
  await link(robin, t.common.help).click()
  await expect(heading(robin)).toHaveText(t.help.title)
  await link(robin, t.common.back).click()
  await expect(heading(robin)).toHaveText(t.talk.prompts.opening[0]!)
  await expect(link(robin, t.common.back)).toHaveCount(0)
  await link(robin, t.common.help).click()
  await link(robin, t.help.sees).click()
  await link(robin, t.common.back).click()
  await expect(heading(robin)).toHaveText(t.help.title)
  expect(await robin.evaluate(() => history.length)).toBe(kept)
})

test('a quiet line on any screen says what came, until it was looked at', async ({
  joined: { robin, noa },
}) => {
  const { news } = t.common
  await goTo(robin, 'path')
  await ask(noa, 'Robin', {
    topic: 'Sunday evenings',
    kind: 'ordinary',
    mode: 'spoken',
    times: [{ day: '2031-01-10', time: '20:00' }],
  })
  await expect(robin.getByRole('status').filter({ hasText: news.asks({ name: 'Noa' }) })).toBeVisible()
  await goTo(robin, 'commitments')
  await link(robin, news.asks({ name: 'Noa' })).click()
  await expect(robin.getByText('Sunday evenings')).toBeVisible()
  await link(robin, t.common.back).click()
  await expect(link(robin, news.asks({ name: 'Noa' }))).toHaveCount(0)
  await goTo(noa, 'talk')
  await button(noa, t.talk.begin.now).click()
  await button(noa, t.talk.begin.lobby).click()
  await link(robin, news.talk({ name: 'Noa' })).click()
  await expect(heading(robin)).toHaveText(t.talk.lobby.heading)
  await expect(link(robin, news.talk({ name: 'Noa' }))).toHaveCount(0)
})

test('the quiet line says how an offer was answered, and nothing of what was there before', async ({
  joined: { robin, noa },
}) => {
  const { news } = t.common
  const { commitments: say } = t
  for (const text of ['A walk on Sundays', 'No phone at table']) {
    await robin.goto('/commitments/new')
    await robin.getByLabel(say.form.text, { exact: true }).fill(text)
    await robin.getByRole('radio', { name: say.form.daily }).check()
    await button(robin, say.form.send({ name: 'Noa' })).click()
    await expect(heading(robin)).toHaveText(text)
  }
  await goTo(robin, 'path')
  await goTo(noa, 'commitments')
  await noa.getByRole('link').filter({ hasText: 'No phone at table' }).click()
  await button(noa, say.decline).click()
  await button(noa, say.decline).click()
  await expect(link(robin, news.declined({ name: 'Noa' }))).toBeVisible()
  await goTo(noa, 'commitments')
  await noa.getByRole('link').filter({ hasText: 'A walk on Sundays' }).click()
  await button(noa, say.agree).click()
  await link(robin, news.agreed({ name: 'Noa' })).click()
  await expect(heading(robin)).toHaveText('A walk on Sundays')
  await goTo(robin, 'path')
  await link(robin, news.declined({ name: 'Noa' })).click()
  await expect(heading(robin)).toHaveText('No phone at table')
  await goTo(robin, 'path')
  await expect(heading(robin)).toBeVisible()
  await robin.reload()
  await goTo(robin, 'time')
  await expect(robin.locator('.quiet')).toBeEmpty()
})
