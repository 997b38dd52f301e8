import { expect, test } from 'vitest'
import { initial } from '../crypto/plain'
import { direction } from './direction'
import { isolate } from './name'

test('a name from the right is isolated, and its initial is its own', () => {
  expect(isolate('נועה')).toBe('\u2068נועה\u2069')
  expect(isolate('Noa (نوا)')).toBe('\u2068Noa (نوا)\u2069')
  expect(isolate('Noa')).toBe('Noa')
  expect(initial(isolate('נועה'))).toBe('נ')
  expect(initial(isolate('é́lan'))).toBe('É́')
})

test('among sentences from the right every name is isolated: one from the left would turn them as well', () => {
  direction.value = 'rtl'
  expect(isolate('Noa (')).toBe('\u2068Noa (\u2069')
  expect(isolate('نوا')).toBe('\u2068نوا\u2069')
  direction.value = 'ltr'
  expect(isolate('Noa (')).toBe('Noa (')
})
