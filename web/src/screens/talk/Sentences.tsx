import { Plus } from 'lucide-preact'
import { useCommitments, useSpace, useWord, useZone } from '../../app/hooks'
import { Outcome } from '../../components/Notice'
import { Said } from '../../components/Said'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import { plainRhythm } from '../../model/often'
import type { Line, With } from '../../wire'
import { Author } from './Offers'
import { useLines } from './Transcript'
import { useRoom } from './useRoom'

/** The repair in the words of the one who makes it: each sentence becomes a commitment in one tap. */
export function Sentences() {
  const { id, talk } = useRoom()
  const offered = useTexts(id)
  const lines = useLines(id).filter(({ it }) => it.phase === 'repairing' && it.text.by === talk.amends)
  return (
    <>
      {lines.map(line => (
        <Sentence key={line.id} line={line} offered={offered} />
      ))}
    </>
  )
}

/** The texts of what was offered in this talk already. */
function useTexts(talk: string): readonly string[] {
  const { words } = useSpace()
  return useCommitments()
    .filter(({ it }) => it.talk === talk)
    .map(({ id, it }) => words.read(`commitment/${id}`, it.text).value)
    .flatMap(opened => (opened.state === 'open' ? [opened.text] : []))
}

function Sentence({ line: { id, it }, offered }: { line: With<Line>; offered: readonly string[] }) {
  const space = useSpace()
  const { id: talk, seat } = useRoom()
  const zone = useZone(seat)
  const text = useWord(`line/${id}`, it.text)
  const offer = useAction()
  if (text === undefined || offered.includes(text)) return null
  const make = () => {
    const rhythm = plainRhythm('weekly', space.now(), zone)
    const commitment = crypto.randomUUID()
    return space.do('commitment.offer', { commitment, keeper: it.text.by, text, rhythm, talk })
  }
  return (
    <article class="sentence flow">
      <Author seat={it.text.by} did="said" />
      <p class="said">
        <Said of={`line/${id}`} word={it.text} />
      </p>
      <button class="act-3 inline" type="button" disabled={offer.busy} onClick={() => offer.run(make)}>
        <Plus class="icon" aria-hidden="true" />
        {t.talk.agreeing.make}
      </button>
      <Outcome error={offer.error} />
    </article>
  )
}
