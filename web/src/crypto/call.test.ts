/* The same vectors as the Go client's: what one seals, the other opens. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromHex, toHex } from './bytes'
import { type CallBinding, callFields, callKey, openCall, sealCall } from './call'
import { additionalData, H } from './seal'

interface Vectors {
  space: string
  K: string
  key: string
  calls: { name: string; fields: string[]; aad: string; nonce: string; text: string; sealed: string }[]
}

const file = new URL('../../../client/seal/testdata/call_vectors.json', import.meta.url)
const v = JSON.parse(readFileSync(file, 'utf8')) as Vectors
const key = callKey(v.space, fromHex(v.K))

const binding = ({ fields }: { fields: string[] }): CallBinding => {
  const [, , space = '', talk = '', by = '', from = '', to = '', seq] = fields
  return { space, talk, by, from, to, seq: Number(seq) }
}

test('the key is derived as the vectors say', async () => {
  const id = fromHex(v.space.replaceAll('-', ''))
  expect(toHex(await H(fromHex(v.K), id, 'amends/1 call'))).toBe(v.key)
})

test.each(v.calls)('$name', async call => {
  expect(callFields(binding(call))).toEqual(call.fields)
  expect(toHex(additionalData(call.fields))).toBe(call.aad)
  expect(await sealCall(await key, binding(call), call.text, fromHex(call.nonce))).toBe(call.sealed)
  expect(await openCall(await key, binding(call), call.sealed)).toBe(call.text)
})

const id = '00000000-0000-4000-8000-000000000000'
test.each<Partial<CallBinding>>([
  { space: id },
  { talk: id },
  { by: 'b' },
  { from: id },
  { to: id },
  { seq: 2 },
])('with %o in its place it does not open', async moved => {
  const call = v.calls[0]!
  const elsewhere = { ...binding(call), ...moved }
  await expect(openCall(await key, elsewhere, call.sealed)).rejects.toMatchObject({ name: 'Broken' })
})
