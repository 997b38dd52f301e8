import { useEffect, useState } from 'preact/hooks'
import { useSpace } from '../app/hooks'
import { useKeeping } from '../app/keeping'

const NAME = 'hints'

/** The kinds of hints that are not wanted any more, on any device of the seat. What was dismissed here lies here too,
 *  sealed, so that it counts at once and without a connection. */
export function useDismissed(): [ReadonlySet<string>, (kind: string) => void] {
  const space = useSpace()
  const { hints, known, keep } = useKeeping()
  const [here, setHere] = useState<readonly string[]>([])
  useEffect(() => {
    void space.draft(NAME).then(kept => setHere(read(kept)))
  }, [space])
  const all = new Set([...hints, ...here])
  const fresh = known && all.size > hints.length ? [...all].join(' ') : ''
  useEffect(() => {
    if (fresh) void keep({ hints: fresh.split(' ') }).catch(() => {}) // stays here, and is tried at the next visit
  }, [fresh])
  const dismiss = (kind: string) => {
    const next = [...new Set([...here, kind])]
    setHere(next)
    void space.setDraft(NAME, JSON.stringify(next))
  }
  return [all, dismiss]
}

function read(kept: string | undefined): readonly string[] {
  try {
    return kept ? (JSON.parse(kept) as string[]) : []
  } catch {
    return []
  }
}
