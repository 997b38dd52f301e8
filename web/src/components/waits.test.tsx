// @vitest-environment happy-dom
/* What is done without a connection: again, on many things, and taken back. */
import 'fake-indexeddb/auto'
import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SpaceContext } from '../app/hooks'
import { openSpace, type Space } from '../app/space'
import { random } from '../crypto/bytes'
import { t } from '../i18n'
import { queueStore } from '../keys/cache'
import { Disk } from '../keys/disk'
import { Keyring } from '../keys/keyring'
import type { Result } from '../wire'
import { CheckIn } from './CheckIn'
import { useAction } from './useAction'
import { Waits } from './Waits'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const C = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a201'

let space: Space
let root: HTMLElement
const open = async () => {
  const disk = new Disk()
  const keyring = await Keyring.open(disk)
  await keyring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
  return openSpace(disk, keyring, SPACE, 'a')
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal(
    'WebSocket',
    class {
      close() {}
      send() {}
    },
  )
  space = await open()
  root = document.createElement('div')
  document.body.replaceChildren(root)
})
afterEach(() => space.close())

const show = (children: ComponentChildren) =>
  act(() => render(<SpaceContext.Provider value={space}>{children}</SpaceContext.Provider>, root))
const named = (name: string) => [...root.querySelectorAll('button')].find(each => each.textContent === name)
const press = (name: string) => act(() => named(name)?.click())
const waiting = (n: number) => vi.waitFor(() => expect(space.unsent.value).toHaveLength(n))

function Mark({ day }: { day: string }) {
  const mark = useAction({ again: true })
  const body = { commitment: C, day }
  const send = (result: Result) => mark.run(() => space.do('checkin.mark', { ...body, result }))
  return <CheckIn of={`${C}/${day}/a`} seat="a" mark={undefined} disabled={mark.busy} onMark={send} />
}

test('what was marked can be marked otherwise while it waits: the last mark alone is sent, and shown', async () => {
  await show(<Mark day="2026-11-28" />)
  const chosen = () => root.querySelector('[aria-pressed=true]')?.textContent
  await press(t.common.checkin.kept)
  await waiting(1)
  await press(t.common.checkin.missed)
  await vi.waitFor(() => expect(chosen()).toBe(t.common.checkin.missed))
  expect(space.unsent.value.map(({ body }) => body)).toMatchObject([{ result: 'missed' }])
  expect(root.textContent).toContain(t.common.waits.here({ n: 1 }))
})

test('what waits is taken back where it was done, and nothing of it is left after a reload', async () => {
  await show(<Mark day="2026-11-28" />)
  await press(t.common.checkin.kept)
  await waiting(1)
  await press(t.common.waits.takeBack)
  await waiting(0)
  await vi.waitFor(() => expect(named(t.common.checkin.kept)?.ariaPressed).not.toBe('true'))
  expect(root.textContent).not.toContain(t.common.waits.here({ n: 1 }))
  await space.close()
  space = await open()
  expect(space.unsent.value).toEqual([])
})

test('what may have been sent in an earlier visit says so, and the rest can be taken back', async () => {
  for (const day of ['2026-11-27', '2026-11-28'])
    void space.do('checkin.mark', { commitment: C, day, result: 'kept' }).catch(() => {})
  await waiting(2)
  const { fresh: _, ...sent } = space.unsent.value[0]!
  await queueStore(new Disk(), SPACE, 'a').put(sent, [])
  await space.close()
  space = await open()
  await show(<Waits of={[`checkin/${C}`]} />)
  expect(root.textContent).toContain(`${t.common.waits.here({ n: 2 })} ${t.common.waits.perhaps}`)
  await press(t.common.waits.takeBack)
  await waiting(1)
  expect(space.unsent.value.map(({ body }) => body)).toMatchObject([{ day: '2026-11-27' }])
  expect(named(t.common.waits.takeBack)).toBeUndefined()
})

test('what a form sent is marked in it by its draft, also after a reload', async () => {
  void space.do('talk.need', { talk: C, need: 'Time.' }, { drafts: ['need/text'] }).catch(() => {})
  await waiting(1)
  await space.close()
  space = await open()
  await show(<Waits of={['need/text']} />)
  expect(root.textContent).toContain(t.common.waits.here({ n: 1 }))
  await show(<Waits of={['talk.need']} />)
  expect(root.textContent).toContain(t.common.waits.here({ n: 1 }))
  await show(<Waits of={['need']} />)
  expect(root.textContent).toBe('')
  await show(<Waits of={['need/text']} />)
  await press(t.common.waits.takeBack)
  await waiting(0)
})

test('an action that was taken back is neither done nor refused', async () => {
  let action!: ReturnType<typeof useAction>
  function Leave() {
    action = useAction()
    return null
  }
  await show(<Leave />)
  const ran = action.run(() => space.do('seat.zone', { zone: 'Europe/Rome' }))
  await waiting(1)
  expect(await space.takeBack(space.unsent.value[0]!.id)).toBe(true)
  expect(await ran).toBe(false)
  await vi.waitFor(() => expect([action.busy, action.error]).toEqual([false, undefined]))
})
