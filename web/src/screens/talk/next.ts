/* The agreed time that a talk would be opened for. */
import type { With } from '../../app/hooks'
import type { Request } from '../../wire'

const BEFORE = 30 * 60_000

/** From half an hour before the agreed time on; one that has passed stays agreed until something is done. */
export const isNear = (request: Request, now: number): boolean =>
  request.slot !== undefined && now >= request.slot - BEFORE

/** The one whose time is near or has passed most recently; else the soonest to come. */
export function nextOf(requests: readonly With<Request>[], now: number): With<Request> | undefined {
  const agreed = requests
    .filter(({ it }) => it.status === 'agreed' && it.slot !== undefined)
    .sort((x, y) => x.it.slot! - y.it.slot!)
  return agreed.filter(({ it }) => isNear(it, now)).at(-1) ?? agreed[0]
}
