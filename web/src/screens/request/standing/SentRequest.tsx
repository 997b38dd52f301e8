import { useState } from 'preact/hooks'
import { useName, useNow, useSpace, useViewer, useZone } from '../../../app/hooks'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { RemindOffer } from '../../../components/RemindOffer'
import { Shape } from '../../../components/Shape'
import { Times } from '../../../components/Times'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { longDay } from '../../../i18n/time'
import { mayRequest, stillAhead } from '../../../model/request'
import type { Request } from '../../../wire'
import { AboutRequest, Topic } from '../parts/AboutRequest'
import { Shifts } from '../parts/SlotLine'

interface Props {
  id: string
  request: Request
}

/** This seat's times lie with the other: nothing is asked of anyone here. */
export function SentRequest({ id, request }: Props) {
  const { other } = useSpace()
  const name = useName(other)
  const now = useNow(15_000)
  const mayWithdraw = mayRequest(request, useViewer(now)).has('request.withdraw')
  const say = t.request.sent
  return (
    <div class="two">
      <div class="flow">
        <p class="who" data-seat={other}>
          <Shape name={name} state="waiting" /> {say.heading({ name })}
        </p>
        <h1>
          <Topic id={id} request={request} />
        </h1>
        <AboutRequest id={id} request={request} />
        <p>{say.lead({ name })}</p>
      </div>
      <div>
        <Offered slots={request.slots} />
        {stillAhead(request.slots, now).length === 0 && mayWithdraw && <p class="section">{say.allPast}</p>}
        {mayWithdraw && <Withdraw id={id} />}
        <RemindOffer />
      </div>
    </div>
  )
}

/** The times that this seat has on offer. */
export function Offered({ slots }: { slots: readonly number[] }) {
  const { seat } = useSpace()
  const zone = useZone(seat)
  const now = useNow(15_000)
  return (
    <section class="section" aria-labelledby="offered">
      <h2 id="offered">{t.request.sent.offered}</h2>
      <ul class="rows offered">
        {slots.map(at => (
          <li key={at}>
            <strong>{longDay(at, zone)}</strong>
            <Times at={at} plain />
            {at <= now && <p class="small">{t.request.received.passed}</p>}
          </li>
        ))}
      </ul>
      <div class="shifts">
        <Shifts slots={slots} />
      </div>
    </section>
  )
}

function Withdraw({ id }: { id: string }) {
  const space = useSpace()
  const name = useName(space.other)
  const [asking, setAsking] = useState(false)
  const withdraw = useAction()
  const say = t.request.sent
  return (
    <div class="section acts">
      <button class="act-2" type="button" onClick={() => setAsking(true)}>
        {say.withdraw}
      </button>
      <Dialog open={asking} title={say.withdrawTitle} onClose={() => setAsking(false)}>
        <p>{say.withdrawText({ name })}</p>
        <div class="acts">
          <button
            class="act-2"
            type="button"
            disabled={withdraw.busy}
            onClick={() => withdraw.run(() => space.do('request.withdraw', { request: id }))}
          >
            {say.withdrawDo}
          </button>
          <button class="act-2" type="button" onClick={() => setAsking(false)}>
            {say.stay}
          </button>
        </div>
        <Outcome error={withdraw.error} />
      </Dialog>
    </div>
  )
}
