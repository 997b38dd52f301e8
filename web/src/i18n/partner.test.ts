import { expect, test } from 'vitest'
import { t } from '.'
import type { Name } from './name'
import { inSentences } from './partner'

test('a partner without a name is written as the sentence wants it', () => {
  const partner = t.common.partner as Name
  expect(t.request.what.title({ name: partner })).toBe('Ask your partner for a time')
  expect(t.request.what.title({ name: 'Your' as Name })).toBe('Ask Your for a time')
  expect(t.prepare.note.about({ name: partner })).toContain('beside the floor. Your partner never sees it.')
  expect(t.talk.listening.heading({ name: partner })).toBe('Listen to your partner')
  expect(partner).toBe('Your partner')
})

test('and as it is bent, in German', () => {
  const partner = 'Dein Gegenüber'
  const say = inSentences(
    {
      now: (name: string) => `Jetzt bei ${name}`,
      place: (name: string) => `Der Platz von ${name} ist frei.`,
      share: (name: string) => `Mit ${name} teilen`,
      wait: (name: string) => `Wartet auf ${name}`,
    },
    partner,
  )
  expect(say.now(partner)).toBe('Jetzt bei deinem Gegenüber')
  expect(say.place(partner)).toBe('Der Platz von deinem Gegenüber ist frei.')
  expect(say.share(partner)).toBe('Mit deinem Gegenüber teilen')
  expect(say.wait(partner)).toBe('Wartet auf dein Gegenüber')
})
