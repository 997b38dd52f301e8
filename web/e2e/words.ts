/* The catalogue as the app has it, for tests, which know the names that they write. */

import { compile } from '../scripts/words/compile.mjs'
import type { Name } from '../src/i18n/name'
import { inSentences } from '../src/i18n/partner'
import { counted } from '../src/i18n/plural'
import type { Language, Words } from '../src/i18n/words.gen'

/** A catalogue that takes any text for a name. */
type Loosely<T> = T extends (values: infer V) => infer R
  ? (values: { [K in keyof V]: V[K] extends Name ? string : V[K] }) => R
  : T extends string | readonly string[]
    ? T
    : { [K in keyof T]: Loosely<T[K]> }

type Made = (count: unknown, number: unknown) => object

export function wordsOf(language: Language): Loosely<Words> {
  const number = (n: number) => new Intl.NumberFormat(language).format(n)
  const code = compile(language, 'all')
    .replace(/^export const .*/, '')
    .replace('export default', 'return')
  const made = new Function(code) as () => Made
  const all = made()(counted(language), number) as Words
  return inSentences(all, all.common.partner) as unknown as Loosely<Words>
}
