import { useRef, useState } from 'preact/hooks'
import { useMaybeSpace } from '../app/hooks'
import { moves } from '../app/router'
import { Refusal, TAKEN_BACK } from '../sync/refusal'
import { readFrom } from './readFrom'

export interface Action {
  /** Runs it once at a time. True when it was done, and one is still where one did it: only then does it lead on. False
   *  also when it was taken back. `of`: what is done once, among what may be done again. */
  run(act: () => Promise<unknown>, of?: string): Promise<boolean>
  readonly busy: boolean
  readonly error: unknown
  /** The code and field of a refusal, to put the sentence beside the right box. */
  readonly refusal: Refusal | undefined
}

/** An action under way and what became of it: for buttons with <Outcome error={action.error}/> beside them. `again`: it
 *  may be done again while it waits for a connection, and the last time counts. */
export function useAction({ again = false } = {}): Action {
  const space = useMaybeSpace()
  const waits = again && space?.live.value === false
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: undefined })
  /** At once: a second press may come before the button is shown as disabled. */
  const running = useRef<(string | undefined)[]>([])
  /** Of several under way, one that is done does not hide why another was not. */
  const settle = (of: string | undefined, more: { error?: unknown } = {}) => {
    running.current.splice(running.current.indexOf(of), 1)
    setState(now => ({ ...now, busy: running.current.length > 0, ...more }))
  }
  return {
    ...state,
    busy: state.busy && !waits,
    refusal: state.error instanceof Refusal ? state.error : undefined,
    async run(act, of) {
      const { current } = running
      if (of !== undefined && again ? current.includes(of) : current.length > 0 && !waits) return false
      current.push(of)
      const places = around()
      const here = moves
      setState({ busy: true, error: undefined })
      try {
        await act()
        settle(of)
        giveBack(places)
        return here === moves
      } catch (cause) {
        const error = cause instanceof Refusal && cause.code === TAKEN_BACK ? undefined : cause
        if (here !== moves && error instanceof Refusal) space?.unseen(error)
        settle(of, { error })
        giveBack(places)
        return false
      }
    },
  }
}

/** What has the focus, and all that it stands in. */
function around(): Element[] {
  const places: Element[] = []
  for (let at = document.activeElement; at; at = at.parentElement) places.push(at)
  return places
}

/** A button loses the focus while it is disabled: it gets it back, unless the focus is elsewhere by now. Where the button
 *  is gone, the nearest heading gets it. */
function giveBack(places: readonly Element[]): void {
  requestAnimationFrame(() => {
    const left = places.find(place => place.isConnected)
    if (document.activeElement !== document.body) return
    if (left === places[0]) (left as HTMLElement | undefined)?.focus({ preventScroll: true })
    else readFrom(left?.closest(`:has(${HEADINGS})`)?.querySelector<HTMLElement>(HEADINGS))
  })
}

const HEADINGS = 'h1,h2,h3'
