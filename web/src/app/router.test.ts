import { expect, test } from 'vitest'
import { arrivalIn } from './router'

const SECRET = 'TawPLKSN_ucYGv-0123456789abcdefghijklmnopqr'

test.each([
  ['a whole link', `#invite=${SECRET}`, { kind: 'invite', secret: SECRET }],
  ['a link with a full stop behind it', `#device=${SECRET}.`, { kind: 'device', secret: SECRET }],
  ['a link that lost its end', '#return=TawPLKSN_uc', { kind: 'return', secret: '' }],
  ['a link that lost all of its secret', '#invite=', { kind: 'invite', secret: '' }],
  ['a link with too much of it', `#invite=${SECRET}x`, { kind: 'invite', secret: '' }],
  ['a capital at its beginning', `#Invite=${SECRET}`, { kind: 'invite', secret: SECRET }],
  ['an equals sign that was written as %3D', `#invite%3D${SECRET}`, { kind: 'invite', secret: SECRET }],
  ['a fragment that became a path', `/%23invite=${SECRET}`, { kind: 'invite', secret: SECRET }],
  ['the same, all of it written so', `/%23Device%3d${SECRET}.`, { kind: 'device', secret: SECRET }],
  ['a path that lost its end', '/%23lend=TawPLKSN_uc', { kind: 'lend', secret: '' }],
  [
    'an invitation that is written twice over',
    `/%2523invite%253D${SECRET}`,
    { kind: 'invite', secret: SECRET },
  ],
  ['a path that cannot be read', '/%23invite%E0%A4%A=', undefined],
  ['another path', '/time/new', undefined],
  ['another fragment', '#main', undefined],
  ['no fragment', '', undefined],
])('reads %s', (_, hash, found) => {
  expect(arrivalIn(hash)).toEqual(found)
})
