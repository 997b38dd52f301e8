/* The Redis that several servers of a test share. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export class Redis {
  readonly #data = mkdtempSync(join(tmpdir(), 'amends-redis-'))
  #process: ChildProcess | undefined

  /** Its address, once it answers there. */
  async start(host: string, port: number): Promise<string> {
    const at = ['--bind', host, '--port', String(port), '--dir', this.#data]
    const kept = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']
    const child = spawn('redis-server', [...at, ...kept], { stdio: ['ignore', 'pipe', 'inherit'] })
    this.#process = child
    for await (const line of createInterface(child.stdout))
      if (line.includes('Ready to accept connections')) return `redis://${host}:${port}`
    throw new Error('Redis ended before it answered')
  }

  async end(): Promise<void> {
    const child = this.#process
    if (child && child.exitCode === null) {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    }
    rmSync(this.#data, { recursive: true, force: true })
  }
}
