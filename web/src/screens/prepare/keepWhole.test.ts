import { expect, test } from 'vitest'
import { bodyOf, emptyNote, type Note, noteIn, withText } from '../../model/note'
import { Doc } from '../../sync/doc'
import type { Word } from '../../wire'
import { keepWhole } from './keepWhole'

/** An own doc whose words lie open. */
function device() {
  const own = new Doc('own')
  const written: Note[] = []
  let n = 0
  const receive = (note: Note, id = 'n') => {
    const text = bodyOf(note) as Word['text']
    const body: Word = { text, by: 'a', field: 'body', cmd: `${++n}`, at: n }
    own.apply({ [`note/${id}`]: { body, at: n, v: n } }, [])
  }
  const stop = keepWhole({
    own,
    words: { text: async (_: string, word: Word) => word.text } as never,
    do: (async (_: string, { body }: { body: string }) => {
      written.push(noteIn(body)!)
    }) as never,
  })
  return { own, receive, written, stop }
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
