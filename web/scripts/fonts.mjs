/* Cuts the two typefaces down to what is used and writes src/fonts/*.woff2, which are committed.
   Letters: Latin for names and words in most languages written in it; the rest falls back to the system's. */

import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subset from 'subset-font'

const require = createRequire(import.meta.url)
const files = name => join(dirname(require.resolve(`@fontsource-variable/${name}/package.json`)), 'files')

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')
const LATIN = range(0x20, 0x7e) + range(0xa0, 0xff)
const EXTENDED = 'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚț'
const SIGNS = '‐‑–—‘’‚“”„†•…‹›€−×→←'

/* Kerning, ligatures and composed letters, and lining and tabular figures for times. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum']

const FONTS = [
  {
    from: 'fraunces',
    to: 'fraunces',
    variant: 'opsz',
    axes: { wght: 400, opsz: { min: 14, max: 72 } },
    ext: { wght: 400, opsz: 28 }, // rare letters are drawn for one size
  },
  {
    from: 'figtree',
    to: 'figtree',
    variant: 'wght',
    axes: { wght: { min: 400, max: 600 } },
    ext: { wght: { min: 400, max: 600 } },
  },
]

let total = 0
for (const { from, to, variant, axes, ext } of FONTS) {
  const folder = files(from)
  for (const [part, letters, suffix, variationAxes] of [
    ['latin', LATIN + SIGNS, '', axes],
    ['latin-ext', EXTENDED, '-ext', ext],
  ]) {
    const source = await readFile(join(folder, `${from}-${part}-${variant}-normal.woff2`))
    const cut = await subset(source, letters, {
      targetFormat: 'woff2',
      variationAxes,
      keepFeatures: FEATURES,
      noHinting: true,
    })
    await writeFile(new URL(`../src/fonts/${to}${suffix}.woff2`, import.meta.url), cut)
    console.log(`${to}${suffix}.woff2`, cut.length)
    total += cut.length
  }
}
console.log('together', total)
if (total > 60 * 1024) throw new Error('the fonts are over 60 KB')
