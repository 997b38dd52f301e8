import { t } from '../i18n'
import './hint.css'

interface Props {
  /** Why it is pointed out, in a sentence. */
  why: string
  /** The words as they are, and in other words; empty where leaving them out is what is offered. */
  from: string
  to: string
  onUse: () => void
  onKeep: () => void
  onNever: () => void
}

/** A hint about wording: one thing, another way to say it, and three answers of equal worth. */
export function Hint({ why, from, to, onUse, onKeep, onNever }: Props) {
  const say = t.prepare.hints
  const [start, changed, end] = difference(from, to)
  return (
    <aside class="wording flow" aria-label={say.label} tabIndex={-1}>
      <p>{why}</p>
      {to ? (
        <p class="said">
          {start}
          {changed && <mark>{changed}</mark>}
          {end}
        </p>
      ) : (
        <p>{say.leaveOut}</p>
      )}
      <div class="acts row">
        <button class="act-2" type="button" onClick={onUse}>
          {to ? say.use : say.useNothing}
        </button>
        <button class="act-2" type="button" onClick={onKeep}>
          {say.keep}
        </button>
      </div>
      <p class="small">
        <button class="act-3" type="button" onClick={onNever}>
          {say.never}
        </button>
      </p>
    </aside>
  )
}

/** Each with what is between it and the next. */
const wordsIn = (text: string): readonly string[] => text.match(/\S*\s|\S+/g) ?? []

/** What differs, by words: what is the same before, what is new, what is the same behind. */
export function difference(from: string, to: string): [string, string, string] {
  const [a, b] = [wordsIn(from), wordsIn(to)]
  let front = 0
  while (front < b.length && b[front]?.trim() === a[front]?.trim()) front++
  let back = 0
  while (back < b.length - front && b.at(-1 - back)?.trim() === a.at(-1 - back)?.trim()) back++
  const cut = b.length - back
  const middle = b.slice(front, cut).join('')
  const trimmed = middle.trimEnd()
  return [b.slice(0, front).join(''), trimmed, middle.slice(trimmed.length) + b.slice(cut).join('')]
}
