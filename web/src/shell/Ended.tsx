import { useMaybeSpace } from '../app/hooks'
import { parting } from '../app/session'
import { Farewell } from './Farewell'
import { SetAside } from './SetAside'
import { SignedOut } from './SignedOut'

/** In place of a screen, where there is no seat for it any more. */
export default function Ended() {
  const open = useMaybeSpace()
  const parted = parting.value
  if (parted?.over) return <Farewell how={parted.how} />
  const link = open?.link.value
  if (!open || link?.at !== 'ended') return null
  if (link.why === 'aside') return <SetAside since={link.since} until={link.until} />
  return link.why === 'revoked' && !parted && !open.lent ? <SignedOut /> : null
}
