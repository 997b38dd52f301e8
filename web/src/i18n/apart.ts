/* `t` for what comes with some screens alone. */

import type { Widen } from '.'
import { apart as words } from './en/apart'

export const apart: Widen<typeof words> = words
