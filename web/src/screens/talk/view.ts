/* What a seat sees of a talk, from the state alone (PRODUCT.md, The talk, as rules). */
import type { Both, Phase, Seat, Talk } from '../../wire'

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

export const otherThan = (seat: Seat): Seat => (seat === 'a' ? 'b' : 'a')

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

/** Who opens: the one making amends in a repair talk, else the one who opened the talk or asked for it. */
export function firstSpeaker(talk: Talk, asker?: Seat): Seat {
  return (talk.kind === 'repair' ? talk.amends : asker) ?? talk.opener
}

/** Who has the floor once a time-out is over; nobody where both act. */
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

export const both = (seats: Both): boolean => seats.a && seats.b
