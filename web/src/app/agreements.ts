/* What both agreed to, as far as this device can tell. */
import { saysAgreed } from '../model/commitment'
import type { Commitment, With } from '../wire'
import { useCommitments, useSpace } from './hooks'

/** Whether both partners' devices agreed to what stands. Nothing says "agreed" without it; undefined while it is looked
 *  into. */
export const useAgreed = (id: string, it: Commitment): boolean | undefined =>
  useSpace().words.agreed(`commitment/${id}`, it).value

/** Of what the server says that both agreed to, whatever became of it: what their devices agreed to, and what this one
 *  cannot tell. */
export function useAgreements(): { agreed: With<Commitment>[]; claimed: With<Commitment>[] } {
  const { words } = useSpace()
  const said = useCommitments().filter(({ it }) => saysAgreed(it))
  const those = (both: boolean) =>
    said.filter(({ id, it }) => words.agreed(`commitment/${id}`, it).value === both)
  return { agreed: those(true), claimed: those(false) }
}
