/* "Mistakes were made": nobody did it. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const AGENTLESS_LISTS = {
  someOf: `
    (a|quite a) few|a lot of|lots of|a couple of|all sorts of|so much|too much|things and|a|an|awful|bad|big|certain
    cruel|enough|great|harsh|her|his|hurtful|many|mean|much|our|poor|real|regrettable|serious|several|small|some
    stupid|terrible|the|these|those|ugly|unforgivable|unfortunate|unkind|wrong|your`,
  thing: `
    accusation|accusations|agreement|agreements|arrangements|ball|balls|betrayal|betrayals|boundaries|boundary|choice
    choices|comment|comments|communication|confidence|confidences|damage|deadline|deadlines|decision|decisions|door
    doors|drink|drinks|error|errors|fact|facts|feelings|harm|heart|hearts|hurt|injustice|insult|insults|joke|jokes|lie
    lies|limit|limits|line|lines|mess|messages|misjudgment|misjudgments|mistake|mistakes|money|names|needs|offence
    pain|plans|plate|plates|privacy|promise|promises|remark|remarks|respect|rule|rules|rumour|rumours|savings|secret
    secrets|signals|something|stuff|temper|tempers|texts|thing|things|threat|threats|trust|truth|voice|voices|vow|vows
    wires|wishes|word|words|wrong|wrongs`,
  doneBy: `
    left unsaid|!(@otherwise) -ed|broken|done|drunk|forgotten|given|had|hidden|hurt|kept|lost|made|overstepped|said
    sent|shaken|spent|spoken|stolen|taken|thrown|told|withheld|written`,
  /** Ends that nobody is to blame for. */
  otherwise: `
    need-|want-|suppos-|plann-|call-|bas-|clos-|open-|chang-|used !(up)|solv-|heal-|restor-|mend-|repair-|settl-|agre-
    accept-|reliev-|answer-|discuss-|explain-|rebuil-|cancel-|start-|finish-|deliver-|return-|order-|park-|clean-
    pack-`,
  auxiliary: 'was|were|got|have been|has been|had been|have got|ended up',
  somehow: '-ly|not always|also|badly|perhaps|maybe|indeed|on both sides|being',
  day: `
    anniversary|birthday|christmas|day|dinner|evening|family|friendship|holiday|marriage|night|party|relationship|trip
    vacation|wedding|weekend`,
  betrayed: `
    trampled on|taken for granted|abused|belittled|betrayed|dismissed|disregarded|disrespected|exposed|hurt|ignored
    invaded|mocked|neglected|overlooked|shaken|shattered|undermined|violated`,

  happened: `
    @affair all? (just|simply|somehow|kind of|sort of|sometimes)* @wentWrong
    (it|things|(the|these) _|accidents|affairs|everything|fights|mistakes|slips|stuff) @justDo (happen|happens|
       happened) !(to)
    (everything|something|things|it all) went wrong (between us|with us|in our|along|last|somewhere|that|there)
    (everybody|everyone|people|somebody|someone|we|you) have? (all|both)? (got|ended up (being|getting)?) hurt
    there (was|were|has been) (a|an|clearly|obviously|some)* @breakdown
    (our|the|your)? (confidence|marriage|relationship|trust) (in (me|us|each other))? (took|has taken|
       suffered) @some* @hit
    (emotions|tempers|voices) (flared|boiled over|ran high|frayed|rose|were raised)
    (somehow|before (i|we) knew it|next thing (i|we) knew) ,? (i|we) just? (ended up|wound up|found (myself|
       ourselves)|was|were)
    we (just|kind of|sort of)* (ended|wound) up (kiss-|sleep-|in bed|hooking|at (her|his)|back at)
    it (all|just|kind of|sort of)* (spiraled|spiralled)|(the (evening|night)|it|things) all? ended badly
    it (is|was) (just|only)? one of those (days|nights|things)|what happened ,? happened
    (it|this) (just|so)? came to pass
    (events|matters|things|it all|everything) (took (a|its|the|their) _? (course|turn)|turned (bad|nasty|sour|ugly))
    (everything|it|that|this) was all? (done|said) in (the heat|anger|frustration|haste)
    there was (some|a lot of|a bit of|much) (cheating|deception|dishonesty|flirting|lying|shouting|yelling)
    @it (all|just|simply|somehow)* (came|popped|slipped) out (all? wrong|badly|the wrong way)
    @it just (came|popped|slipped) out|that (just|really)? (is|was) not (the real|really)? me !(that|who)
    i (just|really)? was not (quite|really)? myself
    (it|that|the _) (did not|never) (get|got) (done|handled|mentioned|paid|said|sent|told)|(accidents|mistakes) happen
    things (could|might|should) have (been|gone) _? (better|differently|done|handled|said)
    it (could|should) have been (dealt|done|handled|said)
    (it|that|this) was (never|not) (meant|supposed) to (happen|go (so|that|this) far)
    it happened =($|,|and (it|now|that|we))
    there (was|were|have been) (also|certainly|many|some|a few|several|a lot of)* @mistaken`,
  affair: `
    a lot|one thing
    (our|that|the|last night 's|yesterday 's) (argument|conversation|discussion|evening|fight|night|situation)
    everything|it|matters|something|stuff|that|things|this`,
  wentWrong: `
    got (out of (control|hand)|heated|messy|ugly|a bit (heated|ugly|out of)|carried away|physical)
    went (too far|downhill|sideways|wrong|off the rails)|led to another|spun out|escalated|spiraled|spiralled`,
  justDo: `
    (just|simply|somehow|sometimes|kind of|sort of|can|do) (just|simply|somehow|sometimes|kind of|sort of|can|do)*`,
  breakdown:
    'breakdown|lapse|failure|misunderstanding|miscommunication|falling out|slip|incident|indiscretion',
  some: 'a|some|bit of a',
  occurred: 'happened|went (down|on)|took place|occurred|turned out',
  hit: 'hit|knock|beating|blow|damage',
  it: 'it|that|the word|the words|things',
  mistaken:
    'mistake|mistakes|lies|error|errors|misunderstanding|misunderstandings|misstep|missteps|lapse|lapses',

  owned2: `
    ..25 (by (me|my|what i|a|both|her|him|his|our|the|them|us|you|your)|(are|is|was|were) (mine|my)|and (by me|
       it was me|they were mine))
    ..25 (and i !(@sorryOnly)|because (i|of me|of what i)|when i|that i|on my|(through|due to) (me|my|what i)|where i|
       once i)
    ..25 (i (broke|caused|crossed|did|made|said|told|am responsible|own)|after i|from (my|our)|(for|to) (our|
       the) @costs)
    ..25 in (a|our|the) (box|drawer|fire|flood|move|post|safe|war)`,
  sorryOnly: `
    am (sorry|not proud|sad)|can|feel|get|guess|hate|hope|know|realise|regret|see|suppose|think|understand|want|wish
    wonder`,
  costs: 'house|rent|car|trip|kids',
  withMine:
    '((mistake|mistakes) that? i|i let|i made sure|because i|when i|i know (how|what)|i own|by me) ..20',
  asked: `
    !(@knowing) that|!(along) the way|made sure|after|any|before|each|every|how|if|no|once|until|what|when|where|which
    who|whose|why`,
  knowing: 'know|sorry|admit|say|agree|think|see|regret|understand|apologise|accept|feel|believe|aware',
  /** I stand before it in the same clause, and not only as the one who says it. */
  iBefore: '(i|me|my) -(admit|agree|apologise|guess|know|regret|say|see|sorry|suppose|think|understand)*9',
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
