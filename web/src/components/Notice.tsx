import type { ComponentChildren } from 'preact'
import { NoAnswer } from '../app/api'
import { t } from '../i18n'
import { Refusal } from '../sync/refusal'

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
  return (
    <div role="alert" class="outcome">
      {error ? <Notice>{reason(error)}</Notice> : null}
    </div>
  )
}

function reason(error: unknown): string {
  if (error instanceof Refusal) return sentence(error.code)
  if (error instanceof NoAnswer) return t.common.refused.no_answer
  return t.common.refused.other
}

/** A kind sentence for a refusal's code. */
export function sentence(code: string): string {
  const known: Readonly<Record<string, string>> = t.common.refused
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? t.common.refused.other
}
