/* What a screen reader says by itself, in its order: what changes in a live region, and what the focus is moved to. */
import { expect, type Page } from '@playwright/test'

/** From now on the page remembers what is heard. */
export const listen = (page: Page): Promise<void> => page.evaluate(remember)

/** All that was heard since, each moved focus with an arrow before it. */
export const expectHeard = (page: Page, sentences: readonly string[]): Promise<void> =>
  expect.poll(() => page.evaluate(() => (window as unknown as Hearing).heard)).toEqual(sentences)

interface Hearing {
  heard: string[]
}

/** Runs in the page. A region speaks when it changes, not when it comes with its words, but for an alert; of a log what
 *  is new is read, of any other region the whole. */
function remember(): void {
  const heard: string[] = []
  ;(window as unknown as Hearing).heard = heard
  const LIVE = '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"]'
  const known = new Map([...document.querySelectorAll(LIVE)].map(region => [region, wordsOf(region)]))
  new MutationObserver(records => {
    const changed = new Map<Element, Node[]>()
    for (const { target, addedNodes } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE)
      if (region?.isConnected) changed.set(region, [...(changed.get(region) ?? []), ...addedNodes])
    }
    for (const [region, added] of changed) {
      const [before, now] = [known.get(region), wordsOf(region)]
      if (before === undefined || now === before) continue
      say(region.matches('[role="log"]') ? added.map(wordsOf).join(' ') : now)
    }
    for (const region of document.querySelectorAll(LIVE)) {
      if (!known.has(region) && region.matches('[role="alert"]')) say(wordsOf(region))
      known.set(region, wordsOf(region))
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
  document.addEventListener('focusin', ({ target }) => {
    const at = target as HTMLInputElement
    say(`→ ${(at.ariaLabel ?? wordsOf(at.labels?.[0] ?? at)).trim()}`)
  })
  const say = (words: string) => {
    if (words.trim()) heard.push(words.trim())
  }
  function wordsOf(node: Node): string {
    if (node instanceof Element && node.matches('[aria-hidden="true"], svg')) return ''
    const text =
      node instanceof Element ? [...node.childNodes].map(wordsOf).join('') : (node.textContent ?? '')
    const apart =
      node instanceof Element && !/inline/.test(getComputedStyle(node).display) ? ` ${text} ` : text
    return apart.replace(/\s+/g, ' ')
  }
}
