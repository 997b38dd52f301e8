/* The worker that keeps the app's own files (src/worker), so that it opens without a network, and how a new version of it
   takes the place of the old one: for all tabs of this browser at once, so that never two versions write into one
   database, and only while nobody sees one that would be disturbed. Until then the old one's files stay. */
import { effect, signal } from '@preact/signals'
import { find, go, path } from './router'
import { beside, loadAgain, space } from './session'
import { wearAlways } from './wear'

/** Held by each tab that is seen, or in which something is under way: together with others, but not with a turn. */
const IN_USE = 'amends in use'

/** A new version is here, and waits. */
export const newer = signal(false)

let registration: ServiceWorkerRegistration | undefined
let inUse: { end(): Promise<unknown> } | undefined

/** Once for a page: from now on this browser keeps the app. */
export async function keepApp(): Promise<void> {
  if (registration) return
  wearAlways()
  const { serviceWorker } = navigator
  if (!serviceWorker) return
  serviceWorker.addEventListener('message', ({ data }) => {
    const to: unknown = data?.to
    if (typeof to === 'string' && find(to)) go(to)
  })
  let controlled = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) void loadAgain()
    controlled = true
  })
  registration = await serviceWorker.register(address() as string)
  // What it kept was cleared: at the next visit it begins anew.
  if (registration.active && (await caches.keys()).length === 0) return void registration.unregister()
  claim(registration)
  const { locks } = navigator
  if (!locks) return // a new version comes when all tabs were closed
  const look = () => {
    newer.value = Boolean(registration?.active && registration.waiting)
    if (newer.value) seen()
  }
  registration.addEventListener('updatefound', () =>
    registration?.installing?.addEventListener('statechange', look),
  )
  document.addEventListener('visibilitychange', seen)
  seen()
  look()
  effect(() => {
    if (newer.value && isCalm()) seen() // put away before it was
  })
}

/** The page that brought the worker in goes on with it, so that a screen that was not opened yet opens without a network.
 *  Not before it is activated: one that is unregistered before that never is in Firefox, and what a page asks it for waits. */
function claim({ active, waiting, installing }: ServiceWorkerRegistration): void {
  const worker = active ?? waiting ?? installing
  const look = () => {
    if (worker?.state === 'activated' && !navigator.serviceWorker.controller) worker.postMessage('claim')
  }
  worker?.addEventListener('statechange', look)
  look()
}

/** The page's policy takes no plain text for the address of a script. */
function address(): unknown {
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown } }
  }
  const rules = { createScriptURL: () => '/sw.js' }
  return trustedTypes ? trustedTypes.createPolicy('worker', rules).createScriptURL('') : '/sw.js'
}

function seen(): void {
  if (turning) return
  if (document.visibilityState === 'hidden' && isCalm()) void turn()
  else inUse ??= use()
}

function use(): { end(): Promise<unknown> } {
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const over = navigator.locks.request(IN_USE, { mode: 'shared' }, () => held)
  return {
    end() {
      release()
      return over
    },
  }
}

/** How long one that takes the new version waits for a tab that is just being closed or put away, ms. */
const PATIENCE = 1000
let turning: Promise<boolean> | undefined

/** Takes the new version, if no other tab is in use. False: one is, or there is none. */
export function turn(): Promise<boolean> {
  turning ??= turnOnce().finally(() => {
    turning = undefined
    if (document.visibilityState !== 'hidden') inUse ??= use()
  })
  return turning
}

async function turnOnce(): Promise<boolean> {
  const used = inUse
  inUse = undefined
  await used?.end()
  const next = (registration ?? (await navigator.serviceWorker?.getRegistration()))?.waiting
  if (!next) return false
  const alone = { signal: AbortSignal.timeout(PATIENCE) }
  return await navigator.locks
    .request(IN_USE, alone, async () => {
      const turned = new Promise(resolve => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
      })
      next.postMessage('turn')
      await turned
      return true
    })
    .catch(() => false)
}

/** The places themselves: what lies below them is being looked at, or done. In a talk, never. */
const PLACES = /^\/(home|prepare|time|commitments|path)?$/

/** Nothing here is being written or done, and nothing waits. */
export function isCalm(): boolean {
  const waits = [space, beside].some(({ value }) => value !== undefined && value.unsent.value.length > 0)
  return PLACES.test(path.value) && !waits && !beside.value && !isWritten()
}

export function isWritten(): boolean {
  if (document.querySelector('dialog[open]')) return true
  const boxes = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  return [...boxes].some(box => box.type !== 'radio' && box.type !== 'checkbox' && box.value !== '')
}
