import { useName, useSpace } from '../../../app/hooks'
import { t } from '../../../i18n'
import { written } from '../../../model/note'
import { OfferCommitment, useOfferedTexts } from '../../commitments/OfferCommitment'
import { titleOf } from '../titleOf'
import { useNotes } from '../useNotes'
import './noteInTalk.css'

/** The repair part of one's note, for its author alone: one tap puts a paragraph into the form of a commitment. */
export function RepairFromNote({ talk }: { talk: string }) {
  const name = useName(useSpace().other)
  const note = useNotes().find(({ it }) => written(it, 'repair'))
  const offered = useOfferedTexts(talk)
  const repairs = (note?.it.parts.repair.text ?? '').split('\n').map(line => line.trim())
  const open = repairs.filter((line, n) => line && repairs.indexOf(line) === n && !offered.includes(line))
  if (!note || open.length === 0) return null
  const say = t.prepare.beside
  return (
    <section class="from-note flow" aria-labelledby="from-note">
      <h2 class="label" id="from-note">
        {say.fromNote}: {titleOf(note.it)}
      </h2>
      <p class="small soft">{say.makeHint({ name })}</p>
      {open.map(line => (
        <Repair
          key={line}
          text={line}
          talk={talk}
          draft={`note/${note.id}/repair/${repairs.indexOf(line)}`}
        />
      ))}
    </section>
  )
}

interface RepairProps {
  text: string
  talk: string
  draft: string
}

function Repair({ text, talk, draft }: RepairProps) {
  const { seat } = useSpace()
  return (
    <div>
      <p class="said kept-lines" dir="auto">
        {text}
      </p>
      <OfferCommitment
        class="act-3 inline"
        label={t.talk.agreeing.make}
        start={{ text, keeper: seat, talk }}
        draft={draft}
      />
    </div>
  )
}
