import { useEffect } from 'preact/hooks'
import { useSeat, useSpace } from '../app/hooks'
import { t } from '../i18n'
import { knownDeviceZone, zoneCity } from '../i18n/time'
import { journeyAt } from '../model/journey'
import { Outcome } from './Notice'
import { useAction } from './useAction'

/** The device goes by another clock than its seat: one quiet offer, once for each journey. */
export function Journey() {
  const { seat, lent, journey, now, do: act } = useSpace()
  const own = useSeat(seat)?.zone
  const device = knownDeviceZone()
  const at = journeyAt(now(), own, device, journey.text.value)
  const change = useAction()
  useEffect(() => {
    if (at === 'home' && own) void journey.change(() => '')
  }, [at, own])
  if (at !== 'away' || lent || !own || !device) return null
  const say = t.common.journey
  return (
    <aside class="aside small flow journey">
      <p>{say.text({ there: zoneCity(device), home: zoneCity(own) })}</p>
      <div class="inline">
        <button
          class="act-3"
          type="button"
          disabled={change.busy}
          onClick={() => change.run(() => act('seat.zone', { zone: device }))}
        >
          {say.use({ there: zoneCity(device) })}
        </button>
        <button class="act-3" type="button" onClick={() => journey.change(() => device)}>
          {say.keep({ home: zoneCity(own) })}
        </button>
      </div>
      <Outcome error={change.error} />
    </aside>
  )
}
