import { describe, expect, test } from 'vitest'
import type { Commitment } from '../wire'
import { standing, wordingOf } from './wording'

describe('what the form sends', () => {
  const rhythm = { from: '2026-11-25', rrule: 'FREQ=DAILY', zone: 'UTC' }
  const filled = { keeper: 'a', text: ' I call at noon ', why: '', rhythm, review: '' } as const
  test('is what was filled in, without the room around it', () => {
    expect(wordingOf(filled, '')).toEqual({ keeper: 'a', text: 'I call at noon', rhythm })
    expect(wordingOf({ ...filled, why: ' So that ', review: '2027-01-01' }, '')).toEqual({
      keeper: 'a',
      text: 'I call at noon',
      rhythm,
      why: 'So that',
      review: '2027-01-01',
    })
  })
  test('leaves out the why that is agreed, and sends another one', () => {
    expect(wordingOf({ ...filled, why: 'So that' }, 'So that')).not.toHaveProperty('why')
    expect(wordingOf({ ...filled, why: 'Because' }, 'So that')).toHaveProperty('why', 'Because')
  })
  const it = (over: object) => ({ by: 'a', status: 'offered', ...over }) as unknown as Commitment
  test('rewords one’s own new wording where one waits, else what stands', () => {
    const revision = { by: 'b' }
    expect(standing(it({ revision }), 'b')).toBe(revision)
    expect(standing(it({ revision }), 'a')).toHaveProperty('status')
    expect(standing(it({}), 'a')).toHaveProperty('status')
  })
})
