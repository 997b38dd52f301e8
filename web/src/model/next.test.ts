import { expect, test } from 'vitest'
import type { Request, SeatEntity, Talk } from '../wire'
import { type Circumstances, nextStep, type Step } from './next'
import { emptyNote, withText } from './note'

const DAY = 24 * 60 * 60_000
const NOW = 100 * DAY
const joined: SeatEntity = { status: 'joined', v: 1 }

function request(change: Partial<Request>) {
  const it: Request = {
    ...{ by: 'a', kind: 'ordinary', mode: 'spoken', importance: 2, minutes: 45, status: 'open' },
    ...{ offeredBy: 'a', slots: [NOW + DAY], notes: [], at: 1, v: 1 },
    ...change,
  }
  return { id: 'r', it }
}

const agreed = (slot: number) => request({ status: 'agreed', slot, slots: [slot] })
const talk = (it: Partial<Talk>) => ({ id: 't', it: it as Talk })
const begun = { id: 'n', it: withText(emptyNote(), 'did', 'I shouted.', 1) }
const whole = { id: 'n', it: withText(begun.it, 'repair', 'I will call.', 2) }

const cases: [string, Partial<Circumstances>, Step][] = [
  [
    'nobody else is there',
    { other: { status: 'left', v: 1 }, talk: talk({ phase: 'speaking' }) },
    { step: 'alone' },
  ],
  [
    'the other opened a talk',
    { talk: talk({ phase: 'gathering', opener: 'a' }) },
    { step: 'lobby', talk: 't' },
  ],
  [
    'one opened it oneself',
    { talk: talk({ phase: 'gathering', opener: 'b' }) },
    { step: 'talkOpen', talk: 't' },
  ],
  [
    'an open talk comes before all else',
    { talk: talk({ phase: 'paused' }), requests: [agreed(NOW)] },
    { step: 'talkOpen', talk: 't' },
  ],
  ['the agreed time is near', { requests: [agreed(NOW + 9 * 60_000)] }, { step: 'talkSoon' }],
  ['the other asks', { requests: [request({})] }, { step: 'answer', request: 'r' }],
  ['the other has other times', { requests: [request({ by: 'b' })] }, { step: 'offers', request: 'r' }],
  [
    'the other moves an agreed time',
    { requests: [request({ status: 'agreed', slot: NOW + DAY * 2 })] },
    { step: 'offers', request: 'r' },
  ],
  ['nobody has joined', { seat: 'a', other: { status: 'open', v: 1 } }, { step: 'invite' }],
  ['one has no name yet', { named: false }, { step: 'named' }],
  [
    'a time is agreed, and the note is not whole',
    { requests: [agreed(NOW + DAY)], notes: [begun] },
    { step: 'note', note: 'n', missing: 'repair' },
  ],
  [
    'a time is agreed, and the note is whole',
    { requests: [agreed(NOW + DAY)], notes: [whole] },
    { step: 'agreed' },
  ],
  ['one never talked, and has no words yet', {}, { step: 'prepare' }],
  [
    'who was hurt is never pointed at what weighs most in an apology',
    { notes: [begun], stand: 'hurt' },
    { step: 'ask' },
  ],
  [
    'nor is the notebook of who was hurt taken for one',
    { notes: [{ id: 'h', it: withText(emptyNote('hurt'), 'cost', 'Sleep.', 1) }] },
    { step: 'ask' },
  ],
  [
    'what weighs most is missing',
    { notes: [{ id: 'n', it: emptyNote() }] },
    { step: 'note', note: 'n', missing: 'did' },
  ],
  ['the words are there', { notes: [whole] }, { step: 'ask' }],
  ['after a talk patience comes first', { finished: 98 * DAY }, { step: 'after' }],
  ['but nobody is asked for a pulse twice a day', { finished: 98 * DAY, pulse: true }, { step: 'ask' }],
  ['nor for weeks', { finished: 80 * DAY }, { step: 'ask' }],
  [
    'one’s request waits',
    { finished: 98 * DAY, requests: [request({ by: 'b', offeredBy: 'b' })] },
    { step: 'wait' },
  ],
]

test.each(cases)('%s', (_, change, step) => {
  const plain = {
    seat: 'b',
    named: true,
    other: joined,
    talk: undefined,
    requests: [],
    notes: [],
    now: NOW,
    stand: undefined,
  } as const
  expect(nextStep({ ...plain, finished: undefined, pulse: false, ...change })).toEqual(step)
})
