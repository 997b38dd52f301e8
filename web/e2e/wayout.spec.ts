/* In every state of a talk the way out is in sight: "Leave this page", the time-out, and the holder's large action,
   whatever else is open. One written talk, one spoken and one apart; at each state both pages are measured at all sizes. */
import type { CDPSession, Page } from '@playwright/test'
import { expect, expectMissing, test } from './couple'
import {
  bothReady,
  button,
  goTo,
  heading,
  large,
  meetInLobby,
  newNote,
  pass,
  passLast,
  saved,
  t,
  write,
} from './steps'
import { connect, line, MADE_UP, RELAY } from './voices'

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...MADE_UP] }),
})

interface Size {
  name: string
  width: number
  height: number
  text?: string
  insets?: { top?: number; bottom?: number; left?: number; right?: number }
  /** The keyboard lies over the page, and what is seen of it is this high. */
  seen?: number
}

const NOTCH = { top: 47, bottom: 34 }
const SIDEWAYS = { left: 47, right: 47, bottom: 34 }
const SIZES: readonly Size[] = [
  { name: '320x568', width: 320, height: 568 },
  { name: '390x664', width: 390, height: 664 },
  { name: '844x390', width: 844, height: 390 },
  { name: '1280x800', width: 1280, height: 800 },
  { name: 'a phone, text twice as large', width: 390, height: 664, text: '200%' },
  { name: 'a desk, text twice as large', width: 1280, height: 800, text: '200%' },
  { name: 'the keyboard up', width: 390, height: 420 },
  { name: 'the keyboard over the page', width: 390, height: 664, seen: 420 },
  { name: 'a notch', width: 390, height: 844, insets: NOTCH },
  { name: 'a notch at the side', width: 844, height: 390, insets: SIDEWAYS },
]

const sessions = new WeakMap<Page, CDPSession>()

async function resize(page: Page, { width, height, text = '', insets = {}, seen = height }: Size) {
  const cdp = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, cdp)
  await cdp.send('Emulation.setSafeAreaInsetsOverride', {
    insets: { top: 0, bottom: 0, left: 0, right: 0, ...insets },
  })
  await page.setViewportSize({ width, height })
  await page.evaluate(
    async ([text, seen]) => {
      document.documentElement.style.fontSize = text
      Object.defineProperty(visualViewport, 'height', { configurable: true, value: seen })
      visualViewport!.dispatchEvent(new Event('resize'))
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    },
    [text, seen] as const,
  )
}

/** Runs in the page: which of the buttons are not whole within what is seen, or lie under something else. */
function hidden([names, { top = 0, bottom = 0, left = 0, right = 0 }]: [
  string[],
  NonNullable<Size['insets']>,
]): string[] {
  const room = { top, left, right: innerWidth - right, bottom: visualViewport!.height - bottom }
  const shown = (each: Element) => {
    const box = each.getBoundingClientRect()
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    const within =
      box.top >= room.top && box.left >= room.left && box.bottom <= room.bottom && box.right <= room.right
    return box.width > 0 && within && each.contains(at)
  }
  const buttons = [...document.querySelectorAll('button, .seen-asks [role="status"]')] as HTMLElement[]
  const isShown = (name: string) => buttons.some(each => each.innerText.startsWith(name) && shown(each))
  // at the end of the tools of a very small screen a question may have gone, its answers may not
  const isQuestion = (name: string) => buttons.some(each => each.role === 'status' && each.innerText === name)
  const missing = (end: number) => names.filter(name => !isShown(name) && !(end && isQuestion(name)))
  const boxes = [document.documentElement, ...document.querySelectorAll('main, main *, dialog')]
  const found: string[] = []
  for (const end of [1, 0]) {
    for (const box of boxes) box.scrollTop = end * box.scrollHeight
    found.push(...missing(end).map(name => (end ? `${name} (at the end)` : name)))
  }
  return found
}

/** The way out, and `names`, at every size. With AMENDS_LOOK=<folder> each is kept as a picture there. */
async function inSight(page: Page, state: string, ...names: string[]): Promise<void> {
  const was = page.viewportSize()!
  const folder = process.env['AMENDS_LOOK']
  for (const name of names) await expect(page.getByText(name).last()).toBeVisible() // the breath is over
  for (const size of SIZES) {
    await resize(page, size)
    const found = await page.evaluate(hidden, [[t.common.leave, ...names], size.insets ?? {}] as [
      string[],
      object,
    ])
    expect.soft(found, `${state}, ${size.name}`).toEqual([])
    if (folder) await page.screenshot({ path: `${folder}/${state}, ${size.name}.png` })
  }
  await resize(page, { name: '', ...was })
}

const REPAIR =
  `I put the letters on the table before supper. ${'I say it before you have to ask. '.repeat(8)}`.trim()

/** Runs in the page: how many lines of a text are whole within what is seen, and not under what is pinned. */
function linesSeen(text: string): number {
  for (const box of document.querySelectorAll('main, main *')) box.scrollTop = 0
  const found = [...document.querySelectorAll('main *')].findLast(each => each.textContent === text)
  if (!found) return 0
  const range = document.createRange()
  range.selectNodeContents(found)
  const seen = [...range.getClientRects()].filter(line => {
    const at = document.elementFromPoint(line.left + 4, line.bottom - 1)
    return line.top >= 0 && line.bottom <= innerHeight && at !== null && found.contains(at)
  })
  return new Set(seen.map(({ top }) => Math.round(top))).size
}

/** Of what is answered, the beginning is read beside the answers on a phone. */
async function beginningInSight(page: Page, text: string): Promise<void> {
  const was = page.viewportSize()!
  for (const size of SIZES.slice(0, 2)) {
    await resize(page, size)
    expect.soft(await page.evaluate(linesSeen, text), size.name).toBeGreaterThanOrEqual(2)
  }
  await resize(page, { name: '', ...was })
}

/** Runs in the page: how far the clock reaches under what is at hand, and whether what is above that scrolls. */
function clockUnder(): { under: number; scrolls: boolean } {
  const [clock, hand] = ['.clock', '.at-hand'].map(each =>
    document.querySelector(each)!.getBoundingClientRect(),
  )
  const { scrollHeight, clientHeight } = document.querySelector('.scrolls')!
  return { under: Math.max(0, clock!.bottom - hand!.top), scrolls: scrollHeight > clientHeight + 1 }
}

const { speaking, listening, reflecting, checking, repairing, agreeing, tools, pause } = t.talk
const out = tools.pause

/** What can be opened over a turn: the question whether to end, and one's own note. */
async function withOpen(page: Page, state: string, act: string): Promise<void> {
  await button(page, t.prepare.beside.open).click()
  await expect(page.getByRole('dialog')).toContainText('I told it at dinner.')
  await inSight(page, `${state}, the note open`, out, act)
  await button(page.getByRole('dialog'), t.common.close).click()
  await button(page, tools.end).click()
  await inSight(page, `${state}, asked whether to end`, out, act)
  await button(page, tools.endKeep).click()
}

test('a written talk has its way out in sight', async ({ joined: { robin, noa } }) => {
  await goTo(robin, 'prepare')
  await newNote(robin)
  await write(robin, 'did', 'I told it at dinner.\n'.repeat(40))
  await saved(robin)
  await meetInLobby(robin, noa, 'repair', 'written')
  await inSight(robin, 'the lobby')
  await button(noa, t.talk.lobby.later).click()
  await inSight(noa, 'the lobby, asked for another time')
  await button(noa, t.talk.lobby.stay).click()
  await bothReady(robin, noa)

  await expect(heading(robin)).toHaveText(t.talk.prompts.owning({ name: 'Noa' })[0]!)
  await inSight(robin, 'speaking', out, speaking.pass({ name: 'Noa' }))
  await inSight(noa, 'listening', out)
  await withOpen(robin, 'speaking', speaking.pass({ name: 'Noa' }))
  await button(robin, speaking.decline).click()
  await inSight(robin, 'speaking, asked whether to leave it out', out, speaking.pass({ name: 'Noa' }))
  await button(robin, speaking.keep).click()
  for (let n = 0; n < 4; n++) {
    await robin.getByLabel(t.talk.written.composer).fill(`I told it at dinner, and that is the ${n}th thing.`)
    await button(robin, t.talk.written.send).click()
    await expect(noa.getByRole('log')).toContainText(`the ${n}th thing`)
  }
  await inSight(noa, 'listening, with lines', out)
  await robin.getByLabel(t.talk.written.composer).fill('And one more.\n'.repeat(20))
  await inSight(robin, 'speaking, with a long draft', out, speaking.sendPass({ name: 'Noa' }))
  await robin.getByLabel(t.talk.written.composer).fill('')
  await passLast(robin, 'Noa')

  await expect(heading(noa)).toHaveText(reflecting.headingLast({ name: 'Robin' }))
  await inSight(noa, 'reflecting', out, speaking.pass({ name: 'Robin' }))
  await inSight(robin, 'reflected', out)
  await noa.getByLabel(t.talk.written.composer).fill('You told it at dinner.')
  await large(noa, speaking.sendPass({ name: 'Robin' })).click()

  await expect(heading(robin)).toHaveText(checking.headingLast)
  await inSight(robin, 'checking', out, checking.heardLast, checking.partly, checking.more)
  await inSight(noa, 'checked', out)
  await large(robin, checking.heardLast).click()
  await button(noa, speaking.decline).click()
  await button(noa, speaking.declineDo).click()

  await expect(heading(robin)).toHaveText(repairing.heading)
  await inSight(robin, 'repairing', out, repairing.done)
  await inSight(noa, 'hearing the repair', out)
  await withOpen(robin, 'repairing', repairing.done)
  await robin.getByLabel(t.talk.written.composer).fill(REPAIR)
  await large(robin, repairing.sendDone).click()
  await expect(heading(noa)).toHaveText(repairing.answer)
  await inSight(robin, 'waiting for the answer', out)
  const answers = [repairing.accept, repairing.still, repairing.notToday]
  await inSight(noa, 'answering', out, ...answers)
  await beginningInSight(noa, REPAIR)
  await large(noa, repairing.still).click()
  await inSight(noa, 'answering, with what is still needed', out, ...answers)
  await large(noa, repairing.accept).click()

  await expect(heading(robin)).toHaveText(agreeing.title)
  await inSight(noa, 'agreeing', out)
  await button(robin, agreeing.own).click()
  await inSight(robin, 'agreeing, offering', out)
  await button(noa, out).click()
  await expect(robin.getByText(t.talk.pause.noReason)).toBeVisible()
  await inSight(noa, 'a time-out')
  await inSight(robin, 'a time-out of the other')
  await button(robin, tools.end).click()
  await inSight(robin, 'a time-out, asked whether to end')
  await button(robin, tools.endDo).click()
  await expect(heading(noa)).toHaveText(t.talk.closed.headings.unfinished)
  await inSight(noa, 'closed')
})

test('a spoken talk has its way out in sight', async ({ joined: { robin, noa } }) => {
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  await expect(heading(robin)).toHaveText(t.talk.prompts.opening[0]!)
  await button(noa, listening.raise).click()
  await expect(robin.getByText(speaking.hand({ name: 'Noa' }))).toBeVisible()
  await inSight(robin, 'speaking', out, speaking.pass({ name: 'Noa' }))
  await inSight(noa, 'listening, with a hand up', out)
  await pass(robin, 'Noa')
  await expect(heading(noa)).toHaveText(reflecting.heading({ name: 'Robin' }))
  await inSight(noa, 'reflecting', out, speaking.pass({ name: 'Robin' }))
  await inSight(robin, 'reflected', out)
  await pass(noa, 'Robin')
  await expect(heading(robin)).toHaveText(checking.heading({ name: 'Noa' }))
  await inSight(robin, 'checking', out, checking.heard, checking.partly, checking.more)
  await inSight(noa, 'checked', out)
  await button(noa, out).click()
  await expect(robin.getByText(t.talk.pause.noReason)).toBeVisible()
  await button(noa, pause.early).click()
  await expect(robin.getByText(pause.theyEarly({ name: 'Noa' }))).toBeVisible()
  await inSight(robin, 'returning')
  await button(robin, pause.early).click()
  await expect(heading(robin)).toHaveText(checking.heading({ name: 'Noa' }))
  await inSight(robin, 'back in checking', out)
})

test('while a whole point is said back the clock is whole, on a phone and at a desk', async ({
  joined: { robin, noa },
}) => {
  await meetInLobby(robin, noa, 'repair', 'spoken')
  await bothReady(robin, noa)
  await passLast(robin, 'Noa')
  await expect(heading(noa)).toHaveText(reflecting.headingLast({ name: 'Robin' }))
  await expect(noa.locator('.clock')).toBeVisible()
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await noa.setViewportSize(size)
    expect.soft(await noa.evaluate(clockUnder), `${size.width}`).toEqual({ under: 0, scrolls: false })
  }
})

test.describe('with a relay', () => {
  test.use({ flags: RELAY })

  test('a talk apart has its way out in sight, and the microphone beside it', async ({ joined, server }) => {
    const { robin, noa } = joined
    const { closeMine, openMine, keepClosed, what, says, video } = t.hearing
    await meetInLobby(robin, noa, 'repair', 'apart')
    await connect(robin, noa, 'Noa')
    await inSight(robin, 'apart, the lobby')
    const asked = [video.asked({ name: 'Noa' }), video.yes, video.no]
    await button(noa, video.offer).click()
    await inSight(noa, 'apart, the lobby, pictures offered', video.back)
    await inSight(robin, 'apart, the lobby, asked for pictures', ...asked)
    await button(robin, video.yes).click()
    await inSight(noa, 'apart, the lobby, with pictures', video.end)
    await button(robin, video.end).click()
    await bothReady(robin, noa)
    const act = speaking.pass({ name: 'Noa' })
    await expect(line(robin)).toHaveText(says.open)
    await expect(line(noa)).toHaveText(says.listening)
    await inSight(robin, 'apart, speaking', out, act, closeMine)
    await inSight(noa, 'apart, listening', out, keepClosed)
    await button(robin, closeMine).click()
    await inSight(robin, 'apart, speaking with a closed microphone', out, act, openMine)
    await button(robin, tools.end).click()
    await inSight(robin, 'apart, asked whether to end', out, act)
    await button(robin, tools.endKeep).click()
    await button(robin, openMine).click()

    await button(noa, video.offer).click()
    await inSight(noa, 'apart, pictures offered', out, keepClosed, video.back)
    await inSight(robin, 'apart, asked for pictures', out, act, closeMine, ...asked)
    await button(robin, video.yes).click()
    for (const page of [robin, noa]) await expect(page.locator('video')).toHaveCount(2)
    await inSight(robin, 'apart, with pictures, speaking', out, act, closeMine, video.end)
    await inSight(noa, 'apart, with pictures, listening', out, keepClosed, video.end)
    await button(robin, tools.end).click()
    await inSight(robin, 'apart, with pictures, asked whether to end', out, act, video.end)
    await button(robin, tools.endKeep).click()

    await passLast(robin, 'Noa')
    await expect(line(noa)).toHaveText(says.open)
    await large(noa, speaking.pass({ name: 'Robin' })).click()
    await expect(line(robin)).toHaveText(says.open)
    const answers = [checking.heardLast, checking.partly, checking.more]
    await inSight(robin, 'apart, checking', out, ...answers, closeMine, video.end)
    await large(robin, checking.heardLast).click()
    await button(noa, speaking.decline).click()
    await button(noa, speaking.declineDo).click()
    for (const page of [robin, noa]) await expect(line(page)).toHaveText(says.both)
    await inSight(robin, 'apart, repairing', out, repairing.done, closeMine, video.end)
    await inSight(noa, 'apart, hearing the repair', out, closeMine, video.end)

    await button(noa, out).click()
    await expect(robin.getByText(t.hearing.rests)).toBeVisible()
    await inSight(noa, 'apart, a time-out')
    for (const page of [noa, robin]) await button(page, pause.early).click()
    await button(robin, t.hearing.start).click()
    await expect(line(robin)).toHaveText(says.waiting({ name: 'Noa' }))
    await inSight(robin, 'apart, back in the repair, waiting', out, repairing.done, what)
    await button(robin, what).click()
    await inSight(robin, 'apart, what to do', out, repairing.done)
    await button(robin, t.hearing.trouble.stay).click()
    await button(noa, t.hearing.start).click()
    await expect(line(robin)).toHaveText(says.both)
    await button(noa, video.offer).click()
    await button(robin, video.yes).click()
    await expect(button(robin, video.end)).toBeVisible()
    expectMissing(robin, noa)
    await server.kill()
    await expect(line(robin)).toHaveText(says.unheardBoth)
    await inSight(robin, 'apart, not heard', out, repairing.done, video.end)
  })

  test('on a phone a talk apart shows its clock whole, whatever the other asks', async ({ joined }) => {
    const { robin, noa } = joined
    const asking = t.prepare.questions.new
    await noa.goto('/prepare/ask')
    await noa.getByLabel(asking.text).fill('Who else knew of it?')
    await button(noa, asking.next).click()
    await button(noa, asking.share({ name: 'Robin' })).click()
    await expect(heading(noa)).toHaveText(t.prepare.questions.one.mine({ name: 'Robin' }))
    await goTo(noa, 'home')
    await meetInLobby(robin, noa, 'repair', 'apart')
    await connect(robin, noa, 'Noa')
    await bothReady(robin, noa)
    await expect(line(robin)).toHaveText(t.hearing.says.open)
    await expect(robin.getByText(t.prepare.questions.beside.title({ name: 'Noa' }))).toBeVisible()
    await robin.setViewportSize({ width: 390, height: 844 })
    const thoughts = t.talk.prompts.owning({ name: 'Noa' })
    const everyThought = async (state: string) => {
      for (const thought of thoughts) {
        await expect(heading(robin)).toHaveText(thought)
        const found = await robin.evaluate(clockUnder)
        expect.soft(found, `${state}, “${thought}”`).toEqual({ under: 0, scrolls: false })
        await button(robin, speaking.other).click()
      }
    }
    await everyThought('a question')
    await button(noa, t.hearing.video.offer).click()
    await expect(button(robin, t.hearing.video.yes)).toBeVisible()
    await everyThought('a question, and one for pictures')
  })
})

test('at twice the text, more than half of a phone is left to read', async ({ joined: { robin } }) => {
  const left = () =>
    robin.evaluate(() => {
      const seen = (name: string) => document.querySelector(name)!.getBoundingClientRect()
      return (Math.min(seen('.places').top, innerHeight) - seen('.bar').bottom) / innerHeight
    })
  for (const place of ['/home', '/time/new', '/settings']) {
    await robin.goto(place)
    await expect(heading(robin)).toBeVisible()
    for (const [width, height] of [
      [320, 568],
      [390, 664],
      [844, 390],
    ] as const) {
      await resize(robin, { name: '', width, height, text: '200%' })
      expect.soft(await left(), `${place}, ${width}x${height}`).toBeGreaterThan(0.5)
    }
  }
})
