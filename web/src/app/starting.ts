/* How the page begins: whatever of the browser is missing, refuses or never answers, it comes to a screen. */
import { signal } from '@preact/signals'
import { DiskError, type Trouble } from '../keys/disk'
import { arrive } from './entering'
import type { Arrival } from './router'
import { keyring, openSession } from './session'

/** Why no seat can be opened or begun here. `insecure`: over plain HTTP there is no sealing. */
export type Why = Trouble | 'insecure' | 'other'

export const stopped = signal<Why | undefined>(undefined)
/** What this browser keeps is opened, or it is known that it cannot be. */
export const begun = signal(false)

/** No screen but help does without these. What has `findLast` has native dialogs and `randomUUID` too (BROWSERS.md). */
const NEEDED = ['DateTimeFormat', 'NumberFormat', 'PluralRules', 'RelativeTimeFormat'] as const

let came: Arrival | undefined

/** The address that was asked for, with what came with it. */
export const asked = (): string => (came ? `/#${came.kind}=${came.secret}` : location.pathname)

/** From the beginning, with what came with the link; where a newer version was here, with that. */
export async function startAgain(): Promise<void> {
  if (stopped.peek() === 'newer') await import('./versions').then(({ turn }) => turn()).catch(() => {})
  history.replaceState(null, '', asked())
  location.reload()
}

/** Never rejects. */
export async function begin(arrival: Arrival | undefined): Promise<void> {
  came = arrival
  try {
    if (!isSecureContext) return stop('insecure')
    for (const part of NEEDED) if (!Intl[part]) throw new Error(`no Intl.${part}`)
    if (![].findLast) throw new Error('no findLast')
    await openSession()
    if (arrival) await arrive(keyring, arrival.kind, arrival.secret)
  } catch (cause) {
    console.error(cause)
    stop(cause instanceof DiskError ? cause.trouble : 'other')
  } finally {
    begun.value = true
  }
}

export function stop(why: Why): void {
  stopped.value = why
}
