import { describe, expect, test } from 'vitest'
import { beginWith, complete, goOnWith, readDraft, readPulse, writeDraft, writePulse } from './pulse'

describe('the words of a pulse', () => {
  test('are read back as they were written', () => {
    expect(readPulse(writePulse({ safe: 0, trust: 10, note: ' Not yet. ' }))).toEqual({
      safe: 0,
      trust: 10,
      note: 'Not yet.',
    })
  })
  test('may come without a note', () => {
    expect(readPulse('{"safe":3,"trust":4}')).toEqual({ safe: 3, trust: 4, note: '' })
  })
  test.each([
    ['not JSON', 'safe 3'],
    ['a list', '[3,4]'],
    ['nothing', 'null'],
    ['a number below', '{"safe":-1,"trust":4}'],
    ['a number above', '{"safe":3,"trust":11}'],
    ['a fraction', '{"safe":3.5,"trust":4}'],
    ['a number as text', '{"safe":"3","trust":4}'],
    ['infinity', '{"safe":1e999,"trust":4}'],
    ['one scale alone', '{"safe":3}'],
    ['a note that is no text', '{"safe":3,"trust":4,"note":{"toString":1}}'],
    ['an inherited field', '{"__proto__":{"safe":3,"trust":4}}'],
  ])('from the other side are nothing when they are %s', (_, text) => {
    expect(readPulse(text)).toBeUndefined()
  })
  test('are a draft until both scales are chosen', () => {
    expect(complete(readDraft('{"safe":3,"note":"…"}'))).toBeUndefined()
    expect(complete(readDraft('{"safe":3,"trust":0,"note":""}'))).toEqual({ safe: 3, trust: 0, note: '' })
    expect(writeDraft(readDraft('')) + writeDraft({ note: '' })).toBe('')
    expect(readDraft('{"safe":99,"trust":2,"note":5}')).toEqual({ trust: 2, note: '' })
  })
  test('begin with "Not yet." once, and go on with what is needed once', () => {
    expect(beginWith('', 'Not yet.')).toBe('Not yet. ')
    expect(beginWith('I slept.', 'Not yet.')).toBe('Not yet. I slept.')
    expect(beginWith('Not yet. I slept.', 'Not yet.')).toBe('Not yet. I slept.')
    expect(goOnWith('I slept.', 'What I still need:')).toBe('I slept.\nWhat I still need: ')
    expect(goOnWith('What I still need: time', 'What I still need:')).toBe('What I still need: time')
  })
})
