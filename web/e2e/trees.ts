/* What a screen is to whoever does not see it: its landmarks, headings and controls by role, name and state, in order.
   e2e/trees has one file for each screen; AMENDS_TREES=1 writes them anew. Days, clocks and numbers are left out. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

const LANDMARKS = 'banner|main|navigation|region|article|complementary|form|dialog|log'
const GROUPS = 'group|radiogroup|list|table|grid'
const CONTROLS =
  'heading|img|link|button|textbox|radio|checkbox|combobox|switch|spinbutton|slider|progressbar'
const KEPT = new RegExp(`^(${LANDMARKS}|${GROUPS}|${CONTROLS})$`)
/** What is in them changes with the day. */
const WHOLE = /^(grid|table|combobox)$/

/** Which of the weekdays is chosen, and how many months or days there are. */
const DATED = /^- (radio|checkbox) "<weekday>"|^- heading "<month> <n>"/

export async function expectTree(page: Page, name: string): Promise<void> {
  const file = `e2e/trees/${name}.yml`
  if (process.env['AMENDS_TREES']) writeFileSync(file, await treeOf(page))
  await expect.poll(() => treeOf(page), name).toBe(readFileSync(file, 'utf8'))
  const tree = readFileSync(file, 'utf8')
  expect(tree.match(/^ *- heading .*\[level=1\]/gm), `${name}: one h1`).toHaveLength(1)
  for (const one of ['banner', 'main'])
    expect(tree.match(new RegExp(`^- ${one}$`, 'gm')), `${name}: one ${one}`).toHaveLength(1)
}

async function treeOf(page: Page): Promise<string> {
  const within: { indent: number; kept: boolean; whole: boolean }[] = []
  const lines: string[] = []
  for (const read of (await page.locator('body').ariaSnapshot()).split('\n')) {
    const found = /^( *)- '?(\w+)((?: "(?:[^"\\]|\\.)*")?)((?: \[[^\]]+\])*)/.exec(read)
    if (!found) continue
    const [, { length: indent } = '', role = '', name = '', state = ''] = found
    while ((within.at(-1)?.indent ?? -1) >= indent) within.pop()
    const kept = KEPT.test(role) && !within.some(({ whole }) => whole)
    const depth = within.filter(each => each.kept).length
    const line = `- ${role}${anyDay(name)}${state.replace(' [active]', '')}`
    if (kept && !DATED.test(line)) lines.push('  '.repeat(depth) + line)
    within.push({ indent, kept, whole: WHOLE.test(role) })
  }
  return `${lines.join('\n')}\n`
}

const named = (options: Intl.DateTimeFormatOptions, moments: number[]) =>
  moments.map(at => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(at))
const DAYS = named(
  { weekday: 'long' },
  [4, 5, 6, 7, 8, 9, 10].map(day => Date.UTC(2026, 0, day)),
)
const MONTHS = named(
  { month: 'long' },
  [...Array(12).keys()].map(month => Date.UTC(2026, month)),
)
const short = (names: string[]) => names.flatMap(name => [name, name.slice(0, 3)]).join('|')

const anyDay = (name: string) =>
  name
    .replace(new RegExp(`\\b(${short(DAYS)})\\b`, 'g'), '<weekday>')
    .replace(new RegExp(`\\b(${short(MONTHS)})\\b`, 'g'), '<month>')
    .replace(/\d+(:\d\d)?/g, '<n>')
    .replace(/\b(GMT[-+]<n>|E[SD]T\b|WES?T\b)/g, '<zone>')
    .replace(/ ?<weekday> <n> <month>/g, '')
