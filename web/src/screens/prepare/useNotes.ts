/* The notes of this seat, also those that wait to be sent. */
import { useSpace } from '../../app/hooks'
import type { Space } from '../../app/space'
import { type Note, noteIn } from '../../model/note'
import type { Sending } from '../../sync/queue'
import type { With, Word } from '../../wire'

const waiting = new WeakMap<Sending, Word>()

/** The words of a command that still waits, as the own doc will hold them. */
function wordOf(sending: Sending, by: Space['seat']): Word {
  let word = waiting.get(sending)
  if (!word) {
    const text = (sending.body as { body: Word['text'] }).body
    word = { text, by, field: 'body', cmd: sending.id, at: sending.given }
    waiting.set(sending, word)
  }
  return word
}

/** The latest words of a note: waiting, or in the own doc. Undefined: not there, or on its way out. */
export function latest(space: Space, id: string): Word | undefined {
  const sent = space.unsent.value.findLast(each => each.key === `note/${id}`)
  if (sent?.cmd === 'note.remove') return undefined
  return sent ? wordOf(sent, space.seat) : space.own.get('note', id)?.body
}

function ids(space: Space): string[] {
  const unsent = space.unsent.value.filter(each => each.key.startsWith('note/'))
  return [...new Set([...space.own.ids('note'), ...unsent.map(each => each.key.slice('note/'.length))])]
}

/** Those of the notebook, the last written in first, by the versions of the own doc: what waits is newer. Notes of other kinds are not
 *  listed here. */
export function useNotes(): With<Note>[] {
  const space = useSpace()
  const waits = space.unsent.value
  const newness = (id: string) => {
    const at = waits.findLastIndex(each => each.key === `note/${id}`)
    return at < 0 ? (space.own.get('note', id)?.v ?? 0) : Number.MAX_SAFE_INTEGER - waits.length + at
  }
  return ids(space)
    .flatMap(id => {
      const word = latest(space, id)
      const opened = word && space.words.read(`note/${id}`, word).value
      const note = opened?.state === 'open' ? noteIn(opened.text) : undefined
      return note ? [{ id, it: note }] : []
    })
    .sort((x, y) => newness(y.id) - newness(x.id))
}
