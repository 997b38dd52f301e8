/* What this device takes of the server's and the partner's values. A value that is out of bounds is left out where it
   may be absent; where it may not, so is what holds it: it is not shown, and nothing that shows the rest can fail. Each
   shape is read by its own properties, from the wire's schema; nothing else in a value is looked at. */
import { KINDS, SHAPES } from '../wire/types.gen'
import { knowsZone } from './zones'

/** From 1970 on, and further ahead than anybody plans. */
const END = Date.UTC(2200, 0)
/** The last day that can be named. */
export const LAST_DAY = new Date(END - 1).toISOString().slice(0, 10)
const LONGEST = 32_768
/** Of lists the newest, which stand last. No list that the server admits is longer. */
const MOST = 1_000
/** An entity holds a revision, that a word, that its earlier wordings: nothing lies deeper. */
const DEEPEST = 4
const QUARTERS = 96
const LONGEST_RULE = 160

export const isMoment = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < END

/** A day that is in the calendar, as YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const at = Date.parse(`${value}T00:00Z`)
  return isMoment(at) && new Date(at).toISOString().startsWith(value)
}

type Odd = () => void
type Reader = (value: unknown, depth: number, odd: Odd) => unknown

const only =
  (fits: (value: unknown) => boolean): Reader =>
  value =>
    fits(value) ? value : undefined

const READERS = new Map<string, Reader>([
  ['moment', only(isMoment)],
  ['day', only(isDay)],
  ['count', only(value => Number.isSafeInteger(value) && (value as number) >= 0)],
  ['yes', only(value => typeof value === 'boolean')],
  ['text', only(value => typeof value === 'string' && value.length <= LONGEST)],
  ['span', only(isSpan)],
  ['rule', rule],
  ['zone', zone],
])

function isSpan(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(Number.isInteger)) return false
  const [from, to] = value
  return 0 <= from && from < to && to <= QUARTERS
}

/** A rule that cannot be read stays one, so that what it belongs to is not taken for something that is done once. */
function rule(value: unknown): string {
  const letters = typeof value === 'string' ? value.slice(0, LONGEST_RULE).replace(/[^A-Z0-9=;,+-]/g, '') : ''
  return letters || '?'
}

function zone(value: unknown, _: number, odd: Odd): string {
  if (typeof value === 'string' && knowsZone(value)) return value
  odd()
  return 'UTC'
}

function reader(kind: string): Reader {
  let made = READERS.get(kind)
  if (!made) {
    made = make(kind)
    READERS.set(kind, made)
  }
  return made
}

function make(kind: string): Reader {
  const rest = kind.slice(1)
  if (kind.startsWith('#')) return shape(SHAPES[rest as keyof typeof SHAPES])
  if (kind.startsWith('*')) return many(rest)
  const values = new Set(rest.split('|'))
  return only(value => (typeof value === 'string' || typeof value === 'number') && values.has(String(value)))
}

function many(of: string): Reader {
  return (value, depth, odd) => {
    const list = Array.isArray(value) ? value.slice(-MOST) : []
    return list.map(each => reader(of)(each, depth, odd)).filter(each => each !== undefined)
  }
}

function shape(properties: Readonly<Record<string, string>>): Reader {
  const all = Object.entries(properties).map(([name, kind]) => {
    const optional = kind.startsWith('?')
    return { name, optional, kind: optional ? kind.slice(1) : kind }
  })
  return (value, depth, odd) => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined
    const out: Record<string, unknown> = {}
    for (const { name, optional, kind } of all) {
      const given = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
      if (optional && given === undefined) continue
      const read = reader(kind)(given, depth + 1, odd)
      if (read !== undefined) out[name] = read
      else if (!optional) return undefined
    }
    return out
  }
}

const ID = /^[\w-]{1,64}$/
const isSeat = (part: string) => part === 'a' || part === 'b'
const isId = (part: string) => ID.test(part)
/** What follows the kind in a key; one id where nothing is said. */
const KEYS: Readonly<Record<string, readonly ((part: string) => boolean)[]>> = {
  seat: [isSeat],
  return: [isSeat],
  free: [isSeat, isDay],
  pulse: [isSeat, isDay],
  checkin: [isId, isDay, isSeat],
  line: [isId, isId],
}

/** The entity under a key, within its bounds; undefined where it cannot be shown. `odd` is told where a zone in it is
 *  shown in UTC. */
export function boundEntity(key: string, value: unknown, odd: Odd): object | undefined {
  const [kind = '', ...parts] = key.split('/')
  if (!Object.hasOwn(KINDS, kind)) return undefined
  const fits = Object.hasOwn(KEYS, kind) ? KEYS[kind]! : [isId]
  if (parts.length !== fits.length || !fits.every((one, n) => one(parts[n]!))) return undefined
  return bound(KINDS[kind as keyof typeof KINDS], value, odd) as object | undefined
}

/** A value of a shape of the wire, within its bounds. */
export const bound = (of: keyof typeof SHAPES, value: unknown, odd: Odd = () => {}): unknown =>
  reader(`#${of}`)(value, 0, odd)
