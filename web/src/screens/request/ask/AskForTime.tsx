import { useEffect, useRef } from 'preact/hooks'
import { useGone, useName, useRequest, useRequests, useSpace, useViewer } from '../../../app/hooks'
import { go } from '../../../app/router'
import { Page } from '../../../components/Page'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { sentence } from '../../../components/whyNot'
import { apart } from '../../../i18n/apart'
import { dayName } from '../../../i18n/time'
import { blockedBy } from '../../../model/request'
import { LIMITS, type PlainBody } from '../../../wire'
import { type Form, useForm } from '../parts/useForm'
import { ChooseTimes } from '../times/ChooseTimes'
import { type Asking, fresh, minutesOf } from './asking'
import { WhatStep } from './WhatStep'

const DRAFT = 'request/new'

/** Asking for a time, in two short steps that are one draft. */
export function AskForTime() {
  const space = useSpace()
  const { seat, other } = space
  const name = useName(other)
  const gone = useGone()
  const form = useForm(DRAFT, fresh(seat))
  const send = useAction()
  const step = form.value.step
  const heading = useStepFocus(step)
  const blocked = useBlocked(form.value)
  useMade(form)
  const submit = async () => {
    const request = form.value.id ?? crypto.randomUUID()
    form.set({ id: request })
    if (!(await send.run(() => space.do('request.make', bodyOf(request, form.value), { drafts: [DRAFT] }))))
      return
    go(`/time/${request}`)
  }
  return (
    <Page title={apart.request.what.title(name)} places wide={step === 'when'} class="request">
      <div class="head">
        <p class="small soft">{step === 'what' ? apart.request.what.step : apart.request.when.step}</p>
        <h1 ref={heading} tabIndex={-1}>
          {step === 'what' ? apart.request.what.title(name) : apart.request.when.title}
        </h1>
      </div>
      {gone ? (
        <p class="lead section">{apart.request.list.gone}</p>
      ) : step === 'what' ? (
        <WhatStep form={form} blocked={blocked} onNext={() => form.set({ step: 'when' })} />
      ) : (
        <ChooseTimes
          slots={form.value.slots}
          onChange={slots => form.set({ slots })}
          minutes={minutesOf(form.value) ?? 45}
          send={apart.request.when.send(name)}
          onSend={submit}
          action={{ ...send, busy: send.busy || form.draft.waits }}
          blocked={blocked}
        >
          <Waits of={[DRAFT]} />
          <button class="act-3" type="button" onClick={() => form.set({ step: 'what' })}>
            {apart.request.when.back}
          </button>
        </ChooseTimes>
      )}
      <a class="act-3" href="/time">
        {apart.request.all}
      </a>
    </Page>
  )
}

/** Sent before, as from an earlier visit that was offline: what was asked is there, and is gone to. */
function useMade({ value, draft }: Form<Asking>) {
  const made = useRequest(value.id ?? '') !== undefined
  useEffect(() => {
    if (!made) return
    void draft.clear()
    go(`/time/${value.id}`)
  }, [made])
}

function bodyOf(request: string, form: Asking): PlainBody<'request.make'> {
  const { kind, mode, importance, amends, slots } = form
  const [topic, note] = [form.topic.trim(), form.note.trim()]
  return {
    request,
    kind,
    mode,
    importance,
    minutes: minutesOf(form) ?? 45,
    slots: [...slots],
    ...(kind === 'repair' ? { amends } : {}),
    ...(topic ? { topic } : {}),
    ...(note ? { note } : {}),
  }
}

/** Why this cannot be asked now, said before anyone fills in more: the server would say the same. */
function useBlocked({ kind }: Asking): string | undefined {
  const name = useName(useSpace().other)
  const blocked = blockedBy(useRequests(), kind, useViewer())
  if (blocked === undefined || blocked === 'gone') return undefined
  return blocked === 'full'
    ? sentence('requests_full', { limit: LIMITS.maxOpenRequests })
    : apart.request.what.waits(name, dayName(blocked.until))
}

/** The second step is a new page to whoever reads by ear: the heading is said, and one is at the top. */
function useStepFocus(step: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [step])
  return heading
}
