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
  test('of who was hurt has parts of its own, and comes back as it was', () => {
    const note = n.moved(n.withText(n.emptyNote('hurt'), 'ask', 'Who knew?', 3), 'ask', 0, 4)
    expect(n.noteIn(n.bodyOf(note))).toEqual(note)
    expect(note.order.ids).toEqual(['ask', 'happened', 'cost', 'miss', 'need', 'unready'])
    expect([n.writtenParts(note), n.nextPart(note), n.partOf(note)]).toEqual([['ask'], 'happened', 'ask'])
    expect(n.written(note, 'repair')).toBe(false)
    expect(n.merge(note, n.withText(note, 'need', 'Time', 5)).parts.need.text).toBe('Time')
  })
  test('an order with parts missing, doubled or unknown becomes whole', () => {
    const body = { ...empty, order: { ids: ['sorry', 'sorry', 'what'], at: 1 } }
    expect(n.noteIn(JSON.stringify(body))?.order.ids).toEqual([
      'sorry',
      ...n.PARTS_OF.apology.filter(id => id !== 'sorry'),
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
  describe('what two devices wrote apart in one part', () => {
    const base = n.withText(empty, 'did', 'I lied.', 1, 'phone')
    const phone = n.withText(base, 'did', 'I lied, and I knew it. I had known for a year.', 2, 'phone')
    const desk = n.withText(base, 'did', 'You asked me.', 3, 'desk')
    const met = n.merge(phone, desk)
    const { did } = met.parts
    const texts = (note: n.Note) => [
      note.parts.did.text,
      ...(note.parts.did.also ?? []).map(({ text }) => text),
    ]

    test('is there twice, the later text first, whichever way they meet, and in the body too', () => {
      expect(texts(met)).toEqual(['You asked me.', 'I lied, and I knew it. I had known for a year.'])
      expect(n.bodyOf(n.merge(desk, phone))).toBe(n.bodyOf(met))
      expect(n.noteIn(n.bodyOf(met))).toEqual(met)
      for (const each of [base, phone, desk, met]) expect(n.bodyOf(n.merge(met, each))).toBe(n.bodyOf(met))
      expect([n.same(met, met), n.same(phone, met), n.same(met, desk)]).toEqual([true, true, false])
    })
    test('stays while either text is written on, without what it was before', () => {
      const on = n.withText(desk, 'did', 'You asked me twice.', 4, 'desk')
      expect(texts(n.merge(met, on))).toEqual(['You asked me twice.', did.also![0]!.text])
      const both = n.withText(met, 'did', 'You asked me then.', 4, 'phone')
      expect(texts(n.merge(both, phone))).toEqual(['You asked me then.', did.also![0]!.text])
    })
    test.each([
      [true, 'You asked me.\n\nI lied, and I knew it. I had known for a year.'],
      [false, 'You asked me.'],
    ])('is made one, and then stays one on every device (put below: %s)', (take, text) => {
      const one = n.madeOne(met, 'did', did.also![0]!, take, 5, 'phone')
      for (const each of [one, n.merge(one, met), n.merge(phone, one), n.merge(n.merge(one, desk), base)])
        expect(texts(each)).toEqual([text])
    })
    test('is there once where one text is in the other, or nothing was written', () => {
      const longer = n.withText(base, 'did', 'First this. You asked me. And more.', 4, 'phone')
      expect(texts(n.merge(longer, desk))).toEqual(['First this. You asked me. And more.'])
      expect(texts(n.merge(n.withText(base, 'did', ' ', 2, 'phone'), desk))).toEqual(['You asked me.'])
    })
    test('goes by what each had seen, not by a clock that is a day off', () => {
      const ahead = n.withText(base, 'did', 'Tomorrow.', 86_400_000, 'phone')
      const next = n.withText(ahead, 'did', 'Today.', 5, 'desk')
      expect(texts(n.merge(ahead, next))).toEqual(['Today.'])
      const named = n.withTitle(n.withTitle(base, 'Tomorrow', 86_400_000), 'Today', 5)
      expect(n.merge(named, n.withTitle(base, 'Tomorrow', 86_400_000)).title.text).toBe('Today')
    })
    test('of an earlier build, which knows of no devices, the later stands as before', () => {
      const [old, later] = [n.withText(empty, 'did', 'old', 2), n.withText(empty, 'did', 'later', 3)]
      expect(texts(n.merge(old, later))).toEqual(['later'])
      expect(texts(n.merge(old, n.withText(old, 'did', 'on', 4, 'desk')))).toEqual(['on'])
    })
  })
  describe('of what two devices named and chose apart', () => {
    const base = n.withValues(n.withTitle(empty, 'January', 1, 'phone'), ['honesty'], 1, 'phone')
    const phone = n.withValues(
      n.withTitle(base, 'The letters', 2, 'phone'),
      ['honesty', 'courage'],
      2,
      'phone',
    )
    const desk = n.withValues(n.withTitle(base, 'What I hid', 3, 'desk'), ['kindness'], 3, 'desk')
    const met = n.merge(phone, desk)
    const names = ({ title: { text, also = [] } }: n.Note) => [text, ...also.map(other => other.text)]

    test('both names are there, and every value, whichever way they meet, and in the body too', () => {
      expect(names(met)).toEqual(['What I hid', 'The letters'])
      expect(met.values.ids).toEqual(['honesty', 'kindness', 'courage'])
      expect(n.bodyOf(n.merge(desk, phone))).toBe(n.bodyOf(met))
      expect(n.noteIn(n.bodyOf(met))).toEqual(met)
      for (const each of [base, phone, desk, met]) expect(n.bodyOf(n.merge(met, each))).toBe(n.bodyOf(met))
    })
    test('what goes on from the other stands alone', () => {
      const on = n.withValues(n.withTitle(phone, 'My letters', 1, 'desk'), [], 1, 'desk')
      for (const each of [n.merge(on, phone), n.merge(phone, on), n.merge(base, on)])
        expect([names(each), each.values.ids]).toEqual([['My letters'], []])
    })
    test.each([
      [true, 'The letters'],
      [false, 'What I hid'],
    ])('one name is made of two, and stays one on every device (the other: %s)', (take, name) => {
      const one = n.namedOnce(met, met.title.also![0]!, take, 4, 'desk')
      for (const each of [one, n.merge(one, met), n.merge(phone, one), n.merge(n.merge(one, desk), base)])
        expect(names(each)).toEqual([name])
    })
    test('of an earlier build, which knows of no devices, the later stands as before', () => {
      const [old, later] = [n.withValues(empty, ['family'], 2), n.withValues(empty, ['growth'], 3)]
      expect(n.merge(later, old).values.ids).toEqual(['growth'])
      expect(names(n.merge(n.withTitle(empty, 'Old', 2), n.withTitle(empty, 'Later', 3)))).toEqual(['Later'])
    })
  })
  test('of two changes at one moment both devices choose the same', () => {
    const [a, b] = [n.withText(empty, 'did', 'x', 3), n.withText(empty, 'did', 'y', 3)]
    expect(n.merge(a, b)).toEqual(n.merge(b, a))
  })
  test('moves a part, and keeps every other in its order', () => {
    expect(n.moved(empty, 'asking', 1, 1).order.ids).toEqual([
      'matters',
      'asking',
      ...n.PARTS_OF.apology.slice(1, -1),
    ])
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
