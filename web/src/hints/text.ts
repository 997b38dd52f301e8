/* A text as the templates see it: sentence by sentence, word by word, with places that fit the text as it was
   written. It is gone through once. */
import { depends, type Reading, read } from './spelling'
import type { Sentence, Token } from './types'

/** Straight apostrophes and quotes, one character for one. */
export const straight = (text: string): string =>
  text.replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'").replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')

const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/uy
/** A sentence ends with its mark and a space, or with the line. */
const END = /[.!?\u2026]+["')\]]*(?=\s|$)|\n+|(?<=\w);(?=\s)/y
const LETTER = /[\p{L}\p{N}_]/u

export function sentences(written: string): Sentence[] {
  const text = straight(written)
  const told = quotes(text)
  const known = new Map<string, readonly Reading[]>()
  const out: Sentence[] = []
  let tokens: Token[] = []
  const close = (end: number) => {
    const first = tokens[0]
    if (first) out.push({ tokens, start: first.start, end, text, previous: out.at(-1) })
    tokens = []
  }
  let at = 0
  while (at < text.length) {
    const quote = told.get(at)
    if (quote !== undefined) {
      tokens.push({ word: '"', is: 'mark', said: text.slice(at, quote), start: at, end: quote })
      at = quote
      continue
    }
    const end = from(END, text, at)
    if (end) {
      if (end[0].trim() && tokens.length) tokens.push(mark(end[0].charAt(0), end[0], at))
      at += end[0].length
      close(end[0].trim() ? at : (tokens.at(-1)?.end ?? at))
      continue
    }
    const word = from(WORD, text, at)
    if (word) tokens.push(...words(word[0], at, text, known))
    else if (text.charAt(at).trim()) tokens.push(mark(text.charAt(at), text.charAt(at), at))
    at += word?.[0].length ?? 1
  }
  close(tokens.at(-1)?.end ?? at)
  return out
}

function from(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(text)
}

const mark = (word: string, said: string, start: number): Token => ({
  word,
  is: /[.!?;\u2026]/.test(word) ? 'end' : 'mark',
  said,
  start,
  end: start + said.length,
})

const NEXT = / ([a-z']+)/iy

/** The readings of one written word share its place between them. */
function words(
  written: string,
  start: number,
  text: string,
  known: Map<string, readonly Reading[]>,
): Token[] {
  const end = start + written.length
  const next = depends(written) ? (from(NEXT, text, end)?.[1]?.toLowerCase() ?? '') : ''
  const key = `${written} ${next}`
  const readings = known.get(key) ?? read(written, next)
  known.set(key, readings)
  const tail = readings.length > 1 ? (readings.at(-1)?.said.length ?? 0) : 0
  const middle = Math.max(start, end - tail)
  return readings.map((reading, i) => ({
    ...reading,
    is: 'word',
    start: i === 0 ? start : middle,
    end: i === 0 && readings.length > 1 ? middle : end,
  }))
}

/** What stands between quotes is somebody's words, told: where each begins, and where it ends. */
function quotes(text: string): ReadonlyMap<number, number> {
  const out = new Map<number, number>()
  for (const { 0: all, index } of text.matchAll(/"[^"\n]{1,400}"/g)) out.set(index, index + all.length)
  const letter = (at: number) => LETTER.test(text.charAt(at))
  let open: number | undefined
  for (const { 0: one, index } of text.matchAll(/['\n]/g)) {
    if (one === '\n') open = undefined
    else if (letter(index + 1)) open = letter(index - 1) ? open : index
    else if (open !== undefined && text.charAt(index - 1) !== "'") {
      out.set(open, index + 1)
      open = undefined
    }
  }
  return out
}
