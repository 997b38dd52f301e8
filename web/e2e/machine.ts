/* What a machine can find wrong with a page, for whoever sees it otherwise, or not. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each rule that is broken, where, and why. There are no frames: one run in the page itself is all of it. */
export async function wrongs(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(run, [part, TAGS] as const)
}

/** Runs in the page. */
async function run([part, tags]: readonly [string, string[]]): Promise<string[]> {
  const here = (window as unknown as { axe: typeof axe }).axe
  const { violations } = await here.run(part, { runOnly: tags, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) => nodes.map(n => `${id}: ${n.target}: ${n.failureSummary}`))
}
