import { useAgreements } from '../../app/agreements'
import { useName, useSpace, useViewer } from '../../app/hooks'
import { CheckIn } from '../../components/CheckIn'
import { Outcome } from '../../components/Notice'
import { Said } from '../../components/Said'
import { Shape } from '../../components/Shape'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import { dayName } from '../../i18n/time'
import { dueToday, isOngoing, unmarkedYesterday } from '../../model/commitment'
import type { Commitment, With } from '../../wire'

/** One's own commitments alone: the partner's are theirs to think of. */
export function Today({ now }: { now: number }) {
  const { seat, shared } = useSpace()
  const viewer = useViewer(now)
  const { agreed, claimed } = useAgreements()
  const markOf = (id: string, day: string) => shared.get('checkin', `${id}/${day}/${seat}`)
  const due = dueToday(agreed, viewer)
  const before = unmarkedYesterday(agreed, viewer, markOf)
  const unsure = claimed.filter(({ it }) => isOngoing(it)).length
  if (due.length + before.length + unsure === 0) return null
  return (
    <section class="section" aria-labelledby="today">
      <h2 id="today">{t.home.today}</h2>
      <ul class="rows today">
        {due.map(commitment => (
          <li key={commitment.id}>
            <Due {...commitment} />
          </li>
        ))}
        {before.map(commitment => (
          <li key={`${commitment.id} before`}>
            <Due {...commitment} before />
          </li>
        ))}
      </ul>
      {unsure > 0 && (
        <p class="small soft">
          {t.home.claimed({ n: unsure })} <a href="/commitments">{t.home.claimedLook}</a>
        </p>
      )}
    </section>
  )
}

function Due({ id, it, day, before = false }: With<Commitment> & { day: string; before?: boolean }) {
  const space = useSpace()
  const name = useName(space.seat)
  const marked = space.shared.get('checkin', `${id}/${day}/${space.seat}`)
  const mark = useAction({ again: true })
  const words = <Said of={`commitment/${id}`} word={it.text} />
  return (
    <>
      <div class="line">
        <Shape seat={space.seat} name={name} />
        <span>
          {before && <strong>{t.commitments.yesterday({ day: dayName(day, { weekday: 'long' }) })} </strong>}
          <a href={`/commitments/${id}`}>{words}</a>
        </span>
      </div>
      <CheckIn
        of={`${id}/${day}/${space.seat}`}
        seat={space.seat}
        mark={marked}
        label={t.commitments.mark({ day: dayName(day, { weekday: 'long', day: 'numeric', month: 'long' }) })}
        disabled={mark.busy}
        onMark={result => mark.run(() => space.do('checkin.mark', { commitment: id, day, result }))}
      />
      <Outcome error={mark.error} />
    </>
  )
}
