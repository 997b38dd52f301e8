import type { JSX } from 'preact'
import { useSpace } from '../app/hooks'
import type { Room } from '../model/room'
import { Field } from './Field'

/** A text and where it is written. */
export interface TextIn {
  readonly text: string
  set(text: string): void
}

export interface DraftText extends TextIn {
  readonly name: string
  /** A command with it is still on its way, perhaps since an earlier visit: it is not sent a second time. */
  readonly waits: boolean
  /** A command that was sent with its name in `drafts` does it by itself, once it was acknowledged. Resolves
   *  once the disk has forgotten it. */
  clear(): Promise<void>
}

/** Text that survives a refusal and a reload: it lies on this device, sealed, until clear(). `initial` stands in the
 *  box while nothing was written. */
export function useDraft(name: string, initial = ''): DraftText {
  const space = useSpace()
  const draft = space.drafts.open(name)
  return {
    name,
    text: draft.text.value ?? initial,
    waits: space.unsent.value.some(sending => sending.drafts?.includes(name)),
    set: text => draft.set(text === initial ? undefined : text),
    clear: () => draft.clear(),
  }
}

interface Props {
  draft: TextIn
  label: string
  /** As the text would be sealed; undefined where it is not. */
  room: Room | undefined
  hint?: string
  error?: string | undefined
  rows?: number
  placeholder?: string
  disabled?: boolean
}

/** A text box over a draft, or over a text in one. */
export function DraftField({ draft, label, room, rows = 3, hint, error, ...rest }: Props) {
  return (
    <Field label={label} error={error} {...(room ? { room } : {})} {...(hint === undefined ? {} : { hint })}>
      {control => (
        <textarea
          {...(control as JSX.HTMLAttributes<HTMLTextAreaElement>)}
          {...rest}
          dir="auto"
          rows={rows}
          value={draft.text}
          onInput={event => draft.set(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
