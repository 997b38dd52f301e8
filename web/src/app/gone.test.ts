import { signal } from '@preact/signals-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GONE_AFTER, goneWhere } from './gone'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a connection that comes and goes is not gone; one that stays away is, until it is back', () => {
  const live = signal(false)
  const { gone, stop } = goneWhere(live)
  for (const back of [true, false, true, false]) {
    vi.advanceTimersByTime(GONE_AFTER - 1)
    expect(gone.value).toBe(false)
    live.value = back
  }
  vi.advanceTimersByTime(GONE_AFTER)
  expect(gone.value).toBe(true)
  live.value = true
  expect(gone.value).toBe(false)
  live.value = false
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
