import { describe, expect, it } from 'vitest'
import { calendarFile, folded } from './calendarFile'

const at = (iso: string) => Date.parse(iso)

describe('the calendar file', () => {
  const entry = { uid: '0e4a51d5-3a3b-4b52-8a1d-8d6f7f6c2a11', sequence: 12, minutes: 45, title: 'Reminder' }
  const file = calendarFile({ ...entry, start: at('2026-10-26T20:00Z'), made: at('2026-10-24T14:42:14Z') })
  it('has what RFC 5545 asks for, in UTC', () => {
    const lines = file.split('\r\n')
    for (const line of [
      'UID:0e4a51d5-3a3b-4b52-8a1d-8d6f7f6c2a11',
      'SEQUENCE:12',
      'DTSTAMP:20261024T144214Z',
      'DTSTART:20261026T200000Z',
      'DTEND:20261026T204500Z',
      'SUMMARY:Reminder',
      'TRIGGER:-PT30M',
    ])
      expect(lines).toContain(line)
    expect(lines.at(-1)).toBe('')
  })
  it('ends every line with CRLF', () => {
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
  it('invites nobody and names nothing', () => {
    expect(file).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|LOCATION|URL|amends/i)
  })
  it('escapes what a text value must not hold', () => {
    const odd = calendarFile({ ...entry, title: 'a, b; c\\d\ne', start: 0, made: 0 })
    expect(odd).toContain('SUMMARY:a\\, b\\; c\\\\d\\ne\r\n')
  })
  it('folds at 75 octets, never within a character', () => {
    const line = `SUMMARY:${'é'.repeat(60)}😀${'x'.repeat(80)}`
    const pieces = folded(line).split('\r\n')
    expect(pieces.length).toBeGreaterThan(2)
    for (const piece of pieces) expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75)
    expect(pieces.map((piece, n) => (n ? piece.slice(1) : piece)).join('')).toBe(line)
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75))
  })
})
