/* A letter, as it is made of a note. */
import { type Note, type PartId, writtenParts } from './note'

/** The parts that a letter can hold: what was only for oneself stays in the notebook. */
export const letterParts = (note: Note): readonly PartId[] =>
  writtenParts(note).filter(id => id !== 'matters' && note.parts[id].text.trim() !== '')

/** Its text: the chosen parts, in the order of the note, without their headings. */
export const letterOf = (note: Note, chosen: readonly PartId[]): string =>
  letterParts(note)
    .filter(id => chosen.includes(id))
    .map(id => note.parts[id].text.trim())
    .join('\n\n')
