/* What a wording hint is. A pattern never judges a person: it points at words that often keep an apology from
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

/** One sentence, in plain spelling and with straight apostrophes. */
export interface Sentence {
  /** What patterns see: what others are quoted as saying is blanked out, letter for letter. */
  readonly text: string
  /** The same with the quoted words in it. */
  readonly said: string
  /** Where what stands at a place of it stands in the whole text as it was written. */
  readonly place: (at: number) => number
  /** The sentence before it. */
  readonly previous: string
}

export interface Match {
  readonly sentence: Sentence
  readonly groups: Readonly<Record<string, string | undefined>>
  /** The words that matched, and what stands before and after them in the sentence. */
  readonly found: string
  readonly before: string
  readonly after: string
}

export interface Pattern<K extends string = Kind> {
  readonly id: string
  readonly kind: K
  /** Why these words are pointed out. */
  readonly reason: string
  readonly source: Source
  /** Tried on each sentence; must be global. */
  readonly pattern: RegExp
  /** Contexts in which the same words are fine. Silence is better than a wrong hint. */
  readonly unless?: (match: Match) => boolean
  /** The whole sentence in other words. */
  readonly rewrite: (match: Match) => string
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
