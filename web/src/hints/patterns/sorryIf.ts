/* "Sorry if": the harm is left open, as though the other had to prove it. */
import { LAZARE, SCHUMANN } from '../sources'
import type { Match, Pattern } from '../types'
import { pastOfParticiple } from '../verbs'
import { ADV, re } from '../words'

const CORE = `\\b(?:sorry|apologi[sz]e|apologi[sz]ing|apolog(?:y|ies)|regret(?: it| that| this)?|forgive me)\\b`
const ABOUT = `(?:,|\\s|\\b(?:for|about)\\s+(?:that|it|this|everything|what happened|(?:the\\s+)?(?:other|last)\\s+\\w+|yesterday|earlier|before|my\\s+\\w+|the\\s+\\w+|[a-z]+ing(?:\\s+\\w+){0,2})\\b|\\b(?:\\w+ly|by the way|then|and|i guess|to (?:you|everyone|them|both of you|the \\w+|your \\w+|my \\w+)(?: and (?:the |your |my )?\\w+)?|though|anyway|again|too|of course|in advance)\\b)*`

/** Words in between that do not begin a clause of their own: "sorry darling if", "apologies for the noise if". */
const GAP = `(?:,?\\s+(?!(?:i|you|we|he|she|they|it|and|but|that|who|what|why|how|is|was|are|were|means?|comes|not|never|even|as|know|knew|see|tell|told|say|said|ask\\w*|wonder\\w*|look\\w*)\\b)[a-z'-]+){0,6}`

/** The wish to be sorry, or sorrow that hangs on something to come, is no conditional apology. */
const WISHED =
  /(?:\b(?:would|could|should|might|will|won't|wouldn't|shall|never|not|be|been|being|if|whether|accept|owed?|need|want|wanted|expect|deserve|hear|an|any|your|his|her|their|was|were|no)|'d|'ll|n't)\s+(?:\w+\s+)?$/i
const LIKES =
  /(?:(?:would|should) like|'d like|want(?:ed)?|need(?:ed)?|have|wish(?:ed)?|must|should|ought) to\s+(?:\w+\s+){0,2}$|\b(?:please accept|owe (?:you|everyone|them|him|her))\s+(?:\w+\s+){0,2}$/i

/** A condition about whether the other wants to hear it, or about what would help. */
const WELCOME =
  /^\s*(?:you(?:'re|'d|'ll| are| would| will)?\s+(?:feel (?:up to|able|ready|like (?:it|\w+ing))|(?:(?:ever|never|still|also|even)\s+)*(?:want|like|let|rather|need|ready|willing|open|able|allow|agree|prefer|wish|choose|up for|have (?:time|the)|can (?:bear|stand|listen|hear)|give me|ask|tell me))|(?:that|it|this)(?:'s| is| feels| would be| seems)\s+(?:ok|okay|alright|all right|fine|welcome|right|something|what(?! (?:it takes|you want (?:me to say|to hear)))|not too|too late|any|of any|still|enough|easier|better|the right)|(?:and )?(?:when|there(?:'s| is)|asked|necessary|needed|possible|allowed)\b|(?:it|that) (?:helps|matters|means)|i (?:could|can|may|had to|must|have to|were|ever (?:could|can|do it|did it again))\b|only i|(?:this|the|my)(?: (?:letter|note|message|text|e-?mail|handwriting|spelling|writing|english))? (?:is|sounds|seems|comes|gets) (?:\w+ )?(?:long|late|messy|clumsy|short|hard to (?:read|follow)|badly|awkward|bad)\b|this (?:doesn't|does not) (?:make sense|come out)|i (?:do|did) (?:it|that|this) again|we (?:could|can|are|need|want))/i

/** "in case", "if", "whether": what follows is the doubt itself. */
const doubt = re(`${CORE}(?:${ABOUT}|${GAP},?\\s+)(?:\\bif\\b|\\bin case\\b)`)
const anyHarm = re(
  `${CORE}\\s+(?:to you\\s+)?for\\s+(?:(?:any|whatever)\\b\\s+(?:and all\\s+)?(?:[a-z]+\\s+)?(?:hurt|pain|harm|offen[cs]e|distress|upset|damage|trouble|inconvenience|misunderstandings?|problems?|confusion|discomfort|stress|worry|hassle|bother|anxiety|embarrassment|disappointment|disrespect|unhappiness|tension|awkwardness|suffering|feelings|grief|mistakes?|hard feelings|wrong|hurt feelings|way)\\b|(?:whatever|anything)\\s+(?:it (?:is|was)|i|that i|that|you think)\\b)`,
)
const mayHave = re(
  `${CORE}\\s+(?:that\\s+|for\\s+|about\\s+|for\\s+how\\s+|for\\s+what\\s+)?(?:what\\s+|how\\s+|the\\s+\\w+\\s+(?:that\\s+)?|any\\s+\\w+\\s+|the\\s+ways?\\s+)?(?:i|it|this|that|my\\s+\\w+)\\s+(?:may|might|could)\\s+(?:\\w+ly\\s+)?have\\s+(?!to\\b)`,
)
/** The same further off: "the distress that I may unwittingly have caused". */
const iMayHave = re(
  `${CORE}[^.;]{1,60}?\\b(?:i|my \\w+)\\s+(?:may|might)\\s+(?:\\w+\\s+)?have\\s+(?:\\w+\\s+)?(?:caused|hurt|given|done|upset|offended|wounded|embarrassed|disappointed|scared|frightened|made|said|put you|let you|brought|inflicted)\\b`,
)
const badIf = re(
  `\\b(?:i(?:'d| would)?\\s+(?:do\\s+|really\\s+|would\\s+)*(?:feel|felt)\\s+(?:really |so |very |pretty )*(?:bad|terrible|awful|horrible|guilty)|i(?:'m| am)\\s+(?:really |so |very )*(?:ashamed|mortified))\\s+if\\s+(?:(?:i|i've|we)\\s+(?:\\w+ly\\s+|ever\\s+|have\\s+|had\\s+)*(?:hurt|upset|offended|caused|made|embarrassed|scared|came (?:across|off)|sounded|let you|disappointed|crossed|did (?:anything|something)|said (?:anything|something))|(?:something|anything|what)\\s+i\\s+(?:did|said)|(?:it|that|this)\\s+(?:looked|seemed|sounded|came|felt|hurt|upset)|my\\s+\\w+\\s+(?:hurt|upset|offended|came|made|scared))\\b`,
)
const turned = re(
  `^(?:and|but|so|well|look|okay|ok|anyway)?,?\\s*(?:if|in case)\\s+(?!i(?:'m| am) honest|i (?:may|can|could|had)\\b|it (?:helps|matters|means)|that helps)(?:i|i've|i'd|my|what i|anything|something|that|this|it|any of|you(?:'re| are| were)?\\s+(?:hurt|upset|offended|angry|feel|felt|took)|you (?:feel|felt|got|took|found|think|thought)|your feelings|anyone)\\b[^;]*?,?\\s*(?:then\\s+)?(?:i'?m|i am|i|my|we)\\s+(?:do\\s+)?${ADV}*(?:sorry|apologi[sz]e|apologies)\\b`,
)

const HARM =
  '(?:hurt\\w*|upset\\w*|offen\\w+|caus\\w+|giv\\w+|gave|wound\\w*|embarrass\\w*|let you down|disappoint\\w*|insult\\w*|wrong\\w*|harm\\w*|pain\\w*|scared|frighten\\w*|lonely|neglect\\w*|ignored|unkind|rude|harsh|cold|distant|unfair|difficult|selfish)'
/** With more around it: "If by my manner I caused you embarrassment, I should like to say sorry". */
const turnedWide = re(
  `^(?:\\w+,?\\s+){0,4}?(?:if|in case)\\b(?![^,;]*\\b(?:again|ever want|you want|you like|you wish|you let|you need)\\b)[^;]*?\\b(?:i|my|anything|something)\\b[^;]*?\\b${HARM}\\b[^;]*?,[^;]*?\\b(?:i|my)\\b[^;,]{0,40}?\\b(?:sorry|apologi[sz]e|apologies|apology|regrets?)\\b`,
)
/** Not what would be said in some other case. */
const WOULD = /\b(?:will|would(?! like)|'ll|never|not|could|might|if|whether)\b[^,;]{0,25}\w+$/i

const unwelcome = (m: Match) =>
  (WISHED.test(m.before) && !LIKES.test(m.before)) ||
  (/\b(?:if|case)$/i.test(m.found) && WELCOME.test(m.after))

const stop = (text: string) => (/[.!?\u2026]$/.test(text) ? text : `${text}.`)

/** "I apologise" → "I am sorry", which can be followed by "that". */
function asSorry(before: string, core: string): string {
  if (/sorry$/i.test(core)) return before + core
  return `${before.replace(/\b(?:i|my|we)\b(?:[^,;]*)$/i, '')}I am sorry`
}

/** "if I hurt you" → "that I hurt you"; where the doubt is about the other, what is known is said instead. */
function saidPlainly({ found, before, after }: Match): string {
  const parts =
    /^(sorry|apologi[sz](?:e|ing)|apolog(?:y|ies)|regret(?: it| that| this)?|forgive me)(.*?)(?:if|in case)$/is
  const [, core = '', gap = ''] = parts.exec(found) ?? []
  if (/\b(?:for|about)\b/i.test(gap)) return `${before}${core}${gap.replace(/[\s,]+$/, '')}.`
  const sorry = asSorry(before, core)
  const rest = after.trimStart()
  const thing = /^(?:anything|something|any of what|any of the things)\s+(?:that\s+)?(i\b.*)$/is.exec(rest)
  if (thing) return certain(`${sorry} that what ${thing[1]}`)
  const known = /^(?:i|my|what|the way|it|the)\b|^(?:that|this)\b(?! is\b|'s\b)/i.test(rest)
  if (!known || /\byou (?:felt|feel|took|think|thought)|\bmade you feel/i.test(rest))
    return stop(`${sorry} that I hurt you`)
  return certain(`${sorry} that ${rest.replace(/^(?:that|this)\b/i, 'it')}`)
}

/** "I may have hurt you" → "I hurt you". */
function certain(text: string): string {
  return text
    .replace(/\b(?:may|might|could) (?:\w+ly )?have (\w+)/gi, (_, verb: string) => pastOfParticiple(verb))
    .replace(/\bi(?: have|'ve)(?: ever)? (\w+)/gi, (_, verb: string) => `I ${pastOfParticiple(verb)}`)
}

function withoutAny({ before, found, after }: Match): string {
  return certain(
    before +
      found
        .replace(/\bfor (?:whatever|anything) (?:it (?:is|was)|that|you think)(?: i\b)?/i, 'for what I')
        .replace(/\bfor (?:whatever|anything)(?: that)? i\b/i, 'for what I')
        .replace(/\bfor (?:any|whatever)(?: and all)? /i, 'for the ') +
      after,
  ).replace(/\bfor what I (?:that )?(?:i )?/i, 'for what I ')
}

function turnedRound({ found }: Match): string {
  const harm = /(?:if|in case)\s+(i\b[^,]*)/i
    .exec(found)?.[1]
    ?.replace(/\s+(?:then\s+)?(?:i'?m|i am|i)\s.*$/i, '')
  return certain(stop(`I am sorry that ${harm?.trim().replace(/^i\b/, 'I') ?? 'I hurt you'}`))
}

const kind = 'sorryIf' as const

export const sorryIf: readonly Pattern[] = [
  {
    id: 'sorry-if',
    kind,
    reason: 'A condition after the apology doubts that there was any harm.',
    source: LAZARE,
    pattern: doubt,
    unless: unwelcome,
    rewrite: saidPlainly,
  },
  {
    id: 'i-may-have',
    kind,
    reason: '"May have" keeps a door open that the one who was hurt cannot close.',
    source: SCHUMANN,
    pattern: iMayHave,
    unless: unwelcome,
    rewrite: m => certain(m.before + m.found.replace(/\bfor any\b/i, 'for the') + m.after),
  },
  {
    id: 'bad-if',
    kind,
    reason: 'The same condition, with the regret as a feeling.',
    source: LAZARE,
    pattern: badIf,
    rewrite: m => `${m.before}I am sorry that I hurt you.`,
  },
  {
    id: 'if-sorry',
    kind,
    reason: 'The same condition, said first.',
    source: LAZARE,
    pattern: turned,
    rewrite: turnedRound,
  },
  {
    id: 'if-then-sorry',
    kind,
    reason: 'The same condition, said first.',
    source: LAZARE,
    pattern: turnedWide,
    unless: m => WOULD.test(m.found),
    rewrite: m => stop(`I am sorry that I hurt you`) + m.after.replace(/^[^.!?]*[.!?]?/, ''),
  },
  {
    id: 'sorry-for-any',
    kind,
    reason: '"Any" leaves open what it was, and whether it was.',
    source: LAZARE,
    pattern: anyHarm,
    unless: unwelcome,
    rewrite: withoutAny,
  },
  {
    id: 'sorry-may-have',
    kind,
    reason: '"May have" keeps a door open that the one who was hurt cannot close.',
    source: SCHUMANN,
    pattern: mayHave,
    unless: unwelcome,
    rewrite: m => certain(m.before + m.found + m.after),
  },
]
