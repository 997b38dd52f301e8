import { useEffect, useRef, useState } from 'preact/hooks'
import { Field } from '../../../components/Field'
import { apart } from '../../../i18n/apart'
import { withTitle } from '../../../model/note'
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
  const say = apart.prepare.note
  const title = keeper.note.value.title.text
  if (!editing)
    return (
      <>
        <h1>{title.trim() || say.fresh}</h1>
        <button ref={quiet} class="act-3 small" type="button" onClick={() => setEditing(true)}>
          {title ? say.rename : say.name}
        </button>
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
                keeper.change((note, at) => withTitle(note, text, at))
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
