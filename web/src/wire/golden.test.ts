/* The golden messages that the server's and the Go client's tests read too. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMANDS, WORD_FIELDS } from '../sync/commands'
import { Doc } from '../sync/doc'
import type { Do, Patch, Sync } from '.'

const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../../hub/wire/testdata/${name}.json`, import.meta.url), 'utf8')) as T[]

describe('commands', () => {
  const all = read<Do>('do')

  test('each command of the protocol is among them and in the table', () => {
    expect(new Set(all.map(m => m.cmd))).toEqual(new Set(Object.keys(COMMANDS)))
  })

  test.each(all.map(m => [m.cmd, m] as const))(
    '%s: what is sealed is what the table says',
    (cmd, message) => {
      const body = message.body as unknown as Record<string, unknown>
      const sealed = Object.keys(body).filter(field => /^1\.[\w-]{100,}$/.test(String(body[field])))
      const words: readonly string[] = COMMANDS[cmd].words ?? []
      for (const field of sealed) expect(words).toContain(field)
      for (const word of words) if (body[word] !== undefined) expect(sealed).toContain(word)
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
