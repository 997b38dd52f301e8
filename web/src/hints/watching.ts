/* The same for the wording of a commitment that would let one watch the other. */
import { Finder } from './find'
import { WATCH_LISTS, watch } from './templates/watch'
import type { Hint, WatchKind } from './types'

const finder = new Finder(watch, WATCH_LISTS)

/** The hints for the wording of a commitment. */
export const watching = (text: string): Hint<WatchKind>[] => finder.find(text)
