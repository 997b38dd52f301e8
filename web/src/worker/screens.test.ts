import { expect, test } from 'vitest'
import { isScreen } from './screens'

test.each([
  ['/', true],
  ['/home', true],
  ['/time/0b0f', true],
  ['/apiary', true],
  ['/%23invite=a.b', true],
  ['/api', false],
  ['/api/spaces/x/a/devices', false],
  ['/healthz', false],
  ['/readyz', false],
  ['/sw.js', false],
  ['/assets/a-1.js', false],
])('%s is a screen: %s', (path, is) => {
  expect(isScreen(path)).toBe(is)
})
