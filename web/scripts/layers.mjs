/* The folders of src/ stand on each other in this order: a file imports from its own folder and from those before it,
   and none is left that nobody imports. That no file comes back to itself by its imports, Biome sees to (noImportCycles). */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

const ORDER = [
  ...['wire', 'crypto', 'sync', 'keys', 'worker', 'model', 'sound', 'i18n', 'hints'],
  ...['app', 'export', 'components', 'screens', 'shell', 'main.tsx'],
]
const IMPORT = /(?:^import|^export|\bfrom|\bimport\()\s*'(\.[^']*)'/gm

const folderOf = path => path.split('/')[0]
const rank = path => ORDER.indexOf(folderOf(path))
const isTest = path => /\.(test|setup)\./.test(path)
const sources = readdirSync('src', { recursive: true }).filter(path => /\.tsx?$/.test(path))
const files = sources.filter(path => !isTest(path))
const importsOf = path =>
  [...readFileSync(`src/${path}`, 'utf8').matchAll(IMPORT)].map(([, to]) =>
    posix.join(posix.dirname(path), to),
  )
const imported = new Set(sources.flatMap(importsOf))
const ENTRY = /^main\.tsx$|^worker\/index\.ts$|^screens\/\w+\/index\.tsx$/ // the router finds a screen by its folder
const wrong = files.flatMap(path => {
  if (rank(path) < 0) return [`src/${path}: its folder does not stand in scripts/layers.mjs`]
  const unused = !ENTRY.test(path) && !imported.has(path.replace(/(\/index)?\.tsx?$/, ''))
  return importsOf(path)
    .filter(to => rank(to) > rank(path))
    .map(to => `src/${path} imports ${to}, but ${folderOf(to)} stands on ${folderOf(path)}`)
    .concat(unused ? [`src/${path}: nothing imports it; let what shows it do that`] : [])
})
if (files.length === 0) wrong.push('no files were found')
for (const line of wrong) console.error(line)
process.exit(wrong.length > 0 ? 1 : 0)
