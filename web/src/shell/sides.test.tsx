// @vitest-environment happy-dom
/* What each side finds on every screen, by where they say they stand, in each language; and a letter that is opened. */
import 'fake-indexeddb/auto'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { beginWith } from '../app/beginWith'
import { SpaceContext } from '../app/hooks'
import { letterKey } from '../app/looked'
import { find, path } from '../app/router'
import { keyring, openSession } from '../app/session'
import { openSpace, type Space } from '../app/space'
import { random } from '../crypto/bytes'
import { type Language, speak, t } from '../i18n'
import { Disk } from '../keys/disk'
import { bodyOf, emptyNote, withText } from '../model/note'
import type { Stand } from '../model/stand'

const texts = new Map<string, string>()
vi.mock('../crypto/words', async original => ({
  ...(await original<object>()),
  openWord: (_: unknown, __: unknown, sealed: string) =>
    texts.has(sealed) ? Promise.resolve(texts.get(sealed)) : Promise.reject(new Error('broken')),
}))
vi.mock('../screens/path/chart/plot', () => ({ plot: () => () => {} }))

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const ID = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a201'
const NOTE = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a202'
const HURT = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a203'
const NOW = Date.UTC(2026, 10, 28, 12)
const PATHS = [
  ...['/home', '/prepare', '/prepare/ask', '/prepare/questions', '/time', '/time/new'],
  ...['/talk', `/talk/${ID}`, '/commitments', '/commitments/new', '/path', '/path/pulse', '/path/summary'],
  ...[`/prepare/questions/${ID}`, `/prepare/letters/${ID}`, '/settings', '/help', '/sees', '/invite'],
]

let space: Space
const sent = vi.fn()

beforeAll(async () => {
  vi.stubGlobal(
    'WebSocket',
    class {
      close() {}
      send = sent
    },
  )
  vi.stubGlobal('fetch', sent)
  sent.mockRejectedValue(new Error('no server here'))
  window.scrollTo = () => {}
  await openSession()
  await keyring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
  space = await openSpace(new Disk(), keyring, SPACE, 'a')
  vi.spyOn(Date, 'now').mockReturnValue(NOW)
})
afterAll(() => space.close())
afterEach(() => {
  space.shared.clear()
  space.own.clear()
})

const settled = () => new Promise(resolve => setTimeout(resolve))

async function shown(at: string, then?: (root: HTMLElement) => Promise<void>): Promise<string> {
  const route = find(at)!
  const { default: Screen } = await route.load()
  path.value = at
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  await act(async () => {
    render(
      <SpaceContext.Provider value={space}>
        <Screen key={at} rest={route.rest} />
      </SpaceContext.Provider>,
      root,
    )
    for (let turns = 0; turns < 4; turns++) await settled()
  })
  await then?.(root)
  const text = root.textContent ?? ''
  act(() => render(null, root))
  return text
}

const word = (text: string, by: 'a' | 'b', field: string) => {
  texts.set(`1.${text}`, text)
  return { text: `1.${text}`, by, cmd: ID, at: NOW, field }
}
const joined = (name: string, by: 'a' | 'b') => ({
  ...{ status: 'joined', name: word(name, by, 'name'), zone: 'UTC', joinedAt: NOW, v: 1 },
})

/** Both are in, and this seat said where it stands. */
function give(stand: Stand, shared: object = {}): void {
  const body = JSON.stringify({ kind: 'stands', as: stand })
  space.shared.apply({ 'seat/a': joined('Robin', 'a'), 'seat/b': joined('Noa', 'b'), ...shared } as never, [])
  space.own.apply({ [`note/${ID}`]: { body: word(body, 'a', 'body'), at: NOW, v: 1 } } as never, [])
}

const none = { a: false, b: false }
const talk = (amends: 'a' | 'b', change: object) => ({
  [`talk/${ID}`]: {
    ...{
      kind: 'repair',
      mode: 'written',
      amends,
      opener: 'a',
      openedAt: NOW,
      last: false,
      partly: 0,
      turn: 1,
    },
    ...{ ready: none, heard: none, declined: none, done: none, hand: none, since: NOW, moved: 1, v: 1 },
    turns: [{ speaker: amends, began: NOW, result: 'open' }],
    ...change,
  },
})
const PHASES = (amends: 'a' | 'b', other: 'a' | 'b') => [
  talk(amends, { phase: 'gathering', turns: [] }),
  talk(amends, { phase: 'speaking', speaker: amends, floor: amends }),
  talk(amends, { phase: 'speaking', speaker: other, floor: other, turn: 2 }),
  talk(amends, { phase: 'reflecting', speaker: amends, floor: other }),
  talk(amends, { phase: 'reflecting', speaker: other, floor: amends, last: true }),
  talk(amends, { phase: 'checking', speaker: other, floor: other, last: true }),
  talk(amends, { phase: 'repairing', floor: amends }),
  talk(amends, { phase: 'repairing', floor: amends, done: { ...none, [amends]: true } }),
  talk(amends, { phase: 'agreeing' }),
  talk(amends, { phase: 'closed', result: 'finished', closedAt: NOW, heard: { a: true, b: true } }),
]

/** What tells somebody to apologise, or to own something. */
const OWNING: Readonly<Record<Language, RegExp>> = {
  en: /apolog|what you did\b|make it right|weigh most|you are sorry/i,
  es: /disculp|pide perd[oó]n|lo que hiciste|vas a reparar/i,
  de: /entschuldig|was du getan hast|gutmachst|gutmachen wirst/i,
}
/** What tells somebody what the other has to feel, or to give. */
const FEELING: Readonly<Record<Language, RegExp>> = {
  en: /forgiv|(must|should|has to|will) (feel|trust|understand|accept)/i,
  es: /perdon|(debe|debería|tiene que|va a) (sentir|confiar|entender|aceptar)/i,
  de: /verzeih|vergib|vergeb|(muss|soll|sollte|wird) (dir |es |das )?(fühlen|vertrauen|verstehen|annehmen)/i,
}

/** What says of a repair talk what it is tells nobody anything. */
const said = (text: string) =>
  [t.request.what.kindHints.repair, t.talk.begin.kindHints.repair].reduce(
    (rest, sentence) => rest.replaceAll(sentence, ''),
    text,
  )

/** An apology that was begun lies in the notebook of each: whoever was hurt is not sent back to it. */
function begunApology(): void {
  const body = bodyOf(withText(emptyNote(), 'did', 'I shouted.', 1))
  space.own.apply({ [`note/${NOTE}`]: { body: word(body, 'a', 'body'), at: NOW, v: 2 } } as never, [])
}

async function everywhere(stand: 'hurt' | 'amends', amends: 'a' | 'b'): Promise<[string, string][]> {
  const all: [string, string][] = []
  give(stand)
  begunApology()
  const own = { hurt: `/prepare/${HURT}/hurt`, amends: `/prepare/${NOTE}` }
  for (const at of [...PATHS, own[stand]]) all.push([at, said(await shown(at))])
  for (const [n, phase] of PHASES(amends, amends === 'a' ? 'b' : 'a').entries()) {
    give(stand, phase)
    all.push([`/talk/${ID} (${n})`, said(await shown(`/talk/${ID}`))])
    all.push([`/home (${n})`, said(await shown('/home'))])
  }
  return all
}

describe.each(['en', 'es', 'de'] as const)('in %s', language => {
  beforeAll(() => speak(language, 'all'))
  afterAll(() => speak('en', 'all'))

  test('no screen tells who was hurt to apologise', async () => {
    const found = (await everywhere('hurt', 'b')).filter(([, text]) => OWNING[language].test(text))
    expect(found.map(([at, text]) => `${at}: ${OWNING[language].exec(text)?.[0]}`)).toEqual([])
    give('hurt')
    const prepare = await shown('/prepare')
    for (const way of [t.prepare.list.begin, t.prepare.list.another]) expect(prepare).not.toContain(way)
  })

  test('who makes amends finds it, and no screen tells what the other must feel', async () => {
    const all = await everywhere('amends', 'a')
    expect(all.filter(([, text]) => OWNING[language].test(text)).length).toBeGreaterThan(1)
    const found = all.filter(([, text]) => FEELING[language].test(text))
    expect(found.map(([at, text]) => `${at}: ${FEELING[language].exec(text)?.[0]}`)).toEqual([])
  })

  test.each(['both', 'unsaid'] as const)('who says %j finds both notebooks', async stand => {
    give(stand)
    const prepare = await shown('/prepare')
    for (const way of [t.prepare.list.begin, t.prepare.list.beginHurt]) expect(prepare).toContain(way)
  })
})

test('what tells somebody what to feel would be found', () => {
  expect('Noa will forgive you.').toMatch(FEELING.en)
  expect('Noa tiene que confiar en ti.').toMatch(FEELING.es)
  expect('Noa muss dir vertrauen.').toMatch(FEELING.de)
})

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')

test('what works alone stands on Home where nobody came yet, and where one was left', async () => {
  const say = t.home.own
  give('hurt')
  expect(await shown('/home')).not.toContain(say.title)
  give('hurt', { 'seat/b': { status: 'open', v: 2 } })
  expect(await shown('/home')).toContain(say.lead)
  give('hurt', { 'seat/b': { ...joined('Noa', 'b'), status: 'left', v: 3 } })
  expect(await shown('/home')).toContain(say.leadGone)
})

test('a letter that was kept for a night is on Home from the next day on', async () => {
  give('amends')
  const kept = (day: string) => {
    const body = word(JSON.stringify({ kind: 'tomorrow', note: NOTE, day }), 'a', 'body')
    space.own.apply({ [`note/${NOTE}`]: { body, at: NOW, v: 2 } } as never, [])
  }
  kept('2026-11-29')
  expect(await shown('/home')).not.toContain(t.home.tomorrow.title)
  kept('2026-11-28')
  expect(await shown('/home')).toContain(t.home.tomorrow.title)
})

test('after half a year Home offers to look back, and of somebody who came lately it does not', async () => {
  const half = t.home.look.title({ year: false })
  give('both')
  expect(await shown('/home')).not.toContain(half)
  give('both', { 'seat/b': { ...joined('Noa', 'b'), joinedAt: NOW - 190 * 86_400_000 } })
  expect(await shown('/home')).toContain(half)
})

test('on the summary what the other asked stands only once they agreed, and one’s own answer always', async () => {
  const question = {
    ...{
      by: 'b',
      status: 'answered',
      text: word('Who else knew?', 'b', 'text'),
      at: NOW,
      answeredAt: NOW,
      v: 1,
    },
    answer: word('My brother knew.', 'a', 'text'),
  }
  const consent = { by: 'a', from: '2026-11-01', to: '2026-11-30', status: 'yes', v: 2 }
  give('amends', { [`question/${ID}`]: question })
  const alone = await shown('/path/summary')
  expect([alone.includes('My brother knew.'), alone.includes('Who else knew?')]).toEqual([true, false])
  give('amends', { [`question/${ID}`]: question, [`summary/${ID}`]: consent })
  expect(await shown('/path/summary')).toContain('Who else knew?')
})

test('with the floor the other’s open questions are beside it, and an answered one is not', async () => {
  const asked = (status: string) => ({
    [`question/${ID}`]: { by: 'b', status, text: word('Who else knew?', 'b', 'text'), at: NOW, v: 1 },
  })
  const speaking = talk('a', { phase: 'speaking', speaker: 'a', floor: 'a' })
  for (const [status, there] of [
    ['open', true],
    ['later', true],
    ['closed', false],
  ] as const) {
    give('amends', { ...speaking, ...asked(status) })
    expect([status, (await shown(`/talk/${ID}`)).includes('Who else knew?')]).toEqual([status, there])
  }
})

test('in the lobby who does not make amends says who begins, and the other reads it', async () => {
  const say = t.talk.lobby
  give('hurt', talk('b', { phase: 'gathering', turns: [] }))
  expect(plain(await shown(`/talk/${ID}`))).toContain(say.opensMe)
  give('amends', talk('a', { phase: 'gathering', turns: [], opens: 'b' }))
  const lobby = plain(await shown(`/talk/${ID}`))
  expect(lobby).toContain('Noa would rather begin.')
  expect(lobby).not.toContain(say.opensMe)
})

test('a letter is said on Home until it is opened here; nothing of that leaves this device', async () => {
  const letter = { by: 'b', body: word('I have written this many times.', 'b', 'body'), at: NOW, v: 1 }
  give('hurt', { [`letter/${ID}`]: letter })
  const here = t.home.letters.letter({ name: 'Noa' as never })
  const says = async () => plain(await shown('/home')).includes(here)
  expect(await says()).toBe(true)
  sent.mockClear()
  const given = [vi.spyOn(space, 'do'), vi.spyOn(space, 'give')]
  expect(await shown(`/prepare/letters/${ID}`)).toContain('I have written this many times.')
  await expect.poll(() => space.draft('looked')).toContain(letterKey(ID))
  expect(await says()).toBe(false)
  for (const spy of [...given, sent]) expect(spy).not.toHaveBeenCalled()
  expect(space.unsent.value).toEqual([])
})

test('a letter of somebody who left is found from Home before and after it was opened', async () => {
  const letter = { by: 'b', body: word('I have to go.', 'b', 'body'), at: NOW, v: 1 }
  const mine = { ...letter, by: 'a', body: word('So do I.', 'a', 'body') }
  const left = { ...joined('Noa', 'b'), status: 'left', v: 3 }
  give('hurt', { 'seat/b': left, [`letter/${HURT}`]: letter, [`letter/${NOTE}`]: mine })
  const links = async () => {
    let found: string[] = []
    await shown('/home', async root => {
      found = [...root.querySelectorAll<HTMLAnchorElement>('a[href^="/prepare/letters/"]')].map(each =>
        plain(each.textContent!),
      )
    })
    return found
  }
  const name = 'Noa' as never
  expect(await links()).toEqual([expect.stringContaining(t.home.letters.letter({ name }))])
  await shown(`/prepare/letters/${HURT}`)
  await expect.poll(() => space.draft('looked')).toContain(letterKey(HURT))
  expect(await links()).toEqual([expect.stringContaining(t.prepare.letters.from({ name }))])
})

test('what is offered in a repair talk is kept by who makes amends, where nobody chose yet', async () => {
  const keepers: string[] = []
  for (const [stand, amends] of [
    ['hurt', 'b'],
    ['unsaid', 'b'],
    ['amends', 'a'],
  ] as const) {
    give(stand, talk(amends, { phase: 'agreeing' }))
    await shown(`/talk/${ID}`, async root => {
      await act(async () => {
        const buttons = [...root.querySelectorAll('button')]
        buttons.find(each => each.textContent === t.talk.agreeing.own)!.click()
        await settled()
      })
      const groups = [...root.querySelectorAll('fieldset, [role="radiogroup"]')]
      const who = groups.find(each => each.textContent?.startsWith(t.commitments.form.keeper))!
      keepers.push(plain(who.querySelector<HTMLInputElement>('input:checked')!.parentElement!.textContent!))
    })
  }
  expect(keepers).toEqual(['Noa', 'Noa', t.common.you])
})

test('an answer is said on Home until it is looked at here, and again once it is worded anew', async () => {
  const question = (cmd: string) => ({
    [`question/${ID}`]: {
      ...{
        by: 'a',
        status: 'answered',
        text: word('Who else knew?', 'a', 'text'),
        at: NOW,
        answeredAt: NOW,
        v: 1,
      },
      answer: { ...word('My brother knew.', 'b', 'text'), cmd },
    },
  })
  const here = t.home.letters.answer({ name: 'Noa' as never })
  const says = async () => plain(await shown('/home')).includes(here)
  give('hurt', question(ID))
  expect(await says()).toBe(true)
  await shown(`/prepare/questions/${ID}`)
  await expect.poll(says).toBe(false)
  give('hurt', question(NOTE))
  expect(await says()).toBe(true)
})

test('a letter that waits to be sent is not left a second time', async () => {
  const note = word(bodyOf(withText(emptyNote(), 'did', 'I wrote to her.', NOW)), 'a', 'body')
  give('amends')
  space.own.apply({ [`note/${NOTE}`]: { body: note, at: NOW, v: 2 } } as never, [])
  const leave = (root: HTMLElement) =>
    [...root.querySelectorAll('button')].find(each => plain(each.textContent) === 'Leave it for Noa')!
  await shown(`/prepare/${NOTE}/letter`, async root => {
    expect(leave(root).disabled).toBe(false)
    await act(async () => {
      leave(root).click()
      await expect.poll(() => space.unsent.value.length).toBe(1)
    })
  })
  await shown(`/prepare/${NOTE}/letter`, async root => expect(leave(root).disabled).toBe(true))
  await space.takeBack(space.unsent.value[0]!.id)
  await shown(`/prepare/${NOTE}/letter`, async root => expect(leave(root).disabled).toBe(false))
})

test('enough is what an answer was; a question without one is closed in other words, or taken back', async () => {
  const { one, status: says } = t.prepare.questions
  const answer = { answer: word('My brother knew.', 'b', 'text'), answeredAt: NOW }
  for (const [status, change, offered, stands] of [
    ['open', {}, [one.close, one.takeBack], says.waits],
    ['later', {}, [one.close, one.takeBack], says.later],
    ['answered', answer, [one.enough], says.answered],
    ['closed', {}, [], says.closedUnanswered],
    ['closed', answer, [], says.closed],
  ] as const) {
    const asked = { by: 'a', status, text: word('Who else knew?', 'a', 'text'), at: NOW, v: 1, ...change }
    give('hurt', { [`question/${ID}`]: asked })
    const text = await shown(`/prepare/questions/${ID}`, async root => {
      const acts = [...root.querySelectorAll('.acts > button')].map(each => each.textContent)
      expect([status, acts]).toEqual([status, offered])
    })
    expect(text).toContain(stands)
    if (status === 'closed')
      expect(await shown('/path/summary')).toContain(change === answer ? t.path.paper.enough : stands)
  }
})

test('that five questions wait is said before another is written, and what is written stays', async () => {
  const ids = [ID, NOTE, HURT, SPACE, ID.replace('5a', '5b')]
  const asked = (n: number) =>
    Object.fromEntries(
      ids
        .slice(0, n)
        .map(id => [
          `question/${id}`,
          { by: 'a', status: 'open', text: word('Why?', 'a', 'text'), at: NOW, v: 1 },
        ]),
    )
  const { keeps, next } = t.prepare.questions.new
  const full = t.refusals.questions_full({ limit: 5 })
  const says = async (n: number) => {
    space.shared.clear()
    give('hurt', asked(n))
    let box: string | undefined
    const text = await shown('/prepare/ask', async root => {
      box = root.querySelector('textarea')?.value
    })
    return { box, full: text.includes(full), keeps: text.includes(keeps), next: text.includes(next) }
  }
  expect(await says(5)).toEqual({ box: undefined, full: true, keeps: false, next: false })
  await beginWith(space, 'question/new', JSON.stringify({ text: 'Who else?' }))
  expect(await says(5)).toEqual({ box: 'Who else?', full: true, keeps: true, next: false })
  expect(await says(4)).toEqual({ box: 'Who else?', full: false, keeps: false, next: true })
})

test('at the end of a talk one tap offers the same hour next week, unless that hour is asked for already', async () => {
  const closed = { phase: 'closed', result: 'finished', closedAt: NOW }
  const slot = NOW + 7 * 86_400_000
  const made = vi
    .spyOn(space, 'do')
    .mockClear()
    .mockResolvedValue(undefined as never)
  const offers = async (then = (_: HTMLButtonElement[]) => {}) => {
    let found: HTMLButtonElement[] = []
    await shown(`/talk/${ID}`, async root => {
      await expect.poll(() => root.querySelector('a[href="/time/new"]')).toBeTruthy()
      await act(async () => void (await settled()))
      const buttons = [...root.querySelectorAll<HTMLButtonElement>('.acts button')]
      found = buttons.filter(each => each.textContent!.startsWith('Offer '))
      await act(async () => then(found))
    })
    return found.length
  }
  give('amends', talk('a', closed))
  expect(await offers(([next]) => next!.click())).toBe(2)
  const body = { kind: 'repair', mode: 'written', amends: 'a', importance: 2, minutes: 45, slots: [slot] }
  expect(made.mock.calls).toEqual([['request.make', { ...body, request: expect.any(String) }]])
  expect(path.value).toBe(`/time/${(made.mock.calls[0]![1] as { request: string }).request}`)
  made.mockRestore()
  const request = { ...body, by: 'b', offeredBy: 'b', status: 'open', at: NOW, v: 2 }
  give('amends', { ...talk('a', closed), [`request/${NOTE}`]: request })
  expect(await offers()).toBe(1)
})
