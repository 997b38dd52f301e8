import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useSpace } from '../app/hooks'
import { Field } from './Field'

export interface DraftText {
  readonly name: string
  readonly text: string
  set(text: string): void
  /** Call once the command that carried it was acknowledged. */
  clear(): void
}

const PAUSE = 300

/** Text that survives a refusal and a reload: it lies on this device, sealed, until clear(). */
export function useDraft(name: string, initial = ''): DraftText {
  const space = useSpace()
  const [text, setText] = useState<string>()
  useEffect(() => {
    let shown = true
    void space.draft(name).then(kept => {
      if (shown) setText(now => now ?? kept ?? initial)
    })
    return () => {
      shown = false
    }
  }, [space, name])
  const unsaved = useRef<string>()
  const save = () => {
    if (unsaved.current === undefined) return
    void space.setDraft(name, unsaved.current === initial ? '' : unsaved.current)
    unsaved.current = undefined
  }
  useEffect(() => {
    if (text === undefined) return
    unsaved.current = text
    const timer = setTimeout(save, PAUSE)
    return () => clearTimeout(timer)
  }, [space, name, text])
  /* A screen can go in the middle of a word, as in a time-out: the last letters are kept too. */
  useEffect(() => save, [space, name])
  return {
    name,
    text: text ?? initial,
    set: setText,
    clear: () => {
      unsaved.current = undefined // what is not yet saved must not come back when the screen goes
      setText(initial)
      void space.setDraft(name, '')
    },
  }
}

interface Props {
  draft: DraftText
  label: string
  hint?: string
  error?: string | undefined
  rows?: number
  placeholder?: string
  disabled?: boolean
}

/** A text box over a draft. */
export function DraftField({ draft, label, rows = 3, hint, error, ...rest }: Props) {
  return (
    <Field label={label} error={error} {...(hint === undefined ? {} : { hint })}>
      {control => (
        <textarea
          {...(control as JSX.HTMLAttributes<HTMLTextAreaElement>)}
          {...rest}
          rows={rows}
          value={draft.text}
          onInput={event => draft.set(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
