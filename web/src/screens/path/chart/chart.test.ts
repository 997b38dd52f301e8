import { describe, expect, test } from 'vitest'
import { columns, courseOf, gathered, noon, spansFor, ticks, weekly, windowOf, within } from './series'
import { rowsOf } from './tableRows'

const point = (day: string, safe: number, trust = safe) => ({ day, safe, trust })

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
