import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

export interface Copying<E> {
  /** Around the text as it is to be copied; it may be shown only once it is `refused`. */
  readonly box: RefObject<E>
  readonly at: 'not yet' | 'copied' | 'refused'
  copy(): Promise<void>
}

/** Copies a text. Where the browser has no clipboard or refuses it, the text in the box is selected, to be copied by
 *  hand. */
export function useCopy<E extends HTMLInputElement | HTMLTextAreaElement>(text: string): Copying<E> {
  const box = useRef<E>(null)
  const [state, set] = useState<{ at: Copying<E>['at'] }>({ at: 'not yet' })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      set({ at: 'copied' })
    } catch {
      set({ at: 'refused' })
    }
  }
  useLayoutEffect(() => {
    if (state.at !== 'refused') return
    box.current?.focus()
    box.current?.select()
  }, [state])
  return { box, at: state.at, copy }
}
