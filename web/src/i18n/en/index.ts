import type { Loosely } from '../name'
import { inSentences } from '../partner'
import { commitments } from './commitments'
import { common } from './common'
import { exported } from './export'
import { help } from './help'
import { home } from './home'
import { invite } from './invite'
import { join } from './join'
import { onePhone } from './onephone'
import { path } from './path'
import { prepare } from './prepare'
import { refusals } from './refusals'
import { request } from './request'
import { sees } from './sees'
import { settings } from './settings'
import { start } from './start'
import { talk } from './talk'

const words = {
  common,
  commitments,
  export: exported,
  help,
  home,
  invite,
  join,
  onePhone,
  path,
  prepare,
  refusals,
  request,
  sees,
  settings,
  start,
  talk,
}

/** What the app reads: it takes names that are isolated. */
export const catalogue = inSentences(words, common.partner)

/** The same for those who know the names that they write. */
export const en = catalogue as unknown as Loosely<typeof catalogue>
