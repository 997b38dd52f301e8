import { useState } from 'preact/hooks'
import { useName, useSpace, useViewer } from '../../../app/hooks'
import { answerKey, useLook } from '../../../app/looked'
import { go } from '../../../app/router'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Said } from '../../../components/Said'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { mayQuestion, type QuestionCommand } from '../../../model/question'
import type { Question } from '../../../wire'
import { AnswerForm } from './AnswerForm'
import { NotYetForm } from './NotYetForm'
import { statusOf } from './status'

export function OneQuestion({ id }: { id: string }) {
  const { shared, seat, other } = useSpace()
  const name = useName(other)
  const it = shared.get('question', id)
  useLook(it?.by === seat && it.answer ? answerKey(id, it.answer) : undefined)
  const say = t.prepare.questions
  const title = !it ? say.title : it.by === seat ? say.one.mine({ name }) : say.one.theirs({ name })
  return (
    <Page title={title} places class="prepare">
      <h1>{title}</h1>
      {it ? <Standing id={id} it={it} /> : <p class="lead section">{say.gone}</p>}
      <p class="section">
        <a class="act-3" href="/prepare/questions">
          {say.all}
        </a>
      </p>
    </Page>
  )
}

function Standing({ id, it }: { id: string; it: Question }) {
  const { seat } = useSpace()
  const may = mayQuestion(it, useViewer())
  const key = `question/${id}`
  const mine = it.by === seat
  const say = t.prepare.questions.one
  return (
    <div class="section flow">
      <Said of={key} word={it.text} quoted />
      <p class="small soft" role="status">
        {statusOf(it, seat)} {may.has('question.withdraw') && it.status === 'open' && say.waits}
      </p>
      <Answer id={id} it={it} />
      {mine ? <Asker id={id} it={it} may={may} /> : <Answerer id={id} it={it} may={may} />}
      <Waits of={[key]} />
    </div>
  )
}

/** The answer, and how it was worded before. */
function Answer({ id, it: { answer } }: { id: string; it: Question }) {
  if (!answer) return null
  const earlier = [...(answer.was ?? [])].reverse()
  return (
    <>
      <Said of={`question/${id}`} word={answer} quoted />
      {earlier.length > 0 && (
        <details class="small">
          <summary>{t.prepare.questions.one.before}</summary>
          {earlier.map(word => (
            <Said key={word.cmd} of={`question/${id}`} word={word} quoted />
          ))}
        </details>
      )}
    </>
  )
}

interface SideProps {
  id: string
  it: Question
  may: ReadonlySet<QuestionCommand>
}

function Asker({ id, it, may }: SideProps) {
  const space = useSpace()
  const action = useAction()
  const say = t.prepare.questions.one
  const withdraw = async () => {
    if (await action.run(() => space.do('question.withdraw', { question: id }))) go('/prepare/questions')
  }
  return (
    <div class="acts">
      {may.has('question.close') && <Close key={it.answer ? 'enough' : 'unanswered'} id={id} it={it} />}
      {may.has('question.withdraw') && (
        <button class="act-3" type="button" disabled={action.busy} onClick={() => void withdraw()}>
          {say.takeBack}
        </button>
      )}
      <Outcome error={action.error} />
    </div>
  )
}

/** Confirmed once, since it stays so. Before there is an answer nothing can be enough: what was said in a talk is closed
 *  in other words. */
function Close({ id, it }: { id: string; it: Question }) {
  const space = useSpace()
  const [asking, setAsking] = useState(false)
  const action = useAction()
  const say = t.prepare.questions.one
  const [act, note] = it.answer ? [say.enough, say.enoughNote] : [say.close, say.closeNote]
  const close = async () => {
    if (await action.run(() => space.do('question.close', { question: id }))) setAsking(false)
  }
  return (
    <>
      <button class="act-2" type="button" onClick={() => setAsking(true)}>
        {act}
      </button>
      <Dialog open={asking} title={act} onClose={() => setAsking(false)}>
        <p>{note}</p>
        <div class="acts">
          <button class="act" type="button" disabled={action.busy} onClick={() => void close()}>
            {act}
          </button>
          <button class="act-2" type="button" onClick={() => setAsking(false)}>
            {t.common.cancel}
          </button>
        </div>
        <Outcome error={action.error} />
      </Dialog>
    </>
  )
}

/** The form is there at once where there is no answer; else by one tap. */
function Answerer({ id, it, may }: SideProps) {
  const [open, setOpen] = useState<'answer' | 'later'>()
  const say = t.prepare.questions.one
  if (!may.has('question.answer')) return null
  const answers = open === 'answer' || (open === undefined && !it.answer)
  return (
    <div class="flow">
      {answers && <AnswerForm key={it.answer?.cmd} id={id} it={it} onDone={() => setOpen(undefined)} />}
      {open === 'later' && <NotYetForm id={id} it={it} onDone={() => setOpen(undefined)} />}
      {it.answer && !open && (
        <button class="act-2" type="button" onClick={() => setOpen('answer')}>
          {say.reword}
        </button>
      )}
      {may.has('question.later') && open !== 'later' && (
        <>
          <button class="act-2" type="button" onClick={() => setOpen('later')}>
            {it.status === 'later' ? say.changeDay : say.notYet}
          </button>
          <p class="small soft">{say.notYetNote}</p>
        </>
      )}
    </div>
  )
}
