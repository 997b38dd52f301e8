import { expect, test } from 'vitest'
import data from '../../data/help.json'
import { t } from '../../i18n'

const notes = data.countries.flatMap(country =>
  [country, ...country.lines].flatMap(each => ('note' in each && each.note ? [each.note] : [])),
)

test('no note that is shown speaks of how it was found', () => {
  expect(notes.length).toBeGreaterThan(20)
  for (const note of notes) expect(note).not.toMatch(/\b(source|read|confirm before|appears)\b/)
})

test('whom a line is for, and what for, is said in the language in use', () => {
  const lines = data.countries.flatMap((country): readonly { for: string; who?: string }[] => country.lines)
  const whom = new Set(lines.flatMap(({ who }) => who ?? []))
  expect([...whom].filter(who => !(who in t.help.whom))).toEqual([])
  expect(lines.map(line => line.for).filter(kind => !(kind in t.help.kinds))).toEqual([])
})
