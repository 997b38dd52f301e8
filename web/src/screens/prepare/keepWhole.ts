/* Two devices of one seat may write in the same note without a connection. The server keeps the words that came last,
   so the device that sees a text go missing by that writes the whole again, with both where both wrote in one part. */
import { effect } from '@preact/signals-core'
import type { Space } from '../../app/space'
import { bodyOf, merge, type Note, noteIn, roomOf, same } from '../../model/note'
import type { Word } from '../../wire'

/** Watches over the notes of an open seat, whatever its screen shows. Returns how to stop. */
export function keepWhole(space: Pick<Space, 'own' | 'words' | 'do'>): () => void {
  const known = new Map<string, { word: Word; whole?: Note }>()
  let before: Promise<void> = Promise.resolve()

  const meet = async (id: string, word: Word): Promise<void> => {
    const note = noteIn(await space.words.text(`note/${id}`, word).catch(() => undefined))
    const at = known.get(id)
    if (!note || !at) return
    const before = at.whole ?? note
    const whole = merge(before, note)
    const fits = roomOf(whole) !== 'full'
    at.whole = fits ? whole : note
    if (same(whole, note)) return
    const write = { note: fits ? id : crypto.randomUUID(), body: bodyOf(fits ? whole : before) }
    void space.do('note.write', write).catch(() => {})
  }

  return effect(() => {
    const notes = space.own.all('note')
    for (const id of known.keys()) if (!notes.some(note => note.id === id)) known.delete(id)
    for (const { id, it } of notes) {
      const at = known.get(id)
      if (at?.word === it.body) continue
      known.set(id, { ...at, word: it.body })
      before = before.then(() => meet(id, it.body))
    }
  })
}
