import { useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import type { useComposer } from '../parts/Composer'
import { useOpenTalk } from '../parts/useOpenTalk'

interface Props {
  note: string
  last?: boolean
  composer: ReturnType<typeof useComposer>
}

/** The one large action: hands the floor over. What is written and not yet sent goes with it. */
export function PassFloor({ note, last = false, composer }: Props) {
  const space = useSpace()
  const { id, them } = useOpenTalk()
  const pass = useAction()
  const unsent = composer.text !== ''
  const hand = () => composer.before(() => space.do('talk.pass', last ? { talk: id, last } : { talk: id }))
  return (
    <>
      <button class="hand-over" type="button" disabled={pass.busy} onClick={() => pass.run(hand)}>
        {unsent ? t.talk.speaking.sendPass({ name: them }) : t.talk.speaking.pass({ name: them })}
        <small>{note}</small>
      </button>
      <Outcome error={pass.error} />
    </>
  )
}
