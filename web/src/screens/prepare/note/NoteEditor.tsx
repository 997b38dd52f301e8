import { useRef, useState } from 'preact/hooks'
import { useName, useSpace } from '../../../app/hooks'
import { Page } from '../../../components/Page'
import { t } from '../../../i18n'
import { type Kind, moved, nextPart, type PartId, partOf, writtenParts } from '../../../model/note'
import { Private } from '../NoteList'
import { useNote } from '../useNote'
import { DeleteNote } from './DeleteNote'
import type { NoteKeeper } from './keeper'
import { NotePart } from './NotePart'
import { NoteTitle } from './NoteTitle'
import { SaveState } from './SaveState'
import { useDrag } from './useDrag'

export function NoteEditor({ id, kind }: { id: string; kind: Kind }) {
  const loaded = useNote(id, kind)
  if (loaded === 'loading') return null
  if (loaded === 'gone' || loaded === 'broken') return <Nothing text={t.prepare.note[loaded]} />
  return <Opened id={id} keeper={loaded.keeper} />
}

function Opened({ id, keeper }: { id: string; keeper: NoteKeeper }) {
  const note = keeper.note.value
  const { other } = useSpace()
  const name = useName(other)
  const [open, setOpen] = useState({ part: partOf(note), byHand: false })
  const turnTo = (part: PartId) => setOpen({ part, byHand: true })
  const [told, tell] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const ids = note.order.ids
  const say = t.prepare.note
  const move = (part: PartId, to: number) => {
    if (to < 0 || to >= ids.length || ids.indexOf(part) === to) return
    keeper.change((now, at) => moved(now, part, to, at))
    tell(t.prepare.move.done({ part: t.prepare.parts[part], at: to + 1, of: ids.length }))
  }
  const drag = useDrag(list, (from, to) => move(keeper.note.peek().order.ids[from]!, to))
  const next = nextPart(note)
  return (
    <Page title={t.prepare.title} places class="prepare">
      <div class="flow">
        <Private />
        <NoteTitle keeper={keeper} />
      </div>
      <ol class="rows section parts" ref={list}>
        {ids.map((part, at) => (
          <NotePart
            key={part}
            id={part}
            keeper={keeper}
            open={open.part === part}
            focus={open.byHand}
            onOpen={() => turnTo(part)}
            next={next && next !== part ? () => turnTo(next) : undefined}
            onMove={by => move(part, at + by)}
            first={at === 0}
            last={at === ids.length - 1}
            onGrip={drag}
          />
        ))}
      </ol>
      <p class="hidden" role="status">
        {told}
      </p>
      <div class="acts section">
        {writtenParts(note).some(part => part !== 'matters') && (
          <a class={note.kind === 'hurt' ? 'act-2' : 'act'} href={`/prepare/${id}/practise`}>
            {say.practise}
          </a>
        )}
        {writtenParts(note).some(part => part !== 'matters') && (
          <a class="act-2" href={`/prepare/${id}/letter`}>
            {say.letter}
          </a>
        )}
        <SaveState id={id} keeper={keeper} />
        <p class="small soft">{say.about({ name })}</p>
        <p class="spread small">
          <a class="act-3" href="/prepare">
            {say.all}
          </a>
          <DeleteNote id={id} keeper={keeper} />
        </p>
      </div>
    </Page>
  )
}

export function Nothing({ text }: { text: string }) {
  return (
    <Page title={t.prepare.title} places class="prepare">
      <div class="flow">
        <h1>{text}</h1>
        <a class="act" href="/prepare">
          {t.prepare.note.all}
        </a>
      </div>
    </Page>
  )
}
