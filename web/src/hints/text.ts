/* A text as the templates see it: sentence by sentence, word by word, with places that fit the text as it was
   written. It is gone through once. */
import { depends, type Reading, read } from './spelling'
import type { Sentence, Token } from './types'

/** Straight apostrophes and quotes, one character for one. */
export const straight = (text: string): string =>
  text.replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'").replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')

/** A sentence ends with its mark and a space, or with the line; else there is a word, or any other mark. */
const PIECE = /([.!?\u2026]+["')\]]*(?=\s|$)|\n+|(?<=\w);(?=\s))|([\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*)|\S/gu
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
  PIECE.lastIndex = 0
  for (let piece = PIECE.exec(text); piece; piece = PIECE.exec(text)) {
    const { 0: all, 1: end, 2: word, index: at } = piece
    const quote = told.get(at)
    if (quote !== undefined) {
      tokens.push({ word: '"', is: 'mark', said: text.slice(at, quote), start: at, end: quote })
      PIECE.lastIndex = quote
    } else if (word) addWords(tokens, word, at, text, known)
    else if (!end) tokens.push(mark(all, all, at))
    else if (all.startsWith('\n')) close(tokens.at(-1)?.end ?? at)
    else {
      if (tokens.length) tokens.push(mark(all.charAt(0), all, at))
      close(at + all.length)
    }
  }
  close(tokens.at(-1)?.end ?? text.length)
  return out
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
function addWords(
  tokens: Token[],
  written: string,
  start: number,
  text: string,
  known: Map<string, readonly Reading[]>,
) {
  const end = start + written.length
  NEXT.lastIndex = end
  const next = depends(written) ? (NEXT.exec(text)?.[1]?.toLowerCase() ?? '') : ''
  const key = next ? `${written} ${next}` : written
  const readings = known.get(key) ?? read(written, next)
  known.set(key, readings)
  const tail = readings.length > 1 ? (readings.at(-1)?.said.length ?? 0) : 0
  const middle = Math.max(start, end - tail)
  for (const [i, { word, said }] of readings.entries()) {
    const [from, to] = [i === 0 ? start : middle, i === 0 && tail ? middle : end]
    tokens.push({ word, is: 'word', said, start: from, end: to })
  }
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
