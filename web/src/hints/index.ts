/* Wording hints: on the device, on request, one at a time. They know English only, they never count, and they are
   never used on the partner's words. What they say is in the catalogue, under the kind. Load it when it is asked for. */
import { find } from './find'
import { agentless } from './patterns/agentless'
import { alwaysNever } from './patterns/alwaysNever'
import { demand } from './patterns/demand'
import { minimiser } from './patterns/minimiser'
import { sorryBut } from './patterns/sorryBut'
import { sorryIf } from './patterns/sorryIf'
import { sorryYouFeel } from './patterns/sorryYouFeel'
import { youMadeMe } from './patterns/youMadeMe'
import type { Hint, Pattern } from './types'

export const PATTERNS: readonly Pattern[] = [
  ...sorryIf,
  ...sorryBut,
  ...sorryYouFeel,
  ...youMadeMe,
  ...agentless,
  ...minimiser,
  ...demand,
  ...alwaysNever,
]

/** The hints for words of an apology, from the top: at most one in a sentence. */
export const hints = (text: string): Hint[] => find(PATTERNS, text)
