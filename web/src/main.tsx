import { effect } from '@preact/signals-core'
import { render } from 'preact'
import { followLanguage, ownLanguage } from './app/language'
import { leaveOnShift, onLeave } from './app/leave'
import { arrivalIn, consumeArrival, find, followLinks, path } from './app/router'
import { beside, held, space } from './app/session'
import type { Space } from './app/space'
import { begin, stop } from './app/starting'
import { applyTheme } from './app/theme'
import { speak } from './i18n'
import { App } from './shell/App'

const root = document.getElementById('app')!
/** What index.html says where nothing of this runs. */
const unstarted = [...root.childNodes]
/** In ms: a browser that takes longer to open what it keeps may never do it, and help is wanted meanwhile. */
const QUICK = 1_000

async function start(): Promise<void> {
  onLeave(() => render(null, root))
  leaveOnShift(document)
  followLinks(document)
  applyTheme()
  followLanguage(document.documentElement)
  // Before all that waits: a link that is opened in this tab while the page still begins must not be missed.
  addEventListener('hashchange', () => {
    if (arrivalIn(location.hash)) location.reload()
  })
  const begun = begin(consumeArrival())
  const first = find(path.value)
  const words = speak(ownLanguage(), first && !first.fewWords ? 'all' : 'first')
  // At the same time as the words, not after them. Who shows it says where it did not come.
  first?.load().catch(() => {})
  await words
  await Promise.race([begun, new Promise(resolve => setTimeout(resolve, QUICK))])
  show()
  for (const seat of [space, beside]) effect(() => seat.value && watchNotes(seat.value))
  effect(() => {
    if (space.value && !space.value.lent)
      import('./app/versions').then(({ keepApp }) => keepApp()).catch(() => {})
  })
  for (const event of ['online', 'focus']) addEventListener(event, () => space.peek()?.nudge())
  addEventListener('offline', () => space.peek()?.cut())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') space.peek()?.nudge()
  })
  await begun
  addEventListener('pageshow', event => {
    if (event.persisted && held.peek().length === 0) location.reload()
  })
}

function show(): void {
  root.replaceChildren()
  render(<App />, root)
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

/** Nothing that failed may be needed to say so. */
start().catch(cause => {
  console.error(cause)
  try {
    stop('other')
    show()
  } catch {
    root.replaceChildren(...unstarted)
  }
})
