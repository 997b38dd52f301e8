import { useName } from '../../../app/hooks'
import { swapSeats } from '../../../app/session'
import { Page } from '../../../components/Page'
import { Shape } from '../../../components/Shape'
import { t } from '../../../i18n'
import type { Seat } from '../../../wire'
import { TalkTools } from '../parts/TalkTools'

/** Between two people and one phone: nothing of either is on it until the next one has it. */
export function GivePhone({ to, rest }: { to: Seat; rest: boolean }) {
  const name = useName(to)
  const say = t.onePhone
  const take = (
    <button class="hand-over" type="button" onClick={swapSeats}>
      {say.take({ name })}
      <small>{say.takeNote}</small>
    </button>
  )
  const hand = rest ? <div class="at-hand">{take}</div> : <TalkTools bare>{take}</TalkTools>
  return (
    <Page title={say.give({ name })} class="turn floor give" seat={to} corner={t.talk.title} hand={hand}>
      <div class="flow">
        <p>
          <span class="who">
            <Shape name={name} /> {name}
          </span>
        </p>
        <h1>{say.give({ name })}</h1>
        <p class="lead">{say.giveLead({ name })}</p>
      </div>
    </Page>
  )
}
