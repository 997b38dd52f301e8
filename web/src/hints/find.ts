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
      return hintOf(pattern, match, text)
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

function hintOf<K extends string>(pattern: Pattern<K>, match: Match, text: string): Hint<K> {
  const { sentence, found, before } = match
  const start = sentence.at + before.length
  const [from, to] = [sentence.at, sentence.at + sentence.text.length]
  const written = text.slice(from, to)
  /* Words inside quotes are blanked in what the patterns see, and put back as they were written. */
  const source = { ...match, ...restored(match, straight(written)) }
  return {
    id: pattern.id,
    kind: pattern.kind,
    start: start + (found.length - found.trimStart().length),
    end: start + found.trimEnd().length,
    sentence: { start: from, end: to, text: written },
    rewrite: inStyle(pattern.rewrite(source), written),
  }
}

function restored({ before, found }: Match, written: string): Pick<Match, 'before' | 'found' | 'after'> {
  return {
    before: written.slice(0, before.length),
    found: written.slice(before.length, before.length + found.length),
    after: written.slice(before.length + found.length),
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
