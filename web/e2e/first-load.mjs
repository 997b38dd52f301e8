/* How long the first page takes on a slow phone: node e2e/first-load.mjs <binary>. Prints bytes and milliseconds.
   The profile is that of Lighthouse's mobile runs: 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip, and a
   processor slowed down four times. Usable means that "Begin" is there and the page answers. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'

const [binary = '../bin/amends'] = process.argv.slice(2)
const RUNS = 3
const data = mkdtempSync(join(tmpdir(), 'amends-load-'))
const server = spawn(binary, ['--addr', '127.0.0.1:0', '--data', data, '--log-level', 'error'])
const browser = await chromium.launch({
  executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
})
try {
  const url = await printed(server.stdout)
  const runs = []
  for (let i = 0; i < RUNS; i++) runs.push(await load(url))
  for (const [what, unit, most] of [
    ['script and style', 'KB gzip', 70],
    ['fonts', 'KB', 50],
    ['usable', 'ms'],
  ]) {
    const values = runs.map(run => run[what]).sort((a, b) => a - b)
    const [least, median, greatest] = [values[0], values[Math.floor(RUNS / 2)], values[RUNS - 1]]
    const spread = least < greatest ? ` (${least} to ${greatest})` : ''
    const [bar, met] = most ? [`≤ ${most}`, median <= most ? 'yes' : 'no'] : ['', '']
    console.log(`| first load, ${what} | ${bar} | ${median} ${unit}${spread} | ${met} |`)
  }
} finally {
  await browser.close()
  server.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
}

async function printed(stdout) {
  for await (const line of createInterface(stdout)) {
    const found = /http:\/\/\S+/.exec(line)
    if (found) return found[0]
  }
  throw new Error('the server ended before it printed its address')
}

async function load(url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const types = new Map()
  const bytes = { text: 0, fonts: 0 }
  cdp.on('Network.responseReceived', e => types.set(e.requestId, e.type))
  cdp.on('Network.loadingFinished', e => {
    const type = types.get(e.requestId)
    if (type === 'Script' || type === 'Stylesheet') bytes.text += e.encodedDataLength
    if (type === 'Font') bytes.fonts += e.encodedDataLength
  })
  const began = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  const start = page.locator('main .act').first()
  await start.waitFor()
  await start.click({ trial: true })
  const usable = Math.round(performance.now() - began)
  await page.waitForLoadState('networkidle')
  await context.close()
  const kb = n => Math.round(n / 102.4) / 10
  return { 'script and style': kb(bytes.text), fonts: kb(bytes.fonts), usable }
}
