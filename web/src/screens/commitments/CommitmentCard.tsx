import { useAgreed } from '../../app/agreements'
import { useName, useSpace, useViewer } from '../../app/hooks'
import { go } from '../../app/router'
import { Said } from '../../components/Said'
import { Shape } from '../../components/Shape'
import { t } from '../../i18n'
import type { Name } from '../../i18n/name'
import { rhythmText } from '../../i18n/rhythm'
import { dayName } from '../../i18n/time'
import { openBy, saysAgreed } from '../../model/commitment'
import { keepersClock } from '../../model/wording'
import type { Commitment, Seat, With, Word } from '../../wire'
import { AnswerCommitment } from './AnswerCommitment'
import { Claimed } from './Claimed'
import { CommitmentForm } from './CommitmentForm'
import { asksWhatShows, WhatWouldShow } from './WhatWouldShow'
import { WordingChanges } from './WordingChanges'
import './commitmentCard.css'

interface Props extends With<Commitment> {
  /** 1 where the whole screen is about it. */
  level?: 1 | 2
  rewording?: boolean
  /** Without it, rewording has a path of its own in the commitments' place. */
  onReword?: (on: boolean) => void
}

/** A commitment, the same wherever it is: whose it is, what it says, what waits for whom, and the answers. */
export function CommitmentCard({ id, it, level = 2, rewording = false, onReword }: Props) {
  const { seat } = useSpace()
  const agreed = useAgreed(id, it)
  const of = `commitment/${id}`
  const path = `/commitments/${id}`
  const reword = onReword ?? (on => go(on ? `${path}/reword` : path))
  const Title = level === 1 ? 'h1' : 'h2'
  const open = rewording || openBy(it)
  return (
    <article class={open ? 'card sheet flow' : 'card flow'} aria-labelledby={`card-${id}`}>
      <Standing id={id} it={it} />
      <Title class={level === 1 ? undefined : 'said'} id={`card-${id}`}>
        <Said of={of} word={it.text} />
      </Title>
      <Terms of={it} />
      <Why of={of} word={it.why} />
      {!asksWhatShows(it, seat) && <WhatWouldShow id={id} it={it} />}
      {it.notes.map(note => (
        <Said key={note.cmd} of={of} word={note} quoted />
      ))}
      {it.revision && (
        <div class="revised flow">
          <Author seat={it.revision.text.by} did={t.commitments.offersWording} />
          <WordingChanges of={of} it={it} revision={it.revision} />
        </div>
      )}
      {it.status === 'active' && open && agreed && <p class="small soft">{t.commitments.oldHolds}</p>}
      {rewording ? (
        <CommitmentForm
          of={{ id, it }}
          draft={of}
          inline
          onDone={() => reword(false)}
          onCancel={() => reword(false)}
        />
      ) : (
        <AnswerCommitment id={id} it={it} onReword={() => reword(true)} />
      )}
    </article>
  )
}

/** Who offers it, that both agreed as far as this device can tell, or how it ended. It is said when it changes. */
function Standing({ id, it }: With<Commitment>) {
  const agreed = useAgreed(id, it)
  const say = t.commitments
  return (
    <div role="status">
      {it.status === 'offered' ? (
        <Author seat={it.text.by} did={say.offers} />
      ) : (
        it.status !== 'active' && (
          <p>
            <span class="tag">{say.status[it.status]}</span>
          </p>
        )
      )}
      {it.status === 'active' && agreed !== false && <Both known={agreed === true} />}
      {saysAgreed(it) && agreed === false && <Claimed id={id} it={it} />}
    </div>
  )
}

/** Its place is kept while it is looked into, so that nothing moves. */
function Both({ known }: { known: boolean }) {
  const [a, b] = [useName('a'), useName('b')]
  if (!known) return <p class="inline small looking" aria-busy="true" />
  return (
    <p class="inline small">
      <span class="pair">
        <Shape seat="a" name={a} />
        <Shape seat="b" name={b} />
      </span>
      <strong>{t.commitments.status.active}</strong>
    </p>
  )
}

/** A shape and who offers or said it; the author is the one sealed into the words. */
export function Author({
  seat,
  did,
}: {
  seat: Seat
  did: { you: string; they: (values: { name: Name }) => string }
}) {
  const { seat: mine } = useSpace()
  const name = useName(seat)
  return (
    <p class="who small" data-seat={seat}>
      <Shape name={name} /> {seat === mine ? did.you : did.they({ name })}
    </p>
  )
}

/** Who keeps it, how often and from when to when, and when to look at it again. */
function Terms({ of: { keeper, rhythm, review } }: { of: Commitment }) {
  const { seat } = useSpace()
  const say = t.commitments
  const name = useName(keeper === 'b' ? 'b' : 'a')
  const who = keeper === 'both' ? say.keptByBoth : keeper === seat ? say.keptByYou : say.keptBy({ name })
  const ahead = rhythm.rrule !== undefined && rhythm.from > keepersClock(keeper, useViewer()).today
  const often = rhythmText(rhythm)
  return (
    <p class="soft small">
      {who} {ahead ? say.rhythm.from({ often, day: dayName(rhythm.from) }) : often}.{' '}
      {review && say.review({ day: dayName(review) })}
    </p>
  )
}

function Why({ of, word }: { of: string; word: Word | undefined }) {
  if (!word) return null
  return (
    <div class="flow">
      <p class="label">{t.commitments.why}</p>
      <Said of={of} word={word} quoted />
    </div>
  )
}
