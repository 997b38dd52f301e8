// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SpaceContext } from '../../../app/hooks'
import { openSpace, type Space } from '../../../app/space'
import { random } from '../../../crypto/bytes'
import { t } from '../../../i18n'
import { Disk } from '../../../keys/disk'
import { Keyring } from '../../../keys/keyring'
import type { Request } from '../../../wire'
import { AboutRequest } from './AboutRequest'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const ASKED: Request = {
  v: 1,
  by: 'b',
  at: 0,
  kind: 'ordinary',
  mode: 'apart',
  importance: 2,
  minutes: 30,
  slots: [1],
  offeredBy: 'b',
  status: 'open',
  notes: [],
}

let space: Space
beforeEach(async () => {
  vi.stubGlobal(
    'WebSocket',
    class {
      close() {}
      send() {}
    },
  )
  const disk = new Disk()
  const keyring = await Keyring.open(disk)
  await keyring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
  space = await openSpace(disk, keyring, SPACE, 'a')
})
afterEach(() => space.close())

async function shown(request: Request): Promise<string> {
  const root = document.createElement('div')
  await act(() =>
    render(
      <SpaceContext.Provider value={space}>
        <AboutRequest id={SPACE} request={request} />
      </SpaceContext.Provider>,
      root,
    ),
  )
  return root.textContent ?? ''
}

test('a talk apart is called so, with what it needs on both sides, as long as it is to come', async () => {
  const { title, list, note } = t.hearing.needs
  for (const status of ['open', 'agreed'] as const) {
    const text = await shown({ ...ASKED, status })
    for (const part of [t.talk.modes.apart, title, ...list, note]) expect(text).toContain(part)
  }
  const over = await shown({ ...ASKED, status: 'withdrawn' })
  expect(over).toContain(t.talk.modes.apart)
  expect(over).not.toContain(title)
})

test('of other talks nothing of the kind is said', async () => {
  for (const mode of ['spoken', 'written'] as const)
    expect(await shown({ ...ASKED, mode })).not.toContain(t.hearing.needs.title)
})
