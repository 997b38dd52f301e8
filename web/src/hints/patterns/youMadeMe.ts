/* "You made me": what I did or felt is put into the other's hands. */
import { LAZARE, ROSENBERG, SCHUMANN } from '../sources'
import type { Match, Pattern } from '../types'
import { past } from '../verbs'
import { ADV, BAD, DEEDS_DONE, DENIED, re, TOLD } from '../words'

const A = `(?:${ADV})*`
const DEEDS =
  'lie|cheat|shout|yell|scream|snap|swear|curse|hit|slap|push|shove|throw|break|smash|leave|run|walk|drink|smoke|gamble|spend|hide|lose|react|act|behave|say|explode|blow|cry|hate|resent|regret|doubt|question|give up|quit|choose|cut|ignore|avoid|withdraw|pull|shut|close|turn|check|spy|follow|flirt|sleep|kiss|seek|text|keep|become|overreact|raise|treat|fight|argue|attack|insult|threaten|steal|betray|look elsewhere|look for|look like|go elsewhere|go behind|go crazy|go off|say (?:horrible|awful|terrible|mean|cruel|nasty|bad|hurtful|stupid|those|that|it|things)|do'
const MADE = `(?:made|make|makes|making|drove|drive|driving)`
const YOU = `\\byou(?:'ve|'re|'d| have| had| are| were| keep| kept| always| constantly| just| really| do| also| even| simply| basically| practically| pretty much)*\\s+`

const feeling = re(
  `${YOU}${MADE}\\s+me\\s+${A}(?:feel(?:ing)?\\s+)?${A}(?:like i (?:was|am|'m|were)(?:n't)?\\s+(?:${A})?(?:not|never|nothing|the (?:bad|problem|enemy|villain)|a (?:bad|failure|monster|child|burden|stranger|joke)|an idiot|${BAD})|like i (?:didn't|don't|can't|couldn't|never|had to|have to|did not|do not)\\b|that i (?:didn't|don't|can't|never)|(?:a )?${BAD})\\b`,
)
const deed = re(
  `${YOU}(?:${MADE}\\s+me\\s+${A}(?:${DEEDS})\\b|(?:made|make|turned|turn)\\s+me\\s+(?:this way|like this|that way|who i was|what i (?:am|was|became)|into (?:this|a (?:monster|liar|bad|jealous|person)|someone|an? angry))|(?:drove|drive)\\s+me\\s+${A}to (?:it|this|that|drink|despair|madness|the edge|the brink|desperation|(?:${DEEDS})|lying|cheating|drinking|her|him)\\b|(?:forced?|push(?:ed)?|provoked?|goad(?:ed)?|pressured?)\\s+me\\s+(?:${A})?(?:to\\b|into\\b)(?!\\s+(?:get|be|become|try|apply|finish|go|see|talk|tell|grow|study|learn|stop|take|write|face|sign|call|start|believe|the))|(?:drove|drive|forced?|pushed?|provoked?|goaded?)\\s+me\\s+(?:${A})?(?:into (?:her|his|the arms|another|someone|an affair)|away\\b|crazy|mad|insane|nuts|up the wall|over the edge|past|too far|out\\b|there\\b|and\\b|until\\b|so\\b)|(?:left|leave|gave|give)\\s+me\\s+(?:with\\s+)?no\\s+(?:other\\s+)?(?:choice|option|alternative|way)|(?:push|pushed|pushing)\\s+(?:all\\s+)?my buttons|forced? my hand|(?:wind|winds|wound) me up|(?:set|sets) me off|(?:got|get) under my skin|egged me on|(?:nagged|pestered|hounded|badgered|harassed|pressured) me (?:until|till|so much|into)\\b|provoked me\\b|(?:drove|backed|pushed|forced) me into (?:a|the) corner|know(?: \\w+)? how to (?:make me|push|get (?:to|under|a rise)|wind|set me)\\b|(?:kept|keep) (?:on )?\\w+ing\\b[^.;]{0,50}\\buntil i (?:just |finally )?${DEEDS_DONE}|trigger(?:ed)? me\\b|(?:make|made|are making) it (?:so |too |completely |really )*(?:impossible|hard|difficult) (?:for me )?to\\b|push(?:ed)? (?:every|all (?:of )?(?:the|my)) buttons?|should(?:'ve| have) known (?:how i|i(?:'d| would)|better|that i)\\b|(?:just )?(?:kept|keep) (?:on )?(?:pushing|nagging|going on|provoking)\\b[^.;]{0,20}\\b(?:until|and|so) i (?:just |finally )?${DEEDS_DONE}|(?:got|get) me (?:so |all )(?:worked up|angry|mad|upset|riled|furious)|made me (?:out to be )?the (?:bad|villain|enemy|problem)|(?:always\\s+)?brings? out the worst)|\\b(?:the way you \\w+(?: (?:me|at me|to me))?|your (?!trust|love|patience|kindness|letter)\\w+|what you (?:said|did))\\s+(?:made|makes|drove|forced|pushed)\\s+me\\s+(?:to\\s+)?(?:${DEEDS})\\b|\\b(?:it(?:'s| is| was) )?(?:all )?because of you (?:that )?i(?:'ve| have)?\\s+(?:${DEEDS_DONE}|${DEEDS}|started|drank|had to|have to|can't|couldn't|never|don't|left|lost)\\b`,
)
const fault = re(
  `\\b(?:it|this|that|all of (?:it|this)|everything|the whole thing)(?:'s| is| was)\\s+(?:${A})?your\\s+(?:own\\s+)?fault\\b|\\byou(?:'re| are| were)\\s+(?:the reason(?! (?:why |that )?i(?:'m| am| have)?\\s+(?:want|try|believe|smile|can|could|got|stop|still|alive|here|able|get up|keep))|the one who (?:made|started|drove|pushed|forced|provoked|wanted this)|to blame)\\b|\\byou\\s+(?:brought (?:this|it) on yourself|asked for it|had it coming|(?:were the one who )?started (?:it|this|that|the (?:fight|argument)))\\b|\\bi had no (?:other |real )?(?:choice|option|alternative)\\b|\\bif you (?:were|weren't|were not) (?:not )?(?:so|such|more|less)\\b[^;]{2,60}\\bi(?:'d| would| could)\\b|\\bwhat (?:other |else )?(?:choice|option)s? did i have\\b|\\bwhat (?:else )?(?:was i supposed|am i supposed|did you expect me) to (?:do|say|think)\\b|(?:\\bif you(?:'d(?: not| just| only)?| had(?:n't| not)| weren't| were not| didn't| did not| don't| do not| would(?:n't| not| just| only)?| had just| had only| had)|^had you(?: not)?)\\b[^;]{3,90}?\\bi (?:also |then )?(?:(?:would|should)(?: also)?(?:n't| not| never)|wouldn't|never would)\\b`,
)

/** What the other is blamed for, behind "because". */
const BLAMED_FOR = [
  `you (?:kept|keep|were|are) (?:(?:always|constantly|so|too|on|being) )*(?:nagging|pushing|yelling|going on|bringing|shouting|provoking|complaining|criticising|criticizing|cold|distant|angry|jealous|mean|controlling|difficult|impossible|busy|ignoring|never (?:home|here|there|around|interested))`,
  `you (?:weren't|aren't|were not|are not) (?:\\w+ )?(?:there|home|here|around|interested|listening)`,
  `you stopped (?:touching|sleeping|talking|loving|caring|wanting|kissing|listening|being|having|showing|looking)`,
  `you (?:just |really |simply )?(?:push(?:ed)?|provoked?|started|ignored?|refused?|nag(?:ged)?|yell(?:ed)?|shout(?:ed)?|forced|drove|g[eo]t (?:so|all)|hurt me|ma[dk]e (?:me|it (?:so )?(?:impossible|hard)))`,
  `you always (?:nag|yell|shout|complain|criticis|criticiz|judg|overreact|g[eo]t|start|blame|ma[dk]e|turn|freak)\\w*`,
  `you never (?:listen|care|help|show|ha[dv]e? time|talk|touch|g[ia]ve|let|trust|appreciate|support|notice)\\w*`,
  `you (?:won't|wouldn't|don't|didn't|can't|cannot|couldn't|do not|did not|will not|would not|could not) (?:ever )?(?:control|let|listen|stop|talk|care|give|touch|leave|want|love|show|trust|understand|appreciate|help)`,
  `you (?:won't|wouldn't|don't|didn't|would not|will not|did not|do not) (?!(?:know|suspect|notice|deserve|see|need|have|ask|hear|want me to|say|do anything))\\w+`,
  `i knew (?:how |that |what )?you(?:'d| would) (?:\\w+ )?(?:blow|be (?:angry|mad|upset|furious)|get|freak|react|overreact|lose|yell|shout|start|make|go|say no|take it|leave|never|not)`,
  `you(?:'d| would) (?:only |just |always )*(?:have )?(?:had a go|have a go|got|get|gone|go|been|be (?:angry|mad|upset)|made|make|started|start|kicked|freak|yell|shout|blow|blown)\\w*`,
  `of your (?:nagging|jealousy|temper|moods?|attitude|behaviou?r|reactions?|questions|constant|drinking|coldness|drama|anger)`,
  `of (?:how|the way) you (?:always |just )*(?:act|react|treat|talk|behave|speak|spoke|get|are|were|look at)\\w*`,
].join('|')
/** "I lied because you …": only with a deed before it and blame behind it. "Because" alone is an explanation. */
const because = re(
  `\\bi (?:\\w+ly |only |just )?(?!(?:know|knew|think|love|am|want|understand|see|cried|hope|wish|worr\\w+|miss|missed|feel|felt)\\b)\\w+\\b[^.;]{0,60}?\\bbecause\\s+(?:${BLAMED_FOR})\\b|\\b(?:i|i've|i have)\\s+(?:\\w+ly\\s+|just\\s+|even\\s+|only\\s+)?(?:${DEEDS_DONE}|said (?:that|it|those things)|did (?:it|that|this|what i did)|(?:had to|have to|was (?:forced|obliged|driven) to|felt forced to|needed to) \\w+|stay(?:ed)? (?:out|away|late|at (?:work|the (?:pub|office)))|came home late|left|drink|lie|yell|shout|get angry|hide things|went out|go out)\\b[^;.]{0,60}?\\bbecause\\s+(?:${BLAMED_FOR})\\b`,
)
const ofYour = re(
  `\\b(?:it(?:'s| is| was)|that(?:'s| is| was)) (?:all |only |mostly |partly )?because (?:of your (?:nagging|jealousy|temper|moods?|attitude|behaviou?r|reactions?|questions|drinking|coldness|drama|anger)|you (?:never|always|won't|wouldn't|don't|didn't|keep|kept|stopped)\\b[^;]*?) that i\\b|\\bbecause of your (?:nagging|jealousy|temper|moods?|attitude|behaviou?r|reactions?|coldness|drama),? i\\b`,
)
const ifYouHadNot = re(
  `\\bi (?:would(?:n't| not| never)|'d never)\\s+(?:have\\s+)?(?:(?:had to|have to|needed to|need to|ever)\\s+)*(?:${DEEDS_DONE}|lie|yell|shout|scream|snap|hide|drink|cheat|drunk|hidden|left|sworn|blown up|done (?:it|that|this)|said (?:it|that|this))\\b[^;.]{0,50}?\\bif you(?:'d| had(?:n't| not)?| weren't| were not| didn't| did not| would(?:n't| not| just)?| had just| were (?:more|less|ever))\\b|\\bi would(?:n't| not) (?:be (?:on|in|with|at|out|like this|so)|need|have to|go|look|hide|lie|drink)\\b[^.;]{0,50}?\\bif you(?:'d| had| were| weren't| didn't| would| ever| just| only| gave| showed| let| paid| came| made| spoke)\\b`,
)
const yourNagging = re(
  `\\byour (?!(?:trust|love|patience|kindness|letter|courage|words|support|help|honesty|example|care)\\b)(?:\\w+\\s+){1,3}?(?:(?:that|which|has|have|had|just|finally|really)\\s+)*(?:made|drove|pushed|forced|led|compelled|tempted|drives?|push(?:es)?)\\s+me\\s+(?:over the edge|too far|away|crazy|mad|insane|up the wall|to (?:it|drink|lie|cheat|${DEEDS})|into (?:it|this|her|his|the arms|lying|drinking|someone))\\b|\\byour \\w+(?: \\w+)? (?:is|was) what (?:made|drove|pushed|forced|led) me\\b|\\bit was you who (?:pushed|drove|forced|provoked|started|began|tempted|goaded|made me)\\b|\\byou(?:'ve| have)? g[ai]ven? me (?:every|good|plenty of|enough|more than enough|a) reasons? to (?:${DEEDS}|be (?:angry|jealous|suspicious)|look)\\b|\\b(?:only )?yourself to blame\\b`,
)
const bothOfUs = re(
  [
    `\\bwe(?:'ve| have)? both (?:made (?:\\w+ )?(?:mistakes|errors|choices)|(?:said|did|done) (?:\\w+ )?(?:things|stuff|words)|hurt each other|messed up|screwed up|lied|cheated|yelled|shouted|got (?:carried|heated|angry)|lost (?:it|our)|contributed|share)\\b`,
    `\\b(?:both of us|we(?:'re| are| were) both) (?:(?:are|were|equally|partly|also) )*(?:to blame|at fault|guilty|in the wrong|responsible|wrong|made mistakes|said things)\\b`,
    `\\b(?:it|this|that)(?:'s| is| was) (?:both (?:of )?our faults?|on both of us|fifty[- ]fifty|(?:just )?as much your)\\b`,
    `\\bthere(?:'s| is| was) (?:\\w+ )?(?:blame|fault) on both\\b`,
    `\\bit takes two(?: (?:people|of us))?(?: to (?:tango|fight|argue))?(?=[.,!]|$| you know| and\\b)`,
    `\\byou(?:'re| are| were)(?:n't| not| no| hardly| not exactly| hardly exactly)* (?:(?:exactly|completely|so|entirely|an?) )*(?:innocent|blameless|perfect|angel|saint|faultless) (?:either|yourself|here|in (?:this|all))\\b`,
    `\\byou(?:'ve| have| had)? (?:also )?(?:played|have|had|share) (?:(?:a|some of|your|your own|the) )*(?:part|share|role|blame) (?:in (?:this|it|all|what)|too|as well|to play)\\b`,
  ].join('|'),
)

const ifOnlyYou = re(
  `\\bif you(?:'d| had|'d have| would| would've)\\b[^;]{3,80}?\\b(?:none of (?:this|it|that)|this|it|that|nothing|we) (?:would(?:n't| not| never)?|need(?:n't)?)\\b[^;]{0,20}\\b(?:have|be|happen)`,
)

/** What the other kept me from is thanks. */
const THANKS =
  /\b(?:help|support|believ|stood|stay|been there|encourag|held|trust|loved|stopped me|asked me|told me)/i

/** What I would have gone on hiding, or not come through. */
const FOUND_OUT =
  /\b(?:would(?:n't| not| never)?|never would)(?: have)? (?:\w+ly )?(?:told|admitted|stopped|known|seen|understood|learn\w*|reali[sz]ed|got help|gone to|quit|made it|survived|found|had the|come (?:this|so)|be here|be alive|believed)\b/i

/** Owning is also told in these words, denied: "It is not true that you made me …". */
const NONE =
  /\b(?:not|never|no|none|nothing|nobody|no part|neither|nor|n't|stop(?:ped)?|isn't|wasn't|as if|as though|(?:act|behav|feel|felt|sound|seem|look)\w* like|out as|act|pretend|wrong|unfair|blam\w+|excuse|untrue|lie|instead of|rather than)\b[^,;]*$/i
const ASKED =
  /\b(?:to|with|at|from|about|for|without|hurting|losing|seeing|hearing|leaving|did|do|have|had|if|when|what|that|which|the \w+|how|whether|glad|happy|grateful|thank\w*|love)\s*$/i

const told = (m: Match) => TOLD.test(m.before) || DENIED.test(m.before) || NONE.test(m.before)

const MINE = 'I did it, and it was my own doing.'
const CHOICE = 'It was my choice, and I am responsible for it.'
/** Taken back in the same breath. */
const WRONG = /\b(?:no excuse|not true|was (?:a lie|wrong|unfair))\b/i

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
    ? `${start} ${[now ? first : past(first), ...more].join(' ')}${tail}${m.after}`
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
      told(m) ||
      (/\b(?:to|with|at|from|about|without|hurting|losing|seeing|hearing|leaving|if|glad|grateful|thank\w*)\s*$/i.test(
        m.before,
      ) &&
        !/look what\s*$/i.test(m.before)),
    rewrite: mine,
  },
  {
    id: 'your-fault',
    kind,
    reason: 'Blaming the one who was hurt is the defence that hurts again.',
    source: SCHUMANN,
    pattern: fault,
    unless: m =>
      told(m) ||
      (/^(?:if|had) you/i.test(m.found) && (THANKS.test(m.found) || FOUND_OUT.test(m.found + m.after))),
    rewrite: () => CHOICE,
  },
  {
    id: 'because-you',
    kind,
    reason: 'A deed explained by what the other did is laid at their door.',
    source: SCHUMANN,
    pattern: because,
    unless: m => told(m) || ASKED.test(m.before) || WRONG.test(m.after),
    rewrite: () => CHOICE,
  },
  {
    id: 'because-of-your',
    kind,
    reason: 'The same, with the cause said first.',
    source: SCHUMANN,
    pattern: ofYour,
    unless: told,
    rewrite: () => CHOICE,
  },
  {
    id: 'if-you-had-not',
    kind,
    reason: 'The same, as a condition that the other failed to meet.',
    source: SCHUMANN,
    pattern: ifYouHadNot,
    unless: m => told(m) || THANKS.test(m.after),
    rewrite: () => CHOICE,
  },
  {
    id: 'if-only-you',
    kind,
    reason: 'The same, with the deed as something that came of it.',
    source: SCHUMANN,
    pattern: ifOnlyYou,
    unless: m => told(m) || THANKS.test(m.found.replace(/\btrusted me\b/i, '')),
    rewrite: () => CHOICE,
  },
  {
    id: 'your-nagging',
    kind,
    reason: 'What the other is like is made the cause of what I did.',
    source: SCHUMANN,
    pattern: yourNagging,
    unless: told,
    rewrite: () => CHOICE,
  },
  {
    id: 'both-of-us',
    kind,
    reason: 'An apology owns one part. Shared out, the blame is passed on with it.',
    source: LAZARE,
    pattern: bothOfUs,
    unless: told,
    rewrite: () => 'I am speaking of my part, and I am responsible for it.',
  },
]
