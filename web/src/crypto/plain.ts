/* What opened text may hold. Whoever sealed it had the key, and may mean ill: here, and nowhere else, decrypted text
   becomes text of the app, and what is written here is held to the same before it is sealed. */
import { LIMITS } from '../wire'
import { utf8 } from './bytes'

/** Controls, marks that turn the direction of what stands around them, and letters that show nothing. */
const HIDDEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB\u2800\u{1D159}]/gu
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g
/** More marks than any script puts on one letter. */
const PILED = /(\p{M}{4})\p{M}+/gu

const EMOJI = /(\p{Emoji}|\uFE0F)$/u
const PICTURE = /^\p{Extended_Pictographic}/u
/** Letters whose form a joiner decides. */
const JOINING =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]$/u
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/** The text without what hides or turns. Line breaks stay, and joiners where a script or an emoji needs them. */
export function clean(text: string): string {
  return text
    .replace(BREAKS, '\n')
    .replaceAll('\t', ' ')
    .replace(HIDDEN, (letter, at: number, whole: string) => (belongs(letter, at, whole) ? letter : ''))
    .replace(PILED, '$1')
}

/** More than anybody needs; beyond them a text goes on in the same line. */
const MOST_BREAKS = 120

/** What somebody wrote to be read by the other: no taller than it is long. */
export function cleanText(text: string): string {
  let breaks = 0
  return clean(text)
    .replace(/\n{4,}/g, '\n\n\n')
    .replaceAll('\n', lineBreak => (++breaks > MOST_BREAKS ? ' ' : lineBreak))
}

/** The bytes of a field as it would be sealed, if nothing of it were cut. */
export const sizeOf = (field: string, text: string): number =>
  utf8(field === 'name' || field === 'topic' ? oneLine(text) : cleanText(text)).length

/** What a field of an entity may hold: the same when it is written and when it is read. */
export function cleanField(field: string, text: string): string {
  if (field === 'name') return cleanName(text)
  return field === 'topic' ? cut(oneLine(text), LIMITS.maxTopic) : cleanText(text)
}

function belongs(letter: string, at: number, whole: string): boolean {
  if (letter === '\n') return true
  const before = whole.slice(Math.max(0, at - 2), at)
  if (letter === '\uFE0E' || letter === '\uFE0F') return EMOJI.test(before)
  if (letter !== '\u200C' && letter !== '\u200D') return false
  return (
    JOINING.test(before) || (letter === '\u200D' && EMOJI.test(before) && PICTURE.test(whole.slice(at + 1)))
  )
}

/** A name on one line, cut between letters; empty where nothing of it could be seen. */
export function cleanName(text: string): string {
  const name = cut(oneLine(text), LIMITS.maxName).trim()
  return VISIBLE.test(name) ? name : ''
}

/** What keeps a text from being a name as it stands. */
export function wrongName(text: string): 'missing' | 'long' | undefined {
  if (cleanName(text) === '') return 'missing'
  return sizeOf('name', text) > LIMITS.maxName ? 'long' : undefined
}

const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim()

/** As many whole letters as fit into so many bytes. */
export function cut(text: string, bytes: number): string {
  let [size, out] = [0, '']
  for (const letter of letters(text.slice(0, bytes))) {
    size += utf8(letter).length
    if (size > bytes) break
    out += letter
  }
  return out
}

/** Letters as people count them, or where the browser cannot tell, as Unicode does. */
export function letters(text: string): string[] {
  if (!('Segmenter' in Intl)) return [...text]
  const cutter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return Array.from(cutter.segment(text), ({ segment }) => segment)
}

/** The first letter of a name, for a shape. */
export const initial = (name: string): string => (letters(clean(name).trim())[0] ?? '').toLocaleUpperCase()

/** The text of a field of JSON, cleaned; nothing where it is no text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? clean(value) : undefined

/** The fields of JSON that somebody sealed; none where it is no object. What a field holds is for its reader to judge:
 *  nothing here looks into it. */
export function fieldsOf(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? { ...value } : {}
  } catch {
    return {}
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
