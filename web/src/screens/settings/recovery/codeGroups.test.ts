import { expect, test } from 'vitest'
import { intoBoxes, sameGroup, threeOf } from './codeGroups'

test('three groups are asked, each once, in order', () => {
  for (let i = 0; i < 200; i++) {
    const asked = threeOf(14)
    expect(new Set(asked).size).toBe(3)
    expect([...asked].sort((x, y) => x - y)).toEqual(asked)
    expect(Math.max(...asked)).toBeLessThan(14)
  }
  expect(threeOf(14, () => 0.999)).toEqual([11, 12, 13])
})

test('a group is read as the code is', () => {
  expect(sameGroup(' 10ab ', '10AB')).toBe(true)
  expect(sameGroup('iOAb', '10AB')).toBe(true)
  for (const typed of ['“10ab”.', '１０ＡＢ', '3. 10AB', '1\u200b0\u00adA\u2060B', '·10_AB·'])
    expect(sameGroup(typed, '10AB')).toBe(true)
  expect(sameGroup('10A', '10AB')).toBe(false)
})

test('what is pasted goes into the boxes that ask for it', () => {
  const groups = Array.from({ length: 14 }, (_, n) => `AB${n + 10}`)
  expect(intoBoxes(groups.join('-'), 9, [2, 9, 13], 14)).toEqual({ 2: 'AB12', 9: 'AB19', 13: 'AB23' })
  expect(intoBoxes('AB12 AB19 AB23', 2, [2, 9, 13], 14)).toEqual({ 2: 'AB12', 9: 'AB19', 13: 'AB23' })
  const numbered = groups.map((group, n) => `${n + 1}. ${group}`).join('\n')
  expect(intoBoxes(numbered, 9, [2, 9, 13], 14)).toEqual({ 2: 'AB12', 9: 'AB19', 13: 'AB23' })
  expect(intoBoxes('14. ab23', 13, [2, 9, 13], 14)).toEqual({ 13: '14. ab23' })
  expect(intoBoxes('ab1', 9, [2, 9, 13], 14)).toEqual({ 9: 'ab1' })
})
