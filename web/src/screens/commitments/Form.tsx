import { useState } from 'preact/hooks'
import { useName, useOpened, useSpace, useWord, useZone } from '../../app/hooks'
import { go } from '../../app/router'
import { Choice as Radio } from '../../components/Choice'
import { DraftField, useDraft } from '../../components/Draft'
import { Field } from '../../components/Field'
import { Outcome } from '../../components/Notice'
import { Page } from '../../components/Page'
import { useAction } from '../../components/useAction'
import { WatchHint } from '../../components/WatchHint'
import { t } from '../../i18n'
import { addDays, dayOf } from '../../model/day'
import { type Choice, choiceOf, rhythmOf } from '../../model/often'
import type { Commitment, Keeper } from '../../wire'
import { RhythmFields } from './RhythmFields'

/** Offers a commitment, or another wording of one: that begins with the words that stand, once they are open. */
export function Form({ id, it }: { id?: string; it?: Commitment }) {
  const { seat } = useSpace()
  const now = it?.revision?.by === seat ? it.revision : it
  const key = `commitment/${id}`
  const [text, why] = [useOpened(key, now?.text), useOpened(key, now?.why)]
  if (text?.state === 'opening' || why?.state === 'opening') return null
  return <Fields {...(id ? { id } : {})} {...(it ? { it } : {})} />
}

function Fields({ id, it }: { id?: string; it?: Commitment }) {
  const space = useSpace()
  const say = t.commitments.form
  const today = dayOf(space.now(), useZone(space.seat))
  const name = useName(space.other)
  const now = it?.revision?.by === space.seat ? it.revision : it
  const key = `commitment/${id}`
  const text = useDraft(`${key}/text`, useWord(key, now?.text) ?? '')
  const standing = useWord(key, now?.why) ?? ''
  const why = useDraft(`${key}/why`, standing)
  const [keeper, setKeeper] = useState<Keeper>(now?.keeper ?? space.seat)
  const [review, setReview] = useState(now?.review ?? '')
  const [choice, setChoice] = useState<Choice>(now ? choiceOf(now.rhythm) : start(today))
  const [tried, setTried] = useState(false)
  const zone = useZone(space.seat)
  const send = useAction()
  const from = now?.rhythm.from ?? today
  const wrong = {
    text: text.text.trim() ? undefined : t.common.field.missing,
    days: choice.often === 'weekly' && choice.days.length === 0 ? say.noDay : undefined,
    by: choice.often === 'once' && !(choice.by >= from) ? say.noBy : undefined,
  }
  const submit = async () => {
    setTried(true)
    if (wrong.text || wrong.days || wrong.by) return
    const rhythm = rhythmOf(choice, from, now?.rhythm.zone ?? zone)
    const body = {
      commitment: id ?? crypto.randomUUID(),
      keeper,
      text: text.text.trim(),
      rhythm,
      // Left out, it stays as it is: the same words again would count as another wording.
      ...(why.text.trim() && why.text.trim() !== standing ? { why: why.text.trim() } : {}),
      ...(review ? { review } : {}),
    }
    const cmd = id ? 'commitment.revise' : 'commitment.offer'
    if (!(await send.run(() => space.do(cmd, body, { drafts: [text.name, why.name] })))) return
    go(`/commitments/${body.commitment}`)
  }
  return (
    <Page title={id ? say.rewordTitle : say.offerTitle} places class="commitments commitment">
      <h1>{id ? say.rewordTitle : say.offerTitle}</h1>
      {it?.status === 'active' && <p class="soft">{t.commitments.rewordHint}</p>}
      <form
        class="flow section"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        <DraftField
          draft={text}
          label={say.text}
          hint={say.textHint}
          rows={2}
          error={tried ? wrong.text : undefined}
        />
        <WatchHint text={text.text} onUse={text.set} />
        <DraftField draft={why} label={`${say.why} (${t.common.optional})`} rows={2} />
        <Radio
          legend={say.keeper}
          row
          value={keeper}
          onChange={setKeeper}
          options={[
            { value: space.seat as Keeper, label: t.common.you },
            { value: space.other as Keeper, label: name },
            { value: 'both' as Keeper, label: t.commitments.both },
          ]}
        />
        <RhythmFields choice={choice} from={from} onChange={setChoice} {...(tried ? wrong : {})} />
        <Field label={`${say.review} (${t.common.optional})`}>
          {control => (
            <input
              id={control.id}
              type="date"
              min={from}
              value={review}
              onInput={event => setReview(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="acts">
          <button class="act" type="submit" disabled={send.busy || text.waits}>
            {keeper === 'both' ? say.sendBoth : say.send(name)}
          </button>
          <a class="act-3" href={id ? `/commitments/${id}` : '/commitments'}>
            {t.common.cancel}
          </a>
        </div>
        <Outcome error={send.error} />
      </form>
    </Page>
  )
}

const start = (today: string): Choice => ({
  often: 'weekly',
  by: addDays(today, 7),
  days: [],
  every: 1,
  monthDay: 1,
})
