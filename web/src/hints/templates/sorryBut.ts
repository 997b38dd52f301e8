/* "Sorry, but": what comes after takes back what came before. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const SORRY_BUT_LISTS = {
  but: '<!(@except ,?) (but|although|however)',
  apologised: 'sorry|apologise|my apologies|my bad|regret (it|that|this|what)',
  apologisedFor: `
    ,|okay|all right|too|(for|to) you|babe|baby|hon|honey|love|darling|dear|sweetie|sweetheart|mate|man
    and (all|everything)
    (for|about|that) (that|it|this|everything|what happened|yesterday|last night|all that)`,

  /** Before it, no apology is made: "I was never sorry". */
  unsorry: `
    (not|never|without|was|were|felt|being|be|been|feel|no|a|an|enough|of|saying|!(i) say|if|would|will) _?`,
  /** "Nothing but", "could not help but": here "but" means "except". */
  except: `
    nothing|anything|everything|anyone|anybody|everyone|everybody|nobody|no one|none|all|help|else|anywhere|nowhere
    choice|one|ever`,

  filler: `
    (,|honestly|frankly|really|in my defence|to be (fair|honest)|come on|seriously|look|at the same time|then|again|
      also|@filling)*`,
  filling: `
    like|actually|you know|let us be (honest|fair)|obviously|clearly|maybe|perhaps|well|come to think of it|yet|surely
    in (truth|fact|all honesty)|i must (say|add) that?|i have to say that?|of course|after all|as you know`,

  /** Blame handed on, or an excuse. */
  excuse: `
    you (yourself|too|yourselves|of all people)
    you (are|were) (also|just|really|exactly|hardly|not|so|too|being|no|always)* @faulty
    you (have|would|had)? (also|really|just|clearly|did|have|had|kind of|always|both)* @yourDeed
    you would not (let|stop|listen)|you could have (told|asked|said|stopped|been)
    you should (not have (told|asked|said|known|listened|seen|stopped|pushed|gone|been)|have (told|asked|said|known|
      listened))
    you should have (seen|stopped|pushed|gone|been)|you know (how|what) i|you know i (was|get|had)
    you (need|have|ought) to (understand|admit|see|know|realise|remember)|you must (understand|admit|see)
    you (do|can be|need to|have to|will not|do not ever) !(right|kind|deserve|matter|so much|everything|not)
    (so|neither) (did|do|have|are|were|had) you|what about|it takes two|we (are|were)? both|both of us|we all
    (he|she|they) started|(only|just)? because (you|of (you|your|how you))
    (anyone|anybody|everyone|everybody|(any|most|other) _|who) else? (would|does|makes|lies|do|has)
    (nobody|no one) is perfect
    i (would|had)? (also|really|just|only|honestly)* @iExcuse
    i (am|was|have been|had been|would been) @softly* @stateOfMine
    i (had|have|would) (just|only|also|not|never|been)* (been|slept|eaten|worked|(asked|told|warned) you @warned)
    i (was|were) (never|not) (told|asked|informed|aware|warned)
    (in|at|where) (my|our|those|that|i come) (family|culture|country|age|days|from)|(a|any) (man|woman) _
    (it|that|this) (is|was) (not|just|only|also|partly|really|all|as much|entirely|told|done|said|with|well|
      never)* @wellMeant`,
  faulty: `
    perfect|innocent|blameless|faultless|(a|an) (angel|saint)|better|as bad|worse|to blame|yelling|shouting|screaming
    nagging
    pushing|provoking|impossible|distant|cold|difficult|unreasonable|never (home|here|there|around)`,
  yourDeed: `
    called|told (your|everyone|her|him|me|half|my)|said (you|it|that|worse)|went (out|off|to|behind|and)|spent
    (read|checked) my
    flirted|kissed|slept|drank|forgot|threw|hit|took|laughed|walked|hung up|came home
    (did|do|done|said) (it|that|this|the same|things|stuff|some|worse|plenty|bad)|~start|~provoke|pushed me|drove me
    forced
    made me|left me (no|with no)|gave me no|asked for (it|this)|had it coming|brought|lied|cheated|yelled|shouted
    hurt me
    ignored me|refused|nag|nagged|(kept|keep) on? (nagging|pushing|yelling|going on|bringing|shouting|provoking)
    never (listen-|told|asked|said|gave)`,
  iExcuse: `
    had (my|a|good|every|no|so|too|some|the)* (reason|reasons|right|choice|option|alternative|much|many)
    had (a|the|such)* @adv* (bad|long|hard|rough|stressful|terrible) (day|week|month|time)
    had to|knew (how|what|that)? you would|(did not|never) (mean|meant|intend|intended)|meant well
    have (my reasons|feelings|needs|a temper)|get (like|that way)`,
  softly:
    'just|only|so|really|very|too|also|still|pretty|quite|a bit|a little|under|simply|feeling|completely',
  stateOfMine: `
    drunk|tired|stressed|exhausted|provoked|angry|upset|overwhelmed|hungry|hurt|hurting|pressure|stress|in a bad
    having
    going through|worried|desperate|frantic|out of my mind|trying|joking|kidding|human|not the only|young`,
  warned: 'not|to|about|that|before|so|i',
  wellMeant: `
    meant|intended|with the best|for your own|to protect|out of love|how i am|who i am|the way i am|your own? fault
    my fault|on me|years ago|in the past`,

  /** What turns an apology into a defence: the other's part, excuses, circumstances, making it small. */
  defence: `
    @excuse
    you !((are|were)? @yourRight) !(@yourMerit)
    your !(pain|hurt|feelings|anger|trust|tears|fear|side|sadness)
    we (all|were|had|are)|everyone|everybody|anyone|any (man|woman|person)|(most|other) (people|men|women|couples)|men
    women
    (nobody|no one) (is|told|asked|warned|said|ever)|our (marriage|relationship|love|home|sex|life)
    who (does|would) not|people
    i (am|was|have been|had been) @softly* @stateOfMine2
    i (-ly|just|also|so)* @iDefend
    i was !((still|also|already|out|not there|never there|with (her|him|them)|lying|seeing|texting|drinking|
      the) ) !(_? @weak)
    (it|that|this) (is|was) (not|just|only|also|partly|really|simply|all|kind of)* @smallOrMine
    (it|that) (only|just|did not mean|meant nothing|takes|happens|happened|does not|did not (hurt|cost))
    there (was|were|is|are) .2 (reason|reasons)
    (in|at|where|with|because of|on top of|for|given) (my|our|those|that|all|i come|the) @circumstance
    (a|any) (man|woman|person|guy|husband|wife|mother|father) _
    it (is|was) (not|never|been|@adv)* @hardOr
    i (never would|would (never|not))
    there (really|just|simply)* (was|were) (not|no|any|a lot|much|so much)* other? (option|choice|way|time|pressure|
      stress|going on)
    -ing (is|was) @adv* (hard|difficult|tough|tiring|stressful|impossible)
    nothing (really|actually|physical|serious|ever)* happened
    @thirdOne (was|were|is|are|has|have|had|made|kept|did|got|told|said|just|always|never|also|put|~drive)
    what (about|did you|do you|else|was i|would you|choice|you|am i)|how (was i|am i|could i|would you|do you|many)
    why (did|do|are|were|can)|when (you|are you)|if you|if i had not|let us not
    do not (you|act|forget|make|tell|pretend|be)
    calm down|get over|at least|seriously|come on|stop`,
  yourRight: 'right|not to blame|still hurt|the one who|worth|allowed|free|the',
  yourMerit: `
    deserve-|matter-|did nothing|did not do|(have|had) every|do not (have|need|owe)|owe me nothing|needed me|trusted
    mean
    should not have (had to|to)|never (deserved|asked|did|had)|still (stayed|trusted|loved)`,
  stateOfMine2: `
    scared|afraid|in (a|the middle)|lonely|frustrated|ill|sick|only human|confused|at my|a lot|pressed
    nervous|anxious|bored|raised|brought up|not (a|perfect|in|made|the)`,
  iDefend: `
    had (no|a|to|so|my|been|too|good|every|nobody|nothing)
    have (no|a (right|lot|temper|hard|life|job)|to (work|live|think))
    have (my|been|got|had|needs|feelings|so much|reasons|problems)|needed|knew (how you|you would)
    work (all|so|hard|too)
    could not (help|take|stand|bear|stop)|can not (help|be the only|be expected|do everything|always)
    did not (mean|know|think|want|do it|have|intend|start|see|realise|plan|get|sleep|eat|feel)
    do not (think|see|know why|understand|feel)|never (meant|wanted|intended|thought)|meant (well|it)|(had|have) not
    was not !(there)
    (told|asked|warned) you|did not? (it|that|this) (because|for|to|only|out of)|do (it|that) because
    get (like|angry|so)
    got (so|angry|carried|scared)|felt|feel (like|that|attacked|you)|earned|deserve|deserved|grew up|thought
    wanted (one|a|some|more|it|to (protect|spare|help|feel|have|keep|avoid|surprise))`,
  weak: 'ashamed|a coward|cowardly|selfish|wrong|proud|cruel|lazy|weak|the one|dishonest',
  smallOrMine: `
    my (fault|money|right|life|phone|body|decision|first)|(all|only) my|entirely|how i|the way i|who i|because|life
    your
    what (you|i had|happens|men|people|everyone)|hard|difficult
    a (joke|misunderstanding|long|hard|stressful|difficult|crazy|small)
    an accident|one time|once|twice|not like|that bad|a big deal|such|in the past|years ago|nothing|normal|human|over
    like`,
  circumstance: `
    family|culture|house|country|age|day|days|job|work|stress|pressure|circumstances|position|situation|from|kids
    deadline`,
  hardOr: `
    easy|hard|difficult|tough|meant|intended|well meant|told|done|said|possible|natural|understandable|late`,
  thirdOne: `
    things|work|the (kids|children)|life|he|she|they|the (stress|pressure|alcohol|traffic|drink)
    my (boss|mother|mum|father|dad|parents|work|job|ex|friend|friends|childhood|head|stress|day|week|phone|family|
      therapist)`,

  /** Behind "sorry … but" somebody or something else: nearly always what it is put down to. */
  elsewhere: `
    your|my|his|her|our|their|he|she|they|we|there|work|sure|nobody|no one|everybody|everyone|everything|some-|a|an
    the|this|it
    that is|can (we|you)|could you|do not? you|did not? you|(is|was|are) not`,
  /** Where the same words go on owning it. */
  goesOn: `
    your (pain|hurt|feelings|anger|trust|tears|fear|side|sadness|face|birthday)
    my (fear|shame|pride|selfishness|fault|guilt|lie|lies|apology|choice|behaviour|action|actions)
    our (kids|children) (saw|heard)
    we (can|could|will|need to|should)|a (sorry|word|letter|promise)|an apology|some things
    the (truth|harm|damage|hurt|fact|lie|worst|rest|real|point|word|apology|choice|fault|responsibility|consequences|
      person)
    (this|it|that is|there) ..25 (not|never|no|only words|only a|true|mine|on me|up to you|enough|a start|too late)
    (it|this) (hurt|cost|took) you`,
  /** It weighs what was done, heavier. */
  heavier: `
    ..25 ((was|were|is|even|far|much|still) worse|the worst|even more|most of all|you (most|more)|~hurt you|cost you|
      better than that)
    _? worse`,
  defends: `
    !(@heavier) @filler (@defence|!(@goesOn) !(@thanked) @elsewhere)`,
  /** After "but you": what the other did well, or did not deserve. */
  thanked: `
    ..25 (nothing wrong|every right|kind|patient|forgave|forgive|still (love|stay|trust|came)|the truth|
      better from me|deserve-)`,

  /** Owning it, with the word "sorry" or without. */
  owned: `
    sorry|apologise
    (i|i am|i have) (really|do|did|fully|totally|completely|also|deeply|both|maybe|probably)* @owns`,
  ownedSaying: `
    sorry|apologise
    (i|i am|i have) (really|do|did|fully|totally|completely|also|deeply|both|maybe|probably)* !(regret) @owning2`,
  owns: '@owning2|let you down|@done',
  owning2: `
    regret|(know|admit|accept|realise|get|understand|agree|see) that? @what
    was _? (wrong|at fault|to blame|rude|unfair|unkind|selfish|harsh|out of line|mean|cold|a jerk|an idiot)
    should (not|never)? have|(messed|screwed|fucked) up
    was (a|an) _? (idiot|eejit|fool|jerk|arse|ass|dick|prick|coward|mess)
    made (a|some|my|big)* (mistake|mistakes)|take (full|my|all|the|some)* (responsibility|blame)
    own (it|that|this|up|my|what)
    feel @adv* (bad|terrible|awful|horrible|guilty)`,
  what: 'i|(it|that|this) was|what i|my _? _|you are (hurt|upset|angry)',
  sorryIm: `
    i am .3 sorry|i _? apologise|my apologies|i _? say sorry|^ so? sorry`,

  /** What goes on owning it. */
  owning: `
    ,* (that|this|it|sorry|regret|the? (word|words)|(a|an) apology|apologi-|saying (it|so|sorry)|being sorry|not|
      never|more|also)
    ,* (even|now|today|(only|mere|just) words|none of|nothing|let me|please (know|tell)|first|above all|most of all|
      truly|mostly)
    ,* i am? .2 @iGoOn
    ,* (i (will|would)|there (is|was) (no (excuse|but|reason)|nothing|more)|no (excuse|but|reason|word|words))
    ,* (we (can|could|will|need)|what i did|how|the (truth|harm|damage|hurt|money|fact|lie)|here|yes|thank)
    ,* (you (deserve|do not (have|owe)|owe|matter|did nothing|(are|were) right)|your (pain|hurt|feelings|trust|anger))`,
  iGoOn: `
    know|knew|understand|see|want|will|would|ready|willing|going to|here|responsible|hope|promise|own|take|mean|lied
    hurt|broke
    can (see|say|do|promise|change|try|start|only|listen)|can not (promise|undo|ask)
    did (it|that|not (listen|stop|ask|say)|lie|hide)
    chose|should|could have|owe|wrong|failed|let you|realis-|also (know|want|lied|owe)
    need to (do|say|show|change|tell|own)
    intend|plan|start|do not (expect|want|ask|need)|have to (do|show|change|own|tell|live)`,
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
