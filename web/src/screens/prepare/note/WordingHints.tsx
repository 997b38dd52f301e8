import { useEffect, useRef, useState } from 'preact/hooks'
import { Hint } from '../../../components/Hint'
import { useDismissed } from '../../../components/useDismissed'
import { HINTED } from '../../../hints/languages'
import type { Hint as Found } from '../../../hints/types'
import { language, t } from '../../../i18n'

interface Props {
  text: string
  onWrite: (text: string) => void
  onMark: (mark: { start: number; end: number } | undefined) => void
}

/** On request, one hint at a time, on this device alone. It never counts and never stands in the way. */
export function WordingHints({ text, onWrite, onMark }: Props) {
  const [dismissed, dismiss] = useDismissed()
  const [looked, setLooked] = useState<{ text: string; answered: boolean }>()
  const [kept, setKept] = useState<readonly string[]>([])
  const looking = looked?.text === text
  const hints = usePatterns()
  const hint = looking
    ? hints?.(text).find(each => !dismissed.has(each.kind) && !kept.includes(each.sentence.text))
    : undefined
  useEffect(() => onMark(hint && { start: hint.start, end: hint.end }), [hint?.start, hint?.end, hint?.id])
  const box = useRef<HTMLDivElement>(null)
  /* What was pressed is gone: the next hint is where one is, and in sight, or the button that began it. */
  useEffect(() => {
    if (!looking) return
    const next = box.current?.querySelector<HTMLElement>('.wording') ?? box.current?.querySelector('button')
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  }, [looked])
  const say = t.prepare.hints
  if (!isHinted()) return text.trim() === '' ? null : <p class="small soft look">{say.otherLanguage}</p>
  if (!hints) return null
  const look = (at: string, answered = true) => setLooked({ text: at, answered })
  const use = () => {
    if (!hint) return
    const after = text.slice(hint.sentence.end)
    const changed =
      text.slice(0, hint.sentence.start) + (hint.rewrite + (hint.rewrite ? after : after.trimStart()))
    onWrite(changed)
    look(changed)
  }
  return (
    <div class="look" ref={box}>
      {hint ? (
        <Hint
          why={say.why[hint.kind]}
          from={hint.sentence.text}
          to={hint.rewrite}
          onUse={use}
          onKeep={() => {
            setKept([...kept, hint.sentence.text])
            look(text)
          }}
          onNever={() => void dismiss(hint.kind).then(() => look(text))}
        />
      ) : (
        text.trim() !== '' && (
          <button class="act-3 small" type="button" onClick={() => look(text, false)}>
            {say.look}
          </button>
        )
      )}
      <p class="small soft" role="status">
        {looking && !hint ? (looked.answered ? say.noMore : say.none) : ''}
      </p>
    </div>
  )
}

const isHinted = () => HINTED.includes(language.value)

/** The patterns, once they are here; none in a language that has no tested ones. */
function usePatterns(): ((text: string) => readonly Found[]) | undefined {
  const [hints, load] = useState<(text: string) => readonly Found[]>()
  useEffect(() => {
    if (!isHinted()) return
    import('../../../hints').then(
      module => load(() => module.hints),
      () => {},
    )
  }, [language.value])
  return hints
}
