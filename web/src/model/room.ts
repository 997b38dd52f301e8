/* How much room there is still, said before anything is refused: in a box, or among a kind of things. */
import { utf8 } from '../crypto/bytes'
import { sizeOf } from '../crypto/plain'
import type { Greeting } from '../crypto/ticket'
import type { WordOf } from '../sync/commands'
import { COMMANDS } from '../sync/commands'
import { type CommandName, LIMITS } from '../wire'

/** `nearly`: it is said quietly; `full`: it is refused. */
export type Room = 'enough' | 'nearly' | 'full'

const LONG = 0.85
export const MANY = 0.9

const roomIn = (size: number, most: number): Room =>
  size > most ? 'full' : size > most * LONG ? 'nearly' : 'enough'

/** In the box of a word that goes out with a command, as it would be sealed. */
export function roomFor<C extends CommandName>(cmd: C, field: WordOf<C>, text: string): Room {
  return roomIn(sizeOf(field, text), COMMANDS[cmd].words?.[field] ?? 0)
}

/** In the words of an invite, which are sealed with the name. */
export const roomInGreeting = (greeting: Greeting): Room =>
  roomIn(utf8(JSON.stringify(greeting)).length, LIMITS.maxWords)

/** How many more there may be, once that is worth saying. */
export const left = (has: number, most: number): number | undefined =>
  has >= most * MANY ? Math.max(0, most - has) : undefined
