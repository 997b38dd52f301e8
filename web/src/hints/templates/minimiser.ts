/* "Just", "only", where they make small what was done. The same words also mean "a moment ago", "fair" and "alone";
   so they count only beside a deed, an excuse or a joke. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const MINIMISER_LISTS = {
  just: 'just|only|merely|simply|(nothing|no|not) more than|nothing but',
  itThing: `
    it|that|this|those|these|they|he|she|everything|all of (it|this|that)|the _ _?|what (i|we) (did|said|had)`,
  itWas: 'is|was|were|are|has been|would have been',
  roughly: '(-ly|all|kind of|sort of|more or less|basically)*',

  /** What follows "it was just" and makes it small. */
  small: `
    (a|an) (bit of)? @smallThing
    once|twice
    (one|two|three) (time|times|kiss|night|nights|drink|drinks|lie|mistake|slip|message|messages|text|date|evening)
    one (lunch|bet|slap|word|little|small|silly)
    some (text|texts|message|messages|fun|words|money|pictures|photos|flirting|silly)
    some (small|harmless)|sex|money|texting|words|talk|talking|flirting|fun|joking|kidding|teasing|banter|porn|online
    for fun
    physical|messages|texts|jokes|pictures|photos|chatting|business|the way (i|we|people|men|things|it)|coffee|dinner
    lunch
    my (way|temper|sense of humour|mood)|how (i|we|people|men|women|they|everyone|everybody) @areOrDo|friends|twenty
    fifty
    what (people|men|everyone|everybody|we|they|you) (do|does|say|says)
    the (alcohol|drink|wine|beer|stress|heat|one time|once)
    (this|that) (once|one time)|because|being (silly|honest|friendly|nice|polite|funny)|trying|meant (as|to be)|ten
    five|a few`,
  areOrDo: 'am|are|is|talk|talks|joke|jokes|was raised|cope|do|does',
  smallThing: `
    joke|jokes|laugh|fun|kiss|kisses|hug|text|texts|message|messages|word|words|game|phase|flirt|flirtation|fling
    crush|chat
    drink|drinks|coffee|lunch|dinner|dance|look|slap|push|shove|tap|number|thing|habit|slip|lapse|mistake
    misunderstanding|lie
    fib|detail|small|little|tiny|minor|silly|stupid|dumb|harmless|white|onetime|oneoff|onenight|momentary|short|brief
    quick
    few|couple|bit|moment|friend|colleague|coworker|friendship|loan|bet|hobby|way of|figure|heat|bad (day|mood|joke)
    fight
    argument|quarrel|conversation|website|profile|picture|photo|video|night|weekend|evening|meal|prank|tease|comment
    remark
    question|opinion|secret|surprise|feeling|physical|sexual|drunken|casual|bruise|scratch|broken|plate|glass|cup|door
    phone
    car|dress|account|credit|hundred|thousand|accident|exaggeration|emotional|online|innocent|old|honest|oversight
    impulse
    affair|app|ex`,
  span: 'minute-|hour-|day-|week-|month-|year-|moment-',
  since: 'ago|before|after|later|since|earlier|into|until|from',
  beginning: `
    start|beginning|step|matter|question|fraction|part|half|symptom|reminder|first|week|month|year|day|minute|hour
    moment|boy
    girl|child|baby|teenager|tuesday|monday|sunday|saturday|man|person|decision|punishment|world`,
  fewWords: 'small|little|tiny|brief|short|few|bit|couple',
  tookLittle: `
    took|borrowed|drank|lost|bet|gambled|lied|kissed|texted|talked|stayed|smoked|hit|pushed|touched|used
    (saw|met|wrote to|texted) (him|her)`,
  once: 'one|a single|once',
  allOur: 'all (these|those|our)|over|more than',
  years: 'years|months|a lifetime|decades',
  notDoing: `
    (thinking|caring|looking) (of|about|for|out for|after)|protecting myself|pretending|half|going to (get|make)|being
    hurting|making it|fooling`,
  aCoffee: 'coffee|lunch|dinner|a (drink|coffee|walk|chat|minute|moment)',
  liesAndSlips: 'lie|lies|fib|fibs|slip|slips|slipup|mistake|mistakes|lapse',
  atFirst: 'at? first|and then|that (grew|turned|became)',

  doingSmall: `
    joking|kidding|teasing|messing|playing around|playing with|playing|trying
    having (a (laugh|bit|joke|drink|few|bad)|fun|some fun)
    flirting|venting|looking out|looking for (a|some|fun|comfort)|texting|chatting|talking (to (her|him|them))?
    friends
    making (fun|a joke|jokes|conversation)|colleagues|hanging out|catching up|dancing|helping|honest|friendly|polite
    nice
    curious|tired|stressed|drunk|angry|upset|bored|lonely|scared|hurt|worried|frustrated|jealous|silly
    doing (my|what|it|this|that)|reacting|defending|protecting|saying|human|following|blowing off|letting off
    overwhelmed
    tipsy|hungry|thinking of you|pulling your`,
  deed: `
    lied|kissed|cuddled|hugged|touched|danced|liked|followed|swiped|commented|hit|slapped|pushed|shoved|grabbed
    shouted|yelled
    raised|snapped|cheated|flirted|looked (at !(you)|through|in)|checked|read !(@readAgain)|spent|took|borrowed|drank
    gambled
    went (through|out|there|for|to (her|his|see|the (bar|casino)))|did (it|that|this|what)
    said (it|that|this|those|what|one)
    hid|forgot|slept|texted|messaged|wrote to? (her|him)|called (her|him|you (a|that|names))|met (her|him|up)
    saw (her|him)|bet
    lost (my temper|it)|threw|broke|had (the best|good) of? intentions|bought|used|kept it|missed
    left you alone? (for|once)
    had (a|the|one|two|three|four|five|some) _? @party|told (a (small|little|white|half)|one|half|her a|him a)|reacted
    teased
    joked|exaggerated|overreacted|slipped|wanted (to @wantedTo|some|what is best|the best|a bit|peace)|tried to|smoked
    meant (to (help|protect|tease|joke|make|say it)|it (as|to|in)|well)|(answered|replied) (her|him)
    stayed (one|for one)
    sent (her|him|a few|one|two|some)|deleted`,
  readAgain: 'through|back|over|what i|it all? (again|back)|your (letter|note|message)|this',
  party: 'drink|drinks|beer|beers|pint|pints|shot|shots|glass|glasses|affair|fling|wine|slip|date|dates',
  wantedTo: `
    help|protect|keep|avoid|spare|save|make|cheer|fix|calm|have (some|a bit of|fun)|tease|teach|surprise|relax|look
    check|blow
    feel (something|better|alive|wanted)|be (nice|funny|helpful|polite|liked|honest|alone for)|unwind|win`,
  onlyOnce: `
    (it|this|that) (only|just|merely) ever? (happened|lasted|was|occurred|meant) (the|that)? @shortTime
    (it|this|that) (only|just|merely) ever? (happened|lasted|was|occurred|meant) when i (was (drunk|drinking|tired|
      stressed)|had|drank)
    (it|this|that)? happened (only|just) (the|that)? (once|one|twice|two|a few|when i (was|drank|had))
    i _ .4 (only|just) the? (once|twice|(that|this)? one time|this once|a (little|bit|few times)|a couple of times)
    i _ .4 (only|just) for (fun|a (second|minute|moment|joke|laugh))|just (this|that|the) (once|one time)
    (just|only) (a joke|joking|kidding|teasing|words|sex|a kiss|a bit of fun|a white lie)`,
  shortTime: `
    once|one|twice|two|a (few|couple|minute|moment|second|night|week|month|little)|for|because|as|three|sometimes`,
  everyone: `
    (everyone|everybody|we all|all of us|people|all couples|every couple) (sometimes|just|do|does)* @commonly
    (nobody|no one|none of us) (is|are) (perfect|a saint|an angel)|(i am|we are) (only|just) human`,
  commonly: `
    ~make mistakes|~slip up|~mess up|~screw up|(lies|lie) sometimes|fights|fight|argues|argue|(does|do) (it|that)`,
  thatIsAll: `
    (i|we|it|they|she|he) (is|would|have|had)? (@just _?|_ @just) _? .10 (,|:)? and? ((that is|that was) (all|
      it)) =($|.)
    (i|we|it|they|she|he) (is|would|have|had)? (@just _?|_ @just) _? .10 (,|:)? and? nothing (more|else|
      further) @further? =($|.)`,
  further: 'happened|to it|than that',
  lousy: 'stupid|silly|drunken|small|little|quick|lousy',
  oneThing: `
    kiss|night|time|text|message|drink|evening|date|lie|slip|bet|dance|lunch|coffee|joke|comment|remark|photo`,
  tooMany: 'too many|after|of|that|when|where|which|i|and (i|it)',
  metOnce: `
    met|saw|talked|spoke|kissed|slept|did|smoked|used|tried|drank|texted|wrote|chatted|went (out|there|for)
    had (lunch|dinner|coffee|a)`,
  worth: `
    worth|important|a big|that (bad|important|serious|big)|such|serious|relevant|anything|necessary|any of`,
  littleWord: 'tiny|small|little|minor|silly|harmless|innocent|white',

  noBigDeal: `
    (it|that|this|what i (did|said)|they|those|the _) (really|honestly)? (is|was|were|are)? (really|
      honestly)? @nothingMuch
    no big deal|it (is|was) not (like|as if|as though) (i|we|anyone|anybody|somebody|someone)
    (it|that|this|she|he|they) (really|honestly)? (meant|means|did not mean) absolutely? (nothing|anything|
      a thing) (to me)?
    (it|that) was nothing|nothing (really|actually|physical|serious|bad|ever)* happened
    nobody (got hurt|died|was hurt)
    (is|was|are|were) (hardly|not exactly|scarcely|not) exactly? (a (crime|sin|hanging|tragedy|disaster|catastrophe)|
      @theEnd)
    hardly (think|believe|see) ..10 (crime|sin|matter|disaster|such)
    at least i (did not|never|was not|(have|had|do) not)
    (do|can) not (see|understand|get|know) (why (it|this|that) (matters|is (such|a)|bothers)|what (the|big|
      all)* @fuss)
    (ancient history|water under the bridge) now?|no real? harm was? done
    it could have been (a lot|much|so much)? worse
    (it|that|this) (is|was) (hardly|barely|scarcely) (a|an|the)? _|technically ,? (i|it|we|that)
    (it|that) (is|was) (a|an) @littleWord2 @littleWord2* @fib
    (it|that) (is|was) (a|an) @littleWord2* (little|tiny|small|silly) thing
    all (i|we) ever? did was !(@badly) _|all i (wanted|meant) was to (help|protect|be|have|make|keep|avoid|spare)
    (it|that|this) (was|is) not ((even|really|actually|technically) (a|an)? (real|proper)?|(a|an) (real|proper|
      actual)) @dating
    (i|we) (did not|never) even (kiss-|touch-|sleep-|have sex|enjoy-|like (her|him|it))|(hardly|barely) @counts`,
  nothingMuch: '(not|no) (really|even|actually|all)* (that|such a|so|a)? @big',
  big: `
    big of? a? deal|bad|deep|dramatic|major|huge|serious|terrible|important|@theEnd|as bad as`,
  theEnd: 'the end of the world',
  fuss: 'fuss|deal|problem|drama',
  littleWord2: 'tiny|small|little|harmless|minor|white|silly|innocent|onetime|stupid|dumb',
  fib: `
    bit of _|lie|fib|slip|slipup|joke|flirt|flirtation|kiss|text|mistake|misunderstanding|lapse|comment|chat|favour
    indiscretion`,
  badly: `
    think-|take-|make excuses|hurt-|lie-|complain-|blame-|watch-|stand-|sit-|ignore-|hide-|shout-|yell-|cry-`,
  dating: 'date|kiss|affair|lie|fight|cheating|sex|flirting|relationship',
  counts: 'count|counts|matter|matters|touched|anything',

  tooMuch: `
    you (are|have been) (acting|behaving|making out|talking|carrying on) (like|as (if|though)|that) (i|it|we)
    you (are|were|have been) @youJust* @overdoing
    you have? (overreact|overreacted|exaggerate|exaggerated)
    you always? (take|took|make|made|blow|blew) (it|this|that|everything|things|what i said) (all|way|far|
      much)* @tooFar`,
  youJust: 'just|being|really|clearly|totally|completely|always|a bit|a little|kind of|maybe|probably|so',
  overdoing: `
    overreacting|exaggerating|(too|over|so|overly|super|very|way too) sensitive|oversensitive|supersensitive
    @very (dramatic|paranoid|hysterical|emotional)|(too|so) (hard|harsh|strict) on me|imagining (it|this|that|things)
    blowing (it|this|things|everything) (all|way|totally)* (out|up)|reading (way|far|a bit)* too much
    making (a|an)? (mountain|elephant)
    making such? (a (big deal|fuss|drama|scene|mountain|thing)|too much|more of (it|this))
    taking (it|this|that|everything|things|my _) all? (too|so|the wrong|way too)`,
  very: 'being|so|too|a bit|a little',
  tooFar: `
    too (seriously|personally|far)|so (seriously|personally)|out of proportion|into such? a (big deal|drama)`,

  notSmall: `
    @fineWith (that|myself|you|to|it|me)*
    not (say|claim|pretend|tell (myself|you)) .20|(myself|used to|would) say that?|you|your`,
  fineWith: `
    not|never|hardly|more than|no longer|rather than|instead of|than|as if|as though|like|pretend-|call|called|calling
    nor
    to say|saying|told|said|call it|excuse-|thought|believed|hope|wish|wished|if|whether|claim-|convinced|acted`,
  notOnly: `
    not (just|only|merely|simply)|(i|we) have just
    (i|we) (have|had|would)? (!(only|merely|simply) -ly|even|always)? (told (myself|you|her|him|them|everyone)|
      thought|believed|pretended|claimed)
    (i|we) (have|had|would)? (!(only|merely|simply) -ly|even|always)? (insisted|said that? (it|this))`,
  ahead: `
    .2 (step|start|beginning|reminder|list|draft|idea|suggestion|first|proposal|plan|thought|question of|matter of|
      fraction)
    .2 (part of (it|the|what)|half|tip of|symptom|guess)|to (tell|say|ask|let you|be with|thank|hear|listen|know)|now
    ,? (but (also|not)|and (it|that|this) (was|is) not true|that was (a lie|not true|untrue)|not (for|because))`,
  led: `
    (made|make|making|let|letting|had|have) you (think|believe|feel|doubt|wonder|question) (if|whether|like|as (if|
      though)|that)*
    (if|whether|wonder-) (if|whether|like|as (if|though)|that)*`,
  seems: `
    that|if|like|as|think|thought|see|felt|feels|find|make|makes|made|which|because|know|knowing`,
} as const

const kind = 'minimiser' as const
const SMALLER = 'It was not small, and it hurt you.'
const smaller = () => SMALLER
const unless = {
  before: '@told|@notSmall',
  within: '@notOnly|not (just|only|merely|simply)',
  after: '@ahead',
}
const deniedToo = { ...unless, before: '@told|@notSmall|@denied' }

export const minimiser: readonly Pattern[] = [
  {
    id: 'it-was-just',
    kind,
    says: '@itThing @itWas @roughly @just @roughly @small !(@span @since)',
    unless,
    rewrite: say.withoutJust,
  },
  {
    /* In the past, nearly any "it was only a …" makes it small; times and beginnings do not. */
    id: 'it-was-only-a',
    kind,
    says: '(it|that|this) was @roughly @just (a|an) !(.2 @beginning) .2 _',
    unless,
    rewrite: say.withoutJust,
  },
  {
    id: 'only-a-little',
    kind,
    says: `
      i -ly? @tookLittle .2 (only|just|merely) for? (a|an)? (very|tiny|rather)? @fewWords !(of (the|what|it|my))`,
    unless,
    rewrite: smaller,
  },
  {
    id: 'one-in-many',
    kind,
    says: '@once _? (evening|night|time|mistake|slip|lapse|lie|error|kiss|afternoon|weekend)? in @allOur* _? @years',
    unless: { ...unless, before: '@told|@notSmall|@denied|you .25' },
    rewrite: smaller,
  },
  {
    id: 'i-was-just',
    kind,
    says: '(i|we) (am|are|was|were|have been) @roughly @just being? @doingSmall',
    unless,
    rewrite: say.withoutJust,
  },
  {
    id: 'i-only-did',
    kind,
    says: '(i|we) (have|would|had)? -ly? @just ever? @deed',
    unless,
    rewrite: say.withoutJust,
  },
  { id: 'only-once', kind, says: '@onlyOnce', unless, rewrite: say.withoutJust },
  {
    id: 'that-is-all',
    kind,
    says: '@thatIsAll',
    unless: { ...unless, within: `${unless.within}|want|wanted|need|say` },
    rewrite: smaller,
  },
  {
    id: 'was-only-doing',
    kind,
    says: '(i|we) (was|were) only !(@notDoing) -ing',
    unless,
    rewrite: say.withoutJust,
  },
  {
    id: 'one-kiss',
    kind,
    says: 'it was (just|only)? (one|a single) @lousy? @oneThing !(@tooMany)',
    unless,
    rewrite: smaller,
  },
  {
    id: 'we-only-met',
    kind,
    says: '(i|we) (only|just|merely) ever? @metOnce ..6 (once|twice|one time|a (few|couple of) times|for @aCoffee)',
    unless,
    rewrite: say.withoutJust,
  },
  {
    id: 'not-worth-it',
    kind,
    says: `
      (did|do) not really? (think|see|believe) that? (it|that|this) (was|were|is|would be) (really|even|all|
        so)? @worth !(to you)`,
    unless: { ...unless, after: '@ahead|..25 (wrong|but it was|and it was)' },
    rewrite: smaller,
  },
  {
    id: 'everyone-does',
    kind,
    says: '@everyone',
    unless: deniedToo,
    rewrite: smaller,
  },
  {
    id: 'little-lie',
    kind,
    says: `
      (i|we) (have|had)? (told|made|had) (you|her|him)? (a|one|some|
        this) @littleWord @littleWord* @liesAndSlips !(@atFirst)`,
    unless,
    rewrite: say.withoutLittle,
  },
  {
    id: 'you-overreact',
    kind,
    says: '@tooMuch',
    unless: { ...deniedToo, before: `${deniedToo.before}|@led`, after: '@ahead|..25 by me' },
    rewrite: smaller,
  },
  {
    id: 'no-big-deal',
    kind,
    says: '@noBigDeal',
    unless: {
      ...deniedToo,
      before: `${deniedToo.before}|@seems`,
      after: '@ahead|that|compared|without|unless|until|more|to (you|me ,? but)|wrong|i (could|can)|left',
    },
    rewrite: smaller,
  },
]
