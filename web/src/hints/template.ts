/* The language of the templates, and what a template is compiled to. A template is words in a row; between them:

     word        the word, in any spelling that spelling.ts knows        _          any one word
     hurt-  -ly  any word that begins, or ends, so                       .5  ..9    up to five words; also marks
     ~lie        lie, lies, lied, lying                                  ^  $       the sentence's begin, its end
     (a|b c)     one of these                                            !(a|b)     here stands none of these
     -(a|b)      any one word but these                                  =(a|b)     here stands one of these
     x?  x*  x*4 perhaps; any number of times; up to four                <!(a|b)    none of these stands before
     @name       the list of that name, from lists.ts
     ,           a comma; any other mark likewise                        name:(a)   to be found again in a rewrite

   Each line of a template is one way to say it; inside brackets it goes on in the next. */
import { read } from './spelling'
import { forms } from './verbs'

/** What a template says, as it is read. */
type Part =
  | { readonly is: 'word'; readonly words: Words }
  | { readonly is: 'row'; readonly parts: readonly Part[] }
  | { readonly is: 'one of'; readonly parts: readonly Part[] }
  | { readonly is: 'perhaps'; readonly part: Part }
  | { readonly is: 'many'; readonly part: Part; readonly most: number }
  | { readonly is: 'gap'; readonly most: number; readonly commas: boolean }
  | { readonly is: 'here'; readonly part: Part; readonly wanted: boolean; readonly behind: boolean }
  | { readonly is: 'named'; readonly name: string; readonly part: Part }
  | { readonly is: 'begin' | 'end' }

/** A set of words; some of them by how they begin or end. */
export interface Words {
  readonly whole: Set<string>
  readonly begin: string[]
  readonly end: string[]
  readonly any?: 'word' | 'word or mark'
  /** With any: none of these. */
  readonly but?: Words
}

/** A step of the matcher; each but the last knows what comes next. */
export type Node =
  | { readonly is: 'word'; readonly words: Words; readonly next: Node }
  | {
      readonly is: 'one of'
      readonly id: number
      readonly ways: Node[]
      readonly viable: Map<string, Node[]>
    }
  | {
      readonly is: 'here'
      readonly body: Node
      readonly wanted: boolean
      readonly behind: boolean
      readonly next: Node
    }
  | { readonly is: 'open' | 'close'; readonly name: string; readonly next: Node }
  | { readonly is: 'begin' | 'end'; readonly next: Node }
  | { readonly is: 'done' }

export interface Template {
  readonly start: Node
  /** How many steps have more than one way to go on. */
  readonly forks: number
}

/** Any of these words. */
export type AnyOf = readonly Words[]

export type Lists = Readonly<Record<string, string>>

/* More than this costs more time than it saves. */
const MOST_WAYS = 40
const MOST_NEEDS = 2

const LEX =
  /\s*(?:[=!-]\(|<!\(|[()|]|[a-z]+:(?=\()|@[a-z]\w*|~[a-z]+|\.{1,2}\d+|-?[a-z0-9]+(?:['-][a-z0-9]+)*-?|\*\d*|'s|\S)/gi

/** Reads templates; each list is read once, when it is first named. */
export class Reader {
  readonly #lists: Lists
  readonly #read = new Map<string, Part>()
  readonly #words = new Map<string, Part>()
  readonly #needed = new Map<Part, readonly AnyOf[]>()
  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** A template to be matched onward from a word, or with -1 back from it. */
  compile(template: string, direction: 1 | -1 = 1): Template {
    let forks = 0
    const emit = new Emitter(direction, () => forks++)
    return { start: emit.node(this.#lines(template), { is: 'done' }), forks }
  }

  /** What tells early that a template cannot match: the words it can begin with, and those it cannot do without. */
  glance(template: string): { readonly begins: AnyOf; readonly needs: readonly AnyOf[] } {
    const part = this.#lines(template)
    const begins: Words[] = []
    if (canBeEmpty(part, begins)) throw new Error('template: it can be empty')
    return { begins, needs: this.#needs(part) }
  }

  /** Of each of these, a word has to stand somewhere in the sentence. */
  #needs(part: Part): readonly AnyOf[] {
    const known = this.#needed.get(part) ?? this.#needsOf(part)
    this.#needed.set(part, known)
    return known
  }

  #needsOf(part: Part): readonly AnyOf[] {
    if (part.is === 'word') return part.words.any ? [] : [[part.words]]
    if (part.is === 'row') return part.parts.flatMap(each => this.#needs(each))
    if (part.is === 'named' || (part.is === 'here' && part.wanted)) return this.#needs(part.part)
    if (part.is !== 'one of' || part.parts.length > MOST_WAYS) return []
    /* Each way has needs of its own; paired from the last, they are needs of all. */
    const ways = part.parts.map(each => this.#needs(each))
    const pairs = Math.min(...ways.map(({ length }) => length), MOST_NEEDS)
    return Array.from({ length: pairs }, (_, i) => ways.flatMap(needs => needs.at(i - pairs)!))
  }

  #lines(template: string): Part {
    return oneOf(lines(template).map(line => this.#line(line)))
  }

  #line(line: string): Part {
    const symbols = new Symbols(line)
    const part = this.#choice(symbols)
    if (symbols.text) throw new Error(`template: "${symbols.text}" is too much in "${line}"`)
    return part
  }

  #choice(symbols: Symbols): Part {
    const ways: Part[] = [this.#row(symbols)]
    while (symbols.text === '|') {
      symbols.take()
      ways.push(this.#row(symbols))
    }
    return oneOf(ways)
  }

  #row(symbols: Symbols): Part {
    const parts: Part[] = []
    while (symbols.text && symbols.text !== '|' && symbols.text !== ')')
      parts.push(often(this.#part(symbols), symbols))
    return parts.length === 1 ? parts[0]! : { is: 'row', parts }
  }

  #part(symbols: Symbols): Part {
    const text = symbols.take()!
    if (text === '(') return this.#closed(symbols)
    if (text === '-(') return butFor(this.#closed(symbols))
    if (text === '=(' || text === '!(' || text === '<!(')
      return { is: 'here', part: this.#closed(symbols), wanted: text === '=(', behind: text === '<!(' }
    if (text.endsWith(':') && text.length > 1) {
      symbols.take()
      return { is: 'named', name: text.slice(0, -1), part: this.#closed(symbols) }
    }
    if (text.startsWith('@')) return this.#list(text.slice(1))
    if (text.startsWith('.') && text.length > 1)
      return { is: 'gap', most: Number(text.replaceAll('.', '')), commas: text.startsWith('..') }
    if (text === '^' || text === '$') return { is: text === '^' ? 'begin' : 'end' }
    const known = this.#words.get(text) ?? word(text)
    this.#words.set(text, known)
    return known
  }

  #closed(symbols: Symbols): Part {
    const part = this.#choice(symbols)
    if (symbols.take() !== ')') throw new Error('template: a bracket is left open')
    return part
  }

  #list(name: string): Part {
    const known = this.#read.get(name)
    if (known) return known
    const list = this.#lists[name]
    if (list === undefined) throw new Error(`template: there is no list "${name}"`)
    const part = this.#lines(list)
    this.#read.set(name, part)
    return part
  }
}

/** The symbols of a line, one after the other. */
class Symbols {
  /** The one that comes next; at the end there is none. */
  text: string | undefined
  /** Nothing stands between it and the one before. */
  tight = false
  readonly #all: readonly string[]
  #at = 0
  constructor(line: string) {
    this.#all = line.match(LEX) ?? []
    this.take()
  }

  take(): string | undefined {
    const taken = this.text
    const next = this.#all[this.#at++]
    this.text = next?.trimStart()
    this.tight = this.text === next
    return taken
  }
}

/** Inside brackets a line goes on. */
function lines(template: string): string[] {
  const out: string[] = []
  let open = 0
  for (const line of template.split('\n')) {
    if (open) out.push(`${out.pop()} ${line}`)
    else if (line.trim()) out.push(line)
    for (const letter of line) open += letter === '(' ? 1 : letter === ')' ? -1 : 0
  }
  return out
}

function often(part: Part, symbols: Symbols): Part {
  if (!symbols.tight || !/^[?*]/.test(symbols.text ?? '')) return part
  const sign = symbols.take()!
  if (sign === '?') return { is: 'perhaps', part }
  return { is: 'many', part, most: Number(sign.slice(1)) || Infinity }
}

function butFor(part: Part): Part {
  if (part.is !== 'word') throw new Error('template: "-(…)" is of single words')
  return { is: 'word', words: { ...ANY, but: part.words } }
}

function word(text: string): Part {
  const none = (): Words => ({ whole: new Set(), begin: [], end: [] })
  if (text === '_') return { is: 'word', words: { ...none(), any: 'word' } }
  if (text.startsWith('~')) return { is: 'word', words: { ...none(), whole: new Set(forms(text.slice(1))) } }
  if (/^-[a-z]/i.test(text)) return { is: 'word', words: { ...none(), end: [text.slice(1)] } }
  if (/[a-z]-$/i.test(text)) return { is: 'word', words: { ...none(), begin: [text.slice(0, -1)] } }
  const parts = (/[a-z0-9]/i.test(text) && text !== "'s" ? read(text, '') : [{ word: text }]).map(
    ({ word }): Part => ({ is: 'word', words: { ...none(), whole: new Set([word]) } }),
  )
  return parts.length === 1 ? parts[0]! : { is: 'row', parts }
}

/** Single words are looked up together. */
function oneOf(ways: readonly Part[]): Part {
  if (ways.length === 1) return ways[0]!
  const parts: Part[] = []
  const words: Words = { whole: new Set(), begin: [], end: [] }
  let single = false
  for (const way of ways.flatMap(way => (way.is === 'one of' ? way.parts : way)))
    if (way.is !== 'word' || way.words.any) parts.push(way)
    else {
      single = true
      for (const each of way.words.whole) words.whole.add(each)
      words.begin.push(...way.words.begin)
      words.end.push(...way.words.end)
    }
  if (!single) return { is: 'one of', parts }
  return parts.length ? { is: 'one of', parts: [...parts, { is: 'word', words }] } : { is: 'word', words }
}

const ANY: Words = { whole: new Set(), begin: [], end: [], any: 'word' }
const ANY_OR_MARK: Words = { ...ANY, any: 'word or mark' }

/** Adds the words that a part can begin with; whether it can be passed without one. */
function canBeEmpty(part: Part, begins: Words[]): boolean {
  switch (part.is) {
    case 'word':
      begins.push(part.words)
      return false
    case 'row':
      return part.parts.every(each => canBeEmpty(each, begins))
    case 'one of':
      return part.parts.map(each => canBeEmpty(each, begins)).includes(true)
    case 'named':
      return canBeEmpty(part.part, begins)
    case 'perhaps':
    case 'many':
      canBeEmpty(part.part, begins)
      return true
    case 'gap':
      begins.push(part.commas ? ANY_OR_MARK : ANY)
      return true
    default:
      return true
  }
}

/** Turns what was read into steps, in the direction in which they are taken. */
class Emitter {
  readonly #direction: 1 | -1
  readonly #fork: () => number
  constructor(direction: 1 | -1, fork: () => number) {
    this.#direction = direction
    this.#fork = fork
  }

  node(part: Part, next: Node): Node {
    switch (part.is) {
      case 'word':
        return { is: 'word', words: part.words, next }
      case 'row':
        return (this.#direction === 1 ? part.parts.toReversed() : part.parts).reduce(
          (after: Node, each) => this.node(each, after),
          next,
        )
      case 'one of':
        return this.#ways(part.parts.map(each => this.node(each, next)))
      case 'perhaps':
        return this.#ways([this.node(part.part, next), next])
      case 'many': {
        if (part.most < Infinity) return this.#times(part.most, each => this.node(part.part, each), next)
        const fork = this.#ways([])
        fork.ways.push(this.node(part.part, fork), next)
        return fork
      }
      case 'gap': {
        const words = part.commas ? ANY_OR_MARK : ANY
        let node = next
        for (let i = 0; i < part.most; i++) node = this.#ways([next, { is: 'word', words, next: node }])
        return node
      }
      case 'here': {
        const emit = part.behind ? new Emitter(-1, this.#fork) : this
        const body = emit.node(part.part, { is: 'done' })
        return { is: 'here', body, wanted: part.wanted, behind: part.behind, next }
      }
      case 'named': {
        const [first, last] =
          this.#direction === 1 ? (['open', 'close'] as const) : (['close', 'open'] as const)
        return { is: first, name: part.name, next: this.node(part.part, { is: last, name: part.name, next }) }
      }
      case 'begin':
      case 'end':
        return { is: part.is, next }
    }
  }

  #times(most: number, once: (next: Node) => Node, next: Node): Node {
    let node = next
    for (let i = 0; i < most; i++) node = this.#ways([once(node), next])
    return node
  }

  #ways(ways: Node[]): Node & { is: 'one of' } {
    return { is: 'one of', id: this.#fork(), ways, viable: new Map() }
  }
}
