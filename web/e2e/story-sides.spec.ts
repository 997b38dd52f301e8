/* Both sides, from the first screen on, in each language: Noa was hurt. She asks, reads Robin's letter, begins the talk
   herself, says what she still needs, agrees to one thing, and marks that she noticed. */
import type { Page } from '@playwright/test'
import { DESK, expect, expectMissing, PHONE, test } from './couple'
import type { Server } from './server'
import { button, heading, hearSent, large, link } from './steps'
import { wordsOf } from './words'

/** What was written, in each language alike: it is theirs. */
const HAPPENED = 'I know of the messages since March.'
const ASKED = 'Who else knew of it?'
const ANSWER = 'My brother knew.'
const WHOLE = 'My brother knew, and so did Ana.'
const DID = 'I wrote to her for three months and told you that I worked.'
const REPAIR = 'When she writes, I tell you the same day.'

type Words = ReturnType<typeof wordsOf>

for (const language of ['en', 'es', 'de'] as const) {
  test(`a question, a letter, a talk that she begins, and what she noticed (${language})`, async ({
    person,
    server,
  }) => {
    const days = new Days(server)
    const t = wordsOf(language)
    const locale = { en: 'en-GB', es: 'es-ES', de: 'de-DE' }[language]
    const robin = await person({ ...DESK, locale })
    const noa = await person({ ...PHONE, locale })
    const heard = framesTo(robin)
    await come(robin, noa, t)
    await standing(robin, noa, t)
    await asked(robin, noa, t)
    await aLetter(robin, noa, t, heard, days)
    await theTalk(robin, noa, t)
    await noticed(robin, noa, t)
  })
}

async function come(robin: Page, noa: Page, t: Words): Promise<void> {
  await robin.goto('/')
  await button(robin, t.start.begin).click()
  await robin.getByLabel(t.start.you.name).fill('Robin')
  await button(robin, t.start.you.go).click()
  const url = await robin.getByLabel(t.invite.link, { exact: true }).inputValue()
  await noa.goto(url)
  await button(noa, t.join.join).click()
  await noa.getByLabel(t.start.you.name).fill('Noa')
  await button(noa, t.join.you.go).click()
  await noa.waitForURL('**/home')
  await robin.goto('/home')
  await expect(robin.getByText(t.home.stranger({ name: 'Noa' }))).toBeVisible()
}

/** Each is asked once, and finds a place of their own. */
async function standing(robin: Page, noa: Page, t: Words): Promise<void> {
  const { as, title } = t.home.stand
  await button(robin, as.amends).click()
  await button(noa, as.hurt).click()
  for (const page of [robin, noa]) {
    await expect(page.getByRole('heading', { name: title })).toHaveCount(0)
    await page.reload()
    await expect(heading(page)).toBeVisible()
    await expect(page.getByRole('heading', { name: title })).toHaveCount(0)
  }
  await link(noa, t.home.next.prepareHurt.go).click()
  await expect(noa.getByText(t.prepare.list.leads.hurt)).toBeVisible()
  await expect(button(noa, t.prepare.list.begin)).toHaveCount(0)
  await robin.goto('/prepare')
  await expect(robin.getByText(t.prepare.list.leads.apology)).toBeVisible()
  await expect(button(robin, t.prepare.list.beginHurt)).toHaveCount(0)
}

/** A part of her notebook becomes a question by one tap and a look; his answers have a history. */
async function asked(robin: Page, noa: Page, t: Words): Promise<void> {
  const { parts, note, questions } = t.prepare
  await button(noa, t.prepare.list.beginHurt).click()
  await noa.getByLabel(parts.happened, { exact: true }).fill(HAPPENED)
  await button(noa, parts.ask).click()
  await noa.getByLabel(parts.ask, { exact: true }).fill(ASKED)
  await expect(button(noa, t.prepare.hints.look)).toHaveCount(0)
  await button(noa, note.toQuestion({ name: 'Robin' })).click()
  await expect(noa.getByLabel(questions.new.text)).toHaveValue(ASKED)
  await noa.getByLabel(questions.new.intimate).check()
  await button(noa, questions.new.next).click()
  await expect(heading(noa)).toHaveText(questions.new.pause)
  await button(noa, questions.new.help).click()
  await expect(noa.getByRole('blockquote')).toHaveText(ASKED)
  await button(noa, questions.new.share({ name: 'Robin' })).click()
  await expect(heading(noa)).toHaveText(questions.one.mine({ name: 'Robin' }))

  await robin.goto('/home')
  await robin
    .getByRole('link')
    .filter({ hasText: t.common.news.question({ name: 'Noa' }) })
    .click()
  await expect(robin.getByRole('blockquote')).toHaveText(ASKED)
  await button(robin, questions.one.notYet).click()
  await button(robin, questions.one.sayNotYet).click()
  await expect(noa.getByText(questions.status.later)).toBeVisible()
  await robin.getByLabel(questions.one.answer, { exact: true }).fill(ANSWER)
  await button(robin, questions.one.send({ name: 'Noa' })).click()
  await expect(noa.getByText(ANSWER)).toBeVisible()
  await button(robin, questions.one.reword).click()
  await robin.getByLabel(questions.one.answer, { exact: true }).fill(WHOLE)
  await button(robin, questions.one.send({ name: 'Noa' })).click()
  await expect(noa.getByText(WHOLE)).toBeVisible()
  await noa.getByText(questions.one.before).click()
  await expect(noa.getByText(ANSWER, { exact: true })).toBeVisible()
  await button(noa, questions.one.enough).click()
  await button(noa.getByRole('dialog'), questions.one.enough).click()
  for (const page of [robin, noa]) await expect(page.getByText(questions.status.closed)).toBeVisible()
}

/** Days pass for the server and for both browsers alike. An hour more than a day each, so that it is another day where a
 *  clock is put back, too. */
class Days {
  readonly #server: Server
  #hours = 0

  constructor(server: Server) {
    this.#server = server
  }

  async next(...pages: Page[]): Promise<void> {
    expectMissing(...pages)
    await this.#server.kill()
    this.#hours += 25
    for (const page of pages) {
      await page.goto('about:blank') // the clock that is put in its place knows nothing of a page's timers
      await page.clock.setSystemTime(Date.now() + this.#hours * 3_600_000)
    }
    await this.#server.start('--clock-ahead', `${this.#hours}h`)
    for (const page of pages) await page.goto('/home')
  }
}

/** He makes a letter of his note, keeps it for a night and leaves it on the second day; on the third she opens it, and
 *  nothing says that she did. */
async function aLetter(robin: Page, noa: Page, t: Words, heard: string[], days: Days): Promise<void> {
  const { letters, parts, note } = t.prepare
  await robin.goto('/prepare')
  await button(robin, t.prepare.list.begin).click()
  await button(robin, parts.did).click()
  await robin.getByLabel(parts.did, { exact: true }).fill(DID)
  await button(robin, parts.repair).click()
  await robin.getByLabel(parts.repair, { exact: true }).fill(REPAIR)
  await link(robin, note.letter).click()
  await expect(heading(robin)).toHaveText(letters.leave.title({ name: 'Noa' }))
  await expect(robin.getByRole('article')).toContainText(`${DID}${REPAIR}`)
  await button(robin, letters.leave.tomorrow).click()
  await expect(robin.getByText(letters.leave.kept)).toBeVisible()
  await robin.goto('/home')
  await expect(heading(robin)).toBeVisible()
  const offered = robin.getByRole('region', { name: t.home.tomorrow.title })
  await expect(offered).toHaveCount(0)

  await days.next(robin, noa)
  await link(offered, t.home.tomorrow.look).click()
  await expect(robin.getByRole('article')).toContainText(`${DID}${REPAIR}`)
  await expect(robin.getByText(letters.leave.kept)).toHaveCount(0)
  await button(robin, letters.leave.act({ name: 'Noa' })).click()
  await expect(heading(robin)).toHaveText(letters.to({ name: 'Noa' }))
  await robin.goto('/home')
  await expect(heading(robin)).toBeVisible()
  await expect(offered).toHaveCount(0)

  await days.next(robin, noa)
  const sent: string[] = []
  await hearSent(noa, frame => sent.push(frame))
  await noa.goto('/home')
  const here = noa.getByRole('link').filter({ hasText: t.home.letters.letter({ name: 'Robin' }) })
  await expect(here).toContainText(letters.here({ name: 'Robin' }))
  await expect(noa.getByText(t.common.link.waiting)).toHaveCount(0)
  await expect.poll(() => sent.some(frame => frame.includes('"hello"'))).toBe(true)
  sent.length = 0
  expect(heard.some(frame => frame.includes('"patch"'))).toBe(true)
  heard.length = 0
  await here.click()
  await expect(noa.getByRole('article')).toContainText(DID)
  const places = noa.getByRole('navigation', { name: t.common.placesLabel })
  await places.getByRole('link', { name: t.common.places.home }).click()
  await expect(here).toHaveCount(0) // once the disk has it
  await noa.goto('/prepare')
  await noa
    .getByRole('link')
    .filter({ hasText: letters.from({ name: 'Robin' }) })
    .click()
  await expect(noa.getByRole('article')).toContainText(REPAIR)
  expect(sent.filter(frame => !/"t":"(hello|time)"/.test(frame))).toEqual([])
  expect(heard.filter(frame => frame.includes('"patch"'))).toEqual([])
  await robin.goto('/prepare')
  await robin
    .getByRole('link')
    .filter({ hasText: letters.to({ name: 'Noa' }) })
    .click()
  await expect(robin.getByRole('article')).toContainText(DID)
  await expect(robin.getByText(letters.opened({ name: 'Noa' }))).toHaveCount(0)
}

/** The frames that come to a page, from its next connection on. */
function framesTo(page: Page): string[] {
  const heard: string[] = []
  page.on('websocket', socket => socket.on('framereceived', ({ payload }) => heard.push(String(payload))))
  return heard
}

async function theTalk(robin: Page, noa: Page, t: Words): Promise<void> {
  const { begin, lobby, speaking, checking, repairing, agreeing, closed, prompts } = t.talk
  await robin.goto('/talk')
  await button(robin, begin.now).click()
  await robin.getByRole('group', { name: begin.kind }).getByRole('radio').last().check()
  await expect(robin.getByRole('radio', { name: t.common.you, exact: true })).toBeChecked()
  await button(robin, begin.lobby).click()
  await noa.goto('/home')
  await link(noa, t.home.next.lobby.go).click()
  await expect(noa.getByRole('radio', { name: lobby.opensThem({ name: 'Robin' }) })).toBeChecked()
  await expect(robin.getByText(lobby.opensHint)).toHaveCount(0)
  await noa.getByRole('radio', { name: lobby.opensMe }).click()
  await expect(robin.getByText(lobby.rather({ name: 'Noa' }))).toBeVisible()
  await expect(noa.getByText(lobby.firstYou)).toBeVisible()
  for (const page of [robin, noa]) await button(page, lobby.act).click()

  // Her point first, then his.
  await expect(heading(noa)).toHaveText(prompts.hurt[0]!)
  for (const [one, other, name] of [
    [noa, robin, 'Robin'],
    [robin, noa, 'Noa'],
  ] as const) {
    await one.getByLabel(speaking.last).check()
    await large(one, speaking.pass({ name })).click()
    await large(other, speaking.pass({ name: name === 'Noa' ? 'Robin' : 'Noa' })).click()
    await large(one, checking.heardLast).click()
  }
  await expect(heading(robin)).toHaveText(repairing.heading)
  await large(robin, repairing.done).click()
  await large(noa, repairing.still).click()
  await noa.getByLabel(repairing.stillWritten).fill('That you say it to my mother too.')
  await button(noa, repairing.stillSend({ name: 'Robin' })).click()
  await expect(robin.locator('.last-move')).toContainText('That you say it to my mother too.')
  await large(robin, repairing.done).click()
  await large(noa, repairing.accept).click()

  await button(robin, agreeing.own).click()
  await robin.getByLabel(t.commitments.form.text).fill(REPAIR)
  await button(robin, t.commitments.form.send({ name: 'Noa' })).click()
  await button(noa.getByRole('article', { name: REPAIR }), t.commitments.agree).click()
  for (const page of [noa, robin]) await button(page, agreeing.done).click()
  for (const page of [noa, robin]) await expect(heading(page)).toHaveText(closed.headings.finished)
}

async function noticed(robin: Page, noa: Page, t: Words): Promise<void> {
  const { commitments } = t
  for (const page of [robin, noa]) {
    await page.goto('/commitments')
    await page.getByRole('link').filter({ hasText: REPAIR }).first().click()
    await expect(heading(page)).toHaveText(REPAIR)
  }
  await button(robin, t.common.checkin.kept).click()
  await button(noa, commitments.notice).click()
  await button(noa, commitments.noticeAdd).click()
  await noa.getByLabel(commitments.noticeWords).fill('I saw what it took.')
  await button(noa, commitments.noticeSay).click()
  await expect(robin.getByRole('blockquote').filter({ hasText: 'I saw what it took.' })).toBeVisible()

  // The path has all of it.
  await noa.goto('/path')
  await expect(noa.getByText(t.path.line.question.mine)).toBeVisible()
  await expect(noa.getByText(t.path.line.letter.theirs({ name: 'Robin' }))).toBeVisible()
}
