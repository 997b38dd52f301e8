/* Which files each first screen of a visit needs beyond what index.html names, as the Link header (RFC 8288) that the
   server gives with it: the browser asks for them beside the script, not after it. By the first part of the path, and by
   the language. */
import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'
import { LANGUAGES } from './words/read.mjs'

const ROUTE = /^ {2}'?(\w*)'?: \{ screen: '(\w+)'(.*)\}/gm
/** A link's secret is behind the #, which no server sees: where one begins, one may as well join. */
const ALSO: Readonly<Record<string, readonly string[]>> = { '': ['join'] }

export const preloads: Plugin = {
  name: 'preloads',
  generateBundle(_, bundle) {
    const router = readFileSync('src/app/router.ts', 'utf8')
    const screens = new Map(
      [...router.matchAll(ROUTE)].map(([, at, screen, more]) => [at!, { screen, more }]),
    )
    if (screens.size < 10) this.error('the table of paths in src/app/router.ts was not found')
    const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
    const links: Record<string, Record<string, string>> = {}
    for (const [at, { more }] of screens) {
      links[at] = {}
      const needed = [at, ...(ALSO[at] ?? [])].flatMap(each => {
        const entry = `/src/screens/${screens.get(each)?.screen}/index.tsx`
        return filesOf(
          chunks.find(chunk => chunk.facadeModuleId?.endsWith(entry)),
          bundle,
        )
      })
      for (const language of LANGUAGES) {
        const words = `words-${language}-${more!.includes('fewWords') ? 'first' : 'all'}`
        const file = chunks.find(chunk => chunk.facadeModuleId === words)
        if (!file || needed.length === 0) this.error(`what /${at} needs in ${language} was not found`)
        links[at][language] = [...new Set([file.fileName, ...needed])].map(link).join(', ')
      }
    }
    this.emitFile({ type: 'asset', fileName: 'preloads.json', source: JSON.stringify(links) })
  },
}

const link = (name: string): string =>
  `</${name}>; rel=${name.endsWith('.css') ? 'preload; as=style' : 'modulepreload'}`

/** A screen's chunk with all that it imports, but for what index.html names. */
function filesOf(chunk: Rolldown.OutputChunk | undefined, bundle: Rolldown.OutputBundle): string[] {
  if (!chunk || /\/(first|index)-/.test(chunk.fileName)) return []
  const under = chunk.imports.map(name => bundle[name]).filter(file => file?.type === 'chunk')
  const styles = [...(chunk.viteMetadata?.importedCss ?? [])]
  return [chunk.fileName, ...styles, ...under.flatMap(each => filesOf(each, bundle))]
}
