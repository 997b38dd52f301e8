/* One's own calendar file (RFC 5545), read on this device: the quarter hours that are taken. Nothing of it is kept. */
import ICAL from 'ical.js'
import { dayOf, instantAt } from '../../../model/day'
import { QUARTER } from '../../../model/free'
import { knowsZone } from '../../../sync/zones'
import { readCalendar } from './calendarFile'

/** A file that is larger is none that anybody's calendar makes; nor are there so many occurrences in it. */
export const MOST_BYTES = 2_000_000
const MOST_OCCURRENCES = 20_000
const DAY = 86_400_000

interface Span {
  readonly from: number
  readonly to: number
}

export interface Taken {
  /** The moments at which quarter hours begin that are taken. */
  readonly quarters: ReadonlySet<number>
  /** Nothing is in the file, or something that could not be read. */
  readonly file: 'whole' | 'partly' | 'empty'
}

/** What is taken between two moments. Days and times without a zone are meant in `zone`. Throws where it is no calendar. */
export function takenIn(text: string, within: Span, zone: string): Taken {
  const quarters = new Set<number>()
  if (text.trim() === '') return { quarters, file: 'empty' }
  const { calendars, broken } = readCalendar(text)
  if (calendars.length === 0) throw new TypeError('not a calendar')
  const read = calendars.map(eventsOf)
  const events = read.flatMap(each => each.events)
  let partly = broken || read.some(each => each.broken)
  let left = MOST_OCCURRENCES
  for (const event of events) {
    try {
      for (const { from, to } of occurrencesOf(event, within, zone)) {
        if (--left < 0) return { quarters, file: 'partly' }
        const end = Math.min(to, within.to)
        for (let at = quarterOf(Math.max(from, within.from)); at < end; at += QUARTER) quarters.add(at)
      }
    } catch {
      partly = true
    }
  }
  return { quarters, file: partly ? 'partly' : events.length > 0 ? 'whole' : 'empty' }
}

const quarterOf = (at: number): number => Math.floor(at / QUARTER) * QUARTER

interface Events {
  readonly events: readonly ICAL.Event[]
  readonly broken: boolean
}

/** What takes time. A series knows which of its occurrences were changed; each of those comes by itself. */
function eventsOf(calendar: ICAL.Component): Events {
  const all = calendar.getAllSubcomponents('vevent').map(each => new ICAL.Event(each, { exceptions: [] }))
  const changed = all.filter(event => event.isRecurrenceException())
  const series = all.filter(event => !event.isRecurrenceException())
  const whole = changed.filter(event => {
    try {
      const [from, to] = [event.startDate, event.endDate].map(each => each.toUnixTime())
      if (Number.isNaN(from! + to!)) return false
      series.find(({ uid }) => uid === event.uid)?.relateException(event)
      return true
    } catch {
      return false
    }
  })
  return { events: [...series, ...whole], broken: whole.length < changed.length }
}

const takes = ({ component }: ICAL.Event): boolean =>
  component.getFirstPropertyValue('transp') !== 'TRANSPARENT' &&
  component.getFirstPropertyValue('status') !== 'CANCELLED'

function* occurrencesOf(event: ICAL.Event, within: Span, zone: string): Generator<Span> {
  if (!event.startDate) return
  const first = spanOf(event, event.startDate, zone)
  if (!event.isRecurring() || event.isRecurrenceException()) {
    if (takes(event)) yield first
    return
  }
  const times = timesOf(event)
  const over = within.from - (first.to - first.from) - 2 * DAY
  const shifted = event.rangeExceptions.length > 0
  for (let n = 0; n < MOST_OCCURRENCES; n++) {
    const next = times.next()
    if (!next) return
    if (!shifted && dateOf(next) < over) continue
    if (momentOf(event, 'dtstart', next, zone) >= within.to) return
    const { item, startDate } = event.getOccurrenceDetails(next)
    if (item !== event && startDate.compare(item.startDate) === 0) continue // it comes by itself
    const span = spanOf(item, startDate, zone)
    if (takes(item) && span.to > within.from) yield span
  }
}

/** The beginning of a series is one of it, also where only single days are named beside it. */
function timesOf(event: ICAL.Event): ICAL.RecurExpansion {
  if (event.component.hasProperty('rrule')) return event.iterator()
  event.component.addPropertyWithValue('rdate', event.startDate)
  const before = event.startDate.clone()
  before.adjust(-1, 0, 0, 0)
  return event.iterator(before)
}

/** Within a day of the moment, in any zone: quick to say of the thousands that are long over. */
const dateOf = ({ year, month, day }: ICAL.Time): number => Date.UTC(year, month - 1, day)

/** It ends as the first does: so much later by the clock of the zone that the end is in. */
function spanOf(event: ICAL.Event, from: ICAL.Time, zone: string): Span {
  const start = momentOf(event, 'dtstart', from, zone)
  if (from.zone.tzid !== event.startDate.zone.tzid) {
    const first = spanOf(event, event.startDate, zone)
    return { from: start, to: start + first.to - first.from }
  }
  const end = event.endDate.clone()
  end.addDuration(from.subtractDate(event.startDate))
  const to = momentOf(event, event.component.hasProperty('dtend') ? 'dtend' : 'dtstart', end, zone)
  if (Number.isNaN(start + to)) throw new RangeError('no time')
  return { from: start, to }
}

/** By the browser's own clock of the zone where it knows one of that name, else by the file's. */
function momentOf(event: ICAL.Event, of: 'dtstart' | 'dtend', time: ICAL.Time, zone: string): number {
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toUnixTime() * 1_000
  const named = event.component.getFirstProperty(of)?.getFirstParameter('tzid')
  const floats = time.isDate || time.zone === ICAL.Timezone.localTimezone
  const clock = !time.isDate && named && knowsZone(named) ? named : floats ? zone : undefined
  if (clock === undefined) return time.toUnixTime() * 1_000
  const [day = '', at = '00:00:00'] = time.toString().split('T')
  return instantAt(day, at, clock)
}

/** From today on, as far as it is painted. */
export const weeksFrom = (now: number, zone: string, days: number): Span => {
  const from = instantAt(dayOf(now, zone), '00:00', zone)
  return { from, to: from + (days + 1) * DAY }
}
