import { useState } from 'preact/hooks'
import { useName, useSpace, useWord } from '../../../app/hooks'
import { DraftField, useDraft } from '../../../components/Draft'
import { few } from '../../../components/few'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { roomFor } from '../../../model/room'
import type { Question } from '../../../wire'

interface Props {
  id: string
  it: Question
  onDone: () => void
}

/** Answers, or words the answer anew, beginning with the words that stand. */
export function AnswerForm({ id, it: { answer }, onDone }: Props) {
  const space = useSpace()
  const name = useName(space.other)
  const stands = useWord(`question/${id}`, answer) ?? ''
  const draft = useDraft(`question/${id}/answer`, stands)
  const [tried, setTried] = useState(false)
  const send = useAction()
  const text = draft.text.trim()
  const room = roomFor('question.answer', 'text', draft.text)
  const say = t.prepare.questions.one
  const submit = async (event: Event) => {
    event.preventDefault()
    setTried(text === '')
    if (text === '' || room === 'full') return
    if (text === stands) return onDone()
    const give = () => space.do('question.answer', { question: id, text }, { drafts: [draft.name] })
    if (await send.run(give)) onDone()
  }
  return (
    <form class="flow" noValidate onSubmit={event => void submit(event)}>
      <DraftField
        draft={draft}
        room={room}
        rows={5}
        label={say.answer}
        hint={answer ? say.rewordNote : say.answerHint}
        error={tried && text === '' ? t.common.field.missing : undefined}
      />
      {answer && <p class="small soft">{few('wordings', answer.was?.length ?? 0)}</p>}
      <button class="act" type="submit" disabled={send.busy || draft.waits}>
        {say.send({ name })}
      </button>
      <Outcome error={send.error} />
      {!answer && <p class="small soft">{say.floor}</p>}
    </form>
  )
}
