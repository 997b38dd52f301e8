import { expect, test } from 'vitest'
import { letterOf, letterParts } from './letter'
import { emptyNote, leftOut, moved, withText } from './note'

test('a letter is the written parts in the order of the note, without what was for oneself or left out', () => {
  let note = emptyNote()
  for (const id of ['matters', 'did', 'sorry', 'repair'] as const) note = withText(note, id, ` ${id}.\n`, 1)
  note = moved(leftOut(note, 'repair', true, 2), 'sorry', 0, 3)
  expect(letterParts(note)).toEqual(['sorry', 'did'])
  expect(letterOf(note, ['sorry', 'did', 'repair', 'matters'])).toBe('sorry.\n\ndid.')
  expect(letterOf(note, ['did'])).toBe('did.')
  expect(letterOf(emptyNote('hurt'), ['ask'])).toBe('')
})
