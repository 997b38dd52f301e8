import { useSpace, useWord } from '../../app/hooks'
import { DraftField, useDraft } from '../../components/Draft'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { useBox } from '../../components/useBox'
import { WatchHint } from '../../components/WatchHint'
import { t } from '../../i18n'
import type { Commitment } from '../../wire'
import { useRoom } from './useRoom'

/** Other words for what was offered: an offer of one's own, and the first one is put aside. Nobody changes the
 *  other's sentence. */
export function Reword({ id, it, onDone }: { id: string; it: Commitment; onDone: () => void }) {
  const text = useWord(`commitment/${id}`, it.text)
  return text === undefined ? null : <Box id={id} it={it} text={text} onDone={onDone} />
}

function Box({ id, it, text, onDone }: { id: string; it: Commitment; text: string; onDone: () => void }) {
  const space = useSpace()
  const { id: talk } = useRoom()
  const draft = useDraft(`commitment/${id}/reword`, text)
  const action = useAction()
  const box = useBox<HTMLDivElement>()
  const send = async () => {
    const { keeper, rhythm } = it
    const mine = { commitment: crypto.randomUUID(), keeper, rhythm, talk, text: draft.text.trim() }
    const offer = it.review ? { ...mine, review: it.review } : mine
    await space.do('commitment.offer', offer, { drafts: [draft.name] })
    await space.do('commitment.decline', { commitment: id })
    onDone()
  }
  return (
    <div class="flow" ref={box}>
      <DraftField draft={draft} label={t.talk.agreeing.rewordTitle} rows={3} />
      <WatchHint text={draft.text} onUse={draft.set} />
      <div class="acts row">
        <button
          class="act-2"
          type="button"
          disabled={action.busy || draft.waits || !draft.text.trim() || draft.text.trim() === text}
          onClick={() => action.run(send)}
        >
          {t.talk.agreeing.rewordDo}
        </button>
        <button class="act-2" type="button" onClick={onDone}>
          {t.common.cancel}
        </button>
      </div>
      <Outcome error={action.error} />
    </div>
  )
}
