// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SpaceContext } from '../../../app/hooks'
import type { Space } from '../../../app/space'
import type { Talk } from '../../../wire'
import { useElapsed } from './useOpenTalk'

const HOUR = 3_600_000

beforeEach(() => void vi.useFakeTimers({ now: 10 * HOUR }))
afterEach(() => void vi.useRealTimers())

/** A turn that began at `since`, with a server whose clock is `off` from the device's. */
function turn(since: number, off = 0) {
  const clock = { off, shown: 0 }
  const space = { now: () => Date.now() + clock.off } as Space
  const root = document.createElement('div')
  function Shown({ talk }: { talk: Talk }) {
    clock.shown = useElapsed(talk, false)
    return null
  }
  const move = (moved: number, began: number) =>
    act(() => {
      const talk = { phase: 'speaking', since: began, moved } as Talk
      render(
        <SpaceContext.Provider value={space}>
          <Shown talk={talk} />
        </SpaceContext.Provider>,
        root,
      )
    })
  const after = async (ms: number) => {
    await act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
    return Math.round(clock.shown / 1_000)
  }
  void move(1, since)
  return { clock, move, after }
}

test('the turn clock runs by the server’s clock', async () => {
  const { after } = turn(10 * HOUR - 60_000)
  expect(await after(30_100)).toBe(90)
})

test('it runs on where the server’s clock went back by an hour, in this turn and in the next', async () => {
  const { clock, move, after } = turn(10 * HOUR - 60_000)
  expect(await after(30_100)).toBe(90)
  clock.off = -HOUR
  expect(await after(30_000)).toBe(120)
  await move(2, 10 * HOUR + 60_000) // the last moment, said again
  expect(await after(45_100)).toBe(45)
})

test('a device whose clock is a day off shows the same', async () => {
  const { after } = turn(34 * HOUR - 5_000, 24 * HOUR)
  expect(await after(10_100)).toBe(15)
})
