/* Each job with the keyboard alone: no test here presses with a mouse. The focus is in sight at each stop (keys.ts). */
import type { Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { expect, expectMissing, test } from './couple'
import { choose, expectFocus, press, tabTo, type, typeDay } from './keys'
import { breath, button, floorIs, heading, hourAtRobins, large, link, part, saved, t, told } from './steps'

const place = (page: Page, name: keyof typeof t.common.places) =>
  page
    .getByRole('navigation', { name: t.common.placesLabel })
    .getByRole('link', { name: t.common.places[name] })

const goTo = async (page: Page, name: keyof typeof t.common.places): Promise<void> => {
  await press(page, place(page, name))
  await expect(heading(page)).toBeFocused()
}

/** The day after tomorrow in Toronto, and how far down the grid it lies for who is in a zone. */
function dayAhead(zone: string) {
  const day = Temporal.Now.plainDateISO('America/Toronto').add({ days: 2 })
  const called = day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
  const down = Array<string>(Temporal.Now.plainDateISO(zone).until(day).days).fill('ArrowDown')
  return { day: day.toString(), called, down }
}

test('by keyboard: beginning, inviting, joining, a note, free time, a request and its answer, settings, and away', async ({
  robin,
  noa,
}) => {
  await robin.goto('/')
  await press(robin, button(robin, t.start.begin))
  await expect(heading(robin)).toBeFocused()
  await type(robin, robin.getByLabel(t.start.you.name), 'Robin')
  await robin.keyboard.press('Enter')
  await expect(heading(robin)).toHaveText(t.invite.title)
  await expect(heading(robin)).toBeFocused()
  await tabTo(robin, robin.getByLabel(t.invite.link, { exact: true }))
  const url = await robin.getByLabel(t.invite.link, { exact: true }).inputValue()

  await noa.goto(url)
  await press(noa, button(noa, t.join.join))
  await expect(heading(noa)).toBeFocused()
  await type(noa, noa.getByLabel(t.start.you.name), 'Noa')
  await noa.keyboard.press('Enter')
  await noa.waitForURL('**/home')
  await expect(heading(noa)).toBeFocused()

  await expect(heading(robin)).toHaveText(t.invite.joined.title({ name: 'Noa' }))
  await press(robin, link(robin, t.invite.joined.go))
  await expect(heading(robin)).toBeFocused()

  // A note in parts: written, one opened, moved by the arrows.
  await goTo(robin, 'prepare')
  await press(robin, button(robin, t.prepare.list.begin))
  await expect(heading(robin)).toHaveText(t.prepare.note.fresh)
  await press(robin, button(robin, t.prepare.parts.did))
  await expect(part(robin, 'did')).toBeFocused()
  await robin.keyboard.type('I was late.')
  await press(robin, button(robin, t.prepare.note.next))
  await expect(robin.getByRole('textbox')).toBeFocused()
  await robin.keyboard.type('You waited.')
  const grip = button(robin, t.prepare.move.label({ part: t.prepare.parts.sorry }))
  await press(robin, grip, 'ArrowUp')
  await expect(grip).toBeFocused()
  await expect(robin.getByRole('status').filter({ hasText: t.prepare.parts.sorry })).toHaveCount(1)
  await saved(robin)

  // Free time, in the grid: one stop for Tab, the arrows within, Space and Shift with an arrow paint.
  const [his, hers] = [dayAhead('America/Toronto'), dayAhead('Europe/Lisbon')]
  const cell = (page: Page, day: string, clock: string) =>
    page.getByRole('button', { name: `${day}, ${clock}` })
  await goTo(noa, 'time')
  await tabTo(noa, noa.locator('.week-grid button[tabindex="0"]'))
  for (const key of [...hers.down, 'Home', 'ArrowRight', 'ArrowRight']) await noa.keyboard.press(key)
  await expect(cell(noa, hers.called, '19:00')).toBeFocused()
  await noa.keyboard.press('Space')
  await expect(cell(noa, hers.called, '19:00')).toHaveAttribute('aria-pressed', 'true')
  await noa.keyboard.press('Shift+ArrowRight')
  await expect(cell(noa, hers.called, '20:00')).toHaveAttribute('aria-pressed', 'true')
  await expect(cell(noa, hers.called, '20:00')).toBeFocused()

  // What, then when: one time named, one taken from what both have free.
  const { what, when, list, received } = t.request
  await goTo(robin, 'time')
  await press(robin, link(robin, list.ask))
  await type(robin, robin.getByLabel(what.topic), 'The evenings')
  await choose(robin, robin.getByRole('radio', { name: t.request.levels[3] }))
  await choose(robin, robin.getByRole('radio', { name: what.kinds.repair }))
  await choose(robin, robin.getByRole('radio', { name: what.modes.written }))
  await press(robin, button(robin, what.next))
  await expect(heading(robin)).toHaveText(when.title)
  await expect(heading(robin)).toBeFocused()
  await typeDay(robin, robin.getByLabel(when.day, { exact: true }), his.day)
  await tabTo(robin, robin.getByLabel(when.time, { exact: true }))
  await robin.keyboard.type('1000AM')
  await press(robin, button(robin, when.addIt))
  const chosen = robin.getByRole('region', { name: when.chosen }).getByRole('listitem')
  await expect(chosen).toHaveCount(1)
  await choose(robin, robin.getByRole('radio', { name: t.request.paint.parts[2] }))
  await tabTo(robin, robin.locator('.week-grid button[tabindex="0"]'))
  const hour = hourAtRobins(his.day, 19)
  const right = Array<string>(hour - 11).fill('ArrowRight')
  for (const key of [...his.down, 'Home', ...right]) await robin.keyboard.press(key)
  await expect(cell(robin, his.called, `${hour}:00`)).toBeFocused()
  await robin.keyboard.press('Space')
  await expect(cell(robin, his.called, `${hour}:00`)).toHaveAccessibleName(new RegExp(t.request.paint.both))
  const suggested = robin.getByRole('button', { name: new RegExp(`^[^,]+, ${hour}:00$`) })
  await tabTo(robin, suggested, 'Shift+Tab')
  await robin.keyboard.press('Space')
  await expect(chosen).toHaveCount(2)
  await press(robin, button(robin, when.send({ name: 'Noa' })))
  await expect(robin.getByText(t.request.sent.heading({ name: 'Noa' }))).toBeVisible()
  await expectFocus(robin)

  await goTo(noa, 'home')
  await press(noa, link(noa, t.home.next.answer.go))
  await choose(noa, noa.getByRole('radio').nth(1))
  await press(noa, large(noa, received.accept({ when: '' })))
  for (const page of [robin, noa]) await expect(page.getByText(t.request.agreed.kicker)).toBeVisible()
  await expectFocus(noa)

  await goTo(noa, 'home')
  await press(noa, link(noa, t.home.settings))
  await type(noa, noa.getByLabel(t.settings.name), 'Noah')
  await press(noa, button(noa, t.settings.saveName))
  await expect(noa.getByRole('status').filter({ hasText: t.settings.nameSaved })).toHaveCount(1)
  await expectFocus(noa)
  await choose(noa, noa.getByRole('radio', { name: t.settings.themes.light }))

  // Away, from wherever one is.
  await tabTo(noa, button(noa, t.common.leave), 'Shift+Tab')
  expectMissing(noa)
  await noa.context().setOffline(true)
  await noa.keyboard.press('Enter')
  await noa.waitForURL('about:blank')
})

test('by keyboard: a spoken talk with a time-out, what is agreed in it, and marking it', async ({
  joined: { robin, noa },
}) => {
  const { begin, lobby, speaking, checking, agreeing, pause, tools, moves } = t.talk
  for (const page of [robin, noa]) await page.removeLocatorHandler(breath(page))
  /** The breath before one begins, ended. */
  const breathe = async (page: Page) => {
    await press(page, breath(page))
    await expect(heading(page)).toBeFocused()
  }
  await goTo(robin, 'talk')
  await press(robin, button(robin, begin.now))
  await choose(robin, robin.getByLabel(begin.modes.written))
  await choose(robin, robin.getByLabel(begin.modes.spoken))
  await press(robin, button(robin, begin.lobby))
  await press(noa, link(noa, t.home.next.lobby.go))
  await press(noa, noa.getByLabel(lobby.ticks[0]!), 'Space')
  await expect(noa.getByLabel(lobby.ticks[0]!)).toBeChecked()
  for (const page of [noa, robin]) {
    await expect(heading(page)).toHaveText(lobby.heading)
    await press(page, button(page, lobby.act))
  }

  await floorIs(robin, 'Robin', noa)
  for (const page of [robin, noa]) await expect(heading(page)).toBeFocused()
  await press(noa, button(noa, t.talk.listening.raise))
  await expect(robin.getByText(speaking.hand({ name: 'Noa' }))).toBeVisible()
  await expect(button(noa, t.talk.listening.lower)).toBeFocused()
  await press(robin, robin.getByLabel(speaking.last), 'Space')
  await press(robin, large(robin, speaking.pass({ name: 'Noa' })))
  await breathe(noa)

  // A time-out, both back early, and the same floor.
  await press(robin, button(robin, tools.pause))
  for (const page of [robin, noa]) await expect(page.getByText(pause.noReason)).toBeVisible()
  await expect(heading(noa)).toBeFocused()
  await press(robin, button(robin, pause.choices.m60), 'Space')
  await expectFocus(robin)
  await goTo(noa, 'path')
  await goTo(noa, 'talk')
  for (const page of [noa, robin]) await press(page, button(page, pause.early))
  await floorIs(noa, 'Noa', robin)
  await press(noa, large(noa, speaking.pass({ name: 'Robin' })))
  await tabTo(robin, breath(robin))
  await expect(heading(robin)).toBeFocused() // it is over by itself
  await press(robin, large(robin, checking.heardLast))
  await told(noa, moves.heard.they({ name: 'Robin' }))
  await breathe(noa)
  await press(noa, button(noa, speaking.decline))
  await expect(noa.getByRole('heading', { name: speaking.declineTitle })).toBeFocused()
  await noa.keyboard.press('Escape')
  await expect(noa.getByRole('dialog')).toHaveCount(0)
  await expect(button(noa, speaking.decline)).toBeFocused()
  await noa.keyboard.press('Enter')
  await press(noa, button(noa, speaking.declineDo))
  for (const page of [robin, noa]) {
    await expect(heading(page)).toHaveText(agreeing.title)
    await expect(heading(page)).toBeFocused()
  }

  const { commitments } = t
  const text = 'I come home by seven'
  await press(robin, button(robin, agreeing.own))
  await expect(robin.getByLabel(commitments.form.text)).toBeFocused()
  await robin.keyboard.type(text)
  await choose(robin, robin.getByRole('radio', { name: commitments.form.daily }))
  await press(robin, button(robin, commitments.form.send({ name: 'Noa' })))
  const card = (page: Page) => page.getByRole('article', { name: text, exact: true })
  await expect(card(robin)).toContainText(commitments.waitsFor({ name: 'Noa' }))
  await expectFocus(robin)
  await press(noa, button(card(noa), commitments.agree))
  await expect(card(noa)).toContainText(commitments.status.active)
  await expectFocus(noa)
  for (const page of [robin, noa]) await press(page, button(page, agreeing.done))
  for (const page of [robin, noa]) {
    await expect(heading(page)).toHaveText(t.talk.closed.headings.finished)
    await expect(heading(page)).toBeFocused()
  }

  await tabTo(robin, robin.locator('.brand, .back'), 'Shift+Tab')
  await robin.keyboard.press('Enter')
  await goTo(robin, 'commitments')
  const kept = button(robin, t.common.checkin.kept).first()
  await press(robin, kept, 'Space')
  await expect(kept).toHaveAttribute('aria-pressed', 'true')
  await expect(kept).toBeFocused()
})
