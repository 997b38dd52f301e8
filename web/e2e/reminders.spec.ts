/* Reminders: asked for by the person alone, shown by the worker, and a tap leads to what they are about. The browser of the
   tests reaches no push service: what it would be told comes by its own tools. */
import { execFileSync } from 'node:child_process'
import { createECDH, randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test, wrongOf } from './couple'
import { look } from './looks'
import { ask, button, heading, t } from './steps'
import { kept } from './worker'

const say = t.device.reminders

/** The whole browser: without the window's parts it allows no reminders. */
const whole = execFileSync('sh', ['-c', 'command -v chromium']).toString().trim()
test.use({
  serviceWorkers: 'allow',
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, executablePath: process.env['AMENDS_E2E_BROWSER'] ?? whole }),
})

/** What a browser would be reached at, were there a push service. */
const subscription = {
  endpoint: 'https://push.example/1',
  keys: {
    p256dh: createECDH('prime256v1').generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
  },
}

/** Runs in each page: a push service that always says yes, and remembers it. */
function pushService(said: typeof subscription): void {
  const subscription = {
    endpoint: said.endpoint,
    toJSON: () => said,
    unsubscribe: async () => {
      localStorage.removeItem('test-push')
      return true
    },
  }
  Object.assign(PushManager.prototype, {
    getSubscription: async () => (localStorage.getItem('test-push') ? subscription : null),
    subscribe: async () => {
      localStorage.setItem('test-push', 'yes')
      return subscription
    },
  })
}

interface Asked {
  readonly method: string
  readonly body: Record<string, unknown> | null
  readonly language: string | undefined
}

/** What the server is asked for; its answer can be held back, or be another. */
async function overheard(context: BrowserContext, answer = async () => 204): Promise<Asked[]> {
  const asked: Asked[] = []
  await context.route('**/api/spaces/*/*/push', async route => {
    const request = route.request()
    const language = (await request.allHeaders())['accept-language']
    asked.push({ method: request.method(), body: request.postDataJSON(), language })
    const status = await answer()
    if (status === 204) await route.continue()
    else await route.fulfill({ status, json: { code: 'unavailable', message: '' } })
  })
  return asked
}

/** Delivers to the worker what a push service would: by a page of its own, which goes nowhere. */
async function pushed(context: BrowserContext, origin: string): Promise<(data: object) => Promise<void>> {
  const browser = await context.newCDPSession(await context.newPage())
  const registered = new Promise<string>(resolve =>
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(origin) && !isDeleted)
      if (ours) resolve(ours.registrationId)
    }),
  )
  await browser.send('ServiceWorker.enable')
  const registrationId = await registered
  return async data => {
    await browser.send('ServiceWorker.deliverPushMessage', {
      origin,
      registrationId,
      data: JSON.stringify(data),
    })
  }
}

/** How many pages the worker still counts as shown: one that was left goes a moment later. */
const inSightOf = (page: Page) =>
  page
    .context()
    .serviceWorkers()[0]!
    .evaluate(async () => {
      const { clients } = globalThis as unknown as { clients: { matchAll(of: object): Promise<object[]> } }
      return (await clients.matchAll({ type: 'window', includeUncontrolled: true })).length
    })

const shown = (page: Page) =>
  page
    .context()
    .serviceWorkers()[0]!
    .evaluate(async () => {
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration }
      return (await registration.getNotifications()).map(({ title, body, lang, tag }) => ({
        title,
        body,
        lang,
        tag,
      }))
    })

test('they are on only once the server said so; each kind, the quiet hours and the title can be chosen, and they go off again', async ({
  joined: { robin },
}) => {
  await robin.context().grantPermissions(['notifications'])
  await robin.addInitScript(pushService, subscription)
  let status = 503
  let held: Promise<void> = Promise.resolve()
  const asked = await overheard(robin.context(), async () => {
    await held
    return status
  })
  await robin.goto('/settings')
  await kept(robin)
  await look(robin, 'settings-reminders-off')
  await button(robin, say.turnOn).click()
  await expect(robin.getByText(t.common.refused.unavailable)).toBeVisible()
  wrongOf(robin).length = 0 // the browser says what the server answered
  await expect(robin.getByText(say.on)).toHaveCount(0)
  status = 204
  let answer = () => {}
  held = new Promise(resolve => {
    answer = resolve
  })
  await button(robin, say.turnOn).click()
  await expect.poll(() => asked.length).toBe(2)
  await expect(robin.getByText(say.on)).toHaveCount(0)
  answer()
  await expect(robin.getByText(say.on)).toBeVisible()
  await look(robin, 'settings-reminders-on')
  const kinds = ['talk', 'request', 'words', 'commitment', 'pause']
  const quiet = { from: '22:00', to: '08:00', zone: 'America/Toronto' }
  expect(asked.at(-1)).toEqual({
    method: 'PUT',
    body: { subscription, kinds, quiet, title: 'reminder' },
    language: 'en',
  })
  await robin.getByLabel(say.kinds.pause).click()
  await expect.poll(() => asked.at(-1)?.body?.['kinds']).toEqual(kinds.slice(0, -1))
  await robin.getByLabel(say.quiet.from).fill('21:30')
  await expect.poll(() => asked.at(-1)?.body?.['quiet']).toEqual({ ...quiet, from: '21:30' })
  await robin.getByLabel(say.quiet.keep).click()
  await expect.poll(() => asked.at(-1)?.body?.['quiet']).toBeUndefined()
  await robin.getByRole('group', { name: say.says }).getByLabel(say.titles.calendar).click()
  await expect.poll(() => asked.at(-1)?.body?.['title']).toBe('calendar')
  await robin.reload()
  await expect(robin.getByText(say.on)).toBeVisible()
  await expect(robin.getByLabel(say.kinds.pause)).not.toBeChecked()
  await button(robin, say.turnOff).click()
  await expect(button(robin, say.turnOn)).toBeVisible()
  expect(asked.at(-1)?.method).toBe('DELETE')
  expect(await robin.evaluate(() => localStorage.getItem('test-push'))).toBeNull()
})

test('they are offered after a time was asked for, and not again once that was declined; never at the start', async ({
  joined: { robin, noa },
}) => {
  for (const page of [robin, noa]) {
    await page.context().grantPermissions(['notifications'])
    await page.addInitScript(pushService, subscription)
  }
  const asked = await overheard(robin.context())
  await robin.reload()
  await expect(robin.getByText(say.offer.ask)).toHaveCount(0)
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await ask(robin, 'Noa', { topic: 'Us', kind: 'ordinary', mode: 'spoken', times: [{ day, time: '16:00' }] })
  await button(robin, say.offer.yes).click()
  await expect(robin.getByText(say.offer.done)).toBeVisible()
  expect(asked.map(({ method }) => method)).toEqual(['PUT'])
  await noa.reload()
  await ask(noa, 'Robin', {
    topic: 'Us too',
    kind: 'ordinary',
    mode: 'spoken',
    times: [{ day, time: '17:00' }],
  })
  await button(noa, say.offer.no).click()
  await expect(noa.getByText(say.offer.ask)).toHaveCount(0)
  await noa.reload()
  await expect(noa.getByText(t.request.sent.heading({ name: 'Robin' }))).toBeVisible()
  await expect(noa.getByText(say.offer.ask)).toHaveCount(0)
})

test('where the browser does not allow them, or cannot, or only from the home screen, it is said what to do', async ({
  joined: { robin },
}) => {
  await robin.addInitScript(() => {
    Notification.requestPermission = async () => 'denied'
  })
  await robin.goto('/settings')
  await button(robin, say.turnOn).click()
  await expect(robin.getByText(say.denied)).toBeVisible()
  await expect(robin.getByText(say.on)).toHaveCount(0)
  await robin.addInitScript(() => Reflect.deleteProperty(globalThis, 'PushManager'))
  await robin.reload()
  await expect(robin.getByText(say.none)).toBeVisible()
  await robin.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }))
  await robin.reload()
  await expect(robin.getByText(say.install.add)).toBeVisible()
  await look(robin, 'settings-reminders-install')
})

test('a reminder is shown as it came, not while the page is in sight; a tap leads to what it is about', async ({
  joined: { robin },
  server,
}) => {
  await robin.context().grantPermissions(['notifications'])
  await robin.goto('/home')
  await kept(robin)
  const said = { title: 'Calendar', body: 'You have something to look at.', lang: 'en', tag: 'time' }
  const navigate = `${server.url}/time`
  const message = { web_push: 8030, notification: { ...said, navigate } }
  const inSight = { web_push: 8030, notification: { ...said, tag: 'in sight', navigate } }
  const deliver = await pushed(robin.context(), server.url)
  await robin.bringToFront()
  await deliver(inSight)
  await deliver({ web_push: 8030, notification: { navigate: 'https://elsewhere.example' } })
  // On a busy machine Chromium without a window loses, at times, what it was given to show.
  await expect(async () => {
    await robin.goto('about:blank')
    await expect.poll(() => inSightOf(robin)).toBe(0)
    await deliver(message)
    await expect.poll(() => shown(robin), { timeout: 5_000 }).toEqual([said])
    await robin.goto('/home')
    await expect(heading(robin)).toBeVisible()
    await robin.context().serviceWorkers()[0]!.evaluate(tap)
  }).toPass()
  await robin.waitForURL('**/time')
  await expect.poll(() => shown(robin)).toEqual([])
})

/** Runs in the worker: the first that is shown is tapped. An event of our own may not be waited for, and brings no window
 *  to the front, as a real tap does. */
async function tap(): Promise<void> {
  const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration }
  const [notification] = await registration.getNotifications()
  const Tapped = (globalThis as unknown as { NotificationEvent: new (type: string, of: object) => Event })
    .NotificationEvent
  const event = new Tapped('notificationclick', { notification })
  Object.defineProperty(event, 'waitUntil', { value: (done: Promise<unknown>) => done.catch(() => {}) })
  globalThis.dispatchEvent(event)
}
