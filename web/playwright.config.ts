import { execFileSync } from 'node:child_process'
import { defineConfig } from '@playwright/test'

/* The real binary, one server with an empty store for each test (e2e/server.ts), and the browsers that the system
   has: Chromium without a window, which takes half as long, or else the whole of it; and Firefox, for the story,
   for what is done offline, and for who hears whom. A missing one fails; nothing is skipped. AMENDS_E2E_BINARY: a binary that is built already;
   AMENDS_E2E_BROWSER, AMENDS_E2E_FIREFOX: another browser. Playwright is the last that drives the system's own Firefox. */
const found = (...names: string[]) =>
  execFileSync('sh', ['-c', names.map(name => `command -v ${name}`).join(' || ')], {
    encoding: 'utf8',
  }).trim()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/server.ts',
  fullyParallel: true,
  workers: 2, // more only wait for each other
  // On a machine that is busy with other things a step takes long; what is promised to be quick says so in its test.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'America/Toronto',
    actionTimeout: 60_000,
    // To keep the app (src/worker) takes each browser seconds of a processor. It does so while entering, and where the
    // keeping is what is tried.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: /soundboth\.spec\.ts/,
      use: {
        launchOptions: {
          executablePath: process.env['AMENDS_E2E_BROWSER'] ?? found('chromium-headless-shell', 'chromium'),
          // Without a sandbox as root, without a graphics card, with a camera of its own, and with nothing that a browser
          // does by itself.
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--use-fake-device-for-media-stream',
            '--use-fake-ui-for-media-stream',
          ],
        },
      },
    },
    {
      name: 'firefox',
      testMatch: /(story-(?!sides).*|offline|kept|sound.*)\.spec\.ts/,
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: process.env['AMENDS_E2E_FIREFOX'] ?? found('firefox-esr', 'firefox'),
          firefoxUserPrefs: {
            // One process for all pages, and none that waits for a next one.
            'fission.autostart': false,
            'dom.ipc.processCount': 1,
            'dom.ipc.processPrelaunch.enabled': false,
            'network.proxy.allow_hijacking_localhost': true, // else a Cable is gone round
            // A microphone that nobody is asked for, and a relay on this machine.
            'media.navigator.streams.fake': true,
            'media.navigator.permission.disabled': true,
            'media.peerconnection.ice.loopback': true,
            'media.autoplay.default': 0,
            // A mouse: without a window it sees none.
            'ui.primaryPointerCapabilities': 6,
            'ui.allPointerCapabilities': 6,
          },
        },
      },
    },
  ],
})
