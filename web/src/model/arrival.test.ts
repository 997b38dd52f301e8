import { expect, test } from 'vitest'
import type { Came, OwnDevice, With } from '../wire'
import { arrivalsOf } from './arrival'

const DAY = 86_400_000
const NOW = 30 * DAY
const device = (id: string, came: Came, at: number): With<OwnDevice> => ({ id, it: { came, at, v: 1 } })
const told = (...args: Parameters<typeof arrivalsOf>) =>
  arrivalsOf(...args).map(({ id, how }) => `${id} ${how}`)

test('every device that came is told of for seven days, on the one that added it too', () => {
  const devices = [device('first', 'founded', NOW - DAY), device('tablet', 'device', NOW - 7 * DAY + 1)]
  expect(told(devices, undefined, 'first', NOW)).toEqual(['tablet device'])
  expect(told(devices, undefined, 'first', NOW + 1)).toEqual([])
})

test('its own coming is not told on a device, that of another is, whichever came first', () => {
  const devices = [device('x', 'device', NOW - 2 * DAY), device('y', 'device', NOW - DAY)]
  expect(told(devices, undefined, 'y', NOW)).toEqual(['x device'])
  expect(told(devices, undefined, 'x', NOW)).toEqual(['y device'])
})

test('a code that was made is told of everywhere; one that was used, by the device that came with it', () => {
  const devices = [device('first', 'invite', 0), device('new', 'recovery', NOW - DAY)]
  const used = { at: NOW - DAY, device: 'new', v: 1 }
  expect(told(devices, used, 'first', NOW)).toEqual(['new recovery'])
  expect(told(devices, used, 'new', NOW)).toEqual([])
  const made = { at: NOW, device: 'new', v: 2 }
  expect(told(devices, made, 'first', NOW)).toEqual(['code codeElsewhere', 'new recovery'])
  expect(told(devices, made, 'new', NOW)).toEqual(['code codeHere'])
  expect(told(devices, { at: NOW - 7 * DAY, v: 1 }, 'first', NOW)).toEqual(['new recovery'])
})

test('a code whose device is gone is told of', () => {
  expect(told([device('first', 'founded', 0)], { at: NOW, device: 'gone', v: 1 }, 'first', NOW)).toEqual([
    'code codeElsewhere',
  ])
})
