/* Scenes of our path: the one that the design shows, and one of two years. */
import { addDays } from '../../src/i18n/time'
import type { Commitment, OwnEntities, Pulse, Seat, SharedEntities, Talk } from '../../src/wire'
import { NOW, word } from './fake'

export type Entities = Record<string, SharedEntities[keyof SharedEntities]>
export type Notes = Record<string, OwnEntities['note']>

export interface PathScene {
  rest?: string[]
  set?: Entities
  notes?: Notes
  alone?: boolean
  drafts?: Record<string, string>
  /** Words are really sealed, and opened as they are on a device. */
  sealed?: boolean
}

const at = (day: string, hour = 18) => Date.parse(`${day}T00:00Z`) + hour * 3_600_000
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const none = { a: false, b: false }

function pulse(seat: Seat, day: string, safe: number, trust: number, note = '', was?: string): Entities {
  const words = word(JSON.stringify({ safe, trust, note }), seat, 'words', at(day))
  const before = was && [
    word(JSON.stringify({ safe, trust: trust - 1, note: was }), seat, 'words', at(day, 9)),
  ]
  const it: Pulse = { v: 9, at: at(day), words: before ? { ...words, was: before } : words }
  return { [`pulse/${seat}/${day}`]: it }
}

function talk(n: number, day: string, more: Partial<Talk>, minutes = 48): Entities {
  const began = at(day)
  const it: Talk = {
    v: 9,
    kind: 'repair',
    mode: 'spoken',
    amends: 'a',
    opener: 'a',
    phase: 'closed',
    last: false,
    turn: 2,
    since: began,
    moved: 9,
    ready: none,
    heard: none,
    declined: none,
    done: none,
    hand: none,
    partly: 0,
    turns: [{ speaker: 'a', began, result: 'heard' }],
    result: 'finished',
    openedAt: began - 300_000,
    closedAt: began + minutes * 60_000,
    ...more,
  }
  return { [`talk/${id(n)}`]: it }
}

function commitment(n: number, day: string, says: string, more: Partial<Commitment> = {}): Entities {
  const it: Commitment = {
    v: 9,
    by: 'a',
    keeper: 'a',
    text: word(says, 'a', 'text', at(day)),
    rhythm: { from: day, rrule: 'FREQ=WEEKLY', zone: 'America/Toronto' },
    status: 'active',
    agreed: { a: true, b: true },
    release: none,
    notes: [],
    at: at(day),
    ...more,
  }
  return { [`commitment/${id(n)}`]: it }
}

const joined: Entities = {
  'seat/a': {
    v: 1,
    status: 'joined',
    name: word('Robin', 'a', 'name'),
    zone: 'America/Toronto',
    joinedAt: at('2026-06-01'),
  },
  'seat/b': {
    v: 2,
    status: 'joined',
    name: word('Noa', 'b', 'name'),
    zone: 'Europe/Lisbon',
    joinedAt: at('2026-06-02'),
  },
}

const DAYS_B = [
  '06-06',
  '06-20',
  '07-05',
  '07-18',
  '08-01',
  '08-17',
  '09-01',
  '09-13',
  '09-28',
  '10-08',
  '10-21',
]
const DAYS_A = ['06-09', '06-28', '07-12', '07-30', '08-20', '09-04', '09-23', '10-14']
const B = [3, 2, 3, 1, 2, 1, 4, 2, 4, 2, 5, 3, 4, 2, 5, 3, 6, 3, 5, 4, 6, 4]
const A = [5, 7, 5, 6, 4, 7, 6, 7, 6, 8, 7, 8, 6, 8, 7, 9]
const line = (seat: Seat, days: string[], values: number[]): Entities =>
  Object.assign({}, ...days.map((day, n) => pulse(seat, `2026-${day}`, values[2 * n]!, values[2 * n + 1]!)))

const path: Entities = {
  ...joined,
  ...line('b', DAYS_B, B),
  ...line('a', DAYS_A, A),
  ...pulse('b', '2026-10-21', 6, 4, 'I slept. What I still need: to see the October letter.', 'Not yet.'),
  ...pulse('b', '2026-09-15', 5, 2, 'Not yet. I can’t say that I trust this. I want to be able to.'),
  ...talk(1, '2026-06-15', { heard: { a: false, b: true } }, 62),
  ...talk(2, '2026-07-24', { kind: 'ordinary', heard: { a: true, b: true } }, 35),
  ...talk(3, '2026-09-26', { kind: 'ordinary', result: 'unfinished' }, 20),
  ...talk(4, '2026-10-08', { heard: { a: true, b: true } }),
  ...talk(5, '2026-10-17', { result: 'postponed', turns: [] }),
  ...commitment(1, '2026-07-24', 'I open the account with you, before you ask.', { status: 'completed' }),
  ...commitment(2, '2026-10-08', 'I say the same day when money worries me.'),
  ...commitment(3, '2026-08-12', 'A walk on Sundays, phones at home.', {
    by: 'b',
    keeper: 'both',
    status: 'released',
    text: word('A walk on Sundays, phones at home.', 'b', 'text', at('2026-08-12')),
  }),
}

/** Two years: 700 pulses, 200 talks, 60 commitments. Always the same, from one small generator. */
function years(): Entities {
  let seed = 7
  const random = (n: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % n
  }
  const set: Entities = { ...joined }
  const first = addDays('2026-10-24', -729)
  for (let n = 0; n < 350; n++)
    for (const seat of ['a', 'b'] as const) {
      const day = addDays(first, n * 2 + (seat === 'b' ? 1 : 0))
      const slow = (n / 350) * 4
      const note =
        random(3) === 0 ? 'A few words of that day, neither many nor none. I slept, and that helped.' : ''
      const value = (base: number) => Math.max(0, Math.min(10, Math.round(base + slow + random(3) - 1)))
      Object.assign(set, pulse(seat, day, value(seat === 'a' ? 4 : 2), value(seat === 'a' ? 5 : 1), note))
    }
  for (let n = 0; n < 200; n++) {
    const result = (['finished', 'finished', 'unfinished', 'postponed'] as const)[random(4)]!
    const kind = random(2) ? 'repair' : 'ordinary'
    Object.assign(
      set,
      talk(
        100 + n,
        addDays(first, Math.floor(n * 3.65)),
        { kind, result, heard: { a: true, b: random(2) === 1 } },
        20 + random(50),
      ),
    )
  }
  for (let n = 0; n < 60; n++) {
    const status = (['active', 'completed', 'released'] as const)[random(3)]!
    Object.assign(
      set,
      commitment(400 + n, addDays(first, n * 12), 'I tell you the same day when something changes.', {
        status,
      }),
    )
  }
  return set
}

const today = '2026-10-24'
const after = (n: number, day: string, take: string, kindly: string): Notes => ({
  [`note/${id(900 + n)}`]: {
    v: 3,
    at: at(day, 20),
    body: word(JSON.stringify({ kind: 'after', talk: id(4), take, kindly }), 'a', 'body', at(day, 20)),
  },
})
const notes = after(
  1,
  '2026-10-08',
  'That you stayed in the room.',
  'You told the truth, and you are still here.',
)
const summary = (by: Seat, status: 'asked' | 'yes', from = '2026-07-26', to = today): Entities => ({
  [`summary/${id(800)}`]: { v: 20, by, from, to, status },
})

export const SCENES: Record<string, PathScene> = {
  path: { set: path },
  empty: { set: { ...joined } },
  alone: { alone: true },
  beginning: {
    set: { ...joined, ...pulse('a', '2026-10-22', 3, 5), ...pulse('a', '2026-10-23', 4, 5, 'Quiet day.') },
  },
  years: { set: years(), sealed: true },
  pulse: { rest: ['pulse'], set: path },
  'pulse-filled': {
    rest: ['pulse'],
    set: path,
    drafts: { [`pulse/${today}`]: JSON.stringify({ safe: 4, trust: 7, note: 'Not yet. I slept little.' }) },
  },
  'pulse-shared': {
    rest: ['pulse'],
    set: {
      ...path,
      ...pulse('a', today, 7, 8, 'Better since this morning.', 'Not yet.'),
      ...pulse('b', today, 4, 3, 'What I still need: time.', 'Not yet.'),
    },
  },
  asked: { set: { ...path, ...summary('b', 'asked'), ...pulse('a', today, 7, 8) } },
  given: { set: { ...path, ...summary('b', 'yes') } },
  summary: { rest: ['summary'], set: path, notes },
  'summary-asked': { rest: ['summary'], set: { ...path, ...summary('a', 'asked') }, notes },
  'summary-allowed': {
    rest: ['summary'],
    set: { ...path, ...summary('a', 'yes') },
    notes,
    drafts: { 'summary/words': 'I want to understand why I hid it, and to stop before it begins.' },
  },
}

export { NOW }
