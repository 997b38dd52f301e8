import { NOW, type Scene } from './fake'

const speaking = { phase: 'speaking', speaker: 'a', floor: 'a', turn: 1 } as const
const reflecting = { ...speaking, phase: 'reflecting', floor: 'b' } as const
const checking = { ...speaking, phase: 'checking' } as const
const hers = {
  speaker: 'b',
  floor: 'b',
  turn: 2,
  turns: [{ speaker: 'b', began: NOW - 150_000, result: 'open' }],
} as const
const repairing = { phase: 'repairing', floor: 'a', heard: { a: true, b: true } } as const
const pause = {
  by: 'b',
  at: NOW - 120_000,
  until: NOW + 1_080_000,
  early: { a: false, b: false },
  ready: { a: false, b: false },
  from: 'speaking',
} as const
const paused = { phase: 'paused', speaker: 'a', turn: 1 } as const
const lines = [
  { by: 'a', phase: 'speaking', text: 'I opened an account in March and told you nothing about it.' },
  {
    by: 'a',
    phase: 'speaking',
    text: 'When you asked me about money, I said that there was nothing to know. That was a lie.',
  },
] as const
const back = {
  by: 'b',
  phase: 'reflecting',
  text: 'You opened it in March, and when I asked, you lied to me.',
} as const
const repairs = [
  { by: 'a', phase: 'repairing', text: 'When you ask me something, I answer what you asked.' },
  { by: 'a', phase: 'repairing', text: 'I open the account with you, before you ask.' },
] as const
const offers = [
  { says: 'I open the account with you, before you ask.', by: 'a', review: '2027-01-09' },
  {
    says: 'I say the same day when money worries me.',
    by: 'a',
    status: 'active',
    agreed: { a: true, b: true },
  },
] as const

/** Every phase, seen from each seat. */
export const SCENES: Record<string, Omit<Scene, 'seat'>> = {
  begin: { requests: [{ status: 'agreed' }] },
  'begin-none': {},
  'begin-later': { requests: [{ status: 'agreed', slot: NOW + 2 * 86_400_000 }] },
  'begin-alone': { alone: true },
  lobby: { talk: { ready: { a: false, b: true } } },
  'lobby-nobody': { talk: { ready: { a: true, b: false } }, presence: { a: true, b: false } },
  speaking: { talk: { ...speaking } },
  'speaking-hand': { talk: { ...speaking, hand: { a: false, b: true } } },
  'speaking-ordinary-b': { talk: { ...speaking, ...hers, kind: 'ordinary' } as Scene['talk'] & object },
  'speaking-away': { talk: { ...speaking }, presence: { a: false, b: false } },
  'speaking-offline': { talk: { ...speaking }, live: false },
  'speaking-written': { talk: { ...speaking, mode: 'written' }, lines: [...lines] },
  reflecting: { talk: { ...reflecting } },
  'reflecting-last': { talk: { ...reflecting, last: true } },
  'reflecting-hint': { talk: { ...reflecting, partly: 3 } },
  'reflecting-written': { talk: { ...reflecting, mode: 'written' }, lines: [...lines, back] },
  checking: { talk: { ...checking } },
  'checking-last': { talk: { ...checking, last: true, partly: 3 } },
  'checking-written': { talk: { ...checking, mode: 'written' }, lines: [...lines, back] },
  repairing: { talk: { ...repairing } },
  'repairing-said': { talk: { ...repairing, done: { a: true, b: false } } },
  'repairing-written': { talk: { ...repairing, mode: 'written' }, lines: [...repairs] },
  'repairing-written-said': {
    talk: { ...repairing, mode: 'written', done: { a: true, b: false } },
    lines: [...repairs],
  },
  agreeing: {
    talk: { phase: 'agreeing', mode: 'written' },
    lines: [...repairs],
    commitments: [...offers],
  },
  'agreeing-empty': { talk: { phase: 'agreeing', kind: 'ordinary', done: { a: true, b: false } } },
  paused: { talk: { ...paused, pause } },
  'paused-early': {
    talk: { ...paused, pause: { ...pause, ready: { a: true, b: false }, early: { a: true, b: false } } },
  },
  'paused-back': { talk: { ...paused, pause: { ...pause, at: NOW - 3_600_000, until: NOW - 60_000 } } },
  'paused-ready': {
    talk: {
      ...paused,
      pause: { ...pause, at: NOW - 3_600_000, until: NOW - 60_000, ready: { a: true, b: false } },
    },
  },
  'paused-day': { talk: { ...paused, pause: { ...pause, until: NOW + 86_280_000 } } },
  'paused-lapsed': { talk: { ...paused, pause: { ...pause, at: NOW - 86_400_001 } } },
  closed: {
    talk: { phase: 'closed', mode: 'written', result: 'finished', heard: { a: true, b: true } },
    lines: [...lines, back],
    commitments: [...offers],
  },
  'closed-unfinished': { talk: { phase: 'closed', result: 'unfinished', heard: { a: false, b: true } } },
  'closed-postponed': { talk: { phase: 'closed', result: 'postponed', turns: [] } },
}
