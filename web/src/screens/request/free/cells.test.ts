import { describe, expect, it } from 'vitest'
import { freeMoments, momentsOf } from '../../../model/free'
import { painted, rowsOf, shownIn, stroke } from './cells'

const day = '2026-10-26'
const nobody = { mine: new Set<number>(), theirs: new Set<number>(), offered: [], now: 0 }

describe('the painting grid', () => {
  it('has six hours of a part of the day, and four quarter rows where a day is open', () => {
    const rows = rowsOf([day, '2026-10-27'], 3, day)
    expect(rows.map(row => row.quarter)).toEqual([undefined, 0, 1, 2, 3, undefined])
    expect(rows[0]?.cells[0]).toEqual({ day, from: 72, to: 76 })
    expect(rows[2]?.cells[5]).toEqual({ day, from: 93, to: 94 })
  })
  it('covers by a stroke all that lies between, on each day between, whichever way it went', () => {
    const a = { day: '2026-10-31', from: 80, to: 84 }
    const b = { day: '2026-11-02', from: 73, to: 74 }
    const days = ['2026-10-31', '2026-11-01', '2026-11-02']
    expect(stroke(a, b)).toEqual(days.map(each => ({ day: each, from: 73, to: 84 })))
    expect(stroke(b, a)).toEqual(stroke(a, b))
  })
  it('paints and clears a part of a day and leaves the rest of it', () => {
    expect(painted([4, 5, 90], { day, from: 5, to: 7 }, true)).toEqual([4, 90, 5, 6])
    expect(painted([4, 5, 90], { day, from: 4, to: 6 }, false)).toEqual([90])
  })
  it('shows an hour as all, part or none, for each and for both', () => {
    const mine = freeMoments([{ day, zone: 'UTC', free: [[72, 76]] }])
    const theirs = freeMoments([{ day, zone: 'UTC', free: [[74, 80]] }])
    const times = { ...nobody, mine, theirs, offered: momentsOf(day, 'UTC')[75]! }
    const at = (from: number) => shownIn({ day, from, to: from + 4 }, 'UTC', times)
    expect(at(72)).toEqual({
      mine: 'all',
      theirs: 'part',
      both: 'part',
      offered: true,
      taken: false,
      closed: undefined,
    })
    expect(at(76)).toEqual({
      mine: 'none',
      theirs: 'all',
      both: 'none',
      offered: false,
      taken: false,
      closed: undefined,
    })
  })
  it('darkens an hour of which a quarter is taken', () => {
    const times = { ...nobody, taken: new Set(momentsOf(day, 'UTC')[75]!) }
    const at = (from: number) => shownIn({ day, from, to: from + 4 }, 'UTC', times).taken
    expect([at(72), at(76)]).toEqual([true, false])
  })
  it('closes what the clocks skip and what is over', () => {
    const hour = { day: '2026-03-29', from: 4, to: 8 }
    expect(shownIn(hour, 'Europe/Lisbon', nobody).closed).toBe('skipped')
    const now = Date.parse('2026-03-29T02:00Z')
    expect(shownIn(hour, 'UTC', { ...nobody, now }).closed).toBe('past')
    expect(shownIn({ ...hour, to: 9 }, 'UTC', { ...nobody, now }).closed).toBeUndefined()
  })
})
