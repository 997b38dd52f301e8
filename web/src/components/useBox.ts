import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Around a box that opens by hand: once it is `open`, one writes in it at once. */
export function useBox<E extends HTMLElement>(open = true): RefObject<E> {
  const around = useRef<E>(null)
  useEffect(() => {
    if (open) around.current?.querySelector<HTMLElement>('textarea, input')?.focus()
  }, [open])
  return around
}
