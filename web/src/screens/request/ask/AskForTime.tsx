import { useEffect, useRef } from 'preact/hooks'
import { useGone, useName, useRequest, useRequests, useSpace, useViewer } from '../../../app/hooks'
import { go } from '../../../app/router'
import { useStand } from '../../../app/stand'
import { Page } from '../../../components/Page'
import { Aside, useSeries } from '../../../components/Series'
import { useAction } from '../../../components/useAction'
import { type Form, useForm } from '../../../components/useForm'
import { useStepFocus } from '../../../components/useStepFocus'
import { Waits } from '../../../components/Waits'
import { sentence } from '../../../components/whyNot'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import { blockedBy } from '../../../model/request'
import { mendsFirst } from '../../../model/stand'
import { LIMITS, type PlainBody } from '../../../wire'
import { ChooseTimes } from '../times/ChooseTimes'
import { type Asking, DRAFT, fresh, minutesOf } from './asking'
import { WhatStep } from './WhatStep'

/** Asking for a time, in two short steps that are one draft. */
export function AskForTime() {
  const space = useSpace()
  const { seat, other } = space
  const name = useName(other)
  const gone = useGone()
  const series = useSeries(DRAFT)
  const form = useForm(series.name, fresh(mendsFirst(useStand().stand, seat)))
  const current = useRef(series.name)
  current.current = series.name
  const send = useAction({ again: true })
  const step = form.value.step
  const heading = useStepFocus(step)
  const blocked = useBlocked(form.value)
  useMade(form)
  const submit = async () => {
    const { name: draft } = series
    const request = form.value.id ?? crypto.randomUUID()
    form.set({ id: request })
    const make = () => space.do('request.make', bodyOf(request, form.value), { drafts: [draft] })
    if ((await send.run(make, draft)) && current.current === draft) go(`/time/${request}`)
  }
  return (
    <Page title={t.request.what.title({ name })} places wide={step === 'when'} class="request">
      <div class="head">
        <p class="small soft">{step === 'what' ? t.request.what.step : t.request.when.step}</p>
        <h1 ref={heading} tabIndex={-1}>
          {step === 'what' ? t.request.what.title({ name }) : t.request.when.title}
        </h1>
      </div>
      <Waits of={[DRAFT]} />
      <Aside of={series} />
      {gone ? (
        <p class="lead section">{t.request.list.gone}</p>
      ) : step === 'what' ? (
        <WhatStep form={form} blocked={blocked} onNext={() => form.set({ step: 'when' })} />
      ) : (
        <ChooseTimes
          slots={form.value.slots}
          onChange={slots => form.set({ slots })}
          minutes={minutesOf(form.value) ?? 45}
          send={t.request.when.send({ name })}
          onSend={submit}
          action={{ ...send, busy: send.busy || form.draft.waits }}
          blocked={blocked}
        >
          <button class="act-3" type="button" onClick={() => form.set({ step: 'what' })}>
            {t.request.when.back}
          </button>
        </ChooseTimes>
      )}
      <a class="act-3" href="/time">
        {t.request.all}
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
    : t.request.what.waits({ name, day: dayName(blocked.until) })
}
