import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Leave } from './Leave'

interface Props {
  open: boolean
  title: string
  onClose: () => void
  children: ComponentChildren
  /** Lies on the page without covering it, so that all else stays in reach. */
  beside?: boolean
  /** How far it was read: where it opens again. */
  place?: { top: number } | undefined
}

/** A native dialog. Escape closes it; nothing is decided by closing, and nothing by an Enter too many: the heading has
    the focus first, or the box of a form. What lies behind it cannot be reached, so it has the way to leave the page
    itself: shown first, and last in order. Whether it is open is what `open` says, from one press to the next: the browser
    tells that it closed one only a moment later. */
export function Dialog({ open, title, onClose, children, beside = false, place }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const box = dialog.current
    if (!open && box?.open) box.close()
    if (!open || !box || box.open) return
    if (beside) box.show()
    else box.showModal()
    const first = box.querySelector<HTMLElement>('form input') ?? box.querySelector('h2')
    first?.focus()
    if (place) box.scrollTop = place.top
  }, [open])
  return (
    <dialog
      class={beside ? 'dialog beside' : 'dialog'}
      ref={dialog}
      aria-labelledby={id}
      onClose={() => dialog.current?.open || onClose()}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onScroll={event => {
        if (place) place.top = event.currentTarget.scrollTop
      }}
      onKeyDown={event => {
        if (!beside || event.key !== 'Escape') return
        dialog.current?.close() // while what has the focus is still there: it goes back to where it was
        onClose()
      }}
    >
      {open && (
        <>
          <div class="flow">
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            {children}
          </div>
          {!beside && (
            <div class="way-out">
              <Leave />
            </div>
          )}
        </>
      )}
    </dialog>
  )
}
