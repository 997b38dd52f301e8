import { describe, expect, test } from 'vitest'
import { LIMITS } from '../wire'
import { fromBase64url, toBase64url, utf8, uuidBytes } from './bytes'
import { pad, unpad } from './seal'
import { entityId } from './words'

describe('padding', () => {
  test.each([
    [0, 64],
    [63, 64],
    [64, 256],
    [255, 256],
    [256, 1_024],
    [1_024, 4_096],
    [4_096, 16_384],
    [LIMITS.maxText, 16_384],
  ])('%i bytes take %i', (length, size) => {
    const text = new Uint8Array(length).fill(0x61)
    expect(pad(text)).toHaveLength(size)
    expect(unpad(pad(text))).toEqual(text)
  })

  test('a text that ends in zeros or the end mark keeps them', () => {
    const text = new Uint8Array([1, 0x80, 0, 0x80, 0, 0])
    expect(unpad(pad(text))).toEqual(text)
  })

  test('one byte more than the most is refused', () => {
    expect(() => pad(new Uint8Array(LIMITS.maxText + 1))).toThrow('at most 16383')
  })

  test('no end mark, another length or needless padding is broken', () => {
    expect(() => unpad(new Uint8Array(64))).toThrow('no end mark')
    expect(() => unpad(new Uint8Array([0x80]))).toThrow('not one of the five')
    const needless = new Uint8Array(256)
    needless[0] = 0x80
    expect(() => unpad(needless)).toThrow('padded further')
  })
})

describe('base64url', () => {
  test('there and back', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
  })

  test.each(['AA==', 'AB', 'A', 'A+', 'A/', ' AA', 'AA\n'])('%j is not canonical', text => {
    expect(() => fromBase64url(text)).toThrow()
  })
})

test.each([
  ['seat/a', 'a'],
  ['request/5a1d', '5a1d'],
  ['line/talk-id/line-id', 'line-id'],
  ['checkin/c/2026-11-23/a', 'c/2026-11-23/a'],
  ['pulse/b/2026-11-23', 'b/2026-11-23'],
])('words under %s are bound to %s', (key, id) => expect(entityId(key)).toBe(id))

test('a UUID is 16 bytes, and only lowercase', () => {
  expect(uuidBytes('0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10')).toHaveLength(16)
  expect(() => uuidBytes('0F8C5B9E-3D51-4C0E-9A57-6F1D2B7C4E10')).toThrow('lowercase')
  expect(utf8('é')).toHaveLength(2)
})
