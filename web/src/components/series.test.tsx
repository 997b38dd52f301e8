// @vitest-environment happy-dom
/* What is written one after another under one name, while it waits for a connection. */
import 'fake-indexeddb/auto'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SpaceContext } from '../app/hooks'
import { openSpace, type Space } from '../app/space'
import { random } from '../crypto/bytes'
import { t } from '../i18n'
import { Disk } from '../keys/disk'
import { Keyring } from '../keys/keyring'
import { DraftField, useDraft } from './Draft'
import { Aside, useSeries } from './Series'
import { useAction } from './useAction'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const talk = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a201'

let space: Space
let root: HTMLElement
const open = async () => {
  const disk = new Disk()
  const keyring = await Keyring.open(disk)
  await keyring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
  space = await openSpace(disk, keyring, SPACE, 'a')
  root = document.createElement('div')
  document.body.replaceChildren(root)
  await act(() =>
    render(
      <SpaceContext.Provider value={space}>
        <Lines />
      </SpaceContext.Provider>,
      root,
    ),
  )
}

function Lines() {
  const series = useSeries('line')
  const draft = useDraft(series.name)
  const action = useAction({ again: true })
  const body = { talk, line: crypto.randomUUID(), text: draft.text }
  const send = () => action.run(() => space.do('talk.say', body, { drafts: [draft.name] }), draft.name)
  return (
    <>
      <DraftField draft={draft} room={undefined} label="Line" />
      <button type="button" disabled={action.busy || draft.waits} onClick={send}>
        Send
      </button>
      <Aside of={series} />
    </>
  )
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
  await open()
})
afterEach(() => space.close())

const box = () => root.querySelector('textarea')!
const write = (text: string) =>
  act(() => {
    box().value = text
    box().dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
const press = (name: string) =>
  act(() => [...root.querySelectorAll('button')].find(each => each.textContent === name)?.click())
const send = async (text: string) => {
  await write(text)
  const before = space.unsent.value.length
  await press('Send')
  await press('Send')
  await vi.waitFor(() => expect(space.unsent.value).toHaveLength(before + 1))
}
const back = (n: number) => act(async () => void (await space.takeBack(space.unsent.value[n]!.id)))
const shows = (text: string) => vi.waitFor(() => expect(box().value).toBe(text))

test('the box is free again at once, and all that was written waits, each once, in its order', async () => {
  for (const text of ['One.', 'Two.', 'Three.']) {
    await send(text)
    await shows('')
  }
  expect(space.unsent.value.map(({ drafts }) => drafts)).toEqual([['line'], ['line+1'], ['line+2']])
})

test('what comes back stands in the box, unless something new is begun: that stays, and the other is one tap away', async () => {
  await send('One.')
  await send('Two.')
  await back(1)
  await shows('Two.')
  await write('Three')
  await back(0)
  await vi.waitFor(() => expect(root.textContent).toContain(t.common.waits.aside({ n: 1 })))
  expect(box().value).toBe('Three')
  await press(t.common.waits.show)
  await shows('One.')
  await press(t.common.waits.show)
  await shows('Three')
})

test('none of it is lost by a reload, and nothing that waits is in the box', async () => {
  await send('One.')
  await send('Two.')
  await write('Three')
  await back(1)
  await space.close()
  await open()
  await shows('Two.')
  await vi.waitFor(() => expect(root.textContent).toContain(t.common.waits.aside({ n: 1 })))
  await press(t.common.waits.show)
  await shows('Three')
  expect(space.unsent.value.map(({ drafts }) => drafts)).toEqual([['line']])
})
