import { ChevronRight } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useCommitments, useName, useRequests, useSpace, useViewer } from '../../app/hooks'
import { Said } from '../../components/Said'
import { Shape } from '../../components/Shape'
import { t } from '../../i18n'
import { asksOf } from '../../model/commitment'
import { isAsked, waitsFor } from '../../model/request'
import { maySummary } from '../../model/summary'
import type { Word } from '../../wire'

/** What the other one offered and only this seat can answer, but for what is the next step already. */
export function Waiting({ but }: { but: string | undefined }) {
  const { seat, other } = useSpace()
  const viewer = useViewer()
  const name = useName(other)
  const say = {
    offer: t.home.offersCommitment,
    wording: t.home.rewords,
    release: t.home.asksRelease,
  }
  const requests = useRequests().filter(({ id, it }) => waitsFor(it, seat) && `/time/${id}` !== but)
  const commitments = useCommitments().flatMap(({ id, it }) => {
    const asked = asksOf(it, seat)
    return asked ? [{ id, it, what: say[asked](name) }] : []
  })
  const summary = useSpace()
    .shared.all('summary')
    .some(({ it }) => maySummary(it, viewer).has('summary.allow'))
  if (requests.length + commitments.length === 0 && !summary) return null
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
            what={isAsked(it, seat) ? t.home.asks(name) : t.home.offers(name)}
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
        {summary && <Row to="/path" of="" word={undefined} what={t.home.asksSummary(name)} />}
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
