/* In every state of a talk the way out is in sight: "Leave this page", the time-out, and the holder's large action,
   whatever else is open. One written talk and one spoken; at each state both pages are measured at all sizes. */
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './couple'
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
  const buttons = [...document.querySelectorAll('button')]
  const missing = () =>
    names.filter(name => !buttons.some(each => each.innerText.startsWith(name) && shown(each)))
  const boxes = [document.documentElement, ...document.querySelectorAll('main, main *, dialog')]
  const found: string[] = []
  for (const end of [1, 0]) {
    for (const box of boxes) box.scrollTop = end * box.scrollHeight
    found.push(...missing().map(name => (end ? `${name} (at the end)` : name)))
  }
  return found
}

/** The way out, and `names`, at every size. With AMENDS_LOOK=<folder> each is kept as a picture there. */
async function inSight(page: Page, state: string, ...names: string[]): Promise<void> {
  const was = page.viewportSize()!
  const folder = process.env['AMENDS_LOOK']
  for (const name of names) await expect(large(page, name)).toBeVisible() // the breath is over
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

  await expect(heading(robin)).toHaveText(t.talk.prompts.owning('Noa')[0]!)
  await inSight(robin, 'speaking', out, speaking.pass('Noa'))
  await inSight(noa, 'listening', out)
  await withOpen(robin, 'speaking', speaking.pass('Noa'))
  await button(robin, speaking.decline).click()
  await inSight(robin, 'speaking, asked whether to leave it out', out, speaking.pass('Noa'))
  await button(robin, speaking.keep).click()
  for (let n = 0; n < 4; n++) {
    await robin.getByLabel(t.talk.written.composer).fill(`I told it at dinner, and that is the ${n}th thing.`)
    await button(robin, t.talk.written.send).click()
    await expect(noa.getByRole('log')).toContainText(`the ${n}th thing`)
  }
  await inSight(noa, 'listening, with lines', out)
  await robin.getByLabel(t.talk.written.composer).fill('And one more.\n'.repeat(20))
  await inSight(robin, 'speaking, with a long draft', out, speaking.sendPass('Noa'))
  await robin.getByLabel(t.talk.written.composer).fill('')
  await passLast(robin, 'Noa')

  await expect(heading(noa)).toHaveText(reflecting.headingLast('Robin'))
  await inSight(noa, 'reflecting', out, speaking.pass('Robin'))
  await inSight(robin, 'reflected', out)
  await noa.getByLabel(t.talk.written.composer).fill('You told it at dinner.')
  await large(noa, speaking.sendPass('Robin')).click()

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
  await large(robin, repairing.done).click()
  await expect(heading(noa)).toHaveText(repairing.answer)
  await inSight(robin, 'waiting for the answer', out)
  const answers = [repairing.accept, repairing.still, repairing.notToday]
  await inSight(noa, 'answering', out, ...answers)
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
  await expect(heading(robin)).toHaveText(t.talk.prompts.opening()[0]!)
  await button(noa, listening.raise).click()
  await expect(robin.getByText(speaking.hand('Noa'))).toBeVisible()
  await inSight(robin, 'speaking', out, speaking.pass('Noa'))
  await inSight(noa, 'listening, with a hand up', out)
  await pass(robin, 'Noa')
  await expect(heading(noa)).toHaveText(reflecting.heading('Robin'))
  await inSight(noa, 'reflecting', out, speaking.pass('Robin'))
  await inSight(robin, 'reflected', out)
  await pass(noa, 'Robin')
  await expect(heading(robin)).toHaveText(checking.heading('Noa'))
  await inSight(robin, 'checking', out, checking.heard, checking.partly, checking.more)
  await inSight(noa, 'checked', out)
  await button(noa, out).click()
  await expect(robin.getByText(t.talk.pause.noReason)).toBeVisible()
  await button(noa, pause.early).click()
  await expect(robin.getByText(pause.theyEarly('Noa'))).toBeVisible()
  await inSight(robin, 'returning')
  await button(robin, pause.early).click()
  await expect(heading(robin)).toHaveText(checking.heading('Noa'))
  await inSight(robin, 'back in checking', out)
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
