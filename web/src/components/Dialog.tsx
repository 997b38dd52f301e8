import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Leave } from './Leave'

interface Props {
  open: boolean
  title: string
  onClose: () => void
  children: ComponentChildren
}

/** A native dialog. Escape closes it; nothing is decided by closing. What lies behind it cannot be reached, so it has
    the way to leave the page itself: shown first, and last in order, so that Enter never finds it by chance. */
export function Dialog({ open, title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <div class="flow">
            <h2 id={id}>{title}</h2>
            {children}
          </div>
          <div class="way-out">
            <Leave />
          </div>
        </>
      )}
    </dialog>
  )
}
