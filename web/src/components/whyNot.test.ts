import { describe, expect, test } from 'vitest'
import schema from '../../../hub/wire/schema.json'
import { NoAnswer } from '../app/api'
import { t } from '../i18n'
import { Refusal } from '../sync/refusal'
import type { Reason } from '../wire'
import { whyNot } from './whyNot'

const values = {
  day: '2026-12-05',
  until: Date.parse('2026-12-05T17:30Z'),
  limit: 3,
  low: 20,
  high: 1440,
  cookies: 'a, b, c, d, e, f',
}
const refused = (reason: Reason) =>
  whyNot(new Refusal('stale', 'for programs', { reason, values }), 'Europe/Vienna')

describe('why something was not done', () => {
  test.each(schema.$defs.Reason.enum as Reason[])('%s has a sentence of its own kind', reason => {
    expect(refused(reason)).toMatch(/^[A-Z].*[a-z0-9”]\.$/s)
    expect(refused(reason)).not.toMatch(/undefined|NaN|for programs/)
  })

  test('what another device of the seat did a moment before is not called an old page', () => {
    for (const reason of ['last_not_here', 'early_not_ready', 'changed_since'] as const)
      expect(refused(reason)).toBe(t.refusals.changed_since)
  })

  test('the values of a refusal stand in its sentence as a person reads them', () => {
    expect(refused('not_yet_until')).toContain('December')
    expect(refused('sooner_return')).toMatch(/18:30|6:30/)
    expect(refused('requests_full')).toContain('3 open requests')
    expect(refused('headers_too_large')).toContain('too large: a, b, c, d, e.')
  })

  test('where nobody gave a reason the code says it, and an unknown one still gets a sentence', () => {
    expect(whyNot(new NoAnswer(), 'UTC')).toBe(t.common.refused.no_answer)
    expect(whyNot(new Refusal('too_large', ''), 'UTC')).toBe(t.common.refused.too_large)
    expect(whyNot(new Refusal('bad_message', ''), 'UTC')).toBe(t.refusals.malformed)
    expect(whyNot(new Refusal('toString', ''), 'UTC')).toBe(t.common.refused.other)
    expect(whyNot(new Error('anything'), 'UTC')).toBe(t.common.refused.other)
  })
})
