/* What the server's store holds and what passes through it, as the same list that server/sees_test.go compares with a
   real store and the protocol. */
import list from '../../data/sees.json'
import { t } from '../../i18n'

export type Part = keyof typeof t.sees.holds

/** The lines of one part, in the language in use. */
export function linesOf(part: Part): string[] {
  const said: Readonly<Record<string, string>> = t.sees.holds[part]
  return list.entries.filter(entry => entry.part === part).map(({ line }) => said[line] ?? '')
}

/** What passes while a device is connected: sealed, or for the server to see. */
export function passing(sealed: boolean): string[] {
  const said: Readonly<Record<string, string>> = t.sees.passes
  return list.passing.filter(each => (each.sealed ?? false) === sealed).map(({ line }) => said[line] ?? '')
}
