/* Reminders on this device: asked for by the person alone, and on only once the server has said so. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { language } from '../i18n'
import { deviceZone } from '../i18n/time'
import {
  asked,
  forgetReminded,
  keepReminded,
  pushPath,
  type Reminded,
  type Reminders,
  reminded,
} from '../keys/reminders'
import type { ReminderKind } from '../wire'
import { ask, NoAnswer } from './api'
import type { Space } from './space'
import { inBrowser } from './stored'
import { keepApp } from './versions'

export const KINDS: ReminderKind[] = ['talk', 'request', 'words', 'commitment', 'pause']
export const TITLES = ['reminder', 'amends', 'notes', 'calendar'] as const

/** `install`: the browser reminds only what is on the home screen. */
export type Support = 'here' | 'install' | 'none'

export function support(): Support {
  if ('PushManager' in globalThis && 'Notification' in globalThis && navigator.serviceWorker) return 'here'
  return (navigator as { standalone?: boolean }).standalone === false ? 'install' : 'none'
}

export const refused = (): boolean => support() === 'here' && Notification.permission === 'denied'

/** How one is reminded who has not said otherwise. */
export const usual = (): Reminders => ({
  kinds: KINDS,
  quiet: { from: '22:00', to: '08:00', zone: deviceZone() },
  title: 'reminder',
})

/** Undefined until the disk has said it, `off` where there are none. */
export type Standing = Reminders | 'off'

const standing = new WeakMap<Space, ReturnType<typeof signal<Standing | undefined>>>()

function signalOf(space: Space) {
  const known = standing.get(space) ?? signal<Standing | undefined>(undefined)
  standing.set(space, known)
  return known
}

export function remindersOf(space: Space): ReadonlySignal<Standing | undefined> {
  const known = signalOf(space)
  if (known.peek() === undefined)
    look(space).then(
      found => {
        known.value ??= found
      },
      () => {
        known.value ??= 'off'
      },
    )
  return known
}

/** What is on still holds, or is made to hold again: the browser may have taken the permission or the address away. */
async function look(space: Space): Promise<Standing> {
  const row = await reminded(space.id, space.seat)
  if (!row || support() !== 'here') return 'off'
  if (Notification.permission !== 'granted') {
    await remindNoMore(space).catch(() => {}) // it reaches nobody anyway
    return 'off'
  }
  const registration = await navigator.serviceWorker.ready
  const subscription = await registration.pushManager.getSubscription()
  if (subscription?.endpoint !== row.endpoint || row.language !== language.peek())
    await put(space, row.reminders).catch(() => {}) // the next visit does it
  return row.reminders
}

/** Asks the browser and then the server. False: the person, or the browser, does not want it. */
export async function remind(space: Space, how: Reminders): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false
  await put(space, how)
  signalOf(space).value = how
  return true
}

async function put(space: Space, how: Reminders): Promise<void> {
  await keepApp()
  const { pushManager } = await navigator.serviceWorker.ready
  const { key } = await ask<{ key: string }>('GET', '/api/push/key')
  const options = { userVisibleOnly: true, applicationServerKey: key }
  const subscription = await pushManager.subscribe(options).catch(async cause => {
    const other = await pushManager.getSubscription()
    if (!other) throw new NoAnswer('the push service', { cause })
    await other.unsubscribe() // it was for another key
    return pushManager.subscribe(options)
  })
  const row: Reminded = {
    space: space.id,
    seat: space.seat,
    reminders: how,
    language: language.peek(),
    endpoint: subscription.endpoint,
  }
  await ask('PUT', pushPath(row), asked(how, subscription), { 'Accept-Language': row.language })
  await keepReminded(row)
}

export async function remindNoMore(space: Space): Promise<void> {
  await ask('DELETE', pushPath({ space: space.id, seat: space.seat }))
  await forgetReminded(space.id, space.seat)
  signalOf(space).value = 'off'
}

const OFFER = 'reminders'

/** The offer was declined on this device: Settings has it. */
export const declined = signal(inBrowser.get(OFFER) === 'declined')

export function decline(): void {
  inBrowser.set(OFFER, 'declined')
  declined.value = true
}
