import { expect, test } from 'vitest'
import { beginWith } from './beginWith'
import { Drafts } from './drafts'

test('what stood in the box of something new is put aside, also what an earlier visit left there', async () => {
  const disk = new Map([
    ['question/new', 'of an earlier visit'],
    ['question/new+1', 'older'],
  ])
  const drafts = new Drafts({
    load: async name => disk.get(name),
    save: async (name, text) => disk.set(name, text),
    names: async () => [],
  })
  const space = { drafts, draft: async (name: string) => disk.get(name) }
  await beginWith(space, 'question/new', 'mine')
  await beginWith(space, 'question/new', 'another')
  await drafts.flush()
  expect([...disk]).toEqual([
    ['question/new', 'another'],
    ['question/new+1', 'older'],
    ['question/new+2', 'of an earlier visit'],
    ['question/new+3', 'mine'],
  ])
})
