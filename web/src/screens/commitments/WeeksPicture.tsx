import { useNow, useSpace, useZone } from '../../app/hooks'
import { Said } from '../../components/Said'
import { Shape } from '../../components/Shape'
import { t } from '../../i18n'
import { dayName } from '../../i18n/time'
import { dayOf } from '../../model/day'
import { count, lastWeeks, type Marked, monthsOver, weekSign } from '../../model/weeks'
import type { Commitment, With } from '../../wire'
import { Keepers } from './Keepers'

/** The last weeks of all that is on: a picture rather than a list, without a sum and without a streak. */
export function WeeksPicture({ active }: { active: With<Commitment>[] }) {
  const { seat } = useSpace()
  const zone = useZone(seat)
  const weeks = lastWeeks(dayOf(useNow(60_000), zone))
  return (
    <section
      class="figure"
      aria-label={t.commitments.weekly({ month: dayName(weeks[0] as string, { month: 'long' }) })}
    >
      <div class="spread head">
        <p class="small soft">
          {t.commitments.weekly({ month: dayName(weeks[0] as string, { month: 'long' }) })}
        </p>
        <p class="key">
          {(['kept', 'partly', 'missed'] as const).map(sign => (
            <span key={sign}>
              <Shape state={sign} />
              {t.common.checkin[sign].toLocaleLowerCase()}
            </span>
          ))}
        </p>
      </div>
      <p class="months" aria-hidden="true">
        {monthsOver(weeks).map(month => (
          <span key={month.day} style={{ gridColumn: month.column }}>
            {dayName(month.day, { month: 'short' })}
          </span>
        ))}
      </p>
      <ul class="picture">
        {active.map(commitment => (
          <Row key={commitment.id} {...commitment} weeks={weeks} />
        ))}
      </ul>
    </section>
  )
}

function Row({ id, it, weeks }: With<Commitment> & { weeks: string[] }) {
  const marks = useMarks(id)
  const signs = weeks.map(week => weekSign(marks, week))
  const both = it.keeper === 'both'
  return (
    <li data-seat={it.keeper === 'both' ? undefined : it.keeper}>
      <p class="what">
        <Keepers keeper={it.keeper} />
        <a href={`/commitments/${id}`}>
          <Said of={`commitment/${id}`} word={it.text} />
        </a>
      </p>
      <p
        class="strip"
        data-both={both || undefined}
        role="img"
        aria-label={t.commitments.strip({
          kept: count(signs, 'kept'),
          partly: count(signs, 'partly'),
          missed: count(signs, 'missed'),
        })}
      >
        {signs.map((sign, i) =>
          sign === 'none' ? <i class="none" key={weeks[i]} /> : <Shape key={weeks[i]} state={sign} />,
        )}
      </p>
    </li>
  )
}

/** All marks of a commitment, of whoever keeps it. */
function useMarks(id: string): Marked[] {
  const { shared } = useSpace()
  return shared.ids('checkin').flatMap(key => {
    const [commitment, day] = key.split('/')
    const mark = commitment === id ? shared.get('checkin', key) : undefined
    return mark && day ? [{ day, result: mark.result }] : []
  })
}
