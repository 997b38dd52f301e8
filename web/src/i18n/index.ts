/* All words of the product. `t` is the catalogue of the language in use; a screen writes t.talk.pass({ name }).
   Read it while rendering, never at the top of a module: the language may change. */
import { batch, signal } from '@preact/signals-core'
import { direction } from './direction'
import { inSentences } from './partner'
import { counted } from './plural'
import { type Language, names, type Words, words } from './words.gen'

export { type Language, names }

const known = signal<Partial<Words>>({})

/** Until a screen is loaded that needs all words, maybe no more than what can be said until then (scripts/words/said.mjs). */
export const t = new Proxy({} as Words, {
  get: (_, screen) => known.value[screen as keyof Words],
})

export const LANGUAGES = Object.keys(words) as readonly Language[]
export const isLanguage = (tag: unknown): tag is Language => LANGUAGES.includes(tag as Language)

export const language = signal<Language>('en')

/** Of those that one would like, the first that there is. */
export const nearest = (wanted: readonly string[]): Language => wanted.map(baseOf).find(isLanguage) ?? 'en'

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_.@]/)[0]!

let wanted: Language = 'en'
let part: 'first' | 'all' = 'first'
let has: 'first' | 'all' | undefined

/** Another language from now on; on a screen that is shown already nothing but the words changes. Rejects where its words
 *  do not come, and the language stays. Where `all` do not come at the start, the first ones do, to say so. */
export async function speak(next: Language, least: 'first' | 'all' = 'first'): Promise<void> {
  wanted = next
  if (least === 'all') part = least
  try {
    await learn()
  } catch (cause) {
    if (has) wanted = language.peek()
    if (has || least === 'first') throw cause
    part = 'first'
    await learn()
  }
}

/** All words, before a screen is shown for which the first are too few. */
export const speakAll = (): Promise<void> => {
  part = 'all'
  return learn()
}

/** Until what is wanted is there: that may change meanwhile. */
async function learn(): Promise<void> {
  while (language.peek() !== wanted || !(has === part || has === 'all')) {
    const [next, asked] = [wanted, part]
    const { default: made, dir } = await words[next][asked]()
    if (next !== wanted || (next === language.peek() && has === 'all')) continue
    batch(() => {
      language.value = next
      direction.value = dir
      const all = made(counted(next), number)
      known.value = inSentences(all, all.common.partner)
    })
    has = asked
  }
}

const number = (n: number): string => new Intl.NumberFormat(locale()).format(n)

/** The locale for dates, numbers and lists: the language in use, with the device's region and clock. */
export function locale(): string {
  const named = globalThis.navigator?.language ?? ''
  const spoken = language.value
  if (named !== used.named || spoken !== used.spoken)
    used = { named, spoken, locale: localeOf(spoken, named) }
  return used.locale
}

let used = { named: '', spoken: 'en' as Language, locale: 'en' }

/** Where the device is in another language, its region and its hours are kept: `de` on an en-US device has AM and PM. */
export function localeOf(spoken: string, named: string): string {
  const device = nearestLocale(named)
  if (baseOf(device) === spoken) return device
  try {
    const { hourCycle } = new Intl.DateTimeFormat(device, { hour: 'numeric' }).resolvedOptions()
    const { region } = new Intl.Locale(device)
    const tag = new Intl.Locale(spoken, {
      ...(region && { region }),
      ...(hourCycle && { hourCycle }),
    }).toString()
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? spoken
  } catch {
    return spoken
  }
}

/** A tag of BCP 47, from whatever a device calls its language; the nearest that is one, where the device names another
 *  (`en-US@posix`, `C`). */
export function nearestLocale(named: string): string {
  for (const tag of [named, named.split(/[@.]/)[0]!.replaceAll('_', '-')]) {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? 'en'
    } catch {
      // not a tag of BCP 47
    }
  }
  return 'en'
}
