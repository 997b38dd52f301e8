/* What a command changes and carries, as the server's own table has it (hub/space/commands.go). */
import type { CommandName, DocName, PlainBody, Seat } from '../wire'
import { TABLE } from '../wire/types.gen'

export { WORD_FIELDS } from '../wire/types.gen'

interface Row {
  readonly doc: DocName
  /** The key of the entity that it is about; {day} stands for the body's own day, {by} for the sender's seat. */
  readonly about: string
  /** The key of the entity whose version the server compares with `seen`, where it does. */
  readonly seen?: string
  /** The fields of the body that are sealed, each with the most bytes that it holds; each is also the `field` it is
   *  bound to. */
  readonly words?: Readonly<Record<string, number>>
}

/** The words of a command. */
export type WordOf<C extends CommandName> = (typeof TABLE)[C] extends { readonly words: infer W }
  ? Extract<keyof W, string>
  : never

export const COMMANDS: { readonly [C in CommandName]: Row } = TABLE

/** The key of the entity that a command is about. */
export function aboutKey<C extends CommandName>(cmd: C, body: PlainBody<C>, by: Seat): string {
  return fill(COMMANDS[cmd].about, body, by)
}

/** The key of the entity whose version goes out as `seen`, or undefined where the server does not ask. */
export function seenKey<C extends CommandName>(cmd: C, body: PlainBody<C>, by: Seat): string | undefined {
  const { seen } = COMMANDS[cmd]
  return seen && fill(seen, body, by)
}

/** The commands of which only the newest about a thing counts. What begins with one of these words may not lie between
 *  the two: the earlier one is judged by the rules before it. */
const NEWEST: Partial<Record<CommandName, readonly string[]>> = {
  'checkin.mark': ['commitment', 'seat.zone'],
  'free.paint': ['seat.zone'],
  'note.write': ['note.remove'],
  'pulse.share': ['seat.zone'],
  'seat.name': [],
  'seat.zone': ['checkin', 'commitment', 'free', 'pulse'],
}

interface About {
  readonly cmd: CommandName
  readonly key: string
}

/** Those of the waiting ones, oldest first, for which a newer one stands: they need not be sent. */
export function folded<S extends About>(waiting: readonly S[], newer: About): S[] {
  const apart = NEWEST[newer.cmd]
  if (!apart) return []
  const last = waiting.findLastIndex(({ cmd }) => apart.some(word => cmd.startsWith(word)))
  return waiting.slice(last + 1).filter(({ cmd, key }) => cmd === newer.cmd && key === newer.key)
}

function fill(template: string, body: object, by: Seat): string {
  const values: Record<string, unknown> = { ...body, by }
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}
