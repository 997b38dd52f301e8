/* All words, for tests, which know the names that they write. */

import type { Loosely } from '../name'
import { catalogue } from '.'
import { apart } from './apart'

const all = { ...catalogue, ...apart }
export const en = all as unknown as Loosely<typeof all>
