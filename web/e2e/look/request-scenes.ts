import type { SharedEntities } from '../../src/wire'
import { NOW, type Scene, word } from './fake'

const at = (iso: string) => Date.parse(iso)
const SLOTS = [at('2026-10-26T20:00Z'), at('2026-10-28T20:00Z'), at('2026-11-01T18:00Z')]

const asked = {
  by: 'b',
  offeredBy: 'b',
  kind: 'ordinary',
  status: 'open',
  slots: SLOTS,
  topic: word('What we tell our parents', 'b', 'topic'),
  notes: [word('I would like us to say the same thing at Christmas, whatever it is.', 'b', 'note')],
} as const
const mine = { ...asked, by: 'a', offeredBy: 'a' } as const
const agreed = { ...asked, status: 'agreed', slot: SLOTS[2] } as const
const part = (it: object) =>
  ({ slot: undefined, amends: undefined, ...it }) as unknown as NonNullable<Scene['requests']>[number]

export const FREE: Record<string, SharedEntities['free']> = {}
const paint = (seat: 'a' | 'b', zone: string, day: string, ...free: [number, number][]) => {
  FREE[`free/${seat}/${day}`] = { v: 7, zone, free }
}
paint('a', 'America/Toronto', '2026-10-26', [60, 74])
paint('a', 'America/Toronto', '2026-10-28', [56, 68])
paint('a', 'America/Toronto', '2026-10-31', [48, 80])
paint('a', 'America/Toronto', '2026-11-01', [48, 90])
paint('b', 'Europe/Lisbon', '2026-10-26', [78, 90])
paint('b', 'Europe/Lisbon', '2026-10-27', [74, 92])
paint('b', 'Europe/Lisbon', '2026-10-28', [80, 88])
paint('b', 'Europe/Lisbon', '2026-11-01', [68, 86])

type RequestScene = Omit<Scene, 'seat'> & { rest?: string[]; free?: boolean }

const form = (more: object) => JSON.stringify({ topic: 'What we tell our parents', slots: [], ...more })

export const SCENES: Record<string, RequestScene> = {
  list: {
    requests: [
      part(agreed),
      part(asked),
      part({ ...mine, topic: word('How we divide the evenings', 'a', 'topic') }),
      part({ ...mine, status: 'later', until: '2026-11-20', closedBy: 'b' }),
      part({ ...asked, status: 'cancelled', slot: SLOTS[0], closedBy: 'a', topic: undefined }),
      part({ ...mine, status: 'withdrawn', closedBy: 'a' }),
      part({ ...asked, status: 'held', slot: SLOTS[0] }),
    ],
  },
  'list-empty': { free: false },
  'list-alone': { free: false, alone: true },
  what: { rest: ['new'], drafts: { 'request/new': form({ kind: 'repair', length: 0, own: '3' }) } },
  'what-waits': {
    rest: ['new'],
    requests: [
      part({ ...mine, status: 'later', until: '2026-11-20', closedBy: 'b' }),
      part({ ...asked, status: 'later', until: '2026-11-20', closedBy: 'a' }),
    ],
  },
  when: { rest: ['new'], drafts: { 'request/new': form({ step: 'when', slots: SLOTS }) } },
  'when-empty': { rest: ['new'], free: false, drafts: { 'request/new': form({ step: 'when' }) } },
  asked: { rest: ['0'], requests: [part(asked)] },
  'asked-past': { rest: ['0'], requests: [part({ ...asked, slots: [NOW - 3_600_000, ...SLOTS] })] },
  'asked-repair': {
    rest: ['0'],
    requests: [part({ ...asked, kind: 'repair', amends: 'b', importance: 3, notes: [] })],
  },
  countered: {
    rest: ['0'],
    requests: [
      part({ ...asked, by: 'a', notes: [...asked.notes, word('Mondays are hard.', 'a', 'note', NOW - 1)] }),
    ],
  },
  agreed: { rest: ['0'], requests: [part(agreed)] },
  near: { rest: ['0'], requests: [part({ ...agreed, slot: NOW + 600_000, slots: [NOW + 600_000] })] },
  passed: { rest: ['0'], requests: [part({ ...agreed, slot: NOW - 7_200_000, slots: [NOW - 7_200_000] })] },
  moved: { rest: ['0'], requests: [part({ ...agreed, slot: at('2026-10-25T19:00Z') })] },
  later: { rest: ['0'], requests: [part({ ...asked, status: 'later', until: '2026-11-20', closedBy: 'a' })] },
  'later-open': { rest: ['0'], requests: [part({ ...asked, status: 'later', closedBy: 'a' })] },
  withdrawn: { rest: ['0'], requests: [part({ ...asked, status: 'withdrawn', closedBy: 'b' })] },
  cancelled: { rest: ['0'], requests: [part({ ...agreed, status: 'cancelled', closedBy: 'a' })] },
  held: { rest: ['0'], requests: [part({ ...agreed, status: 'held' })] },
  missing: { rest: ['nowhere'] },
}
