import { Hand } from 'lucide-preact'
import { useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { Transcript } from '../parts/Transcript'
import { TurnFrame } from '../parts/TurnFrame'
import { useOpenTalk } from '../parts/useOpenTalk'

/** The listener's screen: how to listen, and one small hand. */
export function Listening() {
  const { talk, seat, them } = useOpenTalk()
  const say = t.talk.listening
  const turn = !talk.heard[seat] && !talk.declined[seat]
  const how = { spoken: say.how, apart: say.howApart, written: say.howWritten }[talk.mode]
  return (
    <TurnFrame corner={t.talk.corner.listening} heading={say.heading({ name: them })} clock foot={<Ask />}>
      <HowTo items={how({ name: them, turn })} />
      <Transcript quiet={t.talk.written.nothing({ name: them })} />
    </TurnFrame>
  )
}

export function HowTo({ items }: { items: readonly string[] }) {
  return (
    <ul class="how">
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

function Ask() {
  const space = useSpace()
  const { id, talk, seat, them } = useOpenTalk()
  const hand = useAction()
  const up = talk.hand[seat]
  return (
    <div class="acts">
      <button
        class="act-2 pill"
        type="button"
        disabled={hand.busy}
        onClick={() => hand.run(() => space.do('talk.hand', { talk: id, up: !up }))}
      >
        <Hand class="icon" aria-hidden="true" />
        {up ? t.talk.listening.lower : t.talk.listening.raise}
      </button>
      <p class="small raised" role="status">
        {up && t.talk.listening.raised({ name: them })}
      </p>
      <Outcome error={hand.error} />
    </div>
  )
}
