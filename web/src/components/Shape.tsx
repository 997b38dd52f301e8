import { initial } from '../crypto/plain'
import type { Seat } from '../wire'

interface Props {
  /** Whose it is; left out inside an element that says data-seat itself. */
  seat?: Seat
  /** Their initial. */
  name?: string
  state?: 'waiting' | 'kept' | 'partly' | 'missed'
}

/** A partner's shape: disc or leaf. Never alone where colour would be the only sign: put a name beside it. */
export function Shape({ seat, name, state }: Props) {
  return (
    <i class="shape" data-seat={seat} data-state={state} aria-hidden="true">
      {name ? initial(name) : null}
    </i>
  )
}
