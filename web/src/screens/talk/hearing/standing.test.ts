import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { Sound, State } from '../../../sound'
import { others, type Standing, standing } from './standing'

const sound = (state: State, more: { open?: boolean; closed?: boolean; mute?: boolean } = {}) =>
  ({
    state: signal(state),
    open: signal(more.open ?? false),
    closed: signal(more.closed ?? false),
    mute: signal(more.mute ?? false),
  }) as unknown as Sound
const on = (more?: { open?: boolean; closed?: boolean; mute?: boolean }) =>
  sound({ is: 'on', heard: true }, more)
const unheard = (more?: { open?: boolean; closed?: boolean }) => sound({ is: 'on', heard: false }, more)

const MINE = { mine: true, theirs: false, pause: false }
const THEIRS = { mine: false, theirs: true, pause: false }
const BOTH = { mine: true, theirs: true, pause: false }
const NOBODY = { mine: false, theirs: false, pause: false }

test.each<[string, Sound | undefined, typeof MINE, Standing]>([
  ['before a tap', undefined, MINE, 'off'],
  ['with a trouble', sound({ is: 'off', trouble: 'denied' }), MINE, 'denied'],
  ['with the sound on another device', sound({ is: 'off', trouble: 'moved' }), MINE, 'moved'],
  ['while the other is awaited', sound({ is: 'waiting' }), MINE, 'waiting'],
  ['in the lobby', on(), NOBODY, 'silent'],
  ['with the floor', on({ open: true }), MINE, 'open'],
  ['with the floor, before the microphone is open', on(), MINE, 'opening'],
  ['with the floor, closed by oneself', on({ closed: true }), MINE, 'closed'],
  ['closed by oneself, which the other does not hear', unheard({ closed: true }), MINE, 'closed'],
  ['with the floor, and not heard', unheard({ open: true }), MINE, 'unheardMine'],
  ['listening', on(), THEIRS, 'listening'],
  ['listening, with the last syllable still going out', on({ open: true }), THEIRS, 'open'],
  ['listening, and one’s own to stay closed', on({ closed: true }), THEIRS, 'kept'],
  ['listening, and nothing comes', unheard(), THEIRS, 'unheardTheirs'],
  ['listening, before the browser plays', on({ mute: true }), THEIRS, 'mute'],
  ['in the repair', on({ open: true }), BOTH, 'both'],
  ['in the repair, closed by oneself', on({ closed: true }), BOTH, 'closed'],
  ['in the repair, and nothing comes', unheard({ open: true }), BOTH, 'unheardBoth'],
])('%s', (_, sound, heard, is) => {
  expect(standing(sound, heard)).toBe(is)
})

test('the other waits while one has not begun, and no longer', () => {
  expect(standing(undefined, MINE, true)).toBe('awaited')
  expect(standing(sound({ is: 'off' }), MINE, true)).toBe('awaited')
  expect(standing(sound({ is: 'off', trouble: 'denied' }), MINE, true)).toBe('denied')
  for (const is of ['asking', 'checking', 'waiting'] as const)
    expect(standing(sound({ is }), MINE, true)).toBe(is)
})

test('what is said when nothing is heard has its room kept beside what it takes the place of', () => {
  for (const [one, other] of [
    ['open', 'unheardMine'],
    ['listening', 'unheardTheirs'],
    ['both', 'unheardBoth'],
  ] as const) {
    expect(others(one)).toContain(other)
    expect(others(other)).toContain(one)
  }
  expect(others('waiting')).toEqual([])
})
