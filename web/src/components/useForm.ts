import { useRef } from 'preact/hooks'
import { type DraftText, useDraft } from './Draft'

export interface Form<T> {
  readonly draft: DraftText
  readonly value: T
  set(part: Partial<T>): void
}

/** A whole form as one draft: it survives a refusal and a reload, and is forgotten with the command it went in. */
export function useForm<T extends object>(name: string, initial: T): Form<T> {
  const draft = useDraft(name)
  const latest = useRef(initial)
  latest.current = read(draft.text, initial)
  return {
    draft,
    value: latest.current,
    set(part) {
      latest.current = { ...latest.current, ...part }
      const text = JSON.stringify(latest.current)
      draft.set(text === '{}' ? '' : text)
    },
  }
}

function read<T extends object>(text: string, initial: T): T {
  if (!text) return initial
  try {
    return { ...initial, ...(JSON.parse(text) as Partial<T>) }
  } catch {
    return initial
  }
}
