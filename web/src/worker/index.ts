/* The worker of the app, sw.js: keeps the files that the build made, and nothing else. It never looks at what the API
   says, so no word, token or key comes by it. Each file is held to the hash that the build gave it: an answer of
   something between here and the server is never taken for one of ours. */
import { addPlugins, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { allReminded, asked, keepReminded, pushPath } from '../keys/reminders'
import { type Reminder, reminderIn } from './push'
import { isScreen } from './screens'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build (scripts/worker.ts). */
declare const FILES: PrecacheEntry[]

/** What a page asks of a version that waits: to take the place of the one before, for all pages at once. */
const TURN = 'turn'
/** What a page asks that goes by no worker, once there is one: to go by it from now on. */
const CLAIM = 'claim'

// What was deleted since (app/forgetApp.ts) is not kept again for a page that is still served.
addPlugins([
  { cacheWillUpdate: async ({ event, response }) => (event?.type === 'install' ? response : null) },
])
precacheAndRoute(FILES)
registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && isScreen(url.pathname),
  async ({ request }) => (await matchPrecache('/index.html')) ?? fetch(request),
)
self.addEventListener('message', ({ data }) => {
  if (data === TURN) void self.skipWaiting()
  if (data === CLAIM) void self.clients.claim()
})

self.addEventListener('push', event => {
  const reminder = reminderIn(event.data?.text() ?? '', self.location.origin)
  if (reminder) event.waitUntil(show(reminder))
})

/** Not where its seat is in sight: there the page says it. With several seats in this browser nobody knows which it is. */
async function show({ title, options }: Reminder): Promise<void> {
  const seats = await allReminded().catch(() => [])
  const seen = (await windows()).some(({ visibilityState }) => visibilityState === 'visible')
  if (!seen || seats.length > 1) await self.registration.showNotification(title, options)
}

const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true })

self.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(open(String(event.notification.data?.to ?? '/')))
})

/** In the page that is there, which keeps what is being written in it; else in a new one. */
async function open(to: string): Promise<void> {
  const all = await windows()
  const one = all.find(({ visibilityState }) => visibilityState === 'visible') ?? all[0]
  if (!one) return void (await self.clients.openWindow(to))
  one.postMessage({ to })
  await one.focus()
}

/** The browser is reached at another address from now on. */
self.addEventListener('pushsubscriptionchange', event => (event as ExtendableEvent).waitUntil(askAnew(event)))

async function askAnew(event: Event): Promise<void> {
  const { oldSubscription } = event as { oldSubscription?: PushSubscription }
  const key = oldSubscription?.options.applicationServerKey
  if (!key) return // the next page sees to it
  const options = { userVisibleOnly: true, applicationServerKey: key }
  const subscription = await self.registration.pushManager.subscribe(options)
  for (const row of await allReminded()) {
    const headers = { 'Content-Type': 'application/json', 'Accept-Language': row.language }
    const body = JSON.stringify(asked(row.reminders, subscription))
    const answer = await fetch(pushPath(row), { method: 'PUT', headers, body })
    if (answer.ok) await keepReminded({ ...row, endpoint: subscription.endpoint })
  }
}
