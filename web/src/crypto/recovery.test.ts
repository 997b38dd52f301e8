import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromHex } from './bytes'
import { CodeError, readRecoveryCode, recoveryCode } from './recovery'

/** The Go client reads the same. */
const file = new URL('../../../client/seal/testdata/recovery_vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as {
  taken: { name: string; typed: string; T: string }[]
  refused: { name: string; typed: string; groups: number[] }[]
}

const T = fromHex('5d646b727980878e959ca3aab1b8bfc6cdd4dbe2e9f0f7fe050c131a21282f36')
/** As the Go client writes it. */
const CODE = 'BNJ6-PWKS-G23R-X5CW-MENB-3E5Z-RV6X-9PZ2-X7RF-FZG5-1G9H-M898-5WV0-5V57'

test('it is written as the Go client writes it', () => expect(recoveryCode(T)).toBe(CODE))

test.each(vectors.taken)('it is read: $name', ({ typed, T }) => {
  expect(readRecoveryCode(typed)).toEqual(fromHex(T))
})

test.each(vectors.refused)('it is not read: $name', ({ typed, groups: where }) => {
  expect(groups(typed)).toEqual(where)
})

test('every wrong character is noticed, and its group named', () => {
  const bare = CODE.replaceAll('-', '')
  for (let i = 0; i < bare.length; i++) {
    const typed = bare.slice(0, i) + (bare[i] === '7' ? '8' : '7') + bare.slice(i + 1)
    expect(groups(typed)).toEqual([Math.floor(i / 4) + 1])
  }
})

test('exchanged neighbours are noticed', () => {
  const bare = CODE.replaceAll('-', '')
  for (let i = 1; i < bare.length; i++) {
    if (bare[i] === bare[i - 1]) continue
    const typed = bare.slice(0, i - 1) + bare[i] + bare[i - 1] + bare.slice(i + 1)
    expect(() => readRecoveryCode(typed)).toThrow(CodeError)
  }
})

test('one too few, one too many, a foreign letter', () => {
  expect(() => readRecoveryCode(CODE.slice(0, -1))).toThrow(CodeError)
  expect(() => readRecoveryCode(`${CODE}0`)).toThrow(CodeError)
  expect(groups(`U${CODE.slice(1)}`)).toEqual([1])
})

function groups(typed: string): readonly number[] {
  try {
    readRecoveryCode(typed)
  } catch (error) {
    if (error instanceof CodeError) return error.groups
  }
  throw new Error('it was accepted')
}
