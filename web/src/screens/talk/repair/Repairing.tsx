import { useEffect, useRef, useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { Composer, useComposer } from '../parts/Composer'
import { Transcript } from '../parts/Transcript'
import { TurnFrame } from '../parts/TurnFrame'
import { useOpenTalk } from '../parts/useOpenTalk'
import { HowTo } from '../turn/Listening'

/** The one making amends: what they are responsible for, and how they will repair it. */
export function Repairing() {
  const space = useSpace()
  const { id, talk, may, other, them } = useOpenTalk()
  const composer = useComposer()
  const done = useAction()
  const say = t.talk.repairing
  const finish = async () => {
    if (composer.text) await composer.send()
    await space.do('talk.done', { talk: id })
  }
  if (!may.has('talk.done'))
    return (
      <TurnFrame
        corner={t.talk.corner.repairing}
        whose={other}
        who={them}
        heading={say.waiting(them)}
        lead={say.waitingLead}
        foot={<Composer state={composer} />}
      >
        {talk.mode === 'spoken' && <HowTo items={[say.waitingSpoken(them)]} />}
        <Transcript />
      </TurnFrame>
    )
  return (
    <TurnFrame
      corner={t.talk.corner.repairing}
      heading={say.heading}
      clock
      foot={<Composer state={composer} />}
      act={
        <>
          <button class="hand-over" type="button" disabled={done.busy} onClick={() => done.run(finish)}>
            {say.done}
            <small>{say.doneNote(them)}</small>
          </button>
          <Outcome error={done.error} />
        </>
      }
    >
      <HowTo items={say.steps} />
      <Transcript />
    </TurnFrame>
  )
}

/** The other: hears it, then takes it or says what is still needed. Both answers have one size. */
export function Answering() {
  const { talk, seat, other, them } = useOpenTalk()
  const composer = useComposer()
  const say = t.talk.repairing
  if (talk.done[other])
    return (
      <TurnFrame
        corner={t.talk.corner.answering}
        whose={seat}
        heading={say.answer}
        foot={<Answers composer={composer} />}
      >
        <Transcript />
      </TurnFrame>
    )
  return (
    <TurnFrame
      corner={t.talk.corner.answering}
      heading={say.listen(them)}
      lead={say.listenLead}
      clock
      foot={<Composer state={composer} label={say.stillWritten} />}
    >
      <Transcript quiet={t.talk.written.nothing(them)} />
    </TurnFrame>
  )
}

function Answers({ composer }: { composer: ReturnType<typeof useComposer> }) {
  const space = useSpace()
  const { id, talk, them } = useOpenTalk()
  const [asked, setStill] = useState(false)
  const still = asked || composer.text !== ''
  const accept = useAction()
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!asked) return
    const box = said.current?.querySelector('textarea') ?? said.current
    box?.focus()
  }, [asked])
  const say = t.talk.repairing
  return (
    <>
      {still && (
        <div class="flow" ref={said} tabIndex={-1}>
          {talk.mode === 'spoken' && <p class="lead">{say.stillSpoken(them)}</p>}
          <Composer state={composer} label={say.stillWritten} />
        </div>
      )}
      <div class="answers">
        <button
          class="hand-over"
          type="button"
          disabled={accept.busy}
          onClick={() => accept.run(() => space.do('talk.accept', { talk: id }))}
        >
          {say.accept}
          <small>{say.acceptNote}</small>
        </button>
        <button class="hand-over" type="button" aria-expanded={still} onClick={() => setStill(!still)}>
          {say.still}
          <small>{say.stillNote(them)}</small>
        </button>
      </div>
      <Outcome error={accept.error} />
    </>
  )
}
