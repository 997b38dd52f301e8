/* What is chosen, whose the floor is and what a mark means, where the system forces its colours: no shadow and no
   background of ours is drawn there. And where less motion is wanted, nothing moves. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './couple'
import {
  bothReady,
  breath,
  button,
  end,
  goTo,
  heading,
  large,
  link,
  meetInLobby,
  pass,
  passLast,
  t,
} from './steps'

const forced = (...pages: Page[]) =>
  Promise.all(pages.map(page => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })))

/** Runs in the page: what is drawn of an element and what belongs to it, as it is forced. */
function drawn(element: Element): string {
  const bare = ['', getComputedStyle(document.body).backgroundColor]
  return [null, '::before', '::after']
    .map(part => {
      const { backgroundColor, borderTopColor, borderTopStyle, borderTopWidth, textDecorationLine, content } =
        getComputedStyle(element, part)
      const border = borderTopStyle === 'none' ? 'none' : `${borderTopWidth} ${borderTopColor}`
      const fill = bare.includes(backgroundColor.replace(/^rgba\(.*, 0\)$/, '')) ? 'none' : backgroundColor
      return part && content === 'none' ? '' : `${fill}, ${border}, ${textDecorationLine}`
    })
    .join('; ')
}

const look = (of: Locator) => of.first().evaluate(drawn)

/** Where no colour of ours is drawn, the two still differ. */
const expectApart = async (one: Locator, other: Locator) =>
  expect.soft(await look(one), `${one}`).not.toBe(await look(other))

/** A line is drawn around it. */
const expectEdge = async (of: Locator) =>
  expect.soft(await look(of), `${of}`).toMatch(/^[^;]*, [1-9][\d.]*px /)

test('with forced colours what is chosen, what is to be pressed and whose the floor is are drawn', async ({
  joined: { robin, noa },
}) => {
  await forced(robin, noa)
  await goTo(robin, 'time')
  await expectApart(robin.locator('.places a[aria-current]'), robin.locator('.places a:not([aria-current])'))
  const cells = robin.locator('.week-grid td button')
  const last = cells.last()
  await last.click()
  await expect(last).toHaveAttribute('aria-pressed', 'true')
  await expect(last.locator('.shape')).toHaveCSS('forced-color-adjust', 'none')
  await link(robin, t.request.list.ask).click()
  const choices = robin.locator('.choices.row .choice')
  await expectApart(
    choices.filter({ has: robin.locator(':checked') }),
    choices.filter({ hasNot: robin.locator(':checked') }),
  )
  await expectEdge(button(robin, t.request.what.next))
  await button(robin, t.request.what.next).click()
  await button(robin, t.request.when.addIt).click()
  const offered = robin.locator('.week-grid [data-offered]')
  await expect(offered).toHaveCount(1)
  await expectApart(offered, cells.and(robin.locator(':not([data-offered])')).last())
  await expectApart(robin.locator('.key .swatch'), robin.locator('.key'))

  await robin.goto('/path/pulse')
  await robin
    .getByRole('radio', { name: t.path.pulse.value({ n: '4' }), exact: true })
    .first()
    .check()
  const numbers = robin.locator('.number')
  await expectApart(
    numbers.filter({ has: robin.locator(':checked') }),
    numbers.filter({ hasNot: robin.locator(':checked') }),
  )
  await goTo(robin, 'home')
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  await expectApart(robin.locator('.floor'), noa.locator('.listen'))
  await expectEdge(robin.locator('.floor'))
  await expectEdge(large(robin, t.talk.speaking.pass({ name: 'Noa' })))
  await robin.keyboard.press('Tab')
  await expect(robin.locator(':focus-visible')).toHaveCSS('outline-style', 'solid')
  await button(robin, t.talk.tools.pause).click()
  const returns = robin.locator('.naming button')
  await expectApart(returns.and(robin.locator('[aria-pressed="true"]')), returns.last())
  await end(robin)
  await goTo(robin, 'path')
  await expectApart(robin.locator('.event .mark'), robin.locator('.event'))
})

/** Runs in the page: remembers whatever moves for longer than a hundredth of a second. */
function watchMotion(): void {
  const moved: string[] = []
  Object.assign(window, { moved })
  const look = () => {
    for (const each of document.getAnimations()) {
      const { target, pseudoElement } = each.effect as KeyframeEffect
      const { duration } = each.effect!.getTiming()
      if (Number(duration) > 10) moved.push(`${(target as Element).className}${pseudoElement ?? ''}`)
    }
  }
  for (const begun of ['animationstart', 'transitionrun']) document.addEventListener(begun, look)
  look()
}

test('where less motion is wanted nothing moves: a pass, a breath, a time-out, a clock', async ({
  joined: { robin, noa },
}) => {
  for (const page of [robin, noa]) await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const page of [robin, noa]) await page.evaluate(watchMotion)
  await meetInLobby(robin, noa, 'ordinary', 'spoken')
  await bothReady(robin, noa)
  await noa.removeLocatorHandler(breath(noa))
  await passLast(robin, 'Noa')
  await expect(breath(noa)).toBeVisible()
  await breath(noa).click()
  await pass(noa, 'Robin')
  await button(robin, t.talk.tools.pause).hover()
  await button(robin, t.talk.tools.pause).click()
  await expect(noa.getByText(t.talk.pause.noReason)).toBeVisible()
  await end(robin)
  await expect(heading(noa)).toHaveText(t.talk.closed.headings.unfinished)
  await goTo(robin, 'path')
  for (const page of [robin, noa])
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([])
})
