import { Pause, Play } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import { useAwake } from '../../../app/useAwake'
import { Page } from '../../../components/Page'
import { language, t } from '../../../i18n'
import { clockTime } from '../../../i18n/time'
import type { Note } from '../../../model/note'
import { Nothing } from '../note/NoteEditor'
import { titleOf } from '../titleOf'
import { useNote } from '../useNote'
import { Lines } from './Lines'
import { Mirror } from './Mirror'
import { linesOf } from './prompter'
import { useCamera } from './useCamera'
import { usePrompter } from './usePrompter'
import './practise.css'

/** The note said aloud, to a mirror if one likes. Nothing of it leaves this page. */
export function Practise({ id }: { id: string }) {
  const loaded = useNote(id)
  if (loaded === 'loading') return null
  if (loaded === 'gone' || loaded === 'broken') return <Nothing text={t.prepare.note[loaded]} />
  return <WithNote id={id} note={loaded.keeper.note.value} />
}

function WithNote({ id, note }: { id: string; note: Note }) {
  const lines = useMemo(() => linesOf(note, language.value), [note, language.value])
  const say = t.prepare.practise
  if (lines.length > 0) return <Aloud id={id} title={titleOf(note)} lines={lines} />
  return (
    <Page title={say.title} class="practise">
      <div class="flow">
        <h1>{say.nothing}</h1>
        <p class="lead">{say.nothingLead}</p>
        <a class="act" href={`/prepare/${id}`}>
          {say.toNote}
        </a>
      </div>
    </Page>
  )
}

function Aloud({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  const prompter = usePrompter(lines)
  const camera = useCamera(prompter.pause)
  const [without, setWithout] = useState(false)
  useAwake()
  const say = t.prepare.practise
  const { running, begun, ended } = prompter
  return (
    <Page title={say.title} class="practise" fit>
      <h1 class="hidden">{say.heading({ note: title })}</h1>
      <Lines lines={lines} prompter={prompter} />
      {!without && <Mirror camera={camera} />}
      <div class="deck">
        <button class="act-3 label" type="button" disabled={!begun} onClick={prompter.again}>
          {say.again}
        </button>
        <button
          class="act"
          type="button"
          aria-label={running ? say.pause : begun && !ended ? say.goOn : say.begin}
          onClick={prompter.toggle}
        >
          {running ? <Pause class="icon" aria-hidden="true" /> : <Play class="icon" aria-hidden="true" />}
        </button>
        <p class="num">
          <span class="hidden">{say.elapsed}</span>
          {clockTime(prompter.elapsed)} <span class="soft small">{say.soFar}</span>
        </p>
      </div>
      <div class="spread small">
        <div class="inline" role="group" aria-label={say.pace}>
          <button class="act-3" type="button" onClick={prompter.slower}>
            {say.slower}
          </button>
          <button class="act-3" type="button" onClick={prompter.faster}>
            {say.faster}
          </button>
          <span class="soft num" role="status">
            {say.paceNow({ words: prompter.pace })}
          </span>
        </div>
        <div class="inline">
          <button
            class="act-3"
            type="button"
            onClick={() => {
              camera.stop()
              setWithout(!without)
            }}
          >
            {without ? say.cameraWith : say.cameraOff}
          </button>
          <a class="act-3" href={`/prepare/${id}`}>
            {say.done}
          </a>
        </div>
      </div>
    </Page>
  )
}
