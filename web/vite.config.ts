import { defineConfig } from 'vitest/config'

/* The page is served under a policy that allows only files of its own (PROTOCOL.md, headers): nothing is
   inlined, every file but index.html carries a hash of its content, and there are no source maps. */
export default defineConfig({
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
