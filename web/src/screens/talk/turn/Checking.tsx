import { useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { Transcript } from '../parts/Transcript'
import { TurnFrame } from '../parts/TurnFrame'
import { useOpenTalk } from '../parts/useOpenTalk'

/** The speaker says whether it fits: three answers of one size, and no clock. */
export function Checking() {
  const space = useSpace()
  const { id, talk, them } = useOpenTalk()
  const answer = useAction()
  const say = t.talk.checking
  const answers = [
    talk.last
      ? { cmd: 'talk.heard' as const, label: say.heardLast, note: say.heardLastNote }
      : { cmd: 'talk.heard' as const, label: say.heard, note: say.heardNote },
    { cmd: 'talk.partly' as const, label: say.partly, note: say.partlyNote({ name: them }) },
    { cmd: 'talk.more' as const, label: say.more, note: say.moreNote },
  ]
  return (
    <TurnFrame
      corner={t.talk.corner.checking}
      heading={talk.last ? say.headingLast : say.heading({ name: them })}
      foot={<p class="small">{say.note}</p>}
      act={
        <>
          <div class="answers">
            {answers.map(({ cmd, label, note }) => (
              <button
                key={cmd}
                class="hand-over"
                type="button"
                disabled={answer.busy}
                onClick={() => answer.run(() => space.do(cmd, { talk: id }))}
              >
                {label}
                <small>{note}</small>
              </button>
            ))}
          </div>
          <Outcome error={answer.error} />
        </>
      }
    >
      <Transcript backFirst />
    </TurnFrame>
  )
}

/** The other waits, with nothing to do and nothing that ticks. */
export function Checked() {
  const { them } = useOpenTalk()
  const say = t.talk.checked
  return (
    <TurnFrame
      corner={t.talk.corner.checked}
      heading={say.heading({ name: them })}
      lead={say.lead}
      foot={<p class="small">{say.note}</p>}
    >
      <Transcript />
    </TurnFrame>
  )
}
