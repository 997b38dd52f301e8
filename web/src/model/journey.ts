/* One's own clock and the device's: where they come apart, that is asked about once for each journey. */
import { sameClock } from './day'

/** `home`: they agree, and the next journey is another one. `answered` is the zone that was asked about last. */
export function journeyAt(
  now: number,
  own: string | undefined,
  device: string | undefined,
  answered: string,
): 'home' | 'asked' | 'away' {
  if (!own || !device || sameClock(now, own, device)) return 'home'
  return answered === device ? 'asked' : 'away'
}
