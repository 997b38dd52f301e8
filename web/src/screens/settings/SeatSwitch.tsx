import { useName, useSpace } from '../../app/hooks'
import { held, openSeat } from '../../app/session'
import { t } from '../../i18n'
import { dayAndMonth, deviceZone } from '../../i18n/time'

/** Shown only where there is a choice. */
export function SeatSwitch() {
  const space = useSpace()
  const name = useName(space.seat)
  if (held.value.length < 2) return null
  return (
    <section class="section" aria-labelledby="seats">
      <h2 id="seats">{t.settings.seats}</h2>
      <p class="small soft">{t.settings.seatsHint}</p>
      <ul class="rows">
        {held.value.map(h => {
          const open = h.space === space.id && h.seat === space.seat
          return (
            <li class="spread" key={`${h.space}/${h.seat}`}>
              <span>
                {open
                  ? t.settings.seatLine({ name })
                  : t.settings.seatOther({ day: dayAndMonth(h.added, deviceZone()) })}
              </span>
              {open ? (
                <span class="small soft">{t.settings.seatOpen}</span>
              ) : (
                <button class="act-3" type="button" onClick={() => openSeat(h.space, h.seat, '/home')}>
                  {t.settings.seatUse}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
