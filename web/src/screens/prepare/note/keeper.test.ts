import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as n from '../../../model/note'
import { NoteKeeper } from './keeper'

const empty = n.emptyNote()

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000 }))
  afterEach(() => void vi.useRealTimers())

  const kept: string[] = []
  const writes: { body: string; answer: (error?: Error) => void }[] = []
  const keeper = (stored?: n.Note, note = stored ?? empty) => {
    kept.length = 0
    writes.length = 0
    const write = (body: string) =>
      new Promise<void>((resolve, reject) =>
        writes.push({ body, answer: error => (error ? reject(error) : resolve()) }),
      )
    const keep = async (draft: string) => void kept.push(draft)
    return new NoteKeeper({ now: Date.now, by: 'here', write, keep }, note, stored ?? empty)
  }
  const type = (to: NoteKeeper, text: string) => to.change((note, at) => n.withText(note, 'did', text, at))
  const answersCome = () => vi.advanceTimersByTimeAsync(0)

  test('nothing is written of a note that nobody touched', async () => {
    keeper()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(writes).toEqual([])
  })
  test('what is typed is not called kept before the disk has it', async () => {
    const written: (() => void)[] = []
    const keep = () => new Promise<void>(resolve => written.push(resolve))
    const it = new NoteKeeper({ now: Date.now, by: 'here', write: async () => {}, keep }, empty, empty)
    type(it, 'I')
    await vi.advanceTimersByTimeAsync(300)
    expect(it.kept.value).toBe(false)
    type(it, 'I lied')
    written[0]!()
    await answersCome()
    expect(it.kept.value).toBe(false)
    await vi.advanceTimersByTimeAsync(300)
    written[1]!()
    await answersCome()
    expect(it.kept.value).toBe(true)
  })

  test('one write when the hand rests; what this device kept is then forgotten', async () => {
    const it = keeper()
    for (const text of ['I', 'I l', 'I lied']) {
      type(it, text)
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(writes).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(writes).toHaveLength(1)
    expect(n.noteIn(kept.at(-1)!)?.parts.did.text).toBe('I lied')
    writes[0]!.answer()
    await answersCome()
    expect(kept.at(-1)).toBe('')
    expect(it.saving.value).toBe('saved')
  })
  test('who writes without a rest is saved all the same', async () => {
    const it = keeper()
    for (let i = 0; i < 40; i++) {
      type(it, 'x'.repeat(i))
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(writes.length).toBeGreaterThan(0)
  })
  test('without an answer there is one write under way, however much is typed, and then one more', async () => {
    const it = keeper()
    for (let i = 0; i < 20; i++) {
      type(it, 'x'.repeat(i))
      await vi.advanceTimersByTimeAsync(5_000)
    }
    expect(writes).toHaveLength(1)
    writes[0]!.answer()
    await answersCome()
    expect(writes).toHaveLength(2)
    expect(n.noteIn(writes[1]!.body)?.parts.did.text).toHaveLength(19)
  })
  test('a refusal keeps the words on this device', async () => {
    const it = keeper()
    type(it, 'I lied')
    it.flush()
    writes[0]!.answer(new Error('refused'))
    await answersCome()
    expect(it.saving.value).toBe('refused')
    expect(kept.at(-1)).not.toBe('')
  })
  test('what another device wrote is taken in, and what only this one has is written', async () => {
    const it = keeper(empty, n.withText(empty, 'did', 'mine', 500))
    it.receive(n.withText(empty, 'feel', 'theirs', 700))
    expect([it.note.value.parts.did.text, it.note.value.parts.feel.text]).toEqual(['mine', 'theirs'])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(n.noteIn(writes[0]!.body)?.parts.did.text).toBe('mine')
    writes[0]!.answer()
    await answersCome()
    it.receive(n.noteIn(writes[0]!.body)!)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(writes).toHaveLength(1)
  })
  test('what this device wrote a moment ago is no other text than what is typed by now', async () => {
    const it = keeper()
    const write = (text: string) => it.change((note, at, by) => n.withText(note, 'did', text, at, by))
    write('I lied to you.')
    it.flush()
    write('I lied.')
    it.receive(n.noteIn(writes[0]!.body)!)
    expect(it.note.value.parts.did).toMatchObject({ text: 'I lied.' })
    expect(it.note.value.parts.did.also).toBeUndefined()
    it.receive(n.withText(empty, 'did', 'elsewhere', 900, 'there'))
    expect(it.note.value.parts.did.also).toMatchObject([{ text: 'elsewhere' }])
  })
  test('a full note is not sent, and is once it is shorter', async () => {
    const it = keeper()
    type(it, 'x'.repeat(17_000))
    await vi.advanceTimersByTimeAsync(20_000)
    expect([writes.length, it.saving.value]).toEqual([0, 'full'])
    type(it, 'short')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(writes).toHaveLength(1)
  })
  test('nothing is written any more once the page was left', async () => {
    const it = keeper()
    type(it, 'I lied')
    it.stop()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(writes).toEqual([])
  })
})
