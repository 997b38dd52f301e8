import { useSpace, useZone } from '../../../app/hooks'
import { ShareNotice } from '../../../components/ShareNotice'
import { t } from '../../../i18n'
import { timeOfDay } from '../../../i18n/time'
import { changedAt, roomOf } from '../../../model/note'
import type { NoteKeeper } from './keeper'

/** Whether it is kept, and where. What is typed is on this device at once, so nothing here is alarming. */
export function SaveState({ keeper }: { keeper: NoteKeeper }) {
  const { live, seat } = useSpace()
  const zone = useZone(seat)
  const say = t.prepare.note
  const note = keeper.note.value
  const { value: saving } = keeper.saving
  const at = keeper.savedAt.value ?? changedAt(note)
  const line =
    saving === 'refused'
      ? say.refused
      : saving === 'waiting'
        ? live.value
          ? say.saving
          : say.offline
        : saving === 'saved' && at > 0
          ? say.saved(timeOfDay(at, zone))
          : ''
  const space = roomOf(note)
  return (
    <>
      <p class="small soft saved">{line}</p>
      <p class="small saved" role="status">
        {space === 'full' ? say.full : space === 'nearly' ? say.nearly : ''}
      </p>
      <ShareNotice doc="own" />
    </>
  )
}
