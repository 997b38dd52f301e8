// @vitest-environment happy-dom
/* The screens of hearing each other, with a sound that does as it is told: each state and each trouble. */
import 'fake-indexeddb/auto'
import { type Signal, signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hearing, hush } from '../../../app/hearing'
import { SpaceContext } from '../../../app/hooks'
import { leave } from '../../../app/leave'
import { path } from '../../../app/router'
import { beside, space as opened } from '../../../app/session'
import { openSpace, type Space } from '../../../app/space'
import { random } from '../../../crypto/bytes'
import { t } from '../../../i18n'
import { isolate } from '../../../i18n/name'
import { Disk } from '../../../keys/disk'
import { Keyring } from '../../../keys/keyring'
import type { Heard } from '../../../model/heard'
import type { Sound, State, Trouble, Video } from '../../../sound'
import type { LinkState } from '../../../sync/link'
import type { Legs, Talk } from '../../../wire'
import { EndDialog } from '../end/EndDialog'
import { TalkTools } from '../parts/TalkTools'
import { OpenTalkContext, type OpenTalkState } from '../parts/useOpenTalk'
import { Hearing } from './Hearing'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const TALK = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a201'
const say = t.hearing
const NOA = isolate('Noa')

/** What was done, in its order. */
let done: string[]
let fake: ReturnType<typeof made>
let root: HTMLElement
let space: Space

function made() {
  const is = {
    state: signal<State>({ is: 'off' }),
    level: signal(0),
    open: signal(false),
    closed: signal(false),
    mute: signal(false),
    video: signal<Video>('off'),
    videoTrouble: signal<Trouble | undefined>(undefined),
    mine: signal<MediaStream | undefined>(undefined),
    theirs: signal<MediaStream | undefined>(undefined),
  }
  const note = (what: string) => () => void done.push(what)
  const acts = {
    ready: note('ready'),
    play: note('play'),
    closeMine: note('closeMine'),
    openMine: note('openMine'),
    endVideo: note('endVideo'),
    stop: note('stop'),
    floor: ({ mine, theirs, pause }: Heard) => void done.push(`floor ${[mine, theirs, pause].map(Number)}`),
    start: async () => {
      done.push('start')
      is.state.value = { is: 'asking' }
    },
    offerVideo: async () => void done.push('offerVideo'),
  }
  return { ...is, ...acts } satisfies Sound
}
vi.mock('../../../sound', () => ({ sound: () => fake }))

const none = { a: false, b: false }
const TURN = { v: 1, kind: 'ordinary', mode: 'apart', opener: 'a', openedAt: 0, phase: 'speaking' }
const REST = { ready: none, heard: none, declined: none, done: none, hand: none, turns: [], turn: 1 }
const ever = { last: false, partly: 0, since: 0, moved: 1 }
const talk = (more: Partial<Talk> = {}) =>
  ({ ...TURN, ...REST, ...ever, speaker: 'a', floor: 'a', ...more }) as Talk

beforeEach(async () => {
  done = []
  fake = made()
  vi.stubGlobal(
    'WebSocket',
    class {
      close() {}
      send() {}
    },
  )
  vi.stubGlobal('indexedDB', new IDBFactory())
  const disk = new Disk()
  const keyring = await Keyring.open(disk)
  await keyring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
  space = await openSpace(disk, keyring, SPACE, 'a')
  vi.spyOn(space, 'do').mockImplementation(async cmd => void done.push(cmd))
  opened.value = space
  path.value = `/talk/${TALK}`
  give(talk())
  root = document.createElement('div')
  document.body.replaceChildren(root)
})
afterEach(async () => {
  await act(() => render(null, root))
  hush()
  opened.value = undefined
  beside.value = undefined
  await space.close()
})

const give = (it: Talk) => space.shared.apply({ [`talk/${TALK}`]: it } as never, [])

async function show(it = talk(), what: preact.ComponentChildren = <Hearing see={undefined} />) {
  give(it)
  const state = {
    ...{ id: TALK, talk: it, may: new Set(), seat: 'a', other: 'b', me: isolate('Robin'), them: NOA },
    ...{ passed: false, away: undefined, give() {}, open() {}, sheet: null },
  } as OpenTalkState
  await act(() =>
    render(
      <SpaceContext.Provider value={space}>
        <OpenTalkContext.Provider value={state}>{what}</OpenTalkContext.Provider>
      </SpaceContext.Provider>,
      root,
    ),
  )
}

const said = () =>
  [...root.querySelectorAll('[role=status]')].flatMap(({ textContent: text }) => text || []).join(' ')
const named = (name: string) => [...root.querySelectorAll('button')].find(each => each.textContent === name)
const press = async (name: string) => {
  const button = named(name)
  expect(button, name).toBeDefined()
  await act(async () => button?.click())
}
/** A change of what is seen, and its rendering. */
const set = <T,>(of: Signal<T>, to: T) =>
  act(() => {
    of.value = to
  })
const is = (state: State) => set(fake.state, state)
const running = () => set(hearing, fake)
const begun = async () => {
  await show()
  await press(say.start)
  await vi.waitFor(() => expect(done).toContain('start'))
}

test('one tap asks for the microphone, and the module knows the floor before', async () => {
  await begun()
  expect(done).toEqual(['floor 1,0,0', 'start'])
  expect(said()).toBe(say.says.asking)
  await press(say.what)
  expect(root.querySelector('dialog p')?.textContent).toBe(say.says.asking)
})

test('the microphone is tried on this device, in words beside the bar, and goes on by a tap', async () => {
  await begun()
  await is({ is: 'checking' })
  expect(said()).toContain(say.heardNothing)
  await set(fake.level, 0.4)
  expect(said()).toContain(say.heardYou)
  await set(fake.level, 0)
  expect(said()).toContain(say.heardYou)
  expect(done).not.toContain('ready')
  await press(say.works)
  expect(done.at(-1)).toBe('ready')
})

test.each<[State['is'], string]>([
  ['waiting', say.says.waiting({ name: NOA })],
  ['connecting', say.says.connecting],
])('%s is said', async (state, sentence) => {
  await running()
  await show()
  await is({ is: state } as State)
  expect(said()).toBe(sentence)
  await press(say.what)
  expect(root.querySelector('dialog')?.textContent).toContain(say.trouble.waits({ name: NOA }))
})

test('with the floor one’s microphone is open, and can be closed and opened', async () => {
  await running()
  await set(fake.open, true)
  await is({ is: 'on', heard: true })
  await show()
  expect(said()).toBe(say.says.open)
  expect(root.querySelector('[data-open=true]')).not.toBeNull()
  await press(say.closeMine)
  expect(done).toContain('closeMine')
  await act(() => {
    fake.closed.value = true
    fake.open.value = false
  })
  expect(said()).toBe(say.says.closed)
  expect(root.querySelector('[data-open=true]')).toBeNull()
  await press(say.openMine)
  expect(done).toContain('openMine')
})

test('who listens can keep theirs closed before the floor comes', async () => {
  await running()
  await is({ is: 'on', heard: true })
  await show(talk({ floor: 'b' }))
  expect(said()).toBe(say.says.listening)
  await press(say.keepClosed)
  expect(done).toContain('closeMine')
  await set(fake.closed, true)
  expect(said()).toBe(say.says.kept)
  await press(say.letOpen)
  expect(done).toContain('openMine')
})

test('not heard now is said to both, in a region that was there, and nothing else of the line changes', async () => {
  await running()
  await set(fake.open, true)
  await is({ is: 'on', heard: true })
  for (const [floor, sentence] of [
    ['a', say.says.unheardMine({ name: NOA })],
    ['b', say.says.unheardTheirs({ name: NOA })],
  ] as const) {
    await set(fake.open, floor === 'a')
    await show(talk({ floor }))
    const region = root.querySelector('.hearing [role=status]')
    const [button, room] = [root.querySelector('button')?.textContent, rooms()]
    await is({ is: 'on', heard: false })
    expect(root.querySelector('.hearing [role=status]')).toBe(region)
    expect(said()).toBe(sentence)
    expect(room).toContain(sentence)
    expect([root.querySelector('button')?.textContent, rooms()]).toEqual([button, room])
    await is({ is: 'on', heard: true })
    expect(said()).not.toBe(sentence)
  }
})
function Both() {
  return (
    <>
      <Hearing see="pictures" />
      <Hearing see="offer" />
      <Hearing see={undefined} />
    </>
  )
}
const rooms = () => [...root.querySelectorAll('.room')].map(each => each.textContent)

test('a new screen says what one may not expect: by a change, since what comes with its words is not read', async () => {
  const comes = async (n: number) => {
    const changed: Node[] = []
    const seen = new MutationObserver(all => changed.push(...all.map(({ target }) => target)))
    seen.observe(root, { childList: true, subtree: true, characterData: true })
    await show(talk(), <Hearing key={n} see={undefined} />)
    const region = root.querySelector('.hearing [role=status]')
    await new Promise(resolve => setTimeout(resolve))
    seen.disconnect()
    return changed.some(each => region?.contains(each)) && region?.textContent
  }
  expect(await comes(1)).toBe(say.says.off)
  await running()
  await is({ is: 'on', heard: true })
  await set(fake.open, true)
  expect(await comes(2)).toBe(false)
  await set(fake.open, false)
  await set(fake.closed, true)
  expect(await comes(3)).toBe(say.says.closed)
})

test('where both may speak, headphones are named', async () => {
  await running()
  await set(fake.open, true)
  await is({ is: 'on', heard: true })
  for (const phase of ['repairing', 'agreeing'] as const) {
    await show(talk({ phase, kind: 'repair', amends: 'a' }))
    expect(said()).toBe(say.says.both)
  }
})

test('a browser that plays nothing yet is tapped once', async () => {
  await running()
  await set(fake.mute, true)
  await is({ is: 'on', heard: true })
  await show(talk({ floor: 'b' }))
  await press(say.play({ name: NOA }))
  expect(done).toContain('play')
})

const TROUBLES: Readonly<Record<Trouble, 'again' | 'here' | undefined>> = {
  denied: 'again',
  taken: 'again',
  no_microphone: 'again',
  lost: 'again',
  unreachable: 'again',
  moved: 'here',
  insecure: undefined,
  unsupported: undefined,
  no_relay: undefined,
}

test.each(Object.keys(TROUBLES) as Trouble[])(
  '%s has its sentence, what to do, and the written way',
  async trouble => {
    for (const phase of ['gathering', 'speaking'] as const) {
      await running()
      await is({ is: 'off', trouble })
      await show(talk({ phase }))
      expect(root.querySelector('.hearing [role=status]')?.textContent).toBe(say.says[trouble])
      await press(say.what)
      const dialog = root.querySelector('dialog')
      expect(dialog?.open).toBe(true)
      for (const part of [say.trouble[trouble], say.trouble.writtenDo, say.trouble.phoneText])
        expect(dialog?.textContent).toContain(part)
      const again = TROUBLES[trouble]
      const others = (['again', 'here'] as const).filter(each => each !== again)
      for (const other of others) expect(named(say.trouble[other])).toBeUndefined()
      if (again) {
        done = []
        await press(say.trouble[again])
        expect(done).toEqual(['start'])
      }
      await act(() => render(null, root))
    }
  },
)

test('the written way ends what is open and opens a talk of the same kind', async () => {
  await running()
  await is({ is: 'off', trouble: 'no_relay' })
  for (const [phase, end] of [
    ['gathering', 'talk.postpone'],
    ['speaking', 'talk.stop'],
  ] as const) {
    await show(talk({ phase, kind: 'repair', amends: 'b' }))
    const given = vi.mocked(space.do)
    given.mockClear()
    given.mockImplementation(async cmd => {
      if (cmd === end) give(talk({ phase: 'closed' }))
    })
    await running()
    await press(say.what)
    await press(say.trouble.writtenDo)
    await vi.waitFor(() => expect(path.value).not.toBe(`/talk/${TALK}`))
    const written = path.value.slice('/talk/'.length)
    expect(given.mock.calls).toEqual([
      [end, { talk: TALK }],
      ['talk.open', { talk: written, kind: 'repair', mode: 'written', amends: 'b' }],
    ])
    path.value = `/talk/${TALK}`
    await act(() => render(null, root))
  }
})

test('a time-out and the end close the microphone before the command is given', async () => {
  for (const [what, label, cmd] of [
    [<TalkTools />, t.talk.tools.pause, 'talk.pause'],
    [<EndDialog open onClose={() => {}} />, t.talk.tools.endDo, 'talk.stop'],
  ] as const) {
    await running()
    await show(talk(), what)
    done = []
    await press(label)
    expect(done).toEqual(['stop', cmd])
    expect(hearing.value).toBeUndefined()
    await act(() => render(null, root))
  }
})

test('leaving the page closes it before anything is covered', async () => {
  await running()
  const covered: boolean[] = []
  fake.stop = () => void covered.push(document.querySelector('.cover') !== null)
  vi.spyOn(location, 'replace').mockImplementation(() => {})
  vi.useFakeTimers()
  leave()
  vi.useRealTimers()
  document.querySelector('.cover')?.remove()
  expect(covered).toEqual([false])
})

test('a time-out of the other closes it as its patch comes, and after it nothing opens by itself', async () => {
  await begun()
  await is({ is: 'checking' })
  await press(say.works)
  await is({ is: 'on', heard: true })
  done = []
  give(talk({ phase: 'paused' }))
  expect(done).toEqual(['floor 0,0,1', 'stop'])
  expect(hearing.value).toBeUndefined()
  await show(talk({ phase: 'paused' }))
  expect(root.textContent).toBe(say.rests)
  expect(named(say.start)).toBeUndefined()
  fake = made()
  done = []
  await show()
  expect(done).toEqual([])
  await press(say.start)
  await vi.waitFor(() => expect(done).toContain('start'))
  await is({ is: 'checking' })
  expect(done.at(-1)).toBe('ready') // it was tried before, in this talk
})

test.each<[string, () => void]>([
  ['the talk is closed', () => give(talk({ phase: 'closed' }))],
  [
    'another screen is shown',
    () => {
      path.value = '/help'
    },
  ],
  [
    'the other seat is open beside',
    () => {
      beside.value = space
    },
  ],
  [
    'another tab has the place',
    () => {
      ;(space.link as Signal<LinkState>).value = { at: 'ended', why: 'replaced' }
    },
  ],
  [
    'another seat is opened',
    () => {
      opened.value = undefined
    },
  ],
])('it ends when %s', async (_, act) => {
  await begun()
  done = []
  act()
  expect(done).toContain('stop')
  expect(hearing.value).toBeUndefined()
  done = []
  give(talk({ floor: 'b', moved: 9 }))
  expect(done).toEqual([])
})

test('a tap where another tab has the place brings it here', async () => {
  const link = space.link as Signal<LinkState>
  link.value = { at: 'ended', why: 'replaced' }
  const restart = vi.spyOn(space, 'restart').mockImplementation(() => {})
  await begun()
  expect(restart).toHaveBeenCalledOnce()
  expect(done).not.toContain('stop')
  link.value = { at: 'live' }
  done = []
  link.value = { at: 'ended', why: 'replaced' }
  expect(done).toContain('stop')
})

test('what the browser will ask is not said where something stands in the way', async () => {
  await show(talk({ phase: 'gathering' }))
  expect(root.textContent).toContain(say.first)
  await running()
  await is({ is: 'off', trouble: 'denied' })
  expect(root.textContent).not.toContain(say.first)
})

test('who has not tapped yet reads that the other waits, in the lobby and after a time-out', async () => {
  const legs = space.legs as Signal<Legs | undefined>
  for (const phase of ['gathering', 'speaking'] as const) {
    legs.value = undefined
    await show(talk({ phase }))
    const region = root.querySelector('.hearing [role=status]')
    expect(region?.textContent).toBe(say.says.off)
    await set(legs, { b: 'y' })
    expect(root.querySelector('.hearing [role=status]')).toBe(region)
    expect(region?.textContent).toBe(say.says.awaited({ name: NOA }))
    expect(named(say.start)).toBeDefined()
    await set(legs, { a: 'x', b: 'y' }) // another device of this seat carries its sound
    expect(region?.textContent).toBe(say.says.off)
    await set(legs, {})
    expect(region?.textContent).toBe(say.says.off)
    await act(() => render(null, root))
  }
})

test('where one device holds both seats there is nothing to hear', async () => {
  await set(beside, space)
  await show()
  expect(root.textContent).toBe('')
})

test('nobody sees anybody before both said yes, and either ends it', async () => {
  await running()
  await set(fake.open, true)
  await is({ is: 'on', heard: true })
  await show(talk(), <Both />)
  expect(root.querySelector('video')).toBeNull()
  await press(say.video.offer)
  expect(done).toEqual(['offerVideo'])
  const asked = root.querySelector('.seen-asks [role=status]')
  const bar = (name: string) => expect(named(name)?.closest('.seen-asks, .hearing')).toBeTruthy()
  const stream = new MediaStream()
  await act(() => {
    fake.video.value = 'offered'
    fake.mine.value = stream
  })
  expect(said()).toContain(say.video.offered({ name: NOA }))
  expect(root.querySelector('video')?.getAttribute('aria-label')).toBe(say.video.mineYet)
  bar(say.video.back)
  await press(say.video.back)
  expect(done.at(-1)).toBe('endVideo')
  await act(() => {
    fake.video.value = 'asked'
    fake.mine.value = undefined
  })
  expect(root.querySelector('.seen-asks [role=status]')).toBe(asked)
  expect(asked?.textContent).toBe(say.video.asked({ name: NOA }))
  for (const name of [say.video.yes, say.video.no]) bar(name)
  await press(say.video.yes)
  expect(done.at(-1)).toBe('offerVideo')
  await set(fake.videoTrouble, 'denied')
  expect(asked?.textContent).toBe(say.video.trouble)
  await press(say.video.no)
  expect(done.at(-1)).toBe('endVideo')
  await act(() => {
    fake.video.value = 'on'
    fake.mine.value = stream
    fake.theirs.value = stream
  })
  expect(root.querySelectorAll('video')).toHaveLength(2)
  await press(say.video.hide)
  expect(root.querySelectorAll('video')).toHaveLength(1)
  await press(say.video.show)
  bar(say.video.end)
  expect(named(say.closeMine)).toBeDefined()
  await press(say.video.end)
  expect(done.at(-1)).toBe('endVideo')
})

test('in the lobby what ends the pictures lies over what scrolls', async () => {
  await running()
  await is({ is: 'on', heard: true })
  await show(talk({ phase: 'gathering' }), <Hearing see="end" />)
  for (const [video, label] of [
    ['asked', say.video.no],
    ['offered', say.video.back],
    ['on', say.video.end],
  ] as const) {
    await set(fake.video, video)
    done = []
    await press(label)
    expect(done).toEqual(['endVideo'])
  }
})

test('a camera that cannot be used takes nothing from the sound', async () => {
  await running()
  await is({ is: 'on', heard: true })
  await set(fake.videoTrouble, 'denied')
  await show(talk(), <Hearing see="offer" />)
  expect(said()).toBe(say.video.trouble)
})
