import { useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { go } from '../../../app/router'
import { Dialog } from '../../../components/Dialog'
import { t } from '../../../i18n'
import type { NoteKeeper } from './keeper'

/** Deletes the note from all devices of this seat, after asking once. */
export function DeleteNote({ id, keeper }: { id: string; keeper: NoteKeeper }) {
  const space = useSpace()
  const [asking, setAsking] = useState(false)
  const say = t.prepare.note
  const remove = async () => {
    keeper.stop()
    await space.setDraft(`note/${id}`, '')
    /* A note whose first words are still unsaved is nowhere else: then there is nothing to remove. */
    void space.do('note.remove', { note: id }).catch(() => {})
    go('/prepare')
  }
  return (
    <>
      <button class="act-3" type="button" onClick={() => setAsking(true)}>
        {say.remove}
      </button>
      <Dialog open={asking} title={say.removeTitle} onClose={() => setAsking(false)}>
        <p>{say.removeText}</p>
        <div class="acts">
          <button class="act-2" type="button" onClick={remove}>
            {say.removeDo}
          </button>
          <button class="act-2" type="button" onClick={() => setAsking(false)}>
            {say.removeKeep}
          </button>
        </div>
      </Dialog>
    </>
  )
}
