/* Answers that are not the server's, of something in between: a proxy, the page of a network that wants to be paid. */
import { afterEach, expect, test, vi } from 'vitest'
import { api, stillAllowed } from './api'

afterEach(() => vi.unstubAllGlobals())
const answers = (status: number, body: string) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
const PAGE = '<!doctype html><title>Welcome to our network</title>'

test.each([
  [200, { name: 'NoAnswer' }],
  [400, { name: 'NoAnswer' }],
  [403, { name: 'NoAnswer' }],
  [404, { name: 'NoAnswer' }],
  [413, { code: 'too_large' }],
  [429, { code: 'rate_limited' }],
  [502, { code: 'unavailable' }],
])('a page with status %i is not taken for the server’s word', async (status, becomes) => {
  answers(status, PAGE)
  await expect(api.redeem({ auth: '', claim: '', zone: 'UTC' })).rejects.toMatchObject(becomes)
  expect(await stillAllowed('x', 'a')).toBeUndefined()
})

test('the server’s own no stays one', async () => {
  answers(404, '{"code":"not_found","message":""}')
  await expect(api.redeem({ auth: '', claim: '', zone: 'UTC' })).rejects.toMatchObject({ code: 'not_found' })
  expect(await stillAllowed('x', 'a')).toBe(false)
})
