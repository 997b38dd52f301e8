import { useState } from 'preact/hooks'
import { useName, useSpace } from '../../app/hooks'
import { DraftField, useDraft } from '../../components/Draft'
import { Outcome } from '../../components/Notice'
import { Said } from '../../components/Said'
import { useAction } from '../../components/useAction'
import { useBox } from '../../components/useBox'
import { t } from '../../i18n'
import { rhythmText } from '../../i18n/rhythm'
import type { Commitment } from '../../wire'

/** What waits for an answer: the offer, or a new wording. Both answers look the same. */
export function Answer({ id, it }: { id: string; it: Commitment }) {
  const { seat } = useSpace()
  const other = useName(seat === 'a' ? 'b' : 'a')
  const offered = it.status === 'offered'
  if (!offered && !(it.status === 'active' && it.revision)) {
    return it.status === 'active' && !it.revision ? (
      <p class="small soft" role="status">
        {t.commitments.agreedMoment}
      </p>
    ) : null
  }
  const by = it.revision?.by ?? it.by
  return (
    <div class="sheet flow answers" role="status">
      {it.revision && (
        <>
          <p>{by === seat ? t.commitments.youOfferWording : t.commitments.offersWording(other)}</p>
          <Said of={`commitment/${id}`} word={it.revision.text} quoted />
          <p class="small soft">
            {rhythmText(it.revision.rhythm)}. {!offered && t.commitments.oldHolds}
          </p>
        </>
      )}
      {by === seat ? <Mine id={id} /> : <Theirs id={id} wording={Boolean(it.revision)} />}
    </div>
  )
}

function Mine({ id }: { id: string }) {
  const space = useSpace()
  const back = useAction()
  return (
    <>
      <p>{t.commitments.waitsFor(useName(space.other))}</p>
      <div class="acts row">
        <a class="act-2" href={`/commitments/${id}/reword`}>
          {t.commitments.reword}
        </a>
        <button
          class="act-2"
          type="button"
          disabled={back.busy}
          onClick={() => back.run(() => space.do('commitment.decline', { commitment: id }))}
        >
          {t.commitments.takeBack}
        </button>
      </div>
      <Outcome error={back.error} />
    </>
  )
}

function Theirs({ id, wording }: { id: string; wording: boolean }) {
  const space = useSpace()
  const say = t.commitments
  const [declining, setDeclining] = useState(false)
  const note = useDraft(`commitment/${id}/note`)
  const answer = useAction()
  const box = useBox<HTMLDivElement>(declining)
  const decline = async () => {
    const text = note.text.trim()
    const body = { commitment: id, ...(text ? { note: text } : {}) }
    await answer.run(() => space.do('commitment.decline', body, { drafts: [note.name] }))
  }
  return (
    <>
      {declining && (
        <div ref={box}>
          <DraftField draft={note} label={say.declineNote} rows={2} />
        </div>
      )}
      {!declining && (
        <div class="acts">
          <button
            class="act-2"
            type="button"
            disabled={answer.busy}
            onClick={() => answer.run(() => space.do('commitment.agree', { commitment: id }))}
          >
            {wording ? say.agreeWording : say.agree}
          </button>
        </div>
      )}
      <div class="acts row">
        <button
          class="act-2"
          type="button"
          disabled={answer.busy || note.waits}
          onClick={() => (declining ? void decline() : setDeclining(true))}
        >
          {say.decline}
        </button>
        {declining ? (
          <button class="act-2" type="button" onClick={() => setDeclining(false)}>
            {t.common.cancel}
          </button>
        ) : (
          <a class="act-2" href={`/commitments/${id}/reword`}>
            {say.reword}
          </a>
        )}
      </div>
      <Outcome error={answer.error} />
    </>
  )
}
