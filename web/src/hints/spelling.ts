/* Quick spelling, as on a phone, read as it is meant: "im", "dont", "u". Only what can hardly mean anything else:
   "ill", "well", "were" and "id" are words of their own. */

/** A text in plain spelling. */
export interface Plain {
  readonly text: string
  /** Where what stands at a place of it stands in the text as it was written. */
  readonly place: (at: number) => number
}

const SLIPS: readonly (readonly [slip: RegExp, meant: string])[] = [
  [/([a-z])\1{2,}/gi, '$1'],
  [/\b(?:u|ya)\b(?!\.\w)/gi, 'you'],
  [/\b(?:ure|ur(?= (?:always|never|mad|angry|upset|hurt|not|so|too|right|just|being)\b))\b/gi, "you're"],
  [/\bur\b/gi, 'your'],
  [/\byour(?= (?:always|never|constantly|not|overreacting)\b)/gi, "you're"],
  [/\bim\b/gi, "i'm"],
  [/\bive\b/gi, "i've"],
  [/\b(do|did|does|ca|wo|would|could|should|is|was|are|were|has|have|had)nt\b/gi, "$1n't"],
  [/\b(you|they)re\b/gi, "$1're"],
  [/\b(you|they|we)ve\b/gi, "$1've"],
  [/\b(you|they)ll\b/gi, "$1'll"],
  [/\b(?:youd|ud)\b/gi, "you'd"],
  [/\b(he|she|that|what|there)s\b/gi, "$1's"],
  [/\bits(?= (?:always|never|just|not|only|been|all|over|a|an|your|my|time to|no)\b)/gi, "it's"],
  [/\blets(?= (?:just|move|put|forget|not|both|leave|get)\b)/gi, "let's"],
  [/\b(should|could|would|must|might)ve\b/gi, "$1've"],
  [/\b(should|could|would|must|might) of\b/gi, '$1 have'],
  [/\b(?:pls|plz)\b/gi, 'please'],
  [/\b(?:sry|srry|sory)\b/gi, 'sorry'],
  [/\b(?:bc|cuz|coz|becuase|becasue)\b/gi, 'because'],
  [/\ballways\b/gi, 'always'],
  [/\b(?:pw|pwd)(s?)\b/gi, 'password$1'],
  [
    /(?<=\bi (?:do |really |sincerely |truly )?)(?:apologies|appologi[sz]e)(?= (?:for|if|that|to)\b)/gi,
    'apologise',
  ],
]

export const inPlainSpelling = (written: string): Plain =>
  SLIPS.reduce(mended, { text: written, place: (at: number) => at })

function mended(plain: Plain, [slip, meant]: (typeof SLIPS)[number]): Plain {
  const { text } = plain
  const places: number[] = []
  let out = ''
  let from = 0
  const add = (piece: string, at: number, end: number) => {
    for (let i = 0; i < piece.length; i++) places.push(Math.min(at + i, end))
    out += piece
  }
  for (const { 0: found, 1: part = '', index } of text.matchAll(slip)) {
    add(text.slice(from, index), from, index)
    from = index + found.length
    add(likeFirst(found, meant.replace('$1', part)), index, from)
  }
  if (from === 0) return plain
  add(text.slice(from), from, text.length)
  return { text: out, place: at => plain.place(places[at] ?? text.length) }
}

/** With a capital where the slip had one. */
const likeFirst = (slip: string, meant: string): string =>
  /^[A-Z]/.test(slip) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant
