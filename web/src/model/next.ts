/* The next useful step. It only points; every place stays reachable. */
import type { Request, Seat, SeatEntity, Talk, With } from '../wire'
import { type Note, WEIGHTY, written } from './note'
import { isAsked, nextAgreed, waitsFor } from './request'
import { isGone, isJoined } from './seat'
import type { Stand } from './stand'

export type Step =
  | {
      readonly step:
        | 'alone'
        | 'talkSoon'
        | 'invite'
        | 'named'
        | 'agreed'
        | 'wait'
        | 'after'
        | 'prepare'
        | 'ask'
    }
  | { readonly step: 'lobby' | 'talkOpen'; readonly talk: string }
  /** `answer`: the other asked; `offers`: they answered with other times. */
  | { readonly step: 'answer' | 'offers'; readonly request: string }
  /** A part that weighs most is missing from the note that one is in. */
  | { readonly step: 'note'; readonly note: string; readonly missing: 'did' | 'repair' }

export interface Circumstances {
  readonly seat: Seat
  readonly named: boolean
  readonly other: SeatEntity | undefined
  /** The open one. */
  readonly talk: With<Talk> | undefined
  /** When the last talk that was finished came to its end. */
  readonly finished: number | undefined
  /** One's own pulse of today is shared. */
  readonly pulse: boolean
  /** The newest first. */
  readonly requests: readonly With<Request>[]
  /** The last written in first. */
  readonly notes: readonly With<Note>[]
  readonly now: number
  /** Where one stands, if one said it. */
  readonly stand: Stand | undefined
}

/** From ten minutes before an agreed time on, the lobby is the next step. */
const SOON = 10 * 60_000
/** For so long after a talk, patience comes first. */
const AFTER = 7 * 24 * 60 * 60_000

export function nextStep(s: Circumstances): Step {
  if (isGone(s.other)) return { step: 'alone' }
  if (s.talk) {
    const { phase, opener } = s.talk.it
    const called = phase === 'gathering' && opener !== s.seat
    return { step: called ? 'lobby' : 'talkOpen', talk: s.talk.id }
  }
  const agreed = nextAgreed(s.requests)
  if (agreed && agreed.it.slot! < s.now + SOON) return { step: 'talkSoon' }
  const asked = s.requests.find(r => waitsFor(r.it, s.seat))
  if (asked) return { step: isAsked(asked.it, s.seat) ? 'answer' : 'offers', request: asked.id }
  if (s.seat === 'a' && !isJoined(s.other)) return { step: 'invite' }
  if (!s.named) return { step: 'named' }
  const note = s.stand === 'hurt' ? undefined : unfinished(s.notes.find(({ it }) => it.kind === 'apology'))
  if (agreed) return note ?? { step: 'agreed' }
  if (s.requests.some(r => r.it.status === 'open')) return { step: 'wait' }
  if (s.finished !== undefined && s.now < s.finished + AFTER && !s.pulse) return { step: 'after' }
  if (s.notes.length === 0 && s.finished === undefined) return { step: 'prepare' }
  return note ?? { step: 'ask' }
}

function unfinished(note: With<Note> | undefined): Step | undefined {
  const missing = note && WEIGHTY.find(id => !written(note.it, id) && !note.it.parts[id].out)
  return missing && { step: 'note', note: note.id, missing: missing === 'did' ? 'did' : 'repair' }
}
