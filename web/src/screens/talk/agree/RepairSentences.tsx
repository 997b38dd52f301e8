import { useWord } from '../../../app/hooks'
import { Said } from '../../../components/Said'
import { t } from '../../../i18n'
import type { Line, With } from '../../../wire'
import { Author } from '../../commitments/CommitmentCard'
import { OfferCommitment, useOfferedTexts } from '../../commitments/OfferCommitment'
import { useLines } from '../parts/Transcript'
import { useOpenTalk } from '../parts/useOpenTalk'

/** The repair in the words of the one who makes it: one tap puts a sentence into the form of a commitment. */
export function RepairSentences() {
  const { id, talk } = useOpenTalk()
  const offered = useOfferedTexts(id)
  const lines = useLines(id).filter(({ it }) => it.phase === 'repairing' && it.text.by === talk.amends)
  return (
    <>
      {lines.map(line => (
        <Sentence key={line.id} line={line} offered={offered} />
      ))}
    </>
  )
}

function Sentence({ line: { id, it }, offered }: { line: With<Line>; offered: readonly string[] }) {
  const { id: talk } = useOpenTalk()
  const text = useWord(`line/${id}`, it.text)
  if (text === undefined || offered.includes(text)) return null
  return (
    <article class="sentence flow">
      <Author seat={it.text.by} did={t.talk.agreeing.said} />
      <p class="said">
        <Said of={`line/${id}`} word={it.text} />
      </p>
      <OfferCommitment
        class="act-3 inline"
        label={t.talk.agreeing.make}
        start={{ text, keeper: it.text.by, talk }}
        draft={`line/${id}/offer`}
      />
    </article>
  )
}
