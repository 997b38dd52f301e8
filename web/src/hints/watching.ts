/* The same for the wording of a commitment that would let one watch the other. */
import { find } from './find'
import { watch } from './patterns/watch'
import type { Hint, WatchKind } from './types'

/** The hints for the wording of a commitment. */
export const watching = (text: string): Hint<WatchKind>[] => find(watch, text)
