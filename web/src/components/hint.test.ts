import { expect, test } from 'vitest'
import { difference } from './Hint'

test('a rewrite is marked where it differs, by words', () => {
  expect(difference('I am sorry if I hurt you.', 'I am sorry that I hurt you.')).toEqual([
    'I am sorry ',
    'that',
    ' I hurt you.',
  ])
  expect(difference('It was just a joke.', 'It was a joke.')).toEqual(['It was ', '', 'a joke.'])
})
