import { useMemo } from 'preact/hooks'
import { useSpace, useWord, useZone } from '../app/hooks'
import { locale, t } from '../i18n'
import { listed } from '../i18n/name'
import { dayAndTime } from '../i18n/time'
import type { Refused, Sending } from '../sync/queue'
import type { Seat, Word } from '../wire'
import { Notice } from './Notice'
import { useWhyNot } from './whyNot'

/** What an earlier visit left to be sent and the server refused: which thing, why, and the way to the words of it. */
export function RefusedEarlier({ of: { sending, refusal } }: { of: Refused }) {
  const { seat, dismiss, now } = useSpace()
  const zone = useZone(seat)
  const whyNot = useWhyNot()
  const topic = useTopic(sending)
  const kinds: Readonly<Record<string, string>> = t.home.kinds
  const say = t.common.refusedEarlier
  const passed = slotsOf(sending).filter(at => at <= now())
  return (
    <Notice action={t.common.close} onAction={() => dismiss(sending.id)}>
      {say.lead} {topic ? say.about({ topic }) : `${kinds[sending.cmd.slice(0, sending.cmd.indexOf('.'))]}.`}{' '}
      {whyNot(refusal)}{' '}
      {refusal.reason?.startsWith('slot') &&
        passed.length > 0 &&
        say.passed({
          times: listed(
            passed.map(at => dayAndTime(at, zone)),
            locale(),
          ),
        })}{' '}
      <a href={whereOf(sending)}>{sending.drafts ? say.lookWords : say.look}</a>
    </Notice>
  )
}

/** What a request or a commitment is about: as it was to be sent, or as it stands. */
export function useTopic(sending: Sending): string | undefined {
  const { seat, shared } = useSpace()
  const [kind, id = ''] = sending.key.split('/')
  const sent = useMemo(() => topicIn(sending, seat), [sending, seat])
  const stands = kind === 'request' ? shared.get('request', id)?.topic : shared.get('commitment', id)?.text
  return useWord(kind === 'checkin' ? `commitment/${id}` : sending.key, sent ?? stands)
}

function topicIn({ cmd, body, id, given }: Sending, by: Seat): Word | undefined {
  const field = cmd === 'request.make' ? 'topic' : 'text'
  if (cmd !== 'request.make' && cmd !== 'commitment.offer') return undefined
  const { [field]: text } = body as { topic?: string; text?: string }
  return text === undefined ? undefined : { text, by, field, cmd: id, at: given }
}

function slotsOf(sending: Sending): readonly number[] {
  const { slots = [], slot } = sending.body as { slots?: readonly number[]; slot?: number }
  return slot === undefined ? slots : [slot]
}

/** Where it was done. What was to be made is in the form that makes it, with its words. */
export function whereOf({ cmd, key }: Sending): string {
  const [kind, id] = key.split('/')
  if (cmd === 'request.make') return '/time/new'
  if (cmd === 'commitment.offer') return '/commitments/new'
  const paths: Readonly<Record<string, string>> = {
    request: `/time/${id}`,
    free: '/time',
    talk: `/talk/${id}`,
    line: '/talk',
    commitment: `/commitments/${id}`,
    checkin: `/commitments/${id}`,
    pulse: '/path/pulse',
    summary: '/path',
    question: cmd === 'question.ask' ? '/prepare/ask' : `/prepare/questions/${id}`,
    letter: '/prepare',
    note: `/prepare/${id}`,
  }
  return paths[kind ?? ''] ?? '/settings'
}
