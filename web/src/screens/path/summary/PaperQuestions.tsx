import { useName } from '../../../app/hooks'
import { Said } from '../../../components/Said'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import type { Event } from '../../../model/events'
import type { Seat, Word } from '../../../wire'

interface Props {
  events: readonly Event[]
  /** Whether words of that author, written then, may stand here. */
  mine: (by: Seat, at: number) => boolean
}

/** What was asked and answered: each word only where its author's may stand here. */
export function PaperQuestions({ events, mine }: Props) {
  const questions = events
    .filter(event => event.kind === 'question')
    .filter(({ it }) => mine(it.text.by, it.text.at) || (it.answer && mine(it.answer.by, it.answer.at)))
    .reverse()
  const say = t.path.paper
  return (
    <section>
      <h3>{say.questionsTitle}</h3>
      {questions.length === 0 && <p class="soft">{say.none}</p>}
      <ul>
        {questions.map(({ id, day, it }) => (
          <li class="entry" key={id}>
            <strong>{dayName(day)}</strong>
            <Words of={`question/${id}`} word={it.text} label={say.askedBy} mine={mine} />
            {it.answer ? (
              <Words of={`question/${id}`} word={it.answer} label={say.answeredBy} mine={mine} />
            ) : (
              <p class="soft">
                {it.status === 'closed' ? t.prepare.questions.status.closedUnanswered : say.noAnswer}
              </p>
            )}
            {it.answer && it.status === 'closed' && <p class="soft">{say.enough}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface WordsProps {
  of: string
  word: Word
  label: typeof t.path.paper.askedBy
  mine: Props['mine']
}

function Words({ of, word, label, mine }: WordsProps) {
  const name = useName(word.by)
  return (
    <>
      <p>{label({ name })}</p>
      {mine(word.by, word.at) ? <Said of={of} word={word} quoted /> : <p class="soft">{t.path.paper.left}</p>}
    </>
  )
}
