import { expect, test } from 'vitest'
import type { Line, Talk, Word } from '../wire'
import { isNow, transcriptOf } from './transcript'

const word = (at: number, was?: Word[]): Word => ({
  ...{ text: '', by: 'b', cmd: `c${at}`, at, field: 'need' },
  ...(was ? { was } : {}),
})
const line = (at: number, phase: Line['phase']) => ({
  id: `t/${at}`,
  it: { by: 'a', phase, text: word(at), v: 1 } as Line,
})
const lines = [line(30, 'speaking'), line(10, 'speaking'), line(50, 'repairing')]
const talk = {
  ...{ phase: 'repairing', amends: 'a', since: 45 },
  turns: [
    { speaker: 'a', began: 5, ended: 20, result: 'heard' },
    { speaker: 'b', began: 20, ended: 40, result: 'declined' },
  ],
} as Talk

test('what was said comes in its order, with what each turn came to', () => {
  const kinds = transcriptOf(talk, lines).map(({ kind, at }) => [kind, at])
  expect(kinds).toEqual([
    ...[
      ['line', 10],
      ['heard', 20],
      ['line', 30],
      ['declined', 40],
      ['line', 50],
    ],
  ])
})

test('all that was still needed is there, and the answer at the end', () => {
  const need = word(70, [word(60)])
  const asked = transcriptOf({ ...talk, need, answer: 'need' }, lines)
  expect(asked.slice(-2).map(({ kind, at }) => [kind, at])).toEqual([
    ['need', 60],
    ['need', 70],
  ])
  const answered = transcriptOf({ ...talk, need, answer: 'not_today' }, lines).at(-1)
  expect(answered).toMatchObject({ kind: 'not_today', by: 'b', at: 70 })
})

test('in the repair what was said in it is now, in a turn what was said in that turn', () => {
  const entries = transcriptOf({ ...talk, need: word(60) }, lines)
  const now = (it: Talk) => entries.filter(entry => isNow(it, entry)).map(({ at }) => at)
  expect(now(talk)).toEqual([50, 60])
  expect(now({ ...talk, phase: 'speaking' })).toEqual([30, 50])
})

test('while the server’s clock stands still, lines are in the order of their versions and each turn’s end comes after it', () => {
  const at = 100
  const said = (v: number, by: 'a' | 'b', phase: Line['phase']) => ({
    id: `t/${v}`,
    it: { by, phase, text: word(at), v } as Line,
  })
  const still = [
    ...[said(9, 'a', 'speaking'), said(12, 'a', 'repairing'), said(5, 'a', 'speaking')],
    ...[said(7, 'b', 'reflecting'), said(11, 'a', 'reflecting'), said(10, 'b', 'speaking')],
  ]
  const turns = [
    { speaker: 'a', began: at, ended: at, result: 'heard' },
    { speaker: 'b', began: at, ended: at, result: 'heard' },
  ] as Talk['turns']
  const ids = (it: Talk, all = transcriptOf(it, still)) =>
    all.map(entry => (entry.kind === 'line' ? entry.line.v : `${entry.kind} ${'by' in entry && entry.by}`))
  expect(ids({ ...talk, turns })).toEqual([5, 7, 9, 'heard a', 10, 11, 'heard b', 12])
  const speaking = { ...talk, phase: 'speaking', turns } as Talk
  const now = transcriptOf(speaking, still.slice(0, 1).concat(still.slice(2))).filter(each =>
    isNow(speaking, each),
  )
  expect(ids(speaking, now)).toEqual([10, 11])
})

test('a line of a later version is never before one of an earlier, whatever its moment', () => {
  const back = [line(100, 'speaking'), line(40, 'speaking')].map((each, n) => ({
    ...each,
    it: { ...each.it, v: n + 1 },
  }))
  const said = transcriptOf({ ...talk, turns: [] }, back)
  expect(said.map(({ id }) => id)).toEqual(['t/100', 't/40'])
})
