import { useEffect, useMemo } from 'preact/hooks'
import { useSpace } from '../app/hooks'
import { useKeeping } from '../app/keeping'
import { Lasting } from '../app/lasting'

const NAME = 'hints'

/** The kinds of hints that are not wanted any more, on any device of the seat. What was dismissed here lies here too,
 *  sealed, so that it counts once it is written, without a connection. */
export function useDismissed(): [ReadonlySet<string>, (kind: string) => Promise<void>] {
  const space = useSpace()
  const { hints, known, keep } = useKeeping()
  const here = useMemo(
    () => new Lasting({ load: () => space.draft(NAME), save: text => space.setDraft(NAME, text) }),
    [space],
  )
  const all = new Set([...hints, ...read(here.text.value)])
  const fresh = known && all.size > hints.length ? [...all].join(' ') : ''
  useEffect(() => {
    if (fresh) void keep({ hints: fresh.split(' ') }).catch(() => {}) // stays here, and is tried at the next visit
  }, [fresh])
  const dismiss = (kind: string) => here.change(kept => JSON.stringify([...new Set([...read(kept), kind])]))
  return [all, dismiss]
}

function read(kept: string): readonly string[] {
  try {
    return kept ? (JSON.parse(kept) as string[]) : []
  } catch {
    return []
  }
}
