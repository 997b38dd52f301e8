/* All words of the product. `t` is the catalogue of the language in use; a screen writes t.talk.pass(name).
   Read it while rendering, never at the top of a module. */
import { catalogue } from './en'
import type { Name } from './name'

export type Widen<T> = T extends Name
  ? Name
  : T extends string
    ? string
    : T extends (...args: infer A) => infer R
      ? (...args: A) => R
      : T extends readonly (infer E)[]
        ? readonly Widen<E>[]
        : { readonly [K in keyof T]: Widen<T[K]> }

type Catalogue = Widen<typeof catalogue>

export const t: Catalogue = catalogue
export const language: string = 'en'

/** The locale for dates and numbers: the device's, whatever language the words are in; the nearest that is one, where
 *  the device names another (`en-US@posix`, `C`). */
export function locale(): string {
  const named = globalThis.navigator?.language ?? ''
  if (named !== device.named) device = { named, locale: nearestLocale(named) }
  return device.locale
}

let device = { named: '', locale: language }

/** A tag of BCP 47, from whatever a device calls its language. */
export function nearestLocale(named: string): string {
  for (const tag of [named, named.split(/[@.]/)[0]!.replaceAll('_', '-')]) {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? language
    } catch {
      // not a tag of BCP 47
    }
  }
  return language
}
