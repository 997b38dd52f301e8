import { useEffect, useState } from 'preact/hooks'
import { useSpace } from '../app/hooks'

const NAME = 'hints'

/** The kinds of hints that are not wanted any more. Kept on this device, sealed. */
export function useDismissed(): [ReadonlySet<string>, (kind: string) => void] {
  const space = useSpace()
  const [kinds, setKinds] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    void space.draft(NAME).then(kept => setKinds(read(kept)))
  }, [space])
  const dismiss = (kind: string) => {
    const next = new Set([...kinds, kind])
    setKinds(next)
    void space.setDraft(NAME, JSON.stringify([...next]))
  }
  return [kinds, dismiss]
}

function read(kept: string | undefined): ReadonlySet<string> {
  try {
    return new Set(kept ? (JSON.parse(kept) as string[]) : [])
  } catch {
    return new Set()
  }
}
