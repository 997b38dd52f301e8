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
  const [saved, unsaved] = [useRef<string>(), useRef<string>()]
  useEffect(() => {
    let shown = true
    void space.draft(name).then(kept => {
      if (!shown) return
      saved.current = kept ?? initial
      setText(now => now ?? kept ?? initial)
    })
    return () => {
      shown = false
    }
  }, [space, name])
  const save = () => {
    if (unsaved.current === undefined) return
    void space.setDraft(name, unsaved.current === initial ? '' : unsaved.current)
    saved.current = unsaved.current
    unsaved.current = undefined
  }
  useEffect(() => {
    unsaved.current = text === saved.current ? undefined : text
    if (unsaved.current === undefined) return
    const timer = setTimeout(save, PAUSE)
    return () => clearTimeout(timer)
  }, [space, name, text])
  useCarried(name, text, () => unsaved.current === undefined && setText(initial))
  /* A screen can go in the middle of a word, as in a time-out: the last letters are kept too. */
  useEffect(() => {
    document.addEventListener('visibilitychange', save) // a phone may never bring a hidden page back
    return () => {
      document.removeEventListener('visibilitychange', save)
      save()
    }
  }, [space, name])
  return {
    name,
    text: text ?? initial,
    set: setText,
    clear: () => {
      unsaved.current = undefined // what is not yet saved must not come back when the screen goes
      saved.current = initial
      setText(initial)
      void space.setDraft(name, '')
    },
  }
}

/** A command of an earlier visit may still carry the text. Once the server took it, the draft is gone from the
 *  device, and then from the box too, unless somebody has written on. */
function useCarried(name: string, text: string | undefined, forget: () => void): void {
  const space = useSpace()
  const carried = useRef<string>()
  const now = useRef(text)
  now.current = text
  const waits = space.unsent.value.some(sending => sending.draft === name)
  useEffect(() => {
    if (waits) {
      carried.current ??= text
      return
    }
    const before = carried.current
    carried.current = undefined
    if (before === undefined) return
    void space.draft(name).then(kept => {
      if (kept === undefined && now.current === before) forget()
    })
  }, [space, name, waits, text])
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
