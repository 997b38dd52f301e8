import { Hand } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useRequest, useSpace } from '../../../app/hooks'
import { Dialog } from '../../../components/Dialog'
import { later } from '../../../components/later'
import { Outcome } from '../../../components/Notice'
import { Tick } from '../../../components/Tick'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { Composer, useComposer } from '../parts/Composer'
import { Transcript } from '../parts/Transcript'
import { TurnFrame } from '../parts/TurnFrame'
import { useOpenTalk } from '../parts/useOpenTalk'
import { PassFloor } from './PassFloor'
import { prompt } from './prompts'

const useQuestionsBeside = later(
  async () => (await import('../../prepare/talk/QuestionsBeside')).QuestionsBeside,
)

/** The holder's screen: one thought, and one large action. */
export function Speaking() {
  const { talk, seat, other, them } = useOpenTalk()
  const [thought, setThought] = useState(0)
  const [last, setLast] = useState(false)
  const [declining, setDeclining] = useState(false)
  const minutes = useRequest(talk.request ?? '')?.minutes
  const QuestionsBeside = useQuestionsBeside(true)
  const composer = useComposer()
  const say = t.talk.speaking
  return (
    <TurnFrame
      corner={t.talk.corner.speaking}
      heading={prompt(talk, seat, thought, them, minutes)}
      lead={talk.mode === 'written' ? undefined : say.lead({ name: them })}
      clock
      foot={<Composer state={composer} />}
      act={
        <>
          <Decline open={declining} onClose={() => setDeclining(false)} />
          <Tick checked={last} onChange={setLast}>
            {say.last}
          </Tick>
          <PassFloor last={last} note={last ? say.passLast : say.passPiece} composer={composer} />
        </>
      }
    >
      <div class="inline small thoughts">
        <button class="act-3" type="button" onClick={() => setThought(thought + 1)}>
          {say.other}
        </button>
        <button class="act-3" type="button" onClick={() => setDeclining(true)}>
          {say.decline}
        </button>
      </div>
      <p class="asks" role="status">
        {talk.hand[other] && (
          <>
            <Hand class="icon" aria-hidden="true" /> {say.hand({ name: them })}
          </>
        )}
      </p>
      {QuestionsBeside && <QuestionsBeside />}
      <Transcript />
    </TurnFrame>
  )
}

function Decline({ open, onClose }: { open: boolean; onClose: () => void }) {
  const space = useSpace()
  const { id, them } = useOpenTalk()
  const decline = useAction()
  const say = t.talk.speaking
  return (
    <Dialog open={open} title={say.declineTitle} onClose={onClose} beside>
      <p>{say.declineText({ name: them })}</p>
      <div class="acts">
        <button
          class="act-2"
          type="button"
          disabled={decline.busy}
          onClick={() => decline.run(() => space.do('talk.decline', { talk: id }))}
        >
          {say.declineDo}
        </button>
        <button class="act-2" type="button" onClick={onClose}>
          {say.keep}
        </button>
      </div>
      <Outcome error={decline.error} />
    </Dialog>
  )
}
