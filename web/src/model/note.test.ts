import { describe, expect, test } from 'vitest'
import * as n from './note'

const empty = n.emptyNote()

describe('a note', () => {
  test('comes back from its body as it was', () => {
    const note = n.withTitle(n.withText(empty, 'did', 'I lied.\nTwice.', 1796055277722.25), 'January', 6)
    expect(n.noteIn(n.bodyOf(note))).toEqual(note)
  })
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a note of another kind', '{"kind":"after","talk":"x"}'],
    ['a version to come', '{"v":2,"kind":"apology"}'],
    ['null', 'null'],
  ])('%s is none', (_, body) => expect(n.noteIn(body)).toBeUndefined())
  test('an order with parts missing, doubled or unknown becomes whole', () => {
    const body = { ...empty, order: { ids: ['sorry', 'sorry', 'what'], at: 1 } }
    expect(n.noteIn(JSON.stringify(body))?.order.ids).toEqual([
      'sorry',
      ...n.PARTS.filter(id => id !== 'sorry'),
    ])
  })
  test('of two devices that wrote apart, the later words of each part stand, whichever way they meet', () => {
    const a = n.withText(n.withText(empty, 'did', 'from the phone', 10), 'feel', 'older', 10)
    const b = n.moved(
      n.withText(n.withText(empty, 'feel', 'newer', 20), 'sorry', 'from the desk', 5),
      'feel',
      0,
      7,
    )
    const met = n.merge(a, b)
    expect(met).toEqual(n.merge(b, a))
    expect(['did', 'feel', 'sorry'].map(id => met.parts[id as n.PartId].text)).toEqual([
      'from the phone',
      'newer',
      'from the desk',
    ])
    expect(met.order.ids[0]).toBe('feel')
  })
  test('of two changes at one moment both devices choose the same', () => {
    const [a, b] = [n.withText(empty, 'did', 'x', 3), n.withText(empty, 'did', 'y', 3)]
    expect(n.merge(a, b)).toEqual(n.merge(b, a))
  })
  test('moves a part, and keeps every other in its order', () => {
    expect(n.moved(empty, 'asking', 1, 1).order.ids).toEqual(['matters', 'asking', ...n.PARTS.slice(1, -1)])
    expect(n.moved(empty, 'matters', 99, 1).order.ids.at(-1)).toBe('matters')
  })
  test('is opened at the part that was last written in, and a new one at its first', () => {
    expect(n.partOf(empty)).toBe('matters')
    expect(n.partOf(n.withText(n.withText(empty, 'feel', 'a', 9), 'did', 'b', 4))).toBe('feel')
    expect(n.partOf(n.leftOut(empty, 'matters', true, 9))).toBe('did')
  })
  test('what is left out keeps its words, and does not count as written', () => {
    const note = n.leftOut(n.withText(empty, 'did', 'I lied.', 1), 'did', true, 2)
    expect(note.parts.did.text).toBe('I lied.')
    expect(n.written(note, 'did')).toBe(false)
  })
  test('is nearly full, then full, before the server would say so', () => {
    expect(n.roomOf(n.withText(empty, 'did', 'é'.repeat(7_400), 1))).toBe('nearly')
    expect(n.roomOf(n.withText(empty, 'did', 'é'.repeat(8_200), 1))).toBe('full')
    expect(n.roomOf(empty)).toBe('enough')
  })
})
