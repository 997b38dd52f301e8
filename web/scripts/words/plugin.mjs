/* Puts the compiled messages in the place of src/i18n/words.gen.ts, each part of each language in a file of its own.
   What is wrong with a message fails the build. */
import { wrongIn } from './check.mjs'
import { compile } from './compile.mjs'
import { fileOf, LANGUAGES, screensOf } from './read.mjs'

const OWN = /^words-(\w+(?:-\w+)?)-(first|all)$/

export const words = {
  name: 'words',
  enforce: 'pre',
  buildStart() {
    const wrong = wrongIn()
    if (wrong.length > 0) this.error(wrong.join('\n'))
  },
  resolveId: id => (OWN.test(id) ? id : undefined),
  load(id) {
    if (id.endsWith('/src/i18n/words.gen.ts')) return loader()
    const [, language, part] = OWN.exec(id) ?? []
    if (!language) return undefined
    for (const screen of screensOf(language)) this.addWatchFile(fileOf(language, screen))
    return compile(language, part)
  },
}

function loader() {
  const parts = language => ['first', 'all'].map(part => `${part}: () => import('words-${language}-${part}')`)
  const by = of => `{${LANGUAGES.map(each => `${JSON.stringify(each)}: ${of(each)}`)}}`
  return `export const words = ${by(each => `{${parts(each)}}`)}
export const names = ${by(each => JSON.stringify(ownName(each)))}`
}

/** What it is called in itself. */
function ownName(language) {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
