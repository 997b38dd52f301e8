import { useState } from 'preact/hooks'
import { useCommitments, useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { CommitmentCard } from '../../commitments/CommitmentCard'
import { OfferCommitment } from '../../commitments/OfferCommitment'
import { RepairFromNote } from '../../prepare/talk/RepairFromNote'
import { HandPhone } from '../onephone/HandPhone'
import { HearEachOther } from '../parts/HearEachOther'
import { TalkTools } from '../parts/TalkTools'
import { Told } from '../parts/Told'
import { useLasting, useOpenTalk } from '../parts/useOpenTalk'
import { RepairSentences } from './RepairSentences'

/** Both offer, both agree. Nothing counts before, and nothing at all is fine too. */
export function Agreeing() {
  const { id, seat, talk, away, them } = useOpenTalk()
  const made = useCommitments().filter(({ it }) => it.talk === id)
  // What is being reworded stays where it is, whatever becomes of it meanwhile: so do its words, and why they were refused.
  const [rewording, reword] = useState<string>()
  const offered = made.filter(each => each.it.status === 'offered' || each.id === rewording)
  const active = made.filter(each => each.it.status === 'active' && each.id !== rewording)
  const say = t.talk.agreeing
  const lasting = useLasting(away)
  return (
    <Page
      title={say.title}
      class="agreeing"
      corner={t.talk.corner.agreeing}
      seat={seat}
      wide
      hand={<TalkTools />}
    >
      <Told />
      <div class="two">
        <div class="flow">
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <HearEachOther see="pictures" />
          <HearEachOther see="offer" />
          {offered.map(each => (
            <CommitmentCard
              key={each.id}
              {...each}
              rewording={each.id === rewording}
              onReword={on => reword(on ? each.id : undefined)}
            />
          ))}
          <OfferCommitment
            class="act-2 add"
            label={made.length > 0 ? say.another : say.own}
            start={{ talk: id, ...(talk.amends && { keeper: talk.amends }) }}
            draft={`talk/${id}/offer`}
          />
        </div>
        <div class="section">
          {active.map(each => (
            <CommitmentCard key={each.id} {...each} />
          ))}
          {talk.mode === 'written' && talk.kind === 'repair' && <RepairSentences />}
          <RepairFromNote talk={id} />
          <Done />
          <HandPhone />
        </div>
      </div>
      <p class="foot away small" role="status">
        {lasting === 'me' ? t.talk.away.me : lasting === 'them' ? t.talk.away.them({ name: them }) : ''}
      </p>
    </Page>
  )
}

function Done() {
  const space = useSpace()
  const { id, talk, may, seat, other, them } = useOpenTalk()
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
      <p class="small soft">
        {talk.done[seat]
          ? say.doneYou({ name: them })
          : talk.done[other]
            ? say.doneOther({ name: them })
            : say.ends}
      </p>
      <Outcome error={done.error} />
      <a class="act-3 small" href="/time/new">
        {say.next}
      </a>
    </div>
  )
}
