import { Plus } from 'lucide-preact'
import { useCommitments, useName, useSpace, useZone } from '../../app/hooks'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import { written } from '../../model/note'
import { titleOf } from './List'
import { useNotes } from './useNotes'
import './beside.css'
import { plainRhythm } from '../../model/often'

/** The repair part of one's note, for its author alone: each paragraph becomes a commitment in one tap. */
export function FromNote({ talk }: { talk: string }) {
  const { other, words } = useSpace()
  const name = useName(other)
  const note = useNotes().find(({ it }) => written(it, 'repair'))?.it
  const offered = useCommitments()
    .filter(({ it }) => it.talk === talk)
    .map(({ id, it }) => words.read(`commitment/${id}`, it.text).value)
    .flatMap(opened => (opened.state === 'open' ? [opened.text] : []))
  const repairs = (note?.parts.repair.text ?? '').split('\n').map(line => line.trim())
  const open = repairs.filter((line, n) => line && repairs.indexOf(line) === n && !offered.includes(line))
  if (!note || open.length === 0) return null
  const say = t.prepare.beside
  return (
    <section class="from-note flow" aria-labelledby="from-note">
      <h2 class="label" id="from-note">
        {say.fromNote}: {titleOf(note)}
      </h2>
      <p class="small soft">{say.makeHint(name)}</p>
      {open.map(line => (
        <Repair key={line} text={line} talk={talk} />
      ))}
    </section>
  )
}

function Repair({ text, talk }: { text: string; talk: string }) {
  const space = useSpace()
  const zone = useZone(space.seat)
  const offer = useAction()
  const make = () => {
    const rhythm = plainRhythm('weekly', space.now(), zone)
    const commitment = crypto.randomUUID()
    return space.do('commitment.offer', { commitment, keeper: space.seat, text, rhythm, talk })
  }
  return (
    <div>
      <p class="said kept-lines" dir="auto">
        {text}
      </p>
      <button class="act-3 inline" type="button" disabled={offer.busy} onClick={() => offer.run(make)}>
        <Plus class="icon" aria-hidden="true" />
        {t.prepare.beside.make}
      </button>
      <Outcome error={offer.error} />
    </div>
  )
}
