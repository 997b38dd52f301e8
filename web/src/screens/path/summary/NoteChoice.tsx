import { useSpace, useZone } from '../../../app/hooks'
import { Tick } from '../../../components/Tick'
import { t } from '../../../i18n'
import { dayAndMonth } from '../../../i18n/time'
import { blank, changedAt } from '../../../model/note'
import { titleOf } from '../../prepare/titleOf'
import { useNotes } from '../../prepare/useNotes'

interface Props {
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** One's own notes, each by itself; none goes in unless it is chosen here. */
export function NoteChoice({ chosen, onChange }: Props) {
  const zone = useZone(useSpace().seat)
  const notes = useNotes().filter(({ it }) => !blank(it))
  if (notes.length === 0) return null
  const say = t.path.paper
  const choose = (id: string, checked: boolean) => {
    const next = new Set(chosen)
    if (checked) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  return (
    <fieldset class="section">
      <legend class="label">{say.notes}</legend>
      <p class="small soft">{say.notesHint}</p>
      {notes.map(({ id, it }) => (
        <Tick key={id} checked={chosen.has(id)} onChange={checked => choose(id, checked)}>
          <span dir="auto">{titleOf(it)}</span>{' '}
          <small class="soft block">{dayAndMonth(changedAt(it), zone)}</small>
        </Tick>
      ))}
    </fieldset>
  )
}
