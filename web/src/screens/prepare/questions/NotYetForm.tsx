import { useState } from 'preact/hooks'
import { useSpace, useViewer } from '../../../app/hooks'
import { DayField } from '../../../components/DayField'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { useBox } from '../../../components/useBox'
import { t } from '../../../i18n'
import { laterDays } from '../../../model/request'
import { isDay } from '../../../sync/bounds'
import type { Question } from '../../../wire'

interface Props {
  id: string
  it: Question
  onDone: () => void
}

/** "Not yet": a whole answer, with or without a day. */
export function NotYetForm({ id, it, onDone }: Props) {
  const space = useSpace()
  const [day, setDay] = useState(it.until ?? '')
  const [tried, setTried] = useState(false)
  const later = useAction()
  const { first, last } = laterDays(useViewer())
  const wrong = day !== '' && (!isDay(day) || day < first || day > last)
  const box = useBox<HTMLFormElement>()
  const say = t.prepare.questions.one
  const send = async (event: Event) => {
    event.preventDefault()
    setTried(wrong)
    if (wrong) return
    if (it.status === 'later' && (it.until ?? '') === day) return onDone()
    const body = { question: id, ...(day ? { until: day } : {}) }
    if (await later.run(() => space.do('question.later', body))) onDone()
  }
  return (
    <form class="flow" noValidate ref={box} onSubmit={event => void send(event)}>
      <DayField
        label={`${say.day} (${t.common.optional})`}
        min={first}
        max={last}
        value={day}
        onInput={setDay}
        error={tried && wrong ? t.request.later.dayWrong : undefined}
      />
      <div class="acts row">
        <button class="act-2" type="submit" disabled={later.busy}>
          {say.sayNotYet}
        </button>
        <button class="act-2" type="button" onClick={onDone}>
          {t.common.cancel}
        </button>
      </div>
      <Outcome error={later.error} />
    </form>
  )
}
