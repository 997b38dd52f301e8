import { Equal } from 'lucide-preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../i18n'

interface Props {
  name: string
  first: boolean
  last: boolean
  onMove: (by: 1 | -1) => void
  onGrip: (event: PointerEvent) => void
}

/** Moves a part: by dragging, by the arrow keys, or by two buttons that a tap brings up. */
export function PartGrip({ name, first, last, onMove, onGrip }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const moving = useRef(false)
  const help = useId()
  const say = t.prepare.move
  /* The row was taken out and put back elsewhere: the focus goes with it. */
  useLayoutEffect(() => {
    if (!moving.current) return
    moving.current = false
    button.current?.focus()
  })
  const byKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (!by) return
    event.preventDefault()
    moving.current = true
    onMove(by)
  }
  return (
    <>
      <button
        ref={button}
        class="grip"
        type="button"
        aria-label={say.label({ part: name })}
        aria-describedby={help}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={byKey}
        onPointerDown={onGrip}
      >
        <Equal class="icon" aria-hidden="true" />
        <span class="hidden" id={help}>
          {say.help}
        </span>
      </button>
      {open && (
        <p class="inline small moves">
          <button class="act-2 pill" type="button" disabled={first} onClick={() => onMove(-1)}>
            {say.earlier}
          </button>
          <button class="act-2 pill" type="button" disabled={last} onClick={() => onMove(1)}>
            {say.later}
          </button>
        </p>
      )}
    </>
  )
}
