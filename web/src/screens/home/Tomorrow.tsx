import { useSpace, useZone } from '../../app/hooks'
import { useOwnNotes } from '../../app/ownNotes'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import { dayOf } from '../../model/day'

/** A letter that one kept for a night, from the next day on. */
export function Tomorrow({ now }: { now: number }) {
  const space = useSpace()
  const today = dayOf(now, useZone(space.seat))
  const drop = useAction()
  const due = (useOwnNotes('tomorrow') ?? []).filter(({ it }) => it.day <= today)
  const [first] = due
  if (!first) return null
  const say = t.home.tomorrow
  const forget = () =>
    Promise.all(
      due
        .filter(({ it }) => it.note === first.it.note)
        .map(({ id }) => space.do('note.remove', { note: id })),
    )
  return (
    <section class="sheet section flow" aria-labelledby="tomorrow">
      <h2 id="tomorrow">{say.title}</h2>
      <p>{say.text}</p>
      <div class="acts row">
        <a class="act-2" href={`/prepare/${first.it.note}/letter`}>
          {say.look}
        </a>
        <button class="act-3" type="button" disabled={drop.busy} onClick={() => void drop.run(forget)}>
          {say.drop}
        </button>
      </div>
      <Outcome error={drop.error} />
    </section>
  )
}
