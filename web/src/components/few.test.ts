import { expect, test } from 'vitest'
import { few } from './few'

test.each([
  ['offers', 8, undefined],
  ['offers', 9, /one more offer/],
  ['offers', 10, /10 offers that wait/],
  ['wordings', 18, /2 more times/],
  ['wordings', 20, /as often as it can be/],
  ['notes', 17, undefined],
  ['notes', 19, /one more note/],
  ['notes', 20, /no room for another note/],
] as const)('of %s, with %d there: %s', (kind, has, said) => {
  if (said === undefined) expect(few(kind, has)).toBeUndefined()
  else expect(few(kind, has)).toMatch(said)
})
