import { useName, useRequest, useSpace } from '../../../app/hooks'
import { Said } from '../../../components/Said'
import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import { dayName } from '../../../i18n/time'
import { type Event, minutesOf } from '../../../model/events'
import type { Commitment, Seat, Talk } from '../../../wire'

interface Props {
  events: readonly Event[]
  /** Whether words of that author, written then, may stand here. */
  mine: (by: Seat, at: number) => boolean
}

export function PaperTalks({ events, mine }: Props) {
  const talks = events.filter(event => event.kind === 'talk').reverse()
  const say = t.path.paper
  return (
    <section>
      <h3>{say.talksTitle}</h3>
      {talks.length === 0 && <p class="soft">{say.none}</p>}
      <ul>
        {talks.map(({ id, day, it }) => (
          <li class="entry" key={id}>
            <TalkLine day={day} it={it} mine={mine} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function TalkLine({ day, it, mine }: { day: string; it: Talk; mine: Props['mine'] }) {
  const request = useRequest(it.request ?? '')
  const names = { a: useName('a'), b: useName('b') }
  const topic = request?.topic
  const say = t.path.line
  const result = it.result ?? 'lapsed'
  const minutes = minutesOf(it)
  const heard = it.heard.a && it.heard.b ? t.path.paper.heardBoth : heardOne(it, names)
  return (
    <>
      <p>
        <strong>{dayName(day)}</strong> {say[result]({ kind: say.kinds[it.kind] })}{' '}
        {minutes !== undefined && `${say.minutes({ n: minutes })}. `}
        {heard}
      </p>
      {topic && mine(topic.by, topic.at) && <Said of={`request/${it.request}`} word={topic} quoted />}
    </>
  )
}

function heardOne({ heard }: Talk, names: Record<Seat, Name>): string {
  return heard.a ? t.path.line.heard({ name: names.a }) : heard.b ? t.path.line.heard({ name: names.b }) : ''
}

export function PaperCommitments({ events, mine }: Props) {
  const commitments = events.filter(event => event.kind === 'commitment').reverse()
  const claimed = events.filter(event => event.kind === 'claimed').length
  const say = t.path.paper
  return (
    <section>
      <h3>{say.commitmentsTitle}</h3>
      {commitments.length === 0 && <p class="soft">{say.none}</p>}
      <ul>
        {commitments.map(({ id, day, it }) => (
          <li class="entry" key={id}>
            <CommitmentLine id={id} day={day} it={it} mine={mine} />
          </li>
        ))}
      </ul>
      {claimed > 0 && <p class="soft">{say.claimed({ n: claimed })}</p>}
    </section>
  )
}

function CommitmentLine({
  id,
  day,
  it,
  mine,
}: {
  id: string
  day: string
  it: Commitment
  mine: Props['mine']
}) {
  const { seat } = useSpace()
  const say = t.path.paper
  const keeper = useName(it.keeper === 'both' ? seat : it.keeper)
  const status = it.status === 'completed' || it.status === 'released' ? it.status : 'active'
  return (
    <>
      <p>
        <strong>{dayName(day)}</strong> {it.keeper === 'both' ? say.keepsBoth : say.keeps({ name: keeper })}{' '}
        {say.status[status]}
      </p>
      {mine(it.text.by, it.text.at) ? (
        <Said of={`commitment/${id}`} word={it.text} quoted />
      ) : (
        <p class="soft">{say.left}</p>
      )}
    </>
  )
}
