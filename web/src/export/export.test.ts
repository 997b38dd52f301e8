import { describe, expect, test } from 'vitest'
import { emptyNote } from '../model/note'
import type { Commitment, Seat, Talk, Word } from '../wire'
import type { Copy } from './gather'
import { wordsIn } from './gather'
import { toHtml } from './html'
import { toJson } from './json'
import { escaped, html } from './markup'

const texts = new Map<Word, string>()

function word(text: string | undefined, by: Seat = 'a', was?: Word[]): Word {
  const made: Word = { text: '1.x', by, cmd: 'c', at: 0, field: 'text', ...(was ? { was } : {}) }
  if (text !== undefined) texts.set(made, text)
  return made
}

const HOSTILE = `<script>alert(1)</script> "quoted" & 'single' </p><img src=x onerror=alert(1)>`
const none = { a: false, b: false }

function commitment(text: Word): Commitment {
  const rhythm = { from: '2026-01-05', rrule: 'FREQ=WEEKLY;BYDAY=MO', zone: 'Europe/Lisbon' }
  const rest = { status: 'active', agreed: none, terms: {}, release: none, notes: [], at: 1, v: 9 } as const
  return { by: 'a', keeper: 'b', text, rhythm, ...rest, notes: [] }
}

function copyOf(change: Partial<Copy['shared']>, notes: Copy['notes'] = [], agreed: string[] = []): Copy {
  const empty: Copy['shared'] = {
    seat: [
      { id: 'a', it: { status: 'joined', name: word('Robin'), zone: 'America/Toronto', v: 1 } },
      { id: 'b', it: { status: 'left', name: word('Noa', 'b'), zone: 'Europe/Lisbon', joinedAt: 5, v: 2 } },
    ],
    return: [],
    request: [],
    free: [],
    talk: [],
    line: [],
    commitment: [],
    checkin: [],
    pulse: [],
    summary: [],
    question: [],
    letter: [],
  }
  return {
    at: Date.UTC(2026, 9, 24, 9),
    zone: 'Europe/Lisbon',
    seat: 'a',
    shared: { ...empty, ...change },
    notes,
    agreed: new Set(agreed),
    said: each => each && texts.get(each),
  }
}

describe('the readable copy', () => {
  test('shows hostile words as words', () => {
    const page = toHtml(copyOf({ commitment: [{ id: 'x', it: commitment(word(HOSTILE)) }] }))
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
    expect(page).toContain(escaped(HOSTILE))
  })

  test('asks nothing of anybody: no scripts, no links, no files beside it', () => {
    const page = toHtml(copyOf({}))
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/src=|href=|url\(|@import/)
  })

  test('shows every wording, and says so where one cannot be opened', () => {
    const text = word('on Mondays', 'b', [word('every day', 'b'), word(undefined, 'b')])
    const page = toHtml(copyOf({ commitment: [{ id: 'x', it: commitment(text) }] }))
    expect(page).toContain('on Mondays')
    expect(page).toContain('every day')
    expect(page).toContain('could not be opened')
    expect(page).toContain('To be kept by Noa')
  })

  test('says "agreed" of what both devices agreed to, and of the rest that the server says so', () => {
    const list = [{ id: 'x', it: commitment(word('text')) }]
    const [agreed, claimed] = [/Agreed by you both/, /The server says that you both agreed/]
    const proven = toHtml(copyOf({ commitment: list }, [], ['x']))
    expect(proven).toMatch(agreed)
    expect(proven).not.toMatch(claimed)
    const alone = toHtml(copyOf({ commitment: list }))
    expect(alone).toMatch(claimed)
    expect(alone).not.toMatch(agreed)
    expect(JSON.parse(toJson(copyOf({ commitment: list }, [], ['x'])))).toHaveProperty('agreed', [
      'commitment/x',
    ])
  })

  test('leaves out what is no note for the notebook', () => {
    const note = (id: string, body: string) => ({ id, it: { body: word(body), at: 7, v: 1 } })
    const devices = note('k', '{"kind":"devices","names":{"1":"Kitchen tablet"}}')
    const asked = note('q', '{"kind":"asked","summary":"s","from":"2026-09-01","to":"2026-10-01"}')
    const later = note('l', '{"kind":"of a release to come","x":"raw"}')
    const after = note('a', '{"kind":"after","talk":"t","take":"I can wait","kindly":" "}')
    const page = toHtml(copyOf({}, [note('n', 'I did it'), devices, asked, later, after]))
    expect(page).toContain('I did it')
    expect(page).toMatch(/What I take with me<.h4>\s*<p class="said">I can wait/)
    expect(page).not.toContain('A kind word to myself')
    expect(page).not.toMatch(/Kitchen tablet|2026-09-01|raw|apology/)
  })

  test('shows a note of the notebook by its parts, in the order that they were given', () => {
    const empty = emptyNote()
    const note = {
      ...empty,
      title: { text: 'That evening', at: 1 },
      order: { ids: ['repair', 'did', 'matters', 'touched', 'feel', 'sorry', 'asking'], at: 1 },
      values: { ids: ['honesty'], at: 1 },
      parts: { ...empty.parts, did: { text: 'I did it', at: 1 }, repair: { text: 'I will call', at: 1 } },
    }
    const page = toHtml(copyOf({}, [{ id: 'n', it: { body: word(JSON.stringify(note)), at: 7, v: 1 } }]))
    expect(page).toContain('That evening')
    expect(page).toContain('Honesty')
    expect(page.indexOf('I will call')).toBeLessThan(page.indexOf('I did it'))
    expect(page).not.toContain('touched')
  })

  test('gives what was written in a talk as it was said, however the lines came here', () => {
    const line = (id: string, text: string, at: number) => ({
      id: `t/${id}`,
      it: {
        by: 'a' as const,
        phase: 'speaking' as const,
        text: { ...word(undefined), at },
        v: 1,
        said: text,
      },
    })
    const talk: Talk = {
      ...{ kind: 'repair', mode: 'written', opener: 'a', phase: 'closed', result: 'finished', last: false },
      ...{ turn: 1, since: 0, moved: 1, turns: [], partly: 0, openedAt: 1, v: 1 },
      ...{ ready: none, heard: none, declined: none, done: none, hand: none },
    }
    const lines = [line('1', 'the second', 20), line('2', 'the third', 30), line('3', 'the first', 10)]
    for (const { it } of lines) texts.set(it.text, it.said)
    const page = toHtml(copyOf({ talk: [{ id: 't', it: talk }], line: lines }))
    const offsets = ['the first', 'the second', 'the third'].map(text => page.indexOf(text))
    expect(offsets).not.toContain(-1)
    expect(offsets).toEqual(offsets.toSorted((x, y) => x - y))
  })

  test('has each question with every wording of its answer, each letter, and what was noticed', () => {
    const answer = word('Ana too', 'a', [word('nobody', 'a')])
    const asked = { by: 'b', status: 'answered', text: word('Who knew?', 'b'), answer, at: 1, v: 1 } as const
    const letter = { by: 'a', body: word('I have written this many times.'), at: 2, v: 2 } as const
    const mark = {
      result: 'kept' as const,
      noticed: true,
      notice: word('I saw it', 'a'),
      was: [],
      at: 3,
      v: 3,
    }
    const copy = copyOf({
      question: [{ id: 'q', it: asked }],
      letter: [{ id: 'l', it: letter }],
      commitment: [{ id: 'x', it: commitment(word('text')) }],
      checkin: [{ id: 'x/2026-10-24/b', it: mark }],
    })
    const words = ['Who knew?', 'Ana too', 'nobody', 'I have written this many times.', 'I saw it']
    for (const text of words) {
      expect(toHtml(copy)).toContain(escaped(text))
      expect(toJson(copy)).toContain(JSON.stringify(text))
    }
  })

  test('says of a day what was marked before only where it was something else', () => {
    const marked = (...was: readonly ('kept' | 'missed')[]) => {
      const marks = was.map(result => ({ result, at: 1 }))
      const it = { result: 'missed' as const, noticed: false, was: marks, at: 2, v: 1 }
      const checkin = [{ id: 'x/2026-10-24/b', it }]
      return toHtml(copyOf({ commitment: [{ id: 'x', it: commitment(word('text')) }], checkin }))
    }
    expect(marked('missed')).not.toContain('Marked before')
    expect(marked('kept', 'missed')).toContain('Marked before as kept')
  })

  test('leaves out parts in which nothing is', () => {
    expect(toHtml(copyOf({}))).not.toContain('How it felt')
  })
})

describe('the copy as JSON', () => {
  test('has each entity by its key, with words opened and without what only the sync needs', () => {
    const pulse = { words: word('{"safe":6,"trust":4,"note":""}'), at: 3, v: 4 }
    const copy: unknown = JSON.parse(toJson(copyOf({ pulse: [{ id: 'a/2026-10-24', it: pulse }] })))
    expect(copy).toMatchObject({
      seat: 'a',
      shared: {
        'seat/b': { status: 'left', name: { text: 'Noa', by: 'b' } },
        'pulse/a/2026-10-24': { words: { text: { safe: 6, trust: 4 } } },
      },
    })
    expect(JSON.stringify(copy)).not.toContain('"v"')
    expect(JSON.stringify(copy)).not.toContain('1.x')
  })

  test('reads no words of the partner but a pulse, and that by its own shape alone', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const texts = ['{"a":{"b":1}}', deep, `{"safe":1,"trust":2,"note":${deep}}`]
    for (const text of texts) {
      const pulse = { words: word(text), at: 3, v: 4 }
      const shared = {
        commitment: [{ id: 'x', it: commitment(word(text)) }],
        pulse: [{ id: 'b/2026-10-24', it: pulse }],
      }
      const copy = JSON.parse(toJson(copyOf(shared)))
      expect(copy.shared['commitment/x'].text.text).toBe(text)
      expect(copy.shared['pulse/b/2026-10-24'].words.text).toBe(text)
      expect(toHtml(copyOf(shared))).toContain('Commitments')
    }
  })

  test('says null for what cannot be opened', () => {
    const it = { status: 'joined', name: word(undefined), v: 1 } as const
    expect(toJson(copyOf({ seat: [{ id: 'a', it }] }))).toContain('"text": null')
  })
})

describe('the pieces', () => {
  test('words are found wherever they stand, the earlier ones too', () => {
    expect(wordsIn(commitment(word('x', 'a', [word('y')])))).toHaveLength(2)
    expect(wordsIn({ was: [{ note: word('z') }], list: [1, 'text', null] })).toHaveLength(1)
  })

  test('markup stays markup, and everything else is escaped', () => {
    expect(html`<p>${html`<b>${'<'}</b>`}${undefined}${false}${[1, '&']}</p>`.text).toBe(
      '<p><b>&lt;</b>1&amp;</p>',
    )
  })
})
