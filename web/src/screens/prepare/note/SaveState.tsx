import { useSpace, useZone } from '../../../app/hooks'
import { ShareNotice } from '../../../components/ShareNotice'
import { t } from '../../../i18n'
import { timeOfDay } from '../../../i18n/time'
import { changedAt, roomOf } from '../../../model/note'
import type { NoteKeeper } from './keeper'

/** Whether it is kept, and where. */
export function SaveState({ id, keeper }: { id: string; keeper: NoteKeeper }) {
  const { live, seat, unkept, unsent } = useSpace()
  const zone = useZone(seat)
  const say = t.prepare.note
  const note = keeper.note.value
  const { value: saving } = keeper.saving
  const at = keeper.savedAt.value ?? changedAt(note)
  const waits = saving === 'waiting' || unsent.value.some(({ key }) => key === `note/${id}`)
  const line = () => {
    if (saving === 'saved' && !waits) return at > 0 ? say.saved({ time: timeOfDay(at, zone) }) : ''
    if (waits && live.value) return say.saving
    if (unkept.value) return say.notKept
    if (!keeper.kept.value) return say.saving
    return saving === 'refused' ? say.refused : saving === 'full' ? say.onlyHere : say.offline
  }
  const space = roomOf(note)
  return (
    <>
      <p class="small soft saved">{line()}</p>
      <p class="small saved" role="status">
        {space === 'full' ? say.full : space === 'nearly' ? say.nearly : ''}
      </p>
      <ShareNotice doc="own" />
    </>
  )
}
