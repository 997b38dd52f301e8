import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { manifests } from './scripts/manifests.ts'
import { preloads } from './scripts/preloads.ts'
import { words } from './scripts/words/plugin.mjs'
import { worker } from './scripts/worker.ts'

/* The page is served under a policy that allows only files of its own (PROTOCOL.md, headers): nothing is
   inlined, every file but index.html carries a hash of its content, and there are no source maps. */
const HINTS_MOST = 40_600

/** The hints and what they alone need, gzipped: the build fails where they grow. The indents of templates stay out. */
const hintsStaySmall: Plugin = {
  name: 'hints-stay-small',
  transform: (code, id) => (id.includes('/src/hints/templates/') ? code.replace(/\n +/g, '\n') : undefined),
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
    const ours = chunks.filter(({ moduleIds }) => moduleIds.some(id => id.includes('/src/hints/templates/')))
    const engine = chunks.filter(({ moduleIds }) => moduleIds.some(id => id.endsWith('/src/hints/find.ts')))
    const bytes = [...new Set([...ours, ...engine])]
      .filter(({ moduleIds }) => !moduleIds.some(id => id.endsWith('/watching.ts')))
      .reduce((sum, { code }) => sum + gzipSync(code).length, 0)
    if (bytes === 0 || bytes > HINTS_MOST)
      this.error(`the hints take ${bytes} bytes gzipped, where ${HINTS_MOST} are allowed`)
    this.info(`the hints take ${bytes} bytes gzipped`)
  },
}

/** What the first screen of a visit needs in script and style, gzipped, without the headers of its files. */
const FIRST_MOST = 64_000

const firstStaysSmall: Plugin = {
  name: 'first-stays-small',
  generateBundle(_, bundle) {
    const sizes = (names: RegExp) =>
      Object.values(bundle)
        .filter(({ fileName }) => names.test(fileName))
        .map(file => gzipSync(file.type === 'chunk' ? file.code : file.source).length)
    const files = sizes(/\/(first|index|start)-/)
    const words = sizes(/\/words-.+-first-/) // one of them: the largest counts
    const bytes = files.reduce((sum, size) => sum + size, Math.max(...words))
    if (files.length < 4 || words.length === 0 || bytes > FIRST_MOST)
      this.error(`the first screen takes ${bytes} bytes gzipped, where ${FIRST_MOST} are allowed`)
    this.info(`the first screen takes ${bytes} bytes gzipped`)
  },
}

/** What opening a talk loads beyond the start in script and style, gzipped; and the fonts of a first screen. */
const TALK_MOST = 38_700
const FONTS_MOST = 50_000

const talkStaysSmall: Plugin = {
  name: 'talk-stays-small',
  generateBundle(_, bundle) {
    const size = (name: string) => {
      const file = bundle[name]
      return file ? gzipSync(file.type === 'chunk' ? file.code : file.source).length : 0
    }
    const loaded = new Set<string>()
    const load = (name: string) => {
      const file = bundle[name]
      if (file?.type !== 'chunk' || loaded.has(name) || /\/(first|index)-/.test(name)) return
      loaded.add(name)
      for (const style of file.viteMetadata?.importedCss ?? []) loaded.add(style)
      file.imports.forEach(load)
    }
    const talk = Object.values(bundle).find(
      file => file.type === 'chunk' && file.facadeModuleId?.endsWith('/src/screens/talk/index.tsx'),
    )
    if (talk) load(talk.fileName)
    const bytes = [...loaded].reduce((sum, name) => sum + size(name), 0)
    const fonts = Object.values(bundle)
      .filter(({ fileName }) => /\/(figtree|fraunces)-(?!ext).+\.woff2$/.test(fileName))
      .map(file => (file.type === 'asset' ? file.source.length : 0))
    const letters = fonts.reduce((sum, each) => sum + each, 0)
    if (bytes === 0 || bytes > TALK_MOST)
      this.error(`a talk takes ${bytes} bytes gzipped, where ${TALK_MOST} are allowed`)
    if (fonts.length !== 2 || letters > FONTS_MOST)
      this.error(`the fonts take ${letters} bytes, where ${FONTS_MOST} are allowed`)
    this.info(`a talk takes ${bytes} bytes gzipped beyond the start, the fonts ${letters}`)
  },
}

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** All that the first screen of a visit needs, and is not its own, goes in one file: many compress less well, and each
 *  has headers of its own. No style is among it, which would come before the layers that it belongs to. */
function first(id: string, modules: Modules): string | null {
  if (reached.size === 0) {
    reach(resolve('src/main.tsx'), modules)
    for (const next of importsOf(resolve('src/screens/start/index.tsx'), modules)) reach(next, modules)
  }
  return reached.has(id) ? 'first' : null
}

const reached = new Set<string>()

function reach(id: string, modules: Modules): void {
  if (reached.has(id)) return
  reached.add(id)
  for (const next of importsOf(id, modules)) reach(next, modules)
}

const importsOf = (id: string, modules: Modules): readonly string[] =>
  (modules.getModuleInfo(id)?.importedIds ?? []).filter(each => !each.endsWith('.css'))

export default defineConfig({
  plugins: [words, hintsStaySmall, firstStaysSmall, talkStaysSmall, manifests, preloads, worker],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: first }] } } },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true } } },
  test: {
    testTimeout: 60_000, // as in scripts/patience.setup.ts
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
    globalSetup: ['./scripts/vectors.setup.ts'],
    setupFiles: ['./src/i18n/en.setup.ts', './scripts/patience.setup.ts'],
  },
})
