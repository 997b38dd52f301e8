/* "Sorry, but": what comes after takes back what came before. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const SORRY_BUT_LISTS = {
  but: '<!(@except ,?) (although|but|however)',
  apologised: 'sorry|apologise|my apologies|my bad|regret (it|that|this|what)',
  apologisedFor: `
    ,|all right|(for|to) you|and (all|everything)
    (about|for|that) (everything|it|that|this|what happened|yesterday|last night|all that)|babe|baby|darling|dear|hon
    honey|love|man|mate|okay|sweetheart|sweetie|too`,

  /** Before it, no apology is made: "I was never sorry". */
  unsorry: `
    (a|an|be|been|being|enough|feel|felt|never|no|not|of|saying|was|were|without|!(i) say|if|will|would) _?`,
  /** "Nothing but", "could not help but": here "but" means "except". */
  except: `
    no one|all|anybody|anyone|anything|anywhere|choice|else|ever|everybody|everyone|everything|help|nobody|none
    nothing|nowhere|one`,

  filler: `
    (,|frankly|honestly|really|in my defence|to be (fair|honest)|come on|look|seriously|at the same time|again|then|
       also|@filling)*`,
  filling: `
    you know|let us be (fair|honest)|come to think of it|in (fact|truth|all honesty)|i must (add|say) that?
    i have to say that?|of course|after all|as you know|actually|clearly|like|maybe|obviously|perhaps|surely|well|yet`,

  /** Blame handed on, or an excuse. */
  excuse: `
    you (too|yourself|yourselves|of all people)
    you (are|were) (also|always|being|exactly|hardly|just|no|not|really|so|too)* @faulty
    you (had|have|would)? (also|clearly|did|had|have|just|really|kind of|always|both)* @yourDeed
    you would not (let|listen|stop)|you could have (asked|been|said|stopped|told)
    you should (not have (asked|been|gone|known|listened|pushed|said|seen|stopped|told)|have (asked|known|said|told|
       listened))
    you should have (been|gone|pushed|seen|stopped)|you know (how|what) i|you know i (get|had|was)
    you (have|need|ought) to (admit|know|realise|remember|see|understand)|you must (admit|see|understand)
    you (do|can be|need to|have to|will not|do not ever) !(deserve|kind|matter|right|so much|everything|not)
    (neither|so) (are|did|do|had|have|were) you|what about|it takes two|we (are|were)? both|both of us|we all
    (he|she|they) started|(just|only)? because (you|of (you|your|how you))
    (anybody|anyone|everybody|everyone|(any|most|other) _|who) else? (do|does|has|lies|makes|would)
    (nobody|no one) is perfect|i (had|would)? (also|honestly|just|only|really)* @iExcuse
    i (am|was|have been|had been|would been) @softly* @stateOfMine
    i (had|have|would) (also|been|just|never|not|only)* (been|eaten|slept|worked|(asked|told|warned) you @warned)
    i (was|were) (never|not) (asked|aware|informed|told|warned)
    (at|in|where) (my|our|that|those|i come) (age|country|culture|days|family|from)|(a|any) (man|woman) _
    (it|that|this) (is|was) (all|also|just|not|only|partly|really|as much|done|entirely|said|told|well|with|
       never)* @wellMeant`,
  faulty: `
    (a|an) (angel|saint)|as bad|to blame|never (around|here|home|there)|better|blameless|cold|difficult|distant
    faultless|impossible|innocent|nagging|perfect|provoking|pushing|screaming|shouting|unreasonable|worse|yelling`,
  yourDeed: `
    told (everyone|half|her|him|me|my|your)|said (it|that|worse|you)|went (and|behind|off|out|to)|(checked|read) my
    hung up|came home|(did|do|done|said) (it|that|this|the same|bad|plenty|some|stuff|things|worse)|~start|~provoke
    pushed me|drove me|made me|left me (no|with no)|gave me no|asked for (it|this)|had it coming|hurt me|ignored me
    (keep|kept) on? (nagging|pushing|yelling|going on|bringing|provoking|shouting)
    never (listen-|asked|gave|said|told)|brought|called|cheated|drank|flirted|forced|forgot|hit|kissed|laughed|lied
    nag|nagged|refused|shouted|slept|spent|threw|took|walked|yelled`,
  iExcuse: `
    had (a|every|good|my|no|so|some|the|too)* (alternative|choice|many|much|option|reason|reasons|right)
    had (a|such|the)* @adv* (bad|hard|long|rough|stressful|terrible) (day|month|time|week)|had to
    knew (how|that|what)? you would|(did not|never) (intend|intended|mean|meant)|meant well
    have (my reasons|feelings|needs|a temper)|get (like|that way)`,
  softly:
    'just|only|so|really|very|too|also|still|pretty|quite|a bit|a little|under|simply|feeling|completely',
  stateOfMine: `
    in a bad|going through|out of my mind|not the only|angry|desperate|drunk|exhausted|frantic|having|human|hungry
    hurt|hurting|joking|kidding|overwhelmed|pressure|provoked|stress|stressed|tired|trying|upset|worried|young`,
  warned: 'not|to|about|that|before|so|i',
  wellMeant: `
    with the best|for your own|to protect|out of love|how i am|who i am|the way i am|your own? fault|my fault|on me
    years ago|in the past|intended|meant`,

  /** What turns an apology into a defence: the other's part, excuses, circumstances, making it small. */
  defence: `
    @excuse|you !((are|were)? @yourRight) !(@yourMerit)|your !(anger|fear|feelings|hurt|pain|sadness|side|tears|trust)
    we (all|are|had|were)|any (man|person|woman)|(most|other) (couples|men|people|women)
    (nobody|no one) (asked|ever|is|said|told|warned)|our (home|life|love|marriage|relationship|sex)
    who (does|would) not|i (am|was|have been|had been) @softly* @stateOfMine2|i (-ly|also|just|so)* @iDefend
    i was !((already|also|out|still|not there|never there|with (her|him|them)|drinking|lying|seeing|texting|
       the) ) !(_? @weak)
    (it|that|this) (is|was) (all|also|just|not|only|partly|really|simply|kind of)* @smallOrMine
    (it|that) (just|only|did not mean|meant nothing|happened|happens|takes|does not|did not (cost|hurt))
    there (are|is|was|were) .2 (reason|reasons)
    (at|in|where|with|because of|on top of|for|given) (all|my|our|that|those|i come|the) @circumstance
    (a|any) (father|guy|husband|man|mother|person|wife|woman) _|it (is|was) (been|never|not|@adv)* @hardOr
    i (never would|would (never|not))
    there (just|really|simply)* (was|were) (any|no|not|a lot|much|so much)* other? (choice|option|pressure|time|way|
       stress|going on)
    -ing (is|was) @adv* (difficult|hard|impossible|stressful|tiring|tough)
    nothing (actually|ever|physical|really|serious)* happened
    @thirdOne (also|always|are|did|got|had|has|have|is|just|kept|made|never|put|said|told|was|were|~drive)
    what (about|did you|do you|else|was i|would you|choice|you|am i)|how (was i|am i|could i|would you|do you|many)
    why (are|can|did|do|were)|when (you|are you)|if you|if i had not|let us not
    do not (act|be|forget|make|pretend|tell|you)|calm down|get over|at least|come on|anyone|everybody|everyone|men
    people|seriously|stop|women`,
  yourRight: 'right|not to blame|still hurt|the one who|worth|allowed|free|the',
  yourMerit: `
    deserve-|matter-|did nothing|did not do|(had|have) every|do not (have|need|owe)|owe me nothing|needed me
    should not have (had to|to)|never (asked|deserved|did|had)|still (loved|stayed|trusted)|mean|trusted`,
  stateOfMine2: `
    in (a|the middle)|only human|at my|a lot|brought up|not (a|in|made|perfect|the)|afraid|anxious|bored|confused
    frustrated|ill|lonely|nervous|pressed|raised|scared|sick`,
  iDefend: `
    had (a|been|every|good|my|no|nobody|nothing|so|to|too)
    have (no|a (hard|job|life|lot|right|temper)|to (live|think|work))
    have (been|feelings|got|had|my|needs|so much|problems|reasons)|knew (how you|you would)|work (all|hard|so|too)
    could not (bear|help|stand|stop|take)|can not (help|be the only|be expected|do everything|always)
    did not (know|mean|think|want|do it|eat|feel|get|have|intend|plan|realise|see|sleep|start)
    do not (see|think|know why|feel|understand)|never (intended|meant|thought|wanted)|meant (it|well)|(had|have) not
    was not !(there)|(asked|told|warned) you|did not? (it|that|this) (because|for|only|to|out of)|do (it|that) because
    get (angry|like|so)|got (angry|carried|scared|so)|feel (attacked|like|that|you)|grew up
    wanted (a|it|more|one|some|to (avoid|feel|have|help|keep|protect|spare|surprise))|deserve|deserved|earned|felt
    needed|thought`,
  weak: 'ashamed|a coward|cowardly|selfish|wrong|proud|cruel|lazy|weak|the one|dishonest',
  smallOrMine: `
    my (body|decision|fault|first|life|money|phone|right)|(all|only) my|how i|the way i|who i
    what (you|i had|everyone|happens|men|people)|a (crazy|difficult|hard|joke|long|misunderstanding|small|stressful)
    an accident|one time|not like|that bad|a big deal|in the past|years ago|because|difficult|entirely|hard|human|life
    like|normal|nothing|once|over|such|twice|your`,
  circumstance: `
    age|circumstances|country|culture|day|days|deadline|family|from|house|job|kids|position|pressure|situation|stress
    work`,
  hardOr:
    'easy|hard|difficult|tough|meant|intended|well meant|told|done|said|possible|natural|understandable|late',
  thirdOne: `
    the (children|kids)|the (alcohol|drink|pressure|stress|traffic)
    my (boss|childhood|dad|day|ex|family|father|friend|friends|head|job|mother|mum|parents|phone|stress|week|work|
       therapist)
    he|life|she|they|things|work`,

  /** Behind "sorry … but" somebody or something else: nearly always what it is put down to. */
  elsewhere: `
    no one|some-|that is|can (we|you)|could you|do not? you|did not? you|(are|is|was) not|a|an|everybody|everyone
    everything|he|her|his|it|my|nobody|our|she|sure|the|their|there|they|this|we|work|your`,
  /** Where the same words go on owning it. */
  goesOn: `
    your (anger|birthday|face|fear|feelings|hurt|pain|sadness|side|tears|trust)
    my (action|actions|apology|behaviour|choice|fault|fear|guilt|lie|lies|pride|selfishness|shame)
    our (children|kids) (heard|saw)|we (can|could|will|need to|should)|a (letter|promise|sorry|word)|an apology
    some things
    the (apology|choice|consequences|damage|fact|fault|harm|hurt|lie|point|real|responsibility|rest|truth|word|worst|
       person)
    (it|this|that is|there) ..25 (never|no|not|only words|only a|mine|true|on me|up to you|enough|a start|too late)
    (it|this) (cost|hurt|took) you`,
  /** It weighs what was done, heavier. */
  heavier: `
    ..25 ((even|far|is|much|still|was|were) worse|the worst|even more|most of all|you (more|most)|~hurt you|cost you|
       better than that)
    _? worse`,
  defends: '!(@heavier) @filler (@defence|!(@goesOn) !(@thanked) @elsewhere)',
  /** After "but you": what the other did well, or did not deserve. */
  thanked: `
    ..25 (nothing wrong|every right|forgave|forgive|kind|patient|still (came|love|stay|trust)|the truth|
       better from me|deserve-)`,

  /** Owning it, with the word "sorry" or without. */
  owned: `
    (i|i am|i have) (also|both|completely|deeply|did|do|fully|maybe|probably|really|totally)* @owns|apologise|sorry`,
  ownedSaying: `
    (i|i am|i have) (also|both|completely|deeply|did|do|fully|maybe|probably|really|totally)* !(regret) @owning2
    apologise|sorry`,
  owns: '@owning2|let you down|@done',
  owning2: `
    (accept|admit|agree|get|know|realise|see|understand) that? @what
    was _? (wrong|at fault|to blame|harsh|rude|selfish|unfair|unkind|out of line|cold|mean|a jerk|an idiot)
    should (never|not)? have|(fucked|messed|screwed) up
    was (a|an) _? (arse|ass|coward|dick|eejit|fool|idiot|jerk|mess|prick)|made (a|big|my|some)* (mistake|mistakes)
    take (all|full|my|some|the)* (blame|responsibility)|own (it|my|that|this|up|what)
    feel @adv* (awful|bad|guilty|horrible|terrible)|regret`,
  what: 'i|(it|that|this) was|what i|my _? _|you are (angry|hurt|upset)',
  sorryIm: 'i am .3 sorry|i _? apologise|my apologies|i _? say sorry|^ so? sorry',

  /** What goes on owning it. */
  owning: `
    ,* (it|regret|sorry|that|this|the? (word|words)|(a|an) apology|apologi-|saying (it|so|sorry)|being sorry|not|
       never|also|more)
    ,* (even|now|today|(just|mere|only) words|none of|nothing|let me|please (know|tell)|first|above all|most of all|
       truly|mostly)
    ,* i am? .2 @iGoOn
    ,* (i (will|would)|there (is|was) (no (but|excuse|reason)|more|nothing)|no (but|excuse|reason|word|words))
    ,* (we (can|could|need|will)|what i did|how|the (damage|fact|harm|hurt|lie|money|truth)|here|thank|yes)
    ,* (you (deserve|do not (have|owe)|matter|owe|did nothing|(are|were) right)|your (anger|feelings|hurt|pain|trust))`,
  iGoOn: `
    going to|can (change|do|listen|only|promise|say|see|start|try)|can not (ask|promise|undo)
    did (it|that|not (ask|listen|say|stop)|hide|lie)|could have|let you|realis-|also (know|lied|owe|want)
    need to (change|do|own|say|show|tell)|do not (ask|expect|need|want)|have to (change|do|live|own|show|tell)|broke
    chose|failed|here|hope|hurt|intend|knew|know|lied|mean|owe|own|plan|promise|ready|responsible|see|should|start
    take|understand|want|will|willing|would|wrong`,
} as const

const kind = 'sorryBut' as const

export const sorryBut: readonly Pattern[] = [
  {
    id: 'sorry-but',
    kind,
    says: '@apologised @apologisedFor* @but (=(@filler @defence)|!(@owning|@filler @goesOn))',
    unless: { before: '@told|@unsorry' },
    rewrite: say.alone,
  },
  {
    id: 'sorry-clause-but',
    kind,
    says: '@apologised ..30 ,? @but =(@defends)',
    unless: { before: '@told|@unsorry|(if|that|because) _?' },
    rewrite: say.alone,
  },
  {
    id: 'owned-but',
    kind,
    says: `
      @owned ..30 ,? (@but|!(even) _ though|, though) !(@thanked) =(@filler @excuse)
      @ownedSaying ..30 ,? (@but|, though) !(@thanked) =(@defends)`,
    unless: { before: '@told|@unsorry|(if|because|whether|when) _?' },
    rewrite: say.alone,
  },
  {
    id: 'sorry-then-but',
    kind,
    previous: '@sorryIm',
    says: '^ (but|however|still|although) ,? =(@defends)',
    rewrite: () => '',
  },
  {
    id: 'owned-then-but',
    kind,
    previous: '@owned',
    says: '^ (but|however|still|although) ,? !(@thanked) =(@filler @excuse)',
    rewrite: () => '',
  },
]
