/* How two who are apart hear each other now: from what the sound says and what the rules let be heard. */
import type { Heard } from '../../../model/heard'
import type { Sound, State, Trouble } from '../../../sound'

export type Standing =
  | Exclude<State['is'], 'on'>
  | Trouble
  /** The other is ready, and one has not begun. */
  | 'awaited'
  /** Connected, and nobody may be heard yet. */
  | 'silent'
  /** One's own microphone, where one may be heard. */
  | 'opening'
  | 'open'
  | 'both'
  | 'closed'
  /** One listens; `kept`: and one's own stays closed when the floor comes. */
  | 'listening'
  | 'kept'
  | 'mute'
  | 'unheardMine'
  | 'unheardTheirs'
  | 'unheardBoth'

/** `awaited`: the other's device carries their sound, and none of this seat's does. */
export function standing(sound: Sound | undefined, { mine, theirs }: Heard, awaited = false): Standing {
  const state = sound?.state.value
  if (!sound || !state) return awaited ? 'awaited' : 'off'
  if (state.is === 'off') return state.trouble ?? (awaited ? 'awaited' : 'off')
  if (state.is !== 'on') return state.is
  if (theirs && sound.mute.value) return 'mute'
  const closed = sound.closed.value
  if (mine && closed) return 'closed'
  if (!state.heard && (mine || theirs))
    return mine && theirs ? 'unheardBoth' : mine ? 'unheardMine' : 'unheardTheirs'
  if (sound.open.value) return mine && theirs ? 'both' : 'open'
  if (mine) return 'opening'
  if (theirs) return closed ? 'kept' : 'listening'
  return 'silent'
}

/** All that may stand in the place of each other while it goes on: the room for the longest is kept, so that nothing
 *  moves when a word is missed. */
export function others(now: Standing): readonly Standing[] {
  return ROWS.find(row => row.includes(now)) ?? []
}

const ROWS: readonly (readonly Standing[])[] = [
  ['both', 'unheardBoth', 'closed'],
  ['open', 'opening', 'unheardMine', 'closed'],
  ['listening', 'kept', 'unheardTheirs'],
]
