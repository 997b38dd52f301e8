import { useRef, useState } from 'preact/hooks'
import { useSpace, useZone } from '../../../app/hooks'
import { quartersIn, spansOf } from '../../../model/free'
import { type Cell, painted } from './cells'

/** Paints or clears cells, a day at a time. What waits to be sent is shown at once (useFree); a refusal undoes it. */
export function usePainting(mine: ReadonlySet<number>) {
  const space = useSpace()
  const zone = useZone(space.seat)
  const [error, setError] = useState<unknown>()
  const latest = useRef(new Map<string, number[]>())
  const send = (cell: Cell, free: boolean) => {
    const { day } = cell
    const quarters = painted(latest.current.get(day) ?? quartersIn(mine, day, zone), cell, free)
    latest.current.set(day, quarters)
    const answered = () => {
      if (latest.current.get(day) === quarters) latest.current.delete(day)
    }
    space.do('free.paint', { day, free: spansOf(quarters) }).then(answered, (refusal: unknown) => {
      answered()
      setError(refusal)
    })
  }
  return {
    error,
    paint(cells: readonly Cell[], free: boolean) {
      setError(undefined)
      for (const cell of cells) send(cell, free)
    },
  }
}
