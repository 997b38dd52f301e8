/* What the server's store holds, as the same list that server/sees_test.go compares with a real store. */
import list from '../../data/sees.json'
import { language } from '../../i18n'

export type Part =
  | 'words'
  | 'people'
  | 'times'
  | 'talks'
  | 'commitments'
  | 'path'
  | 'notes'
  | 'devices'
  | 'upkeep'

/** The lines of one part, in the language in use. */
export function linesOf(part: Part): string[] {
  return list.entries
    .filter(entry => entry.part === part)
    .map(({ says }) => {
      const all: Readonly<Record<string, string>> = says
      return all[language] ?? says.en
    })
}
