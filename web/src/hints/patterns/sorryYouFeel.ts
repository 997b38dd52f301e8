/* "Sorry you feel that way": it is sorry about the other, not about what was done. */
import { LAZARE } from '../sources'
import type { Match, Pattern } from '../types'
import { ADV, BAD, re, TOLD } from '../words'

const CORE = `\\b(?:sorry|apologi[sz]e|regret|(?:a (?:shame|pity)|too bad|unfortunate|regrettable)(?= (?:that )?you\\b))\\b,?\\s*(?:very much\\s+|to (?:hear|see|learn|read|find)\\s+)?(?:that\\s+|about how\\s+|for how\\s+|how\\s+|for the way\\s+|about the way\\s+)?(?:${ADV})*`
const A = `(?:${ADV})*`

const feel = re(
  `${CORE}you(?:'re| are| were|'ve| have|'ve been| have been| don't| didn't| do not| did not)?\\s+${A}(?:feel|felt|feeling)\\b`,
)
const think = re(
  `${CORE}you(?:'re| are| were|'ve| have)?\\s+${A}(?:think|thought|believe|believed|thinking|perceive|perceived|misunderstood|misinterpreted|interpreted|interpret|misread|misheard|misconstrued|assume|assumed|(?:took|take|taken|taking|see|saw|seen|find|found|read)\\s+(?:it|this|that|things|everything|me|my\\s+\\w+|what i|the\\s+\\w+)\\b|(?:chose|choose|decided) to (?:take|see|feel|be|react|get)|(?<=(?:'ve|have) )decided|made up your mind|convinced yourself|jumped to|(?:react|reacted)\\b|(?:can't|couldn't|cannot) (?:just |even |ever )*(?:take|handle|see|understand|let|accept|get|believe|move on|enjoy|appreciate|deal)|(?:don't|didn't|do not|did not) (?:understand|see|like|agree|believe|appreciate|get (?:it|me|why|what i|my|the joke)|find|think|accept|enjoy|realise|realize))`,
)
/** How the other is now, said as what one is sorry about. */
const now = re(
  `${CORE}you(?:'re| are) (?!(?:\\w+ly )?(?:alone|left|stuck|the one|having to|going through|carrying|paying|living|dealing|ill|sick|in|losing|without|tired|exhausted|scared|afraid|lonely|here|there|missing|stranded|only|right|not able|unable|worth|my|so kind)\\b)(?:still |always |now |so |too )*\\w+`,
)
const VIRTUE = `my (?:\\w+ )?(?:honesty|openness|joke|jokes|humou?r|directness|bluntness|boundar(?:y|ies)|needs?|feelings|truth|success|friendships?|friends|opinions?)(?: \\w+){0,3} (?:is|was|were|are|has|have|had|triggered|upset|bothered|offended|threatens|threatened|hurt|hurts)\\b`
const HARD_FOR_YOU = `(?:it|this|that)(?:'s| is| was| has been) (?:(?:so|very|too|such|really) )*(?:hard|difficult|upsetting|painful|coming up|a problem|an issue|a lot|uncomfortable|triggering) for you`
/** Any way of putting it down to how the other sees, takes or has it. */
const MIND = `(?:(?:should|would|could|must|might|may|seem to|appear to) )*(?:have |be )*(?:think|thought|believed?|experienced?|consider(?:ed)?|regard(?:ed)?|view(?:ed)?|perceived?|misunderst\\w+|misinterpret\\w*|interpret\\w*|assumed?|supposed?|imagined?|object(?:ed)?|resent(?:ed)?|minded?|disagreed?|disapproved?|(?:took|take|taken|saw|see|seen|read|found|find|heard)(?: (?:offen[cs]e|against|it|this|that|things|everything|me|my \\w+|what i|yourself|the \\w+)))\\b`
const HAVE = `(?:(?:are |were |'re |keep |kept )?(?:have|had|having|got|get|getting))(?: \\w+){0,3} (?:feelings|impression|idea|hump|wrong end|opinion|view|problem|problems|issue|issues|doubts|reaction)\\b`
const mind = re(`${CORE}you(?:'re| are| were|'ve| have| had)? (?:\\w+ly )?(?:${MIND}|${HAVE})`)
const TASTE = `(?:it|that|this|my (?:\\w+ )?\\w+|what i (?:said|did)|the joke)\\s+(?:was|were|is|are)(?:n't| not)\\s+(?:to your (?:liking|taste)|appreciated|funny|what you (?:wanted|expected)|good enough)\\b`
const are = re(
  `${CORE}(?:you(?:'re| are| were|'ve been| have been| aren't| weren't)?\\s+${A}(?:got\\s+|get\\s+|getting\\s+|became\\s+|become\\s+|being\\s+|so\\s+|a bit\\s+|too\\s+)*(?:upset|put out|distressed|troubled|displeased|uncomfortable|(?:not )?(?:happy|pleased|comfortable|amused|okay|ok) with|not (?:happy|pleased|comfortable|amused|okay|ok)|sad|anxious|worried|insecure|paranoid|stressed|nervous|defensive|frustrated|devastated|heartbroken|shocked|irritated|cross|offended|hurt|angry|mad|disappointed|insulted|bothered|oversensitive|sensitive|bitter|jealous|unhappy|annoyed|triggered|furious|emotional|dramatic|reacting|overreacting|hurting|having (?:such|a|trouble|a hard))\\b|your feelings\\s+(?:are|were|got|have been|get)\\s+(?:\\w+\\s+)?hurt\\b|(?:it|this|that)\\s+(?:bothers|offends|annoys|upsets|bothered|offended|annoyed|upset)\\s+you|${TASTE}|${VIRTUE}|${HARD_FOR_YOU}|(?:it|that|this|my\\s+\\w+|what i said)\\s+(?:(?:was|were|got)\\s+(?:taken|perceived|received|interpreted|understood|misunderstood|misread)|came (?:across|out)|sounded)\\b)`,
)

/** Said with what I did in it, it is owned. */
const OWNED =
  /\b(?:because\b|because of|by (?:me|my|what i|how i|the way i)|when i\b|after (?:i|what i|how i|my)\b|through (?:me|my|what i)|from (?:me|my)|thanks to me|due to (?:me|my|what i)|(?:safe|unsafe|alone|lonely|afraid|scared|small|lost) (?:with|around|beside|next to|of) me\b|that i caused|which i caused|and that i|and i (?:was|am|did|caused|made|know|own|take)|while i\b|since i\b|over (?:my|what i)|since my|as a result of|in my (?:house|company|presence)|and it is (?:my|because))/i
/** "you felt you had to hide it": this is seeing the other. */
const SEEN =
  /^\s*(?:like |as if |as though |that )?you\s+(?:had to|have to|could(?:n't| not)|can't|cannot|needed to|need to|weren't|were not|must|had no|have no|always had to|would have to)/i
const DENIED =
  /\b(?:not|never|isn't|without|no longer|'d be|would be)\s+(?:\w+\s+)?$|\b(?:not|never|stop|stopped|without|instead of|n't)\b[^,;]*\bsay(?:ing)?\b[^,;]*$|n't\b[^,;]*\bsay(?:ing)?\b[^,;]*$/i

/** "Offended by my joke": it says where the offence was taken from, not what was done. */
const TAKEN = /\b(?:offended|bothered|annoyed|triggered)$/i

/** I am in it: what I did is named. */
const MINE =
  /\b(?:with|by|of|from|for|to|at|because of) (?:me\b|my (?!\w+ship))|\bi (?:did|said|was|made|left|lied|broke|hurt|have|had|put|let|kept|never|didn't)\b/i

const unless = (m: Match) =>
  TOLD.test(m.before) ||
  DENIED.test(m.before) ||
  (OWNED.test(m.after) && !TAKEN.test(m.found)) ||
  SEEN.test(m.after)

const kind = 'sorryYouFeel' as const
const INSTEAD = 'sorry for what I did, and that it hurt you.'

const instead = (m: Match) =>
  m.before + m.found.replace(/^(?:sorry|apologi[sz]e|regret)\b.*$/is, 'sorry').replace(/sorry$/i, INSTEAD)

function leftYou(m: Match): string {
  const state = new RegExp(`^\\s*((?:${ADV})*${BAD})\\s*[.!]?$`, 'i').exec(m.after)?.[1]
  const core = /^sorry/i.test(m.found)
    ? `${m.before}sorry`
    : `${m.before.replace(/\b(?:i|(?:it|that)(?:'s| is))\s+(?:\w+\s+)?$/i, '')}I am sorry`
  return state
    ? `${core} that what I did left you feeling ${state}.`
    : `${core} for what I did, and that it hurt you.`
}

export const sorryYouFeel: readonly Pattern[] = [
  {
    id: 'sorry-you-feel',
    kind,
    reason: 'Regret about a feeling is sympathy; what caused it goes unnamed.',
    source: LAZARE,
    pattern: feel,
    unless,
    rewrite: leftYou,
  },
  {
    id: 'sorry-you-think',
    kind,
    reason: 'It moves the wrong into how the other understood it.',
    source: LAZARE,
    pattern: think,
    unless,
    rewrite: m => (/^sorry/i.test(m.found) ? instead(m) : leftYou({ ...m, after: '' })),
  },
  {
    id: 'sorry-you-mind',
    kind,
    reason: 'The same, with other words for how the other sees it.',
    source: LAZARE,
    pattern: mind,
    unless,
    rewrite: m => (/^sorry/i.test(m.found) ? instead(m) : leftYou({ ...m, after: '' })),
  },
  {
    id: 'sorry-you-are',
    kind,
    reason: 'How the other is now is theirs; what was done is mine.',
    source: LAZARE,
    pattern: now,
    unless: m => unless(m) || MINE.test(m.after),
    rewrite: m => (/^sorry/i.test(m.found) ? instead(m) : leftYou({ ...m, after: '' })),
  },
  {
    id: 'sorry-you-are-hurt',
    kind,
    reason: 'It is sorry about the wound, and leaves out the hand.',
    source: LAZARE,
    pattern: are,
    unless,
    rewrite: m => (/^sorry/i.test(m.found) ? instead(m) : leftYou({ ...m, after: '' })),
  },
]
