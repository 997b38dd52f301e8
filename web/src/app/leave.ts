/* Leaving at once: everything is covered, what the page knows is forgotten, and the tab goes to a page that
   says nothing. The address was only ever replaced, so going back does not lead here. */
import { t } from '../i18n'
import { hush } from './hearing'

const NEUTRAL = 'https://www.wikipedia.org/'
const NOTHING = 'about:blank'
const WITHIN = 1_500

const forgetting = new Set<() => void>()

/** What must be forgotten when the page is left. */
export function onLeave(forget: () => void): () => void {
  forgetting.add(forget)
  return () => forgetting.delete(forget)
}

export function leave(): void {
  hush()
  const cover = document.createElement('div')
  cover.className = 'cover'
  cover.popover = 'manual'
  document.documentElement.append(cover)
  cover.showPopover?.()
  document.title = t.common.neutral
  location.replace(navigator.onLine ? NEUTRAL : NOTHING)
  for (const dialog of document.querySelectorAll('dialog')) dialog.close()
  for (const forget of forgetting) {
    try {
      forget()
    } catch {
      /* the rest must still be forgotten */
    }
  }
  document.body.replaceChildren()
  setTimeout(() => location.replace(NOTHING), 3_000)
}

/** Shift three times within a second and a half, with nothing pressed in between. */
export function leaveOnShift(root: Document): void {
  let times: number[] = []
  root.addEventListener(
    'keydown',
    event => {
      if (event.key !== 'Shift') {
        times = []
        return
      }
      if (event.repeat) return
      times = [...times.filter(at => event.timeStamp - at < WITHIN), event.timeStamp]
      if (times.length >= 3) leave()
    },
    true,
  )
}
