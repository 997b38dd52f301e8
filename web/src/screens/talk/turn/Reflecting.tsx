import { useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { Composer, useComposer } from '../parts/Composer'
import { Transcript } from '../parts/Transcript'
import { TurnFrame } from '../parts/TurnFrame'
import { useOpenTalk } from '../parts/useOpenTalk'
import { HowTo } from './Listening'
import { PassFloor } from './PassFloor'

/** The listener has the floor: a piece is said back, and the whole of it after the last piece. */
export function Reflecting() {
  const space = useSpace()
  const { id, talk, them } = useOpenTalk()
  const composer = useComposer()
  const clarify = useAction()
  const say = t.talk.reflecting
  return (
    <TurnFrame
      corner={t.talk.corner.reflecting}
      heading={talk.last ? say.headingLast({ name: them }) : say.heading({ name: them })}
      lead={talk.last ? undefined : say.lead}
      clock
      foot={
        <>
          <Composer state={composer} />
          <button
            class="act-2 again"
            type="button"
            disabled={clarify.busy}
            onClick={() => clarify.run(() => space.do('talk.clarify', { talk: id }))}
          >
            {say.clarify({ name: them })}
          </button>
          <Outcome error={clarify.error} />
        </>
      }
      act={<PassFloor note={say.passNote} composer={composer} />}
    >
      {talk.last && <HowTo items={say.steps({ name: them })} />}
      <Transcript />
    </TurnFrame>
  )
}

/** The speaker meanwhile: hears what was understood. */
export function Reflected() {
  const { them } = useOpenTalk()
  const say = t.talk.reflected
  return (
    <TurnFrame corner={t.talk.corner.reflected} heading={say.heading({ name: them })} clock>
      <HowTo items={say.how({ name: them })} />
      <Transcript quiet={t.talk.written.nothing({ name: them })} />
    </TurnFrame>
  )
}
