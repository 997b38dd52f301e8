import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, expectTypeOf, test } from 'vitest'
import { wrongIn } from '../../scripts/words/check.mjs'
import type { Reason } from '../wire'
import { nearest, t } from '.'
import { isolate, type Name } from './name'
import { counted, saying } from './plural'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(language: string, screen: string, messages: unknown) {
  mkdirSync(join(folder, language), { recursive: true })
  writeFileSync(join(folder, language, `${screen}.json`), JSON.stringify(messages))
}

const ENGLISH = {
  greets: 'Hello {name}',
  days: '{n, plural, one {# day} other {# days}}',
  kind: '{repair, select, true {A repair} other {A talk}} on {day}',
  list: ['One', 'Two'],
}
const GERMAN = {
  greets: 'Hallo {name}',
  days: '{n, plural, one {# Tag} other {# Tage}}',
  kind: 'Am {day}: {repair, select, true {eine Aussprache} other {ein Gespräch}}',
  list: ['Eins', 'Zwei'],
}

test('a language that says all of it is right', () => {
  write('en', 'talk', ENGLISH)
  write('de', 'talk', GERMAN)
  expect(wrongIn(['en', 'de'], folder)).toEqual([])
})

test.each([
  ['a missing message', { list: ['Eins'] }, 'list.1: missing'],
  ['a surplus one', { more: 'Mehr' }, 'more: English has no such message'],
  ['an empty one', { list: ['Eins', ''] }, 'list.1: empty'],
  ['a text that is not ICU', { greets: 'Hallo {name' }, 'greets: EXPECT_ARGUMENT_CLOSING_BRACE'],
  ['a missing value', { greets: 'Hallo' }, 'greets: {name} is missing'],
  ['another value', { greets: 'Hallo {name}, {who}' }, 'greets: {who} is not among what English has: name'],
  ['a value of another kind', { days: '{n} Tage' }, 'days: {n} is a text, where English has a number'],
  ['a choice that nobody makes', { kind: '{repair, select, yes {a} other {b}} {day}' }, 'never “yes”'],
  ['a form that is missing', { days: '{n, plural, other {# Tage}}' }, 'days: {n} needs “one”'],
  ['a form that is not known', { days: '{n, plural, one {a} few {b} other {c}}' }, 'which de does not know'],
  ['a plural without its last', { days: '{n, plural, one {# Tag}}' }, 'days: MISSING_OTHER_CLAUSE'],
  ['a date in the message', { kind: '{day, date, short}' }, 'kind: {day}: only {x}'],
  ['a number for a text', { greets: 3 }, 'greets: neither a text, a list nor an object'],
])('%s is found', (_, wrong, told) => {
  write('en', 'talk', ENGLISH)
  write('de', 'talk', { ...GERMAN, ...wrong })
  expect(wrongIn(['de'], folder).join('\n')).toContain(told)
})

test('a file that is not JSON is found', () => {
  write('en', 'talk', ENGLISH)
  write('de', 'talk', GERMAN)
  writeFileSync(join(folder, 'de', 'talk.json'), '{ "greets": "Hallo {name}", }')
  expect(wrongIn(['de'], folder)).toEqual([expect.stringMatching(/^de\/talk\.json is not JSON: /)])
})

test('a missing file is found, and one that English does not have', () => {
  write('en', 'talk', ENGLISH)
  write('de', 'home', GERMAN)
  expect(wrongIn(['de'], folder)).toEqual([
    'de/talk.json is missing',
    'de/home.json: English has no such file',
  ])
})

test('what only millions need may be left out; an own form for a number stands for it', () => {
  write('en', 'talk', { days: '{n, plural, =1 {one day} other {# days}}' })
  write('es', 'talk', { days: '{n, plural, one {# día} other {# días}}' })
  write('ar', 'talk', { days: '{n, plural, =0 {a} =1 {b} =2 {c} few {d} many {e} other {f}}' })
  expect(wrongIn(['en', 'es', 'ar'], folder)).toEqual([])
})

test('a message says its values, by the rules and the numbers of its language', () => {
  const name = isolate('Noa')
  expect(t.talk.begin.rests({ name, day: 'Monday' })).toMatch(/^Noa said .* from Monday on, and Noa can/)
  expect(t.common.room.notes({ n: 1 })).toBe('There is room for one more note here.')
  expect(t.common.room.notes({ n: 1_200 })).toMatch(/^There is room for 1.?200 more notes/)
  expect(t.commitments.rhythm.weekly({ days: 'Monday', n: 1 })).toBe('Every Monday')
  expect(t.talk.lobby.about({ repair: true, mode: t.talk.modes.apart, length: 30 })).toMatch(
    /^A repair talk, spoken apart, about 30 minutes\. The list/,
  )
  expect(t.talk.announce.repairing({ mine: false, name })).toBe('The repair. Noa has the floor.')
  expect(t.talk.reflecting.steps({ name })[3]).toBe('Then let Noa say whether it fits.')
  expect(saying(t.talk.moves.heard.you, { name })).toBe('You feel heard.')
  expect(counted('ar')(3, { few: 'few', other: 'other' })).toBe('few')
})

test('a call with a wrong or a missing value does not compile', () => {
  expectTypeOf(t.talk.begin.rests).parameter(0).toEqualTypeOf<{ readonly name: Name; readonly day: string }>()
  // @ts-expect-error: a name that is not isolated
  t.talk.begin.alone({ name: 'Noa' })
  // @ts-expect-error: no day
  t.talk.begin.rests({ name: isolate('Noa') })
  // @ts-expect-error: a number is counted
  t.common.room.notes({ n: '1' })
  expectTypeOf<keyof typeof t.refusals>().toEqualTypeOf<Reason>()
})

test.each([
  [['en-GB', 'de'], 'en'],
  [['fr', 'en_US'], 'en'],
  [['tlh'], 'en'],
  [[''], 'en'],
])('a device that would like %j is spoken to in %s', (wanted, language) => {
  expect(nearest(wanted)).toBe(language)
})

test('every language has a folder of whole files', () => {
  const [there] = [readdirSync(new URL('messages', import.meta.url))]
  expect(there).toContain('en')
  expect(wrongIn()).toEqual([])
})
