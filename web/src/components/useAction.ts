import { useRef, useState } from 'preact/hooks'
import { useMaybeSpace } from '../app/hooks'
import { Refusal, TAKEN_BACK } from '../sync/refusal'

export interface Action {
  /** Runs it once at a time; true when it was done, false also when it was taken back. */
  run(act: () => Promise<unknown>): Promise<boolean>
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
  const running = useRef(0)
  return {
    ...state,
    busy: state.busy && !waits,
    refusal: state.error instanceof Refusal ? state.error : undefined,
    async run(act) {
      if (running.current > 0 && !waits) return false
      running.current++
      const focused = document.activeElement
      setState({ busy: true, error: undefined })
      try {
        await act()
        setState({ busy: --running.current > 0, error: undefined })
        giveBack(focused)
        return true
      } catch (cause) {
        const error = cause instanceof Refusal && cause.code === TAKEN_BACK ? undefined : cause
        setState({ busy: --running.current > 0, error })
        giveBack(focused)
        return false
      }
    },
  }
}

/** A button loses the focus while it is disabled: it gets it back, unless it is gone or the focus is elsewhere by now. */
function giveBack(focused: Element | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body || !(focused instanceof HTMLElement)) return
    if (focused.isConnected) focused.focus({ preventScroll: true })
  })
}
