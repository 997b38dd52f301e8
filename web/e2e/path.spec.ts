import type { Page } from '@playwright/test'
import { expect, test } from './couple'
import { wrongs } from './machine'
import {
  bothReady,
  button,
  draftKept,
  end,
  floorIs,
  goTo,
  heading,
  link,
  meetInLobby,
  newNote,
  saved,
  t,
  write,
} from './steps'

const { path: say } = t
const { pulse, asked, paper, line, chart } = say

async function feel(page: Page, safe: number, trust: number): Promise<void> {
  const choose = (legend: string, n: number) =>
    page
      .getByRole('group', { name: legend })
      .getByRole('radio', { name: pulse.value({ n: String(n) }), exact: true })
  await choose(say.safe, safe).check()
  await choose(say.trust, trust).check()
}

async function openPulse(page: Page): Promise<void> {
  await goTo(page, 'path')
  await link(page, say.ask).click()
  await expect(heading(page)).toHaveText(pulse.heading)
}

const happened = (page: Page) => page.getByRole('region', { name: line.title })
const values = (safe: number, trust: number) => say.values({ safe: String(safe), trust: String(trust) })

test('a pulse is kept while it is thought about, shared when its author chooses, and changed that day', async ({
  joined: { robin, noa },
}) => {
  await openPulse(noa)
  await button(noa, pulse.share({ name: 'Robin' })).click()
  await expect(noa.getByText(pulse.choose)).toBeVisible()
  const box = (n: string) => noa.locator('.number', { hasText: new RegExp(`^${n}$`) }).first()
  const [five, six] = [await box('5').boundingBox(), await box('6').boundingBox()]
  expect(six!.width).toBeCloseTo(five!.width, 0) // in the second row as in the first
  // By keyboard alone: the arrows move along a scale.
  await noa
    .getByRole('radio', { name: pulse.value({ n: '0' }) })
    .first()
    .focus()
  for (let n = 0; n < 3; n++) await noa.keyboard.press('ArrowRight')
  await expect(
    noa.getByRole('group', { name: say.safe }).getByRole('radio', { checked: true }),
  ).toHaveAccessibleName(pulse.value({ n: '3' }))
  await feel(noa, 3, 1)
  await button(noa, pulse.notYet).click()
  await noa.keyboard.type('I slept.')
  await button(noa, pulse.need).click()
  await noa.keyboard.type('time.')
  const words = `${pulse.notYetText} I slept.\n${pulse.needText} time.`
  await expect(noa.getByLabel(pulse.words)).toHaveValue(words)
  await draftKept(noa, '', `${pulse.needText} time.`)
  await noa.reload()
  await expect(noa.getByLabel(pulse.words)).toHaveValue(words)
  await expect(noa.getByRole('radio', { checked: true })).toHaveCount(2)

  await goTo(robin, 'path')
  await expect(robin.getByText(chart.empty)).toBeVisible()
  await button(noa, pulse.share({ name: 'Robin' })).click()
  await expect(heading(noa)).toHaveText(pulse.shared)
  await expect(heading(noa)).toBeFocused()
  await expect(happened(robin).getByText(values(3, 1))).toBeVisible()
  await expect(happened(robin).getByText(pulse.needText)).toBeVisible()
  await expect(robin.getByRole('img', { name: /^Noa, / })).toBeVisible()

  await button(noa, pulse.again).click()
  await expect(noa.getByLabel(pulse.words)).toHaveValue(words)
  await feel(noa, 4, 1)
  await noa.getByLabel(pulse.words).fill('Better this evening.')
  await button(noa, pulse.shareAgain({ name: 'Robin' })).click()
  await expect(noa.getByRole('region', { name: pulse.earlier }).getByText(values(3, 1))).toBeVisible()
  await expect(happened(robin).getByText(values(4, 1))).toBeVisible()
  await happened(robin).getByText(line.beforeThat).click()
  await expect(happened(robin).getByText(values(3, 1))).toBeVisible()
})

test('the chart is drawn under the page’s policy, in both themes, with its table beside it', async ({
  joined: { robin, noa },
}) => {
  await openPulse(robin)
  await feel(robin, 7, 8)
  await button(robin, pulse.share({ name: 'Noa' })).click()
  await expect(heading(robin)).toHaveText(pulse.shared)
  for (const page of [robin, noa]) {
    await goTo(page, 'path')
    await expect(page.locator('.chart canvas')).toHaveCount(1)
    expect(await inked(page)).toBe(true)
    await button(page, chart.table).click()
    const row = page.getByRole('row').last()
    await expect(row).toContainText('7')
    await expect(row).toContainText('8')
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.places')?.style.setProperty('position', 'static'),
    )
    expect(await wrongs(page)).toEqual([])
  }
})

test('what one writes to oneself after a talk is on all one’s devices, and on none of the other’s', async ({
  joined: { robin, noa },
}) => {
  const frames: string[] = []
  noa.on('websocket', socket => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await end(robin)
  await expect(heading(robin)).toHaveText(t.talk.closed.headings.unfinished)
  frames.length = 0
  await noa.reload()
  await expect(heading(noa)).toHaveText(t.talk.closed.headings.unfinished)
  await expect.poll(() => frames.some(frame => frame.startsWith('{"t":"ready"'))).toBe(true)
  // What one does oneself comes after all that was on its way.
  const mine = () => frames.filter(frame => frame.includes('"by":"b"')).length
  const all = async (text: string) => {
    const before = mine()
    await noa.getByLabel(t.talk.closed.kind).fill(text)
    await expect.poll(mine).toBeGreaterThan(before)
  }
  await all('I said it.')
  const before = frames.length
  await robin.getByLabel(t.talk.closed.kind).fill('You stayed.')
  await expect(robin.getByText(t.talk.closed.keptMine)).toBeVisible()
  await robin.reload()
  await expect(robin.getByLabel(t.talk.closed.kind)).toHaveValue('You stayed.')
  await all('I said it, and was heard.')
  expect(frames.slice(before).filter(frame => !/"t":"time"|"by":"b"/.test(frame))).toEqual([])

  for (const page of [robin, noa]) {
    await goTo(page, 'path')
    await expect(happened(page).getByText(line.unfinished({ kind: line.kinds.ordinary }))).toBeVisible()
  }
  await link(robin, say.summary).click()
  await robin.getByRole('checkbox', { name: new RegExp(paper.after) }).check()
  await expect(robin.getByRole('article').getByText('You stayed.')).toBeVisible()
})

test('the other’s words go into a summary only once they said yes, and no is not told', async ({
  joined: { robin, noa },
}) => {
  await openPulse(noa)
  await feel(noa, 3, 1)
  await noa.getByLabel(pulse.words).fill('What Noa wrote.')
  await button(noa, pulse.share({ name: 'Robin' })).click()
  await expect(heading(noa)).toHaveText(pulse.shared)

  await goTo(robin, 'path')
  await link(robin, say.summary).click()
  const page = robin.getByRole('article')
  await expect(page.getByText(paper.oneSide({ name: 'Robin' }))).toBeVisible()
  await expect(page).not.toContainText('What Noa wrote.')
  await button(robin, paper.askFor({ name: 'Noa' })).click()
  await expect(robin.getByText(paper.askedNote({ name: 'Noa' }))).toBeVisible()

  // Not this time: nothing changes for the one who asked, not even after loading again.
  await noa.goto('/home')
  await noa.getByRole('link', { name: t.common.news.summary({ name: 'Robin' }) }).click()
  const question = noa.getByRole('region', { name: asked.title({ name: 'Robin' }) })
  await button(question, asked.refuse).click()
  await expect(question).toHaveCount(0)
  await expect(robin.getByText(paper.askedNote({ name: 'Noa' }))).toBeVisible()
  await robin.reload()
  await expect(robin.getByText(paper.askedNote({ name: 'Noa' }))).toBeVisible()
  await expect(page).not.toContainText('What Noa wrote.')

  await button(robin, paper.takeBack).click()
  await button(robin, paper.askFor({ name: 'Noa' })).click()
  await button(question, asked.allow).click()
  await expect(page.getByText('What Noa wrote.')).toBeVisible()
  await robin.getByRole('checkbox', { name: paper.include({ name: 'Noa' }) }).uncheck()
  await expect(page).not.toContainText('What Noa wrote.')
  await robin.getByRole('checkbox', { name: paper.include({ name: 'Noa' }) }).check()

  await robin.emulateMedia({ media: 'print' })
  await expect(page.getByText('What Noa wrote.')).toBeVisible()
  await expect(robin.getByRole('button', { name: paper.print })).toBeHidden()
  await expect(robin.getByRole('navigation', { name: t.common.placesLabel })).toBeHidden()
  await robin.emulateMedia({ media: 'screen' })
  await robin.evaluate(() =>
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
  )
  await button(robin, paper.print).click()
  await expect(robin.locator('body')).toHaveAttribute('data-printed')
  expect(await wrongs(robin)).toEqual([])

  await button(noa, asked.withdraw).click()
  await expect(page).not.toContainText('What Noa wrote.')
  await expect(button(robin, paper.askFor({ name: 'Noa' }))).toBeVisible()
})

test('a note of one’s own goes into a summary only once it is chosen', async ({ joined: { robin } }) => {
  await newNote(robin)
  await write(robin, 'did', 'You asked me plainly, and I lied.')
  await saved(robin)
  await goTo(robin, 'path')
  await link(robin, say.summary).click()
  const page = robin.getByRole('article')
  const note = robin
    .getByRole('group', { name: paper.notes })
    .getByRole('checkbox', { name: /^You asked me/ })
  await expect(note).not.toBeChecked()
  await expect(page).not.toContainText('You asked me plainly')
  await note.check()
  await expect(page.getByRole('heading', { name: paper.notesTitle({ name: 'Robin' }) })).toBeVisible()
  await expect(page.getByText(t.prepare.parts.did)).toBeVisible()
  await expect(page.locator('.said')).toHaveText('You asked me plainly, and I lied.')
  await robin.emulateMedia({ media: 'print' })
  await expect(page.locator('.said')).toBeVisible()
  await expect(note).toBeHidden()
  await robin.emulateMedia({ media: 'screen' })
  expect(await wrongs(robin)).toEqual([])
  await note.uncheck()
  await expect(page).not.toContainText('You asked me plainly')
})

/** Whether something was drawn on the first chart. */
const inked = (page: Page): Promise<boolean> =>
  page
    .locator('.chart canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      return data.some(value => value !== 0)
    })
