import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../i18n'
import type { Room } from '../model/room'

interface Props {
  label: string
  hint?: ComponentChildren
  /** The sentence that says what is wrong, if something is. */
  error?: string | undefined
  /** How much room there is in the box: what is written comes to nothing beyond it, so it is said before. */
  room?: Room
  /** Given what ties the control to its label, hint and error: spread it on the input, select or textarea. */
  children: (control: JSX.HTMLAttributes<HTMLElement> & { id: string }) => ComponentChildren
}

/** A visible label, a plain box, and the error beside it. What is found wrong when a form is sent is brought before the
 *  eyes: it may lie far above the button. */
export function Field({ label, hint, error: found, room = 'enough', children }: Props) {
  const error = found ?? (room === 'full' ? t.common.field.tooLong : undefined)
  const id = useId()
  const wrong = Boolean(error)
  const known = useRef(wrong)
  useEffect(() => {
    const fresh = wrong && !known.current
    known.current = wrong
    const writing = document.activeElement?.matches('input, select, textarea')
    if (fresh && !writing) document.getElementById(id)?.focus()
  }, [wrong])
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {hint && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="soft small" role="status">
        {room === 'nearly' && t.common.room.box}
      </p>
      <p class="error small" id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  )
}
