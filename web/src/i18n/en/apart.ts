/* What is said in some places alone, and comes with them: the start does not wait for it. */
import { inSentences } from '../partner'
import { common } from './common'
import { exported } from './export'
import { help } from './help'
import { path } from './path'
import { prepare } from './prepare'
import { request } from './request'
import { sees } from './sees'

export const apart = inSentences({ export: exported, help, path, prepare, request, sees }, common.partner)
