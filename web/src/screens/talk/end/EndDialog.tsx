import { hush } from '../../../app/hearing'
import { useSpace } from '../../../app/hooks'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { insist } from '../parts/insist'
import { useOpenTalk } from '../parts/useOpenTalk'

/** Ending is always possible and needs no reason; it is only asked once, calmly. */
export function EndDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const space = useSpace()
  const { id, talk } = useOpenTalk()
  const stop = useAction()
  const closed = () => space.shared.get('talk', id)?.phase === 'closed'
  return (
    <Dialog open={open} title={t.talk.tools.endTitle} onClose={onClose} beside>
      <p>{t.talk.tools.endText}</p>
      {talk.phase !== 'paused' && <p class="soft">{t.talk.tools.orPause}</p>}
      <div class="acts">
        <button
          class="act-2"
          type="button"
          disabled={stop.busy}
          onClick={() => {
            hush()
            void stop.run(() => insist(() => space.do('talk.stop', { talk: id }), closed))
          }}
        >
          {t.talk.tools.endDo}
        </button>
        <button class="act-2" type="button" onClick={onClose}>
          {t.talk.tools.endKeep}
        </button>
      </div>
      <Outcome error={stop.error} />
    </Dialog>
  )
}
