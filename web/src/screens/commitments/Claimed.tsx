import { useSpace, useViewer, useWord } from '../../app/hooks'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import { mayCommitment } from '../../model/commitment'
import type { Commitment, With } from '../../wire'

/** The server says that both agreed, and this device cannot tell: what to do about it. */
export function Claimed({ id, it }: With<Commitment>) {
  const space = useSpace()
  const again = useAction()
  const text = useWord(`commitment/${id}`, it.text)
  const may = mayCommitment(it, useViewer()).has('commitment.revise') && !it.revision
  const { keeper, rhythm, review } = it
  const say = t.commitments.claimed
  const offer = (words: string) => {
    const wording = { keeper, rhythm, text: words, ...(review ? { review } : {}) }
    return space.do('commitment.revise', { commitment: id, ...wording })
  }
  return (
    <div class="aside flow">
      <p>
        {say.text} {it.status === 'active' ? say.todo : say.compare}
      </p>
      {may && text !== undefined && (
        <button
          class="act-2"
          type="button"
          disabled={again.busy}
          onClick={() => again.run(() => offer(text))}
        >
          {say.again}
        </button>
      )}
      <Outcome error={again.error} />
    </div>
  )
}
