import { useState } from 'preact/hooks'
import { useSpace, useViewer } from '../../app/hooks'
import { DraftField, useDraft } from '../../components/Draft'
import { Outcome } from '../../components/Notice'
import { Said } from '../../components/Said'
import { useAction } from '../../components/useAction'
import { useBox } from '../../components/useBox'
import { t } from '../../i18n'
import { mayCommitment } from '../../model/commitment'
import { roomFor } from '../../model/room'
import type { Commitment, Seat } from '../../wire'

/** Whoever it is for is asked what would show it, as they agree to it. */
export const asksWhatShows = (it: Commitment, seat: Seat): boolean =>
  it.status === 'offered' && !it.revision && !it.show && it.by !== seat && it.keeper === it.by

/** "What would show me": said by the one it is for. */
export function WhatWouldShow({ id, it }: { id: string; it: Commitment }) {
  const draft = useDraft(`commitment/${id}/show`)
  const [opened, setWriting] = useState<boolean>()
  const may = mayCommitment(it, useViewer()).has('commitment.show')
  const writing = may && (opened ?? (draft.text !== '' && !draft.waits))
  const say = t.commitments
  if (!it.show && !may) return null
  return (
    <div class="flow">
      {it.show && !writing && <p class="label">{say.show}</p>}
      {it.show && !writing && <Said of={`commitment/${id}`} word={it.show} quoted />}
      {writing ? (
        <Write id={id} opened={opened === true} done={() => setWriting(false)} />
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

function Write({ id, opened, done }: { id: string; opened: boolean; done: () => void }) {
  const space = useSpace()
  const draft = useDraft(`commitment/${id}/show`)
  const save = useAction()
  const box = useBox<HTMLDivElement>(opened)
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
      <DraftField
        draft={draft}
        room={roomFor('commitment.show', 'show', draft.text)}
        label={say.showYou}
        hint={say.showHint}
        rows={2}
      />
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
