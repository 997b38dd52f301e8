/* A text as the patterns see it: sentence by sentence, with places that fit the text as it was written. */
import { inPlainSpelling } from './spelling'
import type { Sentence } from './types'

const BLANK = '\uE000'

/** Straight apostrophes and quotes, one character for one. */
export const straight = (text: string): string =>
  text.replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'").replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')

/** What stands between quotes is somebody's words, told: it is blanked out, letter for letter. */
function blankQuotes(text: string): string {
  const blank = (all: string) => all.replace(/[^\n]/g, BLANK)
  return text
    .replace(/"[^"\n]{1,400}"/g, blank)
    .replace(/(?<![\w])'(?=\w)[^'\n]*(?:\w'\w[^'\n]*)*[^'\n]'(?![\w])/g, blank)
}

/** A sentence ends with its mark and a space, or with the line. */
const END = /[.!?\u2026]+["')\]]*(?=\s|$)|\n+|(?<=\w);(?=\s)/g

export function sentences(text: string): Sentence[] {
  const plain = inPlainSpelling(straight(text))
  const seen = blankQuotes(plain.text)
  const out: Sentence[] = []
  let from = 0
  const add = (to: number) => {
    const part = seen.slice(from, to)
    const start = from + part.length - part.trimStart().length
    const trimmed = part.trim()
    if (trimmed)
      out.push({
        text: trimmed,
        said: plain.text.slice(start, start + trimmed.length),
        place: at => plain.place(start + at),
        previous: out.at(-1)?.text ?? '',
      })
    from = to
  }
  for (const end of seen.matchAll(END)) add(end.index + end[0].length)
  add(seen.length)
  return out
}
