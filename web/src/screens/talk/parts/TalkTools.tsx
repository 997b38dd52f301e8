import { Pause } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { hush } from '../../../app/hearing'
import { useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { LEAST_MINUTES } from '../../../model/pause'
import { MyNote } from '../../prepare/talk/NoteInTalk'
import { HearEachOther } from './HearEachOther'
import { insist } from './insist'
import { useOpenTalk } from './useOpenTalk'

interface Props {
  /** Nothing of the holder's own. */
  bare?: boolean
  /** Within reach above them. */
  children?: ComponentChildren
}

/** At the same spot on every screen of a talk, below what scrolls: the time-out, in one tap, and the way to end. */
export function TalkTools({ bare = false, children }: Props) {
  const { id, open, sheet } = useOpenTalk()
  return (
    <div class="at-hand">
      {sheet}
      {!bare && <HearEachOther />}
      {children}
      <div class="tools small">
        {!bare && <MyNote onOpen={() => open('note')} />}
        <CallTimeOut />
        <button class="act-3" type="button" onClick={() => open('end')}>
          {t.talk.tools.end}
        </button>
      </div>
      <Waits of={[`talk/${id}`, `line/${id}/`]} />
    </div>
  )
}

function CallTimeOut() {
  const space = useSpace()
  const { id } = useOpenTalk()
  const pause = useAction()
  const resting = () => ['paused', 'closed'].includes(space.shared.get('talk', id)?.phase ?? 'closed')
  return (
    <>
      <button
        class="act-2 pill"
        type="button"
        disabled={pause.busy}
        onClick={() => {
          hush()
          void pause.run(() =>
            insist(() => space.do('talk.pause', { talk: id, minutes: LEAST_MINUTES }), resting),
          )
        }}
      >
        <Pause class="icon" aria-hidden="true" />
        {t.talk.tools.pause}
      </button>
      <Outcome error={pause.error} />
    </>
  )
}
