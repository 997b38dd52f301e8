/* What the rest of the app imports. The generated file is replaced as a whole; what is derived stands here. */
import type { CheckinResult, CommandName, Commands, OwnEntities, SharedEntities } from './types.gen'

export * as LIMITS from './limits.gen'
export type * from './types.gen'

export type Result = CheckinResult
/** The body as a screen gives it: word fields hold plain text, which do() seals before anything leaves. The terms of an
 *  agreement are no screen's to say: they are those of what the device has. */
export type PlainBody<C extends CommandName> = Omit<Commands[C], 'terms'>

export interface DocEntities {
  shared: SharedEntities
  own: OwnEntities
}

/** An entity with the id in its key. */
export interface With<E> {
  readonly id: string
  readonly it: E
}
