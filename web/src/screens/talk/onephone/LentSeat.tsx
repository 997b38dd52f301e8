import { useEffect, useState } from 'preact/hooks'
import { api } from '../../../app/api'
import { useName, useSpace } from '../../../app/hooks'
import { closeBeside, giveBack, held } from '../../../app/session'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import type { Seat } from '../../../wire'
import { useBeside } from './useBeside'

/** After a talk with one phone that both joined on: the seat that came last can go to its owner's own. One that was lent
 *  goes back by itself. */
export function LentSeat() {
  const { id } = useSpace()
  const both = useBeside() !== undefined
  const last = held.value.filter(h => h.space === id).at(-1)
  return both && last && !last.lent ? <Offer id={id} seat={last.seat} /> : null
}

function Offer({ id, seat }: { id: string; seat: Seat }) {
  const name = useName(seat)
  const [only, setOnly] = useState(false)
  const off = useAction()
  const say = t.onePhone.lent
  useEffect(() => {
    api.devices(id, seat).then(
      list => setOnly(list.length === 1),
      () => {},
    )
  }, [id, seat])
  return (
    <section class="aside section flow" aria-labelledby="lent">
      <h2 class="label" id="lent">
        {say.title}
      </h2>
      <p>{say.text({ name })}</p>
      {only && <p>{say.last({ name })}</p>}
      <div class="acts">
        <button class="act-2" type="button" disabled={off.busy} onClick={() => off.run(() => giveBack(seat))}>
          {say.off({ name })}
        </button>
        <button class="act-3" type="button" onClick={closeBeside}>
          {say.keep}
        </button>
      </div>
      <Outcome error={off.error} />
    </section>
  )
}
