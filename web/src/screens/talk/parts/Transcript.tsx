import { useEffect, useRef } from 'preact/hooks'
import { useName, useSpace } from '../../../app/hooks'
import { Said } from '../../../components/Said'
import { Shape } from '../../../components/Shape'
import { useMore } from '../../../components/useMore'
import { t } from '../../../i18n'
import { saying } from '../../../i18n/plural'
import { type Entry, isNow, saidBackFirst, transcriptOf } from '../../../model/transcript'
import type { Line, Talk, With, Word } from '../../../wire'
import { useOpenTalk } from './useOpenTalk'

/** The lines of a talk. Their ids are `<talk>/<line>`. */
export function useLines(talk: string): With<Line>[] {
  return useSpace()
    .shared.all('line')
    .filter(line => line.id.startsWith(`${talk}/`))
}

/** All that was said in a talk, as both can read it again. */
export const useEntries = (id: string, talk: Talk): Entry[] => transcriptOf(talk, useLines(id))

interface Props {
  /** Where there is nothing yet. */
  quiet?: string
  /** What is answered, or was said back, stands first. */
  backFirst?: boolean
}

/** What was written in this turn, or in the repair, live; what came before it stays folded. */
export function Transcript({ quiet, backFirst = false }: Props) {
  const { id, talk, seat } = useOpenTalk()
  const entries = useEntries(id, talk)
  const isOpen = useIsOpen(id)
  const now = entries.filter(entry => isNow(talk, entry) && isOpen(entry))
  const before = entries.filter(entry => !isNow(talk, entry))
  const log = useRef<HTMLDivElement>(null)
  const known = useRef(now.length)
  useEffect(() => {
    const [before, count] = [known.current, now.length]
    known.current = count
    if (count > before && whose(now.at(-1)) !== seat) follow(log.current, count - before)
  }, [now.length])
  if (talk.mode !== 'written') return null
  const earlier = before.length > 0 && (
    <details>
      <summary class="small">{t.talk.written.earlier}</summary>
      <Lines talk={id} entries={before} />
    </details>
  )
  return (
    <section class="written" aria-label={t.talk.written.lines}>
      {!backFirst && earlier}
      <div role="log" ref={log} aria-label={t.talk.written.lines}>
        {now.length > 0 ? (
          <Lines talk={id} entries={backFirst ? saidBackFirst(now) : now} />
        ) : (
          quiet && <p class="small">{quiet}</p>
        )}
      </div>
      {backFirst && earlier}
    </section>
  )
}

/** Whether its words can be read already: what comes into the log is announced as it comes, and has its height then. */
function useIsOpen(talk: string): (entry: Entry) => boolean {
  const { words } = useSpace()
  const opened = (key: string, word: Word) => words.read(key, word).value.state !== 'opening'
  return entry =>
    entry.kind === 'line'
      ? opened(`line/${entry.id}`, entry.line.text)
      : entry.kind !== 'need' || opened(`talk/${talk}`, entry.word)
}

/** Brings what the other just said into sight: not away from what is read further up, nor from what is being written. */
function follow(log: HTMLElement | null, came: number): void {
  const lines = [...(log?.querySelectorAll('li') ?? [])]
  const read = lines.at(-came - 1)
  const seen = log?.closest('.scrolls')?.getBoundingClientRect()
  if (read && seen && read.getBoundingClientRect().top > seen.bottom) return
  if (document.activeElement?.matches('textarea')) return
  lines.at(-1)?.scrollIntoView({ block: 'nearest' })
}

const whose = (entry: Entry | undefined) => (entry?.kind === 'line' ? entry.line.text.by : undefined)

export function Lines({ talk, entries }: { talk: string; entries: readonly Entry[] }) {
  const { shown, more } = useMore(entries.length, 200)
  const first = Math.max(0, entries.length - shown)
  return (
    <>
      {more}
      <ol class="lines">
        {entries.slice(first).map((entry, n) => (
          <OneEntry key={entry.id} talk={talk} entry={entry} before={entries[first + n - 1]} />
        ))}
      </ol>
    </>
  )
}

interface OneProps {
  talk: string
  entry: Entry
  before: Entry | undefined
}

function OneEntry({ talk, entry, before }: OneProps) {
  if (entry.kind === 'line') {
    const { id, line } = entry
    const again =
      whose(before) === line.text.by && before?.kind === 'line' && before.line.phase === line.phase
    return (
      <li data-seat={line.text.by}>
        {!again && <Author line={line} />}
        <Said of={`line/${id}`} word={line.text} quoted />
      </li>
    )
  }
  if (entry.kind === 'need') return <Need talk={talk} word={entry.word} />
  return <Came {...entry} />
}

function Need({ talk, word }: { talk: string; word: Word }) {
  const { seat } = useSpace()
  const name = useName(word.by)
  const say = t.talk.written.need
  return (
    <li data-seat={word.by}>
      <p class="small who">
        <Shape name={name} /> {word.by === seat ? say.you : say.they({ name })}
      </p>
      <Said of={`talk/${talk}`} word={word} quoted />
    </li>
  )
}

/** What a turn came to, or how the repair was answered. */
function Came({ kind, by }: Exclude<Entry, { kind: 'line' | 'need' }>) {
  const { seat } = useSpace()
  const name = useName(by)
  return (
    <li class="small" data-seat={by}>
      {saying(t.talk.moves[kind][by === seat ? 'you' : 'they'], { name })}
    </li>
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
    by === seat ? (back ? say.youSayBack : say.youSay) : back ? say.saysBack({ name }) : say.says({ name })
  return (
    <p class="small who" data-seat={by}>
      <Shape name={name} /> {label}
    </p>
  )
}
