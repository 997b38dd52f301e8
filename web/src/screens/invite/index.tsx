import { useEffect } from 'preact/hooks'
import { useSeat, useSpace } from '../../app/hooks'
import { go } from '../../app/router'
import { Joined } from './Joined'
import { OpenInvite } from './OpenInvite'
import './invite.css'

/** Seat a's: the other seat while it is open, who took it, and what follows if it was somebody else. */
export default function Invite() {
  const { seat } = useSpace()
  const other = useSeat('b')
  const status = other?.status ?? 'open'
  const elsewhere = seat !== 'a' || status === 'left'
  useEffect(() => {
    if (elsewhere) go('/home')
  }, [elsewhere])
  if (elsewhere) return null
  return status === 'open' ? (
    <OpenInvite key="open" />
  ) : (
    <Joined key="joined" rejected={status === 'rejected'} />
  )
}
