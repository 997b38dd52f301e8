/* "You made me": what I did or felt is put into the other's hands. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const YOU_MADE_ME_LISTS = {
  youMade: `
    you (also|always|are|basically|constantly|do|even|had|have|just|keep|kept|practically|really|simply|were|would|
       @prettyMuch)*`,
  prettyMuch: 'pretty much',
  made: 'made|make|makes|making|drove|drive|driving',
  deeds: `
    give up|look (elsewhere|for|like)|go (behind|crazy|elsewhere|off)|act|argue|attack|avoid|become|behave|betray|blow
    break|cheat|check|choose|close|cry|curse|cut|do|doubt|drink|explode|fight|flirt|follow|gamble|hate|hide|hit|ignore
    insult|keep|kiss|leave|lie|lose|overreact|pull|push|question|quit|raise|react|regret|resent|run|say|scream|seek
    shout|shove|shut|slap|sleep|smash|smoke|snap|spend|spy|steal|swear|text|threaten|throw|treat|turn|walk|withdraw
    yell`,
  likeI: `
    like i (am|was|were) not? @adv* (never|not|nothing|the (bad|enemy|problem|villain)|an idiot|@bad)
    like i (am|was|were) not? @adv* a (bad|burden|child|failure|joke|monster|stranger)
    like i ((can|could|did|do) not|never|had to|have to)|that i ((can|did|do) not|never)|a? @bad`,
  toDeed: `
    to (@deeds|despair|drink|it|madness|that|this|(the (brink|edge))|cheating|desperation|drinking|her|him|lying)`,
  drove: 'drove|drive|forced|force|push|pushed|provoke|provoked|goad|goaded|pressure|pressured',
  goodFor: `
    apply|be|become|believe|call|face|finish|get|go|grow|learn|see|sign|start|stop|study|take|talk|tell|the|try|write`,
  away: `
    into (her|his|the arms|another|someone|an affair|(a|the) corner)|up the wall|over the edge|too far|and|away|crazy
    insane|mad|nuts|out|past|so|there|until`,
  iDid: 'i (finally|just)? @done',
  toldOff: 'nagged|pestered|hounded|badgered|harassed|pressured',
  didToMe: `
    make:(@made) me how:(@adv*) deed:(@deeds)
    (made|make|turn|turned) me ((that|this) way|like this|who i was|what i (am|became|was))
    (made|make|turn|turned) me into (this|a (bad|jealous|liar|monster|person)|someone|(a|an) angry)
    (drive|drove) me @adv* @toDeed|@drove me @adv* @away|@drove me @adv* (into|to) !(@goodFor)|backed me into
    (gave|give|leave|left) me with? no other? (alternative|choice|option|way)|~push all? my buttons
    (force|forced) my hand|(wind|winds|wound) me up|(set|sets) me off|(get|got) under my skin|egged me on
    @toldOff me (until|so much|into)|provoked me|know _? how to (make me|push|get (to|under|a rise)|wind|set me)
    (trigger|triggered) me|(keep|kept) on? -ing ..10 until @iDid
    (keep|kept) on? (nagging|pushing|going on|provoking) ..5 (and|so|until) @iDid
    (made|make|are making) it (completely|really|so|too)* (difficult|hard|impossible) (for me)? to
    (push|pushed) (every|all of? (my|the)) (button|buttons)|should have known (how i|i would|better|that i)
    (get|got) me (all|so) (worked up|angry|furious|mad|riled|upset)
    made me (out to be)? the (bad|enemy|problem|villain)|always? (bring|brings) out the worst`,

  itIsAll: '(it|that|this|all of (it|this)|everything|the whole thing) (is|was)',
  reasonOf: 'want|try|believe|smile|can|could|got|stop|still|alive|here|able|get up|keep',
  faultOf: `
    @itIsAll @adv* your own? fault|you (are|were) the reason !((that|why)? i (am|have)? @reasonOf)
    you (are|were) ((the one who (drove|forced|made|provoked|pushed|started|wanted this))|to blame)
    you (brought (it|this) on yourself|asked for it|had it coming|(were the one who)? started (it|that|this|
       the (argument|fight)))
    i had no (other|real)? (alternative|choice|option)|what (else|other)? (choice|choices|option|options) did i have
    what else? ((am|was) i supposed|did you expect me) to (do|say|think)
    if you (were|were not) not? (less|more|so|such) ..12 i (could|would)
    if you @hadNot ..18 i (also|then)? ((should|would) also? (never|not)?|never would) !(@foundOut|..20 @thanks)
    ^ had you not? ..18 i (also|then)? ((should|would) also? (never|not)?|never would) !(@foundOut|..20 @thanks)`,
  hadNot: '(did|do|had|were|would) (just|not|only)|had|would',
  /** What the other kept me from is thanks. */
  thanks: 'help-|support-|believ-|stood|stay-|been there|encourag-|held|trust-|loved|(asked|stopped|told) me',
  /** What I would have gone on hiding, or not come through. */
  foundOut: `
    (have|never|not|-ly)* (admitted|known|seen|stopped|told|understood|learn-|realis-|got help|gone to|quit|made it|
       survived|found|had the)
    (have|never|not|-ly)* (come (so|this)|be (alive|here)|believed)`,

  /** What the other is blamed for, behind "because". */
  blamedFor: `
    you (are|keep|kept|were) (always|being|constantly|on|so|too)* @blamed
    you (are|were) not _? (around|here|home|interested|listening|there)
    you stopped (being|caring|having|kissing|listening|looking|loving|showing|sleeping|talking|touching|wanting)
    you (just|really|simply)? (~push|~provoke|ignore|ignored|refuse|refused|started|~nag|~yell|~shout|drove|forced|
       hurt me)
    you (just|really|simply)? ((get|got) (all|so)|(made|make) (me|it so? (hard|impossible)))
    you always (~nag|~yell|~shout|~complain|~criticise|~judge|~overreact|~get|~start|~blame|~make|~turn|~freak)
    you never (listen-|car-|help-|show-|have time|had time|talk-|touch-|~give|let|trust-|appreciat-|support-|notic-|
       want-)
    you (can|could|did|do|will|would) not ever? (care|control|give|leave|let|listen|love|show|stop|talk|touch|want|
       trust)
    you (did|do|will|would) not !(ask|deserve|have|hear|know|need|notice|see|suspect|want me to|say|do anything) _
    i knew (how|that|what)? you would _? (blow|be (angry|furious|mad|upset)|freak|get|lose|overreact|react|shout|yell|
       start)
    i knew (how|that|what)? you would _? (go|make|say no|take it|leave|never|not)
    you would (always|just|only)* have? (~have a go|~get|~go|been|be (angry|mad|upset)|~make|~start|kicked|~freak|
       ~yell|~shout|~blow)
    of your (@yourFlaw|constant|drinking|questions)
    of (how|the way) you (always|just)* (~act|~react|~treat|~talk|~behave|~speak|~get|are|were|~look at)`,
  blamed: `
    going on|never (around|here|home|interested|there)|angry|bringing|busy|cold|complaining|controlling|criticising
    difficult|distant|ignoring|impossible|jealous|mean|nagging|provoking|pushing|shouting|yelling`,
  yourFlaw: 'nagging|jealousy|temper|mood|moods|attitude|behaviour|reaction|reactions|coldness|drama|anger',
  innocentVerb: 'know|knew|think|love|am|want|understand|see|cried|hope|wish|worr-|miss|missed|feel|felt',
  deedOfMine: `
    @done|said (it|that|those things)|did (it|that|this|what i did)|(had to|have to|was (driven|forced|obliged) to) _
    (felt forced to|needed to) _|~stay (away|late|out|at (work|the (office|pub)))|came home late|get angry|hide things
    (go|went) out|drink|left|lie|shout|yell`,
  wouldNotHave: `
    @done|blown up|(done|said) (it|that|this)|cheat|drink|drunk|hidden|hide|left|lie|scream|shout|snap|sworn|yell`,
  only: 'just|only|ever|gave|showed|let|paid|came|made|spoke|weren|had|would|were|did not',
  yourGood: 'trust|love|patience|kindness|letter|courage|words|support|help|honesty|example|care',
  pushedMe: `
    @pushed me (over the edge|too far|away|crazy|insane|mad|up the wall|to (cheat|drink|it|lie|@deeds))
    @pushed me into (her|his|it|this|the arms|drinking|lying|someone)`,
  pushed: 'made|drove|pushed|forced|led|compelled|tempted|drive|drives|push|pushes',

  shared: `
    we have? both (made _? (choices|errors|mistakes)|(did|done|said) _? (stuff|things|words)|hurt each other|(messed|
       screwed) up)
    we have? both (cheated|lied|shouted|yelled|got (angry|carried|heated)|lost (it|our)|contributed|share)
    (both of us|we (are|were)? both) (also|are|equally|partly|were)* (to blame|at fault|guilty|in the wrong|
       responsible|wrong)
    (both of us|we (are|were)? both) (also|are|equally|partly|were)* (made mistakes|said things)
    (it|that|this) (is|was) (both of? our (fault|faults)|on both of us|fiftyfifty|fifty fifty|just? as much your)
    there (is|was) _? (blame|fault) on both|it takes two (people|of us)? (to (argue|fight|tango))? =($|,|you know|and)
    you (are|were) (a|an|completely|entirely|exactly|hardly|no|not|so)* @innocent (either|here|yourself|in (all|this))
    you (had|have)? also? (had|have|played|share) (a|some of|your|your own|the)* (blame|part|role|share) (in (it|this|
       all|what)|too)
    you (had|have)? also? (had|have|played|share) (a|some of|your|your own|the)* (blame|part|role|share) (as well|
       to play)`,
  innocent: 'innocent|blameless|perfect|angel|saint|faultless',

  /** Owning is also told in these words, denied: "It is not true that you made me …". */
  untrue: `
    (@no|act|acted|pretend-|unfair|wrong|blam-|excuse|lie|untrue|out as|(no part)) .20
    (act-|behav-|feel|felt|sound-|seem-|look-) like .20|as (if|though) .20`,
  ofIt: `
    the _|thank-|about|at|did|do|for|from|glad|grateful|had|happy|have|hearing|how|hurting|if|leaving|losing|love
    seeing|that|to|what|when|whether|which|with|without`,
  ofDoing: 'to|with|at|from|about|without|hurting|losing|seeing|hearing|leaving|if|glad|grateful|thank-',
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
