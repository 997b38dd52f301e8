/* A name as the sentences of the catalogue take it. They take nothing else, so that none can be turned by a name. */
import { direction } from './direction'

declare const isolated: unique symbol
/** Isolated from what stands around it. */
export type Name = string & { readonly [isolated]: true }

const [OPEN, CLOSE] = ['\u2068', '\u2069']

/** Letters and numbers that run from the right. Among sentences that run from the left nothing else can turn any; among
 *  others any name can. */
const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** What `<bdi>` does in markup (UAX #9, first strong isolate), within the text: so it holds in a sentence, a label, a
 *  title and a file alike. Expects a name without controls of its own. */
export const isolate = (name: string): Name =>
  (direction.value === 'rtl' || FROM_THE_RIGHT.test(name) ? OPEN + name + CLOSE : name) as Name

/** Several as one: "Robin and Noa". */
export function listed<T extends string>(each: readonly T[], language: string): T {
  try {
    return new Intl.ListFormat(language).format(each) as T
  } catch {
    return each.join(', ') as T
  }
}
