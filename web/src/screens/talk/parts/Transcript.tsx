import { useEffect, useRef } from 'preact/hooks'
import { useName, useSpace } from '../../../app/hooks'
import { Said } from '../../../components/Said'
import { Shape } from '../../../components/Shape'
import { t } from '../../../i18n'
import type { Line, With } from '../../../wire'
import { useOpenTalk } from './useOpenTalk'

/** The lines of a talk, in the order in which they were said. Their ids are `<talk>/<line>`. */
export function useLines(talk: string): With<Line>[] {
  return useSpace()
    .shared.all('line')
    .filter(line => line.id.startsWith(`${talk}/`))
    .sort((x, y) => x.it.text.at - y.it.text.at)
}

/** What was written in this turn, or in the repair, live; what came before it stays folded. */
export function Transcript({ quiet }: { quiet?: string }) {
  const { id, talk, seat } = useOpenTalk()
  const lines = useLines(id)
  const began = talk.turns.at(-1)?.began ?? 0
  const inTurn = ({ it }: With<Line>) =>
    talk.phase === 'repairing' ? it.phase === 'repairing' : it.text.at >= began
  const now = lines.filter(inTurn)
  const before = lines.filter(line => !inTurn(line))
  const log = useRef<HTMLDivElement>(null)
  const known = useRef(now.length)
  useEffect(() => {
    const [before, count] = [known.current, now.length]
    known.current = count
    if (count > before && now.at(-1)?.it.by !== seat) follow(log.current, before)
  }, [now.length])
  if (talk.mode !== 'written') return null
  return (
    <section class="written" aria-label={t.talk.written.lines}>
      {before.length > 0 && (
        <details>
          <summary class="small">{t.talk.written.earlier}</summary>
          <Lines lines={before} />
        </details>
      )}
      <div role="log" ref={log} aria-label={t.talk.written.lines}>
        {now.length > 0 ? <Lines lines={now} /> : quiet && <p class="small">{quiet}</p>}
      </div>
    </section>
  )
}

/** Brings what the other just said into sight: not away from what is read further up, nor from what is being written. */
function follow(log: HTMLElement | null, before: number): void {
  const lines = [...(log?.querySelectorAll('li') ?? [])]
  const read = lines[before - 1]
  if (read && read.getBoundingClientRect().top > innerHeight) return
  if (document.activeElement?.matches('textarea')) return
  lines.at(-1)?.scrollIntoView({ block: 'nearest' })
}

export function Lines({ lines }: { lines: readonly With<Line>[] }) {
  return (
    <ol class="lines">
      {lines.map(({ id, it }, n) => {
        const before = lines[n - 1]?.it
        const again = before?.by === it.by && before.phase === it.phase
        return (
          <li key={id} data-seat={it.text.by}>
            {!again && <Author line={it} />}
            <Said of={`line/${id}`} word={it.text} quoted />
          </li>
        )
      })}
    </ol>
  )
}

/** Who wrote it, as it is sealed into the words. */
function Author({ line }: { line: Line }) {
  const { seat } = useSpace()
  const { by } = line.text
  const name = useName(by)
  const say = t.talk.written
  const back = line.phase === 'reflecting'
  const label =
    by === seat ? (back ? say.youSayBack : say.youSay) : back ? say.saysBack(name) : say.says(name)
  return (
    <p class="small who" data-seat={by}>
      <Shape name={name} /> {label}
    </p>
  )
}
