/* What the rules say of many states of a space (hub/space/golden_model_test.go writes it): the model says the same. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../sync/commands'
import type { Seat, SharedEntities } from '../wire'
import { asksOf, dueToday, markDays, mayCommitment, mayNotice } from './commitment'
import { mayShare } from './pulse'
import { mayAsk, mayLeaveLetter, mayQuestion, waitsForAnswer } from './question'
import { blockedBy, laterDays, mayRequest, waitsFor } from './request'
import { isApart, maySpace, type Viewer } from './seat'
import { maySummary } from './summary'
import { firstSpeaker, floorAfter, mayOpen, mayTalk } from './talk'

interface Sees {
  may: Record<string, string[]>
  waits: string[]
  due: string[]
  days: Record<string, string[]>
  then: Record<string, Seat | ''>
}

interface Case {
  name: string
  now: number
  shared: Record<string, unknown>
  sees: Record<Seat, Sees>
}

const file = new URL('../../../hub/space/testdata/model.json', import.meta.url)
const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[]

type Kind = keyof SharedEntities

class State {
  readonly viewer: Viewer
  readonly shared: Record<string, unknown>

  constructor({ shared, now }: Case, seat: Seat) {
    this.shared = shared
    this.viewer = { seat, now, seats: { a: this.get('seat', 'a'), b: this.get('seat', 'b') } }
  }

  get<K extends Kind>(kind: K, id: string) {
    return this.shared[`${kind}/${id}`] as SharedEntities[K] | undefined
  }

  all<K extends Kind>(kind: K) {
    return Object.keys(this.shared)
      .filter(key => key.startsWith(`${kind}/`))
      .map(key => ({ id: key.slice(kind.length + 1), it: this.shared[key] as SharedEntities[K] }))
  }

  get openTalk() {
    return this.all('talk').find(({ it }) => it.phase !== 'closed')?.it
  }
}

function ofSpace(state: State): string[] {
  const { viewer } = state
  const may: string[] = [...maySpace(viewer, state.all('talk').length > 0)]
  const requests = state.all('request')
  for (const kind of ['repair', 'ordinary'] as const)
    if (!blockedBy(requests, kind, viewer)) may.push(`request.make ${kind}`)
  if (mayOpen(state.openTalk, viewer)) may.push('talk.open')
  if (!isApart(viewer)) may.push('commitment.offer', 'summary.ask', 'free.paint')
  if (mayAsk(state.all('question'), viewer)) may.push('question.ask')
  if (mayLeaveLetter(state.all('letter'), viewer)) may.push('letter.leave')
  return may
}

function ofEntity(state: State, key: string): string[] {
  const { viewer } = state
  const [kind = '', , , by] = key.split('/')
  const it = state.shared[key]
  switch (kind as Kind) {
    case 'request': {
      const request = it as SharedEntities['request']
      return [
        ...mayRequest(request, viewer),
        ...(mayOpen(state.openTalk, viewer, request) ? ['talk.open'] : []),
      ]
    }
    case 'talk':
      return [...mayTalk(it as SharedEntities['talk'], viewer)]
    case 'commitment':
      return [...mayCommitment(it as SharedEntities['commitment'], viewer)]
    case 'checkin':
      return mayNotice(by as Seat, viewer) ? ['checkin.notice'] : []
    case 'summary':
      return [...maySummary(it as SharedEntities['summary'], viewer)]
    case 'question':
      return [...mayQuestion(it as SharedEntities['question'], viewer)]
    case 'letter':
      return []
    default:
      throw new Error(`nothing is said of ${key}`)
  }
}

/** The days of those tried that a command accepts, as the model says it. */
function accepts(state: State, command: string, day: string): boolean {
  const { viewer } = state
  const [name, key = ''] = command.split(' ')
  const within = (days: { first: string; last: string } | undefined) =>
    days !== undefined && day >= days.first && day <= days.last
  const id = key.slice(key.indexOf('/') + 1)
  if (name === 'pulse.share') return mayShare(day, viewer)
  if (name === 'checkin.mark') return within(markDays(state.get('commitment', id)!, viewer))
  if (name === 'question.later') {
    const question = state.get('question', id)!
    const another = question.status !== 'later' || day !== question.until
    return another && mayQuestion(question, viewer).has(name) && within(laterDays(viewer))
  }
  if (name !== 'request.later') throw new Error(`the model has no days for ${name}: say here which they are`)
  return mayRequest(state.get('request', id)!, viewer).has(name) && within(laterDays(viewer))
}

function waiting(state: State): string[] {
  const { viewer } = state
  const keys = (kind: Kind, all: { id: string }[]) => all.map(({ id }) => `${kind}/${id}`)
  if (isApart(viewer)) return []
  return [
    ...keys(
      'request',
      state.all('request').filter(({ it }) => waitsFor(it, viewer.seat)),
    ),
    ...keys(
      'commitment',
      state.all('commitment').filter(({ it }) => asksOf(it, viewer.seat)),
    ),
    ...keys(
      'summary',
      state.all('summary').filter(({ it }) => maySummary(it, viewer).has('summary.allow')),
    ),
    ...keys(
      'question',
      state.all('question').filter(({ it }) => waitsForAnswer(it, viewer.seat)),
    ),
  ]
}

/** Around today, and around the farthest that "not yet" can name, as the rules were asked. */
const TRIED = [-4, -3, -2, -1, 0, 1, 2, 3, 365, 366, 367]

describe.each(cases)('$name', given => {
  test.each(['a', 'b'] as const)('to %s', seat => {
    const state = new State(given, seat)
    const { may, waits, due, days, then } = given.sees[seat]
    for (const [key, commands] of Object.entries(may))
      expect(
        [key, (key ? ofEntity(state, key) : ofSpace(state)).sort()],
        `the rules take other commands here: src/model/${key.split('/')[0] || 'seat'}.ts`,
      ).toEqual([key, commands.sort()])
    expect(waiting(state).sort()).toEqual(waits.sort())
    const commitments = state.all('commitment')
    expect(dueToday(commitments, state.viewer).map(({ id }) => `commitment/${id}`)).toEqual(due)
    const tried = TRIED.map(n => new Date(given.now + n * 86_400_000).toISOString().slice(0, 10))
    for (const [command, accepted] of Object.entries(days))
      expect([command, tried.filter(day => accepts(state, command, day))]).toEqual([command, accepted])
    for (const [key, floor] of Object.entries(then)) {
      const talk = state.shared[key] as SharedEntities['talk']
      const asker = state.get('request', talk.request ?? '')?.by
      expect([key, (talk.pause ? floorAfter(talk) : firstSpeaker(talk, asker)) ?? '']).toEqual([key, floor])
    }
  })
})

test('no command is left out but those that are always for the taking', () => {
  const views = cases.flatMap(({ sees }) => [sees.a, sees.b])
  const tried = views.flatMap(({ may, days }) => [...Object.values(may).flat(), ...Object.keys(days)])
  const names = new Set(tried.map(command => command.split(' ')[0]))
  const always = ['seat.name', 'seat.zone', 'note.write', 'note.remove']
  const left = Object.keys(COMMANDS).filter(name => !always.includes(name) && !names.has(name))
  expect(left, 'hub/space/stories/stories.json needs a step with them that is taken').toEqual([])
})

test('every command is sent from somewhere in the app', () => {
  const src = new URL('../', import.meta.url)
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(name => /^(app|components|screens|shell)\/.*\.tsx?$/.test(name) && !name.includes('.test.'))
    .map(name => ({ name, text: readFileSync(new URL(name, src), 'utf8') }))
  const senders = (start: string) => sources.filter(({ text }) => text.includes(`'${start}`))
  const unsent = Object.keys(COMMANDS)
    .filter(name => !sources.some(({ text }) => text.includes(`'${name}'`)))
    .map(name => {
      const beside = senders(`${name.split('.')[0]}.`)
      const words = new Set(
        beside.flatMap(({ text }) => [...text.matchAll(/\bt\.(\w+)/g)].map(([, of]) => of)),
      )
      return `${name}: send it from one of ${beside.map(each => each.name).join(', ')}, or from a new one beside them; its words: ${[...words].map(of => `i18n/messages/en/${of}.json`).join(', ')}`
    })
  expect(unsent, 'no screen sends them').toEqual([])
})
