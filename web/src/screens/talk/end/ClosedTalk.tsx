import { useAgreements } from '../../../app/agreements'
import { useCommitments, useGone, useName, useRequest, useSpace, useZone } from '../../../app/hooks'
import { later } from '../../../components/later'
import { Page } from '../../../components/Page'
import { Said } from '../../../components/Said'
import { Shape } from '../../../components/Shape'
import { t } from '../../../i18n'
import { saying } from '../../../i18n/plural'
import { longDay } from '../../../i18n/time'
import { isOngoing, saysAgreed } from '../../../model/commitment'
import type { Commitment, Talk, With } from '../../../wire'
import { CommitmentCard } from '../../commitments/CommitmentCard'
import { LentSeat } from '../onephone/LentSeat'
import { Lines, useEntries } from '../parts/Transcript'
import { WordsToMyself } from './WordsToMyself'

const useSameHour = later(async () => (await import('./SameHour')).SameHour)

/** After the talk, however it ended: what was heard, what was agreed, and what each takes along. */
export function ClosedTalk({ id, talk }: { id: string; talk: Talk }) {
  const { seat, other, lent } = useSpace()
  const gone = useGone()
  const name = useName(other)
  const zone = useZone(seat)
  const request = useRequest(talk.request ?? '')
  const result = talk.result ?? 'lapsed'
  const begun = talk.turns.length > 0
  const SameHour = useSameHour(!gone && !lent)
  const say = t.talk.closed
  return (
    <Page title={say.title} class="closed" seat={seat} places>
      <div class="flow">
        <h1>{gone && result !== 'finished' ? say.gone.heading : say.headings[result]}</h1>
        <p class="lead">{gone ? say.gone.lead({ name }) : say.leads[result]}</p>
        <p class="soft small">
          {t.talk.kinds[talk.kind]}, {longDay(talk.openedAt, zone)}
        </p>
        {request?.topic && <Said of={`request/${talk.request}`} word={request.topic} quoted />}
      </div>
      <Heard talk={talk} />
      <Kept id={id} />
      <LentSeat />
      {begun && !lent && <WordsToMyself talk={id} />}
      <div class="section acts">
        {!gone && !lent && SameHour && <SameHour talk={talk} />}
        {gone ? <Alone /> : <NextTime again={result === 'lapsed' || result === 'postponed'} />}
        <a class="act-3" href="/talk">
          {say.all}
        </a>
      </div>
      <Words id={id} talk={talk} />
    </Page>
  )
}

function NextTime({ again }: { again: boolean }) {
  const say = t.talk.closed
  return (
    <>
      <a class="act-2" href="/time/new">
        {again ? say.newTime : say.next}
      </a>
      <p class="small soft">{say.nextNote}</p>
    </>
  )
}

/** What can be done without the other. */
function Alone() {
  const say = t.talk.closed.gone
  return (
    <>
      <a class="act-2" href="/prepare">
        {say.write}
      </a>
      <a class="act-2" href="/settings/copy">
        {say.copy}
      </a>
      <a class="act-3" href="/help">
        {say.help}
      </a>
    </>
  )
}

function Heard({ talk }: { talk: Talk }) {
  const { seat, other } = useSpace()
  const names = { a: useName('a'), b: useName('b') }
  const heard = ([seat, other] as const).filter(each => talk.heard[each])
  const answer = talk.answer === 'need' ? undefined : talk.answer
  const answerer = talk.amends === seat ? other : seat
  if (heard.length === 0 && !answer) return null
  return (
    <section class="section">
      <h2>{t.talk.closed.heard}</h2>
      <ul class="heard">
        {heard.map(each => (
          <li key={each} class="who" data-seat={each}>
            <Shape name={names[each]} />
            {each === seat ? t.talk.closed.heardYou : t.talk.closed.heardThem({ name: names[each] })}
          </li>
        ))}
        {answer && (
          <li class="who" data-seat={answerer}>
            <Shape name={names[answerer]} />
            {saying(t.talk.closed.answers[answer][answerer === seat ? 'you' : 'they'], {
              name: names[answerer],
            })}
          </li>
        )}
      </ul>
    </section>
  )
}

function Kept({ id }: { id: string }) {
  const gone = useGone()
  const ofTalk = ({ it }: With<Commitment>) => it.talk === id && isOngoing(it)
  const open = useCommitments().filter(each => ofTalk(each) && !saysAgreed(each.it))
  const { agreed, claimed } = useAgreements()
  const [active, unsure] = [agreed.filter(ofTalk), claimed.filter(ofTalk)]
  return (
    <>
      {active.length + open.length > 0 && (
        <section class="section">
          <h2>{t.talk.closed.kept}</h2>
          {active.map(each => (
            <CommitmentCard key={each.id} {...each} />
          ))}
          {open.length > 0 && (
            <>
              <p class="label">{gone ? t.talk.closed.gone.unanswered : t.talk.closed.waiting}</p>
              <ul>
                {open.map(({ id: commitment, it }) => (
                  <li key={commitment}>
                    <Said of={`commitment/${commitment}`} word={it.text} quoted />
                  </li>
                ))}
              </ul>
            </>
          )}
          <a class="act-3" href="/commitments">
            {t.talk.closed.commitments}
          </a>
        </section>
      )}
      {unsure.length > 0 && (
        <section class="section">
          <h2>{t.commitments.claimed.title}</h2>
          {unsure.map(each => (
            <CommitmentCard key={each.id} {...each} />
          ))}
        </section>
      )}
    </>
  )
}

function Words({ id, talk }: { id: string; talk: Talk }) {
  const entries = useEntries(id, talk)
  if (!entries.some(({ kind }) => kind === 'line' || kind === 'need')) return null
  return (
    <details class="section">
      <summary>{t.talk.closed.words}</summary>
      <Lines talk={id} entries={entries} />
    </details>
  )
}
