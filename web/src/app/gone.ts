import { effect, type ReadonlySignal, signal } from '@preact/signals-core'

/** In ms: a connection that comes back sooner was never gone for who looks at the screen. */
export const GONE_AFTER = 2_000

/** Whether there has been no connection for a while: what comes and goes within that moves nothing on a screen. */
export function goneWhere(live: ReadonlySignal<boolean>): { gone: ReadonlySignal<boolean>; stop(): void } {
  const gone = signal(false)
  const stop = effect(() => {
    if (live.value) {
      gone.value = false
      return undefined
    }
    const timer = setTimeout(() => {
      gone.value = true
    }, GONE_AFTER)
    return () => clearTimeout(timer)
  })
  return { gone, stop }
}
