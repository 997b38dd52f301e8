import { useState } from 'preact/hooks'
import { useGone, useName, useSpace } from '../../app/hooks'
import { go, path } from '../../app/router'
import { DraftField, useDraft } from '../../components/Draft'
import { few } from '../../components/few'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { useBox } from '../../components/useBox'
import { t } from '../../i18n'
import { openBy } from '../../model/commitment'
import { roomFor } from '../../model/room'
import type { Commitment } from '../../wire'
import { takenBack } from './takenBack'
import { asksWhatShows } from './WhatWouldShow'

interface Props {
  id: string
  it: Commitment
  onReword: () => void
}

/** What waits for whom, and what one can answer: to an offer, or to a new wording. */
export function AnswerCommitment({ id, it, onReword }: Props) {
  const { seat } = useSpace()
  const gone = useGone()
  const by = openBy(it)
  if (!by) return null
  if (gone) return <p class="small soft">{t.commitments.alone}</p>
  return by !== seat ? <Theirs id={id} it={it} onReword={onReword} /> : <Mine id={id} onReword={onReword} />
}

function Mine({ id, onReword }: Pick<Props, 'id' | 'onReword'>) {
  const space = useSpace()
  const say = t.commitments
  const back = useAction()
  const take = async () => {
    await space.do('commitment.decline', { commitment: id })
    if (space.shared.get('commitment', id) || path.value !== `/commitments/${id}`) return
    takenBack.value = true
    go('/commitments')
  }
  return (
    <>
      <p class="soft small">{say.waitsFor({ name: useName(space.other) })}</p>
      <div class="acts row">
        <button class="act-2" type="button" onClick={onReword}>
          {say.reword}
        </button>
        <button class="act-2" type="button" disabled={back.busy} onClick={() => back.run(take)}>
          {say.takeBack}
        </button>
      </div>
      <Outcome error={back.error} />
    </>
  )
}

function Theirs({ id, it, onReword }: Props) {
  const space = useSpace()
  const say = t.commitments
  const [declining, setDeclining] = useState(false)
  const answer = useAction()
  const show = useDraft(`commitment/${id}/show`)
  const asks = asksWhatShows(it, space.seat)
  const agree = async () => {
    const text = show.text.trim()
    if (asks && roomFor('commitment.show', 'show', text) === 'full') return
    await space.do('commitment.agree', { commitment: id })
    if (asks && text)
      await space.do('commitment.show', { commitment: id, show: text }, { drafts: [show.name] })
  }
  if (declining)
    return (
      <Decline id={id} notes={it.notes.length} label={say.decline} onCancel={() => setDeclining(false)} />
    )
  return (
    <>
      {asks && (
        <DraftField
          draft={show}
          room={roomFor('commitment.show', 'show', show.text)}
          label={`${say.showYou} (${t.common.optional})`}
          rows={2}
        />
      )}
      <div class="acts">
        <button
          class="act"
          type="button"
          disabled={answer.busy || show.waits}
          onClick={() => answer.run(agree)}
        >
          {it.revision ? say.agreeWording : say.agree}
        </button>
        <div class="acts row">
          {/* While the other's new wording waits, another one would be refused: it is answered first. */}
          {!it.revision && (
            <button class="act-2" type="button" onClick={onReword}>
              {say.reword}
            </button>
          )}
          <button class="act-2" type="button" onClick={() => setDeclining(true)}>
            {say.decline}
          </button>
        </div>
      </div>
      <Outcome error={answer.error} />
    </>
  )
}

interface DeclineProps {
  id: string
  /** How many notes there are already. */
  notes: number
  label: string
  onCancel: () => void
}

/** Says no to what came last, with a few words or none. */
export function Decline({ id, notes, label, onCancel }: DeclineProps) {
  const hint = few('notes', notes)
  const space = useSpace()
  const say = t.commitments
  const note = useDraft(`commitment/${id}/note`)
  const send = useAction()
  const box = useBox<HTMLDivElement>()
  const decline = () => {
    const text = note.text.trim()
    const body = { commitment: id, ...(text ? { note: text } : {}) }
    return space.do('commitment.decline', body, { drafts: [note.name] })
  }
  return (
    <div class="flow" ref={box}>
      <DraftField
        draft={note}
        room={roomFor('commitment.decline', 'note', note.text)}
        label={say.declineNote}
        {...(hint ? { hint } : {})}
        rows={2}
      />
      <div class="acts row">
        <button
          class="act-2"
          type="button"
          disabled={send.busy || note.waits}
          onClick={() => send.run(decline)}
        >
          {label}
        </button>
        <button class="act-2" type="button" onClick={onCancel}>
          {t.common.cancel}
        </button>
      </div>
      <Outcome error={send.error} />
    </div>
  )
}
