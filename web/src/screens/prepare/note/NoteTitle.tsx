import { useEffect, useRef, useState } from 'preact/hooks'
import { Field } from '../../../components/Field'
import { t } from '../../../i18n'
import { namedOnce, type Text, withTitle } from '../../../model/note'
import type { NoteKeeper } from './keeper'

const LONGEST = 120

/** The note's name as the heading, and a quiet way to change it. */
export function NoteTitle({ keeper }: { keeper: NoteKeeper }) {
  const [editing, setEditing] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const quiet = useRef<HTMLButtonElement>(null)
  const before = useRef(editing)
  useEffect(() => {
    if (editing) box.current?.focus()
    else if (before.current) quiet.current?.focus()
    before.current = editing
  }, [editing])
  const say = t.prepare.note
  const { text: title, also } = keeper.note.value.title
  if (!editing)
    return (
      <>
        <h1>{title.trim() || say.fresh}</h1>
        <button ref={quiet} class="act-3 small" type="button" onClick={() => setEditing(true)}>
          {title ? say.rename : say.name}
        </button>
        {also?.map(other => (
          <OtherName key={other.text} keeper={keeper} other={other} />
        ))}
      </>
    )
  return (
    <>
      <h1 class="hidden">{title.trim() || say.fresh}</h1>
      <form
        class="flow"
        onSubmit={event => {
          event.preventDefault()
          setEditing(false)
        }}
      >
        <Field label={say.nameLabel} hint={say.nameHint}>
          {({ id, ...described }) => (
            <input
              id={id}
              aria-describedby={described['aria-describedby']}
              ref={box}
              dir="auto"
              maxLength={LONGEST}
              value={title}
              onInput={event => {
                const text = event.currentTarget.value
                keeper.change((note, at, by) => withTitle(note, text, at, by))
              }}
            />
          )}
        </Field>
        <button class="act-2" type="submit">
          {say.nameDone}
        </button>
      </form>
    </>
  )
}

/** As another of one's devices named it, while they were t. */
function OtherName({ keeper, other }: { keeper: NoteKeeper; other: Text }) {
  const say = t.prepare.note
  const settle = (take: boolean) => keeper.change((note, at, by) => namedOnce(note, other, take, at, by))
  return (
    <div class="also" role="group" aria-label={say.also}>
      <p class="small soft">{say.also}</p>
      <p class="said" dir="auto">
        {other.text}
      </p>
      <p class="inline small">
        <button class="act-3" type="button" onClick={() => settle(true)}>
          {say.alsoName}
        </button>
        <button class="act-3" type="button" onClick={() => settle(false)}>
          {say.alsoGo}
        </button>
      </p>
    </div>
  )
}
