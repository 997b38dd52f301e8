import type { ComponentChildren } from 'preact'
import { useWhyNot } from './whyNot'

interface Props {
  children: ComponentChildren
  action?: string
  onAction?: () => void
}

/** A sentence that has to be read, quietly, where it belongs. */
export function Notice({ children, action, onAction }: Props) {
  return (
    <div class="notice small">
      <p>{children}</p>
      {action && (
        <button class="act-3" type="button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  )
}

/** What became of an action, beside the action: nothing, or why it was refused. For Field use its own error. */
export function Outcome({ error }: { error: unknown }) {
  const whyNot = useWhyNot()
  return (
    <div role="alert" class="outcome">
      {error ? <Notice>{whyNot(error)}</Notice> : null}
    </div>
  )
}
