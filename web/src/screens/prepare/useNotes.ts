/* The notes of this seat, also those that wait to be sent. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useSpace } from '../../app/hooks'
import { onLeave } from '../../app/leave'
import type { Space } from '../../app/space'
import { blank, emptyNote, merge, type Note, noteIn } from '../../model/note'
import type { Sending } from '../../sync/queue'
import type { With, Word } from '../../wire'
import { NoteKeeper } from './note/keeper'

const waiting = new WeakMap<Sending, Word>()

/** The words of a command that still waits, as the own doc will hold them. */
function wordOf(sending: Sending, by: Space['seat']): Word {
  let word = waiting.get(sending)
  if (!word) {
    const text = (sending.body as { body: Word['text'] }).body
    word = { text, by, field: 'body', cmd: sending.id, at: sending.given }
    waiting.set(sending, word)
  }
  return word
}

/** The latest words of a note: waiting, or in the own doc. Undefined: not there, or on its way out. */
function latest(space: Space, id: string): Word | undefined {
  const sent = space.unsent.value.findLast(each => each.key === `note/${id}`)
  if (sent?.cmd === 'note.remove') return undefined
  return sent ? wordOf(sent, space.seat) : space.own.get('note', id)?.body
}

function ids(space: Space): string[] {
  const unsent = space.unsent.value.filter(each => each.key.startsWith('note/'))
  return [...new Set([...space.own.ids('note'), ...unsent.map(each => each.key.slice('note/'.length))])]
}

/** Apologies, the last written in first, by the versions of the own doc: what waits is newer. Notes of other kinds are not
 *  listed here. */
export function useNotes(): With<Note>[] {
  const space = useSpace()
  const waits = space.unsent.value
  const newness = (id: string) => {
    const at = waits.findLastIndex(each => each.key === `note/${id}`)
    return at < 0 ? (space.own.get('note', id)?.v ?? 0) : Number.MAX_SAFE_INTEGER - waits.length + at
  }
  return ids(space)
    .flatMap(id => {
      const word = latest(space, id)
      const opened = word && space.words.read(`note/${id}`, word).value
      const note = opened?.state === 'open' ? noteIn(opened.text) : undefined
      return note ? [{ id, it: note }] : []
    })
    .sort((x, y) => newness(y.id) - newness(x.id))
}

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

/** One note, opened to write in: a component of its own for each. A note that is nowhere yet begins empty, and is
 *  written with its first words. */
export function useNote(id: string): Loaded {
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
  if (ready && !broken) held.current ??= keeperOf(space, id, draft.by, stored, noteIn(draft.body))
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
): NoteKeeper {
  const name = `note/${id}`
  const note = stored && draft ? merge(draft, stored) : (stored ?? draft ?? emptyNote())
  const deps = {
    now: () => space.now(),
    by,
    write: (body: string) => space.do('note.write', { note: id, body }),
    keep: (body: string) => space.setDraft(name, body),
  }
  return new NoteKeeper(deps, note, stored ?? (blank(note) ? note : emptyNote()))
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
