import { useRef, useState } from 'preact/hooks'
import { type Cell, stroke } from './cells'

interface Stroke {
  readonly from: Cell
  readonly to: Cell
  readonly free: boolean
}

/**
 * Dragging over cells with a mouse, a pen or a finger. A finger that goes up or down scrolls the page instead (the
 * browser takes the pointer back, touch-action), so nothing is painted before another cell was reached.
 */
export function useStroke(
  cellOf: (element: Element | null) => Cell | undefined,
  isFree: (cell: Cell) => boolean,
  paint: (cells: Cell[], free: boolean) => void,
) {
  const [now, setNow] = useState<Stroke>()
  const begun = useRef<Cell>()
  const current = useRef<Stroke>()
  const dragged = useRef(false)
  const show = (next: Stroke | undefined) => {
    current.current = next
    setNow(next)
  }
  return {
    /** The cells under the stroke, and whether it paints or clears them. */
    under: now && { cells: stroke(now.from, now.to), free: now.free },
    /** Whether a click is only the end of a stroke. */
    wasDrag: () => {
      const was = dragged.current
      dragged.current = false
      return was
    },
    handlers: {
      onPointerDown(event: PointerEvent) {
        dragged.current = false
        if (event.button !== 0 || !event.isPrimary) return
        const target = event.target as Element
        begun.current = cellOf(target)
        if (target.hasPointerCapture?.(event.pointerId)) target.releasePointerCapture(event.pointerId)
      },
      onPointerMove(event: PointerEvent) {
        const from = begun.current
        if (!from || event.buttons === 0) return
        const to = cellOf(document.elementFromPoint(event.clientX, event.clientY))
        if (!to) return
        const last = current.current
        if (last ? same(to, last.to) : same(to, from)) return
        show({ from, to, free: last?.free ?? !isFree(from) })
      },
      onPointerUp() {
        const done = current.current
        begun.current = undefined
        if (!done) return
        dragged.current = true
        show(undefined)
        paint(stroke(done.from, done.to), done.free)
      },
      onPointerCancel() {
        begun.current = undefined
        show(undefined)
      },
    },
  }
}

const same = (x: Cell, y: Cell) => x.day === y.day && x.from === y.from && x.to === y.to
