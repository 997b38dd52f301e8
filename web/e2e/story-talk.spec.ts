import type { Page } from '@playwright/test'
import { saying } from '../src/i18n/plural'
import { expect, test } from './couple'
import { shot } from './looks'
import {
  bothReady,
  breath,
  button,
  clockOf,
  end,
  floorIs,
  goTo,
  gotFocus,
  heading,
  hearSent,
  large,
  link,
  meetInLobby,
  pass,
  passLast,
  say,
  t,
  told,
} from './steps'

const { speaking, reflecting, checking, repairing, agreeing, closed, moves } = t.talk
const { commitments } = t
const { form } = commitments

/** A commitment, wherever it is shown. */
const card = (page: Page, text: string) => page.getByRole('article', { name: text, exact: true })

/** Both leave out their turns: what is left is to agree. */
async function meetToAgree(robin: Page, noa: Page): Promise<void> {
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  for (const page of [robin, noa]) {
    await button(page, speaking.decline).click()
    await button(page, speaking.declineDo).click()
  }
  for (const page of [robin, noa]) await expect(heading(page)).toHaveText(agreeing.title)
}

async function offer(page: Page, text: string, other: string): Promise<void> {
  await button(page, agreeing.own).click()
  await page.getByLabel(form.text).fill(text)
  await button(page, form.send({ name: other })).click()
  await expect(card(page, text)).toContainText(commitments.waitsFor({ name: other }))
  await expect(page.getByLabel(form.text)).toHaveCount(0)
}

/** Presses twice before the page could show that it was pressed. */
const pressTwice = (page: Page, name: string) =>
  button(page, name).evaluate((pressed: HTMLElement) => {
    pressed.click()
    pressed.click()
  })

/** The names of the commands about commitments that a page sends from now on. */
async function sentBy(page: Page): Promise<string[]> {
  const sent: string[] = []
  await hearSent(page, frame => sent.push(...(frame.match(/commitment\.\w+/g) ?? [])))
  await page.goto('/home')
  return sent
}

test('a written repair talk, from the lobby to what both keep', async ({ joined: { robin, noa } }) => {
  await meetInLobby(robin, noa, 'repair', 'written')
  for (const tick of t.talk.lobby.ticks) await noa.getByLabel(tick).check()
  await expect(robin.getByText(t.talk.lobby.here)).toBeVisible()
  await button(noa, t.talk.lobby.act).click()
  await expect(noa.getByText(t.talk.lobby.waiting({ name: 'Robin' }))).toBeVisible()
  await button(robin, t.talk.lobby.act).click()

  // Robin's point: asked for again, partly understood, added to, and in the end heard as a whole.
  await floorIs(robin, 'Robin', noa)
  await expect(heading(robin)).toHaveText(t.talk.prompts.owning({ name: 'Noa' })[0]!)
  await expect(heading(noa)).toHaveText(t.talk.listening.heading({ name: 'Robin' }))
  await say(robin, 'I spoke about you to others.')
  await expect(noa.getByRole('log')).toContainText('I spoke about you to others.')
  await button(noa, t.talk.listening.raise).click()
  await expect(robin.getByText(speaking.hand({ name: 'Noa' }))).toBeVisible()
  await pass(robin, 'Noa')
  await floorIs(noa, 'Noa', robin)
  await expect(heading(noa)).toHaveText(reflecting.heading({ name: 'Robin' }))
  await button(noa, reflecting.clarify({ name: 'Robin' })).click()
  await floorIs(robin, 'Robin', noa)
  await robin.getByLabel(t.talk.written.composer).fill('At dinner, with your sister there.')
  await large(robin, speaking.sendPass({ name: 'Noa' })).click()
  await say(noa, 'You spoke about me to others.')
  await pass(noa, 'Robin')
  await expect(heading(robin)).toHaveText(checking.heading({ name: 'Noa' }))
  await expect(heading(noa)).toHaveText(t.talk.checked.heading({ name: 'Robin' }))
  await large(robin, checking.partly).click()
  await floorIs(noa, 'Noa', robin)
  await say(noa, 'You spoke about me at dinner, while my sister sat there.')
  await expect(robin.getByRole('log')).toContainText('while my sister sat there')
  await pass(noa, 'Robin')
  await large(robin, checking.more).click()
  await floorIs(robin, 'Robin', noa)
  await say(robin, 'I was wrong to, and I am sorry.')
  await passLast(robin, 'Noa')
  await expect(heading(noa)).toHaveText(reflecting.headingLast({ name: 'Robin' }))
  await expect(noa.getByText(reflecting.steps({ name: 'Robin' })[2]!)).toBeVisible()
  await pass(noa, 'Robin')
  await expect(heading(robin)).toHaveText(checking.headingLast)
  await large(robin, checking.heardLast).click()

  // Noa's point.
  await floorIs(noa, 'Noa', robin)
  await expect(heading(noa)).toHaveText(t.talk.prompts.hurt[0]!)
  await say(noa, 'It made me feel alone.')
  await passLast(noa, 'Robin')
  await say(robin, 'You felt alone.')
  await pass(robin, 'Noa')
  await large(noa, checking.heardLast).click()

  // The repair: said, asked more of, said again, taken.
  await expect(heading(robin)).toHaveText(repairing.heading)
  await expect(heading(noa)).toHaveText(repairing.listen({ name: 'Robin' }))
  await say(robin, 'I tell them myself that it was not fair.')
  await large(robin, repairing.done).click()
  await expect(heading(noa)).toHaveText(repairing.answer)
  await large(noa, repairing.still).click()
  await noa.getByLabel(repairing.stillWritten).fill('That you do it this week.')
  await button(noa, repairing.stillSend({ name: 'Robin' })).click()
  await floorIs(robin, 'Robin', noa)
  await told(robin, moves.needs.they({ name: 'Noa' }))
  await expect(robin.locator('.last-move')).toContainText('That you do it this week.')
  await expect(robin.getByRole('log')).toContainText('That you do it this week.')
  await say(robin, 'I tell your sister by Sunday.')
  await large(robin, repairing.done).click()
  await large(noa, repairing.accept).click()

  // What they keep: the repair sentence in one tap, and one of Noa's own.
  await expect(heading(robin)).toHaveText(agreeing.title)
  const sentence = robin.getByRole('article').filter({ hasText: 'I tell your sister by Sunday.' })
  await button(sentence, agreeing.make).click()
  await expect(sentence.getByLabel(form.text)).toHaveValue('I tell your sister by Sunday.')
  await button(sentence, form.send({ name: 'Noa' })).click()
  const offered = card(noa, 'I tell your sister by Sunday.')
  await offered.getByLabel(commitments.showYou).fill('That she calls me.')
  await button(offered, commitments.agree).click()
  await expect(card(robin, 'I tell your sister by Sunday.')).toContainText(commitments.status.active)
  await expect(card(robin, 'I tell your sister by Sunday.')).toContainText('That she calls me.')
  await button(noa, agreeing.another).click()
  await noa.getByLabel(form.text).fill('A walk on Sundays')
  await noa.getByLabel(commitments.both).check()
  await button(noa, form.send({ name: 'Robin' })).click()
  await button(card(robin, 'A walk on Sundays'), commitments.decline).click()
  await button(card(robin, 'A walk on Sundays'), commitments.decline).click()
  await expect(card(noa, 'A walk on Sundays')).toBeHidden()
  await button(noa, agreeing.done).click()
  await expect(robin.getByText(agreeing.doneOther({ name: 'Noa' }))).toBeVisible()
  await button(robin, agreeing.done).click()
  for (const page of [robin, noa]) {
    await expect(heading(page)).toHaveText(closed.headings.finished)
    await expect(page.getByRole('article')).toContainText('I tell your sister by Sunday.')
    await page.getByText(closed.words).click()
    await expect(page.getByText('At dinner, with your sister there.')).toBeVisible()
    await expect(page.getByText('That you do it this week.')).toBeVisible()
    await expect(page.getByText(closed.heardYou)).toBeVisible()
  }
})

test('a spoken ordinary talk: a turn left out, three times partly, nothing agreed', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(noa, robin, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  await floorIs(noa, 'Noa', robin)
  await expect(heading(noa)).toHaveText(t.talk.prompts.opening[0]!)
  await button(noa, speaking.other).click()
  await expect(heading(noa)).toHaveText(t.talk.prompts.opening[1]!)
  await expect(noa.getByRole('textbox')).toHaveCount(0)
  await shot(noa, 'speaking')
  await button(robin, t.talk.listening.raise).click()
  await expect(robin.getByText(t.talk.listening.raised({ name: 'Noa' }))).toBeVisible()
  await button(robin, t.talk.listening.lower).click()
  await passLast(noa, 'Robin')
  for (let times = 1; times <= 3; times++) {
    await floorIs(robin, 'Robin', noa)
    await pass(robin, 'Noa')
    await expect(noa.getByText(t.talk.hint.title)).toHaveCount(0)
    await large(noa, checking.partly).click()
  }
  for (const page of [robin, noa]) await expect(page.getByText(t.talk.hint.title)).toBeVisible()
  await pass(robin, 'Noa')
  await large(noa, checking.heardLast).click()
  await floorIs(robin, 'Robin', noa)
  await expect(heading(robin)).toHaveText(t.talk.prompts.answering[0]!)
  await button(robin, speaking.decline).click()
  await button(robin, speaking.declineDo).click()
  for (const page of [robin, noa]) await expect(heading(page)).toHaveText(agreeing.title)
  await button(robin, agreeing.done).click()
  await button(noa, agreeing.done).click()
  for (const page of [robin, noa]) await expect(heading(page)).toHaveText(closed.headings.finished)
})

test('a spoken repair talk says each move aloud; what is still needed, then not today', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(robin, noa, 'repair', 'spoken')
  await bothReady(robin, noa)
  const [he, she] = [robin, noa]
  const both = async (who: Page, move: keyof typeof moves) => {
    const [name, other] = who === he ? ['Robin', 'Noa'] : ['Noa', 'Robin']
    await told(who, saying(moves[move].you, { name: other }))
    await told(who === he ? she : he, moves[move].they({ name }))
  }
  await pass(he, 'Noa')
  await both(he, 'passed')
  await button(she, reflecting.clarify({ name: 'Robin' })).click()
  await both(she, 'clarify')
  await pass(he, 'Noa')
  await pass(she, 'Robin')
  await both(she, 'passed')
  await large(he, checking.partly).click()
  await both(he, 'partly')
  await pass(she, 'Robin')
  await large(he, checking.more).click()
  await both(he, 'more')
  await pass(he, 'Noa')
  await pass(she, 'Robin')
  await large(he, checking.heard).click()
  await both(he, 'fits')
  await passLast(he, 'Noa')
  await pass(she, 'Robin')
  await large(he, checking.heardLast).click()
  await both(he, 'heard')
  await button(she, speaking.decline).click()
  await button(she, speaking.declineDo).click()
  await both(she, 'declined')

  await expect(he.getByText(repairing.steps[1]!)).toBeVisible()
  await large(he, repairing.done).click()
  await both(he, 'offered')
  await expect(heading(he)).toHaveText(repairing.waiting({ name: 'Noa' }))
  for (const [page, mine] of [
    [he, false],
    [she, true],
  ] as const) // as the screen says it, to whoever reads by ear
    await expect(
      page.getByRole('status').filter({ hasText: t.talk.announce.answering({ mine, name: 'Noa' }) }),
    ).toHaveCount(1)
  await large(she, repairing.still).click()
  await button(she, repairing.stillSend({ name: 'Robin' })).click()
  await both(she, 'need')
  await large(he, repairing.done).click()
  await large(she, repairing.notToday).click()
  for (const page of [he, she]) await expect(heading(page)).toHaveText(agreeing.title)
  await both(she, 'not_today')
  await button(he, agreeing.done).click()
  await both(he, 'done')
  await button(she, agreeing.done).click()
  await expect(he.getByText(closed.answers.not_today.they({ name: 'Noa' }))).toBeVisible()
  await expect(she.getByText(closed.answers.not_today.you)).toBeVisible()
})

test('a new holder has one breath before they begin, with the time-out beside it, which a tap ends', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  await say(robin, 'The evenings are too full.')
  await noa.removeLocatorHandler(breath(noa))
  await pass(robin, 'Noa')
  await expect(breath(noa)).toBeVisible()
  await expect(noa.getByLabel(t.talk.written.composer)).toHaveCount(0)
  await expect(button(noa, t.talk.tools.pause)).toBeInViewport({ ratio: 1 })
  await expect(breath(robin)).toHaveCount(0)
  await breath(noa).click()
  await gotFocus(heading(noa))
  await expect(noa.getByLabel(t.talk.written.composer)).toBeVisible()
  await pass(noa, 'Robin')
  await large(robin, checking.partly).click()
  await expect(breath(noa)).toBeVisible()
  await expect(noa.getByLabel(t.talk.written.composer)).toBeVisible({ timeout: 8_000 }) // nobody taps
})

test('a time-out that was a slip is taken back by its caller, until the other said something to it', async ({
  joined: { robin, noa },
}) => {
  const { pause, tools } = t.talk
  const slip = (page: Page) => page.getByRole('button', { name: pause.slip })
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  await button(noa, tools.pause).click()
  await told(noa, moves.paused.you)
  await told(robin, moves.paused.they({ name: 'Noa' }))
  await expect(slip(robin)).toHaveCount(0)
  await slip(noa).click()
  await floorIs(robin, 'Robin', noa)
  await button(noa, tools.pause).click()
  await expect(slip(noa)).toBeVisible()
  await button(robin, pause.longer).click()
  await button(robin, pause.more.m20).click()
  await expect(slip(noa)).toHaveCount(0)
})

test('from a time-out the five places are open, and until when it lasts is in sight', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  await button(noa, t.talk.tools.pause).click()
  const back = await noa.getByRole('heading', { level: 1 }).getByRole('time').getAttribute('datetime')
  const at = await clockOf(noa, back!)
  for (const place of ['prepare', 'time', 'commitments', 'path'] as const) {
    await goTo(noa, place)
    await expect(link(noa, t.common.news.restsUntil({ time: at }))).toBeInViewport({ ratio: 1 })
  }
  await link(noa, t.common.news.restsUntil({ time: at })).click()
  await expect(noa.getByText(t.talk.pause.noReason)).toBeVisible()
})

test('an ordinary written talk has no repair part', async ({ joined: { robin, noa } }) => {
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  await say(robin, 'The evenings are too full.')
  await passLast(robin, 'Noa')
  await pass(noa, 'Robin')
  await large(robin, checking.heardLast).click()
  await say(noa, 'I would like one that is empty.')
  await passLast(noa, 'Robin')
  await say(robin, 'One evening with nothing in it.')
  await pass(robin, 'Noa')
  await large(noa, checking.heardLast).click()
  for (const page of [robin, noa]) await expect(heading(page)).toHaveText(agreeing.title)
})

test('what the other offers is reworded once, however fast one presses, and looks the same in its place', async ({
  joined: { robin, noa },
}) => {
  const [sent, offered] = [await sentBy(noa), await sentBy(robin)]
  await meetToAgree(robin, noa)
  await button(robin, agreeing.own).click()
  await robin.getByLabel(form.text).fill('A walk on Sundays')
  await pressTwice(robin, form.send({ name: 'Noa' }))
  await button(noa, commitments.reword).click()
  await expect(noa.getByLabel(form.text)).toHaveValue('A walk on Sundays')
  await noa.getByLabel(form.text).fill('A walk every evening')
  await noa.getByLabel(form.daily).check()
  await noa.getByText(form.more).click()
  await noa.getByLabel(commitments.why).fill('I sleep better then.')
  await pressTwice(noa, form.send({ name: 'Robin' }))
  for (const page of [robin, noa]) {
    const walk = card(page, 'A walk on Sundays')
    for (const words of ['A walk every evening', commitments.rhythm.daily, 'I sleep better then.'])
      await expect(walk).toContainText(words)
    await expect(page.getByRole('article')).toHaveCount(1)
    await expect(page.getByLabel(form.text)).toHaveCount(0)
  }
  expect(sent).toEqual(['commitment.revise'])
  expect(offered).toEqual(['commitment.offer'])

  const inTalk = await Promise.all([robin, noa].map(page => card(page, 'A walk on Sundays').innerText()))
  for (const page of [robin, noa]) {
    await page.goto('/commitments')
    await page.getByRole('link').filter({ hasText: 'A walk every evening' }).click()
    await expect(heading(page)).toHaveText('A walk on Sundays')
  }
  const inPlace = await Promise.all([robin, noa].map(page => card(page, 'A walk on Sundays').innerText()))
  expect(inPlace).toEqual(inTalk)

  await robin.goto('/talk')
  await expect(button(robin, commitments.reword)).toHaveCount(0)
  await button(robin, commitments.agreeWording).click()
  await expect(card(robin, 'A walk every evening')).toContainText(commitments.status.active)
  await expect(heading(noa)).toHaveText('A walk every evening')
})

test('a new wording that is refused stays in its box with the reason, and nothing is offered in its stead', async ({
  joined: { robin, noa },
}) => {
  const sent = await sentBy(noa)
  await meetToAgree(robin, noa)
  await offer(noa, 'A walk on Sundays', 'Robin')
  await button(noa, commitments.reword).click()
  await noa.getByLabel(form.text).fill('A walk every evening')
  await button(robin, commitments.decline).click()
  await button(robin, commitments.decline).click()
  await expect(noa.getByText(commitments.status.declined)).toBeVisible()
  await button(noa, form.send({ name: 'Robin' })).click()
  await expect(noa.getByText(t.refusals.commitment_closed)).toBeVisible()
  await expect(noa.getByLabel(form.text)).toHaveValue('A walk every evening')
  expect(sent).toEqual(['commitment.offer', 'commitment.revise'])
  for (const words of ['A walk on Sundays', 'A walk every evening'])
    await expect(robin.getByText(words)).toHaveCount(0)

  // Agreed to as it stood, in the moment that one words it anew: the words wait for a new agreement.
  await button(noa, t.common.cancel).click()
  await expect(card(noa, 'A walk on Sundays')).toHaveCount(0)
  await button(noa, agreeing.another).click()
  await noa.getByLabel(form.text).fill('I call at noon')
  await button(noa, form.send({ name: 'Robin' })).click()
  await expect(noa.getByLabel(form.text)).toHaveCount(0)
  await button(noa, commitments.reword).click()
  await noa.getByLabel(form.text).fill('I call at one')
  await button(robin, commitments.agree).click()
  await expect(card(noa, 'I call at noon')).toContainText(commitments.status.active)
  await expect(noa.getByLabel(form.text)).toHaveValue('I call at one')
  await button(noa, form.send({ name: 'Robin' })).click()
  await expect(card(robin, 'I call at noon')).toContainText('I call at one')
  await expect(card(robin, 'I call at noon')).toContainText(commitments.oldHolds)
})

test('a time-out locks both, is named by its caller, only ever moves later, and gives the floor back', async ({
  joined: { robin, noa },
}) => {
  const { pause, tools } = t.talk
  await meetInLobby(robin, noa, 'repair', 'written')
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await robin.getByLabel(t.talk.written.composer).fill('I meant to say')
  await button(noa, tools.pause).click()
  for (const page of [robin, noa]) {
    await expect(page.getByText(pause.breathe[0]!)).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
  }
  await expect(noa.getByText(pause.noReason)).toContainText(pause.floorTheirs({ name: 'Robin' }))
  await expect(robin.getByText(pause.noReason)).toContainText(pause.floorYours)
  const back = await heading(robin).textContent()
  await button(noa, pause.choices.m60).click()
  await expect(heading(robin)).not.toHaveText(back!)
  await expect(button(noa, pause.choices.m20)).toHaveCount(0)
  const hour = await heading(robin).textContent()
  await button(robin, pause.longer).click()
  await button(robin, pause.more.m20).click()
  await expect(heading(robin)).not.toHaveText(hour!)
  await button(robin, pause.early).click()
  await expect(noa.getByText(pause.theyEarly({ name: 'Robin' }))).toBeVisible()
  await expect(robin.getByText(pause.youEarly({ name: 'Noa' }))).toBeVisible()
  await button(noa, pause.early).click()
  await floorIs(robin, 'Robin', noa)
  await expect(robin.getByLabel(t.talk.written.composer)).toHaveValue('I meant to say')
})

test('either may end the talk at any moment, or put it off in the lobby', async ({
  joined: { robin, noa },
}) => {
  const both = [robin, noa]
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await button(noa, t.talk.lobby.later).click()
  await button(noa, t.talk.lobby.laterDo).click()
  for (const page of both) await expect(heading(page)).toHaveText(closed.headings.postponed)

  const phases: ((from: typeof robin, to: typeof noa) => Promise<void>)[] = [
    async () => {},
    async from => pass(from, 'Noa'),
    async (_, to) => button(to, t.talk.tools.pause).click(),
  ]
  for (const phase of phases) {
    await robin.goto('/home')
    await noa.goto('/home')
    await meetInLobby(robin, noa, 'ordinary', 'spoken')
    await bothReady(robin, noa)
    await floorIs(robin, 'Robin', noa)
    await phase(robin, noa)
    await end(noa)
    for (const page of both) await expect(heading(page)).toHaveText(closed.headings.unfinished)
  }
})

test('both see the same turn clock, to within 100 ms, also when a phone is an hour wrong', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await noa.addInitScript(() => {
    const now = Date.now
    Date.now = () => now() + 3_600_000
  })
  await noa.reload()
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  const [his, theirs] = await Promise.all(
    [robin, noa].map(page => page.getByRole('time').evaluate(watchTicks)),
  )
  const apart = his!
    .flatMap(({ shown, at }) =>
      theirs!.filter(tick => tick.shown === shown).map(tick => Math.abs(tick.at - at)),
    )
    .sort((x, y) => x - y)
  expect(apart.length).toBeGreaterThanOrEqual(3)
  expect(apart[apart.length >> 1]).toBeLessThan(100)
})

/** When the shown second changed, five times, by the clock of the machine that both browsers run on. */
function watchTicks(clock: Node): Promise<{ shown: string; at: number }[]> {
  return new Promise(resolve => {
    const ticks: { shown: string; at: number }[] = []
    let before = clock.textContent
    const frame = () => {
      const shown = clock.textContent ?? ''
      if (shown !== before) ticks.push({ shown, at: performance.timeOrigin + performance.now() })
      before = shown
      if (ticks.length < 6) requestAnimationFrame(frame)
      else resolve(ticks)
    }
    frame()
  })
}

test('what is said comes into the listener’s sight, but not away from what they read further up', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'written')
  await bothReady(robin, noa)
  for (let n = 1; n <= 9; n++)
    await say(robin, `Line ${n}. It takes some words to say what I mean by it, on a phone.`)
  await gotFocus(robin.getByLabel(t.talk.written.composer))
  await expect(noa.getByText(/^Line 9/)).toBeInViewport({ ratio: 1 })
  const scrolls = noa.locator('.scrolls')
  await scrolls.evaluate(box => box.scrollTo(0, 0))
  await say(robin, 'And one more.')
  await expect(noa.getByText('And one more.')).toBeVisible()
  expect(await scrolls.evaluate(box => box.scrollTop)).toBe(0)
})
