import { useRef, useState } from 'preact/hooks'
import { useCommitments, useName, useOpened, useSpace, useViewer, useWord } from '../../app/hooks'
import { useStand } from '../../app/stand'
import { Choice as Radio } from '../../components/Choice'
import { DayField } from '../../components/DayField'
import { DraftField, type TextIn } from '../../components/Draft'
import { few } from '../../components/few'
import { Outcome } from '../../components/Notice'
import { ShareNotice } from '../../components/ShareNotice'
import { useAction } from '../../components/useAction'
import { useBox } from '../../components/useBox'
import { type Form, useForm } from '../../components/useForm'
import { WatchHint } from '../../components/WatchHint'
import { sentence } from '../../components/whyNot'
import { t } from '../../i18n'
import { offersOf, wordingsOf } from '../../model/commitment'
import { type Choice, choiceOf, firstChoice, missingIn, rhythmOf, ruleOf } from '../../model/often'
import { roomFor } from '../../model/room'
import { mendsFirst } from '../../model/stand'
import { firstDay, keepersClock, standing, wordingOf } from '../../model/wording'
import { isDay } from '../../sync/bounds'
import type { Commitment, Keeper, With } from '../../wire'
import { RhythmFields } from './RhythmFields'
import './commitmentForm.css'

/** What a new commitment begins with. */
export interface Start {
  readonly text?: string
  readonly keeper?: Keeper
  /** The talk that it is made in. */
  readonly talk?: string
}

/** What was changed in it, as it lies in the draft. */
interface Worded {
  /** Given at the first try, so that a second one is not a second offer. */
  readonly id?: string
  readonly text?: string | undefined
  readonly why?: string | undefined
  readonly keeper?: Keeper
  readonly review?: string
  readonly chosen?: Choice
}

interface Props {
  /** What is worded anew; without it, something new is offered. */
  of?: With<Commitment>
  start?: Start
  /** The name of its draft. */
  draft: string
  /** Opened by hand among other things: one writes at once, and what is seldom needed is one tap away. */
  inline?: boolean
  onDone: (id: string) => void
  onCancel: () => void
}

/** The one form in which a commitment is worded. It begins with the words that stand, once they are open. */
export function CommitmentForm(props: Props) {
  const { seat } = useSpace()
  const stands = props.of && standing(props.of.it, seat)
  const key = `commitment/${props.of?.id}`
  const [text, why] = [useOpened(key, stands?.text), useOpened(key, stands?.why)]
  if (text?.state === 'opening' || why?.state === 'opening') return null
  return <Fields {...props} />
}

function Fields({ of, start, draft, inline = false, onDone, onCancel }: Props) {
  const space = useSpace()
  const say = t.commitments.form
  const stands = of && standing(of.it, space.seat)
  const key = `commitment/${of?.id}`
  const form = useForm<Worded>(draft, {})
  const { stand } = useStand()
  const first = stands?.keeper ?? start?.keeper ?? mendsFirst(stand, space.seat)
  const { id, chosen, keeper = first } = form.value
  const text = wordsIn(form, 'text', useWord(key, stands?.text) ?? start?.text ?? '')
  const why = wordsIn(form, 'why', useWord(key, stands?.why) ?? '')
  const agreedWhy = useWord(key, of?.it.why) ?? ''
  const { review = stands?.review ?? '' } = form.value
  const [wrongIn, setWrongIn] = useState<string>()
  const tried = wrongIn === draft
  const send = useAction({ again: true })
  const current = useRef(draft)
  current.current = draft
  const box = useBox<HTMLFormElement>(inline)
  const { zone, today } = keepersClock(keeper, useViewer())
  const from = firstDay(of?.it, stands, today)
  const choice = chosen ?? (stands ? choiceOf(stands.rhythm) : firstChoice(from))
  // A rhythm that nobody changed stays as it is, also one that the form does not know.
  const same = stands && (!chosen || (stands.rhythm.rrule && ruleOf(chosen) === stands.rhythm.rrule))
  const rhythm = same ? { ...stands.rhythm, from, zone } : rhythmOf(choice, from, zone)
  const missing = chosen && missingIn(chosen, from)
  const reviewWrong =
    review === '' || (isDay(review) && review >= rhythm.from)
      ? undefined
      : isDay(review)
        ? sentence('review_too_early', { day: rhythm.from })
        : t.common.field.day
  const submit = async () => {
    const wrong = !text.text.trim() || missing !== undefined || reviewWrong !== undefined
    setWrongIn(wrong ? draft : undefined) // a box that is empty since its words were sent is not a wrong one
    if (wrong) return
    const wording = wordingOf({ keeper, text: text.text, why: why.text, rhythm, review }, agreedWhy)
    const commitment = of?.id ?? id ?? crypto.randomUUID()
    if (!of) form.set({ id: commitment })
    const drafts = { drafts: [draft] }
    const talk = start?.talk ? { talk: start.talk } : {}
    const offer = () =>
      of
        ? space.do('commitment.revise', { commitment, ...wording }, drafts)
        : space.do('commitment.offer', { commitment, ...wording, ...talk }, drafts)
    if ((await send.run(offer, draft)) && current.current === draft) onDone(commitment)
  }
  /** Where the moment is named, one writes at once. */
  const beginWhen = () => {
    text.set(say.whenStart)
    const field = box.current?.querySelector('textarea')
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(say.whenStart.indexOf(','), say.whenStart.indexOf(','))
    })
  }
  const more = (
    <>
      <DraftField
        draft={why}
        room={roomFor('commitment.offer', 'why', why.text)}
        label={`${t.commitments.why} (${t.common.optional})`}
        rows={2}
      />
      <DayField
        label={`${say.review} (${t.common.optional})`}
        min={rhythm.from}
        value={review}
        onInput={review => form.set({ review })}
        error={tried ? reviewWrong : undefined}
      />
    </>
  )
  return (
    <form
      ref={box}
      class="flow commitment-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <DraftField
        draft={text}
        room={roomFor('commitment.offer', 'text', text.text)}
        label={say.text}
        hint={say.textHint}
        rows={2}
        error={tried && !text.text.trim() ? t.common.field.missing : undefined}
      />
      {!of && text.text.trim() === '' && <WhenIWill onBegin={beginWhen} />}
      <WatchHint text={text.text} onUse={text.set} />
      <KeeperChoice value={keeper} onChange={keeper => form.set({ keeper })} />
      <RhythmFields
        choice={choice}
        rhythm={rhythm}
        from={from}
        today={today}
        onChange={chosen => form.set({ chosen })}
        missing={tried ? missing : undefined}
      />
      {inline ? <More filled={Boolean(why.text || review)}>{more}</More> : more}
      <Full of={of?.it} />
      <ShareNotice doc="shared" />
      <div class="acts row">
        <button class={inline ? 'act-2' : 'act'} type="submit" disabled={send.busy || form.draft.waits}>
          {say.send({ name: useName(space.other) })}
        </button>
        <button class="act-2" type="button" onClick={onCancel}>
          {t.common.cancel}
        </button>
      </div>
      <Outcome error={send.error} />
    </form>
  )
}

/** A moment that one knows again helps to remember what one meant to do (Gollwitzer, 1999). */
function WhenIWill({ onBegin }: { onBegin: () => void }) {
  const say = t.commitments.form
  return (
    <div class="small soft">
      <button class="act-3" type="button" onClick={onBegin}>
        {say.when}
      </button>
      <p>{say.whenHint}</p>
    </div>
  )
}

/** One of its texts, which stands as it was while nothing was changed. */
function wordsIn({ value, set }: Form<Worded>, field: 'text' | 'why', initial: string): TextIn {
  const change = (text: string | undefined) => set({ [field]: text === initial ? undefined : text })
  return { text: value[field] ?? initial, set: change }
}

/** How many offers, or wordings of this one, there may be still, once that is few. */
function Full({ of }: { of: Commitment | undefined }) {
  const { seat } = useSpace()
  const offers = offersOf(useCommitments(), seat)
  const said = of ? few('wordings', wordingsOf(of)) : few('offers', offers)
  return said ? <p class="small soft">{said}</p> : null
}

function KeeperChoice({ value, onChange }: { value: Keeper; onChange: (keeper: Keeper) => void }) {
  const { seat, other } = useSpace()
  const options: { value: Keeper; label: string }[] = [
    { value: seat, label: t.common.you },
    { value: other, label: useName(other) },
    { value: 'both', label: t.commitments.both },
  ]
  return <Radio legend={t.commitments.form.keeper} options={options} value={value} onChange={onChange} row />
}

/** Closed at first, but never over words that would be sent unseen. */
function More({ filled, children }: { filled: boolean; children: preact.ComponentChildren }) {
  const open = useRef(filled)
  open.current ||= filled
  return (
    <details open={open.current}>
      <summary>{t.commitments.form.more}</summary>
      <div class="flow">{children}</div>
    </details>
  )
}
