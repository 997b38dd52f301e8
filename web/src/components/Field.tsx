import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

interface Props {
  label: string
  hint?: ComponentChildren
  /** The sentence that says what is wrong, if something is. */
  error?: string | undefined
  /** Given what ties the control to its label, hint and error: spread it on the input, select or textarea. */
  children: (control: JSX.HTMLAttributes<HTMLElement> & { id: string }) => ComponentChildren
}

/** A visible label, a plain box, and the error beside it. What is found wrong when a form is sent is brought before the
 *  eyes: it may lie far above the button. */
export function Field({ label, hint, error, children }: Props) {
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
      <p class="error small" id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  )
}
