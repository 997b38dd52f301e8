/* "Just", "only", where they make small what was done. The same words also mean "a moment ago", "fair" and "alone";
   so they count only beside a deed, an excuse or a joke. */
import { LAZARE } from '../sources'
import type { Match, Pattern } from '../types'
import { DENIED, re, TOLD } from '../words'

const J = '(?:just|only|merely|simply|nothing more than|no more than|not more than|nothing but)'
const IT =
  '(?:it|that|this|those|these|they|he|she|everything|all of (?:it|this|that)|the \\w+(?: \\w+)?|what (?:i|we) (?:did|said|had))'
const WAS = "(?:'s| is| was| were|'re| are| has been| would have been)"
const A = '(?:(?:really|honestly|all|kind of|sort of|more or less|basically)\\s+)*'

/** What follows "it was just" and makes it small. */
const SMALL =
  '(?:a (?:bit of )?(?:joke|jokes|laugh|fun|kiss|kisses|hug|text|texts|message|messages|word|words|game|phase|flirt|flirtation|fling|crush|chat|drink|drinks|coffee|lunch|dinner|dance|look|slap|push|shove|tap|number|thing|habit|slip|lapse|mistake|misunderstanding|lie|fib|detail|small|little|tiny|minor|silly|stupid|dumb|harmless|white|one-time|one-off|one-night|momentary|short|brief|quick|few|couple|bit|moment of|moment|friend|colleague|coworker|co-worker|friendship|loan|bet|hobby|way of|figure|heat|bad (?:day|mood|joke)|fight|argument|quarrel|conversation|website|profile|picture|photo|video|night|weekend|evening|meal|prank|tease|comment|remark|question|opinion|secret|surprise|feeling|physical|sexual|drunken|casual|bruise|scratch|broken|plate|glass|cup|door|phone|car|dress|account|credit|hundred|thousand)\\b|an? (?:accident|exaggeration|emotional|online|innocent|old|honest|oversight|impulse|affair|app|argument|ex)\\b|(?:once|twice|one (?:time|kiss|night|drink|lie|mistake|slip|message|text|date|evening|lunch|bet|slap|word|little|small|silly)|two (?:times|drinks|messages|nights)|three (?:times|messages)|some (?:texts?|messages?|fun|words|money|pictures|photos|flirting|silly|small|harmless)|sex|money|texting|words|talk|talking|flirting|fun|joking|kidding|teasing|banter|porn|online|for fun|physical|messages|texts|jokes|pictures|photos|chatting|business|the way (?:i|we)|my (?:way|temper|sense of humou?r|mood)|how i (?:am|talk|joke|was raised|cope)|the (?:alcohol|drink|wine|beer|stress|heat|way i am|one time|once)|this (?:once|one time)|that (?:once|one time)|because|being (?:silly|honest|friendly|nice|polite|funny)|trying|meant (?:as|to be)|coffee|dinner|lunch|friends|twenty|fifty|ten|five|a few))'

const itWasJust = re(
  `\\b${IT}${WAS}\\s+${A}${J}\\s+${A}${SMALL}(?!\\s+(?:minutes?|hours?|days?|weeks?|months?|years?|moments?)\\s+(?:ago|before|after|later|since|earlier|into|until|from))`,
)
const iWasJust = re(
  `\\bi(?:'m| am| was|'ve been| have been)\\s+${A}${J}\\s+(?:being\\s+)?(?:joking|kidding|teasing|messing|playing (?:around|with)?|trying|having (?:a (?:laugh|bit|joke|drink|few)|fun|some fun)|flirting|venting|looking out|looking for (?:a|some|fun|comfort)|texting|chatting|talking to (?:her|him|them)|helping|honest|friendly|polite|nice|curious|tired|stressed|drunk|angry|upset|bored|lonely|scared|hurt|worried|frustrated|jealous|silly|doing (?:my|what|it|this|that)|reacting|defending|protecting|saying|human|following|blowing off|letting off|having a bad|overwhelmed|tipsy|hungry|thinking of you|pulling your)\\b`,
)
const DEED =
  "(?:lied|kissed|hit|slapped|pushed|shoved|grabbed|shouted|yelled|raised|snapped|cheated|flirted|looked (?:at|through|in)|checked|read|went (?:through|out|there|for|to (?:her|his|see|the (?:bar|casino)))|did (?:it|that|this|what)|said (?:it|that|this|those|what|one)|spent|took|borrowed|drank|gambled|hid|forgot|slept|texted|messaged|wrote (?:to )?(?:her|him)|called (?:her|him|you (?:a |that|names))|met (?:her|him|up)|saw (?:her|him)|bet|lost my temper|lost it|threw|broke|had (?:a|one|two|three|four|five|some) (?:\\w+ )?(?:drinks?|beers?|glass(?:es)?|affair|fling|drink|beer|wine|slip|dates?)|bought|used|kept it|missed|left you (?:alone )?(?:for|once)|told (?:a (?:small|little|white|half)|one|half|her a|him a|you half)|reacted|teased|joked|exaggerated|overreacted|slipped|wanted (?:to (?:help|protect|keep|avoid|spare|save|make|cheer|fix|calm|have (?:some|a bit of|fun)|tease|feel (?:something|better|alive|wanted)|teach|surprise|relax|be (?:nice|funny|helpful|polite|liked|honest|alone for)|look|check|blow|unwind|win)|some|what(?:'s| is) best|the best|a bit|peace)|tried to|meant (?:to (?:help|protect|tease|joke|make|say it)|it (?:as|to|in)|well)|(?:answered|replied) (?:her|him)|stayed (?:one|for one)|smoked|sent (?:her|him|a few|one|two|some)|deleted)"
const iJustDid = re(`\\b(?:i|we)(?:'ve|'d| have| had)?\\s+(?:\\w+ly\\s+)?${J}\\s+(?:ever\\s+)?${DEED}\\b`)
const onlyOnce = re(
  `\\b(?:it|this|that) (?:only|just|merely) (?:ever )?(?:happened|lasted|was|occurred|meant)\\s*(?:the |that )?(?:once|one|twice|two|a few|a couple|a (?:minute|moment|second|night|week|month|little)|for|because|as|three|sometimes|when i (?:was (?:drunk|drinking|tired|stressed)|had|drank))|\\b(?:it |this |that )?happened (?:only|just) (?:the |that )?(?:once|one|twice|two|a few|when i (?:was|drank|had))|\\bi (?:\\w+ ){1,5}(?:only|just) (?:the )?(?:once|twice|one time|that one time|this once|a little|a bit|a few times|a couple of times|for (?:fun|a (?:second|minute|moment|joke|laugh)))\\b|\\bjust (?:this|that|the) (?:once|one time)\\b|\\b(?:just|only) (?:a joke|joking|kidding|teasing|words|sex|a kiss|a bit of fun|a white lie)\\b`,
)
const noBigDeal = re(
  `\\b(?:it|that|this|what i (?:did|said)|they|those|the \\w+)(?:'s| is| was)?\\s*(?:(?:really|honestly)\\s+)?(?:not|n't|no|wasn't|isn't|weren't|aren't|is not|was not)\\s+(?:(?:really|even|actually|all)\\s+)*(?:that|such a|so|a)?\\s*(?:big (?:a )?deal|bad|serious|terrible|important|the end of the world|as bad as)\\b|\\bno big deal\\b|\\bit(?:'s| is| was)(?:n't| not) (?:like|as if|as though) (?:i|we|anyone|anybody|somebody|someone)\\b|\\b(?:it|that|this|she|he|they)\\s+(?:really |honestly )?(?:meant|means|didn't mean|did not mean)\\s+(?:absolutely )?(?:nothing|anything|a thing)\\b(?: to me)?|\\b(?:it|that) was nothing\\b|\\bnothing (?:really |actually )?happened\\b|\\bnobody (?:got hurt|died|was hurt)\\b|\\bno (?:real )?harm (?:was )?done\\b|\\bit could have been (?:a lot |much |so much )?worse\\b|\\b(?:it|that|this) was (?:hardly|barely|scarcely) (?:an? )?\\w+|\\b(?:it|that)(?:'s| is| was) (?:a |an )(?:(?:tiny|small|little|harmless|minor|white|silly|innocent|one-time)\\s+)+(?:lie|fib|slip|slip-up|joke|flirt|flirtation|kiss|text|mistake|misunderstanding|lapse|comment|chat|favour|indiscretion)\\b|\\ball (?:i|we) did was (?:talk|kiss|text|say|look|ask|try|have|borrow|go|write|send|help|spend|take|hug|chat|flirt|meet|drink|dance)\\b|\\ball i (?:wanted|meant) was to (?:help|protect|be|have|make|keep|avoid|spare)|\\b(?:hardly|barely) (?:counts?|matters?|touched|anything)\\b`,
)

const FINE =
  /\b(?:not|never|isn't|wasn't|n't|hardly|more than|no longer|rather than|instead of|than|as if|as though|like|pretend\w*|call(?:ed|ing)?|nor|to say|saying|told|said|call it|excuse\w*|thought|believed|hope|wish(?:ed)?|if|whether|claim\w*|convinced|acted)\s+(?:(?:that|myself|you|to|it|me)\s+)*$/i
const AHEAD =
  /^(?:\s+\w+){0,2}\s*(?:(?:step|start|beginning|reminder|list|draft|idea|suggestion|first|proposal|plan|thought|question of|matter of|part of (?:it|the|what)|fraction|half|tip of|symptom|guess))\b|^\s*(?:to (?:tell|say|ask|let you|be with|thank|hear|listen|know)|now\b)/i

const unless = (m: Match) =>
  TOLD.test(m.before) ||
  FINE.test(m.before) ||
  /\b(?:not|never|won't) (?:say|claim|pretend|tell (?:myself|you))\b[^,;]*$/i.test(m.before) ||
  /\b(?:it (?:is|was)(?: not|n't)|not|never|than)\s*$/i.test(m.before) ||
  /\bnot (?:just|only|merely|simply)\b/i.test(m.found) ||
  AHEAD.test(m.after) ||
  /^,?\s*(?:but (?:also|not)|and (?:it|that|this) (?:was|is) not true|that was (?:a lie|not true|untrue)|not (?:for|because))/i.test(
    m.after,
  ) ||
  /\byou(?:r)?\s*$/i.test(m.before)

/** The same without what makes it small. */
function plainly(m: Match): string {
  const found = m.found.replace(new RegExp(`\\s+${J}(?=\\s)`, 'i'), '')
  return m.before + (found === m.found ? m.found.replace(/^(?:just|only)\s+/i, '') : found) + m.after
}

const kind = 'minimiser' as const
const reason = 'Making it small tells the one who was hurt that the hurt is too large.'

export const minimiser: readonly Pattern[] = [
  { id: 'it-was-just', kind, reason, source: LAZARE, pattern: itWasJust, unless, rewrite: plainly },
  { id: 'i-was-just', kind, reason, source: LAZARE, pattern: iWasJust, unless, rewrite: plainly },
  { id: 'i-only-did', kind, reason, source: LAZARE, pattern: iJustDid, unless, rewrite: plainly },
  { id: 'only-once', kind, reason, source: LAZARE, pattern: onlyOnce, unless, rewrite: plainly },
  {
    id: 'no-big-deal',
    kind,
    reason,
    source: LAZARE,
    pattern: noBigDeal,
    unless: m =>
      unless(m) ||
      DENIED.test(m.before) ||
      /\b(?:that|if|like|as|think|thought|see|felt|feels|find|makes?|made|which|because|know(?:ing)?)\s*$/i.test(
        m.before,
      ) ||
      /^\s*(?:that|compared|without|unless|until|more|to (?:you|me,? but)|wrong|i (?:could|can)|left)/i.test(
        m.after,
      ),
    rewrite: () => 'It was not small, and it hurt you.',
  },
]
