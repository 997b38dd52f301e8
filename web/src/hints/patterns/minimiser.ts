/* "Just", "only", where they make small what was done. The same words also mean "a moment ago", "fair" and "alone";
   so they count only beside a deed, an excuse or a joke. */
import { LAZARE } from '../sources'
import type { Match, Pattern } from '../types'
import { DENIED, re, TOLD } from '../words'

const J = '(?:just|only|merely|simply|nothing more than|no more than|not more than|nothing but)'
const IT =
  '(?:it|that|this|those|these|they|he|she|everything|all of (?:it|this|that)|the \\w+(?: \\w+)?|what (?:i|we) (?:did|said|had))'
const WAS = "(?:'s| is| was| were|'re| are| has been| would have been)"
const A = '(?:(?:\\w+ly|all|kind of|sort of|more or less|basically)\\s+)*'

/** What follows "it was just" and makes it small. */
const SMALL =
  '(?:a (?:bit of )?(?:joke|jokes|laugh|fun|kiss|kisses|hug|text|texts|message|messages|word|words|game|phase|flirt|flirtation|fling|crush|chat|drink|drinks|coffee|lunch|dinner|dance|look|slap|push|shove|tap|number|thing|habit|slip|lapse|mistake|misunderstanding|lie|fib|detail|small|little|tiny|minor|silly|stupid|dumb|harmless|white|one-time|one-off|one-night|momentary|short|brief|quick|few|couple|bit|moment of|moment|friend|colleague|coworker|co-worker|friendship|loan|bet|hobby|way of|figure|heat|bad (?:day|mood|joke)|fight|argument|quarrel|conversation|website|profile|picture|photo|video|night|weekend|evening|meal|prank|tease|comment|remark|question|opinion|secret|surprise|feeling|physical|sexual|drunken|casual|bruise|scratch|broken|plate|glass|cup|door|phone|car|dress|account|credit|hundred|thousand)\\b|an? (?:accident|exaggeration|emotional|online|innocent|old|honest|oversight|impulse|affair|app|argument|ex)\\b|(?:once|twice|one (?:time|kiss|night|drink|lie|mistake|slip|message|text|date|evening|lunch|bet|slap|word|little|small|silly)|two (?:times|drinks|messages|nights)|three (?:times|messages)|some (?:texts?|messages?|fun|words|money|pictures|photos|flirting|silly|small|harmless)|sex|money|texting|words|talk|talking|flirting|fun|joking|kidding|teasing|banter|porn|online|for fun|physical|messages|texts|jokes|pictures|photos|chatting|business|the way (?:i|we|people|men|things|it)|my (?:way|temper|sense of humou?r|mood)|how (?:i|we|people|men|women|they|everyone|everybody) (?:am|are|is|talk|talks|joke|jokes|was raised|cope|do|does)|what (?:people|men|everyone|everybody|we|they|you) (?:do|does|say|says)|the (?:alcohol|drink|wine|beer|stress|heat|way i am|one time|once)|this (?:once|one time)|that (?:once|one time)|because|being (?:silly|honest|friendly|nice|polite|funny)|trying|meant (?:as|to be)|coffee|dinner|lunch|friends|twenty|fifty|ten|five|a few))'

const itWasJust = re(
  `\\b${IT}${WAS}\\s+${A}${J}\\s+${A}${SMALL}(?!\\s+(?:minutes?|hours?|days?|weeks?|months?|years?|moments?)\\s+(?:ago|before|after|later|since|earlier|into|until|from))`,
)
/** In the past, nearly any "it was only a …" makes it small; times and beginnings do not. */
const itWasOnlyA = re(
  `\\b(?:it|that|this) was ${A}${J} an? (?!(?:\\w+ ){0,2}(?:start|beginning|step|matter|question|fraction|part|half|symptom|reminder|first|week|month|year|day|minute|hour|moment|boy|girl|child|baby|teenager|tuesday|monday|sunday|saturday|man|person|decision|punishment|world)\\b)(?:\\w+ ){0,2}?\\w+`,
)
const onlyALittle = re(
  `\\bi (?:\\w+ly )?(?:took|borrowed|drank|lost|bet|gambled|lied|kissed|texted|talked|stayed|smoked|hit|pushed|touched|used|(?:saw|met|wrote to|texted) (?:him|her))\\b (?:\\w+ ){0,2}?(?:only|just|merely) (?:for )?(?:an? )?(?:very |tiny |rather )?(?:small|little|tiny|brief|short|few|bit|couple)\\b(?! of (?:the|what|it|my) )`,
)
const oneInMany = re(
  `\\b(?:one|a single|once)(?: \\w+)? (?:(?:evening|night|time|mistake|slip|lapse|lie|error|kiss|afternoon|weekend) )?in (?:all (?:these|those|our) |over |more than )?(?:\\w+ )?(?:years|months|a lifetime|decades)\\b`,
)
const iWasJust = re(
  `\\b(?:i(?:'m| am| was|'ve been| have been)|we(?:'re| are| were|'ve been| have been))\\s+${A}${J}\\s+(?:being\\s+)?(?:joking|kidding|teasing|messing|playing (?:around|with)?|trying|having (?:a (?:laugh|bit|joke|drink|few)|fun|some fun)|flirting|venting|looking out|looking for (?:a|some|fun|comfort)|texting|chatting|talking(?: to (?:her|him|them))?|making (?:fun|a joke|jokes|conversation)|friends|colleagues|hanging out|catching up|chatting|dancing|helping|honest|friendly|polite|nice|curious|tired|stressed|drunk|angry|upset|bored|lonely|scared|hurt|worried|frustrated|jealous|silly|doing (?:my|what|it|this|that)|reacting|defending|protecting|saying|human|following|blowing off|letting off|having a bad|overwhelmed|tipsy|hungry|thinking of you|pulling your)\\b`,
)
const DEED =
  "(?:lied|kissed|cuddled|hugged|touched|danced|liked|followed|swiped|commented|hit|slapped|pushed|shoved|grabbed|shouted|yelled|raised|snapped|cheated|flirted|looked (?:at (?!you\\b)|through|in)|checked|read (?!(?:through|back|over|what i|it (?:all )?(?:again|back)|your (?:letter|note|message)|this)\\b)|went (?:through|out|there|for|to (?:her|his|see|the (?:bar|casino)))|did (?:it|that|this|what)|said (?:it|that|this|those|what|one)|spent|took|borrowed|drank|gambled|hid|forgot|slept|texted|messaged|wrote (?:to )?(?:her|him)|called (?:her|him|you (?:a |that|names))|met (?:her|him|up)|saw (?:her|him)|bet|lost my temper|lost it|threw|broke|had (?:the best|good)(?: of)? intentions|had (?:a|the|one|two|three|four|five|some) (?:\\w+ )?(?:drinks?|beers?|pints?|shots?|glass(?:es)?|affair|fling|drink|beer|wine|slip|dates?)|bought|used|kept it|missed|left you (?:alone )?(?:for|once)|told (?:a (?:small|little|white|half)|one|half|her a|him a)|reacted|teased|joked|exaggerated|overreacted|slipped|wanted (?:to (?:help|protect|keep|avoid|spare|save|make|cheer|fix|calm|have (?:some|a bit of|fun)|tease|feel (?:something|better|alive|wanted)|teach|surprise|relax|be (?:nice|funny|helpful|polite|liked|honest|alone for)|look|check|blow|unwind|win)|some|what(?:'s| is) best|the best|a bit|peace)|tried to|meant (?:to (?:help|protect|tease|joke|make|say it)|it (?:as|to|in)|well)|(?:answered|replied) (?:her|him)|stayed (?:one|for one)|smoked|sent (?:her|him|a few|one|two|some)|deleted)"
const iJustDid = re(`\\b(?:i|we)(?:'ve|'d| have| had)?\\s+(?:\\w+ly\\s+)?${J}\\s+(?:ever\\s+)?${DEED}\\b`)
const onlyOnce = re(
  `\\b(?:it|this|that) (?:only|just|merely) (?:ever )?(?:happened|lasted|was|occurred|meant)\\s*(?:the |that )?(?:once|one|twice|two|a few|a couple|a (?:minute|moment|second|night|week|month|little)|for|because|as|three|sometimes|when i (?:was (?:drunk|drinking|tired|stressed)|had|drank))|\\b(?:it |this |that )?happened (?:only|just) (?:the |that )?(?:once|one|twice|two|a few|when i (?:was|drank|had))|\\bi (?:\\w+ ){1,5}(?:only|just) (?:the )?(?:once|twice|one time|that one time|this once|a little|a bit|a few times|a couple of times|for (?:fun|a (?:second|minute|moment|joke|laugh)))\\b|\\bjust (?:this|that|the) (?:once|one time)\\b|\\b(?:just|only) (?:a joke|joking|kidding|teasing|words|sex|a kiss|a bit of fun|a white lie)\\b`,
)
/** What everybody does is nobody's. */
const everyone = re(
  `\\b(?:everyone|everybody|we all|all of us|people|all couples|every couple)\\s+(?:sometimes |just |do |does )*(?:makes? mistakes|slips? up|messe?s up|screws? up|lies? sometimes|fights?|argues?|does it|does that|do it|do that)\\b|\\b(?:nobody|no one|none of us)(?:'s| is| are) (?:perfect|a saint|an angel)\\b|\\b(?:i'm|i am|we're|we are) (?:only|just) human\\b`,
)
/** "I just liked a few photos, that's all." */
const thatsAll = re(
  `\\b(?:i|we|it|they|she|he)(?:'s|'d|'ve)? (?:${J}|${J} \\w+|\\w+ ${J})? ?\\w+(?:ed|t|d|w|k|was)?\\b[^.;]{2,60}?[,;:]? (?:and )?(?:(?:that's|that was|that is) (?:all|it)|nothing (?:more|else|further))(?: (?:happened|to it|than that))?(?=[.!]|$)`,
)
const wasOnlyDoing = re(
  `\\b(?:i|we) (?:was|were) only (?!(?:think|car|look)ing (?:of|about|for|out for|after)\\b|protecting myself|pretending|half|going to (?:get|make)|being|hurting|making it|fooling)\\w+ing\\b`,
)
const oneKiss = re(
  `\\bit was (?:just |only )?(?:one|a single) (?:(?:stupid|silly|drunken|small|little|quick|lousy) )?(?:kiss|night|time|text|message|drink|evening|date|lie|slip|bet|dance|lunch|coffee|joke|comment|remark|photo)\\b(?! (?:too many|after|of|that|when|where|which|i\\b|and (?:i|it)\\b))`,
)
const weOnlyMet = re(
  `\\b(?:i|we) (?:only|just|merely) (?:ever )?(?:met|saw|talked|spoke|kissed|slept|did|smoked|used|tried|drank|texted|wrote|chatted|went (?:out|there|for)|had (?:lunch|dinner|coffee|a))\\b[^.;]{0,30}\\b(?:once|twice|one time|a (?:few|couple of) times|for (?:coffee|lunch|dinner|a (?:drink|coffee|walk|chat|minute|moment)))\\b`,
)
const worthIt = re(
  `\\b(?:didn't|did not|don't|do not) (?:really )?(?:think|see|believe) (?:that )?(?:it|that|this) (?:was|were|is|would be) (?:(?:really|even|all|so) )?(?:worth|important|a big|that (?:bad|important|serious|big)|such|serious|relevant|anything|necessary|any of)\\b(?! to you)`,
)
const littleLie = re(
  `\\b(?:i|we)(?:'ve| had| have)?\\s+(?:told|made|had)\\s+(?:you |her |him )?(?:a|one|some|this)\\s+(?:(?:tiny|small|little|minor|silly|harmless|innocent|white)\\s+)+(?:lies?|fibs?|slips?|slip-up|mistakes?|lapse)\\b(?!\\s+(?:at first|first|and then|that (?:grew|turned|became)))`,
)
const noBigDeal = re(
  `\\b(?:it|that|this|what i (?:did|said)|they|those|the \\w+)(?:'s| is| was)?\\s*(?:(?:really|honestly)\\s+)?(?:not|n't|no|wasn't|isn't|weren't|aren't|is not|was not)\\s+(?:(?:really|even|actually|all)\\s+)*(?:that|such a|so|a)?\\s*(?:big (?:(?:of )?a )?deal|bad|deep|dramatic|major|huge|serious|terrible|important|the end of the world|as bad as)\\b|\\bno big deal\\b|\\bit(?:'s| is| was)(?:n't| not) (?:like|as if|as though) (?:i|we|anyone|anybody|somebody|someone)\\b|\\b(?:it|that|this|she|he|they)\\s+(?:really |honestly )?(?:meant|means|didn't mean|did not mean)\\s+(?:absolutely )?(?:nothing|anything|a thing)\\b(?: to me)?|\\b(?:it|that) was nothing\\b|\\bnothing (?:really |actually |physical |serious |bad |ever )*happened\\b|\\bnobody (?:got hurt|died|was hurt)\\b|\\b(?:is|was|are|were) (?:hardly|not exactly|scarcely|not) (?:exactly )?(?:a crime|a sin|a hanging|a tragedy|a disaster|a catastrophe|the end of the world)\\b|\\bhardly (?:think|believe|see)\\b[^.;]{0,50}\\b(?:crime|sin|matter|disaster|such)\\b|\\b(?:don't|do not|can't|cannot) (?:see|understand|get|know) (?:why (?:it|this|that) (?:matters|is such|is a|bothers)|what (?:the )?(?:big |all the )?(?:fuss|deal|problem|drama))\\b|\\bat least i (?:didn't|did not|never|wasn't|haven't|hadn't|don't)\\b|\\b(?:ancient history|water under the bridge)(?: now)?\\b|\\bno (?:real )?harm (?:was )?done\\b|\\bit could have been (?:a lot |much |so much )?worse\\b|\\b(?:it|that|this)(?:'s| is| was) (?:hardly|barely|scarcely) (?:an? |the )?\\w+|\\b(?:it|that)(?:'s| is| was) (?:a |an )(?:(?:tiny|small|little|harmless|minor|white|silly|innocent|one-time|stupid|dumb)\\s+)+(?:(?<=(?:little|tiny|small|silly) )thing|bit of \\w+|lie|fib|slip|slip-up|joke|flirt|flirtation|kiss|text|mistake|misunderstanding|lapse|comment|chat|favour|indiscretion)\\b|\\ball (?:i|we) (?:ever )?did was (?!think|take|make excuses|hurt|lie|complain|blame|watch|stand|sit|ignore|hide|shout|yell|cry)\\w+\\b|\\ball i (?:wanted|meant) was to (?:help|protect|be|have|make|keep|avoid|spare)|\\b(?:it|that|this) (?:wasn't|was not|isn't) (?:(?:even|really|actually|technically) (?:an? )?(?:real |proper )?|an? (?:real|proper|actual) )(?:date|kiss|affair|lie|fight|cheating|sex|flirting|relationship)\\b|\\btechnically,? (?:i|it|we|that)\\b|\\b(?:i|we) (?:didn't|never) even (?:kiss|touch|sleep|have sex|enjoy|like (?:her|him|it))\\w*|\\b(?:hardly|barely) (?:counts?|matters?|touched|anything)\\b`,
)

const tooMuch = re(
  `\\byou(?:'re| are|'ve been) (?:acting|behaving|making out|talking|carrying on) (?:like|as if|as though|that) (?:i|it|we)\\b|\\byou(?:'re| are| were|'ve been| have been)\\s+(?:(?:just|being|really|clearly|totally|completely|always|a bit|a little|kind of|maybe|probably|so)\\s+)*(?:overreacting|exaggerating|(?:too|over|so|overly|super|very|way too)[ -]?sensitive|(?:being |so |too |a bit |a little )(?:dramatic|paranoid|hysterical|emotional)|(?:too|so) (?:hard|harsh|strict) on me|blowing (?:it|this|things|everything) (?:all |way |totally )*(?:out|up)|imagining (?:it|this|that|things)|reading (?:way |far |a bit )*too much|making (?:a |an )?(?:mountain|elephant)|making (?:such )?(?:a (?:big deal|fuss|drama|scene|mountain|thing)|too much|more of (?:it|this))|taking (?:it|this|that|everything|things|my \\w+) (?:all )?(?:too|so|the wrong|way too))\\b|\\byou(?:'ve| have)? (?:overreact(?:ed)?|exaggerated?)\\b|\\byou (?:always )?(?:take|took|make|made|blow|blew) (?:it|this|that|everything|things|what i said) (?:all |way |far |much )*(?:too (?:seriously|personally|far)|so (?:seriously|personally)|out of proportion|into (?:such )?a (?:big deal|drama))`,
)

const FINE =
  /\b(?:not|never|isn't|wasn't|n't|hardly|more than|no longer|rather than|instead of|than|as if|as though|like|pretend\w*|call(?:ed|ing)?|nor|to say|saying|told|said|call it|excuse\w*|thought|believed|hope|wish(?:ed)?|if|whether|claim\w*|convinced|acted)\s+(?:(?:that|myself|you|to|it|me)\s+)*$/i
/** "I let you believe that you were …" */
const LED =
  /\b(?:(?:made|make|making|let|letting|had|have) you (?:think|believe|feel|doubt|wonder|question)|if|whether|wonder\w*)\s+(?:(?:if|whether|like|as if|as though|that)\s+)*$/i
const AHEAD =
  /^(?:\s+\w+){0,2}\s*(?:(?:step|start|beginning|reminder|list|draft|idea|suggestion|first|proposal|plan|thought|question of|matter of|part of (?:it|the|what)|fraction|half|tip of|symptom|guess))\b|^\s*(?:to (?:tell|say|ask|let you|be with|thank|hear|listen|know)|now\b)/i

const unless = (m: Match) =>
  TOLD.test(m.before) ||
  FINE.test(m.before) ||
  /\b(?:not|never|won't) (?:say|claim|pretend|tell (?:myself|you))\b[^,;]*$/i.test(m.before) ||
  /\b(?:it (?:is|was)(?: not|n't)|not|never|than)\s*$/i.test(m.before) ||
  /\bnot (?:just|only|merely|simply)\b|^(?:i|we)(?:'ve| have) just\b/i.test(m.found) ||
  /^(?:i|we)(?:'d| had|'ve)? (?:(?:(?!only|merely|simply)\w+ly|even|always) )?(?:told (?:myself|you|her|him|them|everyone)|thought|believed|pretended|claimed|insisted|said (?:that )?(?:it|this))\b/i.test(
    m.found,
  ) ||
  AHEAD.test(m.after) ||
  /^,?\s*(?:but (?:also|not)|and (?:it|that|this) (?:was|is) not true|that was (?:a lie|not true|untrue)|not (?:for|because))/i.test(
    m.after,
  ) ||
  /\byou(?:r)?\s*$|\b(?:myself|used to|would|i'd) say(?: that)?\s*$/i.test(m.before)

/** The same without what makes it small. */
function plainly(m: Match): string {
  const found = m.found.replace(new RegExp(`\\s+${J}(?=\\s)`, 'i'), '')
  return m.before + (found === m.found ? m.found.replace(/^(?:just|only)\s+/i, '') : found) + m.after
}

const kind = 'minimiser' as const
const SMALLER = 'It was not small, and it hurt you.'
const reason = 'Making it small tells the one who was hurt that the hurt is too large.'

export const minimiser: readonly Pattern[] = [
  { id: 'it-was-just', kind, reason, source: LAZARE, pattern: itWasJust, unless, rewrite: plainly },
  { id: 'it-was-only-a', kind, reason, source: LAZARE, pattern: itWasOnlyA, unless, rewrite: plainly },
  { id: 'only-a-little', kind, reason, source: LAZARE, pattern: onlyALittle, unless, rewrite: () => SMALLER },
  {
    id: 'one-in-many',
    kind,
    reason,
    source: LAZARE,
    pattern: oneInMany,
    unless: m => unless(m) || DENIED.test(m.before) || /\byou\b[^,;]*$/i.test(m.before),
    rewrite: () => SMALLER,
  },
  { id: 'i-was-just', kind, reason, source: LAZARE, pattern: iWasJust, unless, rewrite: plainly },
  { id: 'i-only-did', kind, reason, source: LAZARE, pattern: iJustDid, unless, rewrite: plainly },
  { id: 'only-once', kind, reason, source: LAZARE, pattern: onlyOnce, unless, rewrite: plainly },
  {
    id: 'that-is-all',
    kind,
    reason,
    source: LAZARE,
    pattern: thatsAll,
    unless: m =>
      unless(m) ||
      !new RegExp(`\\b${J}\\b`, 'i').test(m.found) ||
      /\b(?:want|wanted|need|say)\b/i.test(m.found),
    rewrite: () => SMALLER,
  },
  {
    id: 'was-only-doing',
    kind,
    reason,
    source: LAZARE,
    pattern: wasOnlyDoing,
    unless,
    rewrite: plainly,
  },
  { id: 'one-kiss', kind, reason, source: LAZARE, pattern: oneKiss, unless, rewrite: () => SMALLER },
  { id: 'we-only-met', kind, reason, source: LAZARE, pattern: weOnlyMet, unless, rewrite: plainly },
  {
    id: 'not-worth-it',
    kind,
    reason,
    source: LAZARE,
    pattern: worthIt,
    unless: m => unless(m) || /^[^.;]*\b(?:wrong|but it was|and it was)\b/i.test(m.after),
    rewrite: () => SMALLER,
  },
  {
    id: 'everyone-does',
    kind,
    reason: 'What everybody does, nobody has to answer for.',
    source: LAZARE,
    pattern: everyone,
    unless: m => unless(m) || DENIED.test(m.before),
    rewrite: () => SMALLER,
  },
  {
    id: 'little-lie',
    kind,
    reason,
    source: LAZARE,
    pattern: littleLie,
    unless,
    rewrite: m =>
      m.before +
      m.found.replace(/\s+(?:tiny|small|little|minor|silly|harmless|innocent|white)(?=\s)/gi, '') +
      m.after,
  },
  {
    id: 'you-overreact',
    kind,
    reason: 'It puts the size of the hurt down to the one who has it.',
    source: LAZARE,
    pattern: tooMuch,
    unless: m =>
      unless(m) || DENIED.test(m.before) || LED.test(m.before) || /^[^.;]*\bby me\b/i.test(m.after),
    rewrite: () => SMALLER,
  },
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
    rewrite: () => SMALLER,
  },
]
