/* What a wording hint is. A template never judges a person: it points at words that often keep an apology from
   arriving, and offers others. */

/** What a hint is about. Its sentence stands in the catalogue; it is dismissed for good as a whole. */
export type Kind =
  | 'sorryIf'
  | 'sorryBut'
  | 'sorryYouFeel'
  | 'youMadeMe'
  | 'alwaysNever'
  | 'agentless'
  | 'minimiser'
  | 'demand'

/** Wording of a commitment that would let one partner watch the other. */
export type WatchKind = 'location' | 'secrets' | 'reading' | 'reporting'

/** A published work that a pattern rests on. */
export interface Source {
  readonly who: string
  readonly year: number
  readonly work: string
}

/** A word as the templates know it, or a mark, or what somebody is quoted as saying (the word is then a quote). */
export interface Token {
  readonly word: string
  readonly is: 'word' | 'mark' | 'end'
  /** The same as it is said in a rewrite: in plain spelling, with straight apostrophes. */
  readonly said: string
  /** Where it stands in the text as it was written. */
  readonly start: number
  readonly end: number
}

export interface Sentence {
  readonly tokens: readonly Token[]
  readonly start: number
  readonly end: number
  /** The whole text, with straight apostrophes and quotes. */
  readonly text: string
  readonly previous: Sentence | undefined
}

export interface Match {
  /** The words that matched, in plain spelling, and what stands before and after them in the sentence. */
  readonly found: string
  readonly before: string
  readonly after: string
  /** The named parts of the template; "rest" is what stands behind the last of them. */
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** Contexts in which the same words are fine, as templates. Silence is better than a wrong hint. */
export interface Unless {
  /** Right before the words; read back from them. */
  readonly before?: string
  /** With this in the words, what stands before them does not count. */
  readonly although?: string
  /** Anywhere in the words. */
  readonly within?: string
  /** Right behind the words. */
  readonly after?: string
  /** Anywhere in the sentence. */
  readonly sentence?: string
}

/** Why these words are pointed out stands in templates/why.ts, by the id. */
export interface Pattern<K extends string = Kind> {
  readonly id: string
  readonly kind: K
  /** The words, as a template (template.ts). */
  readonly says: string
  readonly unless?: Unless
  /** What the sentence before it has to say. */
  readonly previous?: string
  /** It points at all from the words to the end of the sentence. */
  readonly toEnd?: true
  /** The whole sentence in other words; or only the found words, wherever they stand in it. */
  readonly rewrite?: (match: Match) => string
  readonly each?: (match: Match) => string
}

export interface Hint<K extends string = Kind> {
  readonly id: string
  readonly kind: K
  /** The words it points at, as places in the whole text. */
  readonly start: number
  readonly end: number
  /** The sentence they stand in, and how it could be said instead. */
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string }
  readonly rewrite: string
}
