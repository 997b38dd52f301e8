import { useMemo } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { freeMoments, type Painted } from '../../../model/free'
import type { Seat } from '../../../wire'

export interface FreeTimes {
  /** What this seat painted, with what waits to be sent. */
  readonly mine: ReadonlySet<number>
  readonly theirs: ReadonlySet<number>
}

/** When each is free, as moments, live. */
export function useFree(): FreeTimes {
  const { seat, other, shared, unsent } = useSpace()
  const painted = shared.all('free')
  const waiting = unsent.value.filter(({ cmd }) => cmd === 'free.paint')
  const zone = shared.get('seat', seat)?.zone
  const [mine, theirs] = useMemo(() => {
    const days = (of: Seat) =>
      painted.flatMap(({ id, it }): Painted[] =>
        id.startsWith(`${of}/`) ? [{ ...it, day: id.slice(2) }] : [],
      )
    const own = new Map(days(seat).map(each => [each.day, each]))
    for (const { body } of waiting) {
      const { day, free } = body as unknown as Pick<Painted, 'day' | 'free'>
      if (zone) own.set(day, { day, free, zone })
    }
    return [freeMoments([...own.values()]), freeMoments(days(other))]
  }, [seat, other, zone, JSON.stringify(waiting.map(each => each.id)), ...stamp(painted)])
  return { mine: mine!, theirs: theirs! }
}

/** Changes when any of them changes. */
const stamp = (painted: readonly { id: string; it: { v: number } }[]) => [
  painted.map(({ id, it }) => `${id}:${it.v}`).join(' '),
]
