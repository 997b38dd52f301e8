/* How long our path takes with two years of data (700 sealed pulses, 200 talks, 60 commitments), on a phone's window:
   node e2e/look/path-time.mjs [times the processor is slowed down] */
import { chromium } from '@playwright/test'
import { createServer } from 'vite'

const slow = Number(process.argv[2] ?? 1)
const server = await createServer({
  root: new URL('../..', import.meta.url).pathname,
  server: { port: 0, hmr: false },
  logLevel: 'error',
})
await server.listen()
const address = `http://localhost:${server.httpServer.address().port}/e2e/look/path.html?scene=years&seat=a`
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
const page = await context.newPage()
await page.goto(address) // the first time is the builder's, not ours
await page.waitForSelector('canvas', { timeout: 60_000 })
const cdp = await context.newCDPSession(page)
await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow })

const runs = { shown: [], drawn: [], all: [] }
for (let n = 0; n < 7; n++) {
  await page.goto(address)
  const at = name =>
    page
      .waitForFunction(mark => performance.getEntriesByName(mark).at(-1)?.startTime, name)
      .then(handle => handle.jsonValue())
  const begun = await at('path begun')
  runs.shown.push((await at('path shown')) - begun)
  runs.drawn.push((await at('path drawn')) - begun)
  await page.waitForTimeout(300)
  runs.all.push(await page.evaluate(everything))
}
for (const [what, times] of Object.entries(runs)) {
  const sorted = times.sort((x, y) => x - y).map(Math.round)
  console.log(`${what}: median ${sorted[3]} ms, worst ${sorted[6]} ms`)
}
await browser.close()
await server.close()
process.exit(0)

/** Asks for all of it, and waits for the new drawings to be painted. */
function everything() {
  const before = [...document.querySelectorAll('canvas')]
  const start = performance.now()
  const drawn = () => {
    const now = [...document.querySelectorAll('canvas')]
    return now.length === 2 && now.every(canvas => !before.includes(canvas))
  }
  document.querySelectorAll('.spans input')[2].click()
  return new Promise(done => {
    const look = () =>
      drawn() ? setTimeout(() => done(performance.now() - start)) : requestAnimationFrame(look)
    look()
  })
}
