import { useState } from 'preact/hooks'
import { useName, useRequest, useSpace } from '../../../app/hooks'
import { Dialog } from '../../../components/Dialog'
import { useDraft } from '../../../components/Draft'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { useWhyNot } from '../../../components/whyNot'
import { t } from '../../../i18n'
import { NoteField, noteRoom } from '../parts/NoteField'

/** Cancels an agreed time, asked once more. */
export function CancelTime({ id }: { id: string }) {
  const space = useSpace()
  const name = useName(space.other)
  const draft = useDraft(`request/${id}/cancel`)
  const [asking, setAsking] = useState(false)
  const cancel = useAction()
  const say = t.request.agreed
  const whyNot = useWhyNot()
  const send = async () => {
    const note = draft.text.trim()
    if (noteRoom(note) === 'full') return
    const body = { request: id, ...(note ? { note } : {}) }
    await cancel.run(() => space.do('request.cancel', body, { drafts: [draft.name] }))
  }
  return (
    <>
      <button class="act-2" type="button" onClick={() => setAsking(true)}>
        {say.cancel}
      </button>
      <Dialog open={asking} title={say.cancelTitle} onClose={() => setAsking(false)}>
        <p>{say.cancelText({ name })}</p>
        <NoteField
          notes={useRequest(id)?.notes.length ?? 0}
          label={say.cancelNote}
          value={draft.text}
          onInput={draft.set}
          error={cancel.refusal?.field === 'note' ? whyNot(cancel.error) : undefined}
        />
        <div class="acts">
          <button class="act-2" type="button" disabled={cancel.busy || draft.waits} onClick={send}>
            {say.cancelDo}
          </button>
          <button class="act-2" type="button" onClick={() => setAsking(false)}>
            {say.stay}
          </button>
        </div>
        <Outcome error={cancel.refusal?.field === 'note' ? undefined : cancel.error} />
      </Dialog>
    </>
  )
}
