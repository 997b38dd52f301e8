import { expect, test } from 'vitest'
import { newestFirst, oldestFirst } from './order'

test('of one moment the versions tell what came first', () => {
  const all = [
    [5, 9],
    [5, 7],
    [3, 8],
  ].map(([at, v]) => ({ id: `${v}`, it: { at: at!, v: v! } }))
  const order = (by: typeof oldestFirst) => [...all].sort(by(it => it.at)).map(({ id }) => id)
  expect([order(oldestFirst), order(newestFirst)]).toEqual([
    ['8', '7', '9'],
    ['9', '7', '8'],
  ])
})
