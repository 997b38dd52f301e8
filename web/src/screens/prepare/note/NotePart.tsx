import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../../i18n'
import { leftOut, madeOne, type PartId, type Text, WEIGHTY, withText, written } from '../../../model/note'
import type { NoteKeeper } from './keeper'
import { PartGrip } from './PartGrip'
import { PartText } from './PartText'
import { ToQuestion } from './ToQuestion'
import { ValuesMinute } from './ValuesMinute'
import { WordingHints } from './WordingHints'

interface Props {
  id: PartId
  keeper: NoteKeeper
  open: boolean
  /** It was opened by hand: the box takes the focus. On arrival the heading is read first. */
  focus: boolean
  onOpen: () => void
  next: (() => void) | undefined
  onMove: (by: 1 | -1) => void
  first: boolean
  last: boolean
  onGrip: (event: PointerEvent) => void
}

/** One part: a line that opens, or the page to write on. */
export function NotePart(props: Props) {
  const { id, keeper, open, onOpen } = props
  const name = t.prepare.parts[id]
  const note = keeper.note.value
  const part = note.parts[id]
  const grip = <PartGrip {...props} name={name} />
  const tag = WEIGHTY.includes(id) && <span class="tag">{t.prepare.note.weighty}</span>
  if (open) return <Open {...props} name={name} grip={grip} tag={tag} />
  const say = t.prepare.note
  const values = id === 'matters' ? note.values.ids.map(value => t.prepare.values[value]).join(', ') : ''
  return (
    <li class="part">
      <h2>
        <button type="button" aria-expanded="false" onClick={onOpen}>
          {name}
        </button>{' '}
        {tag}
      </h2>
      {grip}
      {part.out || !written(note, id) ? (
        <p class="soft">{part.out ? say.leftOut : say.notWritten}</p>
      ) : (
        <p>{part.text.trim() || values}</p>
      )}
      {part.also && <p class="small soft">{say.alsoHere({ n: part.also.length + 1 })}</p>}
    </li>
  )
}

interface OpenProps extends Props {
  name: string
  grip: preact.ComponentChildren
  tag: preact.ComponentChildren
}

function Open({ id, keeper, focus, next, name, grip, tag }: OpenProps) {
  const label = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [mark, setMark] = useState<{ start: number; end: number }>()
  const note = keeper.note.value
  const part = note.parts[id]
  const say = t.prepare.note
  const write = (text: string) => keeper.change((now, at, by) => withText(now, id, text, at, by))
  const makeOne = (other: Text, take: boolean) => {
    keeper.change((now, at, by) => madeOne(now, id, other, take, at, by))
    box.current?.focus()
  }
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [])
  return (
    <li class="part" data-open>
      <h2>
        <label for={label}>{name}</label> {tag}
      </h2>
      {grip}
      <p class="small soft prompt" id={`${label}-prompt`}>
        {t.prepare.prompts[id]}
      </p>
      {id === 'matters' && <ValuesMinute keeper={keeper} />}
      <PartText id={label} box={box} text={part.text} mark={mark} onWrite={write} />
      {part.also?.map(other => (
        <div class="also" key={other.text} role="group" aria-label={say.also}>
          <p class="small soft">{say.also}</p>
          <p class="said kept-lines" dir="auto">
            {other.text}
          </p>
          <p class="inline small">
            <button class="act-3" type="button" onClick={() => makeOne(other, true)}>
              {say.alsoBelow}
            </button>
            <button class="act-3" type="button" onClick={() => makeOne(other, false)}>
              {say.alsoGo}
            </button>
          </p>
        </div>
      ))}
      {note.kind === 'apology' ? (
        <WordingHints text={part.text} onWrite={write} onMark={setMark} />
      ) : (
        <ToQuestion text={part.text} />
      )}
      <p class="inline small">
        {next && (
          <button class="act-3" type="button" onClick={next}>
            {say.next}
          </button>
        )}
        <button
          class="act-3"
          type="button"
          onClick={() => keeper.change((now, at, by) => leftOut(now, id, !part.out, at, by))}
        >
          {part.out ? say.takeBack : say.leaveOut}
        </button>
      </p>
    </li>
  )
}
