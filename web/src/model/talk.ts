/* What a seat sees of a talk and may do in it, from the state alone (RULES.md, section T). */
import type { Phase, Request, Seat, Talk } from '../wire'
import { isLapsed, isSlip, MOST_MINUTES } from './pause'
import { areTogether, otherThan, type Viewer } from './seat'

export type View =
  | 'lobby'
  | 'speaking'
  | 'listening'
  | 'reflecting'
  | 'reflected'
  | 'checking'
  | 'checked'
  | 'repairing'
  | 'answering'
  | 'agreeing'
  | 'paused'
  | 'closed'

/** The screen of a seat: with the floor, or beside it. */
export function viewOf(talk: Talk, seat: Seat): View {
  const mine = talk.floor === seat
  switch (talk.phase) {
    case 'gathering':
      return 'lobby'
    case 'speaking':
      return mine ? 'speaking' : 'listening'
    case 'reflecting':
      return mine ? 'reflecting' : 'reflected'
    case 'checking':
      return mine ? 'checking' : 'checked'
    case 'repairing':
      return talk.amends === seat ? 'repairing' : 'answering'
    case 'agreeing':
    case 'paused':
    case 'closed':
      return talk.phase
  }
}

export type TalkCommand =
  | 'talk.ready'
  | 'talk.opens'
  | 'talk.postpone'
  | 'talk.say'
  | 'talk.pass'
  | 'talk.decline'
  | 'talk.hand'
  | 'talk.clarify'
  | 'talk.partly'
  | 'talk.more'
  | 'talk.heard'
  | 'talk.accept'
  | 'talk.need'
  | 'talk.done'
  | 'talk.stop'
  | 'talk.pause'
  | 'talk.slip'
  | 'talk.later'
  | 'talk.resume'

/** What the holder of the floor may do in each phase. */
const HOLDER: Readonly<Partial<Record<Phase, readonly TalkCommand[]>>> = {
  speaking: ['talk.pass', 'talk.decline'],
  reflecting: ['talk.pass', 'talk.clarify'],
  checking: ['talk.partly', 'talk.more', 'talk.heard'],
}

/** What would change something: who has said that they are done does not say it again. An answer to a repair can be
 *  another one until the talk goes on. */
export function mayTalk(talk: Talk, viewer: Viewer): ReadonlySet<TalkCommand> {
  const { seat, now } = viewer
  const { phase } = talk
  if (phase === 'closed' || !areTogether(viewer) || isLapsed(talk, now)) return new Set()
  const may = new Set<TalkCommand>(['talk.stop'])
  if (phase === 'gathering') {
    if (talk.kind === 'repair' && talk.amends !== seat) may.add('talk.opens')
    return may.add('talk.ready').add('talk.postpone')
  }
  if (talk.pause && phase === 'paused') {
    may.add('talk.resume')
    if (isSlip(talk, talk.pause, viewer)) may.add('talk.slip')
    return talk.pause.until < talk.pause.at + MOST_MINUTES * 60_000 ? may.add('talk.later') : may
  }
  may.add('talk.pause')
  const holds = talk.floor === seat
  if (holds) for (const command of HOLDER[phase] ?? []) may.add(command)
  if (phase === 'speaking' && !holds) may.add('talk.hand')
  if (phase === 'repairing') {
    if (talk.amends !== seat) may.add('talk.accept').add('talk.need')
    else if (!talk.done[seat]) may.add('talk.done')
  }
  if (phase === 'agreeing' && !talk.done[seat]) may.add('talk.done')
  const says = phase === 'repairing' || (holds && (phase === 'speaking' || phase === 'reflecting'))
  return talk.mode === 'written' && says ? may.add('talk.say') : may
}

/** Whether a talk can be opened, of this request or without one (T1 to T3). One that has lapsed is not open. */
export function mayOpen(open: Talk | undefined, viewer: Viewer, request?: Request): boolean {
  const free = open === undefined || isLapsed(open, viewer.now)
  return free && areTogether(viewer) && (!request || request.status === 'agreed')
}

/** Who opens: in a repair talk the one making amends, unless the other said who begins; else the one who asked for the
 *  talk or opened it (T6, T39). */
export function firstSpeaker(talk: Talk, asker?: Seat): Seat {
  return talk.opens ?? (talk.kind === 'repair' ? talk.amends : asker) ?? talk.opener
}

/** Who has the floor once a time-out is over (T28); nobody where both act. */
export function floorAfter(talk: Talk): Seat | undefined {
  const from: Phase | undefined = talk.pause?.from
  if (from === 'repairing') return talk.amends
  if (!talk.speaker || !from) return undefined
  if (from === 'speaking' || from === 'checking') return talk.speaker
  return from === 'reflecting' ? otherThan(talk.speaker) : undefined
}

/** Three times "partly" in a row: both are offered smaller pieces, or a time-out. */
export const wantsHint = (talk: Talk): boolean =>
  talk.partly >= 3 && (talk.phase === 'speaking' || talk.phase === 'reflecting' || talk.phase === 'checking')
