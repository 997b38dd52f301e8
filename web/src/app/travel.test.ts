import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { expect, test, vi } from 'vitest'
import { random } from '../crypto/bytes'
import { Disk } from '../keys/disk'
import { Keyring } from '../keys/keyring'
import { openSpace } from './space'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const REQUEST = '7d3c1f52-9a0e-4b77-8c7e-2f6f5a1b9c3d'

/** The server's end of the one socket: it brings both docs, and answers a command with its patch. */
class Server {
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose = null

  constructor() {
    setTimeout(() => this.onopen?.())
  }
  send(text: string) {
    const message = JSON.parse(text)
    if (message.t === 'hello')
      for (const doc of ['shared', 'own'])
        this.#says({ t: 'sync', doc, epoch: 'e', v: 1, tag: 't1', full: true, set: {}, del: [], more: false })
    if (message.t === 'hello') this.#says({ t: 'ready' })
    if (message.t !== 'do') return
    const topic = { text: message.body.topic, by: 'a', cmd: message.id, at: 2, field: 'topic' }
    const { kind, mode, importance, minutes, slots } = message.body
    const asked = { kind, mode, importance, minutes, slots, topic, by: 'a', offeredBy: 'a', status: 'open' }
    const set = { [`request/${REQUEST}`]: { ...asked, notes: [], at: 2, v: 2 } }
    this.#says({ t: 'patch', doc: 'shared', v: 2, tag: 't2', at: 2, cmd: message.id, by: 'a', set, del: [] })
  }
  close() {}
  #says(message: object) {
    setTimeout(() => this.onmessage?.({ data: JSON.stringify(message) }))
  }
}

/** Sends one command in a real seat and reads its word, as a screen does. Says what ran meanwhile, by file. */
async function follow() {
  vi.stubGlobal('document', { addEventListener() {}, removeEventListener() {} })
  vi.stubGlobal('location', { href: 'http://localhost/' })
  vi.stubGlobal('WebSocket', Server)
  const disk = new Disk()
  const keyring = await Keyring.open(disk)
  await keyring.put(SPACE, 'a', { K: random(32), O: random(32) }, 1)
  const space = await openSpace(disk, keyring, SPACE, 'a')
  await vi.waitFor(() => expect(space.live.value).toBe(true))
  const inspector = new Session()
  inspector.connect()
  await inspector.post('Debugger.enable')
  await inspector.post('Profiler.enable')
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  const body = { request: REQUEST, kind: 'ordinary', mode: 'spoken', importance: 2, minutes: 45 } as const
  await space.do('request.make', { ...body, topic: 'Our parents', slots: [9] }, { drafts: ['request'] })
  const topic = space.shared.get('request', REQUEST)?.topic
  const text = topic && space.words.read(`request/${REQUEST}`, topic)
  await vi.waitFor(() => expect(text?.value).toEqual({ state: 'open', text: 'Our parents' }))
  await space.close()
  const { result } = await inspector.post('Profiler.takePreciseCoverage')
  const ran = new Map<string, Map<string, string>>()
  for (const { url, scriptId, functions } of result) {
    const file = /\/web\/src\/(.*\.tsx?)$/.exec(url)?.[1]
    if (!file) continue
    const { scriptSource } = await inspector.post('Debugger.getScriptSource', { scriptId })
    const called = functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
    const bodies = called.map(({ functionName, ranges }): [string, string] => [
      functionName,
      scriptSource.slice(ranges[0]?.startOffset, ranges[0]?.endOffset),
    ])
    ran.set(file, new Map(bodies))
  }
  inspector.disconnect()
  vi.unstubAllGlobals()
  return ran
}

/** The functions of the page's numbered steps; `first` is the first of its part, which waits for something else. */
function steps() {
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const found: { file: string; name: string; first: boolean }[] = []
  let [file, first] = ['', true]
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) first = true
    if (!/^\d+\. /.test(line)) continue
    for (const [, name = ''] of line.split(': ')[0]?.matchAll(/`([^`]+)`/g) ?? []) {
      if (name.includes('/')) file = name
      else {
        found.push({ file, name, first })
        first = false
      }
    }
  }
  return found
}

test('a command travels as the page says', async () => {
  const ran = await follow()
  const named = steps()
  expect(named.length).toBeGreaterThan(20)
  const before: string[] = []
  const wrong: string[] = []
  for (const { file, name, first } of named) {
    const body = ran.get(file)?.get(name)
    if (body === undefined) wrong.push(`${file} ${name} is not on the way of a command`)
    const call = new RegExp(`(?<![\\w#])${name}\\b`)
    const own = new RegExp(`^(async )?(function )?${name}\\b`)
    if (!first && !before.some(text => call.test(text.replace(own, ''))))
      wrong.push(`${file} ${name} is called by none that stands before it`)
    if (body !== undefined) before.push(body)
  }
  expect(wrong).toEqual([])
})
