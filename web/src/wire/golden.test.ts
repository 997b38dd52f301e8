/* The golden messages that the server's and the Go client's tests read too, and the stories' commands. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { random } from '../crypto/bytes'
import { spaceKeys } from '../crypto/words'
import { COMMANDS, WORD_FIELDS } from '../sync/commands'
import { Doc } from '../sync/doc'
import { Words } from '../sync/words'
import type { Do, Patch, Seat, Sync } from '.'

const parse = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../hub/${path}.json`, import.meta.url), 'utf8'))
const read = <T>(name: string) => parse(`wire/testdata/${name}`) as T[]

const offer = Object.values(
  (parse('wire/testdata/entities') as Record<string, Record<string, object>>)['shared']!,
).find(entity => 'keeper' in entity)

type Step = Pick<Do, 'cmd' | 'body'> & { by: Seat }

describe('commands', () => {
  const all = Object.values(parse('space/stories/stories') as Record<string, Step[]>).flat()

  test('each command of the stories is in the table, and each of the table in the stories', () => {
    const known = Object.keys(COMMANDS)
    expect(
      new Set(all.map(step => step.cmd)),
      'run go generate ./hub/wire, then npm run types, which writes src/wire/types.gen.ts',
    ).toEqual(new Set(known))
  })

  test.each(all.map(step => [step.cmd, step] as const))(
    '%s: words are sealed, and nothing else is',
    async (cmd, { by, body }) => {
      // What is agreed to is here: its terms are sealed.
      const shared = { peek: (key: string) => (key.startsWith('commitment/') ? offer : undefined) }
      const docs = { shared: shared as never, own: new Doc('own') }
      const id = crypto.randomUUID()
      const words = new Words(id, by, await spaceKeys(id, random(32), random(32)), docs)
      const sealed = await words.seal(cmd, id, body as never)
      for (const [field, given] of Object.entries(body)) {
        const sent: unknown = Reflect.get(sealed, field)
        const isWord = typeof given === 'string' && given.includes(' ')
        if (isWord) expect([field, sent]).toEqual([field, expect.stringMatching(/^1\.[\w-]{100,}$/)])
        else expect([field, sent]).toEqual([field, given])
      }
    },
  )
})

test('every word in the golden entities stands in a property whose field is known', () => {
  let words = 0
  const visit = (value: unknown, property: string) => {
    if (typeof value !== 'object' || value === null) return
    const { text, field, cmd } = value as Record<string, unknown>
    if (typeof text === 'string' && typeof field === 'string' && typeof cmd === 'string') {
      words++
      expect(WORD_FIELDS[property]).toBe(field)
    }
    for (const [key, inner] of Object.entries(value)) {
      visit(inner, Array.isArray(value) || key === 'was' ? property : key)
    }
  }
  for (const sync of read<Sync>('sync')) visit(sync.set, '')
  expect(words).toBeGreaterThan(5)
})

test('a sync and the patches after it can be applied', () => {
  const doc = new Doc('shared')
  const set = read<Sync>('sync').filter(s => s.doc === 'shared')
  for (const sync of set) doc.apply(sync.set as never, sync.del, sync.full)
  for (const patch of read<Patch>('patch').filter(p => p.doc === 'shared')) {
    doc.apply(patch.set as never, patch.del)
    for (const key of Object.keys(patch.set)) expect(doc.peek(key)).toEqual(patch.set[key])
    for (const key of patch.del) expect(doc.peek(key)).toBeUndefined()
  }
})
