import { useState } from 'preact/hooks'
import { useSpace, useViewer } from '../../app/hooks'
import { DraftField, useDraft } from '../../components/Draft'
import { Outcome } from '../../components/Notice'
import { Said } from '../../components/Said'
import { useAction } from '../../components/useAction'
import { useBox } from '../../components/useBox'
import { t } from '../../i18n'
import { mayCommitment } from '../../model/commitment'
import type { Commitment } from '../../wire'

/** "What would show me": said by the one it is for. */
export function Show({ id, it }: { id: string; it: Commitment }) {
  const [writing, setWriting] = useState(false)
  const may = mayCommitment(it, useViewer()).has('commitment.show')
  const say = t.commitments
  if (!it.show && !may) return null
  return (
    <div class="flow">
      {it.show && !writing && <h2 class="label">{say.show}</h2>}
      {it.show && !writing && <Said of={`commitment/${id}`} word={it.show} quoted />}
      {writing ? (
        <Write id={id} done={() => setWriting(false)} />
      ) : (
        may && (
          <button class="act-3" type="button" onClick={() => setWriting(true)}>
            {it.show ? say.changeShow : say.addShow}
          </button>
        )
      )}
    </div>
  )
}

function Write({ id, done }: { id: string; done: () => void }) {
  const space = useSpace()
  const draft = useDraft(`commitment/${id}/show`)
  const save = useAction()
  const box = useBox<HTMLDivElement>()
  const say = t.commitments
  const send = async () => {
    const show = draft.text.trim()
    if (!show) return done()
    if (
      !(await save.run(() => space.do('commitment.show', { commitment: id, show }, { drafts: [draft.name] })))
    )
      return
    done()
  }
  return (
    <div class="flow" ref={box}>
      <DraftField draft={draft} label={say.showYou} hint={say.showHint} rows={2} />
      <div class="acts row">
        <button class="act-2" type="button" disabled={save.busy || draft.waits} onClick={() => void send()}>
          {say.saveShow}
        </button>
        <button class="act-2" type="button" onClick={done}>
          {t.common.cancel}
        </button>
      </div>
      <Outcome error={save.error} />
    </div>
  )
}
