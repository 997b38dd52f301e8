import { ChevronRight, Lock } from 'lucide-preact'
import { useSpace, useZone } from '../../app/hooks'
import { go } from '../../app/router'
import { Page } from '../../components/Page'
import { apart } from '../../i18n/apart'
import { dayAndMonth } from '../../i18n/time'
import { changedAt, type Note, partOf, writtenParts } from '../../model/note'
import type { With } from '../../wire'
import { useNotes } from './useNotes'

export function NoteList() {
  const notes = useNotes()
  const say = apart.prepare.list
  const begin = () => go(`/prepare/${crypto.randomUUID()}`)
  return (
    <Page title={apart.prepare.title} places class="prepare">
      <div class="flow">
        <Private />
        <h1>{say.heading}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      {notes.length > 0 && (
        <section class="section" aria-labelledby="notes">
          <h2 id="notes">{say.notes}</h2>
          <ul class="rows">
            {notes.map(note => (
              <li key={note.id}>
                <Row {...note} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="acts section">
        <button class={notes.length > 0 ? 'act-2' : 'act'} type="button" onClick={begin}>
          {notes.length > 0 ? say.another : say.begin}
        </button>
      </div>
    </Page>
  )
}

function Row({ id, it }: With<Note>) {
  const { seat, unsent, live } = useSpace()
  const zone = useZone(seat)
  const say = apart.prepare.list
  const parts = writtenParts(it).length
  const waits = !live.value && unsent.value.some(each => each.key === `note/${id}`)
  return (
    <a class="go" href={`/prepare/${id}`}>
      <span>
        <span class="said">{titleOf(it)}</span>
        <br />
        <span class="small soft">
          {say.parts(parts)}, {waits ? say.waits : say.on(dayAndMonth(changedAt(it), zone))}
          {'. '}
          {parts > 0 && say.at(apart.prepare.parts[partOf(it)])}
        </span>
      </span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}

/** Its name, or the first words of what was done. */
export function titleOf(note: Note): string {
  const words = note.title.text.trim() || note.parts.did.text.trim().split('\n')[0]
  if (!words) return apart.prepare.list.untitled
  return words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words
}

export function Private() {
  return (
    <p class="private soft small">
      <Lock class="icon" aria-hidden="true" />
      {apart.prepare.private}
    </p>
  )
}
