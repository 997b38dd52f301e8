/* What a person with a screen reader hears during a whole turn, word for word, on both sides, by itself: what is read on
   request, and what one presses or writes in, is left out. */
import type { Locator, Page } from '@playwright/test'
import { saying } from '../src/i18n/plural'
import { expect, test } from './couple'
import { expectHeard, listen } from './hearing'
import { button, heading, large, meetInLobby, t } from './steps'

const { lobby, speaking, listening, reflecting, reflected, checking, checked, announce, moves, prompts } =
  t.talk
const [toRobin, toNoa] = [{ name: 'Robin' }, { name: 'Noa' }]

/** Presses it, and leaves the focus where it was. */
const press = (on: Locator): Promise<void> => on.dispatchEvent('click')

/** A move and what it leads to, in one breath; then the heading of the new screen. */
const moved = (move: string, then: string, to: string) => [`${move} ${then}`, `→ ${to}`]
const you = (move: keyof typeof moves, name: { name: string }) => saying(moves[move].you, name)
const they = (move: keyof typeof moves, name: { name: string }) => moves[move].they(name)

const begins = {
  robin: [t.talk.pause.theyReady(toNoa), announce.speaking],
  noa: [lobby.waiting(toRobin), announce.listening(toRobin), `→ ${listening.heading(toRobin)}`],
}

/** From speaking to the other's turn. */
const turn = {
  robin: [
    ...moved(you('passed', toNoa), announce.reflected(toNoa), reflected.heading(toNoa)),
    ...moved(they('passed', toNoa), announce.checking, checking.headingLast),
    ...moved(you('heard', toNoa), announce.listening(toNoa), listening.heading(toNoa)),
  ],
  noa: [
    ...moved(they('passed', toRobin), announce.reflecting, reflecting.headingLast(toRobin)),
    ...moved(you('passed', toRobin), announce.checked(toRobin), checked.heading(toRobin)),
    ...moved(they('heard', toRobin), announce.speaking, prompts.answering[0]!),
  ],
}

/** Both press ready, Noa first. */
async function ready(robin: Page, noa: Page): Promise<void> {
  await press(button(noa, lobby.act))
  await expect(robin.getByText(t.talk.pause.theyReady(toNoa))).toBeVisible()
  await press(button(robin, lobby.act))
  for (const page of [robin, noa]) await expect(heading(page)).not.toHaveText(lobby.heading)
}

/** Passes the floor; as a speaker, with the whole of the point. */
async function pass(from: Page, to: string): Promise<void> {
  if (await from.getByLabel(speaking.last).isVisible()) await press(from.getByLabel(speaking.last))
  await press(large(from, speaking.pass({ name: to })))
}

test('what is heard during a whole spoken turn', async ({ joined: { robin, noa } }) => {
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  for (const page of [robin, noa]) await listen(page)
  await ready(robin, noa)
  const opening = `→ ${prompts.opening[0]}`
  await expectHeard(robin, [...begins.robin, opening])
  await expectHeard(noa, begins.noa)

  await press(button(noa, listening.raise))
  await expect(robin.getByText(speaking.hand(toNoa))).toBeVisible()
  await pass(robin, 'Noa')
  await expect(heading(noa)).toHaveText(reflecting.headingLast(toRobin))
  await pass(noa, 'Robin')
  await press(large(robin, checking.heardLast))
  await expectHeard(robin, [...begins.robin, opening, speaking.hand(toNoa), ...turn.robin])
  await expectHeard(noa, [...begins.noa, listening.raised(toRobin), ...turn.noa])
})

test('what is heard during a whole written turn', async ({ joined: { robin, noa } }) => {
  const { written } = t.talk
  const lines = ['The evenings are too full.', 'I miss you.', 'You miss me in the evenings.'] as const
  const write = async (page: Page, words: string, reader: Page) => {
    await page.getByLabel(written.composer).fill(words)
    await press(button(page, written.send))
    for (const each of [page, reader]) await expect(each.getByRole('log')).toContainText(words)
  }
  await meetInLobby(robin, noa, 'ordinary', 'written')
  for (const page of [robin, noa]) await listen(page)
  await ready(robin, noa)
  await write(robin, lines[0], noa)
  await write(robin, lines[1], noa)
  await pass(robin, 'Noa')
  await write(noa, lines[2], robin)
  await pass(noa, 'Robin')
  await press(large(robin, checking.heardLast))
  await expectHeard(robin, [
    ...begins.robin,
    `→ ${prompts.opening[0]}`,
    `→ ${written.composer}`,
    `${written.youSay} ${lines[0]}`,
    lines[1],
    ...turn.robin.slice(0, 2),
    `${written.saysBack(toNoa)} ${lines[2]}`,
    ...turn.robin.slice(2),
  ])
  await expectHeard(noa, [
    ...begins.noa,
    `${written.says(toRobin)} ${lines[0]}`,
    lines[1],
    ...turn.noa.slice(0, 2),
    `→ ${written.composer}`,
    `${written.youSayBack} ${lines[2]}`,
    ...turn.noa.slice(2),
  ])
})
