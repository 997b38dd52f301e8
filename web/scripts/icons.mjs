/* Draws the icons of the installed app and writes public/icons/*.png, which are committed. For each name that it can bear:
   on a sheet of its own for desktops, and filling the whole square for phones, which cut it to a shape of theirs (what
   matters lies within the inner 80 %, as maskable icons have it). */
import { execFileSync } from 'node:child_process'
import { chromium } from '@playwright/test'

const PAPER = '#f7f5f0'
const INK = '#2b3150'
/** In a square of 32, around its middle. */
const DRAWN = {
  amends: `<circle cx="9.5" cy="16" r="6.5" fill="#a4553d"/><path d="M17 16a6.5 6.5 0 0 1 6.5-6.5h6.5v6.5a6.5 6.5 0 0 1-6.5 6.5h-6.5z" fill="#4a7a67"/>`,
  notes: `<path d="M8 5h12l5 5v17H8z" fill="#fff" stroke="${INK}" stroke-width="1.6" stroke-linejoin="round"/><path d="M12 14h9M12 18h9M12 22h5" stroke="${INK}" stroke-width="1.6" stroke-linecap="round"/>`,
  calendar: `<rect x="6" y="8" width="20" height="18" rx="2" fill="#fff" stroke="${INK}" stroke-width="1.6"/><path d="M6 13.5h20M11 5.5v4M21 5.5v4" stroke="${INK}" stroke-width="1.6" stroke-linecap="round"/><rect x="16.5" y="17" width="5" height="5" fill="${INK}"/>`,
}
const sheet = (drawn, rx, scale) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${rx}" fill="${PAPER}"/><g transform="translate(16 16) scale(${scale}) translate(-16 -16)">${drawn}</g></svg>`
const KINDS = [
  ['192', 192, 7, 0.82],
  ['512', 512, 7, 0.82],
  ['whole', 512, 0, 0.62],
  ['touch', 180, 0, 0.72],
]

const browser = await chromium.launch({
  executablePath: execFileSync('sh', ['-c', 'command -v chromium-headless-shell || command -v chromium'], {
    encoding: 'utf8',
  }).trim(),
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage()
for (const [name, drawn] of Object.entries(DRAWN)) {
  for (const [kind, size, rx, scale] of KINDS) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px}</style>${sheet(drawn, rx, scale)}`,
    )
    await page.screenshot({ path: `public/icons/${name}-${kind}.png`, omitBackground: true })
  }
}
await browser.close()
