import { useArrivals } from '../../app/devices'
import { useSpace, useZone } from '../../app/hooks'
import { t } from '../../i18n'
import { dayAndTime } from '../../i18n/time'

/** Who came into this seat lately, and which codes were made: nothing that is tapped makes it go sooner. */
export function Arrivals() {
  const zone = useZone(useSpace().seat)
  const arrivals = useArrivals()
  const lent = arrivals.some(({ how }) => how === 'lend')
  const say = t.home.came
  return (
    <div role="status">
      {arrivals.length > 0 && (
        <section class="aside flow small" aria-labelledby="came">
          <h2 class="label" id="came">
            {say.title}
          </h2>
          <ul class="flow">
            {arrivals.map(({ id, at, how }) => (
              <li key={id}>{say.how[how]({ when: dayAndTime(at, zone) })}</li>
            ))}
          </ul>
          <p>
            {say.stranger} <a href="/settings">{say.look}</a>
          </p>
          {lent && (
            <p>
              <a href="/settings/lend">{say.lent}</a>
            </p>
          )}
        </section>
      )}
    </div>
  )
}
