/* One note of this seat, to write in. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useSpace } from '../../app/hooks'
import { onLeave } from '../../app/leave'
import type { Space } from '../../app/space'
import { blank, emptyNote, type Kind, merge, type Note, noteIn } from '../../model/note'
import { NoteKeeper } from './note/keeper'
import { latest } from './useNotes'

const DEVICE = 'notes/device'

/** What this device calls itself in notes: made up once, and known to the own devices alone. */
async function deviceName(space: Space): Promise<string> {
  const known = await space.draft(DEVICE)
  if (known) return known
  const made = `d${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`
  await space.setDraft(DEVICE, made)
  return made
}

type Loaded = { readonly keeper: NoteKeeper } | 'loading' | 'gone' | 'broken'

/** One note, opened to write in: a component of its own for each. A note that is nowhere yet begins empty, of this
 *  kind, and is written with its first words. */
export function useNote(id: string, kind: Kind = 'apology'): Loaded {
  const space = useSpace()
  const [draft, setDraft] = useState<{ body: string | undefined; by: string }>()
  const name = `note/${id}`
  useEffect(() => {
    void Promise.all([space.draft(name), deviceName(space)]).then(([body, by]) => setDraft({ body, by }))
  }, [space, name])
  const word = latest(space, id)
  const opened = word && space.words.read(name, word).value
  const [known, setKnown] = useState(false)
  useEffect(() => {
    if (word) setKnown(true)
  }, [word])
  const ready = draft !== undefined && opened?.state !== 'opening'
  const stored = opened?.state === 'open' ? noteIn(opened.text) : undefined
  const broken = opened?.state === 'broken' || (opened?.state === 'open' && !stored)
  const held = useRef<NoteKeeper>()
  if (ready && !broken) held.current ??= keeperOf(space, id, draft.by, stored, noteIn(draft.body), kind)
  const keeper = held.current
  useEffect(() => {
    if (stored) keeper?.receive(stored)
  }, [keeper, stored && JSON.stringify(stored)])
  useEffect(() => keeper && whileShown(keeper), [keeper])
  if (!keeper) return broken ? 'broken' : 'loading'
  return known && !word ? 'gone' : { keeper }
}

function keeperOf(
  space: Space,
  id: string,
  by: string,
  stored: Note | undefined,
  draft: Note | undefined,
  kind: Kind,
): NoteKeeper {
  const name = `note/${id}`
  const note = stored && draft ? merge(draft, stored) : (stored ?? draft ?? emptyNote(kind))
  const deps = {
    now: () => space.now(),
    by,
    apart: () => !space.live.value,
    write: (body: string) => space.do('note.write', { note: id, body }),
    keep: (body: string) => space.setDraft(name, body),
  }
  return new NoteKeeper(deps, note, stored ?? (blank(note) ? note : emptyNote(note.kind)))
}

/** What is written is sent when the screen goes, or the page is hidden; nothing once the page was left. */
function whileShown(keeper: NoteKeeper): () => void {
  const hidden = () => document.visibilityState === 'hidden' && keeper.flush()
  document.addEventListener('visibilitychange', hidden)
  const forget = onLeave(() => keeper.stop())
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    forget()
    keeper.flush()
  }
}
