/* A calendar file (RFC 5545) that says nothing to whoever sees the calendar: no names, no topic, no attendees, no
   address. It is not an invitation, so it has no METHOD. */

export interface Entry {
  /** The request's id: the same through every change of the time, so that a calendar replaces the entry. */
  readonly uid: string
  /** Rises with every change: the version at which the request last changed. */
  readonly sequence: number
  readonly start: number
  readonly minutes: number
  readonly made: number
  readonly title: string
}

const WARNING = '-PT30M'

export function calendarFile({ uid, sequence, start, minutes, made, title }: Entry): string {
  const summary = escaped(title)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reminder//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(made)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(start + minutes * 60_000)}`,
    `SUMMARY:${summary}`,
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    `TRIGGER:${WARNING}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

/** 20261026T200000Z */
const utc = (at: number) => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** Text values escape backslash, semicolon, comma and line breaks (3.3.11). */
const escaped = (text: string) => text.replace(/[\\;,]/g, found => `\\${found}`).replace(/\r\n|\r|\n/g, '\\n')

const OCTETS = 75

/** No line has more than 75 octets; it goes on after CRLF and a space, never within a character (3.1). */
export function folded(line: string): string {
  let out = ''
  let used = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (used + size > OCTETS) {
      out += '\r\n '
      used = 1
    }
    out += letter
    used += size
  }
  return out
}

/** Hands a file that was made on this device to the browser's downloads. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
