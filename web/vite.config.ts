import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

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
const FIRST_MOST = 69_800

const firstStaysSmall: Plugin = {
  name: 'first-stays-small',
  generateBundle(_, bundle) {
    const files = Object.values(bundle).filter(({ fileName }) => /\/(first|index|start)-/.test(fileName))
    const bytes = files.reduce(
      (sum, file) => sum + gzipSync(file.type === 'chunk' ? file.code : file.source).length,
      0,
    )
    if (files.length < 2 || bytes > FIRST_MOST)
      this.error(`the first screen takes ${bytes} bytes gzipped, where ${FIRST_MOST} are allowed`)
    this.info(`the first screen takes ${bytes} bytes gzipped`)
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
  plugins: [hintsStaySmall, firstStaysSmall],
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
    testTimeout: 60_000, // a bound on waiting, not on speed: the machine may be busy
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
    globalSetup: ['./scripts/vectors.setup.ts'],
  },
})
