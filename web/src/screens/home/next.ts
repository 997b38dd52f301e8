/* The next useful step. It only points; every place stays reachable. */
import type { With } from '../../app/hooks'
import { exists } from '../../app/router'
import { t } from '../../i18n'
import type { Request, Seat, SeatEntity, Talk } from '../../wire'
import { type Note, PARTS, WEIGHTY, written, writtenParts } from '../prepare/note'

export interface Step {
  readonly title: string
  readonly lead: string
  readonly go?: string
  readonly to?: string
}

export interface Standing {
  readonly seat: Seat
  readonly partner: string
  readonly named: boolean
  readonly other: SeatEntity | undefined
  readonly talk: With<Talk> | undefined
  /** When the last talk that was finished came to its end. */
  readonly finished: number | undefined
  /** One's own pulse of today is shared. */
  readonly pulse: boolean
  readonly requests: readonly With<Request>[]
  /** The last written in first. */
  readonly notes: readonly With<Note>[]
  readonly now: number
}

/** From ten minutes before an agreed time on, the lobby is the next step. */
const SOON = 10 * 60_000
/** For so long after a talk, patience comes first. */
const AFTER = 7 * 24 * 60 * 60_000

export function nextStep(s: Standing): Step {
  const steps = t.home.next
  if (s.other?.status === 'left' || s.other?.status === 'rejected') return steps.alone
  if (s.talk && exists('/talk')) {
    const { phase, opener } = s.talk.it
    const step = phase === 'gathering' && opener !== s.seat ? steps.lobby(s.partner) : steps.talkOpen
    return { ...step, to: `/talk/${s.talk.id}` }
  }
  const agreed = nextAgreed(s.requests)
  if (agreed && agreed.it.slot! < s.now + SOON && exists('/talk')) return { ...steps.talkSoon, to: '/talk' }
  const asked = s.requests.find(r => asks(r.it, s.seat))
  if (asked && exists('/time')) {
    const step = asked.it.by !== s.seat && asked.it.status === 'open' ? steps.answer : steps.offers
    return { ...step(s.partner), to: `/time/${asked.id}` }
  }
  if (s.seat === 'a' && s.other?.status !== 'joined') return { ...steps.invite, to: '/invite' }
  if (!s.named) return { ...steps.named, to: '/settings' }
  const note = unfinished(s.notes[0])
  if (agreed) return note ?? steps.agreed
  if (s.requests.some(r => r.it.status === 'open')) return steps.wait(s.partner)
  if (s.finished !== undefined && s.now < s.finished + AFTER && !s.pulse && exists('/path'))
    return { ...steps.after, to: '/path' }
  if (s.notes.length === 0 && s.finished === undefined && exists('/prepare'))
    return { ...steps.prepare, to: '/prepare' }
  if (note) return note
  return exists('/time')
    ? { ...steps.ask, to: '/time/new' }
    : { title: steps.ask.title, lead: steps.ask.lead }
}

/** An offer to answer: a request, other times, or a move of an agreed one. */
export function asks(it: Request, seat: Seat): boolean {
  if (it.offeredBy === seat) return false
  return (
    it.status === 'open' || (it.status === 'agreed' && it.slot !== undefined && !it.slots.includes(it.slot))
  )
}

/** What the other answered, and this seat may not have seen: a time that still lies ahead was called off, or the newest
 *  request of all was met with "not yet". */
export function answered({ it }: With<Request>, newest: boolean, seat: Seat, now: number): boolean {
  if (it.closedBy === undefined || it.closedBy === seat) return false
  const ahead = it.slot !== undefined && it.slot > now
  return (it.status === 'cancelled' && ahead) || (it.status === 'later' && (ahead || newest))
}

/** One of the two parts that weigh most is still missing from the note that one is in. */
function unfinished(note: With<Note> | undefined): Step | undefined {
  const missing = note && WEIGHTY.find(id => !written(note.it, id) && !note.it.parts[id].out)
  if (!note || !missing || !exists('/prepare')) return undefined
  const step = t.home.next.note(writtenParts(note.it).length, PARTS.length)
  return {
    title: step.titles[missing === 'did' ? 'did' : 'repair'],
    lead: step.lead,
    go: step.go,
    to: `/prepare/${note.id}`,
  }
}

/** The agreed time that comes next; one that has passed stays until its talk was opened. */
export function nextAgreed(requests: readonly With<Request>[]): With<Request> | undefined {
  return requests
    .filter(r => r.it.status === 'agreed' && r.it.slot !== undefined)
    .sort((x, y) => x.it.slot! - y.it.slot!)[0]
}
