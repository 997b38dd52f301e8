import { useRef, useState } from 'preact/hooks'
import { Refusal } from '../sync/refusal'

export interface Action {
  /** Runs it once at a time; true when it was done. */
  run(act: () => Promise<unknown>): Promise<boolean>
  readonly busy: boolean
  readonly error: unknown
  /** The code and field of a refusal, to put the sentence beside the right box. */
  readonly refusal: Refusal | undefined
}

/** An action under way and what became of it: for buttons with <Outcome error={action.error}/> beside them. */
export function useAction(): Action {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: undefined })
  /** At once: a second press may come before the button is shown as disabled. */
  const running = useRef(false)
  return {
    ...state,
    refusal: state.error instanceof Refusal ? state.error : undefined,
    async run(act) {
      if (running.current) return false
      running.current = true
      const focused = document.activeElement
      setState({ busy: true, error: undefined })
      try {
        await act()
        setState({ busy: false, error: undefined })
        giveBack(focused)
        return true
      } catch (error) {
        setState({ busy: false, error })
        giveBack(focused)
        return false
      } finally {
        running.current = false
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
