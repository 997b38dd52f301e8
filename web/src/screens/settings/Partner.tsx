import { useName, useSeat, useSpace, useZone } from '../../app/hooks'
import { Go } from '../../components/Go'
import { Shape } from '../../components/Shape'
import { t } from '../../i18n'
import { dayAndMonth } from '../../i18n/time'
import { isJoined } from '../../model/seat'
import type { Seat, SeatEntity } from '../../wire'

/** The two seats, how each stands, and the way back for the other one. */
export function Partner() {
  const { seat, other, shared } = useSpace()
  const name = useName(other)
  const say = t.settings.partner
  const asked = shared.get('return', other)
  return (
    <section class="section" aria-labelledby="two">
      <h2 id="two">{say.title}</h2>
      <ul class="rows">
        <SeatLine seat={seat} />
        <SeatLine seat={other} />
        {isJoined(useSeat(other)) && !asked && (
          <li>
            <Go to="/settings/return" label={say.lost({ name })} hint={say.lostHint} />
          </li>
        )}
      </ul>
    </section>
  )
}

function SeatLine({ seat }: { seat: Seat }) {
  const name = useName(seat)
  const entity = useSeat(seat)
  const { seat: mine } = useSpace()
  const zone = useZone(mine)
  return (
    <li class="line" data-seat={seat}>
      <Shape seat={seat} name={name} {...(isJoined(entity) ? {} : { state: 'waiting' as const })} />
      <span>
        <strong>{name}</strong>
        <br />
        <span class="small soft">{standing(entity, zone)}</span>
        {entity?.returned && <span class="small returned">{t.settings.partner.returned}</span>}
        {entity?.restored && <span class="small returned">{t.settings.partner.restored}</span>}
      </span>
    </li>
  )
}

function standing(entity: SeatEntity | undefined, zone: string): string {
  const say = t.settings.partner
  switch (entity?.status) {
    case 'joined':
      return entity.joinedAt ? say.joined({ day: dayAndMonth(entity.joinedAt, zone) }) : say.began
    case 'left':
      return say.left
    case 'rejected':
      return say.rejected
    default:
      return say.open
  }
}
