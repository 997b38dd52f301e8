import { t } from '../../../i18n'
import { VALUES, type ValueId, withValues } from '../../../model/note'
import type { NoteKeeper } from './keeper'

/** A minute of values: the ones that matter, to be touched. Standing on them makes owning easier (Schumann, 2014). */
export function ValuesMinute({ keeper }: { keeper: NoteKeeper }) {
  const chosen = keeper.note.value.values.ids
  const toggle = (id: ValueId) => {
    const ids = chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id]
    keeper.change((note, at, by) => withValues(note, ids, at, by))
  }
  return (
    <div class="values" role="group" aria-label={t.prepare.valuesLabel}>
      {VALUES.map(id => (
        <button
          key={id}
          class="pill act-2 small"
          type="button"
          aria-pressed={chosen.includes(id)}
          onClick={() => toggle(id)}
        >
          {t.prepare.values[id]}
        </button>
      ))}
    </div>
  )
}
