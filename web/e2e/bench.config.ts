/* What is measured in browsers: npx playwright test -c e2e/bench.config.ts. Prints rows alone. */
import config from '../playwright.config'

const { globalSetup: _, ...rest } = config
const chromium = config.projects?.filter(({ name }) => name === 'chromium') ?? []

export default {
  ...rest,
  testDir: '.',
  testMatch: /\.bench\.ts$/,
  projects: chromium,
  workers: 1,
  reporter: [['./rows.ts']],
}
