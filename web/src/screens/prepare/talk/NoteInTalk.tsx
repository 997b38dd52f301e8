import { useState } from 'preact/hooks'
import { useName, useSpace } from '../../../app/hooks'
import { Dialog } from '../../../components/Dialog'
import { Field } from '../../../components/Field'
import { t } from '../../../i18n'
import { writtenParts } from '../../../model/note'
import { titleOf } from '../titleOf'
import { useNotes } from '../useNotes'
import './noteInTalk.css'

/** In the talk, for its author alone: the way to the note. Without a note there is nothing to open. */
export function MyNote({ onOpen }: { onOpen: () => void }) {
  if (useNotes().length === 0) return null
  return (
    <button class="act-3 my-note" type="button" onClick={onOpen}>
      {t.prepare.beside.open}
    </button>
  )
}

/** Which note is read, and how far. */
export interface Reading {
  note?: string
  top: number
}

interface Props {
  open: boolean
  /** Kept while the floor moves on: the note stays open then, where it was read. */
  place: Reading
  onClose: () => void
}

/** The note beside the floor: half a sheet. */
export function NoteDialog({ open, place, onClose }: Props) {
  return (
    <Dialog open={open} title={t.prepare.beside.title} place={place} onClose={onClose} beside>
      <Read place={place} onClose={onClose} />
    </Dialog>
  )
}

function Read({ place, onClose }: Omit<Props, 'open'>) {
  const { other } = useSpace()
  const notes = useNotes()
  const name = useName(other)
  const [chosen, setChosen] = useState(place.note ?? notes[0]?.id)
  const choose = (note: string) => {
    place.note = note
    setChosen(note)
  }
  const note = (notes.find(({ id }) => id === chosen) ?? notes[0])?.it
  const say = t.prepare.beside
  if (!note) return null
  const parts = writtenParts(note).filter(id => note.parts[id].text.trim())
  return (
    <div class="flow note-beside">
      <p class="small soft">{say.only({ name })}</p>
      {notes.length > 1 && (
        <Field label={say.which}>
          {({ id }) => (
            <select id={id} value={chosen} onChange={event => choose(event.currentTarget.value)}>
              {notes.map(each => (
                <option key={each.id} value={each.id}>
                  {titleOf(each.it)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {parts.length === 0 && <p>{say.empty}</p>}
      {parts.map(id => (
        <section key={id}>
          <h3 class="label">{t.prepare.parts[id]}</h3>
          <p class="said kept-lines" dir="auto">
            {note.parts[id].text.trim()}
          </p>
        </section>
      ))}
      <div class="acts">
        <button class="act-2" type="button" onClick={onClose}>
          {t.common.close}
        </button>
      </div>
    </div>
  )
}
