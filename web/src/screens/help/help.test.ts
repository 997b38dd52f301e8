import { expect, test } from 'vitest'
import data from '../../data/help.json'

const notes = data.countries.flatMap(country =>
  [country, ...country.lines].flatMap(each => ('note' in each && each.note ? [each.note] : [])),
)

test('no note that is shown speaks of how it was found', () => {
  expect(notes.length).toBeGreaterThan(20)
  for (const note of notes) expect(note).not.toMatch(/\b(source|read|confirm before|appears)\b/)
})
