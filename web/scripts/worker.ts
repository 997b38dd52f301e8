/* Builds src/worker into dist/sw.js, with the list of all that the build made before: what has a hash in its name is
   named by that, the rest by its content, and each file is taken only with the content that it has here. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const KEPT = /^(index\.html|assets\/.*)$/

function filesIn(dist: string): { url: string; revision: string | null; integrity: string }[] {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  return names
    .filter(name => KEPT.test(name))
    .sort()
    .map(name => {
      const hash = createHash('sha256')
        .update(readFileSync(join(dist, name)))
        .digest('base64')
      const revision = name.startsWith('assets/') ? null : hash
      return { url: `/${name}`, revision, integrity: `sha256-${hash}` }
    })
}

export async function buildWorker(dist: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { FILES: JSON.stringify(filesIn(dist)), 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2023',
      outDir: dist,
      emptyOutDir: false,
      rolldownOptions: { input: 'src/worker/index.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  })
}

let dist = ''

export const worker: Plugin = {
  name: 'worker',
  apply: 'build',
  configResolved(config) {
    dist = config.build.outDir
  },
  closeBundle: () => buildWorker(dist),
}
