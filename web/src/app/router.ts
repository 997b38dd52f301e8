/* Where we are. The address is always replaced, never added: the tab's back list holds nothing of ours, so
   leaving the page leaves nothing behind to go back to. The way back is kept here, and gone with the page. */
import { signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { speakAll } from '../i18n'

/** What a screen gets: the parts of the path after its own, so `/time/new` gives ['new']. */
export interface ScreenProps {
  readonly rest: readonly string[]
}
export type Screen = FunctionComponent<ScreenProps>

type Load = () => Promise<{ default: Screen }>

/** Every screen that exists: a folder under screens/ whose index.tsx exports it. */
const SCREENS = import.meta.glob<{ default: Screen }>('../screens/*/index.tsx')

export interface Route {
  readonly screen: string
  /** Needs an opened seat. */
  readonly seat: boolean
  /** The words that are there first are enough for it (scripts/words/said.mjs). */
  readonly fewWords?: true
  /** Also for one that is lent. */
  readonly lent?: true
  /** A place like the others: what came before it is no way back from it. */
  readonly place?: true
}

/** First part of the path → the folder of its screen. */
const ROUTES: Readonly<Record<string, Route>> = {
  '': { screen: 'start', seat: false, place: true, fewWords: true },
  join: { screen: 'join', seat: false, fewWords: true },
  help: { screen: 'help', seat: false },
  sees: { screen: 'sees', seat: false },
  return: { screen: 'return', seat: false },
  invite: { screen: 'invite', seat: true },
  home: { screen: 'home', seat: true, place: true },
  prepare: { screen: 'prepare', seat: true, place: true },
  time: { screen: 'request', seat: true, place: true },
  talk: { screen: 'talk', seat: true, lent: true, place: true },
  commitments: { screen: 'commitments', seat: true, place: true },
  path: { screen: 'path', seat: true, place: true },
  settings: { screen: 'settings', seat: true, lent: true },
}

export const path = signal('/')

export function find(to: string): (Route & { load: Load; rest: string[] }) | undefined {
  const [first = '', ...rest] = to.split('/').filter(Boolean)
  const route = Object.hasOwn(ROUTES, first) ? ROUTES[first] : undefined
  const load = route && SCREENS[`../screens/${route.screen}/index.tsx`]
  return route && load && { ...route, load: route.fewWords ? load : withWords(load), rest }
}

/** With all words, which are asked for at the same time. */
export const withWords =
  (load: Load): Load =>
  () =>
    Promise.all([load(), speakAll()]).then(([screen]) => screen)

/** The screens that one came by, each once: where one has been already, the way leads back to that. */
let trail: readonly string[] = []

/** Where Back leads: nowhere from a place. Else `home`, where one came from nowhere. */
export function wayBack(home: string | undefined): string | undefined {
  const route = find(path.value)
  return route?.place && route.rest.length === 0 ? undefined : (trail.at(-1) ?? home)
}

/** Goes to a path of ours. */
export function go(to: string): void {
  const from = path.value
  redirect(to)
  if (path.value === from) return
  const known = trail.indexOf(path.value)
  trail = known < 0 ? [...trail, from] : trail.slice(0, known)
}

/** How often one has moved: whoever answers late can tell whether one is still there. */
export let moves = 0

/** The same, in place of where one is: no way back leads there. */
export function redirect(to: string): void {
  moves++
  history.replaceState(null, '', to)
  path.value = location.pathname
}

/** Follows plain clicks on links of ours, so that screens can simply write <a href="/time">. */
export function followLinks(root: Document): void {
  root.addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element | null)?.closest?.('a')
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    if (link.getAttribute('href')?.startsWith('#')) return
    event.preventDefault()
    go(link.pathname)
  })
}

/** A secret that came in the link's fragment; empty where a piece of the link was lost on the way. */
export interface Arrival {
  readonly kind: 'invite' | 'device' | 'lend' | 'return'
  readonly secret: string
}

/** Takes the secret out of the address bar, before anything else happens. */
export function consumeArrival(): Arrival | undefined {
  const found = arrivalIn(location.hash) ?? arrivalIn(location.pathname)
  if (found || location.hash) history.replaceState(null, '', found ? '/join' : location.pathname)
  path.value = location.pathname
  return found
}

/** What a fragment holds, or a path that a fragment became on its way. What a message put behind the link, such as a full
 *  stop, is no part of it. */
export function arrivalIn(part: string): Arrival | undefined {
  const [, kind, rest = ''] = /^\/?#(invite|device|lend|return)=(.*)$/i.exec(unescaped(part)) ?? []
  if (!kind) return undefined
  const [, secret = ''] = /^([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/.exec(rest) ?? []
  return { kind: kind.toLowerCase() as Arrival['kind'], secret }
}

/** Programs that pass links on may write some of it as %, or all of that once more. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(part))
  } catch {
    return part
  }
}
