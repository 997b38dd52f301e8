// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { SpaceContext } from '../../../app/hooks'
import { openSpace } from '../../../app/space'
import { random } from '../../../crypto/bytes'
import { Disk } from '../../../keys/disk'
import { Keyring } from '../../../keys/keyring'
import { type ComposerState, useComposer } from './Composer'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const talk = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a201'

vi.mock('./useOpenTalk', () => ({
  useOpenTalk: () => ({ id: talk, talk: { phase: 'speaking' }, may: new Set(['talk.say']) }),
}))

test('without a connection a move and the words before it wait together, in this order', async () => {
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
  const space = await openSpace(disk, keyring, SPACE, 'a')
  let composer!: ComposerState
  function Shown() {
    composer = useComposer()
    return null
  }
  await act(() =>
    render(
      <SpaceContext.Provider value={space}>
        <Shown />
      </SpaceContext.Provider>,
      document.body,
    ),
  )
  await act(() => composer.draft.set('I lied.'))
  void composer.before(() => space.do('talk.pass', { talk })).catch(() => {})
  await vi.waitFor(() => expect(space.unsent.value.map(({ cmd }) => cmd)).toEqual(['talk.say', 'talk.pass']))
  await space.close()
})
