import { useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { DraftField } from '../../../components/Draft'
import { Outcome } from '../../../components/Notice'
import { type Action, useAction } from '../../../components/useAction'
import { useBox } from '../../../components/useBox'
import { t } from '../../../i18n'
import { roomFor } from '../../../model/room'
import { Composer, type ComposerState, useComposer } from '../parts/Composer'
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
  const finish = () => composer.before(() => space.do('talk.done', { talk: id }))
  if (!may.has('talk.done'))
    return (
      <TurnFrame
        corner={t.talk.corner.repairing}
        whose={other}
        who={them}
        heading={say.waiting({ name: them })}
        lead={say.waitingLead}
        foot={<Composer state={composer} />}
      >
        {talk.mode !== 'written' && <HowTo items={[say.waitingSpoken({ name: them })]} />}
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
            {composer.text ? say.sendDone : say.done}
            <small>{say.doneNote({ name: them })}</small>
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

/** The other: hears it, then takes it, says what is still needed, or leaves it for today. The answers have one size. */
export function Answering() {
  const { talk, other, them } = useOpenTalk()
  const composer = useComposer()
  const say = t.talk.repairing
  if (talk.done[other]) return <Answers composer={composer} />
  return (
    <TurnFrame
      corner={t.talk.corner.answering}
      heading={say.listen({ name: them })}
      lead={say.listenLead}
      clock
      foot={<Composer state={composer} label={say.stillWritten} />}
    >
      <Transcript quiet={t.talk.written.nothing({ name: them })} />
    </TurnFrame>
  )
}

function Answers({ composer: { draft } }: { composer: ComposerState }) {
  const space = useSpace()
  const { id, seat, me, them } = useOpenTalk()
  const [asked, setAsked] = useState<boolean>()
  const open = asked ?? draft.text !== ''
  const answer = useAction()
  const box = useBox<HTMLFormElement>(asked)
  const say = t.talk.repairing
  const need = () => {
    const words = draft.text.trim()
    const drafts = { drafts: [draft.name] }
    return space.do('talk.need', words ? { talk: id, need: words } : { talk: id }, drafts)
  }
  return (
    <TurnFrame
      corner={t.talk.corner.answering}
      whose={seat}
      who={me}
      heading={say.answer}
      foot={
        open && (
          <form
            class="composer"
            ref={box}
            onSubmit={event => {
              event.preventDefault()
              void answer.run(need)
            }}
          >
            <DraftField
              draft={draft}
              room={roomFor('talk.need', 'need', draft.text)}
              label={say.stillWritten}
              hint={say.stillHint}
              rows={2}
            />
            <button class="act-2" type="submit" disabled={answer.busy || draft.waits}>
              {say.stillSend({ name: them })}
            </button>
          </form>
        )
      }
      act={
        <>
          <div class="answers">
            <Answer
              label={say.accept}
              note={say.acceptNote}
              action={answer}
              act={() => space.do('talk.accept', { talk: id })}
            />
            <button class="hand-over" type="button" aria-expanded={open} onClick={() => setAsked(!open)}>
              {say.still}
              <small>{say.stillNote({ name: them })}</small>
            </button>
            <Answer
              label={say.notToday}
              note={say.notTodayNote}
              action={answer}
              act={() => space.do('talk.accept', { talk: id, today: true })}
            />
          </div>
          <Outcome error={answer.error} />
        </>
      }
    >
      <Transcript backFirst />
    </TurnFrame>
  )
}

interface AnswerProps {
  label: string
  note: string
  action: Action
  act: () => Promise<void>
}

function Answer({ label, note, action, act }: AnswerProps) {
  return (
    <button class="hand-over" type="button" disabled={action.busy} onClick={() => action.run(act)}>
      {label}
      <small>{note}</small>
    </button>
  )
}
