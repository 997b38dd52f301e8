import { useState } from 'preact/hooks'
import { useName, useSpace, useViewer, useZone } from '../../../app/hooks'
import { Choice } from '../../../components/Choice'
import { DayField } from '../../../components/DayField'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { useForm } from '../../../components/useForm'
import { useWhyNot } from '../../../components/whyNot'
import { t } from '../../../i18n'
import { dayAndTime } from '../../../i18n/time'
import { laterDays } from '../../../model/request'
import { isDay } from '../../../sync/bounds'
import type { Request } from '../../../wire'
import { Topic } from '../parts/AboutRequest'
import { NoteField, noteRoom } from '../parts/NoteField'

interface Waiting {
  readonly until: 'open' | 'day'
  readonly day: string
  readonly note: string
}

const OPEN: Waiting = { until: 'open', day: '', note: '' }

/** "Not yet": a whole answer, with or without a day, with or without words. */
export function NotYet({ id, request, onBack }: { id: string; request: Request; onBack: () => void }) {
  const space = useSpace()
  const name = useName(space.other)
  const zone = useZone(space.seat)
  const { draft, value, set } = useForm(`request/${id}/later`, OPEN)
  const [tried, setTried] = useState(false)
  const later = useAction()
  const say = t.request.later
  const whyNot = useWhyNot()
  const { first, last } = laterDays(useViewer())
  const dayWrong =
    value.until === 'open'
      ? undefined
      : !value.day
        ? say.dayEmpty
        : !isDay(value.day) || value.day < first || value.day > last
          ? say.dayWrong
          : undefined
  const send = async (event: Event) => {
    event.preventDefault()
    setTried(dayWrong !== undefined)
    const note = value.note.trim()
    if (dayWrong || noteRoom(note) === 'full') return
    const until = value.until === 'day' ? { until: value.day } : {}
    const body = { request: id, ...until, ...(note ? { note } : {}) }
    await later.run(() => space.do('request.later', body, { drafts: [draft.name] }))
  }
  const field = later.refusal?.field
  return (
    <form class="asking" noValidate onSubmit={send}>
      <div class="flow">
        <p class="soft">
          <Topic id={id} request={request} />
        </p>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {request.status === 'agreed' && request.slot !== undefined && (
          <p class="aside">{say.closes({ when: dayAndTime(request.slot, zone) })}</p>
        )}
      </div>
      <Choice
        legend={say.when}
        options={[
          { value: 'open' as const, label: say.open, hint: say.openHint({ name }) },
          { value: 'day' as const, label: say.day, hint: say.dayHint({ name }) },
        ]}
        value={value.until}
        onChange={until => set({ until })}
      />
      {value.until === 'day' && (
        <DayField
          label={say.until}
          min={first}
          max={last}
          value={value.day}
          onInput={day => set({ day })}
          error={tried && dayWrong ? dayWrong : field === 'until' ? whyNot(later.error) : undefined}
        />
      )}
      <NoteField
        notes={request.notes.length}
        label={say.note}
        value={value.note}
        onInput={note => set({ note })}
        error={field === 'note' ? whyNot(later.error) : undefined}
      />
      <div class="acts">
        <button class="act" type="submit" disabled={later.busy || draft.waits}>
          {say.send}
        </button>
        <Outcome error={field === 'until' || field === 'note' ? undefined : later.error} />
        <button class="act-3" type="button" onClick={onBack}>
          {say.cancel}
        </button>
      </div>
    </form>
  )
}
