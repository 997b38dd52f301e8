/* The two seats of a space, and what they may do about the space itself (RULES.md, section S). */
import type { Seat, SeatEntity } from '../wire'

/** Who looks and when: all that the rules ask beside the thing itself. */
export interface Viewer {
  readonly seat: Seat
  readonly seats: Readonly<Record<Seat, SeatEntity | undefined>>
  /** The server's clock. */
  readonly now: number
}

export const otherThan = (seat: Seat): Seat => (seat === 'a' ? 'b' : 'a')

export const isJoined = (seat: SeatEntity | undefined): boolean => seat?.status === 'joined'

/** Left, or signed out by the other as not their partner; for good. */
export const isGone = (seat: SeatEntity | undefined): boolean =>
  seat?.status === 'left' || seat?.status === 'rejected'

/** Once a seat is gone, what was shared is for reading (S1). */
export const isApart = ({ seats }: Viewer): boolean => isGone(seats.a) || isGone(seats.b)

/** A talk takes two (T3). */
export const areTogether = ({ seats }: Viewer): boolean => isJoined(seats.a) && isJoined(seats.b)

export type SpaceCommand = 'seat.leave' | 'seat.reject' | 'space.erase'

/** What a seat may do about the space. `talked`: there ever was a talk. */
export function maySpace({ seat, seats }: Viewer, talked: boolean): ReadonlySet<SpaceCommand> {
  const may = new Set<SpaceCommand>()
  if (isGone(seats[seat])) return may
  may.add('seat.leave').add('space.erase')
  if (seat === 'a' && isJoined(seats.b) && !talked) may.add('seat.reject')
  return may
}

/** Nobody else has to agree: the next word to erase everything is the last one (S6). */
export const isLastWord = ({ seat, seats }: Viewer): boolean => {
  const other = seats[otherThan(seat)]
  return !isJoined(other) || other?.erase === true
}
