import { describe, expect, test } from 'vitest'
import type { Commitment, Pulse, Talk } from '../wire'
import { daysIn, eventsOf, firstMonths, minutesOf, monthsOf } from './events'

describe('the line of what happened', () => {
  const at = (iso: string) => Date.parse(iso)
  const word = (text: string, when: number) => ({ text, by: 'b', cmd: '', at: when, field: 'words' }) as const
  const pulse = (when: number): Pulse => ({ words: word('', when), at: when, v: 1 })
  const talk = (opened: number, more: object = {}) =>
    ({ phase: 'closed', kind: 'repair', openedAt: opened, turns: [], ...more }) as unknown as Talk
  const agreed = { at: at('2026-10-18T12:00Z'), agreedAt: at('2026-10-19T12:00Z') } as Commitment
  const none = {
    pulses: [],
    talks: [],
    commitments: [],
    claimed: [],
    questions: [],
    letters: [],
    returns: [],
    seats: [],
  }

  test('has what is over and what was agreed, the newest first, in the days of one’s own zone', () => {
    const events = eventsOf(
      {
        ...none,
        pulses: [{ id: 'b/2026-10-20', it: pulse(at('2026-10-20T12:00Z')) }],
        talks: [
          { id: 'late', it: talk(at('2026-10-21T02:00Z')) },
          { id: 'open', it: talk(at('2026-10-22T02:00Z'), { phase: 'speaking' }) },
        ],
        commitments: [{ id: 'both', it: agreed }],
        claimed: [{ id: 'server', it: agreed }],
      },
      daysIn('America/Toronto'),
    )
    expect(events.map(({ id, day }) => `${day} ${id}`)).toEqual([
      '2026-10-20 late',
      '2026-10-20 pulse/b/2026-10-20',
      '2026-10-19 both',
      '2026-10-19 server',
    ])
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['commitment', 'claimed'])
  })
  test('has each at its instant, whatever day the other’s zone calls it', () => {
    const began = at('2026-11-27T20:00Z') // the 28th in Auckland, where it was begun
    const seats = [{ id: 'a', it: { status: 'joined', joinedAt: began, v: 1 } as const }]
    const pulses = [
      { id: 'b/2026-11-27', it: pulse(began + 60_000) },
      { id: 'a/2026-11-28', it: pulse(began + 120_000) },
    ]
    const days = (zone: string) =>
      eventsOf({ ...none, seats, pulses }, daysIn(zone)).map(({ id, day }) => `${day} ${id}`)
    expect(days('Pacific/Auckland')).toEqual([
      '2026-11-28 pulse/a/2026-11-28',
      '2026-11-28 pulse/b/2026-11-27',
      '2026-11-28 seat/a',
    ])
    expect(days('America/Toronto')).toEqual([
      '2026-11-27 pulse/a/2026-11-28',
      '2026-11-27 pulse/b/2026-11-27',
      '2026-11-27 seat/a',
    ])
  })
  test('has what was asked and left, by who did', () => {
    const asked = { by: 'b', status: 'open', text: word('', 1), at: at('2026-10-20T12:00Z'), v: 3 } as const
    const letter = { by: 'a', body: word('', 2), at: at('2026-10-21T12:00Z'), v: 4 } as const
    const questions = [{ id: 'q', it: asked }]
    const letters = [{ id: 'l', it: letter }]
    const events = eventsOf({ ...none, questions, letters }, daysIn('UTC'))
    expect(events.map(event => [event.kind, event.day, 'seat' in event && event.seat])).toEqual([
      ['letter', '2026-10-21', 'a'],
      ['question', '2026-10-20', 'b'],
    ])
  })
  test('comes by months, at first as many as hold about a screenful', () => {
    const days = (month: string, n: number) =>
      Array.from({ length: n }, (_, i) => {
        const day = `${month}-${String(28 - i).padStart(2, '0')}`
        return { id: `b/${day}`, it: pulse(at(`${day}T12:00Z`)) }
      })
    const months = monthsOf(
      eventsOf(
        { ...none, pulses: [...days('2026-08', 20), ...days('2026-10', 5), ...days('2026-09', 9)] },
        daysIn('UTC'),
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
