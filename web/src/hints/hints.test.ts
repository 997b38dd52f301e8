import { describe, expect, test } from 'vitest'
import { hints, PATTERNS } from '.'
import { measure } from './corpus/measure'
import { APOLOGIES, COMMITMENTS, heldBack } from './corpus/split'
import { watch } from './patterns/watch'
import { watching } from './watching'

const parts = [
  ['apologies, the working part', APOLOGIES.filter(each => !heldBack(each)), hints],
  ['apologies, held back', APOLOGIES.filter(heldBack), hints],
  ['commitments, the working part', COMMITMENTS.filter(each => !heldBack(each)), watching],
  ['commitments, held back', COMMITMENTS.filter(heldBack), watching],
] as const

describe('on the corpus', () => {
  test('there are at least 300 sentences of apologies, and each stands in it once', () => {
    expect(APOLOGIES.length).toBeGreaterThanOrEqual(300)
    expect(new Set(APOLOGIES.map(each => each.text)).size).toBe(APOLOGIES.length)
  })
  test.each(parts)('%s: precision 0.95 and recall 0.8, or better', (name, corpus, find) => {
    const found = measure(corpus, find)
    if (process.env['HINTS_SHOW'] && (!name.includes('held') || process.env['HINTS_SHOW'] === 'all'))
      console.info(name, found)
    else if (process.env['HINTS_SHOW']) console.info(name, found.sentences, found.precision, found.recall)
    expect(found.precision).toBeGreaterThanOrEqual(0.95)
    expect(found.recall).toBeGreaterThanOrEqual(0.8)
  })
})

test.each([
  ['I am sorry if I hurt you that evening.', 'I am sorry that I hurt you that evening.'],
  ['I’m sorry if what I said was cold.', 'I’m sorry that what I said was cold.'],
  ["If I've hurt you, I'm sorry.", 'I am sorry that I hurt you.'],
  ['I am sorry for any pain I may have caused.', 'I am sorry for the pain I caused.'],
  ["I'm sorry I shouted, but you started it.", "I'm sorry I shouted."],
  ["I'm sorry you feel hurt.", "I'm sorry that what I did left you feeling hurt."],
  ['You made me lie to you.', 'I lied to you.'],
  ['You made me feel small.', 'I felt small.'],
  ['Mistakes were made.', 'I made mistakes.'],
  ['Your trust was broken.', 'I broke your trust.'],
  ['It was just a joke.', 'It was a joke.'],
  ['You never listen to me.', 'There are times when you do not listen to me.'],
  ['You always interrupted me.', 'There were times when you interrupted me.'],
  ['You never listen when I say "stop".', 'There are times when you do not listen when I say "stop".'],
  ['im so sorry if i hurt u', 'im so sorry that i hurt u'],
  ['I know I hurt you, but I had my reasons.', 'I know I hurt you.'],
  ["It's a shame that you feel that way.", 'I am sorry for what I did, and that it hurt you.'],
  ['I drank because you were never home.', 'It was my choice, and I am responsible for it.'],
  ['When we argue you make me say cruel things.', 'When we argue I say cruel things.'],
  [
    'Every time we talk, you turn it into a fight.',
    'There are times when we talk and you turn it into a fight.',
  ],
  ['Your birthday was ruined.', 'I ruined your birthday.'],
  ["I'm sorry for what happened on Friday.", "I'm sorry for what I did on Friday."],
  ['I told a little white lie.', 'I told a lie.'],
  ['Please forgive me.', 'I am not asking you for anything now. Take the time you need.'],
])('%s → %s', (text, rewrite) => expect(hints(text)[0]?.rewrite).toBe(rewrite))

describe('hints', () => {
  test('point at the words as they stand in the text, one in a sentence', () => {
    const text = 'I lied.\n\nI’m sorry if I hurt you, but you started it. It was just a joke.'
    const found = hints(text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['sorry if', 'It was just a joke'])
    expect(found.map(({ sentence }) => text.slice(sentence.start, sentence.end) === sentence.text)).toEqual([
      true,
      true,
    ])
  })
  test('read quick spelling as it is meant, and point at it as it is written', () => {
    const text = 'Im sooo sorry u feel like i dont listen.'
    const [hint] = hints(text)
    expect(hint?.kind).toBe('sorryYouFeel')
    expect(text.slice(hint?.start, hint?.end)).toBe('sorry u feel')
    expect(hint?.sentence.text).toBe(text)
  })
  test('what they offer needs no hint of its own', () => {
    const again = APOLOGIES.flatMap(({ text }) => hints(text)).filter(hint =>
      hints(hint.rewrite).some(({ id }) => id === hint.id),
    )
    expect(again.map(({ id, rewrite }) => `${id}: ${rewrite}`)).toEqual([])
  })
  test('a note as long as can be is looked through without a wait', () => {
    const began = performance.now()
    hints('I am sorry that you and I and all of them went on and on '.repeat(280))
    hints(
      APOLOGIES.map(({ text }) => text)
        .join(' ')
        .slice(0, 16_000),
    )
    expect(performance.now() - began).toBeLessThan(1_500)
  })
})

test('every pattern has a name of its own, a reason and a source', () => {
  const all = [...PATTERNS, ...watch]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { reason, source } of all) expect([reason, source.who, source.work].every(Boolean)).toBe(true)
})
