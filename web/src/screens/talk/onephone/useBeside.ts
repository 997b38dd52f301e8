import { useEffect } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { beside } from '../../../app/session'
import type { Space } from '../../../app/space'

/** The other seat of this space, where both talk with this one phone. */
export function useBeside(): Space | undefined {
  const { id } = useSpace()
  const other = beside.value
  return other?.id === id ? other : undefined
}

/** Both are here, though only one of them has the phone. */
export function useBothHere(): void {
  const other = useBeside()
  useEffect(() => {
    other?.here('talk')
    return () => other?.here('')
  }, [other])
}
