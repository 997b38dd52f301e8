import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../i18n'
import type { Prompter } from './usePrompter'

/** The text, large, the line that is on in the middle. A tap, or the arrow keys, go on and back. */
export function Lines({ lines, prompter }: { lines: readonly string[]; prompter: Prompter }) {
  const box = useRef<HTMLDivElement>(null)
  const { at, begun, ended } = prompter
  const say = t.prepare.practise
  useEffect(() => {
    const line = box.current?.querySelector<HTMLElement>('[aria-current]')
    if (!line || !box.current) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const top = line.offsetTop - (box.current.clientHeight - line.offsetHeight) / 3
    box.current.scrollTo({ top, behavior: still ? 'auto' : 'smooth' })
  }, [at, lines])
  const byKey = (event: KeyboardEvent) => {
    const act = { ArrowDown: prompter.next, ArrowUp: prompter.back, ' ': prompter.toggle }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div>
      <div
        class="prompter"
        role="region"
        aria-label={say.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its keys go on and back
        tabIndex={0}
        ref={box}
        onClick={prompter.next}
        onKeyDown={byKey}
      >
        {lines.map((line, n) => (
          <p key={`${n} ${line}`} aria-current={n === at && !ended ? 'true' : undefined}>
            {line}
          </p>
        ))}
      </div>
      <p class="small soft tap" role="status">
        {ended ? say.end : begun ? '' : say.tap}
      </p>
    </div>
  )
}
