/* "Sorry you feel that way": it is sorry about the other, not about what was done. */
import { LAZARE } from '../sources'
import type { Match, Pattern } from '../types'
import { ADV, BAD, re, TOLD } from '../words'

const CORE = `\\b(?:sorry|apologi[sz]e|regret)\\b,?\\s*(?:to hear\\s+|to see\\s+)?(?:that\\s+|about how\\s+|for how\\s+|how\\s+|for the way\\s+|about the way\\s+)?(?:${ADV})*`
const A = `(?:${ADV})*`

const feel = re(`${CORE}you(?:'re| are| were)?\\s+${A}(?:feel|felt|feeling)\\b`)
const think = re(
  `${CORE}you(?:'re| are| were|'ve| have)?\\s+${A}(?:think|thought|believe|believed|thinking|perceive|perceived|misunderstood|misinterpreted|interpreted|interpret|misread|misheard|misconstrued|assume|assumed|(?:took|take|taken|taking|see|saw|seen|find|found|read)\\s+(?:it|this|that|things|everything|me|my\\s+\\w+|what i|the\\s+\\w+)\\b|(?:chose|choose|decided) to (?:take|see|feel|be|react|get)|(?:react|reacted)\\b|can't (?:take|handle|see|understand|let)|couldn't (?:take|handle|see|understand|let)|cannot (?:take|handle|see|understand|let))`,
)
const are = re(
  `${CORE}(?:you(?:'re| are| were|'ve been| have been)?\\s+${A}(?:got\\s+|get\\s+|getting\\s+|became\\s+|become\\s+|being\\s+|so\\s+|a bit\\s+|too\\s+)*(?:upset|offended|hurt|angry|mad|disappointed|insulted|bothered|oversensitive|sensitive|bitter|jealous|unhappy|annoyed|triggered|furious|emotional|dramatic|reacting|overreacting|hurting|having (?:such|a|trouble|a hard))\\b|your feelings\\s+(?:are|were|got|have been|get)\\s+(?:\\w+\\s+)?hurt\\b|(?:it|this|that)\\s+(?:bothers|offends|annoys|upsets)\\s+you|(?:it|that|this|my\\s+\\w+|what i said)\\s+(?:(?:was|were|got)\\s+(?:taken|perceived|received|interpreted|understood|misunderstood|misread)|came (?:across|out)|sounded)\\b)`,
)

/** Said with what I did in it, it is owned. */
const OWNED =
  /\b(?:because\b|because of|by (?:me|my|what i|how i|the way i)|when i\b|after (?:i|what i|how i|my)\b|through (?:me|my|what i)|from (?:me|my)|thanks to me|due to (?:me|my|what i)|(?:unsafe|alone|lonely|afraid|scared|small|lost) (?:with|around|beside|next to|of) me\b|that i caused|which i caused|and that i|and i (?:was|am|did|caused|made|know|own|take)|while i\b|since i\b|over (?:my|what i)|since my|as a result of|in my (?:house|company|presence)|and it is (?:my|because))/i
/** "you felt you had to hide it": this is seeing the other. */
const SEEN =
  /^\s*(?:like |as if |as though |that )?you\s+(?:had to|have to|could(?:n't| not)|can't|cannot|needed to|need to|weren't|were not|must|had no|have no|always had to|would have to)/i
const DENIED =
  /\b(?:not|never|isn't|without|no longer|'d be|would be)\s+(?:\w+\s+)?$|\b(?:not|never|stop|stopped|without|instead of|n't)\b[^,;]*\bsay(?:ing)?\b[^,;]*$|n't\b[^,;]*\bsay(?:ing)?\b[^,;]*$/i

const unless = (m: Match) =>
  TOLD.test(m.before) || DENIED.test(m.before) || OWNED.test(m.after) || SEEN.test(m.after)

const kind = 'sorryYouFeel' as const
const INSTEAD = 'sorry for what I did, and that it hurt you.'

const instead = (m: Match) =>
  m.before + m.found.replace(/^(?:sorry|apologi[sz]e|regret)\b.*$/is, 'sorry').replace(/sorry$/i, INSTEAD)

function leftYou(m: Match): string {
  const state = new RegExp(`^\\s*((?:${ADV})*${BAD})\\s*[.!]?$`, 'i').exec(m.after)?.[1]
  const core = /apologi|regret/i.test(m.found)
    ? `${m.before.replace(/\bi\s+(?:\w+\s+)?$/i, '')}I am sorry`
    : `${m.before}sorry`
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
    rewrite: m => (/apologi|regret/i.test(m.found) ? leftYou({ ...m, after: '' }) : instead(m)),
  },
  {
    id: 'sorry-you-are-hurt',
    kind,
    reason: 'It is sorry about the wound, and leaves out the hand.',
    source: LAZARE,
    pattern: are,
    unless,
    rewrite: m => (/apologi|regret/i.test(m.found) ? leftYou({ ...m, after: '' }) : instead(m)),
  },
]
