import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTabs, type Tabs } from './tabs'

/** The locks of a browser, as far as they are used here. */
class Locks {
  #holder: ((error: Error) => void) | undefined
  readonly #waiting: { run(): void; signal: AbortSignal }[] = []

  request(
    _: string,
    { steal, signal }: { steal?: boolean; signal?: AbortSignal },
    held: () => Promise<void>,
  ) {
    return new Promise<void>((resolve, reject) => {
      const run = () => {
        this.#holder = reject
        void held().then(() => {
          resolve()
          if (this.#holder === reject) this.#next()
        })
      }
      const abort = () => Object.assign(new Error(), { name: 'AbortError' })
      if (steal) {
        this.#holder?.(abort())
        run()
      } else if (this.#holder) {
        this.#waiting.push({ run, signal: signal! })
        signal!.addEventListener('abort', () => reject(abort()))
      } else run()
    })
  }
  #next() {
    this.#holder = undefined
    const next = this.#waiting.splice(0).filter(each => !each.signal.aborted)
    next.shift()?.run()
    this.#waiting.push(...next)
  }
}

/** A channel between tabs, of which any can be frozen. */
class Channel {
  static all: Channel[] = []
  onmessage: ((event: { data: unknown }) => void) | null = null
  frozen = false
  constructor() {
    Channel.all.push(this)
  }
  postMessage(data: unknown) {
    for (const other of Channel.all)
      if (other !== this && !other.frozen) queueMicrotask(() => other.onmessage?.({ data }))
  }
  close() {
    Channel.all = Channel.all.filter(each => each !== this)
  }
}

/** What happens in the page of each tab. */
const page = new EventTarget() as EventTarget & { visibilityState: string }
beforeEach(() => {
  vi.useFakeTimers()
  Channel.all = []
  page.visibilityState = 'visible'
  vi.stubGlobal('navigator', { locks: new Locks() })
  vi.stubGlobal('BroadcastChannel', Channel)
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function tab() {
  const said: string[] = []
  const tabs = openTabs<string>('seat', {
    live: () => said.push('live'),
    standBy: () => said.push('stands by'),
    heard: news => said.push(news),
  }) as Tabs<string>
  await vi.advanceTimersByTimeAsync(0)
  return { tabs, said, channel: Channel.all.at(-1)! }
}

test('the tab that was opened last is live; the one before stands by, and hears what it tells', async () => {
  const first = await tab()
  expect(first.said).toEqual(['live'])
  const second = await tab()
  second.tabs.tell('news')
  await vi.advanceTimersByTimeAsync(10_000)
  expect([first.said, second.said]).toEqual([['live', 'stands by', 'news'], ['live']])
  expect([first.tabs.live, second.tabs.live]).toEqual([false, true])
})

test('when the live tab closes another one goes live at once', async () => {
  const first = await tab()
  const second = await tab()
  const third = await tab()
  third.tabs.close()
  await vi.advanceTimersByTimeAsync(0)
  expect([first.tabs.live, second.tabs.live]).toEqual([true, false])
  first.tabs.close()
  await vi.advanceTimersByTimeAsync(0)
  expect(second.tabs.live).toBe(true)
})

test('when the live tab freezes one that is in sight goes live within two seconds, and the other stands by once it thaws', async () => {
  const first = await tab()
  const second = await tab()
  await vi.advanceTimersByTimeAsync(5_000)
  second.channel.frozen = true
  await vi.advanceTimersByTimeAsync(2_000)
  expect([first.tabs.live, second.said.at(-1)]).toEqual([true, 'stands by'])
})

test('one that is not in sight waits, opens standing by, and goes live when it is seen', async () => {
  const first = await tab()
  page.visibilityState = 'hidden'
  const second = await tab()
  first.channel.frozen = true
  await vi.advanceTimersByTimeAsync(10_000)
  expect([first.tabs.live, second.said]).toEqual([true, ['stands by']])
  first.tabs.close()
  await vi.advanceTimersByTimeAsync(0)
  expect(second.tabs.live).toBe(true)
})

test('a tab that is seen again goes live', async () => {
  page.visibilityState = 'hidden'
  const first = await tab()
  const second = await tab()
  expect([first.tabs.live, second.tabs.live]).toEqual([true, false])
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect([first.tabs.live, second.tabs.live]).toEqual([false, true])
})

test('where the browser has no locks there are no turns, and where it refuses them each tab is live', async () => {
  vi.stubGlobal('navigator', {})
  expect(openTabs('seat', {} as never)).toBeUndefined()
  vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('SecurityError')) } })
  const only = await tab()
  expect([only.said, only.tabs.live]).toEqual([['live'], false])
})
