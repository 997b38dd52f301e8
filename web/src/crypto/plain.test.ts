import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../wire'
import { utf8 } from './bytes'
import { clean, cleanField, cleanName, cleanText, cut, fieldsOf } from './plain'

const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const family = '👩‍👩‍👧‍👦'

describe('opened text', () => {
  test.each([
    ['marks that turn', 'a\u202Eb\u2066c\u2069d\u200Ee', 'abcde'],
    ['controls', 'a\u0000b\u001Bc\u007Fd\u0085e', 'abcd\ne'],
    [
      'letters that show nothing',
      'a\u200B\u2060\uFEFF\u00AD\u3164\u115F\u1160\u2800b\u{E0041}\u{E007F}',
      'ab',
    ],
    ['joiners between letters that need none', 'a\u200D\u200Cb', 'ab'],
    ['other line breaks', 'a\r\nb\rc\u2028d\te', 'a\nb\nc\nd e'],
    ['marks piled on one letter', `Z${'\u0301'.repeat(40)}`, `Z${'\u0301'.repeat(4)}`],
  ])('is without %s', (_, given, right) => expect(clean(given)).toBe(right))

  test.each([family, 'می\u200Cخواهم', 'क्\u200Dष', '❤️', '🏳️‍🌈', '1️⃣', 'Ñandú', '日本語', 'a\nb'])(
    'keeps %j as it is',
    text => expect(clean(text)).toBe(text),
  )
})

test('a text is no taller than it is long, and a topic is one line', () => {
  expect(cleanText('a\n\n\n\n\nb')).toBe('a\n\n\nb')
  expect(cleanText('a\n'.repeat(8_000)).split('\n')).toHaveLength(121)
  expect(cleanField('topic', ` a\nb${'c'.repeat(16_000)}`)).toBe(`a b${'c'.repeat(252)}`)
  expect(cleanField('text', ' a\n')).toBe(' a\n')
})

describe('a name', () => {
  test.each(['\u200B', '\u3164', '\u200D\u200D', ' \u00A0\n', '\u0301', '\u2800', ''])(
    'of %j is none',
    name => expect(cleanName(name)).toBe(''),
  )
  test('is one line, cut between letters', () => {
    expect(cleanName(' Noa \n\t Lima ')).toBe('Noa Lima')
    expect(cleanName('x'.repeat(16_000))).toHaveLength(LIMITS.maxName)
    expect(cleanName(`${'x'.repeat(50)}${family}`)).toBe('x'.repeat(50))
    expect(cleanName('\u202EnaR')).toBe('naR')
  })
  test('of anything is short, visible and still, or nothing', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(text, given => {
        const name = cleanName(given)
        expect(utf8(name).length).toBeLessThanOrEqual(LIMITS.maxName)
        expect(name).not.toMatch(TURNS)
        expect(cleanName(name)).toBe(name)
        expect(clean(clean(given))).toBe(clean(given))
      }),
    )
  })
})

describe('without Intl.Segmenter', () => {
  afterEach(() => vi.unstubAllGlobals())
  test('text is cut plainly', () => {
    const { Segmenter: _, ...rest } = { ...Object.getOwnPropertyDescriptors(Intl) }
    vi.stubGlobal('Intl', Object.defineProperties({}, rest))
    expect(cut('añb', 3)).toBe('añ')
    expect(cut('👩b', 3)).toBe('')
  })
})

test('JSON that is no object has no fields, however deep it is', () => {
  for (const text of ['', 'null', '[1]', '"x"', '{', '['.repeat(100_000)]) expect(fieldsOf(text)).toEqual({})
  expect(fieldsOf('{"a":1}')).toEqual({ a: 1 })
})
