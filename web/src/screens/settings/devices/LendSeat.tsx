import { api } from '../../../app/api'
import { useLent } from '../../../app/devices'
import { useName, useSpace, useTalk, useZone } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { dayAndTime, timeOfDay } from '../../../i18n/time'
import { LIMITS } from '../../../wire'
import { AllSettings } from '../AllSettings'
import { TicketOut } from './TicketOut'

/** Lends the seat to another phone for one talk: what goes with it and what does not, and the end of it. */
export function LendSeat() {
  const { other } = useSpace()
  const name = useName(other)
  const lent = useLent()
  const say = t.onePhone.lend
  return (
    <Page title={say.title} places>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.lead({ name })}</p>
      </div>
      <div role="status">{lent && <LentNow device={lent.id} since={lent.it.at} />}</div>
      {!lent && (
        <div class="section flow">
          <TicketOut kind="lend" say={say}>
            <p class="small soft">{say.how}</p>
          </TicketOut>
        </div>
      )}
      <section class="section" aria-labelledby="goes">
        <h2 id="goes">{say.goes}</h2>
        <ul class="rows">
          {say.goesList({ name }).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section class="section" aria-labelledby="stays">
        <h2 id="stays">{say.stays}</h2>
        <ul class="rows">
          {say.staysList.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Onward />
    </Page>
  )
}

/** As the own doc says it, so that it shows on every device of the seat. */
function LentNow({ device, since }: { device: string; since: number }) {
  const { id, seat, live } = useSpace()
  const zone = useZone(seat)
  const end = useAction()
  const say = t.onePhone.lend
  return (
    <section class="aside section flow" aria-labelledby="lent-now">
      <h2 class="label" id="lent-now">
        {say.nowTitle}
      </h2>
      <p>{say.now({ since: timeOfDay(since, zone), until: dayAndTime(since + LIMITS.lentFor, zone) })}</p>
      <p>
        <button
          class="act-2"
          type="button"
          disabled={end.busy || !live.value}
          onClick={() => end.run(() => api.dropDevice(id, seat, device))}
        >
          {say.end}
        </button>
      </p>
      <Outcome error={end.error} />
    </section>
  )
}

function Onward() {
  const talk = useTalk()
  return (
    <div class="section acts">
      {talk && (
        <a class="act-2" href={`/talk/${talk.id}`}>
          {t.onePhone.lend.back}
        </a>
      )}
      <AllSettings />
    </div>
  )
}
