import { useState } from 'preact/hooks'
import { useName, useSpace } from '../../../app/hooks'
import { ApartNeeds } from '../../../components/ApartNeeds'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { Notice } from '../../../components/Notice'
import { ShareNotice } from '../../../components/ShareNotice'
import type { Form } from '../../../components/useForm'
import { t } from '../../../i18n'
import { isShort } from '../../../model/request'
import { roomFor } from '../../../model/room'
import { LIMITS } from '../../../wire'
import { NoteField, noteRoom } from '../parts/NoteField'
import { type Asking, LENGTHS, minutesOf, OWN } from './asking'

interface Props {
  form: Form<Asking>
  blocked: string | undefined
  onNext: () => void
}

/** The first step: what it is about, and what kind of talk it is to be. */
export function WhatStep({ form, blocked, onNext }: Props) {
  const { value, set } = form
  const [tried, setTried] = useState(false)
  const say = t.request.what
  const room = roomFor('request.make', 'topic', value.topic)
  const wrong = minutesOf(value) === undefined
  const next = (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (!wrong && room !== 'full' && noteRoom(value.note) !== 'full') onNext()
  }
  return (
    <form class="section asking" noValidate onSubmit={next}>
      <Field label={say.topic} hint={say.topicHint} room={room}>
        {control => (
          <input
            id={control.id}
            aria-describedby={control['aria-describedby']}
            aria-invalid={control['aria-invalid']}
            type="text"
            dir="auto"
            autocomplete="off"
            value={value.topic}
            onInput={event => set({ topic: event.currentTarget.value })}
          />
        )}
      </Field>
      <NoteField label={say.note} hint={say.noteHint} value={value.note} onInput={note => set({ note })} />
      <Choice
        legend={say.importance}
        options={([1, 2, 3] as const).map(level => ({ value: level, label: t.request.levels[level] }))}
        value={value.importance}
        onChange={importance => set({ importance })}
        row
      />
      <Length form={form} error={tried && wrong ? say.ownWrong : undefined} />
      <TalkKind form={form} />
      <ShareNotice doc="shared" />
      {blocked && <Notice>{blocked}</Notice>}
      <button class="act" type="submit">
        {say.next}
      </button>
    </form>
  )
}

function Length({ form: { value, set }, error }: { form: Form<Asking>; error: string | undefined }) {
  const say = t.request.what
  return (
    <>
      <Choice
        legend={say.minutes}
        options={[
          ...LENGTHS.map(length => ({ value: length as number, label: length })),
          { value: OWN, label: say.own },
        ]}
        value={value.length}
        onChange={length => set({ length })}
        row
      />
      {isShort(minutesOf(value)) && value.kind === 'ordinary' && <p class="small soft">{say.short}</p>}
      {value.length === OWN && (
        <Field label={say.ownLabel} error={error}>
          {control => (
            <input
              id={control.id}
              aria-describedby={control['aria-describedby']}
              aria-invalid={control['aria-invalid']}
              type="number"
              inputMode="numeric"
              min={LIMITS.minMinutes}
              max={LIMITS.maxMinutes}
              value={value.own}
              onInput={event => set({ own: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}

function TalkKind({ form: { value, set } }: { form: Form<Asking> }) {
  const { seat, other } = useSpace()
  const name = useName(other)
  const say = t.request.what
  return (
    <>
      <Choice
        legend={say.kind}
        options={(['ordinary', 'repair'] as const).map(kind => ({
          value: kind,
          label: say.kinds[kind],
          hint: say.kindHints[kind],
        }))}
        value={value.kind}
        onChange={kind => set({ kind })}
      />
      {value.kind === 'repair' && (
        <Choice
          legend={say.amends}
          options={[
            { value: seat, label: say.me },
            { value: other, label: name },
          ]}
          value={value.amends}
          onChange={amends => set({ amends })}
          row
        />
      )}
      <Choice
        legend={say.mode}
        options={(['spoken', 'apart', 'written'] as const).map(mode => ({
          value: mode,
          label: say.modes[mode],
          hint: say.modeHints[mode],
        }))}
        value={value.mode}
        onChange={mode => set({ mode })}
      />
      {value.mode === 'apart' && <ApartNeeds />}
    </>
  )
}
