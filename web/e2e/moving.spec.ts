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
  await expect(heading(robin)).toHaveText(t.talk.prompts.opening()[0]!)
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
  await expect(robin.getByRole('status').filter({ hasText: news.asks('Noa') })).toBeVisible()
  await goTo(robin, 'commitments')
  await link(robin, news.asks('Noa')).click()
  await expect(robin.getByText('Sunday evenings')).toBeVisible()
  await link(robin, t.common.back).click()
  await expect(link(robin, news.asks('Noa'))).toHaveCount(0)
  await goTo(noa, 'talk')
  await button(noa, t.talk.begin.now).click()
  await button(noa, t.talk.begin.lobby).click()
  await link(robin, news.talk('Noa')).click()
  await expect(heading(robin)).toHaveText(t.talk.lobby.heading)
  await expect(link(robin, news.talk('Noa'))).toHaveCount(0)
})
