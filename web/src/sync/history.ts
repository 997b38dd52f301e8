/* What a device remembers of a doc beside the doc: the highest place that a server showed it. A server that was
   restored from a copy, that forks, takes a version back or gives it out twice contradicts that sooner or later.
   What a device never saw it cannot miss: a server that withholds the latest from the start is not found out. */
import { type Cursor, LIMITS } from '../wire'
import { boundEntity } from './bounds'

/** Whether a place to which the server leads goes on from the highest that it showed. No doc begins anew under a device
 *  that is let in; its first patch comes without the epoch that it begins. */
export function goesOn(highest: Cursor, to: Cursor): boolean {
  if (highest.epoch !== '' && to.epoch !== highest.epoch) return false
  return highest.v === 0 || to.v > highest.v || (to.v === highest.v && to.tag === highest.tag)
}

/** For how long a server surely knows what was deleted: a day is to spare. */
const DELETIONS_KEPT = LIMITS.tombstonesFor - 24 * 3_600_000

/** Whether a server that sends all of a doc in place of what changed since `had` can have `had` in its history: only
 *  where that is too long ago for it to know. `age`: ms since this device was there. */
export function mayForget(had: Cursor, to: Cursor, age: number): boolean {
  return had.epoch === '' || to.v - had.v >= LIMITS.tagsKept || age < 0 || age > DELETIONS_KEPT
}

interface Versioned {
  readonly v: number
}

/** Whether all that a sync brings from before the highest place is what the device has. */
export function agrees(
  highest: Cursor,
  had: (key: string) => Versioned | undefined,
  came: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(came).every(([key, entity]) => {
    const theirs = boundEntity(key, entity, () => {}) as Versioned | undefined // as the device would have it
    if (!theirs || theirs.v > highest.v) return true
    const mine = had(key)
    return mine?.v === theirs.v && sealed(mine) === sealed(theirs)
  })
}

/** Of an entity what no later build of a server writes in another way. */
const sealed = (entity: object) =>
  JSON.stringify(entity)
    .match(/"1\.[\w-]{100,}"/g)
    ?.join() ?? ''
