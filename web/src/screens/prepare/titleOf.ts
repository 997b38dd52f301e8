import { t } from '../../i18n'
import type { Note } from '../../model/note'

/** Its name, or the first words of what was done, or happened. */
export function titleOf(note: Note): string {
  const words =
    note.title.text.trim() || note.parts[note.kind === 'hurt' ? 'happened' : 'did'].text.trim().split('\n')[0]
  if (!words) return t.prepare.list.untitled
  return words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words
}
