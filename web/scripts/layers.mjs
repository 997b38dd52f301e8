/* The folders of src/ stand on each other in this order: a file imports from its own folder and from those before it.
   That no file comes back to itself by its imports, Biome sees to (noImportCycles). */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

const ORDER = [
  ...['wire', 'crypto', 'sync', 'keys', 'model', 'i18n', 'hints'],
  ...['app', 'export', 'components', 'screens', 'shell', 'main.tsx'],
]
const IMPORT = /(?:^import|^export|\bfrom|\bimport\()\s*'(\.[^']*)'/gm

const folderOf = path => path.split('/')[0]
const rank = path => ORDER.indexOf(folderOf(path))
const files = readdirSync('src', { recursive: true }).filter(
  path => /\.tsx?$/.test(path) && !path.includes('.test.'),
)
const wrong = files.flatMap(path => {
  if (rank(path) < 0) return [`src/${path}: its folder does not stand in scripts/layers.mjs`]
  return [...readFileSync(`src/${path}`, 'utf8').matchAll(IMPORT)]
    .map(([, to]) => posix.join(posix.dirname(path), to))
    .filter(to => rank(to) > rank(path))
    .map(to => `src/${path} imports ${to}, but ${folderOf(to)} stands on ${folderOf(path)}`)
})
if (files.length === 0) wrong.push('no files were found')
for (const line of wrong) console.error(line)
process.exit(wrong.length > 0 ? 1 : 0)
