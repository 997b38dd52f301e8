import { useName, useSpace } from '../../../app/hooks'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import type { DayOf } from '../../../model/events'
import { changedAt, type Note, type PartId, writtenParts } from '../../../model/note'
import { titleOf } from '../../prepare/titleOf'
import { useNotes } from '../../prepare/useNotes'

/** The notes that were chosen, with what is not left out of them. */
export function PaperNotes({ chosen, dayOf }: { chosen: ReadonlySet<string>; dayOf: DayOf }) {
  const name = useName(useSpace().seat)
  const notes = useNotes().filter(({ id }) => chosen.has(id))
  if (notes.length === 0) return null
  return (
    <section>
      <h3>{t.path.paper.notesTitle({ name })}</h3>
      {notes.map(({ id, it }) => (
        <section class="entry" key={id}>
          <h4 dir="auto">{titleOf(it)}</h4>
          <p class="small soft">{dayName(dayOf(changedAt(it)))}</p>
          {writtenParts(it).map(part => (
            <PartWords key={part} note={it} part={part} />
          ))}
        </section>
      ))}
    </section>
  )
}

function PartWords({ note, part }: { note: Note; part: PartId }) {
  const values = part === 'matters' ? note.values.ids.map(id => t.prepare.values[id]).join(', ') : ''
  return (
    <>
      <h5 class="label">{t.prepare.parts[part]}</h5>
      {[values, note.parts[part].text].filter(Boolean).map(text => (
        <p class="said kept-lines" dir="auto" key={text}>
          {text}
        </p>
      ))}
    </>
  )
}
