/* "Just", "only", where they make small what was done. The same words also mean "a moment ago", "fair" and "alone";
   so they count only beside a deed, an excuse or a joke. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const MINIMISER_LISTS = {
  just: 'just|only|merely|simply|(no|not|nothing) more than|nothing but',
  itThing: `
    all of (it|that|this)|the _ _?|what (i|we) (did|had|said)|everything|he|it|she|that|these|they|this|those`,
  itWas: 'is|was|were|are|has been|would have been',
  roughly: '(-ly|all|kind of|sort of|more or less|basically)*',

  /** What follows "it was just" and makes it small. */
  small: `
    (a|an) (bit of)? @smallThing
    (one|three|two) (date|drink|drinks|evening|kiss|lie|message|messages|mistake|night|nights|slip|text|time|times)
    one (bet|little|lunch|silly|slap|small|word)
    some (flirting|fun|message|messages|money|photos|pictures|silly|text|texts|words)|some (harmless|small)|for fun
    the way (i|it|men|people|things|we)|my (temper|way|sense of humour|mood)
    how (everybody|everyone|i|men|people|they|we|women) @areOrDo
    what (everybody|everyone|men|people|they|we|you) (do|does|say|says)
    the (alcohol|beer|drink|heat|stress|wine|one time|once)|(that|this) (once|one time)
    being (friendly|funny|honest|nice|polite|silly)|meant (as|to be)|a few|banter|because|business|chatting|coffee
    dinner|fifty|five|flirting|friends|fun|jokes|joking|kidding|lunch|messages|money|once|online|photos|physical
    pictures|porn|sex|talk|talking|teasing|ten|texting|texts|trying|twenty|twice|words`,
  areOrDo: 'am|are|is|talk|talks|joke|jokes|was raised|cope|do|does',
  smallThing: `
    way of|bad (day|joke|mood)|accident|account|affair|app|argument|bet|bit|brief|broken|bruise|car|casual|chat|coffee
    colleague|comment|conversation|couple|coworker|credit|crush|cup|dance|detail|dinner|door|dress|drink|drinks
    drunken|dumb|emotional|evening|ex|exaggeration|feeling|few|fib|fight|figure|fling|flirt|flirtation|friend
    friendship|fun|game|glass|habit|harmless|heat|hobby|honest|hug|hundred|impulse|innocent|joke|jokes|kiss|kisses
    lapse|laugh|lie|little|loan|look|lunch|meal|message|messages|minor|mistake|misunderstanding|moment|momentary|night
    number|old|onenight|oneoff|onetime|online|opinion|oversight|phase|phone|photo|physical|picture|plate|prank|profile
    push|quarrel|question|quick|remark|scratch|secret|sexual|short|shove|silly|slap|slip|small|stupid|surprise|tap
    tease|text|texts|thing|thousand|tiny|video|website|weekend|white|word|words`,
  span: 'minute-|hour-|day-|week-|month-|year-|moment-',
  since: 'ago|before|after|later|since|earlier|into|until|from',
  beginning: `
    baby|beginning|boy|child|day|decision|first|fraction|girl|half|hour|man|matter|minute|moment|monday|month|part
    person|punishment|question|reminder|saturday|start|step|sunday|symptom|teenager|tuesday|week|world|year`,
  fewWords: 'small|little|tiny|brief|short|few|bit|couple',
  tookLittle: `
    (met|saw|wrote to|texted) (her|him)|bet|borrowed|drank|gambled|hit|kissed|lied|lost|pushed|smoked|stayed|talked
    texted|took|touched|used`,
  once: 'one|a single|once',
  allOur: 'all (our|these|those)|over|more than',
  years: 'years|months|a lifetime|decades',
  notDoing: `
    (caring|looking|thinking) (about|for|of|out for|after)|protecting myself|going to (get|make)|making it|being
    fooling|half|hurting|pretending`,
  aCoffee: 'coffee|lunch|dinner|a (chat|coffee|drink|minute|moment|walk)',
  liesAndSlips: 'lie|lies|fib|fibs|slip|slips|slipup|mistake|mistakes|lapse',
  atFirst: 'at? first|and then|that (became|grew|turned)',

  doingSmall: `
    playing around|playing with|having (a (bad|bit|drink|few|joke|laugh)|fun|some fun)|looking out
    looking for (a|comfort|fun|some)|talking (to (her|him|them))?|making (fun|a joke|conversation|jokes)|hanging out
    catching up|doing (it|my|that|this|what)|blowing off|letting off|thinking of you|pulling your|angry|bored|chatting
    colleagues|curious|dancing|defending|drunk|flirting|following|friendly|friends|frustrated|helping|honest|human
    hungry|hurt|jealous|joking|kidding|lonely|messing|nice|overwhelmed|playing|polite|protecting|reacting|saying
    scared|silly|stressed|teasing|texting|tipsy|tired|trying|upset|venting|worried`,
  deed: `
    looked (at !(you)|in|through)|read !(@readAgain)|went (for|out|there|through|to (her|his|see|the (bar|casino)))
    did (it|that|this|what)|said (it|one|that|this|those|what)|wrote to? (her|him)|called (her|him|you (a|names|that))
    met (her|him|up)|saw (her|him)|lost (my temper|it)|had (the best|good) of? intentions|kept it
    left you alone? (for|once)|had (a|five|four|one|some|the|three|two) _? @party
    told (a (half|little|small|white)|half|one|her a|him a)
    wanted (to @wantedTo|some|what is best|the best|a bit|peace)|tried to
    meant (to (help|joke|make|protect|tease|say it)|it (as|in|to)|well)|(answered|replied) (her|him)
    stayed (one|for one)|sent (her|him|a few|one|some|two)|bet|borrowed|bought|broke|cheated|checked|commented|cuddled
    danced|deleted|drank|exaggerated|flirted|followed|forgot|gambled|grabbed|hid|hit|hugged|joked|kissed|lied|liked
    messaged|missed|overreacted|pushed|raised|reacted|shouted|shoved|slapped|slept|slipped|smoked|snapped|spent|swiped
    teased|texted|threw|took|touched|used|yelled`,
  readAgain: 'through|back|over|what i|it all? (again|back)|your (letter|message|note)|this',
  party: 'drink|drinks|beer|beers|pint|pints|shot|shots|glass|glasses|affair|fling|wine|slip|date|dates',
  wantedTo: `
    have (some|a bit of|fun)|feel (alive|better|something|wanted)
    be (funny|helpful|honest|liked|nice|polite|alone for)|avoid|blow|calm|check|cheer|fix|help|keep|look|make|protect
    relax|save|spare|surprise|teach|tease|unwind|win`,
  onlyOnce: `
    (it|that|this) (just|merely|only) ever? (happened|lasted|meant|occurred|was) (that|the)? @shortTime
    (it|that|this) (just|merely|only) ever? (happened|lasted|meant|occurred|was) when i (was (drinking|drunk|tired|
       stressed)|drank|had)
    (it|that|this)? happened (just|only) (that|the)? (once|one|twice|two|a few|when i (drank|had|was))
    i _ .4 (just|only) the? (once|twice|(that|this)? one time|this once|a (bit|little|few times)|a couple of times)
    i _ .4 (just|only) for (fun|a (joke|laugh|minute|moment|second))|just (that|the|this) (once|one time)
    (just|only) (a joke|joking|kidding|sex|teasing|words|a kiss|a bit of fun|a white lie)`,
  shortTime: `
    a (couple|few|little|minute|moment|month|night|second|week)|as|because|for|once|one|sometimes|three|twice|two`,
  everyone: `
    (everybody|everyone|we all|all of us|people|all couples|every couple) (do|does|just|sometimes)* @commonly
    (nobody|no one|none of us) (are|is) (perfect|a saint|an angel)|(i am|we are) (just|only) human`,
  commonly: `
    ~make mistakes|~slip up|~mess up|~screw up|(lie|lies) sometimes|(do|does) (it|that)|argue|argues|fight|fights`,
  thatIsAll: `
    (he|i|it|she|they|we) (had|have|is|would)? (@just _?|_ @just) _? .10 (,|:)? and? ((that is|that was) (all|
       it)) =($|.)
    (he|i|it|she|they|we) (had|have|is|would)? (@just _?|_ @just) _? .10 (,|:)? and? nothing (else|more|
       further) @further? =($|.)`,
  further: 'happened|to it|than that',
  lousy: 'stupid|silly|drunken|small|little|quick|lousy',
  oneThing: `
    bet|coffee|comment|dance|date|drink|evening|joke|kiss|lie|lunch|message|night|photo|remark|slip|text|time`,
  tooMany: 'too many|after|of|that|when|where|which|i|and (i|it)',
  metOnce: `
    went (for|out|there)|had (a|coffee|dinner|lunch)|chatted|did|drank|kissed|met|saw|slept|smoked|spoke|talked|texted
    tried|used|wrote`,
  worth:
    'worth|important|a big|that (bad|big|important|serious)|such|serious|relevant|anything|necessary|any of',
  littleWord: 'tiny|small|little|minor|silly|harmless|innocent|white',

  noBigDeal: `
    (it|that|this|what i (did|said)|they|those|the _) (honestly|really)? (are|is|was|were)? (really|
       honestly)? @nothingMuch
    no big deal|it (is|was) not (like|as if|as though) (anybody|anyone|i|somebody|someone|we)
    (he|it|she|that|they|this) (honestly|really)? (means|meant|did not mean) absolutely? (anything|nothing|
       a thing) (to me)?
    (it|that) was nothing|nothing (actually|bad|ever|physical|really|serious)* happened
    nobody (got hurt|died|was hurt)
    (are|is|was|were) (hardly|not exactly|not|scarcely) exactly? (a (catastrophe|crime|disaster|hanging|sin|tragedy)|
       @theEnd)
    hardly (believe|see|think) ..10 (crime|disaster|matter|sin|such)
    at least i (did not|never|was not|(do|had|have) not)
    (can|do) not (get|know|see|understand) (why (it|that|this) (matters|is (a|such)|bothers)|what (big|the|
       all)* @fuss)
    (ancient history|water under the bridge) now?|no real? harm was? done
    it could have been (a lot|much|so much)? worse|(it|that|this) (is|was) (barely|hardly|scarcely) (a|an|the)? _
    technically ,? (i|it|that|we)|(it|that) (is|was) (a|an) @littleWord2 @littleWord2* @fib
    (it|that) (is|was) (a|an) @littleWord2* (little|silly|small|tiny) thing|all (i|we) ever? did was !(@badly) _
    all i (meant|wanted) was to (avoid|be|have|help|keep|make|protect|spare)
    (it|that|this) (is|was) not ((actually|even|really|technically) (a|an)? (proper|real)?|(a|an) (proper|real|
       actual)) @dating
    (i|we) (did not|never) even (kiss-|touch-|sleep-|have sex|enjoy-|like (her|him|it))|(barely|hardly) @counts`,
  nothingMuch: '(no|not) (actually|all|even|really)* (that|such a|a|so)? @big',
  big: 'big of? a? deal|bad|deep|dramatic|major|huge|serious|terrible|important|@theEnd|as bad as',
  theEnd: 'the end of the world',
  fuss: 'fuss|deal|problem|drama',
  littleWord2: 'tiny|small|little|harmless|minor|white|silly|innocent|onetime|stupid|dumb',
  fib: `
    bit of _|chat|comment|favour|fib|flirt|flirtation|indiscretion|joke|kiss|lapse|lie|mistake|misunderstanding|slip
    slipup|text`,
  badly:
    'think-|take-|make excuses|hurt-|lie-|complain-|blame-|watch-|stand-|sit-|ignore-|hide-|shout-|yell-|cry-',
  dating: 'date|kiss|affair|lie|fight|cheating|sex|flirting|relationship',
  counts: 'count|counts|matter|matters|touched|anything',

  tooMuch: `
    you (are|have been) (acting|behaving|making out|talking|carrying on) (like|as (if|though)|that) (i|it|we)
    you (are|were|have been) @youJust* @overdoing|you have? (exaggerate|exaggerated|overreact|overreacted)
    you always? (blew|blow|made|make|take|took) (everything|it|that|things|this|what i said) (all|far|way|
       much)* @tooFar`,
  youJust: 'just|being|really|clearly|totally|completely|always|a bit|a little|kind of|maybe|probably|so',
  overdoing: `
    (over|overly|so|super|too|very|way too) sensitive|@very (dramatic|emotional|hysterical|paranoid)
    (so|too) (hard|harsh|strict) on me|imagining (it|that|things|this)
    blowing (everything|it|things|this) (all|totally|way)* (out|up)|reading (far|way|a bit)* too much
    making (a|an)? (elephant|mountain)
    making such? (a (big deal|drama|fuss|mountain|scene|thing)|too much|more of (it|this))
    taking (everything|it|that|things|this|my _) all? (so|too|the wrong|way too)|exaggerating|overreacting
    oversensitive|supersensitive`,
  very: 'being|so|too|a bit|a little',
  tooFar: `
    too (far|personally|seriously)|so (personally|seriously)|out of proportion|into such? a (big deal|drama)`,

  notSmall: `
    @fineWith (it|me|myself|that|to|you)*|not (claim|pretend|say|tell (myself|you)) .20
    (myself|used to|would) say that?|you|your`,
  fineWith: `
    more than|no longer|rather than|instead of|as if|as though|pretend-|to say|call it|excuse-|claim-|acted|believed
    call|called|calling|convinced|hardly|hope|if|like|never|nor|not|said|saying|than|thought|told|whether|wish|wished`,
  notOnly: `
    not (just|merely|only|simply)|(i|we) have just
    (i|we) (had|have|would)? (!(merely|only|simply) -ly|always|even)? (told (everyone|her|him|myself|them|you)|
       thought|believed|claimed|pretended)
    (i|we) (had|have|would)? (!(merely|only|simply) -ly|always|even)? (insisted|said that? (it|this))`,
  ahead: `
    .2 (beginning|draft|first|idea|list|plan|proposal|reminder|start|step|suggestion|thought|question of|matter of|
       fraction)
    .2 (part of (it|the|what)|half|tip of|guess|symptom)|to (ask|say|tell|let you|be with|hear|know|listen|thank)
    ,? (but (also|not)|and (it|that|this) (is|was) not true|that was (a lie|not true|untrue)|not (because|for))|now`,
  led: `
    (had|have|let|letting|made|make|making) you (believe|doubt|feel|question|think|wonder) (if|like|whether|as (if|
       though)|that)*
    (if|whether|wonder-) (if|like|whether|as (if|though)|that)*`,
  seems: 'that|if|like|as|think|thought|see|felt|feels|find|make|makes|made|which|because|know|knowing',
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
