/* A seat's share of a doc, as the server counts it (hub/space/quota.go): who is full is full alone. */
import { type DocName, LIMITS, type Seat } from '../wire'
import { MANY, type Room } from './room'

/** What a seat has in a doc. */
export interface Share {
  readonly entities: number
  /** Bytes of its words as they are sealed, the earlier ones too. */
  readonly sealed: number
}

export function shareOf(entities: Iterable<readonly [key: string, it: object]>, seat: Seat): Share {
  let [count, sealed] = [0, 0]
  for (const [key, it] of entities) {
    if (makerOf(key, it) === seat) count++
    sealed += sealedBy(seat, it)
  }
  return { entities: count, sealed }
}

/** What a share is nearly full of, or full. */
export function roomInShare({ entities, sealed }: Share, doc: DocName): [Room, 'share_full' | 'words_full'] {
  const things = entities / (doc === 'own' ? LIMITS.maxOwn : LIMITS.maxShared)
  const words = sealed / LIMITS.maxSealed
  const most = Math.max(things, words)
  return [
    most >= 1 ? 'full' : most >= MANY ? 'nearly' : 'enough',
    things > words ? 'share_full' : 'words_full',
  ]
}

/** Whose share an entity counts against, if it is anybody's. */
function makerOf(key: string, it: object): unknown {
  const [kind, ...id] = key.split('/')
  const made = it as { by?: Seat; opener?: Seat; body?: { by: Seat } }
  switch (kind) {
    case 'request':
    case 'line':
    case 'commitment':
    case 'summary':
    case 'question':
    case 'letter':
      return made.by
    case 'talk':
      return made.opener
    case 'free':
    case 'pulse':
      return id[0]
    case 'checkin':
      return id[2]
    case 'note':
      return made.body?.by
    default:
      return undefined
  }
}

function sealedBy(seat: Seat, value: object): number {
  let bytes = 0
  const { text, by, cmd } = value as Readonly<Record<string, unknown>>
  if (typeof text === 'string' && typeof cmd === 'string' && by === seat) bytes += text.length
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) bytes += sealedBy(seat, inner)
  return bytes
}
