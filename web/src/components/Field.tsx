import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  label: string
  hint?: ComponentChildren
  /** The sentence that says what is wrong, if something is. */
  error?: string | undefined
  /** Given what ties the control to its label, hint and error: spread it on the input, select or textarea. */
  children: (control: JSX.HTMLAttributes<HTMLElement> & { id: string }) => ComponentChildren
}

/** A visible label, a plain box, and the error beside it. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId()
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
