import { useName, useSpace } from '../../../app/hooks'
import { Said } from '../../../components/Said'
import { t } from '../../../i18n'
import { oldestFirst } from '../../../model/order'
import { isUnanswered } from '../../../model/question'
import './noteInTalk.css'

/** With the floor, what the other asked and was not answered yet: to be answered now, if one likes. */
export function QuestionsBeside() {
  const { other, shared } = useSpace()
  const name = useName(other)
  const open = shared
    .all('question')
    .filter(({ it }) => it.by === other && isUnanswered(it))
    .sort(oldestFirst(it => it.at))
  if (open.length === 0) return null
  const say = t.prepare.questions.beside
  return (
    <details class="questions-beside">
      <summary>{say.title({ name })}</summary>
      <p class="small soft">{say.lead}</p>
      <ul class="flow">
        {open.map(({ id, it }) => (
          <li key={id}>
            <Said of={`question/${id}`} word={it.text} quoted />
          </li>
        ))}
      </ul>
    </details>
  )
}
