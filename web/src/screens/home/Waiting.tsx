import { ChevronRight } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useCommitments, useName, useRequests, useSpace } from '../../app/hooks'
import { exists } from '../../app/router'
import { Said } from '../../components/Said'
import { Shape } from '../../components/Shape'
import { t } from '../../i18n'
import type { Commitment, Seat, Word } from '../../wire'
import { asks } from './next'

/** What the other one offered and only this seat can answer, but for what is the next step already. */
export function Waiting({ but }: { but: string | undefined }) {
  const { seat, other } = useSpace()
  const name = useName(other)
  const requests = useRequests().filter(
    ({ id, it }) => exists('/time') && asks(it, seat) && `/time/${id}` !== but,
  )
  const commitments = useCommitments().flatMap(({ id, it }) => {
    const what = exists('/commitments') ? asksOf(it, seat, name) : undefined
    return what ? [{ id, it, what }] : []
  })
  const summaries = useSpace()
    .shared.all('summary')
    .filter(({ it }) => exists('/path') && it.by === other && it.status === 'asked')
  if (requests.length + commitments.length + summaries.length === 0) return null
  return (
    <section class="section" aria-labelledby="waiting">
      <h2 id="waiting">{t.home.waiting}</h2>
      <div class="rows">
        {requests.map(({ id, it }) => (
          <Row
            key={id}
            to={`/time/${id}`}
            of={`request/${id}`}
            word={it.topic}
            what={it.by === other && it.status === 'open' ? t.home.asks(name) : t.home.offers(name)}
          />
        ))}
        {commitments.map(({ id, it, what }) => (
          <Row
            key={id}
            to={`/commitments/${id}`}
            of={`commitment/${id}`}
            word={it.revision?.text ?? it.text}
            what={what}
          />
        ))}
        {summaries.map(({ id }) => (
          <Row key={id} to="/path" of="" word={undefined} what={t.home.asksSummary(name)} />
        ))}
      </div>
    </section>
  )
}

interface RowProps {
  to: string
  of: string
  word: Word | undefined
  what: ComponentChildren
}

export function Row({ to, of, word, what }: RowProps) {
  const { other } = useSpace()
  return (
    <a class="line" href={to}>
      <Shape seat={other} name={useName(other)} />
      <span>
        <strong>{what}</strong>
        <br />
        <span class="small soft">
          <Said of={of} word={word} />
        </span>
      </span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}

function asksOf(it: Commitment, seat: Seat, name: string): string | undefined {
  if (it.status === 'offered' && !it.agreed[seat]) return t.home.offersCommitment(name)
  if (it.status !== 'active') return undefined
  if (it.revision && it.revision.by !== seat) return t.home.rewords(name)
  const [mine, theirs] = seat === 'a' ? [it.release.a, it.release.b] : [it.release.b, it.release.a]
  return theirs && !mine ? t.home.asksRelease(name) : undefined
}
