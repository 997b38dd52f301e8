import { useSpace } from '../../app/hooks'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import { Composer, useComposer } from './Composer'
import { How } from './Listening'
import { Pass } from './Pass'
import { Transcript } from './Transcript'
import { Turn } from './Turn'
import { useRoom } from './useRoom'

/** The listener has the floor: a piece is said back, and the whole of it after the last piece. */
export function Reflecting() {
  const space = useSpace()
  const { id, talk, them } = useRoom()
  const composer = useComposer()
  const clarify = useAction()
  const say = t.talk.reflecting
  return (
    <Turn
      corner={t.talk.corner.reflecting}
      heading={talk.last ? say.headingLast(them) : say.heading(them)}
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
            {say.clarify(them)}
          </button>
          <Outcome error={clarify.error} />
        </>
      }
      act={<Pass note={say.passNote} composer={composer} />}
    >
      {talk.last && <How items={say.steps(them)} />}
      <Transcript />
    </Turn>
  )
}

/** The speaker meanwhile: hears what was understood. */
export function Reflected() {
  const { them } = useRoom()
  const say = t.talk.reflected
  return (
    <Turn corner={t.talk.corner.reflected} heading={say.heading(them)} clock>
      <How items={say.how(them)} />
      <Transcript quiet={t.talk.written.nothing(them)} />
    </Turn>
  )
}
