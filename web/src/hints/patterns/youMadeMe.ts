/* "You made me": what I did or felt is put into the other's hands. */
import { ROSENBERG, SCHUMANN } from '../sources'
import type { Match, Pattern } from '../types'
import { past } from '../verbs'
import { ADV, BAD, DENIED, re, TOLD } from '../words'

const A = `(?:${ADV})*`
const DEEDS =
  'lie|cheat|shout|yell|scream|snap|swear|curse|hit|slap|push|shove|throw|break|smash|leave|run|walk|drink|smoke|gamble|spend|hide|lose|react|act|behave|say|explode|blow|cry|hate|resent|regret|doubt|question|give up|quit|choose|cut|ignore|avoid|withdraw|pull|shut|close|turn|check|spy|follow|flirt|sleep|kiss|seek|text|keep|become|overreact|raise|treat|fight|argue|attack|insult|threaten|steal|betray|look elsewhere|look for|look like|go elsewhere|go behind|go crazy|go off|do'
const MADE = `(?:made|make|makes|making|drove|drive|driving)`
const YOU = `\\byou(?:'ve|'re|'d| have| had| are| were| keep| kept| always| constantly| just| really| do| also| even| simply| basically| practically| pretty much)*\\s+`

const feeling = re(
  `${YOU}${MADE}\\s+me\\s+${A}(?:feel(?:ing)?\\s+)?${A}(?:like i (?:was|am|'m|were)(?:n't)?\\s+(?:${A})?(?:not|never|nothing|the (?:bad|problem|enemy|villain)|a (?:bad|failure|monster|child|burden|stranger|joke)|an idiot|${BAD})|like i (?:didn't|don't|can't|couldn't|never|had to|have to|did not|do not)\\b|that i (?:didn't|don't|can't|never)|(?:a )?${BAD})\\b`,
)
const deed = re(
  `${YOU}(?:${MADE}\\s+me\\s+${A}(?:${DEEDS})\\b|(?:made|make|turned|turn)\\s+me\\s+(?:this way|like this|that way|who i was|what i (?:am|was|became)|into (?:this|a (?:monster|liar|bad|jealous|person)|someone|an? angry))|(?:drove|drive)\\s+me\\s+${A}to (?:it|this|that|drink|despair|madness|the edge|the brink|desperation|(?:${DEEDS})|lying|cheating|drinking|her|him)\\b|(?:forced?|push(?:ed)?|provoked?|goad(?:ed)?|pressured?)\\s+me\\s+(?:${A})?(?:to\\b|into\\b)(?!\\s+(?:get|be|become|try|apply|finish|go|see|talk|tell|grow|study|learn|stop|take|write|face|sign|call|start|believe|the))|(?:drove|drive|forced?|pushed?|provoked?|goaded?)\\s+me\\s+(?:${A})?(?:into (?:her|his|the arms|another|someone|an affair)|away\\b|crazy|mad|insane|nuts|up the wall|over the edge|past|too far|out\\b|there\\b|and\\b|until\\b|so\\b)|(?:left|leave|gave|give)\\s+me\\s+(?:with\\s+)?no\\s+(?:other\\s+)?(?:choice|option|alternative|way)|(?:push|pushed|pushing)\\s+(?:all\\s+)?my buttons|forced? my hand|(?:got|get) me (?:so |all )(?:worked up|angry|mad|upset|riled|furious)|made me (?:out to be )?the (?:bad|villain|enemy|problem)|(?:always\\s+)?brings? out the worst)|\\b(?:the way you \\w+(?: (?:me|at me|to me))?|your (?!trust|love|patience|kindness|letter)\\w+|what you (?:said|did))\\s+(?:made|makes|drove|forced|pushed)\\s+me\\s+(?:to\\s+)?(?:${DEEDS})\\b|\\b(?:it(?:'s| is| was) )?(?:all )?because of you (?:that )?i\\b`,
)
const fault = re(
  `\\b(?:it|this|that|all of (?:it|this)|everything|the whole thing)(?:'s| is| was)\\s+(?:${A})?your\\s+(?:own\\s+)?fault\\b|\\byou(?:'re| are| were)\\s+(?:the reason|the one who (?:made|started|drove)|to blame)\\b|\\byou\\s+(?:brought (?:this|it) on yourself|asked for it|(?:were the one who )?started (?:it|this|that|the (?:fight|argument)))\\b|\\bif you (?:had(?:n't| not)|weren't|were not|didn't|would just|had just|had only|had)\\b[^;]{3,90}?\\bi (?:would(?:n't| not| never)|wouldn't)\\b`,
)

/** Owning is also told in these words, denied: "It is not true that you made me …". */
const NONE =
  /\b(?:not|never|no|none|nothing|nobody|no part|neither|nor|n't|stop(?:ped)?|isn't|wasn't|as if|as though|like|out as|act|pretend|wrong|unfair|blam\w+|excuse|untrue|lie|instead of|rather than)\b[^,;]*$/i
const ASKED =
  /\b(?:did|do|have|had|if|when|what|that|which|the \w+|how|whether|glad|happy|grateful|thank\w*|love)\s*$/i

const told = (m: Match) => TOLD.test(m.before) || DENIED.test(m.before) || NONE.test(m.before)

const MINE = 'I did it, and it was my own doing.'

/** "You made me shout at the kids" → "I shouted at the kids"; "you make me feel small" → "I feel small". */
function mine(m: Match): string {
  const start = m.before.trim() ? `${m.before}I` : 'I'
  const rest = new RegExp(`\\bma(?:de|kes?|king)\\s+me\\s+(?<how>(?:${ADV})*)(?<what>[^]*)$`, 'i').exec(
    m.found,
  )
  const { how = '', what = '' } = rest?.groups ?? {}
  const now = /\bmakes?\b/i.test(m.found)
  const felt =
    /^feel(?:ing)?\s+(.*)$/is.exec(what)?.[1] ?? (/^(?:like|that) i\b/i.test(what) ? what : undefined)
  if (felt !== undefined)
    return `${start} ${now ? 'feel' : 'felt'} ${how}${felt.replace(/\bi\b/g, 'I')}${m.after}`
  if (new RegExp(`^(?:a )?${BAD}$`, 'i').test(what))
    return `${start} ${now ? 'am' : 'was'} ${how}${what}${m.after}`
  const [, verb, tail] = new RegExp(`^(${DEEDS})\\b([^]*)$`, 'i').exec(what) ?? []
  const [first = '', ...more] = (verb ?? '').split(' ')
  return verb && /^you/i.test(m.found)
    ? `${start} ${[past(first), ...more].join(' ')}${tail}${m.after}`
    : MINE
}

const kind = 'youMadeMe' as const

export const youMadeMe: readonly Pattern[] = [
  {
    id: 'you-made-me-feel',
    kind,
    reason: 'A feeling is mine; said as the other’s doing, it is heard as blame.',
    source: ROSENBERG,
    pattern: feeling,
    unless: m => told(m) || ASKED.test(m.before),
    rewrite: mine,
  },
  {
    id: 'you-made-me-do',
    kind,
    reason: 'Responsibility weighs most, and this gives it away.',
    source: SCHUMANN,
    pattern: deed,
    unless: m =>
      told(m) || (/\b(?:if|glad|grateful|thank\w*)\s*$/i.test(m.before) && !/look what\s*$/i.test(m.before)),
    rewrite: mine,
  },
  {
    id: 'your-fault',
    kind,
    reason: 'Blaming the one who was hurt is the defence that hurts again.',
    source: SCHUMANN,
    pattern: fault,
    unless: told,
    rewrite: () => 'It was my choice, and I am responsible for it.',
  },
]
