/* The recovery code: a ticket's secret in Crockford base32, 14 groups of four, made to be copied by hand. The
   same code as the Go client's (client/seal/recovery.go).
   Characters 1 to 52 are the 256 bits, first bit first, and four zero bits. The last four are the checksum: the
   odd characters and the even ones each form a row x0 … x27 over GF(32) (x⁵+x²+1, α = 2) whose last two are
   chosen so that Σ xj = 0 and Σ αʲ·xj = 0. So two wrong characters of a row are noticed, and one can be found. */
import type { Bytes } from './bytes'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4
const DATA = 52
const LENGTH = 56
const ROWS = 2

/** Why a code was not accepted. `groups`: where to look, counted from 1; empty where that cannot be told. */
export class CodeError extends Error {
  override name = 'CodeError'
  readonly groups: readonly number[]

  constructor(groups: readonly number[] = []) {
    super('not a recovery code')
    this.groups = groups
  }
}

export function recoveryCode(T: Bytes): string {
  const code = new Array<number>(LENGTH).fill(0)
  for (let i = 0; i < T.length * 8; i++) {
    if ((T[i >> 3]! >> (7 - (i & 7))) & 1) code[Math.floor(i / 5)]! |= 1 << (4 - (i % 5))
  }
  for (let row = 0; row < ROWS; row++) close(code, row)
  const text = code.map(value => ALPHABET[value]!).join('')
  return text.match(/.{4}/g)!.join('-')
}

/** Reads what a person copied: capital or small, I and L for 1, O for 0, with any spaces, dashes and dots or none. */
export function readRecoveryCode(text: string): Bytes {
  const code = values(text)
  const groups = new Set<number>()
  for (let row = 0; row < ROWS; row++) {
    const wrong = wrongInRow(code, row)
    if (wrong === 'several') throw new CodeError()
    if (wrong !== 'none') groups.add(Math.floor((wrong * ROWS + row) / GROUP) + 1)
  }
  if (groups.size > 0) throw new CodeError([...groups].sort((x, y) => x - y))
  if (code[DATA - 1]! & 0xf) throw new CodeError()
  const T = new Uint8Array(32)
  for (let i = 0; i < 256; i++) {
    T[i >> 3]! |= ((code[Math.floor(i / 5)]! >> (4 - (i % 5))) & 1) << (7 - (i & 7))
  }
  return T
}

const FULL_WIDTH = /[\uFF01-\uFF5E]/g
/** Of a group in a list: "1.", "(2)". */
const NUMBER = /(?:^|\s)[([]?\d{1,2}[.):\]]+/g
/** Spaces, dashes, dots, quotes, bullets; not what stands for a character that nobody could read. */
const BETWEEN = /(?![?*#])[\s\p{P}\p{So}\u2212|`]/gu

/** A code, or a part of one, as it was written first: bare, in capitals. */
export function bareCode(text: string): string {
  const plain = text.replaceAll(FULL_WIDTH, c => String.fromCodePoint(c.codePointAt(0)! - 0xfee0))
  const bare = plain
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(NUMBER, ' ')
    .replaceAll(BETWEEN, '')
    .toUpperCase()
  return bare.replaceAll(/[IL]/g, '1').replaceAll('O', '0')
}

function values(text: string): number[] {
  const code = Array.from(bareCode(text), c => ALPHABET.indexOf(c))
  const bad = code.indexOf(-1)
  if (bad >= 0) throw new CodeError([Math.min(Math.floor(bad / GROUP) + 1, LENGTH / GROUP)])
  if (code.length !== LENGTH) throw new CodeError()
  return code
}

/** The pair at the end of a row that makes both sums zero. */
function close(code: number[], row: number): void {
  const [first, second] = [DATA + row, DATA + ROWS + row]
  const [sum] = sums(code, row)
  for (let x = 0; x < ALPHABET.length; x++) {
    code[first] = x
    code[second] = sum ^ x
    if (sums(code, row)[1] === 0) return
  }
}

/** The place of the one wrong character in its row: a wrong xj + e leaves the sums e and αʲ·e. */
function wrongInRow(code: readonly number[], row: number): number | 'none' | 'several' {
  let [s0, s1] = sums(code, row)
  if (s0 === 0 && s1 === 0) return 'none'
  for (let j = 0; j < LENGTH / ROWS; j++) {
    if (s0 === s1) return j
    s0 = timesAlpha(s0)
  }
  return 'several'
}

function sums(code: readonly number[], row: number): [number, number] {
  let [s0, s1] = [0, 0]
  for (let j = LENGTH / ROWS - 1; j >= 0; j--) {
    const x = code[j * ROWS + row]!
    s0 ^= x
    s1 = timesAlpha(s1) ^ x
  }
  return [s0, s1]
}

function timesAlpha(x: number): number {
  const doubled = x << 1
  return doubled & 0b100000 ? doubled ^ 0b100101 : doubled
}
