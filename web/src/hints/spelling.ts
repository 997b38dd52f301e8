/* Words as the templates know them: contractions taken apart, one spelling of each word, and quick spelling, as on a
   phone, read as it is meant: "im", "dont", "u". Only what can hardly mean anything else: "ill", "well", "were" and
   "id" are words of their own. */

/** One or two words that a written one is read as: each by its plain form, and as it is said in a rewrite. */
export interface Reading {
  readonly word: string
  readonly said: string
}

const table = (rows: string): ReadonlyMap<string, string> =>
  new Map(rows.split(/[;\n]/).flatMap(row => pairs(row.trim())))

/** "pls plz = please" → both with what they are meant as. */
function pairs(row: string): [string, string][] {
  const [slips = '', meant = ''] = row.split(' = ')
  return slips.split(' ').map(slip => [slip, meant])
}

/** What is meant; it is said so in a rewrite. */
const MEANT = table(
  `u ya = you; ure = you're; ur = your; im = i'm; ive = i've; youre = you're; theyre = they're; youve = you've
  theyve = they've; weve = we've; youll = you'll; theyll = they'll; youd ud = you'd; hes = he's; shes = she's
  thats = that's; whats = what's; theres = there's; pls plz = please; sry srry sory = sorry; allways = always
  bc cuz coz becuase becasue = because; pw pwd = password; pws pwds = passwords; dont = don't; didnt = didn't
  doesnt = doesn't; cant = can't; wont = won't; wouldnt = wouldn't; couldnt = couldn't; shouldnt = shouldn't
  isnt = isn't; wasnt = wasn't; arent = aren't; werent = weren't; hasnt = hasn't; havent = haven't; hadnt = hadn't
  shouldve = should've; couldve = could've; wouldve = would've; mustve = must've; mightve = might've
  appologise appologize = apologise`,
)
/** One spelling of a word for the templates; in a rewrite it stays as it is written. */
const SPELT = table(
  `behavior = behaviour; behaviors = behaviours; humor = humour; favor = favour; rumors = rumours; offense = offence
  defense = defence; mom = mum; judgement = judgment; misjudgement = misjudgment; gotten = got; til till = until
  anymore = any more; cannot = can not; gonna = going to; wanna = want to; gotta = got to; kinda = kind of
  sorta = sort of; jewelry = jewellery; rly = really; alright = all right; ok = okay`,
)
/** What a slip is meant as before certain words. */
const BEFORE: Readonly<Record<string, readonly [next: RegExp, meant: string]>> = {
  ur: [/^(?:always|never|mad|angry|upset|hurt|not|so|too|right|just|being)$/, "you're"],
  your: [/^(?:always|never|constantly|not|overreacting)$/, "you're"],
  its: [/^(?:always|never|just|not|only|been|all|over|an?|your|my|time|no)$/, "it's"],
  lets: [/^(?:just|move|put|forget|not|both|leave|get)$/, "let's"],
}
const ENDINGS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'ll": 'will',
  "'d": 'would',
  "'s": "'s",
}
const IS =
  /^(?:it|that|this|there|here|what|who|where|how|he|she|everything|nothing|nobody|everybody|everyone|someone|one)$/

/** Whether what a word is read as depends on the next one. */
export const depends = (written: string): boolean => written.length < 6 && written.toLowerCase() in BEFORE

/** What a written word, with straight apostrophes, is read as before the next one. */
export function read(written: string, next: string): readonly Reading[] {
  const once = written.replace(/([a-z])\1{2,}/gi, '$1')
  const lower = once.toLowerCase()
  const before = BEFORE[lower]
  const meant = before?.[0].test(next) ? before[1] : MEANT.get(lower)
  const said = meant ? likeFirst(once, meant) : once
  const ending = /(?<=.)(?:n't|'(?:re|ve|m|ll|d|s))$/i.exec(said)?.[0] ?? ''
  const stem = said.slice(0, said.length - ending.length)
  return [...plain(stem, ending), ...(ending ? [{ word: endingOf(stem, ending), said: ending }] : [])]
}

function plain(stem: string, ending: string): readonly Reading[] {
  const lower = stem.toLowerCase().replaceAll('-', '')
  if (/^n't$/i.test(ending))
    return [{ word: { ca: 'can', wo: 'will', ai: 'is' }[lower] ?? lower, said: stem }]
  const [word = '', ...more] = (SPELT.get(lower) ?? lower).split(' ')
  return [{ word: british(word), said: stem }, ...more.map(word => ({ word, said: '' }))]
}

function endingOf(stem: string, ending: string): string {
  if (!/^'s$/i.test(ending)) return ENDINGS[ending.toLowerCase()] ?? ending
  return IS.test(stem.toLowerCase()) ? 'is' : /^let$/i.test(stem) ? 'us' : "'s"
}

const british = (word: string): string => word.replace(/(?<=[a-z]{3})iz(?=(?:e|es|ed|ing)$)/, 'is')

/** With a capital where the slip had one. */
const likeFirst = (slip: string, meant: string): string =>
  /^[A-Z]/.test(slip) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant
