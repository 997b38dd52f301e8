import { Refusal } from '../../../sync/refusal'

/** For what nobody may refuse, a time-out and the end: when the talk moved on in that same moment, it is asked
 *  again at the new state, unless that state is already the one wanted. */
export async function insist(act: () => Promise<void>, stands: () => boolean, times = 3): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (stands()) return
    if (!(error instanceof Refusal) || error.code !== 'stale' || times <= 1) throw error
    await insist(act, stands, times - 1)
  }
}
