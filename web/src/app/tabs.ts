/* Of the tabs of a browser that have a seat open one is live: the one that was seen last, since there the person is. It
   holds a lock of the browser, which goes on to another tab when it is closed or dies. The others stand by: they hear what
   the live one tells, and take the lock when they are seen, or when a live one that is frozen does not answer. */

/** Between two questions whether the live one is there, in ms, and how many may go without an answer. */
const ASK = 400
const MISSED = 3

interface Told<News> {
  /** From now on this tab is the live one. */
  live(): void
  /** Another one is. */
  standBy(): void
  heard(news: News): void
}

export interface Tabs<News> {
  readonly live: boolean
  /** Makes this tab the live one. */
  take(): void
  /** Tells the other tabs. */
  tell(news: News): void
  close(): void
}

type Message<News> = 'there?' | 'here' | { readonly news: News }

/** Whether tabs can know of each other in this browser. */
export const takeTurns = (): boolean =>
  Boolean(globalThis.navigator?.locks) && typeof BroadcastChannel !== 'undefined'

/** Undefined where they cannot: then each is live, and the server ends the older one. */
export function openTabs<News>(name: string, told: Told<News>): Tabs<News> | undefined {
  if (!takeTurns()) return undefined
  const { locks } = navigator
  const channel = new BroadcastChannel(name)
  let live = false
  let asked = new AbortController()
  let watch: ReturnType<typeof setInterval> | undefined
  let missed = 0
  let closed = false

  const ask = (steal: boolean): void => {
    asked.abort()
    const mine = new AbortController()
    asked = mine
    const held = () =>
      new Promise<void>(release => {
        if (mine.signal.aborted) return release()
        mine.signal.addEventListener('abort', () => release())
        become(true)
      })
    locks.request(name, steal ? { steal } : { signal: mine.signal }, held).catch((error: unknown) => {
      if (mine.signal.aborted) return
      if ((error as Error).name !== 'AbortError') return told.live() // there are no locks here: nobody takes turns
      become(false)
      ask(false)
    })
  }
  const become = (now: boolean): void => {
    live = now
    clearInterval(watch)
    if (live) return told.live()
    missed = 0
    watch = setInterval(look, ASK)
    told.standBy()
  }
  const look = (): void => {
    if (document.visibilityState === 'hidden') return
    if (missed >= MISSED) return ask(true)
    missed++
    say('there?')
  }
  const say = (message: Message<News>): void => {
    if (!closed) channel.postMessage(message)
  }
  const seen = (): void => {
    if (!live && document.visibilityState !== 'hidden') ask(true)
  }

  channel.onmessage = ({ data }: MessageEvent<Message<News>>) => {
    if (data === 'there?') return live ? say('here') : undefined
    missed = 0
    if (data !== 'here') told.heard(data.news)
  }
  document.addEventListener('visibilitychange', seen)
  addEventListener('focus', seen)
  if (document.visibilityState === 'hidden') {
    become(false)
    ask(false)
  } else ask(true)

  return {
    get live() {
      return live
    },
    take: () => ask(true),
    tell: news => say({ news }),
    close() {
      document.removeEventListener('visibilitychange', seen)
      removeEventListener('focus', seen)
      clearInterval(watch)
      closed = true
      channel.close()
      asked.abort()
    },
  }
}
