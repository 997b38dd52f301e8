/* The same vectors as the Go client's: what one seals, the other opens. */
import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { fromHex, toHex } from './bytes'
import { additionalData, aesKey, H, hkdf, open, seal } from './seal'
import { openGreeting, openKeys, sealGreeting, sealKeys, type TicketBinding, ticket } from './ticket'
import { openWord, sealWord, spaceKeys, wordFields } from './words'

interface Vectors {
  space: string
  K: string
  O: string
  T: string
  sharedKey: string
  ownKey: string
  ticket: {
    authAsSent: string
    sealed: {
      what: string
      kind: TicketBinding['kind']
      seat: string
      nonce: string
      aad: string
      text: string
      sealed: string
    }[]
  }
  words: {
    name: string
    doc: 'shared' | 'own'
    fields: string[]
    aad: string
    nonce: string
    text: string
    sealed: string
  }[]
}

const read = (path: string | URL) => JSON.parse(readFileSync(path, 'utf8')) as unknown
const v = read(new URL('../../../client/seal/testdata/seal_vectors.json', import.meta.url)) as Vectors

describe('words', () => {
  const keys = spaceKeys(v.space, fromHex(v.K), fromHex(v.O))

  test('the two keys are derived as the vectors say', async () => {
    const id = fromHex(v.space.replaceAll('-', ''))
    expect(toHex(await H(fromHex(v.K), id, 'amends/1 shared'))).toBe(v.sharedKey)
    expect(toHex(await H(fromHex(v.O), id, 'amends/1 own'))).toBe(v.ownKey)
  })

  test.each(v.words)('$name', async ({ doc, fields, aad, nonce, text, sealed }) => {
    const [, , space, by, field, entity, cmd] = fields as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const binding = { doc, space, by, field, entity, cmd }
    expect(wordFields(binding)).toEqual(fields)
    expect(toHex(additionalData(fields))).toBe(aad)
    expect(await sealWord(await keys, binding, text, fromHex(nonce))).toBe(sealed)
    expect(await openWord(await keys, binding, sealed)).toBe(text)
  })

  test.each(['space', 'by', 'field', 'entity', 'cmd'] as const)(
    'a word moved to another %s does not open',
    async moved => {
      const word = v.words[0]!
      const [, , space, by, field, entity, cmd] = word.fields as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ]
      const binding = { doc: word.doc, space, by, field, entity, cmd, [moved]: 'b' }
      await expect(openWord(await keys, binding, word.sealed)).rejects.toThrow('cannot be opened')
    },
  )
})

describe('tickets', () => {
  const found = ticket(fromHex(v.T))

  test('what is sent', async () => {
    expect((await found).auth).toBe(v.ticket.authAsSent)
  })

  test.each(v.ticket.sealed)(
    '$what of a ticket for $kind',
    async ({ what, kind, seat, nonce, text, sealed }) => {
      const { wrap } = await found
      const at = { kind, space: v.space, seat }
      if (what === 'greeting') {
        const greeting = await openGreeting(wrap, at, sealed)
        expect(greeting).toEqual(JSON.parse(text))
        expect(await sealGreeting(wrap, at, greeting, fromHex(nonce))).toBe(sealed)
      } else {
        const keys = await openKeys(wrap, at, sealed)
        expect(await sealKeys(wrap, at, keys, fromHex(nonce))).toBe(sealed)
      }
    },
  )

  test('keys do not open as a greeting', async () => {
    const { kind, seat, sealed } = v.ticket.sealed[0]!
    await expect(openGreeting((await found).wrap, { kind, space: v.space, seat }, sealed)).rejects.toThrow()
  })

  test.each(v.ticket.sealed.filter(each => each.what !== 'greeting'))(
    'for $kind, moved to another kind, space or seat, opens nothing',
    async ({ kind, seat, sealed }) => {
      const { wrap } = await found
      const kinds = ['invite', 'device', 'recovery', 'return', 'lend'] as const
      const at = { kind: kind as (typeof kinds)[number], space: v.space, seat }
      const moved = [
        ...kinds.filter(other => other !== kind).map(other => ({ ...at, kind: other })),
        { ...at, space: 'ffffffff-ffff-4fff-8fff-ffffffffffff' },
        { ...at, seat: seat === 'a' ? 'b' : 'a' },
      ]
      await openKeys(wrap, at, sealed)
      for (const elsewhere of moved)
        await expect(openKeys(wrap, elsewhere, sealed)).rejects.toMatchObject({ name: 'Broken' })
    },
  )
})

test.each([
  ['another version', (s: string) => `2${s.slice(1)}`],
  ['a flipped bit', (s: string) => s.slice(0, 40) + (s[40] === 'A' ? 'B' : 'A') + s.slice(41)],
  ['cut off', (s: string) => s.slice(0, -4)],
  ['padding characters', (s: string) => `${s}==`],
  ['nothing', () => ''],
])('%s is broken, never half read', async (_, spoil) => {
  const key = await aesKey(new Uint8Array(32))
  const sealed = await seal(key, ['x'], 'words')
  await expect(open(key, ['x'], spoil(sealed))).rejects.toMatchObject({ name: 'Broken' })
})

interface Wycheproof {
  testGroups: {
    ivSize?: number
    keySize?: number
    tagSize?: number
    tests: ({ tcId: number; result: string } & Record<
      'key' | 'iv' | 'aad' | 'msg' | 'ct' | 'tag' | 'ikm' | 'salt' | 'info' | 'okm',
      string
    > & { size: number })[]
  }[]
}

const wycheproof = (file: string) => read(`${inject('wycheproof')}/testvectors_v1/${file}`) as Wycheproof

test('Wycheproof: AES-256-GCM, nonce of 96 bits, tag of 128', async () => {
  let judged = 0
  for (const g of wycheproof('aes_gcm_test.json').testGroups) {
    if (g.keySize !== 256 || g.ivSize !== 96 || g.tagSize !== 128) continue
    for (const c of g.tests) {
      judged++
      const key = await aesKey(fromHex(c.key))
      const algorithm = { name: 'AES-GCM', iv: fromHex(c.iv), additionalData: fromHex(c.aad), tagLength: 128 }
      const opened = await crypto.subtle.decrypt(algorithm, key, fromHex(c.ct + c.tag)).then(
        plain => toHex(new Uint8Array(plain)),
        () => undefined,
      )
      expect(opened, `case ${c.tcId}`).toBe(c.result === 'valid' ? c.msg : undefined)
    }
  }
  expect(judged).toBeGreaterThan(50)
})

test('Wycheproof: HKDF-SHA-256, as far as 32 bytes go', async () => {
  let judged = 0
  for (const g of wycheproof('hkdf_sha256_test.json').testGroups) {
    for (const c of g.tests) {
      if (c.result !== 'valid') continue
      judged++
      const okm = toHex(await hkdf(fromHex(c.ikm), fromHex(c.salt), fromHex(c.info)))
      const size = Math.min(64, c.okm.length)
      expect(okm.slice(0, size), `case ${c.tcId}`).toBe(c.okm.slice(0, size))
    }
  }
  expect(judged).toBeGreaterThan(50)
})
