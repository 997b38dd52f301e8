/* The next useful step. It only points; every place stays reachable. */
import type { With } from '../../app/hooks'
import { exists } from '../../app/router'
import { t } from '../../i18n'
import type { Request, Seat, SeatEntity, Talk } from '../../wire'

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
  readonly requests: readonly With<Request>[]
  readonly notes: number
  readonly now: number
}

/** From ten minutes before an agreed time on, the lobby is the next step. */
const SOON = 10 * 60_000

export function nextStep(s: Standing): Step {
  const steps = t.home.next
  if (s.other?.status === 'left' || s.other?.status === 'rejected') return steps.alone
  if (s.talk && exists('/talk')) return { ...steps.talkOpen, to: `/talk/${s.talk.id}` }
  const agreed = nextAgreed(s.requests)
  if (agreed && agreed.it.slot! < s.now + SOON && exists('/talk')) return { ...steps.talkSoon, to: '/talk' }
  const asked = s.requests.find(r => r.it.status === 'open' && r.it.offeredBy !== s.seat)
  if (asked && exists('/time')) return { ...steps.answer(s.partner), to: `/time/${asked.id}` }
  if (s.seat === 'a' && s.other?.status !== 'joined') return { ...steps.invite, to: '/invite' }
  if (!s.named) return { ...steps.named, to: '/settings' }
  if (agreed) return steps.agreed
  if (s.requests.some(r => r.it.status === 'open')) return steps.wait(s.partner)
  if (s.notes === 0 && exists('/prepare')) return { ...steps.prepare, to: '/prepare' }
  return exists('/time')
    ? { ...steps.ask, to: '/time/new' }
    : { title: steps.ask.title, lead: steps.ask.lead }
}

/** The agreed time that comes next; one that has passed stays until its talk was opened. */
export function nextAgreed(requests: readonly With<Request>[]): With<Request> | undefined {
  return requests
    .filter(r => r.it.status === 'agreed' && r.it.slot !== undefined)
    .sort((x, y) => x.it.slot! - y.it.slot!)[0]
}
