/* Finds the public test vectors in the Go module cache, where the server's tests have them from too. */
import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'

const MODULE = 'github.com/c2sp/wycheproof'

export default function setup(project: TestProject): void {
  const [version, dir] = list()
  const { Dir } = dir
    ? { Dir: dir }
    : (JSON.parse(go('mod', 'download', '-json', `${MODULE}@${version}`)) as { Dir?: string })
  if (!Dir) throw new Error(`the test vectors of ${MODULE} cannot be found; run: go mod download ${MODULE}`)
  project.provide('wycheproof', Dir)
}

function list(): string[] {
  return go('list', '-m', '-f', '{{.Version}} {{.Dir}}', MODULE).trim().split(' ')
}

function go(...args: string[]): string {
  return execFileSync('go', args, { cwd: new URL('../..', import.meta.url), encoding: 'utf8' })
}

declare module 'vitest' {
  export interface ProvidedContext {
    wycheproof: string
  }
}
