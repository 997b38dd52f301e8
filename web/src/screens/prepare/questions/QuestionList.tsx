import { ChevronRight } from 'lucide-preact'
import { useGone, useName, useSpace, useViewer } from '../../../app/hooks'
import { few } from '../../../components/few'
import { Page } from '../../../components/Page'
import { Said } from '../../../components/Said'
import { useMore } from '../../../components/useMore'
import { t } from '../../../i18n'
import { newestFirst } from '../../../model/order'
import { mayAsk, questionsOf } from '../../../model/question'
import type { Question, With } from '../../../wire'
import { statusOf } from './status'

/** What each wants to know from the other. What waits for this seat stands first. */
export function QuestionList() {
  const { seat, other, shared } = useSpace()
  const name = useName(other)
  const viewer = useViewer()
  const gone = useGone()
  const all = shared.all('question').sort(newestFirst(it => it.at))
  const [theirs, mine] = [all.filter(({ it }) => it.by !== seat), all.filter(({ it }) => it.by === seat)]
  const full = few('questions', questionsOf(all, seat))
  const say = t.prepare.questions
  return (
    <Page title={say.title} places class="prepare">
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{gone ? say.alone : say.lead({ name })}</p>
      </div>
      {all.length === 0 && <p class="soft section">{say.none}</p>}
      <Questions id="theirs" title={say.theirs({ name })} list={theirs} />
      <Questions id="mine" title={say.mine} list={mine} />
      <div class="acts section">
        {mayAsk(all, viewer) && (
          <a class={all.length > 0 ? 'act-2' : 'act'} href="/prepare/ask">
            {say.ask}
          </a>
        )}
        {!gone && full && <p class="small soft">{full}</p>}
        <a class="act-3" href="/prepare">
          {t.prepare.letters.back}
        </a>
      </div>
    </Page>
  )
}

interface ListProps {
  id: string
  title: string
  list: readonly With<Question>[]
}

function Questions({ id, title, list }: ListProps) {
  const { shown, more } = useMore(list.length, 20)
  if (list.length === 0) return null
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="rows">
        {list.slice(0, shown).map(each => (
          <li key={each.id}>
            <Row {...each} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}

function Row({ id, it }: With<Question>) {
  const { seat } = useSpace()
  return (
    <a class="go" href={`/prepare/questions/${id}`}>
      <span>
        <span class="said">
          <Said of={`question/${id}`} word={it.text} />
        </span>
        <br />
        <span class="small soft">{statusOf(it, seat)}</span>
      </span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}
