import { useState } from 'preact/hooks'
import { useName, useSpace, useViewer } from '../../app/hooks'
import { Dialog } from '../../components/Dialog'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import { mayCommitment, releases } from '../../model/commitment'
import type { Commitment } from '../../wire'
import { Decline } from './AnswerCommitment'

/** Done, or released. Each is confirmed once, since it stays so. */
export function EndCommitment({ id, it }: { id: string; it: Commitment }) {
  const space = useSpace()
  const say = t.commitments
  const [asking, setAsking] = useState<'complete' | 'release'>()
  const [keeping, setKeeping] = useState(false)
  const act = useAction()
  const back = useAction()
  const may = mayCommitment(it, useViewer())
  const asked = it.release[space.seat]
  const theirs = it.release[space.other]
  const name = useName(space.other)
  const run = async () => {
    const cmd = asking === 'complete' ? 'commitment.complete' : 'commitment.release'
    if (await act.run(() => space.do(cmd, { commitment: id }))) setAsking(undefined)
  }
  const asks = !releases(it, space.seat)
  const release = asks ? say.releaseKeeper : say.release
  if (theirs && keeping)
    return (
      <Decline id={id} notes={it.notes.length} label={say.releaseKeep} onCancel={() => setKeeping(false)} />
    )
  const sure = asking === 'complete' ? say.sureComplete : asks ? say.sureAsk({ name }) : say.sureRelease
  return (
    <>
      {theirs && <p class="small asked">{say.releaseAsked({ name })}</p>}
      {may.has('commitment.complete') && (
        <button class="act-2" type="button" onClick={() => setAsking('complete')}>
          {say.complete}
        </button>
      )}
      {may.has('commitment.release') && (
        <button class="act-2" type="button" onClick={() => setAsking('release')}>
          {release}
        </button>
      )}
      {theirs && !it.revision && (
        <button class="act-2" type="button" onClick={() => setKeeping(true)}>
          {say.releaseKeep}
        </button>
      )}
      {asked && <p class="small soft">{say.releaseYou({ name })}</p>}
      {asked && !it.revision && (
        <button
          class="act-2"
          type="button"
          disabled={back.busy}
          onClick={() => back.run(() => space.do('commitment.decline', { commitment: id }))}
        >
          {say.releaseBack}
        </button>
      )}
      <Outcome error={back.error} />
      <Dialog
        open={asking !== undefined}
        title={asking === 'complete' ? say.complete : release}
        onClose={() => setAsking(undefined)}
      >
        <p>{sure}</p>
        <div class="acts row">
          <button class="act-2" type="button" disabled={act.busy} onClick={() => void run()}>
            {asking === 'complete' ? say.complete : release}
          </button>
          <button class="act-2" type="button" onClick={() => setAsking(undefined)}>
            {t.common.cancel}
          </button>
        </div>
        <Outcome error={act.error} />
      </Dialog>
    </>
  )
}
