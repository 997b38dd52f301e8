/* The words of a pulse: {safe, trust, note} as JSON (PROTOCOL.md, Entities). They come from another device, so
   they are read as from a stranger: what is not exactly that is not a pulse. */

import { cleanText, fieldsOf, textOf } from '../crypto/plain'
import { LIMITS } from '../wire'
import { addDays, dayOf } from './day'
import { type Room, roomFor } from './room'
import { isApart, type Viewer } from './seat'

/** The day that a seat's pulse is for now, in its own zone. */
export const pulseDay = ({ seat, seats, now }: Viewer): string => dayOf(now, seats[seat]?.zone ?? 'UTC')

/** The days that the server accepts one for (P1): what was written last night may be sent this morning. */
export function mayShare(day: string, viewer: Viewer): boolean {
  const today = pulseDay(viewer)
  const near = day >= addDays(today, -LIMITS.pulseDays) && day <= addDays(today, LIMITS.pulseDays)
  return near && !isApart(viewer)
}

export interface Pulse {
  readonly safe: number
  readonly trust: number
  readonly note: string
}

export const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

const isValue = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10

/** What the text of a pulse says, or nothing where it is no pulse. */
export function readPulse(text: string): Pulse | undefined {
  const { safe, trust, note = '' } = fieldsOf(text)
  if (!isValue(safe) || !isValue(trust) || typeof note !== 'string') return undefined
  return { safe, trust, note: cleanText(note).trim() }
}

export const writePulse = ({ safe, trust, note }: Pulse): string =>
  JSON.stringify({ safe, trust, note: note.trim() })

/** A pulse that is still being thought about: kept as a draft. */
export interface Unshared {
  readonly safe?: number
  readonly trust?: number
  readonly note: string
}

export function readDraft(text: string): Unshared {
  const { safe, trust, note } = fieldsOf(text)
  return {
    ...(isValue(safe) ? { safe } : {}),
    ...(isValue(trust) ? { trust } : {}),
    note: textOf(note) ?? '',
  }
}

export const writeDraft = (unshared: Unshared): string =>
  unshared.safe === undefined && unshared.trust === undefined && unshared.note === ''
    ? ''
    : JSON.stringify(unshared)

/** Complete, or nothing. */
export function complete({ safe, trust, note }: Unshared): Pulse | undefined {
  return safe === undefined || trust === undefined ? undefined : { safe, trust, note }
}

/** "Not yet." comes first. Said once. */
export function beginWith(note: string, opening: string): string {
  if (note.trimStart().startsWith(opening)) return note
  return note.trim() === '' ? `${opening} ` : `${opening} ${note.trimStart()}`
}

/** "What I still need:" comes last, to be gone on with. Said once. */
export function goOnWith(note: string, opening: string): string {
  if (note.includes(opening)) return note
  return note.trim() === '' ? `${opening} ` : `${note.trimEnd()}\n${opening} `
}

/** As it would be sealed, with what is not chosen yet at its longest. */
export const roomInPulse = (unshared: Unshared): Room =>
  roomFor('pulse.share', 'words', writePulse({ safe: 10, trust: 10, ...unshared }))
