import { describe, expect, test } from 'vitest'
import { readOwnNote, writeOwnNote } from '../../app/ownNotes'
import type { Commitment, Pulse, Talk } from '../../wire'
import { daysIn, eventsOf, firstMonths, lastDay, minutesOf, monthsOf } from './events'
import { type Consent, covers, mayUse, periodOf, standingOf } from './period'
import { beginWith, complete, goOnWith, readDraft, readPulse, writeDraft, writePulse } from './pulse'
import { rowsOf } from './rows'
import {
  columns,
  courseOf,
  gathered,
  mondayOf,
  noon,
  spansFor,
  ticks,
  weekly,
  windowOf,
  within,
} from './series'

const point = (day: string, safe: number, trust = safe) => ({ day, safe, trust })

describe('the words of a pulse', () => {
  test('are read back as they were written', () => {
    expect(readPulse(writePulse({ safe: 0, trust: 10, note: ' Not yet. ' }))).toEqual({
      safe: 0,
      trust: 10,
      note: 'Not yet.',
    })
  })
  test('may come without a note', () => {
    expect(readPulse('{"safe":3,"trust":4}')).toEqual({ safe: 3, trust: 4, note: '' })
  })
  test.each([
    ['not JSON', 'safe 3'],
    ['a list', '[3,4]'],
    ['nothing', 'null'],
    ['a number below', '{"safe":-1,"trust":4}'],
    ['a number above', '{"safe":3,"trust":11}'],
    ['a fraction', '{"safe":3.5,"trust":4}'],
    ['a number as text', '{"safe":"3","trust":4}'],
    ['infinity', '{"safe":1e999,"trust":4}'],
    ['one scale alone', '{"safe":3}'],
    ['a note that is no text', '{"safe":3,"trust":4,"note":{"toString":1}}'],
    ['an inherited field', '{"__proto__":{"safe":3,"trust":4}}'],
  ])('from the other side are nothing when they are %s', (_, text) => {
    expect(readPulse(text)).toBeUndefined()
  })
  test('are a draft until both scales are chosen', () => {
    expect(complete(readDraft('{"safe":3,"note":"…"}'))).toBeUndefined()
    expect(complete(readDraft('{"safe":3,"trust":0,"note":""}'))).toEqual({ safe: 3, trust: 0, note: '' })
    expect(writeDraft(readDraft('')) + writeDraft({ note: '' })).toBe('')
    expect(readDraft('{"safe":99,"trust":2,"note":5}')).toEqual({ trust: 2, note: '' })
  })
  test('begin with "Not yet." once, and go on with what is needed once', () => {
    expect(beginWith('', 'Not yet.')).toBe('Not yet. ')
    expect(beginWith('I slept.', 'Not yet.')).toBe('Not yet. I slept.')
    expect(beginWith('Not yet. I slept.', 'Not yet.')).toBe('Not yet. I slept.')
    expect(goOnWith('I slept.', 'What I still need:')).toBe('I slept.\nWhat I still need: ')
    expect(goOnWith('What I still need: time', 'What I still need:')).toBe('What I still need: time')
  })
})

describe('the chart', () => {
  test('goes back three months, a year, or to the first day, and not before it', () => {
    expect(windowOf('quarter', '2024-10-01', '2026-10-24')).toEqual({ from: '2026-07-25', to: '2026-10-24' })
    expect(windowOf('year', '2024-10-01', '2026-10-24').from).toBe('2025-10-24')
    expect(windowOf('all', '2024-10-01', '2026-10-24').from).toBe('2024-10-01')
    expect(windowOf('year', '2026-06-06', '2026-10-24').from).toBe('2026-06-06')
    expect(windowOf('quarter', '2026-10-22', '2026-10-24').from).toBe('2026-09-26')
  })
  test('offers only the spans that differ', () => {
    expect(spansFor('2026-09-01', '2026-10-24')).toEqual([])
    expect(spansFor('2026-05-01', '2026-10-24')).toEqual(['quarter', 'all'])
    expect(spansFor('2024-05-01', '2026-10-24')).toEqual(['quarter', 'year', 'all'])
  })
  test('shows the first and the last day of its window', () => {
    const window = { from: '2026-10-01', to: '2026-10-31' }
    const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'].map(day => ({ day }))
    expect(within(days, window).map(({ day }) => day)).toEqual(['2026-10-01', '2026-10-31'])
  })
  test('averages by week, Monday to Sunday', () => {
    expect(mondayOf('2026-10-25')).toBe('2026-10-19')
    expect(mondayOf('2026-10-26')).toBe('2026-10-26')
    expect(weekly([point('2026-10-19', 2, 3), point('2026-10-25', 5, 4), point('2026-10-26', 7)])).toEqual([
      point('2026-10-19', 3.5, 3.5),
      point('2026-10-26', 7),
    ])
  })
  test('breaks the line where nobody shared for weeks', () => {
    const [x, safe, trust] = columns([point('2026-01-01', 1), point('2026-01-20', 2), point('2026-06-01', 3)])
    expect(safe).toEqual([1, 2, null, 3])
    expect(trust).toEqual(safe)
    expect(x[0]).toBe(noon('2026-01-01'))
    expect([...x].sort((a, b) => a - b)).toEqual(x)
  })
  test('names months, as many as fit, and weeks where it is short', () => {
    const half = { from: '2026-06-06', to: '2026-10-24' }
    expect(ticks(half, 6)).toEqual(['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'])
    expect(ticks(half, 2)).toEqual(['2026-07-01', '2026-09-01'])
    expect(ticks({ from: '2024-10-24', to: '2026-10-24' }, 5)).toHaveLength(4)
    expect(ticks({ from: '2026-09-26', to: '2026-10-24' }, 6)).toEqual([
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
    ])
  })
  test('gathers marks that would lie on each other', () => {
    expect(gathered([1, 3, 8, 25], 10)).toEqual([
      { x: 4, count: 3 },
      { x: 25, count: 1 },
    ])
    expect(gathered([], 10)).toEqual([])
  })
  test('is said in four numbers', () => {
    expect(courseOf([3, 1, 6])).toEqual({ first: 3, last: 6, lowest: 1, highest: 6 })
    expect(courseOf([])).toBeUndefined()
  })
  test('and its table hold the same, the newest first', () => {
    const points = { a: [point('2026-10-20', 5)], b: [point('2026-10-20', 3), point('2026-10-24', 4)] }
    expect(rowsOf(points, ['2026-10-20', '2026-10-20'], ['2026-10-21'], false)).toEqual([
      { day: '2026-10-24', b: points.b[1], talks: 0, commitments: 0 },
      { day: '2026-10-21', talks: 0, commitments: 1 },
      { day: '2026-10-20', a: points.a[0], b: points.b[0], talks: 2, commitments: 0 },
    ])
    expect(rowsOf({ a: [point('2026-10-19', 5)], b: [] }, ['2026-10-25'], [], true)).toEqual([
      { day: '2026-10-19', a: point('2026-10-19', 5), talks: 1, commitments: 0 },
    ])
  })
})

describe('the line of what happened', () => {
  const at = (iso: string) => Date.parse(iso)
  const word = (text: string, when: number) => ({ text, by: 'b', cmd: '', at: when, field: 'words' }) as const
  const pulse = (when: number): Pulse => ({ words: word('', when), at: when, v: 1 })
  const talk = (opened: number, more: object = {}) =>
    ({ phase: 'closed', kind: 'repair', openedAt: opened, turns: [], ...more }) as unknown as Talk
  const commitment = (status: string, when: number) => ({ status, at: when }) as unknown as Commitment
  const none = { pulses: [], talks: [], commitments: [], returns: [], seats: [] }

  test('has what is over and what was agreed, the newest first, in the days of one’s own zone', () => {
    const events = eventsOf(
      {
        ...none,
        pulses: [{ id: 'b/2026-10-20', it: pulse(at('2026-10-20T12:00Z')) }],
        talks: [
          { id: 'late', it: talk(at('2026-10-21T02:00Z')) },
          { id: 'open', it: talk(at('2026-10-22T02:00Z'), { phase: 'speaking' }) },
        ],
        commitments: (['offered', 'declined', 'active', 'completed', 'released'] as const).map(status => ({
          id: status,
          it: { ...commitment(status, at('2026-10-18T12:00Z')), agreedAt: at('2026-10-19T12:00Z') },
        })),
      },
      daysIn('America/Toronto'),
    )
    expect(events.map(({ id, day }) => `${day} ${id}`)).toEqual([
      '2026-10-20 late',
      '2026-10-20 pulse/b/2026-10-20',
      '2026-10-19 active',
      '2026-10-19 completed',
      '2026-10-19 released',
    ])
  })
  test('reaches to the partner’s day, which may be tomorrow', () => {
    const events = eventsOf({ ...none, pulses: [{ id: 'b/2026-11-24', it: pulse(0) }] }, String)
    expect(lastDay(events, '2026-11-23')).toBe('2026-11-24')
    expect(lastDay(events, '2026-11-25')).toBe('2026-11-25')
    expect(lastDay([], '2026-11-25')).toBe('2026-11-25')
  })
  test('comes by months, at first as many as hold about a screenful', () => {
    const days = (month: string, n: number) =>
      Array.from({ length: n }, (_, i) => ({
        id: `b/${month}-${String(28 - i).padStart(2, '0')}`,
        it: pulse(0),
      }))
    const months = monthsOf(
      eventsOf(
        { ...none, pulses: [...days('2026-08', 20), ...days('2026-10', 5), ...days('2026-09', 9)] },
        String,
      ),
    )
    expect(months.map(({ month, events }) => [month, events.length])).toEqual([
      ['2026-10', 5],
      ['2026-09', 9],
      ['2026-08', 20],
    ])
    expect(firstMonths(months)).toBe(2)
    expect(firstMonths(months.slice(1))).toBe(1)
    expect(firstMonths(months.slice(0, 1))).toBe(1)
    expect(firstMonths([])).toBe(0)
  })
  test('says how long a talk took, and not where a long time-out lies in it', () => {
    const turns = [{ speaker: 'a', began: 0, result: 'heard' }]
    expect(minutesOf(talk(0, { turns, closedAt: 48 * 60_000, result: 'finished' }))).toBe(48)
    expect(minutesOf(talk(0, { turns, closedAt: 20 * 3_600_000, result: 'finished' }))).toBeUndefined()
    expect(minutesOf(talk(0, { closedAt: 60_000, result: 'postponed' }))).toBeUndefined()
  })
})

describe('the summary', () => {
  const own = { from: '2026-01-05', to: '2026-02-05' }
  const consent = (id: string, status: Consent['status'], by: 'a' | 'b' = 'a'): Consent => ({
    id,
    by,
    status,
    from: '2026-08-01',
    to: '2026-10-24',
  })
  const period = { from: '2026-08-10', to: '2026-10-24' }
  const question = { summary: 'x', from: '2026-08-01', to: '2026-10-24' }

  test('covers whole days, the last one being today', () => {
    expect(periodOf('month', '2025-01-01', '2026-10-24', own)).toEqual({
      from: '2026-09-27',
      to: '2026-10-24',
    })
    expect(periodOf('all', '2025-01-01', '2026-10-24', own)?.from).toBe('2025-01-01')
    expect(periodOf('own', '2025-01-01', '2026-10-24', own)).toEqual(own)
    expect(periodOf('own', '', '2026-10-24', { from: '2026-03-01', to: '2026-02-01' })).toBeUndefined()
    expect(periodOf('own', '', '2026-10-24', { from: '', to: '2026-02-01' })).toBeUndefined()
  })
  test('takes the other’s words for the days that were allowed, and for no other', () => {
    const allowed = [{ from: '2026-08-01', to: '2026-08-31' }]
    expect(mayUse(allowed, '2026-08-31')).toBe(true)
    expect(mayUse(allowed, '2026-09-01')).toBe(false)
    expect(mayUse([], '2026-08-31')).toBe(false)
    expect(covers(own, own)).toBe(true)
  })
  test('a refusal cannot be told from silence', () => {
    const waiting = standingOf([consent('x', 'asked')], [question], 'a', period)
    const refused = standingOf([], [question], 'a', period)
    expect(refused).toEqual(waiting)
    expect(refused.asked).toBe(question)
  })
  test('a yes is for the one who asked, until it is taken back', () => {
    expect(standingOf([consent('x', 'yes')], [question], 'a', period)).toEqual({
      allowed: [{ from: '2026-08-01', to: '2026-10-24' }],
      whole: true,
      asked: undefined,
    })
    expect(standingOf([consent('x', 'yes', 'b')], [], 'a', period).allowed).toEqual([])
    expect(standingOf([consent('x', 'withdrawn')], [question], 'a', period)).toEqual({
      allowed: [],
      whole: false,
      asked: undefined,
    })
  })
  test('a yes for some of the days leaves the rest to be asked for', () => {
    const standing = standingOf([consent('x', 'yes')], [], 'a', { from: '2026-07-01', to: '2026-10-24' })
    expect(standing).toMatchObject({ whole: false, asked: undefined })
    expect(standing.allowed).toHaveLength(1)
  })
})

describe('own notes of the app', () => {
  test('are told from the notebook’s and from damaged ones', () => {
    const after = { kind: 'after', talk: 't', take: '', kindly: 'You stayed.' } as const
    expect(readOwnNote(writeOwnNote(after))).toEqual(after)
    expect(readOwnNote('{"kind":"after","talk":"t","take":1,"kindly":""}')).toBeUndefined()
    expect(readOwnNote('{"kind":"apology","v":1}')).toBeUndefined()
    expect(readOwnNote('')).toBeUndefined()
  })
})
