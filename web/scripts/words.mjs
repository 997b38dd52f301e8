/* node scripts/words.mjs [--write] [language…]: checks the messages of src/i18n/messages, all or those of a language, and
   that their types are those of now; --write makes these. */
import { readFileSync, writeFileSync } from 'node:fs'
import { wrongIn } from './words/check.mjs'
import { types } from './words/compile.mjs'
import { LANGUAGES } from './words/read.mjs'
import { unused } from './words/said.mjs'

const MADE = 'src/i18n/words.gen.ts'
const args = process.argv.slice(2)
const asked = args.filter(each => !each.startsWith('--'))
const wrong = wrongIn(asked.length > 0 ? asked : LANGUAGES)
if (wrong.length === 0 && args.includes('--write')) writeFileSync(MADE, types(LANGUAGES))
else if (wrong.length === 0 && asked.length === 0) {
  if (readFileSync(MADE, 'utf8') !== types(LANGUAGES))
    wrong.push(`${MADE} is not of these messages: npm run words`)
  wrong.push(...unused())
}
for (const line of wrong) console.error(line)
process.exit(wrong.length > 0 ? 1 : 0)
