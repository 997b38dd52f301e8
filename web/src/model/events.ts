/* The line of what happened, from the state alone: by months, the newest first. */
import type { Commitment, Letter, Pulse, Question, Return, Seat, SeatEntity, Talk } from '../wire'

interface At {
  readonly id: string
  readonly day: string
  readonly at: number
}

export type Event = At &
  (
    | { readonly kind: 'pulse'; readonly seat: Seat; readonly it: Pulse }
    | { readonly kind: 'talk'; readonly it: Talk }
    | { readonly kind: 'commitment'; readonly it: Commitment }
    /** A commitment of which only the server says that both agreed. */
    | { readonly kind: 'claimed'; readonly it: Commitment }
    | { readonly kind: 'question'; readonly seat: Seat; readonly it: Question }
    | { readonly kind: 'letter'; readonly seat: Seat; readonly it: Letter }
    | { readonly kind: 'return'; readonly seat: Seat; readonly it: Return }
    | { readonly kind: 'joined'; readonly seat: Seat }
  )

type All<E> = readonly { readonly id: string; readonly it: E }[]

export interface Happened {
  readonly pulses: All<Pulse>
  readonly talks: All<Talk>
  /** To which both agreed, whatever became of it. */
  readonly commitments: All<Commitment>
  readonly claimed: All<Commitment>
  readonly questions: All<Question>
  readonly letters: All<Letter>
  readonly returns: All<Return>
  readonly seats: All<SeatEntity>
}

export type DayOf = (at: number) => string

/** Days of moments in one zone; quick enough for thousands. */
export function daysIn(zone: string): DayOf {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const format = new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: zone }) // writes days as ISO 8601 does
  return at => format.format(at)
}

const wroteAt = (id: string, { by, at }: Question | Letter, dayOf: DayOf) => ({
  id,
  seat: by,
  day: dayOf(at),
  at,
})

const asSeat = (seat: string | undefined): Seat => (seat === 'b' ? 'b' : 'a')

export function eventsOf(all: Happened, dayOf: DayOf): Event[] {
  const events: Event[] = [
    ...all.pulses.map(({ id, it }): Event => {
      const { at } = it.words
      return { kind: 'pulse', id: `pulse/${id}`, seat: asSeat(id[0]), day: dayOf(at), at, it }
    }),
    ...all.talks
      .filter(({ it }) => it.phase === 'closed')
      .map(({ id, it }): Event => ({ kind: 'talk', id, day: dayOf(it.openedAt), at: it.openedAt, it })),
    ...(['commitment', 'claimed'] as const).flatMap(kind =>
      all[kind === 'commitment' ? 'commitments' : kind].map(({ id, it }): Event => {
        const at = it.agreedAt ?? it.at
        return { kind, id, day: dayOf(at), at, it }
      }),
    ),
    ...all.questions.map(({ id, it }): Event => ({ kind: 'question', ...wroteAt(id, it, dayOf), it })),
    ...all.letters.map(({ id, it }): Event => ({ kind: 'letter', ...wroteAt(id, it, dayOf), it })),
    ...all.returns.map(
      ({ id, it }): Event => ({
        kind: 'return',
        id: `return/${id}`,
        seat: asSeat(id),
        day: dayOf(it.at),
        at: it.at,
        it,
      }),
    ),
    ...all.seats.flatMap(({ id, it }): Event[] =>
      it.joinedAt
        ? [{ kind: 'joined', id: `seat/${id}`, seat: asSeat(id), day: dayOf(it.joinedAt), at: it.joinedAt }]
        : [],
    ),
  ]
  return events.sort((x, y) => y.at - x.at || vOf(y) - vOf(x))
}

/** Of one moment the later version is newer; whoever joined was there before. */
const vOf = (event: Event): number => ('it' in event ? event.it.v : 0)

export interface Month {
  /** YYYY-MM */
  readonly month: string
  readonly events: readonly Event[]
}

/** Events, newest first, by month. */
export function monthsOf(events: readonly Event[]): Month[] {
  const months = new Map<string, Event[]>()
  for (const event of events) {
    const month = event.day.slice(0, 7)
    const known = months.get(month)
    if (known) known.push(event)
    else months.set(month, [event])
  }
  return [...months].map(([month, inIt]) => ({ month, events: inIt }))
}

const ENOUGH = 6

/** How many months are shown at first: as many as hold about a screenful. */
export function firstMonths(months: readonly Month[]): number {
  let seen = 0
  const at = months.findIndex(({ events }) => {
    seen += events.length
    return seen >= ENOUGH
  })
  return at === -1 ? months.length : at + 1
}

/** How long a talk took, in minutes; nothing where a long time-out lies in it, since that is not talking. */
export function minutesOf({ turns, closedAt, result }: Talk): number | undefined {
  const began = turns[0]?.began
  if (began === undefined || closedAt === undefined) return undefined
  if (result !== 'finished' && result !== 'unfinished') return undefined
  const minutes = Math.round((closedAt - began) / 60_000)
  return minutes >= 1 && minutes <= 180 ? minutes : undefined
}
