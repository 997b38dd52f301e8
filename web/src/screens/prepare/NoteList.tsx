import { ChevronRight, Lock } from 'lucide-preact'
import { useSpace, useZone } from '../../app/hooks'
import { go } from '../../app/router'
import { useStand } from '../../app/stand'
import { Go } from '../../components/Go'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import { dayAndMonth } from '../../i18n/time'
import { changedAt, type Kind, type Note, partOf, partsOf, writtenParts } from '../../model/note'
import { notebooksOf } from '../../model/stand'
import type { With } from '../../wire'
import { LetterRows } from './letters/LetterRows'
import { titleOf } from './titleOf'
import { useNotes } from './useNotes'

export function NoteList() {
  const notes = useNotes()
  const { stand } = useStand()
  const books = notebooksOf(stand)
  const say = t.prepare.list
  return (
    <Page title={t.prepare.title} places class="prepare">
      <div class="flow">
        <Private />
        <h1>{say.heading}</h1>
        <p class="lead">{books.length > 1 ? say.lead : say.leads[books[0]]}</p>
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
        {books.map((kind, n) => (
          <Begin key={kind} kind={kind} first={n === 0 && notes.length === 0} another={notes.length > 0} />
        ))}
        {(stand === 'hurt' || stand === 'amends') && (
          <p class="small soft">
            {say.stand} <a href="/settings">{say.standChange}</a>
          </p>
        )}
      </div>
      <section class="section" aria-labelledby="between">
        <h2 id="between">{say.between}</h2>
        <div class="rows">
          <Go to="/prepare/questions" label={say.questions} hint={say.questionsHint} />
          <LetterRows />
        </div>
      </section>
    </Page>
  )
}

/** Opens an empty note of a kind. */
function Begin({ kind, first, another }: { kind: Kind; first: boolean; another: boolean }) {
  const say = t.prepare.list
  const label = kind === 'hurt' ? say.beginHurt : another ? say.another : say.begin
  const begin = () => go(`/prepare/${crypto.randomUUID()}${kind === 'hurt' ? '/hurt' : ''}`)
  return (
    <button class={first ? 'act' : 'act-2'} type="button" onClick={begin}>
      {label}
    </button>
  )
}

function Row({ id, it }: With<Note>) {
  const { seat, unsent, live } = useSpace()
  const zone = useZone(seat)
  const say = t.prepare.list
  const parts = writtenParts(it).length
  const waits = !live.value && unsent.value.some(each => each.key === `note/${id}`)
  return (
    <a class="go" href={`/prepare/${id}`}>
      <span>
        <span class="said" dir="auto">
          {titleOf(it)}
        </span>
        <br />
        <span class="small soft">
          {say.parts({ n: parts, of: partsOf(it).length })},{' '}
          {waits ? say.waits : say.on({ day: dayAndMonth(changedAt(it), zone) })}
          {'. '}
          {parts > 0 && say.at({ part: t.prepare.parts[partOf(it)] })}
        </span>
      </span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}

export function Private() {
  return (
    <p class="private soft small">
      <Lock class="icon" aria-hidden="true" />
      {t.prepare.private}
    </p>
  )
}
