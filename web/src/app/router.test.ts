import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { arrivalIn, go, path, redirect, wayBack } from './router'

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

describe('the way back', () => {
  beforeEach(() => {
    const location = { pathname: '/' }
    const replaceState = (_: unknown, __: string, to: string) => (location.pathname = to)
    vi.stubGlobal('location', location)
    vi.stubGlobal('history', { replaceState })
    go('/')
  })
  const walk = (...screens: string[]) => {
    for (const to of screens) go(to)
    return wayBack('/home')
  }
  it('leads where one came from, also out of help in a talk', () => {
    expect(walk('/talk/1', '/help')).toBe('/talk/1')
    expect(walk('/sees')).toBe('/help')
    expect(walk('/help')).toBe('/talk/1')
  })
  it('is none at a place, and leads to the place from a screen within it', () => {
    expect(walk('/home')).toBeUndefined()
    expect(walk('/time')).toBeUndefined()
    expect(walk('/time/new')).toBe('/time')
  })
  it('never leads round in a circle', () => {
    expect(walk('/home', '/settings', '/settings/leave', '/settings')).toBe('/home')
  })
  it('leads home where one came from nowhere, and past what only led on', () => {
    expect(walk('/home', '/talk')).toBeUndefined()
    redirect('/talk/1')
    expect(wayBack('/home')).toBe('/home')
    expect(path.value).toBe('/talk/1')
  })
})
