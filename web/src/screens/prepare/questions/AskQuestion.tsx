import { useEffect, useRef, useState } from 'preact/hooks'
import { useGone, useName, useSpace, useViewer } from '../../../app/hooks'
import { go } from '../../../app/router'
import { DraftField } from '../../../components/Draft'
import { few } from '../../../components/few'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Aside, useSeries } from '../../../components/Series'
import { ShareNotice } from '../../../components/ShareNotice'
import { Tick } from '../../../components/Tick'
import { useAction } from '../../../components/useAction'
import { type Form, useForm } from '../../../components/useForm'
import { useStepFocus } from '../../../components/useStepFocus'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { mayAsk, questionsOf } from '../../../model/question'
import { roomFor } from '../../../model/room'
import { type Asking, DRAFT, FRESH } from './asking'

type Step = 'write' | 'pause' | 'look'

/** Asking something: written, looked at as the other will read it, and only then shared. */
export function AskQuestion() {
  const { other } = useSpace()
  const name = useName(other)
  const gone = useGone()
  const series = useSeries(DRAFT)
  const form = useForm<Asking>(series.name, FRESH)
  const [step, setStep] = useState<Step>('write')
  const heading = useStepFocus(step)
  const say = t.prepare.questions
  const titles = { write: say.new.title({ name }), pause: say.new.pause, look: say.new.look({ name }) }
  return (
    <Page title={titles[step]} places class="prepare">
      <h1 ref={heading} tabIndex={-1}>
        {titles[step]}
      </h1>
      <Waits of={[DRAFT]} />
      <Aside of={series} />
      {gone ? (
        <p class="lead section">{say.alone}</p>
      ) : step === 'write' ? (
        <Write form={form} onNext={() => setStep(form.value.intimate ? 'pause' : 'look')} />
      ) : step === 'pause' ? (
        <Pause onHelps={() => setStep('look')} />
      ) : (
        <Look form={form} draft={series.name} onChange={() => setStep('write')} />
      )}
      <p class="section">
        <a class="act-3" href="/prepare/questions">
          {say.all}
        </a>
      </p>
    </Page>
  )
}

/** Where no more can be asked it is said before anything is written. What was written already stays. */
function Write({ form: { value, set }, onNext }: { form: Form<Asking>; onNext: () => void }) {
  const { seat, shared } = useSpace()
  const asked = shared.all('question')
  const may = mayAsk(asked, useViewer())
  const [tried, setTried] = useState(false)
  const room = roomFor('question.ask', 'text', value.text)
  const empty = value.text.trim() === ''
  const begun = useRef(false)
  begun.current ||= may || !empty
  const full = few('questions', questionsOf(asked, seat))
  const say = t.prepare.questions.new
  const next = (event: Event) => {
    event.preventDefault()
    setTried(empty)
    if (may && !empty && room !== 'full') onNext()
  }
  return (
    <form class="section flow" noValidate onSubmit={next}>
      {!may && (
        <p class="lead">
          {full} {begun.current && say.keeps}
        </p>
      )}
      {begun.current && (
        <DraftField
          draft={{ text: value.text, set: text => set({ text }) }}
          room={room}
          label={say.text}
          hint={say.hint}
          error={tried && empty ? t.common.field.missing : undefined}
        />
      )}
      {may && (
        <>
          <Tick checked={value.intimate} onChange={intimate => set({ intimate })}>
            {say.intimate} <small class="soft block">{say.intimateHint}</small>
          </Tick>
          {full && <p class="small soft">{full}</p>}
          <ShareNotice doc="shared" />
          <button class="act" type="submit">
            {say.next}
          </button>
        </>
      )}
    </form>
  )
}

/** Asked of its author alone. Nothing of the answer goes anywhere. */
function Pause({ onHelps }: { onHelps: () => void }) {
  const say = t.prepare.questions.new
  return (
    <div class="section flow">
      <p class="lead">{say.pauseLead}</p>
      <div class="acts">
        <button class="act-2" type="button" onClick={onHelps}>
          {say.help}
        </button>
        <button class="act-2" type="button" onClick={() => go('/prepare')}>
          {say.haunt}
        </button>
        <p class="small soft">{say.unsure}</p>
      </div>
    </div>
  )
}

interface LookProps {
  form: Form<Asking>
  draft: string
  onChange: () => void
}

function Look({ form, draft, onChange }: LookProps) {
  const space = useSpace()
  const name = useName(space.other)
  const send = useAction({ again: true })
  const text = form.value.text.trim()
  const say = t.prepare.questions.new
  useEffect(() => {
    if (text === '') onChange() // it waits to be sent, and the box is free
  }, [text])
  const share = async () => {
    const question = form.value.id ?? crypto.randomUUID()
    form.set({ id: question })
    const ask = () => space.do('question.ask', { question, text }, { drafts: [draft] })
    if (await send.run(ask, draft)) go(`/prepare/questions/${question}`)
  }
  return (
    <div class="section flow">
      <blockquote class="said quoted" dir="auto" data-seat={space.seat}>
        <p class="kept-lines">{text}</p>
      </blockquote>
      <p class="small soft">{say.lookLead({ name })}</p>
      <div class="acts">
        <button
          class="act"
          type="button"
          disabled={send.busy || form.draft.waits}
          onClick={() => void share()}
        >
          {say.share({ name })}
        </button>
        <button class="act-2" type="button" onClick={onChange}>
          {say.change}
        </button>
      </div>
      <Outcome error={send.error} />
    </div>
  )
}
