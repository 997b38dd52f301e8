import { describe, expect, test } from 'vitest'
import { random } from '../crypto/bytes'
import { spaceKeys } from '../crypto/words'
import type { Commitment, CommitmentOffer, Seat, Word } from '../wire'
import { Doc } from './doc'
import { Words } from './words'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const ID = '5a1d9c44-7e02-4b6b-8f43-0c9be1d3a201'
const KEY = `commitment/${ID}`
const none = { a: false, b: false }
const wording = {
  commitment: ID,
  keeper: 'a',
  text: 'I call at noon',
  why: 'So that you need not wait',
  rhythm: { from: '2026-11-25', rrule: 'FREQ=DAILY', zone: 'Europe/Lisbon' },
  review: '2027-01-10',
} as const

/** Two devices with one key, and a server that lies between them: what one sends it shows as it likes. */
async function pair() {
  const K = random(32)
  const keys = await spaceKeys(SPACE, K, random(32))
  const shared = new Doc('shared')
  const docs = { shared, own: new Doc('own') }
  const devices = { a: new Words(SPACE, 'a', keys, docs), b: new Words(SPACE, 'b', keys, docs) }
  const show = (it: Commitment) => {
    shared.apply({ [KEY]: it }, [])
    return shared.peek(KEY) as Commitment
  }
  const word = (text: string, by: Seat, cmd: string, field: string): Word => ({ text, by, cmd, at: 1, field })
  const offer = async () => {
    const cmd = crypto.randomUUID()
    const { text, why, terms } = (await devices.a.seal('commitment.offer', cmd, wording)) as CommitmentOffer
    const { keeper, rhythm, review } = wording
    return show({
      ...{ by: 'a', keeper, rhythm, review, status: 'offered', agreed: { a: true, b: false }, v: 1, at: 1 },
      text: word(text, 'a', cmd, 'text'),
      why: word(why!, 'a', cmd, 'why'),
      terms: { a: word(terms, 'a', cmd, 'terms') },
      release: none,
      notes: [],
    })
  }
  const agree = async (by: Seat, it: Commitment) => {
    const cmd = crypto.randomUUID()
    const sealed: object = await devices[by].seal('commitment.agree', cmd, { commitment: ID })
    const terms = { ...it.terms, [by]: word((sealed as { terms: string }).terms, by, cmd, 'terms') }
    return { ...it, status: 'active', agreed: { a: true, b: true }, terms } as Commitment
  }
  const told = async (it: Commitment) => {
    const shown = show(it)
    const answer = devices.a.agreed(KEY, shown)
    await expect.poll(() => answer.value).toBeDefined()
    return answer.value
  }
  return { devices, show, offer, agree, told }
}

describe('agreed', () => {
  test('is what both devices sealed, and stays so without looking again while nothing of it changes', async () => {
    const { devices, show, offer, agree, told } = await pair()
    const it = await agree('b', await offer())
    expect(await told(it)).toBe(true)
    const later = show({ ...it, v: 9, release: { a: true, b: false } })
    expect(devices.a.agreed(KEY, later).value).toBe(true)
  })

  test('is not what a server says alone', async () => {
    const { offer, agree, told } = await pair()
    const offered = await offer()
    const invented = { ...offered, status: 'active', agreed: { a: true, b: true } } as Commitment
    expect(await told(invented)).toBe(false)
    expect(await told({ ...invented, terms: {} })).toBe(false)
    expect(await told({ ...invented, terms: { a: offered.terms.a!, b: offered.terms.a! } })).toBe(false)
    const asB = { ...offered.terms.a!, by: 'b' } as const
    expect(await told({ ...invented, terms: { a: offered.terms.a!, b: asB } })).toBe(false)
    const { terms } = await agree('b', offered)
    expect(await told({ ...invented, terms: { a: terms.b!, b: terms.a! } })).toBe(false)
    expect(await told({ ...invented, terms })).toBe(true)
  })

  test.each([
    ['who keeps it', { keeper: 'both' }],
    ['the rhythm', { rhythm: { ...wording.rhythm, rrule: 'FREQ=MONTHLY' } }],
    ['the first day', { rhythm: { ...wording.rhythm, from: '2026-01-01' } }],
    ['the last day', { rhythm: { ...wording.rhythm, until: '2027-01-01' } }],
    ['the day to look at it', { review: '2027-02-10' }],
    ['the why', { why: undefined }],
  ])('is not another wording than they saw: %s', async (_, over) => {
    const { offer, agree, told } = await pair()
    const it = await agree('b', await offer())
    expect(await told({ ...it, ...over } as Commitment)).toBe(false)
  })

  test('is not another text, be it of the same author', async () => {
    const { devices, offer, agree, told } = await pair()
    const it = await agree('b', await offer())
    const cmd = crypto.randomUUID()
    const body = { ...wording, text: 'I never call' }
    const { text } = (await devices.a.seal('commitment.revise', cmd, body)) as CommitmentOffer
    expect(await told({ ...it, text: { ...it.text, text, cmd } })).toBe(false)
  })
})
