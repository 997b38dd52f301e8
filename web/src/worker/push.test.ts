import { expect, test } from 'vitest'
import { reminderIn } from './push'

const ORIGIN = 'https://amends.example'
const said = { title: 'Reminder', body: 'You have something to look at.', lang: 'en', tag: 'time/1' }
const message = (notification: unknown, web_push: unknown = 8030) =>
  reminderIn(JSON.stringify({ web_push, notification }), ORIGIN)

test('a reminder says what the server wrote, and leads to the place that it is about', () => {
  expect(message({ ...said, navigate: `${ORIGIN}/time/1` })).toEqual({
    title: 'Reminder',
    options: { body: said.body, lang: 'en', tag: 'time/1', data: { to: '/time/1' } },
  })
})

test.each([
  'https://elsewhere.example/time/1',
  'javascript:alert(1)',
  '//elsewhere.example/x',
  'http://[',
  7,
  undefined,
])('a tap leads nowhere else: %s', navigate => {
  expect(message({ ...said, navigate })?.options.data.to).toBe('/')
})

test.each([
  'not JSON',
  'null',
  '{}',
  JSON.stringify({ web_push: 1, notification: said }),
  JSON.stringify({ web_push: 8030, notification: null }),
  JSON.stringify({ web_push: 8030, notification: { ...said, title: 7 } }),
  JSON.stringify({ web_push: 8030, notification: { ...said, title: 'x'.repeat(201) } }),
])('what is no reminder shows nothing: %s', text => {
  expect(reminderIn(text, ORIGIN)).toBeUndefined()
})
