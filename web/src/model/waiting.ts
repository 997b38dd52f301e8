/* What the other offered and only this seat can answer. */
import type { Commitment, Question, Request, Summary, With } from '../wire'
import { asksOf } from './commitment'
import { waitsForAnswer } from './question'
import { isAsked, waitsFor } from './request'
import { isApart, type Viewer } from './seat'
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
  | One<'question', Question>

interface Given {
  readonly requests: readonly With<Request>[]
  readonly commitments: readonly With<Commitment>[]
  readonly summaries: readonly With<Summary>[]
  readonly questions: readonly With<Question>[]
}

export function waitingOf({ requests, commitments, summaries, questions }: Given, viewer: Viewer): Waiting[] {
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
    ...(isApart(viewer) ? [] : questions)
      .filter(({ it }) => waitsForAnswer(it, seat))
      .map(({ id, it }) => ({ what: 'question' as const, id, it })),
  ]
}

/** Where it is answered. */
export function answeredAt({ what, id }: { readonly what: string; readonly id: string }): string {
  if (what === 'summary') return '/path'
  if (what === 'question' || what === 'answer') return `/prepare/questions/${id}`
  if (what === 'letter') return `/prepare/letters/${id}`
  return what === 'asks' || what === 'offers' ? `/time/${id}` : `/commitments/${id}`
}
