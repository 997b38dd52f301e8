import { useEffect, useRef, useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { type Pulse, readPulse } from '../../../model/pulse'
import type { Seat } from '../../../wire'

export interface Shared extends Pulse {
  /** `<seat>/<day>` */
  readonly id: string
  readonly seat: Seat
  /** The author's own. */
  readonly day: string
  readonly at: number
}

/** All pulses that can be read, in order of days; nothing until all are opened, so that years of them are drawn
 *  once and not again for each. */
export function usePulses(): readonly Shared[] | undefined {
  const { shared, words } = useSpace()
  const [, again] = useState(0)
  const before = useRef<readonly Shared[]>()
  const reads = shared
    .all('pulse')
    .map(({ id, it }) => ({ id, word: it.words, opened: words.read(`pulse/${id}`, it.words) }))
  const waiting = reads.filter(({ opened }) => opened.peek().state === 'opening')
  useEffect(() => {
    let left = waiting.length
    const stops = waiting.map(({ opened }) =>
      opened.subscribe(({ state }) => {
        if (state !== 'opening' && --left === 0) again(n => n + 1)
      }),
    )
    return () => {
      for (const stop of stops) stop()
    }
  })
  if (waiting.length > 0) return before.current
  before.current = reads
    .flatMap(({ id, word, opened }) => {
      const now = opened.peek()
      const pulse = now.state === 'open' ? readPulse(now.text) : undefined
      const [seat, day = ''] = id.split('/')
      return pulse && word.by === seat ? [{ ...pulse, id, seat: word.by, day, at: word.at }] : []
    })
    .sort((x, y) => (x.day < y.day ? -1 : 1))
  return before.current
}
