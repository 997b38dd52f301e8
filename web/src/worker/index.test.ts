/* The worker as its browser calls it: what comes, what a tap opens, and where the browser is reached from now on. */
import { beforeEach, expect, test, vi } from 'vitest'

vi.mock('workbox-precaching', () => ({
  addPlugins: vi.fn(),
  precacheAndRoute: vi.fn(),
  matchPrecache: vi.fn(),
}))
vi.mock('workbox-routing', () => ({ registerRoute: vi.fn() }))
const rows = vi.hoisted(() => ({ all: vi.fn(), keep: vi.fn() }))
vi.mock('../keys/reminders', async original => ({
  ...(await original<object>()),
  allReminded: rows.all,
  keepReminded: rows.keep,
}))

/** Not for the compiler, which takes it for a page's. */
const WORKER: string = new URL('index.ts', import.meta.url).href
const ORIGIN = 'https://amends.example'
const KEY = new Uint8Array([4, 2]).buffer
const row = (seat: 'a' | 'b') => ({
  space: '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10',
  seat,
  language: 'de',
  endpoint: 'https://push.example/old',
  reminders: { kinds: ['talk'], title: 'notes' },
})
const subscription = {
  endpoint: 'https://push.example/new',
  toJSON: () => ({ endpoint: 'https://push.example/new', keys: { p256dh: 'p', auth: 'a' } }),
}

class Scope extends EventTarget {
  readonly location = { origin: ORIGIN }
  open: { visibilityState: string; postMessage: unknown; focus: unknown }[] = []
  readonly clients = {
    matchAll: async () => this.open,
    openWindow: vi.fn(async () => null),
    claim: vi.fn(),
  }
  readonly registration = {
    showNotification: vi.fn(async () => {}),
    pushManager: { subscribe: vi.fn(async () => subscription) },
  }

  /** Until all that the worker asked the browser to wait for is done. */
  async happens(type: string, more: object): Promise<void> {
    const waits: Promise<unknown>[] = []
    const event = Object.assign(new Event(type), {
      waitUntil: (work: Promise<unknown>) => waits.push(work),
      ...more,
    })
    this.dispatchEvent(event)
    await Promise.all(waits)
  }
}

let scope: Scope
const page = (visibilityState: string) => ({ visibilityState, postMessage: vi.fn(), focus: vi.fn() })
const comes = (notification: object) =>
  scope.happens('push', { data: { text: () => JSON.stringify({ web_push: 8030, notification }) } })
const tapped = () =>
  scope.happens('notificationclick', { notification: { close: () => {}, data: { to: '/time/1' } } })

beforeEach(async () => {
  vi.resetModules()
  vi.resetAllMocks()
  scope = new Scope()
  vi.stubGlobal('self', scope)
  vi.stubGlobal('FILES', [])
  rows.all.mockResolvedValue([row('a')])
  scope.registration.pushManager.subscribe.mockResolvedValue(subscription)
  await import(WORKER)
})

test('a reminder is shown where no page of the seat is in sight, and not where one is', async () => {
  const said = { title: 'Notes', body: 'You have something to look at.', navigate: `${ORIGIN}/time/1` }
  scope.open = [page('visible')]
  await comes(said)
  expect(scope.registration.showNotification).not.toHaveBeenCalled()
  scope.open = [page('hidden')]
  await comes(said)
  expect(scope.registration.showNotification).toHaveBeenCalledExactlyOnceWith('Notes', {
    body: said.body,
    data: { to: '/time/1' },
  })
})

test('a tap opens its place in the page that is there, the one in sight first', async () => {
  const [hidden, seen] = [page('hidden'), page('visible')]
  scope.open = [hidden, seen]
  await tapped()
  expect(seen.postMessage).toHaveBeenCalledExactlyOnceWith({ to: '/time/1' })
  expect(seen.focus).toHaveBeenCalledOnce()
  expect(hidden.focus).not.toHaveBeenCalled()
  expect(scope.clients.openWindow).not.toHaveBeenCalled()
})

test('where no page is open a tap opens one', async () => {
  await tapped()
  expect(scope.clients.openWindow).toHaveBeenCalledExactlyOnceWith('/time/1')
})

test('where the browser is reached at another address, the server is told for each seat', async () => {
  const asks = vi.fn(async (_: string, __: RequestInit) => ({ ok: true }))
  vi.stubGlobal('fetch', asks)
  rows.all.mockResolvedValue([row('a'), row('b')])
  await scope.happens('pushsubscriptionchange', {
    oldSubscription: { options: { applicationServerKey: KEY } },
  })
  expect(scope.registration.pushManager.subscribe).toHaveBeenCalledExactlyOnceWith({
    userVisibleOnly: true,
    applicationServerKey: KEY,
  })
  expect(asks.mock.calls.map(([path]) => path)).toEqual(
    ['a', 'b'].map(seat => `/api/spaces/${row('a').space}/${seat}/push`),
  )
  for (const [, { method, headers, body }] of asks.mock.calls) {
    expect([method, headers]).toEqual([
      'PUT',
      { 'Content-Type': 'application/json', 'Accept-Language': 'de' },
    ])
    expect(JSON.parse(String(body))).toMatchObject({
      subscription: { endpoint: subscription.endpoint },
      kinds: ['talk'],
    })
  }
  expect(rows.keep.mock.calls.map(([kept]) => [kept.seat, kept.endpoint])).toEqual([
    ['a', subscription.endpoint],
    ['b', subscription.endpoint],
  ])
})

test('what the server did not take is not kept as if it had', async () => {
  vi.stubGlobal('fetch', async () => ({ ok: false }))
  await scope.happens('pushsubscriptionchange', {
    oldSubscription: { options: { applicationServerKey: KEY } },
  })
  expect(rows.keep).not.toHaveBeenCalled()
})

test('without the subscription of before the next page sees to it', async () => {
  await scope.happens('pushsubscriptionchange', {})
  expect(scope.registration.pushManager.subscribe).not.toHaveBeenCalled()
})
