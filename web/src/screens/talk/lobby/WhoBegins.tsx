import { useSpace } from '../../../app/hooks'
import { Choice } from '../../../components/Choice'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { firstSpeaker } from '../../../model/talk'
import { useOpenTalk } from '../parts/useOpenTalk'

/** In a repair talk who does not make amends says who begins; the other reads it before they press ready. */
export function WhoBegins() {
  const space = useSpace()
  const { id, talk, may, seat, other, them } = useOpenTalk()
  const action = useAction()
  const say = t.talk.lobby
  if (talk.kind !== 'repair') return null
  if (!may.has('talk.opens'))
    return (
      <p class="small" role="status">
        {talk.opens === other && say.rather({ name: them })}
      </p>
    )
  return (
    <>
      <Choice
        legend={say.opens}
        hint={say.opensHint}
        options={[
          { value: other, label: say.opensThem({ name: them }) },
          { value: seat, label: say.opensMe },
        ]}
        value={firstSpeaker(talk)}
        onChange={opens => void action.run(() => space.do('talk.opens', { talk: id, opens }))}
        row
      />
      <Outcome error={action.error} />
    </>
  )
}
