/* The same server with a later web app in it: every file of it has another name, as after a change of them all. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { buildWorker } from '../scripts/worker'

const NAMED = /-[\w-]{8}(?=\.\w+$)/

export interface Later {
  readonly binary: string
  remove(): void
}

export async function buildLater(): Promise<Later> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-later-'))
  const dist = join(folder, 'dist')
  const names = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(name => /\.\w+$/.test(name))
  const later = new Map(names.map(name => [name, name.replace(NAMED, hash => `${hash}later`)]))
  const shorts = names.map(name => name.slice(name.lastIndexOf('/') + 1)).filter(name => NAMED.test(name))
  const any = new RegExp(shorts.map(name => name.replaceAll('.', '\\.')).join('|'), 'g')
  for (const [name, to] of later) {
    if (name === 'sw.js') continue
    const body = readFileSync(join('dist', name))
    const text = /\.(js|css|html)$/.test(name)
    mkdirSync(dirname(join(dist, to)), { recursive: true })
    const renamed = text && body.toString().replace(any, each => each.replace(NAMED, hash => `${hash}later`))
    writeFileSync(join(dist, to), renamed || body)
  }
  await buildWorker(dist)
  const here = (name: string) => resolve('dist', name)
  const replace = Object.fromEntries([
    ...names.map(name => [here(name), '']),
    ...[...later.values()].map(name => [here(name), join(dist, name)]),
  ])
  const overlay = join(folder, 'overlay.json')
  writeFileSync(overlay, JSON.stringify({ Replace: replace }))
  const binary = join(folder, 'amends')
  const args = ['build', '-overlay', overlay, '-o', binary, './server']
  execFileSync('go', args, { cwd: '..', stdio: 'inherit' })
  return { binary, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
