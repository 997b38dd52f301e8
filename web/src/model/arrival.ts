/* What every device of a seat tells of the ways into it: devices that came, and a code that was made. It is told for
   seven days, whatever anybody tapped; then it stands in the settings. */
import type { OwnDevice, RecoveryCode, With } from '../wire'

const TOLD_FOR = 7 * 86_400_000

export interface Arrival {
  readonly id: string
  readonly at: number
  /** A device, by what it came; or a code: made on this device, or on another. */
  readonly how: 'device' | 'lend' | 'recovery' | 'return' | 'codeHere' | 'codeElsewhere'
}

/** Newest first. The seat's first device and one's own coming are nobody's news. */
export function arrivalsOf(
  devices: readonly With<OwnDevice>[],
  code: RecoveryCode | undefined,
  me: string,
  now: number,
): Arrival[] {
  const recent = (at: number) => now - at < TOLD_FOR
  const came = devices.flatMap(({ id, it: { came, at } }): Arrival[] =>
    id === me || came === 'founded' || came === 'invite' || !recent(at) ? [] : [{ id, at, how: came }],
  )
  const by = devices.find(({ id }) => id === code?.device)
  const used = by !== undefined && by.it.came === 'recovery' && by.it.at === code?.at // its device is told of
  if (code && recent(code.at) && !used)
    came.push({ id: 'code', at: code.at, how: code.device === me ? 'codeHere' : 'codeElsewhere' })
  return came.sort((x, y) => y.at - x.at)
}
