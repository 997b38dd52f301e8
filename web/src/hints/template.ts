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

export type Lists = Readonly<Record<string, string>>

const SPACE = /\s+/y
const LEX =
  /[=!-]\(|<!\(|[()|]|[a-z]+:(?=\()|@[a-z]\w*|~[a-z]+|\.{1,2}\d+|-?[a-z0-9]+(?:['-][a-z0-9]+)*-?|\*\d*|'s|\S/iy

/** Reads templates; each list is read once, when it is first named. */
export class Reader {
  readonly #lists: Lists
  readonly #read = new Map<string, Part>()
  readonly #words = new Map<string, Part>()
  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** A template to be matched onward from a word, or with -1 back from it. */
  compile(template: string, direction: 1 | -1 = 1): Template {
    let forks = 0
    const emit = new Emitter(direction, () => forks++)
    return { start: emit.node(this.#lines(template), { is: 'done' }), forks }
  }

  #lines(template: string): Part {
    return oneOf(lines(template).map(line => this.#line(line)))
  }

  #line(line: string): Part {
    const symbols = lex(line)
    const part = this.#choice(symbols)
    if (symbols.length) throw new Error(`template: "${symbols[0]?.text}" is too much in "${line}"`)
    return part
  }

  #choice(symbols: Symbol[]): Part {
    const ways: Part[] = [this.#row(symbols)]
    while (symbols[0]?.text === '|') {
      symbols.shift()
      ways.push(this.#row(symbols))
    }
    return oneOf(ways)
  }

  #row(symbols: Symbol[]): Part {
    const parts: Part[] = []
    while (symbols[0] && symbols[0].text !== '|' && symbols[0].text !== ')')
      parts.push(often(this.#part(symbols), symbols))
    return parts.length === 1 ? parts[0]! : { is: 'row', parts }
  }

  #part(symbols: Symbol[]): Part {
    const { text } = symbols.shift()!
    if (text === '(') return this.#closed(symbols)
    if (text === '-(') return butFor(this.#closed(symbols))
    if (text === '=(' || text === '!(' || text === '<!(')
      return { is: 'here', part: this.#closed(symbols), wanted: text === '=(', behind: text === '<!(' }
    if (text.endsWith(':') && text.length > 1) {
      symbols.shift()
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

  #closed(symbols: Symbol[]): Part {
    const part = this.#choice(symbols)
    if (symbols.shift()?.text !== ')') throw new Error('template: a bracket is left open')
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

interface Symbol {
  readonly text: string
  /** Nothing stands between it and the one before. */
  readonly tight: boolean
}

/** Inside brackets a line goes on. */
function lines(template: string): string[] {
  const out: string[] = []
  let open = 0
  for (const line of template.split('\n')) {
    if (open) out.push(`${out.pop()} ${line}`)
    else if (line.trim()) out.push(line)
    open += line.split('(').length - line.split(')').length
  }
  return out
}

function lex(line: string): Symbol[] {
  const out: Symbol[] = []
  let at = 0
  while (at < line.length) {
    SPACE.lastIndex = at
    const space = SPACE.exec(line)?.[0].length ?? 0
    LEX.lastIndex = at += space
    const text = LEX.exec(line)?.[0]
    if (!text) break
    out.push({ text, tight: space === 0 && at > 0 })
    at += text.length
  }
  return out
}

function often(part: Part, symbols: Symbol[]): Part {
  const next = symbols[0]
  if (!next?.tight || !/^[?*]/.test(next.text)) return part
  symbols.shift()
  if (next.text === '?') return { is: 'perhaps', part }
  return { is: 'many', part, most: Number(next.text.slice(1)) || Infinity }
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
