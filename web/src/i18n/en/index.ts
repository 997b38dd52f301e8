import { commitments } from './commitments'
import { common } from './common'
import { help } from './help'
import { home } from './home'
import { invite } from './invite'
import { join } from './join'
import { request } from './request'
import { sees } from './sees'
import { settings } from './settings'
import { start } from './start'
import { talk } from './talk'

export const en = { common, commitments, help, home, invite, join, request, sees, settings, start, talk }
