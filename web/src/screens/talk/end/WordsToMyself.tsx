import { useEffect, useRef, useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { onLeave } from '../../../app/leave'
import { type After, type Kept, readOwnNote, useOwnNotes, writeOwnNote } from '../../../app/ownNotes'
import { useDraft } from '../../../components/Draft'
import { Field } from '../../../components/Field'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { roomFor } from '../../../model/room'

/** For oneself alone, into the own doc: what I take with me, and a kind word. The other's devices get nothing of it. */
export function WordsToMyself({ talk }: { talk: string }) {
  const notes = useOwnNotes('after')
  if (!notes) return null
  return <Write talk={talk} kept={notes.find(({ it }) => it.talk === talk)} />
}

/** The hand rests. */
const PAUSE = 1_200

function Write({ talk, kept }: { talk: string; kept: Kept<After> | undefined }) {
  const space = useSpace()
  const [note] = useState(() => kept?.id ?? crypto.randomUUID())
  const stored = kept ? writeOwnNote(kept.it) : ''
  const draft = useDraft(`talk/${talk}/after`, stored)
  const save = useAction({ again: true })
  const it = read(draft.text, talk)
  const changed = draft.text !== stored
  // Forgotten only when the note reads the same: between the answer and its opening the box would show the old words.
  const before = useRef(changed)
  useEffect(() => {
    if (before.current && !changed) void draft.clear()
    before.current = changed
  }, [changed])
  useSaving(changed && !save.busy, draft.text, () => {
    const empty = !it.take.trim() && !it.kindly.trim()
    void save.run(async () => {
      if (!empty) await space.do('note.write', { note, body: draft.text })
      else if (kept) await space.do('note.remove', { note })
    })
  })
  const say = t.talk.closed
  const box = (field: 'take' | 'kindly', label: string, hint: string) => (
    <Field label={label} hint={hint} room={roomFor('note.write', 'body', draft.text)}>
      {control => (
        <textarea
          dir="auto"
          id={control.id}
          aria-describedby={control['aria-describedby']}
          rows={2}
          value={it[field]}
          onInput={event => draft.set(writeOwnNote({ ...it, [field]: event.currentTarget.value }))}
        />
      )}
    </Field>
  )
  return (
    <section class="section flow">
      {box('take', say.take, say.takeHint)}
      {box('kindly', say.kind, say.kindHint)}
      <p class="small soft" role="status">
        {kept && !changed ? say.keptMine : ''}
      </p>
      <Outcome error={save.error} />
    </section>
  )
}

function read(text: string, talk: string): After {
  const note = readOwnNote(text)
  return note?.kind === 'after' ? note : { kind: 'after', talk, take: '', kindly: '' }
}

/** Saves when the hand rests, and when the screen goes in the middle of a word; nothing once the page was left. */
function useSaving(due: boolean, text: string, save: () => void): void {
  const now = useRef<() => void>()
  now.current = due ? save : undefined
  useEffect(() => {
    if (!due) return
    const timer = setTimeout(() => now.current?.(), PAUSE)
    return () => clearTimeout(timer)
  }, [due, text])
  useEffect(() => {
    const forget = onLeave(() => {
      now.current = undefined
    })
    return () => {
      forget()
      now.current?.()
    }
  }, [])
}
