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

export default defineConfig({
  plugins: [hintsStaySmall],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true } } },
  test: {
    testTimeout: 60_000, // a bound on waiting, not on speed: the machine may be busy
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
    globalSetup: ['./scripts/vectors.setup.ts'],
  },
})
