import { inSentences } from '../partner'
import { commitments } from './commitments'
import { common } from './common'
import { home } from './home'
import { invite } from './invite'
import { join } from './join'
import { onePhone } from './onephone'
import { refusals } from './refusals'
import { settings } from './settings'
import { start } from './start'
import { talk } from './talk'

const words = {
  common,
  commitments,
  home,
  invite,
  join,
  onePhone,
  refusals,
  settings,
  start,
  talk,
}

/** What the app reads: it takes names that are isolated. What some screens alone say comes with them (apart.ts). */
export const catalogue = inSentences(words, common.partner)
