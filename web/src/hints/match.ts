/* Matches a template at a place in a sentence. At each word it takes each step at most once, from wherever it came
   there: what has failed once fails again. So the steps are bounded by the words of the text. */
import type { Node, Template, Words } from './template'
import type { Token } from './types'

/** How far it looks from where it began: far more than a template is long, but for words that repeat without end. */
const WINDOW = 96
/** What failed is known for so many words in a row. */
const RING = 128
const FAILED = -2

/** Counts the steps taken, over all templates: the test of the bound reads it. */
export interface Steps {
  taken: number
}

/** Where each named part stands, from the first of its words to behind its last. */
export type Named = Record<string, [from: number, to: number]>

export interface Matched {
  /** Behind the last word. */
  readonly end: number
  readonly named: Named
}

export class Matcher {
  readonly #template: Template
  readonly #direction: 1 | -1
  /** For each step with several ways, and each place: the place, counted on from sentence to sentence. */
  #failed: Uint32Array | undefined
  #before = 1
  #tokens: readonly Token[] = []
  #from = 0
  #named: Named = {}

  readonly #steps: Steps
  constructor(template: Template, direction: 1 | -1, steps: Steps) {
    this.#steps = steps
    this.#template = template
    this.#direction = direction
  }

  /** From a word onward; or back from it, when the template was compiled so. */
  at(tokens: readonly Token[], from: number): Matched | undefined {
    if (tokens !== this.#tokens) this.#before += this.#tokens.length + 2
    this.#tokens = tokens
    this.#from = from
    this.#named = {}
    const end = this.#walk(this.#template.start, from, this.#direction)
    return end === FAILED ? undefined : { end, named: this.#named }
  }

  #walk(first: Node, place: number, direction: 1 | -1): number {
    let node = first
    let at = place
    for (;;) {
      this.#steps.taken++
      switch (node.is) {
        case 'done':
          return at
        case 'word': {
          const token = this.#tokens[at]
          if (!token || !has(node.words, token)) return FAILED
          at += direction
          break
        }
        case 'one of':
          return this.#fork(node, at, direction)
        case 'here': {
          const found = node.behind
            ? this.#walk(node.body, at - 1, -1) !== FAILED
            : this.#walk(node.body, at, direction) !== FAILED
          if (found !== node.wanted) return FAILED
          break
        }
        case 'open':
        case 'close': {
          const end = this.#walk(node.next, at, direction)
          if (end !== FAILED) this.#name(node, at)
          return end
        }
        case 'begin':
          if (at !== (direction === 1 ? 0 : -1)) return FAILED
          break
        case 'end':
          if (!ends(this.#tokens, at)) return FAILED
      }
      node = node.next
    }
  }

  #fork(node: Node & { is: 'one of' }, at: number, direction: 1 | -1): number {
    if (Math.abs(at - this.#from) > WINDOW) return FAILED
    this.#failed ??= new Uint32Array(this.#template.forks * RING)
    const key = node.id * RING + (at & (RING - 1))
    const place = this.#before + at + 1
    if (this.#failed[key] === place) return FAILED
    this.#failed[key] = place
    for (const way of viable(node, this.#tokens[at])) {
      const end = this.#walk(way, at, direction)
      if (end === FAILED) continue
      this.#failed[key] = 0
      return end
    }
    return FAILED
  }

  #name({ is, name }: Node & { is: 'open' | 'close' }, at: number) {
    const [from, to] = this.#named[name] ?? [at, at]
    this.#named[name] = is === 'open' ? [at, to] : [from, at]
  }
}

/** The ways that can go on with a word: they are found out once for each word. */
function viable(node: Node & { is: 'one of' }, token: Token | undefined): readonly Node[] {
  if (!token || node.ways.length < 4) return node.ways
  const known = node.viable.get(token.word)
  if (known) return known
  const ways = node.ways.filter(way => canBegin(way, token, new Set()))
  node.viable.set(token.word, ways)
  return ways
}

function canBegin(node: Node, token: Token, seen: Set<Node>): boolean {
  if (node.is === 'done') return true
  if (node.is === 'word') return has(node.words, token)
  if (node.is !== 'one of') return canBegin(node.next, token, seen)
  if (seen.has(node)) return false
  seen.add(node)
  return node.ways.some(way => canBegin(way, token, seen))
}

export function has(words: Words, token: Token): boolean {
  if (words.any === 'word or mark') return token.is !== 'end'
  if (words.any) return token.is === 'word' && !(words.but && has(words.but, token))
  const { word } = token
  if (words.whole.has(word)) return true
  for (const begin of words.begin) if (word.startsWith(begin)) return true
  for (const end of words.end) if (word.endsWith(end)) return true
  return false
}

const ends = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return !token || (at === tokens.length - 1 && token.is === 'end')
}
