import { effect } from '@preact/signals-core'
import { render } from 'preact'
import { arrive } from './app/entering'
import { leaveOnShift, onLeave } from './app/leave'
import { consumeArrival, followLinks } from './app/router'
import { beside, held, keyring, openSession, space } from './app/session'
import type { Space } from './app/space'
import { applyTheme } from './app/theme'
import { App } from './shell/App'
import { Insecure } from './shell/Insecure'

const root = document.getElementById('app')!

async function begin(): Promise<void> {
  onLeave(() => render(null, root))
  applyTheme()
  followLinks(document)
  leaveOnShift(document)
  // Before all that waits: a link that is opened in this tab while the page still begins must not be missed.
  addEventListener('hashchange', () => {
    if (/^#(invite|device|lend|return)=/.test(location.hash)) location.reload()
  })
  const arrival = consumeArrival()
  if (!isSecureContext) return render(<Insecure />, root)
  await openSession()
  if (arrival) await arrive(keyring, arrival.kind, arrival.secret)
  render(<App />, root)
  for (const seat of [space, beside]) effect(() => seat.value && watchNotes(seat.value))
  for (const event of ['online', 'focus']) addEventListener(event, () => space.peek()?.nudge())
  addEventListener('offline', () => space.peek()?.cut())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') space.peek()?.nudge()
  })
  addEventListener('pageshow', event => {
    if (event.persisted && held.peek().length === 0) location.reload()
  })
}

/** Over the notes of an open seat, once what that takes is here. Returns how to stop. */
function watchNotes(open: Space): () => void {
  let stop = () => {}
  let watched = true
  void import('./screens/prepare/keepWhole').then(
    ({ keepWhole }) => {
      if (watched) stop = keepWhole(open)
    },
    () => {}, // offline: the next visit watches
  )
  return () => {
    watched = false
    stop()
  }
}

void begin()
