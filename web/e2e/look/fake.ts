/* A space without a server, for looking at screens: its entities are given, its words lie open, and its clock
   stands still. Nothing here is part of the build. */
import { signal } from '@preact/signals'
import type { Space } from '../../src/app/space'
import { Doc } from '../../src/sync/doc'
import type { Opened } from '../../src/sync/words'
import type { Commitment, Line, Request, Seat, SharedEntities, Talk, Word } from '../../src/wire'

export const NOW = Date.parse('2026-10-24T14:42:14Z')
export const TALK = '6f1c0c52-7f0e-4b57-9a51-2f6f6a4c1f10'
export const REQUEST = '0e4a51d5-3a3b-4b52-8a1d-8d6f7f6c2a11'

export const word = (text: string, by: Seat, field: string, at = NOW): Word => ({
  text,
  by,
  field,
  at,
  cmd: '',
})

export interface Scene {
  seat: Seat
  talk?: Partial<Talk>
  lines?: Pick<Line, 'by' | 'phase'> & { text: string } extends infer L ? L[] : never
  commitments?: (Partial<Commitment> & { says: string })[]
  requests?: Partial<Request>[]
  presence?: { a: boolean; b: boolean }
  live?: boolean
  drafts?: Record<string, string>
  alone?: boolean
}

const none = { a: false, b: false }

export function fakeSpace(scene: Scene): Space {
  const { seat } = scene
  const shared = new Doc('shared')
  shared.apply(entities(scene), [])
  const opened = new Map<Word, ReturnType<typeof signal<Opened>>>()
  const drafts = scene.drafts ?? {}
  const fake = {
    id: 'fake',
    seat,
    other: seat === 'a' ? 'b' : 'a',
    shared,
    own: new Doc('own'),
    words: {
      read: (_: string, it: Word) => {
        let known = opened.get(it)
        if (!known) {
          known = signal<Opened>({ state: 'open', text: it.text })
          opened.set(it, known)
        }
        return known
      },
    },
    link: signal({ at: scene.live === false ? 'waiting' : 'live' }),
    live: signal(scene.live !== false),
    stale: signal(false),
    presence: signal(scene.presence ?? { a: true, b: true }),
    unsent: signal([]),
    refused: signal([]),
    dismiss: () => {},
    now: () => NOW,
    do: async (cmd: string, body: object) => console.info('do', cmd, JSON.stringify(body)),
    here: () => {},
    draft: async (name: string) => drafts[name],
    setDraft: async () => {},
    nudge: () => {},
    cut: () => {},
    restart: () => {},
    close: () => {},
  }
  return fake as unknown as Space
}

function entities(scene: Scene): Record<string, SharedEntities[keyof SharedEntities]> {
  const set: Record<string, SharedEntities[keyof SharedEntities]> = {
    'seat/a': { v: 1, status: 'joined', name: word('Robin', 'a', 'name'), zone: 'America/Toronto' },
    'seat/b': scene.alone
      ? { v: 1, status: 'open' }
      : { v: 2, status: 'joined', name: word('Noa', 'b', 'name'), zone: 'Europe/Lisbon' },
    [`request/${REQUEST}`]: request(),
  }
  for (const [n, it] of (scene.requests ?? []).entries()) set[`request/${n}`] = { ...request(), ...it }
  if (scene.talk) set[`talk/${TALK}`] = { ...talk(), ...scene.talk }
  for (const [n, { by, phase, text }] of (scene.lines ?? []).entries())
    set[`line/${TALK}/${n}`] = {
      v: 10 + n,
      by,
      phase,
      text: word(text, by, 'text', NOW - 140_000 + n * 10_000),
    }
  for (const [n, { says, ...it }] of (scene.commitments ?? []).entries())
    set[`commitment/${n}`] = { ...commitment(says, it.by ?? 'a'), ...it }
  return set
}

const request = (): Request => ({
  v: 3,
  by: 'a',
  kind: 'repair',
  mode: 'spoken',
  amends: 'a',
  importance: 2,
  minutes: 40,
  topic: word('The account I kept from you', 'a', 'topic'),
  status: 'held',
  offeredBy: 'a',
  slots: [NOW],
  slot: NOW,
  notes: [],
  at: NOW - 86_400_000,
})

const talk = (): Talk => ({
  v: 5,
  request: REQUEST,
  kind: 'repair',
  mode: 'spoken',
  amends: 'a',
  opener: 'a',
  phase: 'gathering',
  last: false,
  turn: 0,
  since: NOW - 134_000,
  moved: 5,
  ready: none,
  heard: none,
  declined: none,
  done: none,
  hand: none,
  partly: 0,
  turns: [{ speaker: 'a', began: NOW - 150_000, result: 'open' }],
  openedAt: NOW - 600_000,
})

const commitment = (text: string, by: Seat): Commitment => ({
  v: 30,
  by,
  keeper: 'a',
  text: word(text, by, 'text'),
  rhythm: { from: '2026-10-24', rrule: 'FREQ=WEEKLY', zone: 'America/Toronto' },
  talk: TALK,
  status: 'offered',
  agreed: { a: true, b: false },
  release: none,
  notes: [],
  at: NOW,
})
