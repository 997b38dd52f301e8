import { expect, test } from 'vitest'
import data from '../../data/help.json'

test('no note speaks of how it was found', () => {
  const notes = data.countries.flatMap(country =>
    [country, ...country.lines].flatMap(each => ('note' in each && each.note ? [each.note] : [])),
  )
  expect(notes.length).toBeGreaterThan(20)
  for (const note of notes) expect(note).not.toMatch(/\b(source|read|confirm before|appears)\b/)
})
