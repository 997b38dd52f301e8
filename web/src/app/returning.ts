/* A return: everything of the partner's is lost, and a device of this seat asks for a way back for them. It opens
   only after three days, is shown to both, and any device of that seat that connects makes it void. */
import { random, toBase64url } from '../crypto/bytes'
import { sealKeys, ticket } from '../crypto/ticket'
import { DiskError } from '../keys/disk'
import type { Keyring } from '../keys/keyring'
import { Refusal } from '../sync/refusal'
import type { Seat } from '../wire'
import { api } from './api'
import type { Space } from './space'

const LINK = 'return'

/** The link to hand over. This browser keeps it, sealed, until the return is over. */
export async function askReturn(keyring: Keyring, space: Space): Promise<string> {
  const keys = await keyring.keys(space.id, space.seat)
  if (!keys) throw new Error('this browser does not hold the seat')
  const T = random(32)
  const { auth, wrap } = await ticket(T)
  const sealed = await sealKeys(wrap, { kind: 'return', space: space.id, seat: space.other }, { k: keys.K })
  const link = `${location.origin}/#return=${toBase64url(T)}`
  const before = await returnLink(space)
  // First, since a lost answer may have made it; and where it cannot be kept, it is not asked for.
  if (!(await space.setDraft(LINK, link))) {
    await space.setDraft(LINK, before ?? '')
    throw new DiskError(space.unkept.peek() ?? 'refused')
  }
  await api.makeTicket(space.id, space.seat, { kind: 'return', auth, keys: sealed }).catch(async cause => {
    if (cause instanceof Refusal) await space.setDraft(LINK, before ?? '')
    throw cause
  })
  return link
}

export const returnLink = (space: Space): Promise<string | undefined> => space.draft(LINK)

/** Takes a return away, whoever asked for it. */
export async function stopReturn(space: Space, of: Seat): Promise<void> {
  await space.returns.stop(of, () => api.dropTicket(space.id, space.seat, 'return'))
  await space.setDraft(LINK, '')
}
