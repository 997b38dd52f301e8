import type { RefObject } from 'preact'

/** How far a finger goes before it drags and no longer taps. */
const SLACK = 8

/** Drags the rows of a list by their grips. The row under the pointer makes way at once. */
export function useDrag(list: RefObject<HTMLElement>, onMove: (from: number, to: number) => void) {
  return (down: PointerEvent) => {
    if (down.button !== 0) return
    let dragging = false
    let row = (down.currentTarget as Element).closest('li')
    const rows = () => [...(list.current?.children ?? [])]
    let at = row ? rows().indexOf(row) : -1
    if (at < 0) return
    const follow = (event: PointerEvent) => {
      dragging ||= Math.abs(event.clientY - down.clientY) > SLACK
      if (!dragging) return
      event.preventDefault()
      row = rows()[at] as HTMLLIElement
      row.dataset['dragged'] = ''
      const to = rows().findIndex((other, n) => n !== at && passed(other, event.clientY, n > at))
      if (to < 0) return
      onMove(at, to)
      delete row.dataset['dragged']
      at = to
    }
    const stop = (event: PointerEvent) => {
      for (const each of rows()) delete (each as HTMLElement).dataset['dragged']
      removeEventListener('pointermove', follow)
      removeEventListener('pointerup', stop)
      removeEventListener('pointercancel', stop)
      if (dragging && event.type === 'pointerup')
        addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => removeEventListener('click', swallow, true))
    }
    addEventListener('pointermove', follow)
    addEventListener('pointerup', stop)
    addEventListener('pointercancel', stop)
  }
}

/** The end of a drag is no tap. */
function swallow(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}

/** Whether the pointer is over a row, past its middle in the direction of the drag. */
function passed(row: Element, y: number, down: boolean): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  const middle = (top + bottom) / 2
  return down ? y > middle && y < bottom + 400 && y >= top : y < middle && y <= bottom && y > top - 400
}
