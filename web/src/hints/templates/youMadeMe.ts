/* "You made me": what I did or felt is put into the other's hands. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const YOU_MADE_ME_LISTS = {
  youMade: `
    you (have|are|would|had|were|keep|kept|always|constantly|just|really|do|also|even|simply|basically|practically|
      @prettyMuch)*`,
  prettyMuch: 'pretty much',
  made: 'made|make|makes|making|drove|drive|driving',
  deeds: `
    lie|cheat|shout|yell|scream|snap|swear|curse|hit|slap|push|shove|throw|break|smash|leave|run|walk|drink|smoke
    gamble
    spend|hide|lose|react|act|behave|say|explode|blow|cry|hate|resent|regret|doubt|question|give up|quit|choose|cut
    ignore
    avoid|withdraw|pull|shut|close|turn|check|spy|follow|flirt|sleep|kiss|seek|text|keep|become|overreact|raise|treat
    fight
    argue|attack|insult|threaten|steal|betray|look (elsewhere|for|like)|go (elsewhere|behind|crazy|off)|do`,
  likeI: `
    like i (was|am|were) not? @adv* (not|never|nothing|the (bad|problem|enemy|villain)|an idiot|@bad)
    like i (was|am|were) not? @adv* a (bad|failure|monster|child|burden|stranger|joke)
    like i ((did|do|can|could) not|never|had to|have to)|that i ((did|do|can) not|never)|a? @bad`,
  toDeed: `
    to (@deeds|it|this|that|drink|despair|madness|(the (edge|brink))|desperation|lying|cheating|drinking|her|him)`,
  drove: 'drove|drive|forced|force|push|pushed|provoke|provoked|goad|goaded|pressure|pressured',
  goodFor: `
    get|be|become|try|apply|finish|go|see|talk|tell|grow|study|learn|stop|take|write|face|sign|call|start|believe|the`,
  away: `
    into (her|his|the arms|another|someone|an affair|(a|the) corner)|away|crazy|mad|insane|nuts|up the wall
    over the edge|past
    too far|out|there|and|until|so`,
  iDid: 'i (just|finally)? @done',
  toldOff: 'nagged|pestered|hounded|badgered|harassed|pressured',
  didToMe: `
    make:(@made) me how:(@adv*) deed:(@deeds)
    (made|make|turned|turn) me ((this|that) way|like this|who i was|what i (am|was|became))
    (made|make|turned|turn) me into (this|a (monster|liar|bad|jealous|person)|someone|(a|an) angry)
    (drove|drive) me @adv* @toDeed|@drove me @adv* @away|@drove me @adv* (to|into) !(@goodFor)|backed me into
    (left|leave|gave|give) me with? no other? (choice|option|alternative|way)|~push all? my buttons
    (force|forced) my hand
    (wind|winds|wound) me up|(set|sets) me off|(got|get) under my skin|egged me on|@toldOff me (until|so much|into)
    provoked me
    know _? how to (make me|push|get (to|under|a rise)|wind|set me)|(trigger|triggered) me
    (kept|keep) on? -ing ..10 until @iDid
    (kept|keep) on? (pushing|nagging|going on|provoking) ..5 (until|and|so) @iDid
    (make|made|are making) it (so|too|completely|really)* (impossible|hard|difficult) (for me)? to
    (push|pushed) (every|all of? (the|my)) (button|buttons)|should have known (how i|i would|better|that i)
    (got|get) me (so|all) (worked up|angry|mad|upset|riled|furious)
    made me (out to be)? the (bad|villain|enemy|problem)
    always? (bring|brings) out the worst`,

  itIsAll: '(it|this|that|all of (it|this)|everything|the whole thing) (is|was)',
  reasonOf: 'want|try|believe|smile|can|could|got|stop|still|alive|here|able|get up|keep',
  faultOf: `
    @itIsAll @adv* your own? fault
    you (are|were) the reason !((why|that)? i (am|have)? @reasonOf)
    you (are|were) ((the one who (made|started|drove|pushed|forced|provoked|wanted this))|to blame)
    you (brought (this|it) on yourself|asked for it|had it coming|(were the one who)? started (it|this|that|
      the (fight|argument)))
    i had no (other|real)? (choice|option|alternative)|what (other|else)? (choice|option|choices|options) did i have
    what else? ((was|am) i supposed|did you expect me) to (do|say|think)
    if you (were|were not) not? (so|such|more|less) ..12 i (would|could)
    if you @hadNot ..18 i (also|then)? ((would|should) also? (not|never)?|never would) !(@foundOut|..20 @thanks)
    ^ had you not? ..18 i (also|then)? ((would|should) also? (not|never)?|never would) !(@foundOut|..20 @thanks)`,
  hadNot: '(would|had|were|did|do) (not|just|only)|had|would',
  /** What the other kept me from is thanks. */
  thanks: 'help-|support-|believ-|stood|stay-|been there|encourag-|held|trust-|loved|(stopped|asked|told) me',
  /** What I would have gone on hiding, or not come through. */
  foundOut: `
    (not|never|have|-ly)* (told|admitted|stopped|known|seen|understood|learn-|realis-|got help|gone to|quit|made it|
      survived|found|had the)
    (not|never|have|-ly)* (come (this|so)|be (here|alive)|believed)`,

  /** What the other is blamed for, behind "because". */
  blamedFor: `
    you (kept|keep|were|are) (always|constantly|so|too|on|being)* @blamed
    you (were|are) not _? (there|home|here|around|interested|listening)
    you stopped (touching|sleeping|talking|loving|caring|wanting|kissing|listening|being|having|showing|looking)
    you (just|really|simply)? (~push|~provoke|started|ignored|ignore|refused|refuse|~nag|~yell|~shout|forced|drove|
      hurt me)
    you (just|really|simply)? ((get|got) (so|all)|(make|made) (me|it so? (impossible|hard)))
    you always (~nag|~yell|~shout|~complain|~criticise|~judge|~overreact|~get|~start|~blame|~make|~turn|~freak)
    you never (listen-|car-|help-|show-|have time|had time|talk-|touch-|~give|let|trust-|appreciat-|support-|notic-|
      want-)
    you (will|would|do|did|can|could) not ever? (control|let|listen|stop|talk|care|give|touch|leave|want|love|show|
      trust)
    you (will|would|do|did) not !(know|suspect|notice|deserve|see|need|have|ask|hear|want me to|say|do anything) _
    i knew (how|that|what)? you would _? (blow|be (angry|mad|upset|furious)|get|freak|react|overreact|lose|yell|shout|
      start)
    i knew (how|that|what)? you would _? (make|go|say no|take it|leave|never|not)
    you would (only|just|always)* have? (~have a go|~get|~go|been|be (angry|mad|upset)|~make|~start|kicked|~freak|
      ~yell|~shout|~blow)
    of your (@yourFlaw|questions|constant|drinking)
    of (how|the way) you (always|just)* (~act|~react|~treat|~talk|~behave|~speak|~get|are|were|~look at)`,
  blamed: `
    nagging|pushing|yelling|going on|bringing|shouting|provoking|complaining|criticising|cold|distant|angry|jealous
    mean
    controlling|difficult|impossible|busy|ignoring|never (home|here|there|around|interested)`,
  yourFlaw: `
    nagging|jealousy|temper|mood|moods|attitude|behaviour|reaction|reactions|coldness|drama|anger`,
  innocentVerb: `
    know|knew|think|love|am|want|understand|see|cried|hope|wish|worr-|miss|missed|feel|felt`,
  deedOfMine: `
    @done|said (that|it|those things)|did (it|that|this|what i did)|(had to|have to|was (forced|obliged|driven) to) _
    (felt forced to|needed to) _|~stay (out|away|late|at (work|the (pub|office)))|came home late|left|drink|lie|yell
    shout
    get angry|hide things|(went|go) out`,
  wouldNotHave: `
    @done|lie|yell|shout|scream|snap|hide|drink|cheat|drunk|hidden|left|sworn|blown up|(done|said) (it|that|this)`,
  only: 'just|only|ever|gave|showed|let|paid|came|made|spoke|weren|had|would|were|did not',
  yourGood: 'trust|love|patience|kindness|letter|courage|words|support|help|honesty|example|care',
  pushedMe: `
    @pushed me (over the edge|too far|away|crazy|mad|insane|up the wall|to (it|drink|lie|cheat|@deeds))
    @pushed me into (it|this|her|his|the arms|lying|drinking|someone)`,
  pushed: 'made|drove|pushed|forced|led|compelled|tempted|drive|drives|push|pushes',

  shared: `
    we have? both (made _? (mistakes|errors|choices)|(said|did|done) _? (things|stuff|words)|hurt each other|(messed|
      screwed) up)
    we have? both (lied|cheated|yelled|shouted|got (carried|heated|angry)|lost (it|our)|contributed|share)
    (both of us|we (are|were)? both) (are|were|equally|partly|also)* (to blame|at fault|guilty|in the wrong|
      responsible|wrong)
    (both of us|we (are|were)? both) (are|were|equally|partly|also)* (made mistakes|said things)
    (it|this|that) (is|was) (both of? our (fault|faults)|on both of us|fiftyfifty|fifty fifty|just? as much your)
    there (is|was) _? (blame|fault) on both
    it takes two (people|of us)? (to (tango|fight|argue))? =($|,|you know|and)
    you (are|were) (not|no|hardly|exactly|completely|so|entirely|a|an)* @innocent (either|yourself|here|in (this|all))
    you (have|had)? also? (played|have|had|share) (a|some of|your|your own|the)* (part|share|role|blame) (in (this|it|
      all|what)|too)
    you (have|had)? also? (played|have|had|share) (a|some of|your|your own|the)* (part|share|role|blame) (as well|
      to play)`,
  innocent: 'innocent|blameless|perfect|angel|saint|faultless',

  /** Owning is also told in these words, denied: "It is not true that you made me …". */
  untrue: `
    (@no|act|acted|pretend-|wrong|unfair|blam-|excuse|untrue|lie|out as|(no part)) .20
    (act-|behav-|feel|felt|sound-|seem-|look-) like .20|as (if|though) .20`,
  ofIt: `
    to|with|at|from|about|for|without|hurting|losing|seeing|hearing|leaving|did|do|have|had|if|when|what|that|which
    the _|how
    whether|glad|happy|grateful|thank-|love`,
  ofDoing: `
    to|with|at|from|about|without|hurting|losing|seeing|hearing|leaving|if|glad|grateful|thank-`,
} as const

const kind = 'youMadeMe' as const
const denied = '@told|@denied|@untrue'
const CHOICE = 'It was my choice, and I am responsible for it.'

export const youMadeMe: readonly Pattern[] = [
  {
    id: 'you-made-me-feel',
    kind,
    says: `
      @youMade make:(@made) me how:(@adv*) (feel|feeling) felt:(@adv* @likeI)
      @youMade make:(@made) me how:(@adv*) (=(like i|that i) felt:(@likeI)|state:(@likeI))`,
    unless: { before: `${denied}|@ofIt` },
    rewrite: say.mine,
  },
  {
    id: 'you-made-me-do',
    kind,
    says: `
      @youMade @didToMe
      (the way you _ (me|at me|to me)?|your !(trust|love|patience|kindness|letter) _|what you (said|did)) make:(made|
        makes|drove|forced|pushed) me to? deed:(@deeds)
      (it (is|was))? all? because of you that? i have? (@done|@deeds|started|drank|had to|have to|can not|could not|
        never|do not)
      (it (is|was))? all? because of you that? i have? (left|lost)`,
    unless: { before: `${denied}|@ofDoing` },
    rewrite: say.mine,
  },
  {
    id: 'your-fault',
    kind,
    says: '@faultOf',
    unless: { before: denied, within: '(if|had) you ..18 @thanks' },
    rewrite: () => CHOICE,
  },
  {
    id: 'because-you',
    kind,
    says: `
      i (-ly|only|just)? -(@innocentVerb) ..11 because @blamedFor
      i have? (-ly|just|even|only)? @deedOfMine ..11 because @blamedFor`,
    unless: { before: `${denied}|@ofIt`, after: '..25 (no excuse|not true|was (a lie|wrong|unfair))' },
    rewrite: () => CHOICE,
  },
  {
    id: 'because-of-your',
    kind,
    says: `
      (it|that) (is|was) (all|only|mostly|partly)? because of your (@yourFlaw|questions|drinking) that i
      (it|that) (is|was) (all|only|mostly|partly)? because you (never|always|(will|would|do|did) not|keep|kept|
        stopped) ..25 that i
      because of your @yourFlaw ,? i`,
    unless: { before: denied },
    rewrite: () => CHOICE,
  },
  {
    id: 'if-you-had-not',
    kind,
    says: `
      i would (not|never)? have? (had to|have to|needed to|need to|ever)* @wouldNotHave ..10 if you @hadNot
      i would (not|never)? have? (had to|have to|needed to|need to|ever)* @wouldNotHave ..10 if you were (more|less|
        ever)
      i would not (be (on|in|with|at|out|like this|so)|need|have to|go|look|hide|lie|drink) ..10 if you (@hadNot|
        @only)`,
    unless: { before: denied, after: '..25 @thanks' },
    rewrite: () => CHOICE,
  },
  {
    id: 'if-only-you',
    kind,
    says: `
      if you (would have?|had) ..16 (none of (this|it|that)|this|it|that|nothing|we) (would (not|never)?|
        need not?) ..4 (have|be|happen)`,
    unless: { before: denied, within: '!(trusted me) @thanks' },
    rewrite: () => CHOICE,
  },
  {
    id: 'your-nagging',
    kind,
    says: `
      your !(@yourGood) _ .2 (that|which|has|have|had|just|finally|really)* @pushedMe
      your _ _? (is|was) what (made|drove|pushed|forced|led) me
      it was you who (pushed|drove|forced|provoked|started|began|tempted|goaded|made me)
      you have? ~give me (every|good|plenty of|enough|more than enough|a) (reason|reasons) to (@deeds|be (angry|
        jealous|suspicious))
      only? yourself to blame`,
    unless: { before: denied },
    rewrite: () => CHOICE,
  },
  {
    id: 'both-of-us',
    kind,
    says: '@shared',
    unless: { before: denied },
    rewrite: () => 'I am speaking of my part, and I am responsible for it.',
  },
]
