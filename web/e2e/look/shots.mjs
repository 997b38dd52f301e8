/* Takes pictures of every scene × seat × theme: node e2e/look/shots.mjs <folder> [scene…] [--of=request] [--axe] [--size=320x640] */
import AxeBuilder from '@axe-core/playwright'
import { chromium } from '@playwright/test'
import { createServer } from 'vite'

const args = process.argv.slice(2)
const flags = args.filter(arg => arg.startsWith('--'))
const [folder = '/tmp/look', ...wanted] = args.filter(arg => !arg.startsWith('--'))
const flag = name => flags.find(each => each.startsWith(`--${name}`))?.split('=')[1]
const [width, height] = (flag('size') ?? '390x844').split('x').map(Number)
const themes = (flag('themes') ?? 'light,dark').split(',')
const of = flag('of')
const seats = (flag('seats') ?? 'a,b').split(',')

const server = await createServer({
  root: new URL('../..', import.meta.url).pathname,
  server: { port: 0, hmr: false },
  logLevel: 'error',
})
await server.listen()
const address = `http://localhost:${server.httpServer.address().port}/e2e/look/${of ?? 'index'}.html`
const { SCENES } = await server.ssrLoadModule(of ? `/e2e/look/${of}-scenes.ts` : '/e2e/look/scenes.ts')
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
let bad = 0
for (const colorScheme of themes) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  page.on('pageerror', error => console.log('ERROR', error.message))
  if (flag('text'))
    await page.addInitScript(
      size =>
        addEventListener('DOMContentLoaded', () => {
          document.documentElement.style.fontSize = size
        }),
      flag('text'),
    )
  for (const scene of wanted.length ? wanted : Object.keys(SCENES))
    for (const seat of seats) {
      await page.goto(`${address}?scene=${scene}&seat=${seat}`)
      await page.waitForSelector('h1', { timeout: 20_000 })
      await page.waitForTimeout(scene.includes('away') || scene.includes('offline') ? 3_300 : 120)
      await page.screenshot({
        path: `${folder}/${scene}.${seat}.${colorScheme}${flag('size') ? `.${width}` : ''}.png`,
        fullPage: true,
      })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wide > 0) console.log('TOO WIDE', scene, seat, wide)
      if (!flags.includes('--axe')) continue
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      bad += violations.length
      for (const each of violations)
        console.log(
          'AXE',
          scene,
          seat,
          colorScheme,
          each.id,
          each.nodes.map(n => `${n.target} ${n.any[0]?.message ?? n.all[0]?.message ?? ''}`).join(' | '),
        )
    }
  await context.close()
}
await browser.close()
await server.close()
console.log(bad ? `${bad} violations` : 'done')
process.exit(bad ? 1 : 0)
