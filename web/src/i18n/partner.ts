/** German bends it after these words. */
const BENT = /\b(bei|mit|von) dein(?= Gegenüber)/gi

/** Makes every sentence of a catalogue write what a partner without a name is called as a sentence does: with a capital
 *  only where one begins, and bent where the language bends it. */
export function inSentences<T>(catalogue: T, partner: string): T {
  const within = partner.charAt(0).toLowerCase() + partner.slice(1)
  const inside = new RegExp(`([^.?!\\s] )${partner}`, 'g')
  const mend = (said: unknown): unknown => {
    if (typeof said === 'string')
      return said.replace(inside, (_, before: string) => before + within).replace(BENT, '$1 deinem')
    if (typeof said === 'function') return (...args: unknown[]) => mend(said(...args))
    if (Array.isArray(said)) return said.map(mend)
    if (said === null || typeof said !== 'object') return said
    return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, mend(value)]))
  }
  return mend(catalogue) as T
}
