import type { ComponentChildren } from 'preact'
import { useName, useSpace, useZone } from '../../../app/hooks'
import { Said } from '../../../components/Said'
import { Shape } from '../../../components/Shape'
import { t } from '../../../i18n'
import { isolate } from '../../../i18n/name'
import { dayAndTime, dayName } from '../../../i18n/time'
import type { Event } from '../../../model/events'
import type { Commitment, Seat, With } from '../../../wire'
import { statusOf } from '../../prepare/questions/status'
import { PulseWords } from '../pulse/PulseWords'
import { TalkWords } from './TalkWords'

/** One thing that happened: when, whose, what. */
export function EventItem({ event }: { event: Event }) {
  return (
    <li class="event">
      <time class="small soft" dateTime={event.day}>
        {dayName(event.day, { day: 'numeric', month: 'short' })}
      </time>
      <Sign event={event} />
      <div>
        <What event={event} />
      </div>
    </li>
  )
}

function Sign({ event }: { event: Event }) {
  if ('seat' in event) return <SeatSign seat={event.seat} />
  return <i class={event.kind === 'talk' ? 'mark' : 'mark ring'} aria-hidden="true" />
}

function SeatSign({ seat }: { seat: Seat }) {
  return <Shape seat={seat} name={useName(seat)} />
}

function What({ event }: { event: Event }): ComponentChildren {
  switch (event.kind) {
    case 'pulse':
      return <PulseEvent event={event} />
    case 'talk':
      return <TalkWords id={event.id} it={event.it} />
    case 'commitment':
    case 'claimed':
      return <CommitmentWords id={event.id} it={event.it} agreed={event.kind === 'commitment'} />
    case 'question':
      return <QuestionWords event={event} />
    case 'letter':
      return <LetterWords event={event} />
    case 'return':
      return <ReturnWords seat={event.seat} opens={event.it.opens} />
    case 'joined':
      return <JoinedWords seat={event.seat} />
  }
}

function PulseEvent({ event: { id, seat, it } }: { event: Extract<Event, { kind: 'pulse' }> }) {
  const name = useName(seat)
  const mine = useSpace().seat === seat
  const earlier = [...(it.words.was ?? [])].reverse()
  return (
    <>
      <span class="hidden">{t.path.line.pulse({ name: mine ? isolate(t.common.you) : name })} </span>
      <PulseWords of={id} word={it.words} />
      {earlier.length > 0 && (
        <details class="small earlier-words">
          <summary>{t.path.line.beforeThat}</summary>
          {earlier.map(word => (
            <div key={word.cmd}>
              <PulseWords of={id} word={word} />
            </div>
          ))}
        </details>
      )}
    </>
  )
}

function CommitmentWords({ id, it, agreed }: With<Commitment> & { agreed: boolean }) {
  const words = <Said of={`commitment/${id}`} word={it.text} />
  const status = it.status === 'completed' || it.status === 'released' ? it.status : 'active'
  return (
    <>
      {agreed ? <strong>{t.path.line.commitment[status]}</strong> : t.path.line.claimed}
      <p class="said">
        <a href={`/commitments/${id}`}>{words}</a>
      </p>
    </>
  )
}

function QuestionWords({ event: { id, seat, it } }: { event: Extract<Event, { kind: 'question' }> }) {
  const { seat: mine } = useSpace()
  const name = useName(seat)
  const say = t.path.line.question
  return (
    <>
      <strong>{seat === mine ? say.mine : say.theirs({ name })}</strong>{' '}
      <span class="soft">{statusOf(it, mine)}</span>
      <p class="said">
        <a href={`/prepare/questions/${id}`}>
          <Said of={`question/${id}`} word={it.text} />
        </a>
      </p>
    </>
  )
}

function LetterWords({ event: { id, seat } }: { event: Extract<Event, { kind: 'letter' }> }) {
  const { seat: mine } = useSpace()
  const name = useName(seat)
  const say = t.path.line.letter
  return (
    <a href={`/prepare/letters/${id}`}>
      <strong>{seat === mine ? say.mine : say.theirs({ name })}</strong>
    </a>
  )
}

function ReturnWords({ seat, opens }: { seat: Seat; opens: number }) {
  const { seat: mine } = useSpace()
  const name = useName(seat)
  const zone = useZone(mine)
  const say = t.path.line
  return (
    <>
      <strong>{seat === mine ? say.returning : say.returningOther({ name })}</strong>{' '}
      <span class="soft">{say.opens({ when: dayAndTime(opens, zone) })}</span>
    </>
  )
}

function JoinedWords({ seat }: { seat: Seat }) {
  const { seat: mine } = useSpace()
  const name = useName(seat)
  const say = t.path.line
  if (seat === 'a') return <>{seat === mine ? say.began : say.beganOther({ name })}</>
  return <>{seat === mine ? say.joined : say.joinedOther({ name })}</>
}
