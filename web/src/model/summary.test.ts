import { describe, expect, test } from 'vitest'
import { type Consent, covers, mayUse, periodOf, standingOf } from './summary'

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
