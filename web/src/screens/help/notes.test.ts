import { expect, test } from 'vitest'
import data from '../../data/help.json'
import { SHOWN, shown } from './notes'

const notes = data.countries.flatMap(country =>
  [country, ...country.lines].flatMap(each => ('note' in each && each.note ? [each.note] : [])),
)

test('every note that is shown otherwise is in the data as it stands here', () => {
  for (const note of Object.keys(SHOWN)) expect(notes).toContain(note)
})

test('no note that is shown speaks of how it was found', () => {
  for (const note of notes.map(shown)) expect(note).not.toMatch(/\b(source|read|confirm before|appears)\b/)
})
