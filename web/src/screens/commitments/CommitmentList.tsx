import { ChevronRight } from 'lucide-preact'
import { useEffect } from 'preact/hooks'
import { useAgreed, useAgreements } from '../../app/agreements'
import { useCommitments, useGone, useName, useNow, useSpace, useViewer } from '../../app/hooks'
import { useStand } from '../../app/stand'
import { CheckIn } from '../../components/CheckIn'
import { Outcome } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Said } from '../../components/Said'
import { Shape } from '../../components/Shape'
import { useAction } from '../../components/useAction'
import { Waits } from '../../components/Waits'
import { t } from '../../i18n'
import { dayName } from '../../i18n/time'
import {
  dueToday,
  isMissed,
  isOngoing,
  missedLately,
  openBy,
  unmarkedYesterday,
} from '../../model/commitment'
import type { Commitment, With } from '../../wire'
import { Keepers } from './Keepers'
import { takenBack } from './takenBack'
import { WeeksPicture } from './WeeksPicture'

/** What one is, with an example that fits where one stands. */
function Empty() {
  const { stand } = useStand()
  const say = t.commitments
  return (
    <>
      <p class="lead empty">{say.empty}</p>
      {stand === 'hurt' && <p class="soft">{say.emptyHurt}</p>}
      {stand === 'amends' && <p class="soft">{say.emptyAmends}</p>}
    </>
  )
}

export function CommitmentList() {
  const all = useCommitments()
  const gone = useGone()
  const { agreed, claimed } = useAgreements()
  const active = agreed.filter(({ it }) => isOngoing(it))
  const unsure = claimed.filter(({ it }) => isOngoing(it))
  const open = all.filter(({ it }) => openBy(it))
  const ended = all.filter(({ it }) => !isOngoing(it)).reverse()
  return (
    <Page title={t.commitments.title} wide places class="commitments">
      <h1>{t.commitments.title}</h1>
      <TakenBack />
      <Waits of={['commitment/']} />
      {gone ? <p class="lead empty">{t.commitments.alone}</p> : all.length === 0 && <Empty />}
      <div class="two section">
        {active.length > 0 && <WeeksPicture active={active} />}
        <div>
          {!gone && <Today active={active} />}
          {unsure.length > 0 && (
            <section class="section" aria-labelledby="claimed">
              <h2 id="claimed">{t.commitments.claimed.title}</h2>
              <p class="small soft">{t.commitments.claimed.lead}</p>
              <ul class="rows">
                {unsure.map(commitment => (
                  <li key={commitment.id}>
                    <Plain {...commitment} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {open.length > 0 && (
            <section class="section" aria-labelledby="offered">
              <h2 id="offered">{t.commitments.offered}</h2>
              <ul class="rows">
                {open.map(commitment => (
                  <li key={commitment.id}>
                    <Offered {...commitment} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {!gone && (
            <div class="acts section">
              <a class="act" href="/commitments/new">
                {t.commitments.add}
              </a>
            </div>
          )}
          {ended.length > 0 && (
            <section class="section" aria-labelledby="ended">
              <h2 id="ended">{t.commitments.ended}</h2>
              <ul class="rows">
                {ended.map(commitment => (
                  <li key={commitment.id}>
                    <Plain {...commitment} how={t.commitments.status[commitment.it.status]} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </Page>
  )
}

/** Said until one leaves the list. */
function TakenBack() {
  const said = takenBack.value
  useEffect(
    () => () => {
      takenBack.value = false
    },
    [],
  )
  return (
    <div role="status">
      {said && (
        <div class="notice small">
          <p>{t.commitments.takenBack}</p>
        </div>
      )}
    </div>
  )
}

/** What I keep today, what I kept yesterday and did not mark, and my latest miss that has no words yet. The partner's are theirs to mark. */
function Today({ active }: { active: With<Commitment>[] }) {
  const { seat, shared } = useSpace()
  const viewer = useViewer(useNow(60_000))
  const markOf = (id: string, day: string) => shared.get('checkin', `${id}/${day}/${seat}`)
  const rows = active.flatMap(commitment => [
    ...dueToday([commitment], viewer).map(each => ({ ...each, own: false })),
    ...unmarkedYesterday([commitment], viewer, markOf).map(each => ({ ...each, own: false, before: true })),
    ...missedLately([commitment], viewer, markOf).map(each => ({ ...each, own: true })),
  ])
  if (rows.length === 0) return null
  return (
    <section class="section" aria-labelledby="today">
      <h2 id="today">{t.commitments.today}</h2>
      <ul class="rows list">
        {rows.map(row => (
          <li key={`${row.id} ${row.day} ${row.own}`}>{row.own ? <Missed {...row} /> : <Due {...row} />}</li>
        ))}
      </ul>
    </section>
  )
}

function Due({ id, it, day, before = false }: With<Commitment> & { day: string; before?: boolean }) {
  const space = useSpace()
  const name = useName(space.seat)
  const mark = useAction({ again: true })
  const marked = space.shared.get('checkin', `${id}/${day}/${space.seat}`)
  return (
    <>
      <div class="line">
        <Shape seat={space.seat} name={name} />
        <span>
          {before && <strong>{t.commitments.yesterday({ day: dayName(day, { weekday: 'long' }) })} </strong>}
          <a href={`/commitments/${id}`}>
            <Said of={`commitment/${id}`} word={it.text} />
          </a>
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
      {marked && isMissed(marked) && (
        <a class="act-2" href={`/commitments/${id}`}>
          {t.commitments.own}
        </a>
      )}
      <Outcome error={mark.error} />
    </>
  )
}

function Missed({ id, it, day }: With<Commitment> & { day: string }) {
  const { seat } = useSpace()
  const name = useName(seat)
  return (
    <>
      <div class="line">
        <Shape seat={seat} name={name} />
        <span>
          <strong>{t.commitments.missedOn({ day: dayName(day, { weekday: 'long' }) })}</strong>{' '}
          {t.commitments.nothingResets}
          <br />
          <span class="small soft">
            <Said of={`commitment/${id}`} word={it.text} />
          </span>
        </span>
      </div>
      <a class="act-2" href={`/commitments/${id}`}>
        {t.commitments.own}
      </a>
    </>
  )
}

function Plain({ id, it, how }: With<Commitment> & { how?: string }) {
  return (
    <a class="line" href={`/commitments/${id}`}>
      <Keepers keeper={it.keeper} />
      <span>
        <Said of={`commitment/${id}`} word={it.text} />
        <br />
        <span class="small soft">{how}</span>
      </span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}

function Offered({ id, it }: With<Commitment>) {
  const { seat } = useSpace()
  const agreed = useAgreed(id, it)
  const by = it.revision?.by ?? it.by
  const name = useName(by)
  const say = t.commitments
  const { you, they } = it.revision ? say.offersWording : say.offers
  return (
    <a class="line" href={`/commitments/${id}`}>
      <Shape seat={by} name={name} />
      <span>
        {by === seat ? you : they({ name })}
        <br />
        “<Said of={`commitment/${id}`} word={it.revision?.text ?? it.text} />”
        {it.revision && it.status === 'active' && agreed && (
          <>
            <br />
            <span class="small soft">{say.oldHolds}</span>
          </>
        )}
      </span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}
