/* A calendar file as components (RFC 5545), also where something in it is broken: one bad line is not all of one's time. */
import ICAL from 'ical.js'

export interface CalendarFile {
  readonly calendars: readonly ICAL.Component[]
  /** Something in it could not be read, and was left out. */
  readonly broken: boolean
}

/** A file may hold several calendars, one after the other. */
export function readCalendar(text: string): CalendarFile {
  try {
    return { calendars: parsed(text), broken: false }
  } catch {
    return { calendars: parsed(mended(text)), broken: true }
  }
}

function parsed(text: string): ICAL.Component[] {
  const read = ICAL.parse(text) as unknown[]
  const all = (typeof read[0] === 'string' ? [read] : read) as ConstructorParameters<
    typeof ICAL.Component
  >[0][]
  return all.map(each => new ICAL.Component(each)).filter(({ name }) => name === 'vcalendar')
}

/** Without the lines that say nothing, and with an end to all that began. */
function mended(text: string): string {
  const open: string[] = []
  const lines: string[] = []
  const close = (to: number) => {
    while (open.length > to) lines.push(`END:${open.pop()}`)
  }
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const [, mark = '', name = ''] =
      /^(BEGIN|END):(\S+)\s*$/i.exec(line)?.map(each => each.toUpperCase()) ?? []
    const at = open.lastIndexOf(name)
    if (mark && at >= 0) close(at) // where it begins again, the one before never ended
    if (mark === 'BEGIN') {
      open.push(name)
      lines.push(`BEGIN:${name}`)
    } else if (!mark && open.length > 0 && isProperty(line)) lines.push(line)
  }
  close(0)
  return lines.join('\r\n')
}

function isProperty(line: string): boolean {
  try {
    return line !== '' && Boolean(ICAL.parse.property(line))
  } catch {
    return false
  }
}
