import { effect } from '@preact/signals-core'
import { describe, expect, test } from 'vitest'
import { random } from '../crypto/bytes'
import { entityId, sealWord, spaceKeys } from '../crypto/words'
import type { Checkin, Commitment, Question, Request, Revision, Word } from '../wire'
import { Clock } from './clock'
import { aboutKey, COMMANDS, seenKey } from './commands'
import { Doc } from './doc'
import { Words } from './words'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const ID = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a201'

describe('the clock', () => {
  test('keeps the sample with the shortest way, and a change of the device clock changes nothing', () => {
    let [mono, wall] = [0, 1_000]
    const clock = new Clock(
      () => mono,
      () => wall,
    )
    expect(clock.now()).toBe(1_000)
    mono = 100
    clock.answer(0, 50_050)
    expect(clock.now()).toBe(50_100)
    mono = 1_110
    clock.answer(1_100, 51_000)
    expect(clock.now()).toBe(51_005)
    mono = 3_110
    clock.answer(1_110, 60_000)
    expect(clock.now()).toBe(53_005)
    wall = 99_999_999
    expect(clock.now()).toBe(53_005)
  })

  test.each([-3_600_000, 3_600_000])(
    'follows a server whose clock was set by %i ms, though the way was longer',
    by => {
      let mono = 0
      const clock = new Clock(
        () => mono,
        () => 0,
      )
      mono = 10
      clock.answer(0, 7_200_000)
      mono = 20_050
      clock.answer(20_010, 7_220_020 + by)
      expect(clock.now()).toBe(7_220_040 + by)
      mono = 40_300
      clock.answer(40_010, 7_240_100 + by) // a slow way says nothing
      expect(clock.now()).toBe(7_240_290 + by)
    },
  )

  test('after a sleep the next sample counts alone', () => {
    let [mono, wall] = [10, 0]
    const clock = new Clock(
      () => mono,
      () => wall,
    )
    clock.answer(8, 1_000)
    wall += 400
    expect(clock.distrusted()).toBe(false)
    wall += 80_000
    expect(clock.distrusted()).toBe(true)
    expect(clock.now()).toBe(1_001)
    mono = 110
    clock.answer(10, 90_000)
    expect(clock.now()).toBe(90_050)
  })
})

describe('a doc', () => {
  test('tells only those who read what changed', () => {
    const doc = new Doc('shared')
    doc.apply({ 'seat/a': { v: 1, status: 'open' }, 'seat/b': { v: 1, status: 'open' } }, [])
    const runs = { a: 0, ids: 0 }
    const stop = [
      effect(() => {
        doc.get('seat', 'a')
        runs.a++
      }),
      effect(() => {
        doc.ids('seat')
        runs.ids++
      }),
    ]
    doc.apply({ 'seat/b': { v: 2, status: 'joined' } }, [])
    expect(runs).toEqual({ a: 1, ids: 1 })
    doc.apply({ 'seat/a': { v: 3, status: 'joined' } }, [])
    expect(runs).toEqual({ a: 2, ids: 1 })
    doc.apply({}, ['seat/b'])
    expect(runs).toEqual({ a: 2, ids: 2 })
    for (const s of stop) s()
  })
})

describe('the command table', () => {
  const body = {
    request: 'r',
    talk: 't',
    line: 'l',
    commitment: 'c',
    day: '2026-11-23',
    seat: 'b',
    summary: 's',
    note: 'n',
    question: 'q',
    letter: 'e',
  }

  test.each([
    ['seat.name', 'seat/a', 'shared', undefined],
    ['request.make', 'request/r', 'shared', 'request/r'],
    ['free.paint', 'free/a/2026-11-23', 'shared', undefined],
    ['talk.say', 'line/t/l', 'shared', 'talk/t'],
    ['talk.pass', 'talk/t', 'shared', 'talk/t'],
    ['commitment.offer', 'commitment/c', 'shared', 'commitment/c'],
    ['checkin.mark', 'checkin/c/2026-11-23/a', 'shared', undefined],
    ['checkin.notice', 'checkin/c/2026-11-23/b', 'shared', undefined],
    ['question.answer', 'question/q', 'shared', undefined],
    ['letter.leave', 'letter/e', 'shared', undefined],
    ['pulse.share', 'pulse/a/2026-11-23', 'shared', undefined],
    ['note.write', 'note/n', 'own', undefined],
  ] as const)('%s concerns %s in %s, judged by %s', (cmd, key, doc, seen) => {
    expect(aboutKey(cmd, body as never, 'a')).toBe(key)
    expect(COMMANDS[cmd].doc).toBe(doc)
    expect(seenKey(cmd, body as never, 'a')).toBe(seen)
  })

  test('all of talk, request and commitment are judged by what was seen, and nothing else is', () => {
    for (const [cmd, row] of Object.entries(COMMANDS)) {
      expect(row.seen !== undefined, cmd).toBe(/^(talk|request|commitment)\./.test(cmd))
    }
  })
})

describe('words', () => {
  async function setUp() {
    const shared = new Doc('shared')
    const own = new Doc('own')
    const keys = await spaceKeys(SPACE, random(32), random(32))
    return { shared, keys, words: new Words(SPACE, 'a', keys, { shared, own }) }
  }

  async function asked(words: Words) {
    const cmd = crypto.randomUUID()
    const given = {
      request: ID,
      kind: 'ordinary',
      mode: 'spoken',
      importance: 2,
      minutes: 30,
      topic: 'January',
      note: 'Hello',
      slots: [1],
    } as const
    const sealed = await words.seal('request.make', cmd, { ...given, slots: [...given.slots] })
    const word = (field: 'topic' | 'note'): Word => ({ text: sealed[field]!, by: 'a', cmd, at: 1, field })
    const rest = { by: 'a', kind: 'ordinary', mode: 'spoken', importance: 2, minutes: 30 } as const
    const stands = { status: 'open', offeredBy: 'a', slots: [1], at: 1, v: 1 } as const
    const request: Request = { ...rest, ...stands, slots: [1], topic: word('topic'), notes: [word('note')] }
    return { sealed, request }
  }

  test('only word fields are sealed, and open again where they belong', async () => {
    const { shared, words } = await setUp()
    const { sealed, request } = await asked(words)
    expect(sealed).toMatchObject({ request: ID, minutes: 30 })
    expect(sealed.topic).toMatch(/^1\./)
    shared.apply({ [`request/${ID}`]: request }, [])
    expect(await words.text(`request/${ID}`, request.topic!)).toBe('January')
    expect(await words.text(`request/${ID}`, request.notes[0]!)).toBe('Hello')
  })

  test('a lying server: a note shown as the topic, another author, another request', async () => {
    const { shared, words } = await setUp()
    const { request } = await asked(words)
    const swapped = { ...request, topic: request.notes[0]!, notes: [] } as Request
    shared.apply({ [`request/${ID}`]: swapped }, [])
    const shown = shared.peek(`request/${ID}`) as Request
    await expect(words.text(`request/${ID}`, shown.topic!)).rejects.toThrow('another field')
    await expect(words.text(`request/${ID}`, { ...request.topic!, by: 'b' })).rejects.toThrow()
    shared.apply({ [`request/${ID}`]: { ...request, by: 'b' } }, [])
    await expect(words.text(`request/${ID}`, request.topic!)).rejects.toThrow('not from whom')
    await expect(words.text(`request/${crypto.randomUUID()}`, request.topic!)).rejects.toThrow()
  })

  test.each([
    ['seat/b', 'name', { status: 'joined' }],
    ['pulse/b/2026-11-25', 'words', { at: 1 }],
    [`checkin/${ID}/2026-11-25/b`, 'note', { result: 'kept', noticed: true, was: [], at: 1 }],
    [`line/${ID}/${ID}`, 'text', { by: 'b', phase: 'speaking' }],
    [`letter/${ID}`, 'body', { by: 'b', at: 1 }],
    [`question/${ID}`, 'text', { by: 'b', status: 'open', at: 1 }],
  ])('a lying server: words of one shown as the other’s, in %s as its %s', async (key, field, rest) => {
    const { shared, words, keys } = await setUp()
    const binding = { doc: 'shared', space: SPACE, by: 'a', field, entity: entityId(key), cmd: ID } as const
    const word = { text: await sealWord(keys, binding, 'Mine'), by: 'a', cmd: ID, at: 1, field } as const
    expect(await words.text(key, word)).toBe('Mine')
    shared.apply({ [key]: { ...rest, [field]: word, v: 1 } as never }, [])
    const shown = (shared.peek(key) as unknown as Record<string, Word>)[field]!
    await expect(words.text(key, shown)).rejects.toThrow('not from whom')
  })

  test('a lying server: an answer is the other’s, and so are the words of who noticed', async () => {
    const { shared, words, keys } = await setUp()
    const sealedBy = async (by: 'a' | 'b', key: string, field: string): Promise<Word> => {
      const binding = { doc: 'shared', space: SPACE, by, field, entity: entityId(key), cmd: ID } as const
      return { text: await sealWord(keys, binding, `by ${by}`), by, cmd: ID, at: 1, field }
    }
    const key = `question/${ID}`
    const [mine, theirs] = [await sealedBy('a', key, 'text'), await sealedBy('b', key, 'text')]
    const asked = { by: 'a', status: 'answered', at: 1, answeredAt: 1, v: 1 } as const
    const shown = async (text: Word, answer: Word) => {
      shared.apply({ [key]: { ...asked, text, answer } }, [])
      const it = shared.peek(key) as Question
      const all = [it.text, it.answer!, ...(it.answer?.was ?? [])]
      return Promise.all(all.map(word => words.text(key, word).catch(() => 'broken')))
    }
    expect(await shown(mine, { ...theirs, was: [theirs] })).toEqual(['by a', 'by b', 'by b'])
    expect(await shown(theirs, { ...mine, was: [mine] })).toEqual(['broken', 'broken', 'broken'])
    const day = `checkin/${ID}/2026-11-25/a`
    const mark = { result: 'kept' as const, noticed: true, was: [], at: 1, v: 1 }
    const notice = async (by: 'a' | 'b') => {
      shared.apply({ [day]: { ...mark, notice: await sealedBy(by, day, 'words') } }, [])
      return words.text(day, (shared.peek(day) as Checkin).notice!).catch(() => 'broken')
    }
    expect([await notice('b'), await notice('a')]).toEqual(['by b', 'broken'])
  })

  test('a lying server: another who offered, and another who rewords', async () => {
    const { shared, words } = await setUp()
    const rhythm = { from: '2026-11-25', zone: 'UTC' }
    const given = { commitment: ID, keeper: 'a', text: 'I call', rhythm } as const
    const wording = async (): Promise<Word> => {
      const cmd = crypto.randomUUID()
      const { text } = await words.seal('commitment.offer', cmd, given as never)
      return { text, by: 'a', cmd, at: 1, field: 'text' }
    }
    const none = { a: false, b: false }
    const rest = { keeper: 'a', rhythm, status: 'active', agreed: none, terms: {}, release: none } as const
    const revision = async (by: 'a' | 'b'): Promise<Revision> => ({
      by,
      text: await wording(),
      rhythm,
      keeper: 'a',
    })
    const shown = async (by: 'a' | 'b', rewordedBy: 'a' | 'b') => {
      const it = { ...rest, by, text: await wording(), revision: await revision(rewordedBy) }
      shared.apply(
        { [`commitment/${ID}`]: { ...it, declined: [it.revision], notes: [], at: 1, v: 1 } as Commitment },
        [],
      )
      const { text, revision: waits, declined = [] } = shared.peek(`commitment/${ID}`) as Commitment
      const all = [text, waits!.text, declined[0]!.text]
      return Promise.all(all.map(word => words.text(`commitment/${ID}`, word).catch(() => 'broken')))
    }
    expect(await shown('a', 'a')).toEqual(['I call', 'I call', 'I call'])
    expect(await shown('b', 'a')).toEqual(['broken', 'I call', 'I call'])
    expect(await shown('a', 'b')).toEqual(['I call', 'broken', 'broken'])
  })

  test('what cannot be opened is broken, never text', async () => {
    const { words } = await setUp()
    const { request } = await asked(words)
    const opened = words.read(`request/${ID}`, { ...request.topic!, by: 'b' })
    expect(opened.value.state).toBe('opening')
    await expect.poll(() => opened.value.state).toBe('broken')
  })

  test('after clear() nothing opens', async () => {
    const { words } = await setUp()
    const { request } = await asked(words)
    words.clear()
    await expect(words.text(`request/${ID}`, request.topic!)).rejects.toThrow('keys are gone')
  })
})
