import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Leave } from './Leave'

interface Props {
  open: boolean
  title: string
  onClose: () => void
  children: ComponentChildren
}

/** A native dialog. Escape closes it; nothing is decided by closing, and nothing by an Enter too many: the heading has
    the focus first, or the box of a form. What lies behind it cannot be reached, so it has the way to leave the page
    itself: shown first, and last in order. */
export function Dialog({ open, title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const box = dialog.current
    if (!open && box?.open) box.close()
    if (!open || !box || box.open) return
    box.showModal()
    const first = box.querySelector<HTMLElement>('form input') ?? box.querySelector('h2')
    first?.focus()
  }, [open])
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <div class="flow">
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
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
