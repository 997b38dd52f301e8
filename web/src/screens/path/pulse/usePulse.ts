import { useGone, useName, useNow, useOpened, useSpace, useViewer } from '../../../app/hooks'
import type { Name } from '../../../i18n/name'
import { mayShare, type Pulse, pulseDay, readPulse } from '../../../model/pulse'
import type { Pulse as Entity } from '../../../wire'

export interface Today {
  readonly day: string
  readonly key: string
  /** What was shared today, if it was. */
  readonly entity: Entity | undefined
  readonly pulse: Pulse | undefined
  readonly opening: boolean
  readonly may: boolean
}

/** One's own pulse of today, in one's own zone. */
export function useToday(): Today {
  const { seat, shared } = useSpace()
  const viewer = useViewer(useNow(30_000))
  const day = pulseDay(viewer)
  const key = `pulse/${seat}/${day}`
  const entity = shared.get('pulse', `${seat}/${day}`)
  const opened = useOpened(key, entity?.words)
  return {
    day,
    key,
    entity,
    pulse: opened?.state === 'open' ? readPulse(opened.text) : undefined,
    opening: opened?.state === 'opening',
    may: mayShare(day, viewer),
  }
}

/** The other one's name, and whether there is still somebody to share with. */
export function useOther(): { name: Name; gone: boolean } {
  return { name: useName(useSpace().other), gone: useGone() }
}
