import { expect, test } from 'vitest'
import { bodyOf, emptyNote, type Note, noteIn, withText } from '../../model/note'
import { Doc } from '../../sync/doc'
import type { Word } from '../../wire'
import { keepWhole } from './keepWhole'

/** An own doc whose words lie open. */
function device() {
  const own = new Doc('own')
  const written: Note[] = []
  const ids: string[] = []
  let n = 0
  const receive = (note: Note, id = 'n') => {
    const text = bodyOf(note) as Word['text']
    const body: Word = { text, by: 'a', field: 'body', cmd: `${++n}`, at: n }
    own.apply({ [`note/${id}`]: { body, at: n, v: n } }, [])
  }
  const stop = keepWhole({
    own,
    words: { text: async (_: string, word: Word) => word.text } as never,
    do: (async (_: string, { note, body }: { note: string; body: string }) => {
      ids.push(note)
      written.push(noteIn(body)!)
    }) as never,
  })
  return { own, receive, written, ids, stop }
}
const allWritten = () => new Promise(resolve => setTimeout(resolve))

const base = withText(emptyNote(), 'did', 'I lied.', 1)
const phone = withText(base, 'repair', 'I open the letters.', 2)
const desk = withText(base, 'feel', 'Ashamed.', 3)

test('a piece that another device’s words put out comes back, with all that is newer', async () => {
  const { receive, written } = device()
  receive(base)
  receive(phone)
  receive(desk) // waited on the desk since before the phone wrote
  await allWritten()
  expect(written).toHaveLength(1)
  expect(written[0]!.parts.repair.text).toBe('I open the letters.')
  expect(written[0]!.parts.feel.text).toBe('Ashamed.')
  receive(written[0]!)
  await allWritten()
  expect(written).toHaveLength(1)
})

test('two texts that were written apart in one part are both there, and are written once', async () => {
  const { receive, written } = device()
  const desk = withText(base, 'did', 'I lied, and I had known for a year.', 2, 'desk')
  receive(base)
  receive(desk)
  receive(withText(base, 'did', 'You asked me.', 3, 'phone'))
  await allWritten()
  expect(written).toHaveLength(1)
  const { text, also = [] } = written[0]!.parts.did
  expect([text, ...also.map(each => each.text)]).toEqual(['You asked me.', desk.parts.did.text])
  receive(written[0]!)
  await allWritten()
  expect(written).toHaveLength(1)
})

test('where both do not fit into one note, what went missing is a note of its own', async () => {
  const { receive, written, ids } = device()
  const desk = withText(base, 'did', 'd'.repeat(9_000), 2, 'desk')
  receive(base)
  receive(desk)
  receive(withText(base, 'did', 'p'.repeat(9_000), 3, 'phone'))
  await allWritten()
  expect(written).toEqual([desk])
  expect(ids).not.toContain('n')
})

test('what is written on, changed or cleared is left as it is', async () => {
  const { receive, written } = device()
  receive(base)
  receive(withText(base, 'did', 'I lied to you.', 4))
  receive(withText(base, 'did', '', 5))
  receive(desk, 'another')
  await allWritten()
  expect(written).toEqual([])
})

test('a note that was deleted is forgotten', async () => {
  const { own, receive, written } = device()
  receive(phone)
  await allWritten()
  own.apply({}, ['note/n'])
  receive(desk)
  await allWritten()
  expect(written).toEqual([])
})
