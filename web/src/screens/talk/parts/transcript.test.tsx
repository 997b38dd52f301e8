// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { SpaceContext } from '../../../app/hooks'
import type { Space } from '../../../app/space'
import type { Opened } from '../../../sync/words'
import { Transcript } from './Transcript'

const id = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a201'
const turns = [{ speaker: 'a', began: 1 }]

vi.mock('./useOpenTalk', () => ({
  useOpenTalk: () => ({ id, seat: 'b', talk: { phase: 'speaking', mode: 'written', turns } }),
}))

test('what the other said comes, and into sight, once its words are opened: only then it can be read aloud and has its height', async () => {
  const seen: (string | null)[] = []
  Element.prototype.scrollIntoView = function () {
    seen.push(this.textContent)
  }
  const lines = signal<object[]>([])
  const opened = signal<Opened>({ state: 'opening' })
  const space = {
    seat: 'b',
    shared: { all: (kind: string) => (kind === 'line' ? lines.value : []), get: () => undefined },
    words: { read: () => opened },
  } as unknown as Space
  await act(() =>
    render(
      <SpaceContext.Provider value={space}>
        <Transcript />
      </SpaceContext.Provider>,
      document.body,
    ),
  )
  const text = { text: 'sealed', by: 'a', at: 2 }
  await act(() => {
    lines.value = [{ id: `${id}/1`, it: { by: 'a', phase: 'speaking', text, v: 2 } }]
  })
  expect(document.querySelector('[role=log]')?.textContent).toBe('')
  expect(seen).toEqual([])
  await act(() => {
    opened.value = { state: 'open', text: 'I lied.' }
  })
  expect(seen).toEqual([expect.stringContaining('I lied.')])
})
