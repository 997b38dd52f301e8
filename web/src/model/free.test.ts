import { describe, expect, it, test } from 'vitest'
import { common, freeMoments, hourAfter, meant, momentsOf, quartersIn, spansOf, startsIn } from './free'

const at = (iso: string) => Date.parse(iso)

test('the same hour some weeks on is that of the clock, also where it changes between', () => {
  const said = (from: string, weeks: number, zone: string) =>
    new Date(hourAfter(at(from), weeks, zone)).toISOString()
  expect(said('2026-10-20T18:37Z', 1, 'Europe/Lisbon')).toBe('2026-10-27T19:30:00.000Z')
  expect(said('2026-10-20T18:37Z', 2, 'America/Toronto')).toBe('2026-11-03T19:30:00.000Z')
  expect(said('2026-12-31T23:50Z', 1, 'Asia/Tokyo')).toBe('2027-01-07T23:45:00.000Z')
})

describe('quarters of a day', () => {
  it('are 96, each once, on a plain day', () => {
    const moments = momentsOf('2026-10-26', 'America/Toronto')
    expect(moments.every(each => each.length === 1)).toBe(true)
    expect(moments[64]).toEqual([at('2026-10-26T20:00Z')])
  })
  it('do not happen in the gap of a day of 23 hours', () => {
    const moments = momentsOf('2026-03-29', 'Europe/Lisbon')
    expect(moments.flat()).toHaveLength(92)
    expect(moments.slice(4, 8).flat()).toEqual([])
    expect(moments[8]).toEqual([at('2026-03-29T01:00Z')])
  })
  it('happen twice where a day has 25 hours', () => {
    const moments = momentsOf('2026-11-01', 'America/Toronto')
    expect(moments.flat()).toHaveLength(100)
    expect(moments[4]).toEqual([at('2026-11-01T05:00Z'), at('2026-11-01T06:00Z')])
  })
  it('follow a change of half an hour', () => {
    const moments = momentsOf('2026-10-04', 'Australia/Lord_Howe')
    expect(moments.flat()).toHaveLength(94)
    expect(moments.slice(8, 10).flat()).toEqual([])
  })
  it('begin after midnight where midnight itself is skipped', () => {
    const moments = momentsOf('2026-09-06', 'America/Santiago')
    expect(moments.slice(0, 4).flat()).toEqual([])
    expect(moments[4]).toEqual([at('2026-09-06T04:00Z')])
  })
})

describe('free time', () => {
  const hour = (zone: string, day: string, from: number, to: number) =>
    freeMoments([{ day, zone, free: [[from * 4, to * 4]] }])
  it('is what both have in common, whatever their zones', () => {
    const both = common(
      hour('America/Toronto', '2026-10-26', 15, 18),
      hour('Europe/Lisbon', '2026-10-26', 20, 22),
    )
    expect(startsIn(both, 45, 0, 8)).toEqual([at('2026-10-26T20:00Z'), at('2026-10-26T21:00Z')])
  })
  it.each([
    ['Asia/Kolkata', 19.5],
    ['Asia/Kathmandu', 19.75],
    ['Pacific/Chatham', 27.75 - 24],
  ])('meets %s, which is not whole hours away', (zone, from) => {
    const day = zone === 'Pacific/Chatham' ? '2026-10-27' : '2026-10-26'
    const both = common(hour('Europe/London', '2026-10-26', 14, 15), hour(zone, day, from, from + 1))
    expect(startsIn(both, 60, 0, 8)).toEqual([at('2026-10-26T14:00Z')])
  })
  it('goes on over midnight, but not over a hole', () => {
    const free = freeMoments([
      { day: '2026-10-26', zone: 'UTC', free: [[94, 96]] },
      { day: '2026-10-27', zone: 'UTC', free: [[0, 1], [2, 6]] }, // biome-ignore format: as painted
    ])
    expect(startsIn(free, 45, 0, 8)).toEqual([at('2026-10-26T23:30Z'), at('2026-10-27T00:30Z')])
    expect(startsIn(free, 120, 0, 8)).toEqual([])
  })
  it('suggests nothing that has begun', () => {
    const free = hour('UTC', '2026-10-26', 14, 16)
    expect(startsIn(free, 60, at('2026-10-26T14:00Z'), 8)).toEqual([at('2026-10-26T14:15Z')])
  })
  it('is seen in the other zone, day by day', () => {
    const free = hour('America/Toronto', '2026-10-26', 19, 21)
    expect(spansOf(quartersIn(free, '2026-10-26', 'Europe/Lisbon'))).toEqual([[92, 96]])
    expect(spansOf(quartersIn(free, '2026-10-27', 'Europe/Lisbon'))).toEqual([[0, 4]])
  })
  it('is sent as spans in order, none touching another', () => {
    expect(spansOf([7, 4, 5, 5, 6, 90])).toEqual([[4, 8], [90, 91]]) // biome-ignore format: short
    expect(spansOf([])).toEqual([])
  })
})

describe('an entered clock time', () => {
  it('is plain on most days', () => {
    expect(meant('2026-10-26', '20:00', 'Europe/Lisbon')).toEqual({ at: at('2026-10-26T20:00Z') })
  })
  it('goes on by the gap where the clock skips it', () => {
    expect(meant('2026-03-29', '01:30', 'Europe/Lisbon')).toEqual({
      at: at('2026-03-29T01:30Z'),
      odd: 'skipped',
    })
  })
  it('is the first of two where the clock shows it twice', () => {
    expect(meant('2026-11-01', '01:30', 'America/Toronto')).toEqual({
      at: at('2026-11-01T05:30Z'),
      odd: 'twice',
    })
  })
})
