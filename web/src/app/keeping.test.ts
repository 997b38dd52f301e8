import { expect, test } from 'vitest'
import { wasHeld } from './held'
import { asUuid, isKeeping, readKeeping } from './keeping'

test('the id is a UUID of version 8, in lowercase', () => {
  const id = asUuid('0123456789abcdef0123456789abcdef0123456789abcdef')
  expect(id).toBe('01234567-89ab-8def-8123-456789abcdef')
  expect(asUuid('f'.repeat(64))).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

test('what is kept is read leniently, and other notes are not taken for it', () => {
  const text = '{"kind":"devices","names":{"x":"Phone","y":3},"code":"kept","hints":["only",3]}'
  expect(readKeeping(text)).toEqual({ names: { x: 'Phone' }, code: 'kept', hints: ['only'] })
  const nothing = { names: {}, hints: [] }
  expect(readKeeping('{"kind":"devices","code":"other","hints":"all"}')).toEqual(nothing)
  expect(readKeeping('{"kind":"apology","names":{"x":"Phone"},"hints":["only"]}')).toEqual(nothing)
  for (const text of ['', 'null', '[]', '"devices"', '{"kind":"apology"}'])
    expect(isKeeping(text)).toBe(false)
})

test('the mark is found among other cookies', () => {
  expect(wasHeld('x=1; amends-held=1')).toBe(true)
  expect(wasHeld('not-amends-held=1')).toBe(false)
})
