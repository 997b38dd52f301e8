import { expect, test } from 'vitest'
import { en } from './en/all'

test('a partner without a name is written as the sentence wants it', () => {
  const { partner } = en.common
  expect(en.request.what.title(partner)).toBe('Ask your partner for a time')
  expect(en.request.what.title('Your')).toBe('Ask Your for a time')
  expect(en.prepare.note.about(partner)).toContain('beside the floor. Your partner never sees it.')
  expect(en.talk.listening.heading(partner)).toBe('Listen to your partner')
  expect(partner).toBe('Your partner')
})
