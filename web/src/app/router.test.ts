import { expect, test } from 'vitest'
import { readArrival } from './router'

const SECRET = 'TawPLKSN_ucYGv-0123456789abcdefghijklmnopqr'

test.each([
  ['a whole link', `#invite=${SECRET}`, { kind: 'invite', secret: SECRET }],
  ['a link with a full stop behind it', `#device=${SECRET}.`, { kind: 'device', secret: SECRET }],
  ['a link that lost its end', '#return=TawPLKSN_uc', { kind: 'return', secret: '' }],
  ['a link that lost all of its secret', '#invite=', { kind: 'invite', secret: '' }],
  ['a link with too much of it', `#invite=${SECRET}x`, { kind: 'invite', secret: '' }],
  ['another fragment', '#main', undefined],
  ['no fragment', '', undefined],
])('reads %s', (_, hash, found) => {
  expect(readArrival(hash)).toEqual(found)
})
