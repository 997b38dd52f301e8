/* The server of a test: the real binary, a folder of its own, a free port. It can be killed as by a power cut. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base } from '@playwright/test'

/** Builds the binary once before all tests, unless AMENDS_E2E_BINARY names one. */
export default function buildServer(): (() => void) | undefined {
  if (process.env['AMENDS_E2E_BINARY']) return
  const folder = mkdtempSync(join(tmpdir(), 'amends-bin-'))
  const binary = join(folder, 'amends')
  execFileSync('go', ['build', '-o', binary, './server'], { cwd: '..', stdio: 'inherit' })
  process.env['AMENDS_E2E_BINARY'] = binary
  return () => rmSync(folder, { recursive: true, force: true })
}

export class Server {
  /** Known once it runs; a restart keeps it, since the devices know it. */
  url = ''
  /** What runs: another one is started the next time, where it was set. */
  binary = process.env['AMENDS_E2E_BINARY'] ?? ''
  readonly #data = mkdtempSync(join(tmpdir(), 'amends-data-'))
  #process: ChildProcess | undefined

  async start(...flags: string[]): Promise<void> {
    if (!this.binary) throw new Error('the binary was not built')
    const addr = this.url ? new URL(this.url).host : '127.0.0.1:0'
    const args = ['--addr', addr, '--data', this.#data, '--log-level', 'error', ...flags]
    const child = spawn(this.binary, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    this.#process = child
    for await (const line of createInterface(child.stdout)) {
      const url = /http:\/\/\S+/.exec(line)?.[0]
      if (!url) continue
      this.url = url
      return
    }
    throw new Error('the server ended before it said where it is')
  }

  /** Without any goodbye, by its process id. */
  async kill(): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (!child || child.exitCode !== null) return
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }

  /** A copy of what it keeps, taken while it runs. */
  backup(): string {
    const file = join(mkdtempSync(`${this.#data}-backup-`), 'copy')
    this.#run('backup', file)
    return file
  }

  /** Ends it as by a power cut, and starts it anew on a copy. */
  async bringBack(copy: string): Promise<void> {
    await this.kill()
    rmSync(this.#data, { recursive: true })
    this.#run('restore', copy)
    rmSync(dirname(copy), { recursive: true })
    await this.start()
  }

  #run(...args: string[]): void {
    execFileSync(this.binary, [...args, '--data', this.#data])
  }

  async end(): Promise<void> {
    await this.kill()
    rmSync(this.#data, { recursive: true, force: true })
  }
}

/** Each test has a server of its own, and `goto('/')` leads there. */
export const onServer = base.extend<{ flags: string[]; server: Server }>({
  flags: [[], { option: true }],
  server: async ({ flags }, use) => {
    const server = new Server()
    await server.start(...flags)
    await use(server)
    await server.end()
  },
  baseURL: async ({ server }, use) => use(server.url),
})
