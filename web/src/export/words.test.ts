/* The readable copy has every word that an entity can hold: the schema says where they stand. */
import { expect, test } from 'vitest'
import schema from '../../../hub/wire/schema.json'
import { type Copy, isWord } from './gather'
import { toHtml } from './html'

interface Def {
  $ref?: string
  const?: unknown
  enum?: unknown[]
  type?: string
  items?: Def
  properties?: Record<string, Def>
}

const defs = schema.$defs as unknown as Record<string, Def>

/** An entity with everything in it that there can be. Each word says where it stands. */
function whole(def: Def, path: string): unknown {
  const name = def.$ref?.split('/').pop()
  if (name === 'Word') return { text: path, by: 'a', cmd: 'c', at: 1, field: 'text' }
  if (name) return whole(defs[name]!, path)
  if (def.enum) return def.enum[0]
  if (def.type === 'array') return [whole(def.items ?? {}, path)]
  if (def.type === 'integer') return 1
  if (def.type === 'boolean') return true
  if (def.type === 'string') return path.endsWith('zone') ? 'UTC' : '2026-03-02'
  const within = Object.entries(def.properties ?? {})
  return Object.fromEntries(within.map(([key, each]) => [key, whole(each, `${path}.${key}`)]))
}

const wordsOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return isWord(value) ? [value.text] : Object.values(value).flatMap(wordsOf)
}

/** What follows the kind in the keys, where it is more than one id. */
const IDS: Record<string, string> = {
  seat: 'a',
  line: 'x/1',
  checkin: 'x/2026-03-02/a',
  pulse: 'a/2026-03-02',
}

const entities = (kinds: Def) =>
  Object.entries(kinds.properties!).map(([kind, def]) => ({
    kind,
    list: [{ id: IDS[kind] ?? 'x', it: whole(def, kind) }],
  }))

const shared = entities(defs['SharedEntities']!)
const own = entities(defs['OwnEntities']!)
const page = toHtml({
  ...{ at: 1, zone: 'UTC', seat: 'a' },
  shared: Object.fromEntries(shared.map(({ kind, list }) => [kind, list])) as unknown as Copy['shared'],
  agreed: new Set<string>(),
  notes: own.find(({ kind }) => kind === 'note')!.list as Copy['notes'],
  said: word =>
    word && JSON.stringify({ note: word.text, kind: 'after', talk: 'x', take: word.text, kindly: '' }), // a pulse, and a note
})
/** All but terms, which are a digest. */
const words = [...shared, ...own].flatMap(({ list }) => wordsOf(list)).filter(path => !/\bterms\b/.test(path))

/** The file that shows a kind, where its name is not the kind's. */
const SHOWN_BY: Record<string, string> = { line: 'talk', checkin: 'commitment' }

test.each(words)('%s is shown', path => {
  const [kind = ''] = path.split('.')
  const shown = page.includes(`${path}&quot;`) || page.includes(`${path}<`)
  expect(shown, `src/export/${SHOWN_BY[kind] ?? kind}s.ts leaves ${path} out: let said() show it`).toBe(true)
})

test('words are found in the schema', () => expect(words.length).toBeGreaterThan(12))
