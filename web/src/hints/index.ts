/* Wording hints: on the device, on request, one at a time. They know English only, they never count, and they are
   never used on the partner's words. What they say is in the catalogue, under the kind. Load it when it is asked
   for. */
import { Finder } from './find'
import { AGENTLESS_LISTS, agentless } from './templates/agentless'
import { ALWAYS_NEVER_LISTS, alwaysNever } from './templates/alwaysNever'
import { COMPLAINT_LISTS } from './templates/complaints'
import { DEMAND_LISTS, demand } from './templates/demand'
import { MINIMISER_LISTS, minimiser } from './templates/minimiser'
import { SHARED_LISTS } from './templates/shared'
import { SORRY_BUT_LISTS, sorryBut } from './templates/sorryBut'
import { SORRY_IF_LISTS, sorryIf } from './templates/sorryIf'
import { SORRY_YOU_LISTS, sorryYouFeel } from './templates/sorryYouFeel'
import { YOU_MADE_ME_LISTS, youMadeMe } from './templates/youMadeMe'
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
export const LISTS = {
  ...SHARED_LISTS,
  ...SORRY_IF_LISTS,
  ...SORRY_BUT_LISTS,
  ...SORRY_YOU_LISTS,
  ...YOU_MADE_ME_LISTS,
  ...AGENTLESS_LISTS,
  ...MINIMISER_LISTS,
  ...DEMAND_LISTS,
  ...COMPLAINT_LISTS,
  ...ALWAYS_NEVER_LISTS,
}

const finder = new Finder(PATTERNS, LISTS)

/** The hints for words of an apology, from the top: at most one in a sentence. */
export const hints = (text: string): Hint[] => finder.find(text)
