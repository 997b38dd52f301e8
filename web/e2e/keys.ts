/* What hands without a mouse do: Tab from stop to stop, with the focus in sight at each, and keys. */
import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any screen has between two things. */
const MOST = 120

/** Tabs until the focus is on it. Each stop on the way shows that it has the focus, and where; and whatever was done
 *  before this left the focus somewhere. */
export async function tabTo(page: Page, to: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(to).toBeVisible()
  if (await has(to)) return
  for (let stops = 0; stops < MOST; stops++) {
    await page.keyboard.press(key)
    expect.soft(await page.evaluate(unseen)).toBe('')
    if (await has(to)) return
  }
  throw new Error(`the Tab key does not lead to ${to}`)
}

const has = (to: Locator) => to.evaluate(element => element === document.activeElement)

/** Tabs to it and presses a key there. */
export async function press(page: Page, on: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, on)
  await page.keyboard.press(key)
}

/** Tabs to a box and writes in it, over what stood there. */
export async function type(page: Page, box: Locator, text: string): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Tabs to the choice that stands in a group of radio buttons, and goes on by arrows to another. */
export async function choose(page: Page, option: Locator): Promise<void> {
  await expect(option).toBeAttached()
  const names = await option.evaluate((radio: HTMLInputElement) => radio.name)
  const group = page.locator(`input[type="radio"][name=${JSON.stringify(names)}]`)
  const checked = group.and(page.locator(':checked'))
  await tabTo(page, (await checked.count()) > 0 ? checked : group.first())
  for (let n = await group.count(); n > 0 && !(await option.isChecked()); n--)
    await page.keyboard.press('ArrowDown')
  await expect(option).toBeChecked()
  await expect(option).toBeFocused()
}

/** Tabs to a box for a day and types the day, in the order that the browser has for its parts. */
export async function typeDay(page: Page, box: Locator, iso: string): Promise<void> {
  const [y = '', m = '', d = ''] = iso.split('-')
  for (const typed of [m + d + y, d + m + y]) {
    await tabTo(page, box)
    await page.keyboard.type(typed)
    if ((await box.inputValue()) === iso) return
    await tabTo(page, box, 'Shift+Tab')
    await box.evaluate((input: HTMLInputElement) => input.blur())
  }
  throw new Error(`${iso} cannot be typed here`)
}

/** The focus is where a screen reader reads on: it was not lost with what was pressed. */
export const expectFocus = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe('body')

/** Runs in the page: what is wrong with how the focus shows, or nothing. The page itself is a stop of the browser's own. */
function unseen(): string {
  const at = document.activeElement
  if (!at || at === document.body) return ''
  const shown = at.closest('.choice, .number') ?? at
  const name = `${shown.localName}.${shown.className}: ${shown.textContent?.trim().slice(0, 40)}`
  const { outlineStyle, outlineWidth } = getComputedStyle(shown)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no ring around ${name}`
  const { left, right, top, bottom } = shown.getBoundingClientRect()
  const spots = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap(x =>
    [0.1, 0.5, 0.9].map(y => [left + (right - left) * x, top + (bottom - top) * y] as const),
  )
  const seen = spots.some(([x, y]) => {
    const over = document.elementFromPoint(x, y)
    return over !== null && (shown.contains(over) || over.contains(shown))
  })
  return seen ? '' : `covered, or out of sight: ${name}`
}
