/* What the other offered and only this seat can answer. */
import type { Commitment, Request, Summary, With } from '../wire'
import { asksOf } from './commitment'
import { isAsked, waitsFor } from './request'
import type { Viewer } from './seat'
import { maySummary } from './summary'

interface One<What, It> {
  readonly what: What
  readonly id: string
  readonly it: It
}
export type Waiting =
  | One<'asks', Request>
  | One<'offers', Request>
  | One<'offer' | 'wording' | 'release', Commitment>
  | One<'summary', Summary>

interface Given {
  readonly requests: readonly With<Request>[]
  readonly commitments: readonly With<Commitment>[]
  readonly summaries: readonly With<Summary>[]
}

export function waitingOf({ requests, commitments, summaries }: Given, viewer: Viewer): Waiting[] {
  const { seat } = viewer
  return [
    ...requests
      .filter(({ it }) => waitsFor(it, seat))
      .map(({ id, it }) => ({ what: isAsked(it, seat) ? ('asks' as const) : ('offers' as const), id, it })),
    ...commitments.flatMap(({ id, it }) => {
      const what = asksOf(it, seat)
      return what ? [{ what, id, it }] : []
    }),
    ...summaries
      .filter(({ it }) => maySummary(it, viewer).has('summary.allow'))
      .slice(0, 1) // all are answered at one place
      .map(({ id, it }) => ({ what: 'summary' as const, id, it })),
  ]
}

/** Where it is answered. */
export function answeredAt({ what, id }: Waiting): string {
  if (what === 'summary') return '/path'
  return what === 'asks' || what === 'offers' ? `/time/${id}` : `/commitments/${id}`
}
