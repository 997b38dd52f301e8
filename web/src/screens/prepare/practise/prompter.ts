/* What is said aloud, line by line, and how long each line takes at a speaker's pace. */
import { type Note, written } from '../../../model/note'

/** Words a minute: calm speech, and the ends of what the buttons and taps can set. */
export const CALM = 110
const SLOWEST = 50
const FASTEST = 220
const STEP = 10
/** A breath at the end of each line. */
const BREATH = 600

/** The written parts in their order, without what was for oneself, cut into sentences. */
export function linesOf(note: Note, language: string): readonly string[] {
  const cut = sentences(language)
  return note.order.ids
    .filter(id => id !== 'matters' && written(note, id))
    .flatMap(id => note.parts[id].text.split('\n'))
    .flatMap(paragraph => cut(paragraph).map(sentence => sentence.trim()))
    .filter(Boolean)
}

/** Where the browser does not know sentences, after full stops and the like. */
function sentences(language: string): (text: string) => string[] {
  if (!('Segmenter' in Intl)) return text => text.match(/.*?[.?!…](?=\s|$)|.+/g) ?? []
  const cutter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return text => Array.from(cutter.segment(text), ({ segment }) => segment)
}

const wordsIn = (line: string): number => line.split(/\s+/).filter(Boolean).length

/** How long a line stays, in ms. */
export const lasts = (line: string, pace: number): number => (wordsIn(line) / pace) * 60_000 + BREATH

const within = (pace: number) => Math.round(Math.max(SLOWEST, Math.min(FASTEST, pace)))

export const slower = (pace: number): number => within(pace - STEP)
export const faster = (pace: number): number => within(pace + STEP)

/** The pace after a line was said and tapped away: half of the way to what was heard. Very short lines say little. */
export function heard(pace: number, line: string, ms: number): number {
  const words = wordsIn(line)
  if (words < 3 || ms <= BREATH) return pace
  return within((pace + (words / (ms - BREATH)) * 60_000) / 2)
}
