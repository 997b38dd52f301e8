/* Looks for patterns in a text, and says each as a hint: where, and how it could be said instead. */
import { sentences, straight } from './text'
import type { Hint, Match, Pattern, Sentence } from './types'

/** At most one hint in a sentence, from the top: the first of the patterns that fits. */
export function find<K extends string>(patterns: readonly Pattern<K>[], text: string): Hint<K>[] {
  return sentences(text).flatMap(sentence => {
    const hint = inSentence(patterns, sentence, text)
    return hint ? [hint] : []
  })
}

function inSentence<K extends string>(
  patterns: readonly Pattern<K>[],
  sentence: Sentence,
  text: string,
): Hint<K> | undefined {
  for (const pattern of patterns)
    for (const found of sentence.text.matchAll(pattern.pattern)) {
      const match = matchOf(sentence, found)
      if (!match.found || pattern.unless?.(match)) continue
      return hintOf(pattern, match, found.indices, text)
    }
  return undefined
}

function matchOf(sentence: Sentence, found: RegExpExecArray): Match {
  return {
    sentence,
    groups: found.groups ?? {},
    found: found[0],
    before: sentence.text.slice(0, found.index),
    after: sentence.text.slice(found.index + found[0].length),
  }
}

function hintOf<K extends string>(
  pattern: Pattern<K>,
  match: Match,
  places: RegExpExecArray['indices'],
  text: string,
): Hint<K> {
  const { sentence, found, before } = match
  const { place } = sentence
  const [from, to] = [place(0), place(sentence.text.length)]
  const written = text.slice(from, to)
  return {
    id: pattern.id,
    kind: pattern.kind,
    start: place(before.length + (found.length - found.trimStart().length)),
    end: place(before.length + found.trimEnd().length),
    sentence: { start: from, end: to, text: written },
    rewrite: inStyle(pattern.rewrite({ ...match, ...restored(match, places, text) }), written),
  }
}

/** Quoted words are put back, and what stands around the words that matched is as it was written. */
function restored(
  { sentence, before, found }: Match,
  places: RegExpExecArray['indices'],
  text: string,
): Omit<Match, 'sentence'> {
  const { said, place } = sentence
  const behind = before.length + found.length
  const named = Object.entries(places?.groups ?? {}).map(([name, at]) => [name, at && said.slice(...at)])
  return {
    before: straight(text.slice(place(0), place(before.length))),
    found: said.slice(before.length, behind),
    after: straight(text.slice(place(behind), place(said.length))),
    groups: Object.fromEntries(named),
  }
}

/** Apostrophes as they were written, one space between words, a capital at the front. */
function inStyle(text: string, written: string): string {
  const tidy = text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ([.,!?;])/g, '$1')
    .trim()
  const curly = written.includes('\u2019') ? tidy.replace(/(?<=\w)'(?=\w)/g, '\u2019') : tidy
  return curly.replace(/^[a-z]/, first => (/^[a-z]/.test(written) ? first : first.toUpperCase()))
}
