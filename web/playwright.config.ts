import { execFileSync } from 'node:child_process'
import { defineConfig } from '@playwright/test'

/* The real binary, one server with an empty store for each test (e2e/server.ts), and the browser that the system
   has: Chromium without a window, which takes half as long, or else the whole of it. A missing one fails; nothing is
   skipped. AMENDS_E2E_BINARY: a binary that is built already; AMENDS_E2E_BROWSER: another browser. */
const found = () => execFileSync('sh', ['-c', 'command -v chromium-headless-shell || command -v chromium'])
const browser = process.env['AMENDS_E2E_BROWSER'] ?? found().toString().trim()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/server.ts',
  fullyParallel: true,
  workers: 3, // of what a test waits for, half is not this machine
  // On a machine that is busy with other things a step takes long; what is promised to be quick says so in its test.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'America/Toronto',
    actionTimeout: 60_000,
    launchOptions: {
      executablePath: browser,
      // Without a sandbox as root, without a graphics card, and with nothing that a browser does by itself.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
