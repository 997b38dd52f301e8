import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { initial } from '../crypto/plain'
import { isolate } from './name'

test('a name from the right is isolated, and its initial is its own', () => {
  expect(isolate('נועה')).toBe('\u2068נועה\u2069')
  expect(isolate('Noa (نوا)')).toBe('\u2068Noa (نوا)\u2069')
  expect(isolate('Noa')).toBe('Noa')
  expect(initial(isolate('נועה'))).toBe('נ')
  expect(initial(isolate('é́lan'))).toBe('É́')
})

test('the catalogue takes no name that is not isolated', () => {
  const folder = new URL('en/', import.meta.url)
  for (const file of readdirSync(folder))
    expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(
      /\b(name|names|them|partner)\??: string\b/,
    )
})
