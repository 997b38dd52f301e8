import { useCommitments, useSpace } from '../../app/hooks'
import { Outcome } from '../../components/Notice'
import { Page } from '../../components/Page'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import { FromNote } from '../prepare/FromNote'
import { HandPhone } from './HandPhone'
import { OfferForm } from './OfferForm'
import { Agreed, Offered, Waiting } from './Offers'
import { Sentences } from './Sentences'
import { Tools } from './Tools'
import { useLasting, useRoom } from './useRoom'

/** Both offer, both agree. Nothing counts before, and nothing at all is fine too. */
export function Agreeing() {
  const { id, seat, other, talk, away, them } = useRoom()
  const mine = useCommitments().filter(({ it }) => it.talk === id)
  const offered = mine.filter(({ it }) => it.status === 'offered')
  const say = t.talk.agreeing
  const lasting = useLasting(away)
  return (
    <Page title={say.title} class="agreeing" corner={t.talk.corner.agreeing} seat={seat} wide fit>
      <div class="two">
        <div class="flow">
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {offered.map(each =>
            each.it.by === other ? <Offered key={each.id} {...each} /> : <Waiting key={each.id} {...each} />,
          )}
          <OfferForm again={mine.length > 0} />
        </div>
        <div class="section">
          {mine
            .filter(({ it }) => it.status === 'active')
            .map(each => (
              <Agreed key={each.id} {...each} />
            ))}
          {talk.mode === 'written' && talk.kind === 'repair' && <Sentences />}
          <FromNote talk={id} />
          <Done />
          <HandPhone />
        </div>
      </div>
      <p class="foot away small" role="status">
        {lasting === 'me' ? t.talk.away.me : lasting === 'them' ? t.talk.away.them(them) : ''}
      </p>
      <Tools />
    </Page>
  )
}

function Done() {
  const space = useSpace()
  const { id, talk, may, seat, other, them } = useRoom()
  const done = useAction()
  const say = t.talk.agreeing
  return (
    <div class="acts finish">
      {may.has('talk.done') && (
        <button
          class="act-2"
          type="button"
          disabled={done.busy}
          onClick={() => done.run(() => space.do('talk.done', { talk: id }))}
        >
          {say.done}
        </button>
      )}
      <p class="small soft" role="status">
        {talk.done[seat] ? say.doneYou(them) : talk.done[other] ? say.doneOther(them) : say.ends}
      </p>
      <Outcome error={done.error} />
      <a class="act-3 small" href="/time/new">
        {say.next}
      </a>
    </div>
  )
}
