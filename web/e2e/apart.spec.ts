/* A talk apart, as the two see it: from the lobby to the end, with a time-out, and with pictures. */
import { expect, expectMissing, test } from './couple'
import { lookInAll as look } from './looks'
import { bothReady, button, heading, large, meetInLobby, pass, t } from './steps'
import { expectTree } from './trees'
import { connect, line, MADE_UP, RELAY, tryOut } from './voices'

test.use({
  flags: RELAY,
  serviceWorkers: 'block',
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...MADE_UP] }),
})

const { says, video, trouble } = t.hearing
const { tools, pause, lobby } = t.talk

test('whoever has the floor is heard, and a time-out opens nothing by its end', async ({
  joined: { robin, noa },
  server,
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await expect(robin.getByLabel(lobby.ticksApart[2]!)).toBeVisible()
  await look(robin, 'apart-lobby')
  await expectTree(robin, 'apart-lobby')
  await button(robin, t.hearing.start).click()
  await expect(robin.getByText(t.hearing.heardYou)).toBeVisible()
  await look(robin, 'apart-check')
  await button(robin, t.hearing.end).click()
  await tryOut(robin)
  await expect(line(noa)).toHaveText(says.awaited({ name: 'Robin' }))
  await tryOut(noa)
  for (const page of [robin, noa]) await expect(line(page)).toHaveText(says.silent)
  await look(robin, 'apart-connected')
  await bothReady(robin, noa)

  await expect(line(robin)).toHaveText(says.open)
  await expect(line(noa)).toHaveText(says.listening)
  await look(robin, 'apart-speaking')
  await look(noa, 'apart-listening')
  await expectTree(robin, 'apart-speaking')
  await expectTree(noa, 'apart-listening')
  await button(robin, t.hearing.closeMine).click()
  await expect(line(robin)).toHaveText(says.closed)
  await button(robin, t.hearing.openMine).click()
  await expect(line(noa)).toHaveText(says.listening)

  await pass(robin, 'Noa')
  await expect(line(noa)).toHaveText(says.open)
  await expect(line(robin)).toHaveText(says.listening)
  await button(robin, tools.pause).click()
  for (const page of [robin, noa]) {
    await expect(page.getByText(pause.noReason)).toBeVisible()
    await expect(page.getByText(t.hearing.rests)).toBeVisible()
  }
  await look(noa, 'apart-time-out')
  for (const page of [robin, noa]) await button(page, pause.early).click()
  for (const page of [robin, noa]) await expect(line(page)).toHaveText(says.off)
  await button(robin, t.hearing.start).click()
  await expect(line(robin)).toHaveText(says.waiting({ name: 'Noa' }))
  await expect(line(noa)).toHaveText(says.awaited({ name: 'Robin' }))
  await look(noa, 'apart-awaited')
  await button(noa, t.hearing.start).click()
  await expect(line(noa)).toHaveText(says.open)
  await expect(line(robin)).toHaveText(says.listening)

  expectMissing(robin, noa)
  await server.kill()
  await expect(line(noa)).toHaveText(says.unheardMine({ name: 'Robin' }))
  await expect(line(robin)).toHaveText(says.unheardTheirs({ name: 'Noa' }))
  await look(robin, 'apart-not-heard')
})

test('they see each other once both said yes, and either ends it', async ({ joined: { robin, noa } }) => {
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await connect(robin, noa, 'Noa')
  await bothReady(robin, noa)
  await button(robin, video.offer).click()
  await expect(noa.getByText(video.asked({ name: 'Robin' }))).toBeVisible()
  await expect(noa.locator('video')).toHaveCount(0)
  await look(noa, 'apart-asked-for-pictures')
  await look(robin, 'apart-pictures-offered')
  await button(noa, video.yes).click()
  for (const page of [robin, noa]) await expect(page.locator('video')).toHaveCount(2)
  await look(robin, 'apart-pictures-speaking')
  await look(noa, 'apart-pictures-listening')
  await button(noa, video.hide).click()
  await expect(noa.locator('video')).toHaveCount(1)
  await button(noa, video.end).click()
  for (const page of [robin, noa]) await expect(page.locator('video')).toHaveCount(0)
  await expect(line(noa)).toHaveText(says.listening)
})

test.describe('where the server has no relay', () => {
  test.use({ flags: [] })

  test('it is said in the lobby, and a written talk begins in one tap', async ({
    joined: { robin, noa },
  }) => {
    await meetInLobby(robin, noa, 'repair', 'apart')
    await tryOut(robin)
    await expect(line(robin)).toHaveText(says.no_relay)
    await button(robin, t.hearing.what).click()
    await expect(robin.getByText(trouble.no_relay)).toBeVisible()
    await look(robin, 'apart-no-relay')
    await button(robin, trouble.writtenDo).click()
    const { written } = t.talk.modes
    await expect(robin.getByText(lobby.about({ repair: true, mode: written, length: 0 }))).toBeVisible()
    await expect(heading(robin)).toHaveText(lobby.heading)
    await expect(heading(noa)).toHaveText(t.talk.closed.headings.postponed)
    await noa.getByRole('link', { name: t.common.news.talk({ name: 'Robin' }) }).click()
    await expect(heading(noa)).toHaveText(lobby.heading)
  })
})

test('a talk apart goes on in writing from the middle of it', async ({ joined: { robin, noa } }) => {
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await tryOut(robin)
  await bothReady(robin, noa)
  await expect(large(robin, t.talk.speaking.pass({ name: 'Noa' }))).toBeVisible()
  await button(robin, t.hearing.what).click()
  await look(robin, 'apart-what-to-do')
  await button(robin, trouble.writtenDo).click()
  await expect(heading(robin)).toHaveText(lobby.heading)
  await expect(heading(noa)).toHaveText(t.talk.closed.headings.unfinished)
  await expect(noa.getByRole('link', { name: t.common.news.talk({ name: 'Robin' }) })).toBeVisible()
})
