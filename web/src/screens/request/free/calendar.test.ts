import { describe, expect, test } from 'vitest'
import { QUARTER } from '../../../model/free'
import { takenIn } from './calendar'

const OUTLOOK = `BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE`

const calendar = (...parts: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\n').replaceAll('\n', '\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:x', ...lines, 'END:VEVENT'].join('\n')

/** The hours that are taken, by UTC: where each stretch begins and ends. */
function taken(text: string, from: string, to: string, zone = 'America/Toronto'): string[] {
  const { quarters: found } = takenIn(text, { from: Date.parse(from), to: Date.parse(to) }, zone)
  const quarters = [...found].sort((x, y) => x - y)
  const at = (moment: number) => new Date(moment).toISOString().slice(5, 16)
  const begins = quarters.filter(each => !quarters.includes(each - QUARTER))
  const ends = quarters.map(each => each + QUARTER).filter(each => !quarters.includes(each))
  return begins.map((each, n) => `${at(each)} ${at(ends[n]!)}`)
}

describe('one’s own calendar', () => {
  test('a series keeps its hour of the clock in its own zone, where the clocks change, without what is left out', () => {
    const weekly = event(
      'DTSTART;TZID=Europe/Berlin:20200106T180000',
      'DTEND;TZID=Europe/Berlin:20200106T190000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'EXDATE;TZID=Europe/Berlin:20261102T180000',
    )
    expect(taken(calendar(weekly), '2026-10-18T00:00Z', '2026-11-12T00:00Z')).toEqual([
      '10-19T16:00 10-19T17:00',
      '10-26T17:00 10-26T18:00',
      '11-09T17:00 11-09T18:00',
    ])
  })

  test('a zone that only the file knows goes by the file', () => {
    const weekly = event(
      'DTSTART;TZID=W. Europe Standard Time:20261019T180000',
      'DURATION:PT45M',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    )
    expect(taken(calendar(OUTLOOK, weekly), '2026-10-18T00:00Z', '2026-11-12T00:00Z')).toEqual([
      '10-19T16:00 10-19T16:45',
      '10-26T17:00 10-26T17:45',
    ])
  })

  test('an occurrence that was moved is where it was moved to, and one that was cancelled takes nothing', () => {
    const daily = event('DTSTART:20261201T100000Z', 'DTEND:20261201T103000Z', 'RRULE:FREQ=DAILY;COUNT=3')
    const moved = event(
      'RECURRENCE-ID:20261202T100000Z',
      'DTSTART:20261202T150000Z',
      'DTEND:20261202T151000Z',
    )
    const off = event(
      ...['RECURRENCE-ID:20261203T100000Z', 'DTSTART:20261203T100000Z', 'DTEND:20261203T103000Z'],
      'STATUS:CANCELLED',
    )
    expect(taken(calendar(daily, moved, off), '2026-12-01T00:00Z', '2026-12-05T00:00Z')).toEqual([
      '12-01T10:00 12-01T10:30',
      '12-02T15:00 12-02T15:15',
    ])
  })

  test('a whole day, and a time without a zone, are those of one’s own clock', () => {
    const day = event('DTSTART;VALUE=DATE:20261205')
    const floating = event('DTSTART:20261207T080000', 'DTEND:20261207T081500')
    const two = calendar(day, floating.replace('UID:x', 'UID:y'))
    expect(taken(two, '2026-12-01T00:00Z', '2026-12-10T00:00Z')).toEqual([
      '12-05T05:00 12-06T05:00',
      '12-07T13:00 12-07T13:15',
    ])
  })

  test('what is marked as free takes nothing, and nothing beyond the days that are asked for is told', () => {
    const free = event('DTSTART:20261205T100000Z', 'DTEND:20261205T110000Z', 'TRANSP:TRANSPARENT')
    const long = event('DTSTART:20200101T000000Z', 'DTEND:20300101T000000Z').replace('UID:x', 'UID:y')
    expect(taken(calendar(free), '2026-12-01T00:00Z', '2026-12-10T00:00Z')).toEqual([])
    expect(taken(calendar(long), '2026-12-05T00:00Z', '2026-12-06T00:00Z')).toEqual([
      '12-05T00:00 12-06T00:00',
    ])
  })

  test('a series without an end comes to one, and what is no calendar is said to be none', () => {
    const endless = event('DTSTART:20000101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')
    expect(taken(calendar(endless), '2026-12-01T00:00Z', '2026-12-02T00:00Z')).toEqual([])
    expect(() => taken('<html>', '2026-12-01T00:00Z', '2026-12-02T00:00Z')).toThrow()
  })

  test('what begins in one zone and ends in another is taken as long as it lasts', () => {
    const flight = event(
      'DTSTART;TZID=Europe/Lisbon:20261203T100000',
      'DTEND;TZID=America/Toronto:20261203T130000',
    )
    const back = event('DTSTART:20261205T010000Z', 'DTEND;TZID=Europe/Lisbon:20261205T080000')
    const two = calendar(flight, back.replace('UID:x', 'UID:y'))
    expect(taken(two, '2026-12-01T00:00Z', '2026-12-10T00:00Z')).toEqual([
      '12-03T10:00 12-03T18:00',
      '12-05T01:00 12-05T08:00',
    ])
  })

  test('an occurrence that was moved here from after the days that are asked for is here', () => {
    const monthly = event('DTSTART:20261101T100000Z', 'DTEND:20261101T110000Z', 'RRULE:FREQ=MONTHLY')
    const moved = event(
      'RECURRENCE-ID:20270201T100000Z',
      'DTSTART:20261220T150000Z',
      'DTEND:20261220T160000Z',
    )
    expect(taken(calendar(monthly, moved), '2026-12-02T00:00Z', '2026-12-30T00:00Z')).toEqual([
      '12-20T15:00 12-20T16:00',
    ])
  })

  test('single days beside the first one are days of it, but for those that are left out', () => {
    const days = (...more: string[]) => calendar(event('DTSTART:20261203T100000Z', 'DURATION:PT30M', ...more))
    const of = (text: string) => taken(text, '2026-12-01T00:00Z', '2026-12-10T00:00Z')
    const [first, second] = ['12-03T10:00 12-03T10:30', '12-05T10:00 12-05T10:30']
    expect(of(days('RDATE:20261205T100000Z'))).toEqual([first, second])
    expect(of(days('RDATE:20261205T100000Z,20261203T100000Z'))).toEqual([first, second])
    expect(of(days('RDATE:20261205T100000Z', 'EXDATE:20261203T100000Z'))).toEqual([second])
    const whole = event('DTSTART;VALUE=DATE:20261203', 'RDATE;VALUE=DATE:20261205')
    expect(taken(calendar(whole), '2026-12-01T00:00Z', '2026-12-10T00:00Z', 'UTC')).toEqual([
      '12-03T00:00 12-04T00:00',
      '12-05T00:00 12-06T00:00',
    ])
  })

  test('what comes again and ends in another zone ends by that zone’s clock each time', () => {
    const flight = event(
      'DTSTART;TZID=Europe/Lisbon:20261018T100000',
      'DTEND;TZID=America/Toronto:20261018T130000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    )
    expect(taken(calendar(flight), '2026-10-12T00:00Z', '2026-11-12T00:00Z')).toEqual([
      '10-18T09:00 10-18T17:00',
      '10-25T10:00 10-25T17:00', // the clocks of Lisbon were put back, those of Toronto not yet
      '11-01T10:00 11-01T18:00',
    ])
  })

  test('an occurrence that was moved is one of its own series, not of another at the same hour', () => {
    const daily = (uid: string) =>
      event('DTSTART:20261201T100000Z', 'DURATION:PT30M', 'RRULE:FREQ=DAILY;COUNT=2').replace('UID:x', uid)
    const moved = event('RECURRENCE-ID:20261202T100000Z', 'DTSTART:20261204T100000Z', 'DURATION:PT30M')
    const of = taken(
      calendar(daily('UID:x'), daily('UID:y'), moved),
      '2026-12-01T00:00Z',
      '2026-12-06T00:00Z',
    )
    expect(of).toEqual(['12-01T10:00 12-01T10:30', '12-02T10:00 12-02T10:30', '12-04T10:00 12-04T10:30'])
  })

  const FINE = event('DTSTART:20261203T100000Z', 'DURATION:PT30M').replace('UID:x', 'UID:fine')
  const ofFile = (text: string) => {
    const [from, to] = ['2026-12-01T00:00Z', '2026-12-10T00:00Z']
    const { file } = takenIn(text, { from: Date.parse(from), to: Date.parse(to) }, 'UTC')
    return [file, ...taken(text, from, to)]
  }
  const KEPT = '12-03T10:00 12-03T10:30'
  const LATER = '12-05T10:00 12-05T10:30'
  const LATE = ['DTSTART:20261205T100000Z', 'DURATION:PT30M']

  test.each([
    ['a time that is none', event('DTSTART:soon', 'DURATION:PT30M'), []],
    ['a day that is none', event('DTSTART:20261399T100000Z', 'DTEND:what'), []],
    ['a rule that is none', event(...LATE, 'RRULE:FREQ=SOMETIMES'), [LATER]],
    ['a zone without a name', event('DTSTART;TZID:20261205T100000'), []],
    [
      'a line that is none',
      event(...LATE, 'DESCRIPTION:The first line', 'and one that lost its fold'),
      [LATER],
    ],
    ['an end that is missing', ['BEGIN:VEVENT', 'UID:x', ...LATE].join('\n'), [LATER]],
    [
      'a change of what no moment names',
      [event(...LATE, 'RRULE:FREQ=DAILY;COUNT=1'), event('RECURRENCE-ID:never', ...LATE)].join('\n'),
      [LATER],
    ],
  ])('of a file with %s the rest is read, and that it is not all is said', (_, broken, more) => {
    expect(ofFile(calendar(broken, FINE))).toEqual(['partly', KEPT, ...more])
    expect(ofFile(calendar(FINE, broken))).toEqual(['partly', KEPT, ...more])
  })

  test('a file that breaks off is read as far as it goes', () => {
    const whole = calendar(FINE, event(...LATE))
    expect(ofFile(whole)).toEqual(['whole', KEPT, LATER])
    expect(ofFile(whole.slice(0, whole.lastIndexOf('DURATION')))).toEqual(['partly', KEPT])
  })

  test.each([
    ['nothing at all', ''],
    ['empty lines', '\r\n\r\n'],
    ['a calendar without an event', calendar()],
  ])('a file with %s is empty', (_, text) => {
    expect(ofFile(text)).toEqual(['empty'])
  })
})
