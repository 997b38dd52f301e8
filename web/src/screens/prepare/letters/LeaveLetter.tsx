import { useRef, useState } from 'preact/hooks'
import { useGone, useName, useSpace, useViewer, useZone } from '../../../app/hooks'
import { useOwnNotes, writeOwnNote } from '../../../app/ownNotes'
import { go } from '../../../app/router'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { ShareNotice } from '../../../components/ShareNotice'
import { Tick } from '../../../components/Tick'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { cleanField } from '../../../crypto/plain'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import { addDays, dayOf } from '../../../model/day'
import { letterOf, letterParts } from '../../../model/letter'
import type { Note, PartId } from '../../../model/note'
import { mayLeaveLetter } from '../../../model/question'
import { roomFor } from '../../../model/room'
import { Nothing } from '../note/NoteEditor'
import { useNotes } from '../useNotes'
import { Sheet } from './Sheet'
import './letters.css'

/** A note as a letter: seen as the other will read it, kept for a night, or left. */
export function LeaveLetter({ id }: { id: string }) {
  const note = useNotes().find(each => each.id === id)?.it
  if (!note) return <Nothing text={t.prepare.letters.leave.empty} />
  return <Preview id={id} note={note} />
}

function Preview({ id, note }: { id: string; note: Note }) {
  const { seat, other, now } = useSpace()
  const name = useName(other)
  const me = useName(seat)
  const zone = useZone(seat)
  const parts = letterParts(note)
  const [out, setOut] = useState<readonly PartId[]>([])
  const text = cleanField(
    'body',
    letterOf(
      note,
      parts.filter(each => !out.includes(each)),
    ),
  )
  const say = t.prepare.letters.leave
  return (
    <Page title={say.title({ name })} places class="prepare">
      <div class="flow">
        <h1>{say.title({ name })}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      {parts.length > 1 && (
        <fieldset class="section">
          <legend class="label">{say.parts}</legend>
          {parts.map(part => (
            <Tick
              key={part}
              checked={!out.includes(part)}
              onChange={on => setOut(was => (on ? was.filter(each => each !== part) : [...was, part]))}
            >
              {t.prepare.parts[part]}
            </Tick>
          ))}
        </fieldset>
      )}
      {text ? (
        <Sheet text={text} by={seat} from={me} day={dayName(dayOf(now(), zone))} />
      ) : (
        <p class="section">{say.empty}</p>
      )}
      <Leave id={id} text={text} />
      <a class="act-3" href={`/prepare/${id}`}>
        {say.toNote}
      </a>
    </Page>
  )
}

function Leave({ id, text }: { id: string; text: string }) {
  const space = useSpace()
  const name = useName(space.other)
  const gone = useGone()
  const zone = useZone(space.seat)
  const letter = useRef(crypto.randomUUID())
  /** What waits to be sent names the note that it came of: a letter that was left twice would stay twice. */
  const of = `letter/${id}`
  const waits = space.unsent.value.some(({ drafts }) => drafts?.includes(of))
  const waiting = useOwnNotes('tomorrow')?.filter(({ it }) => it.note === id)
  const today = dayOf(space.now(), zone)
  const kept = waiting?.some(({ it }) => it.day > today)
  const leave = useAction()
  const keep = useAction()
  const room = roomFor('letter.leave', 'body', text)
  const may = mayLeaveLetter(space.shared.all('letter'), useViewer())
  const say = t.prepare.letters.leave
  const forget = () =>
    Promise.all((waiting ?? []).map(each => space.give('note.remove', { note: each.id }))).catch(() => {})
  const send = async () => {
    const done = await leave.run(async () => {
      await space.do('letter.leave', { letter: letter.current, body: text }, { drafts: [of] })
      await forget() // at least on the disk: the page may go now
    })
    if (done) go(`/prepare/letters/${letter.current}`)
  }
  const later = () =>
    space.do('note.write', {
      note: waiting?.[0]?.id ?? crypto.randomUUID(),
      body: writeOwnNote({ kind: 'tomorrow', note: id, day: addDays(today, 1) }),
    })
  return (
    <div class="acts section">
      {room === 'full' && <p class="small">{say.long}</p>}
      {!gone && !may && <p class="small">{say.full}</p>}
      {may && (
        <>
          <button
            class="act"
            type="button"
            disabled={leave.busy || waits || !text || room === 'full'}
            onClick={() => void send()}
          >
            {say.act({ name })}
          </button>
          <button
            class="act-2"
            type="button"
            disabled={keep.busy || !waiting}
            onClick={() => void keep.run(later)}
          >
            {say.tomorrow}
          </button>
          <p class="small soft">{say.note({ name })}</p>
        </>
      )}
      <p class="small" role="status">
        {kept && say.kept}
      </p>
      <ShareNotice doc="shared" />
      <Waits of={[of]} />
      <Outcome error={leave.error} />
      <Outcome error={keep.error} />
    </div>
  )
}
