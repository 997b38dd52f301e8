import { describe, expect, test, vi } from 'vitest'
import * as n from '../../../model/note'
import { CALM, faster, heard, lasts, linesOf, slower } from './prompter'

const empty = n.emptyNote()

describe('the prompter', () => {
  test('has the sentences in the order of the parts, without what was for oneself', () => {
    let note = n.withText(empty, 'did', 'I lied. You asked me plainly.\nI said no.', 1)
    note = n.withText(n.withText(note, 'matters', 'Honesty.', 1), 'sorry', 'I am sorry.', 1)
    expect(linesOf(n.moved(note, 'sorry', 0, 2), 'en')).toEqual([
      'I am sorry.',
      'I lied.',
      'You asked me plainly.',
      'I said no.',
    ])
  })
  test('cuts after full stops and the like where the browser knows no sentences', () => {
    const { Segmenter: _, ...rest } = { ...Object.getOwnPropertyDescriptors(Intl) }
    vi.stubGlobal('Intl', Object.defineProperties({}, rest))
    const note = n.withText(empty, 'did', 'Hm... I lied at 9.30!  Why? I\nwas afraid', 1)
    expect(linesOf(note, 'en')).toEqual(['Hm...', 'I lied at 9.30!', 'Why?', 'I', 'was afraid'])
    vi.unstubAllGlobals()
  })
  test('passes over what is left out', () => {
    const note = n.leftOut(n.withText(empty, 'did', 'I lied.', 1), 'did', true, 2)
    expect(linesOf(note, 'en')).toEqual([])
  })
  test('gives a line the time that its words take, and a breath', () => {
    expect(lasts('one two three four five', 100)).toBe(3_600)
  })
  test('follows the pace that is heard, half of the way, and never beyond its ends', () => {
    expect(heard(100, 'one two three four five', 600 + 1_500)).toBe(150)
    expect(heard(100, 'I did.', 10)).toBe(100)
    expect(slower(50)).toBe(50)
    expect(faster(220)).toBe(220)
    expect(faster(slower(CALM))).toBe(CALM)
  })
})
