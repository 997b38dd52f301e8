import { Go } from '../../../components/Go'
import { t } from '../../../i18n'
import { TicketOut } from './TicketOut'

/** A second device of one's own; to lend the seat for a talk is another thing. */
export function AddDevice() {
  const say = t.settings.add
  return (
    <section class="section flow" aria-labelledby="add">
      <h3 id="add">{say.title}</h3>
      <TicketOut kind="device" say={say}>
        <p class="small soft">{say.lead}</p>
      </TicketOut>
      <div class="rows">
        <Go to="/settings/lend" label={t.onePhone.lend.title} hint={say.lendHint} />
      </div>
    </section>
  )
}
