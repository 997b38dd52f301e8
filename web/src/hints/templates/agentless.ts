/* "Mistakes were made": nobody did it. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const AGENTLESS_LISTS = {
  someOf: `
    some|(a|quite a) few|many|several|certain|the|these|those|a lot of|lots of|a couple of|bad|hurtful|mean|harsh
    wrong
    terrible|stupid|your|our|his|her|big|small|serious|poor|unfortunate|unkind|cruel|a|an|all sorts of|ugly|awful|much
    so much|too much|real|enough|great|unforgivable|regrettable|things and`,
  thing: `
    mistake|mistakes|error|errors|thing|things|stuff|drink|drinks|temper|tempers|respect|wires|signals|communication
    something|word|words|lies|lie|promise|promises|confidences|comment|comments|remark|remarks|wishes|needs|joke|jokes
    names|rumour|rumours|arrangements|plans|trust|line|lines|boundary|boundaries|limit|limits|harm|damage|hurt|pain
    feelings|heart|hearts|choice|choices|decision|decisions|secret|secrets|money|savings|wrong|wrongs|confidence|vow
    vows
    rule|rules|insult|insults|voice|voices|threat|threats|messages|texts|misjudgment|misjudgments|ball|balls|truth
    fact
    facts|betrayal|betrayals|injustice|offence|mess|agreement|agreements|plate|plates|door|doors|privacy|deadline
    deadlines|accusation|accusations`,
  doneBy: `
    made|said|spoken|written|told|broken|done|hurt|lost|hidden|kept|spent|overstepped|forgotten|withheld|given|sent
    thrown
    taken|stolen|shaken|had|drunk|left unsaid|!(@otherwise) -ed`,
  /** Ends that nobody is to blame for. */
  otherwise: `
    need-|want-|suppos-|plann-|call-|bas-|clos-|open-|chang-|used !(up)|solv-|heal-|restor-|mend-|repair-|settl-|agre-
    accept-|reliev-|answer-|discuss-|explain-|rebuil-|cancel-|start-|finish-|deliver-|return-|order-|park-|clean-
    pack-`,
  auxiliary: 'was|were|got|have been|has been|had been|have got|ended up',
  somehow: `
    -ly|not always|also|badly|perhaps|maybe|indeed|on both sides|being`,
  day: `
    birthday|evening|night|party|wedding|dinner|holiday|vacation|christmas|weekend|trip|day|anniversary|marriage
    relationship|friendship|family`,
  betrayed: `
    ignored|betrayed|violated|disrespected|neglected|trampled on|overlooked|dismissed|disregarded|shattered|invaded
    exposed
    belittled|mocked|hurt|shaken|undermined|abused|taken for granted`,

  happened: `
    @affair all? (just|simply|somehow|kind of|sort of|sometimes)* @wentWrong
    (it|things|(these|the) _|stuff|mistakes|accidents|affairs|fights|slips|everything) @justDo (happen|happens|
      happened) !(to)
    (something|things|everything|it all) went wrong (between us|with us|in our|that|last|somewhere|along|there)
    (you|people|we|everyone|everybody|somebody|someone) have? (both|all)? (got|ended up (getting|being)?) hurt
    there (was|were|has been) (a|an|some|clearly|obviously)* @breakdown
    (your|our|the)? (trust|relationship|marriage|confidence) (in (me|us|each other))? (took|has taken|
      suffered) @some* @hit
    (tempers|emotions|voices) (flared|boiled over|ran high|frayed|rose|were raised)
    (somehow|before (i|we) knew it|next thing (i|we) knew) ,? (i|we) just? (ended up|wound up|found (myself|
      ourselves)|were|was)
    we (just|kind of|sort of)* (ended|wound) up (kiss-|sleep-|in bed|hooking|at (her|his)|back at)
    it (all|just|kind of|sort of)* (spiralled|spiraled)|(the (night|evening)|it|things) all? ended badly
    it (is|was) (just|only)? one of those (things|nights|days)|what happened ,? happened
    (it|this) (so|just)? came to pass
    (matters|things|events|it all|everything) (took (the|a|their|its) _? (course|turn)|turned (ugly|sour|nasty|bad))
    (it|that|this|everything) was all? (said|done) in (the heat|anger|haste|frustration)
    there was (some|a lot of|a bit of|much) (lying|yelling|shouting|cheating|dishonesty|deception|flirting)
    @it (just|all|simply|somehow)* (came|slipped|popped) out (all? wrong|badly|the wrong way)
    @it just (came|slipped|popped) out
    that (just|really)? (was|is) not (the real|really)? me !(who|that)|i (just|really)? was not (really|quite)? myself
    (it|that|the _) (did not|never) (get|got) (paid|done|told|mentioned|said|handled|sent)|(mistakes|accidents) happen
    things (could|should|might) have (been|gone) _? (better|differently|handled|done|said)
    it (could|should) have been (handled|said|done|dealt)
    (it|this|that) was (not|never) (meant|supposed) to (happen|go (this|that|so) far)
    it happened =($|,|and (it|we|now|that))
    there (were|was|have been) (some|also|certainly|many|a few|several|a lot of)* @mistaken`,
  affair: `
    it|things|this|that|stuff|something|a lot|one thing|everything|matters
    (the|our|that|last night 's|yesterday 's) (evening|night|situation|argument|fight|discussion|conversation)`,
  wentWrong: `
    got (out of (hand|control)|heated|messy|ugly|a bit (heated|ugly|out of)|carried away|physical)|escalated|spiralled
    spiraled
    went (too far|wrong|sideways|downhill|off the rails)|led to another|spun out`,
  justDo: `
    (just|simply|sometimes|somehow|kind of|sort of|do|can) (just|simply|sometimes|somehow|kind of|sort of|do|can)*`,
  breakdown:
    'breakdown|lapse|failure|misunderstanding|miscommunication|falling out|slip|incident|indiscretion',
  some: 'a|some|bit of a',
  occurred: 'happened|went (on|down)|took place|occurred|turned out',
  hit: 'hit|knock|beating|blow|damage',
  it: 'it|that|the word|the words|things',
  mistaken:
    'mistake|mistakes|lies|error|errors|misunderstanding|misunderstandings|misstep|missteps|lapse|lapses',

  owned2: `
    ..25 (by (me|my|what i|us|him|her|them|your|our|his|you|the|both|a)|(were|was|are|is) (mine|my)|and (by me|
      it was me|they were mine))
    ..25 (and i !(@sorryOnly)|because (i|of me|of what i)|when i|that i|on my|(through|due to) (me|my|what i)|where i|
      once i)
    ..25 (i (made|said|did|told|broke|crossed|caused|am responsible|own)|after i|from (my|our)|(to|for) (our|
      the) @costs)
    ..25 in (the|our|a) (safe|drawer|box|fire|post|flood|move|war)`,
  sorryOnly: `
    am (sorry|not proud|sad)|regret|guess|suppose|think|know|hate|see|get|understand|realise|feel|hope|wish|want|can
    wonder`,
  costs: 'house|rent|car|trip|kids',
  withMine: `
    ((mistake|mistakes) that? i|i let|i made sure|because i|when i|i know (how|what)|i own|by me) ..20`,
  asked: `
    !(@knowing) that|how|what|which|who|whose|every|each|no|any|when|if|until|once|before|after|where|why
    !(along) the way
    made sure`,
  knowing: 'know|sorry|admit|say|agree|think|see|regret|understand|apologise|accept|feel|believe|aware',
  /** I stand before it in the same clause, and not only as the one who says it. */
  iBefore: '(i|me|my) -(sorry|apologise|regret|know|admit|agree|see|think|guess|suppose|understand|say)*9',
} as const

const kind = 'agentless' as const
const before = '@told|@denied|@withMine|@asked'

export const agentless: readonly Pattern[] = [
  {
    id: 'mistakes-were-made',
    kind,
    says: `
      things:(@someOf*5 @thing (of _)?) relative:((that|which)?) @auxiliary @somehow* done:(@doneBy) (on both sides)?`,
    unless: { before: `${before}|@iBefore`, after: '@owned2' },
    each: say.active,
  },
  {
    id: 'yours-was-ignored',
    kind,
    says: 'things:(your _? _) (was|were|has been|have been|got|went) -ly? done:(@betrayed)',
    unless: { before, after: '@owned2' },
    each: say.active,
  },
  {
    id: 'it-was-ruined',
    kind,
    says: `
      things:((your|our|the) _? @day) (was|were|got|has been|have been) done:(ruined|spoiled|spoilt|destroyed|wrecked)
      things:((your|our|the) _? @day) (was|were|got|has been|have been) done:(forgotten|missed|neglected|strained)`,
    unless: { before, after: '@owned2' },
    each: say.active,
  },
  {
    id: 'sorry-for-what-happened',
    kind,
    says: `
      core:(sorry|apologise|regret) _? (for|about) (what|everything that|all that|how (it|things)) @occurred`,
    unless: { before: '@told|@denied', after: '..30 (i|my|me)' },
    rewrite: m => `${m.before}${m.groups['core']} for what I did${m.after}`,
  },
  {
    id: 'it-just-happened',
    kind,
    says: '@happened',
    unless: { before: `${before}|@iBefore`, after: '@owned2' },
    rewrite: m => `${m.before}I did this, and I could have stopped.`,
  },
]
