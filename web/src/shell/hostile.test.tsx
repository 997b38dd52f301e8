// @vitest-environment happy-dom
/* Made-up plaintexts and made-up entities of the other seat, on every screen. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { render } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { SpaceContext } from '../app/hooks'
import { find, path } from '../app/router'
import { keyring, openSession } from '../app/session'
import { openSpace, type Space } from '../app/space'
import { random } from '../crypto/bytes'
import { gather } from '../export/gather'
import { toHtml } from '../export/html'
import { toJson } from '../export/json'
import { Disk } from '../keys/disk'
import { KINDS, SHAPES, WORD_FIELDS } from '../wire/types.gen'

const texts = new Map<string, string>()
vi.mock('../crypto/words', async original => ({
  ...(await original<object>()),
  openWord: (_: unknown, __: unknown, sealed: string) =>
    texts.has(sealed) ? Promise.resolve(texts.get(sealed)) : Promise.reject(new Error('broken')),
}))
vi.mock('../screens/path/chart/plot', () => ({ plot: () => () => {} }))

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const ID = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a201'
const FROM_THE_RIGHT = 'נועה'
const NOW = Date.UTC(2026, 10, 28, 12)
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066\u2067]/

const PATHS = [
  ...['/home', '/invite', '/help', '/sees', '/start', '/join', '/return'],
  ...['/time', '/time/new', `/time/${ID}`, '/talk', `/talk/${ID}`],
  ...['/commitments', '/commitments/new', `/commitments/${ID}`, `/commitments/${ID}/reword`],
  ...['/path', '/path/pulse', '/path/summary', '/prepare', `/prepare/${ID}`, `/prepare/${ID}/practise`],
  ...['/prepare/ask', '/prepare/questions', `/prepare/questions/${ID}`, `/prepare/letters/${ID}`],
  `/prepare/${ID}/letter`,
  ...[
    '/settings',
    '/settings/back',
    '/settings/returned',
    '/settings/return',
    '/settings/copy',
    '/settings/lend',
  ],
  ...['/settings/leave', '/settings/erase'],
]

/* What a text can be. */

const deep = `${'['.repeat(8_000)}${']'.repeat(8_000)}`
const worst = fc.constantFrom(
  ...[
    '\u202Edetrever',
    '\u2067\u2067\u2067',
    '\u200B',
    '\u3164',
    '',
    '__proto__',
    'Z\u0301\u0302\u0303'.repeat(99),
  ],
  ...['W'.repeat(16_000), 'a\n'.repeat(8_000), '<img src=x onerror=alert(1)>', deep, `{"safe":${deep}}`],
  ...['{"kind":"asked"}', '{"v":1,"kind":"apology"}', 'null', '0', '{"safe":1e999,"trust":-1}'],
)
const note = fc.json({ maxDepth: 3 }).map(json => {
  const value: unknown = JSON.parse(json)
  const fields = { kind: 'apology', v: 1, title: value, order: { ids: value }, values: value, parts: value }
  return JSON.stringify(fields)
})
const pulse = fc
  .record({ safe: fc.integer({ min: -2, max: 12 }), trust: fc.double(), note: fc.string() })
  .map(said => JSON.stringify(said))
const words = fc.oneof(worst, fc.string({ unit: 'binary' }), fc.json(), note, pulse)
/** As it stands in an entity: sealed, so that the screens open it. */
const sealed = words.map(text => {
  const name = `1.${texts.size}`
  texts.set(name, text)
  return name
})

/* What an entity can be: mostly what its shape says, in any combination, and now and then anything. */

const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    Number.NaN,
    -1,
    1e300,
    2 ** 60,
    '20266-11-28',
    '2026-02-30',
    '',
    {},
    [],
    '\u202E',
  ),
  fc.constantFrom<unknown>(
    deep,
    Array(10_000).fill(7),
    JSON.parse(deep.slice(6_000, 10_000)),
    'Foo/Bar',
    true,
  ),
  fc.anything(),
)
const MINUTE = 60_000
const LEAVES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  moment: fc.oneof(
    fc.integer({ min: NOW - 9e8, max: NOW + 9e8 }),
    fc.constantFrom(0, NOW, NOW + 20 * MINUTE, Date.UTC(2199, 11, 31)),
  ),
  day: fc.oneof(
    fc.constantFrom('1970-01-01', '2026-11-28', '2028-02-29', '2199-12-31'),
    fc.integer({ min: -400, max: 60 }).map(days => new Date(NOW + days * 864e5).toISOString().slice(0, 10)),
  ),
  count: fc.constantFrom(0, 1, 3, 45, 2 ** 53 - 1),
  yes: fc.boolean(),
  text: fc.constantFrom(ID, 'none'),
  span: fc.constantFrom([0, 96], [40, 44], [4, 4], [0, 1e9]),
  rule: fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
    'FREQ=SECONDLY',
    'FREQ=WEEKLY;INTERVAL=0',
    '\u202E',
  ),
  zone: fc.constantFrom('UTC', 'Pacific/Apia', 'posixrules', 'Etc/Unknown', ''),
}

function made(kind: string, name: string, depth: number): fc.Arbitrary<unknown> {
  if (kind === 'text' && name === 'text') return sealed
  if (LEAVES[kind]) return LEAVES[kind]
  const rest = kind.slice(1)
  if (kind === '#Word') return wordOf(name, depth)
  if (kind.startsWith('#')) return shapeOf(rest as keyof typeof SHAPES, depth)
  if (kind.startsWith('*')) return fc.array(made(rest, name, depth), { maxLength: 3 })
  return fc.constantFrom(...rest.split('|').map(each => (/^\d$/.test(each) ? Number(each) : each)))
}

function shapeOf(shape: keyof typeof SHAPES, depth = 0): fc.Arbitrary<unknown> {
  const properties = Object.entries(SHAPES[shape]).map(([name, kind]): [string, fc.Arbitrary<unknown>] => {
    if (!kind.startsWith('?')) return [name, rarely(made(kind, name, depth + 1))]
    if (depth > 2) return [name, fc.constant(undefined)]
    return [name, fc.option(rarely(made(kind.slice(1), name, depth + 1)), { nil: undefined })]
  })
  return fc.record(Object.fromEntries(properties))
}

/** One that opens: it stands in the field that it is sealed for, and a note is one's own. */
function wordOf(name: string, depth: number): fc.Arbitrary<unknown> {
  const field = WORD_FIELDS[name === 'was' ? 'text' : name]
  const by = name === 'body' ? fc.constant('a') : seat
  const text = { text: sealed, by, cmd: fc.constant(ID), at: LEAVES['moment']!, field: fc.constant(field) }
  if (depth > 2) return fc.record(text)
  const was = fc.array(fc.record({ ...text, was: fc.constant(undefined) }), { maxLength: 2 })
  return fc.record({ ...text, was: fc.option(was, { nil: undefined }) })
}

const seat = fc.constantFrom('a', 'b')
const rarely = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ arbitrary: value, weight: 60 }, { arbitrary: anything, weight: 1 })

const day = LEAVES['day'] as fc.Arbitrary<string>
const id = fc.oneof(fc.constant(ID), fc.uuid())
const KEYS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  seat,
  return: seat,
  free: fc.tuple(seat, day).map(parts => parts.join('/')),
  pulse: fc.tuple(seat, day).map(parts => parts.join('/')),
  checkin: fc.tuple(id, day, seat).map(parts => parts.join('/')),
  line: fc.tuple(id, fc.uuid()).map(parts => parts.join('/')),
}
const entity = fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])).chain(kind =>
  fc.tuple(
    (KEYS[kind] ?? id).map(of => `${kind}/${of}`),
    shapeOf(KINDS[kind]),
  ),
)
const entities = fc.array(entity, { minLength: 8, maxLength: 60 }).map(list => Object.fromEntries(list))

/* The screens, with them. */

let space: Space
let root: HTMLElement
const failed: unknown[] = []

function Watched({ children }: { children: preact.ComponentChildren }) {
  const [error] = useErrorBoundary(cause => {
    failed.push(cause)
  })
  return error ? null : children
}

beforeAll(async () => {
  vi.stubGlobal(
    'WebSocket',
    class {
      close() {}
      send() {}
    },
  )
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no server here')))
  window.scrollTo = () => {}
  await openSession()
  const disk = new Disk()
  await keyring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
  space = await openSpace(disk, keyring, SPACE, 'a')
  vi.spyOn(Date, 'now').mockReturnValue(NOW)
})
afterAll(() => space.close())
afterEach(() => {
  expect(failed).toEqual([])
  space.shared.clear()
  space.own.clear()
})

const settled = () => new Promise(resolve => setTimeout(resolve))

async function shown(at: string): Promise<HTMLElement> {
  const route = find(at === '/start' ? '/' : at)!
  const { default: Screen } = await route.load()
  path.value = at
  root = document.createElement('div')
  document.body.replaceChildren(root)
  await act(async () => {
    render(
      <SpaceContext.Provider value={space}>
        <Watched key={at}>
          <Screen rest={route.rest} />
        </Watched>
      </SpaceContext.Provider>,
      root,
    )
    await settled()
    await settled()
  })
  return root
}

function give(set: Readonly<Record<string, unknown>>): void {
  const of = (doc: 'shared' | 'own') =>
    Object.fromEntries(
      Object.entries(set).filter(([key]) => /^(note|device|code)\//.test(key) === (doc === 'own')),
    )
  space.shared.apply(of('shared') as never, [])
  space.own.apply(of('own') as never, [])
}

const word = (text: string, by: string, field: string) => {
  texts.set(`1.${text}`, text)
  return { text: `1.${text}`, by, cmd: ID, at: NOW, field }
}
const joined = (name: string, by: string) => ({
  status: 'joined',
  name: word(name, by, 'name'),
  zone: 'UTC',
  joinedAt: NOW,
  v: 1,
})

test('no screen fails on anything that the other seat or the server could have written', async () => {
  await fc.assert(
    fc.asyncProperty(entities, async set => {
      space.shared.clear()
      space.own.clear()
      give({ 'seat/a': joined('Robin', 'a'), ...set })
      let headed = 0
      for (const at of PATHS) {
        const page = await shown(at)
        expect(failed, at).toEqual([])
        headed += page.querySelectorAll('h1').length
        expect(page.textContent, at).not.toMatch(TURNS)
        act(() => render(null, root))
      }
      expect(headed).toBeGreaterThan(PATHS.length - 8) // some go elsewhere at once
      const copy = await gather(space, 'UTC')
      for (const text of [toHtml(copy), toJson(copy)]) expect(text).not.toMatch(TURNS)
    }),
    { numRuns: 10, endOnFailure: true },
  )
}, 240_000)

/** Each state of things that the wire knows, in which a name can be said. */
const states = fc.sample(entities, { numRuns: 4, seed: 7 })

test.each(['en-US@posix', 'C', 'de_AT.UTF-8', ''])(
  'no screen fails where the device calls its language %j',
  async language => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(language)
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([language])
    give({ ...states[0], 'seat/a': joined('Robin', 'a'), 'seat/b': joined('Noa', 'b') })
    for (const at of PATHS) {
      await shown(at)
      expect(failed, at).toEqual([])
      act(() => render(null, root))
    }
  },
)

test('a name from the right is isolated on every screen, in every label, and in the copy', async () => {
  const loose = new RegExp(`(?<!\\u2068)${FROM_THE_RIGHT}|${FROM_THE_RIGHT}(?!\\u2069)`)
  let named = 0
  for (const set of states) {
    space.shared.clear()
    give({ ...set, 'seat/a': joined('Robin', 'a'), 'seat/b': joined(`\u202E${FROM_THE_RIGHT}`, 'b') })
    for (const at of PATHS) {
      const page = await shown(at)
      for (const text of [page.innerHTML, document.title]) {
        expect(text, at).not.toMatch(loose)
        named += text.split(FROM_THE_RIGHT).length - 1
      }
      act(() => render(null, root))
    }
    expect(toHtml(await gather(space, 'UTC'))).not.toMatch(loose)
  }
  expect(named).toBeGreaterThan(40)
})

test.each(['\u200B', '\u3164', '\u200D\u200D', '\u202E'])('a name of %j is that of nobody', async name => {
  give({ 'seat/a': joined('Robin', 'a'), 'seat/b': joined(name, 'b') })
  expect((await shown('/path/pulse')).textContent).toMatch(/your partner/i)
  act(() => render(null, root))
})

/* What one makes alone, again and again: a thing that is taken back or ended at once stays, within the seat's share. */

const none = { a: false, b: false }
const asked = { by: 'b', kind: 'ordinary', mode: 'spoken', importance: 2, minutes: 30, offeredBy: 'b' }
const over = {
  closedAt: NOW,
  result: 'postponed',
  last: false,
  turn: 1,
  since: 0,
  moved: 1,
  partly: 0,
  turns: [],
}
const held = { kind: 'ordinary', opener: 'b', openedAt: NOW, ready: none, heard: none, declined: none }
const said = { id: '0', by: 'b', phase: 'speaking' }
const ALONE: Readonly<Record<string, (n: number) => object>> = {
  summary: () => ({ by: 'b', from: '2026-01-01', to: '2026-02-01', status: 'asked' }),
  request: n => ({ ...asked, status: 'withdrawn', slots: [NOW], notes: [], at: NOW - n }),
  talk: () => ({ ...held, ...over, mode: 'spoken', phase: 'closed', done: none, hand: none }),
  line: n => ({ ...said, text: { ...word('It was me', 'b', 'text'), at: NOW - n } }),
}

function manyOf(kind: string): Record<string, object> {
  const many = Array.from({ length: 500 }, (_, n) => {
    const each = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    return [`${kind}/${kind === 'line' ? `${ID}/${each}` : each}`, { ...ALONE[kind]!(n), v: 1 }]
  })
  const speaking = { mode: 'written', phase: 'speaking', speaker: 'b', floor: 'b' }
  const talk = { ...held, ...over, ...speaking, done: none, hand: none, v: 1 }
  return { ...Object.fromEntries(many), ...(kind === 'line' ? { [`talk/${ID}`]: talk } : {}) }
}

test('however many of a kind one makes, the other’s screens stay small', async () => {
  for (const kind of Object.keys(ALONE)) {
    space.shared.clear()
    give({ ...manyOf(kind), 'seat/a': joined('Robin', 'a'), 'seat/b': joined('Noa', 'b') })
    expect(space.shared.ids(kind as 'line')).toHaveLength(500)
    for (const at of PATHS.filter(path => path !== '/path/summary')) {
      const page = await shown(at) // the paper has all of its time
      expect(page.querySelectorAll('*').length, `${kind} on ${at}`).toBeLessThan(1_100)
      act(() => render(null, root))
    }
  }
}, 120_000)
