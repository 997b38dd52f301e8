/* Looks for patterns in a text, and says each as a hint: where, and how it could be said instead. */
import { has, type Matched, Matcher, type Named, type Steps } from './match'
import { type AnyOf, Reader, type Words } from './template'
import { sentences } from './text'
import type { Hint, Match, Pattern, Sentence, Token, Unless } from './types'

type Context = keyof Unless | 'says' | 'previous'
type Found = Matched & { readonly start: number }

/** A pattern with its templates; they are compiled when they are first asked about. */
interface Compiled<K extends string> {
  readonly pattern: Pattern<K>
  /** Of two that fit, the one that stands first is taken. */
  readonly rank: number
  readonly begins: AnyOf
  readonly needs: readonly AnyOf[]
  readonly in: (context: Context) => Matcher | undefined
}

/** What a word can be for the patterns: those it can begin, and the needs that it meets. */
interface Use<K extends string> {
  readonly begins: readonly Compiled<K>[]
  readonly meets: ReadonlySet<AnyOf>
}

export class Finder<K extends string> {
  readonly steps: Steps = { taken: 0 }
  readonly #patterns: readonly Compiled<K>[]
  /** What a word is among; and what only a look at the word can tell. */
  readonly #holding = new Map<string, AnyOf[]>()
  readonly #looking = new Map<Words, AnyOf[]>()
  /** For the words of the text; none of them is kept. */
  readonly #uses = new Map<string, Use<K>>()

  constructor(patterns: readonly Pattern<K>[], lists: Readonly<Record<string, string>>) {
    const reader = new Reader(lists)
    this.#patterns = patterns.map((pattern, rank) => ({
      pattern,
      rank,
      ...reader.glance(pattern.says),
      in: this.#lazily(reader, { ...pattern.unless, says: pattern.says, previous: pattern.previous }),
    }))
    for (const any of this.#patterns.flatMap(({ begins, needs }) => [begins, ...needs]))
      for (const words of any) {
        for (const word of words.whole) add(this.#holding, word, any)
        if (words.any || words.begin.length || words.end.length) add(this.#looking, words, any)
      }
  }

  #lazily(
    reader: Reader,
    contexts: Readonly<Partial<Record<Context, string | undefined>>>,
  ): Compiled<K>['in'] {
    const known = new Map<string, Matcher>()
    return context => {
      const template = contexts[context]
      if (template === undefined) return
      const direction = context === 'before' ? -1 : 1
      const matcher =
        known.get(context) ?? new Matcher(reader.compile(template, direction), direction, this.steps)
      known.set(context, matcher)
      return matcher
    }
  }

  #use(token: Token): Use<K> {
    const known = this.#uses.get(token.word)
    if (known) return known
    const meets = new Set(this.#holding.get(token.word))
    for (const [words, all] of this.#looking) if (has(words, token)) for (const any of all) meets.add(any)
    const use = { meets, begins: this.#patterns.filter(({ begins }) => meets.has(begins)) }
    this.#uses.set(token.word, use)
    return use
  }

  /** At most one hint in a sentence, from the top: the first of the patterns that fits. */
  find(text: string): Hint<K>[] {
    this.#uses.clear()
    return sentences(text).flatMap(sentence => {
      const hint = this.#inSentence(sentence, text)
      return hint ? [hint] : []
    })
  }

  #inSentence(sentence: Sentence, text: string): Hint<K> | undefined {
    const places = new Map<Compiled<K>, number[]>()
    const uses = new Set<Use<K>>()
    for (const [at, token] of sentence.tokens.entries()) {
      const use = this.#use(token)
      uses.add(use)
      for (const pattern of use.begins) add(places, pattern, at)
    }
    const met = (need: AnyOf) => [...uses].some(({ meets }) => meets.has(need))
    for (const [compiled, at] of [...places].sort(([a], [b]) => a.rank - b.rank)) {
      const found = compiled.needs.every(met) && this.#first(compiled, sentence, at)
      if (found) return this.#hint(compiled, sentence, found, at, text)
    }
    return undefined
  }

  #first(compiled: Compiled<K>, sentence: Sentence, places: readonly number[], from = 0): Found | undefined {
    const { tokens, previous } = sentence
    if (!places.length) return
    const says = compiled.in('says')!
    const wanted = compiled.in('previous')
    if (wanted && !(previous && anywhere(wanted, previous.tokens))) return
    let innocent: boolean | undefined
    for (const start of places) {
      if (start < from) continue
      const matched = says.at(tokens, start)
      if (!matched || fine(compiled, tokens, { start, ...matched })) continue
      const fineIn = compiled.in('sentence')
      innocent ??= !!fineIn && anywhere(fineIn, tokens)
      if (innocent) return
      return { start, ...matched }
    }
    return
  }

  #hint(
    compiled: Compiled<K>,
    sentence: Sentence,
    first: Found,
    places: readonly number[],
    text: string,
  ): Hint<K> {
    const { pattern } = compiled
    const { tokens, start, end } = sentence
    const written = text.slice(start, end)
    const last = pattern.toEnd ? tokens.length : first.end
    let rewritten: string
    if (pattern.each) {
      rewritten = ''
      let from = start
      let found: Found | undefined = first
      while (found) {
        rewritten +=
          sentence.text.slice(from, placeOf(sentence, found.start)) + pattern.each(matchOf(sentence, found))
        from = tokens[found.end - 1]!.end
        found = this.#first(compiled, sentence, places, found.end)
      }
      rewritten += sentence.text.slice(from, end)
    } else rewritten = pattern.rewrite!(matchOf(sentence, { ...first, end: last }, first.end))
    return {
      id: pattern.id,
      kind: pattern.kind,
      start: wordOf(tokens, first.start).start,
      end: pattern.toEnd ? end : tokens[first.end - 1]!.end,
      sentence: { start, end, text: written },
      rewrite: inStyle(rewritten, written),
    }
  }
}

function add<Key, Value>(to: Map<Key, Value[]>, key: Key, value: Value) {
  const known = to.get(key)
  if (known) known.push(value)
  else to.set(key, [value])
}

function fine<K extends string>(
  { in: context }: Compiled<K>,
  tokens: readonly Token[],
  { start, end }: Found,
): boolean {
  if (context('before')?.at(tokens, start - 1)) {
    const although = context('although')
    if (!although || !anywhere(although, tokens, start, end)) return true
  }
  if (context('after')?.at(tokens, end)) return true
  const within = context('within')
  return !!within && anywhere(within, tokens, start, end)
}

function anywhere(matcher: Matcher, tokens: readonly Token[], from = 0, to = tokens.length): boolean {
  for (let at = from; at < to; at++) {
    const matched = matcher.at(tokens, at)
    if (matched && matched.end <= to) return true
  }
  return false
}

/** From the "n't" of a "don't", back to where it begins. */
const wordOf = (tokens: readonly Token[], at: number): Token => {
  const [before, token] = [tokens[at - 1], tokens[at]!]
  return before && before.end === token.start && /^(?:n't|')/i.test(token.said) ? before : token
}

const placeOf = (sentence: Sentence, at: number): number => sentence.tokens[at]?.start ?? sentence.end

function matchOf(sentence: Sentence, { start, end, named }: Found, rest = end): Match {
  const { tokens, text } = sentence
  const behind = end === tokens.length ? sentence.end : tokens[end - 1]!.end
  return {
    before: text.slice(sentence.start, placeOf(sentence, start)),
    found: said(sentence, start, end),
    after: text.slice(behind, sentence.end),
    groups: { ...groupsOf(sentence, named), rest: said(sentence, rest, tokens.length) },
  }
}

const groupsOf = (sentence: Sentence, named: Named): Record<string, string> =>
  Object.fromEntries(Object.entries(named).map(([name, [from, to]]) => [name, said(sentence, from, to)]))

/** Words in plain spelling, with what stands between them. */
function said({ tokens, text }: Sentence, from: number, to: number): string {
  let out = ''
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (at > from) out += text.slice(tokens[at - 1]!.end, token.start)
    out += token.said
  }
  return out
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
