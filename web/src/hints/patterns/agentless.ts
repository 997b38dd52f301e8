/* "Mistakes were made": nobody did it. */
import { LAZARE } from '../sources'
import type { Match, Pattern } from '../types'
import { pastOfParticiple } from '../verbs'
import { DENIED, re, TOLD } from '../words'

const THINGS =
  '(?:(?:some|a few|many|several|certain|the|these|those|a lot of|lots of|a couple of|bad|hurtful|mean|harsh|wrong|terrible|stupid|your|our|his|her|big|small|serious|poor|unfortunate|unkind|cruel|a|an|all sorts of|ugly|awful|much|so much|too much|real|enough|great|certain|unforgivable|regrettable|things and)\\s+)*'
const NOUNS =
  '(?:mistakes?|errors?|things?|stuff|drinks?|tempers?|respect|wires|signals|communication|something|words?|lies|a lie|lie|promises?|confidences|comments?|remarks?|wishes|needs|jokes|names|rumou?rs|arrangements|plans|trust|lines?|boundar(?:y|ies)|limits?|harm|damage|hurt|pain|feelings|hearts?|choices?|decisions?|secrets?|money|savings|wrongs?|wrong|confidence|vows?|rules?|insults?|voices?|threats?|messages|texts|misjudg(?:e?ment)s?|balls?|truth|facts?|betrayals?|injustice|offen[cs]e|mess|agreements?|plates?|doors?|privacy|deadlines?|accusations?)'
const DONE =
  '(?:made|said|spoken|written|traded|ruined|destroyed|strained|tested|told|broken|crossed|done|caused|hurt|lost|hidden|kept|spent|betrayed|exchanged|overstepped|violated|damaged|inflicted|committed|dropped|forgotten|neglected|handled|withheld|concealed|given|sent|ignored|missed|raised|thrown|shattered|wounded|bruised|gambled|wasted|taken|stolen|misused|abused|slammed|deleted|invaded|breached|shaken|shared|uttered|disregarded)'

const passive = re(
  `(?:^|\\b)(?<things>${THINGS}${NOUNS}(?: of \\w+)?)\\s+(?:(?:that|which)\\s+)?(?<aux>was|were|got|have been|has been|had been|have gotten|ended up)\\s+(?:(?:\\w+ly|not always|also|badly|never|not|perhaps|maybe|indeed|simply|admittedly|truly|deeply|on both sides|really|inadvertently|unintentionally|being)\\s+)*(?<done>${DONE}|had|drunk|left unsaid|(?!need|want|suppos|plann|call|bas|clos|open|chang|us(?!ed up)|solv|heal|restor|mend|repair|settl|agre|accept|reliev|answer|discuss|explain|rebuil|cancel|start|finish|deliver|return|order|park|clean|pack)[a-z]{2,}ed)\\b`,
)
const ruined = re(
  `\\b(?<things>(?:your|our|the)\\s+(?:\\w+\\s+)?(?:birthday|evening|night|party|wedding|dinner|holiday|vacation|christmas|weekend|trip|day|anniversary|marriage|relationship|friendship|family))\\s+(?:was|were|got|has been|have been)\\s+(?<done>ruined|spoiled|spoilt|destroyed|wrecked|forgotten|missed|neglected|strained)\\b`,
)
const whatHappened = re(
  `\\b(?<core>sorry|apologi[sz]e|regret)(?: \\w+)? (?:for|about) (?:what|everything that|all that|how (?:it|things)) (?:happened|went (?:on|down)|took place|occurred|turned out)\\b`,
)
const yours = re(
  `\\b(?<things>your\\s+(?:\\w+\\s+)?\\w+)\\s+(?:was|were|has been|have been|got|went)\\s+(?:\\w+ly\\s+)?(?<done>ignored|betrayed|violated|disrespected|neglected|trampled on|overlooked|dismissed|disregarded|shattered|invaded|exposed|belittled|mocked|hurt|shaken|undermined|abused|taken for granted)\\b`,
)
const happened = re(
  `(?:\\b(?:it|things|this|that|stuff|something|a lot|one thing|(?:the|our|that|last night's|yesterday's) (?:evening|night|situation|argument|fight|discussion|conversation)|everything|matters)\\s+(?:all\\s+)?(?:just\\s+|simply\\s+|somehow\\s+|kind of\\s+|sort of\\s+|sometimes\\s+)*(?:got (?:out of (?:hand|control)|heated|messy|ugly|a bit (?:heated|ugly|out of)|carried away|physical)|went (?:too far|wrong|sideways|downhill|off the rails)|led to another|escalated|spiral(?:l)?ed|spun out)|\\b(?:it|things|these things|stuff|mistakes|accidents|affairs|fights|slips|the \\w+|everything) (?:just |simply |sometimes |somehow |kind of |kinda |sort of |do |can )+happen(?:ed|s)?\\b(?! to\\b)|\\b(?:something|things|everything|it all) went wrong (?:between us|with us|in our|that|last|somewhere|along|there)\\b|\\b(?:you|people|we|everyone|everybody|somebody|someone)(?:'ve| have)? (?:both |all )?(?:got|gotten|ended up(?: getting| being)?) hurt\\b|\\bthere (?:was|were|has been) (?:a |an |some |clearly |obviously )*(?:breakdown|lapse|failure|misunderstanding|miscommunication|falling out|slip|incident|indiscretion)\\b|\\b(?:(?:your|our|the) )?(?:trust|relationship|marriage|confidence)(?: in (?:me|us|each other))? (?:took|has taken|suffered) (?:a |some )?(?:bit of a )?(?:hit|knock|beating|blow|damage)|\\b(?:tempers|emotions|voices) (?:flared|boiled over|ran high|frayed|rose|were raised)|\\b(?:somehow|before (?:i|we) knew it|next thing (?:i|we) knew),? (?:i|we) (?:just )?(?:ended up|wound up|found (?:myself|ourselves)|were|was)\\b|\\bwe (?:just |kind of |sort of )*(?:ended|wound) up (?:kiss|sleep|in bed|hooking|at (?:her|his)|back at)\\w*|\\bit (?:all |just |kind of |sort of )*spiral(?:l)?ed\\b|\\b(?:the night|the evening|it|things) (?:all )?ended badly\\b|\\bit(?:'s| is| was) (?:just |only )?one of those (?:things|nights|days)\\b|\\bwhat happened,? happened\\b|\\b(?:it|this) (?:so |just )?came to pass\\b|\\b(?:matters|things|events|it all|everything) (?:took (?:the|a|their|its) (?:\\w+ )?(?:course|turn)|turned (?:ugly|sour|nasty|bad))|\\b(?:it|that|this|everything) was (?:all )?(?:said|done) in (?:the heat|anger|haste|frustration)\\b|\\bthere was (?:some|a lot of|a bit of|much) (?:lying|yelling|shouting|cheating|dishonesty|deception|flirting)\\b|\\b(?:it|that|the words?|things) (?:(?:just|all|simply|somehow) )*(?:(?:came|slipped|popped) out (?:(?:all )?wrong|badly|the wrong way)|just (?:came|slipped|popped) out)\\b|\\bthat (?:just |really )?(?:wasn't|was not|isn't) (?:the real |really )?me\\b(?! (?:who|that))|\\bi (?:just |really )?(?:wasn't|was not) (?:really |quite )?myself\\b|\\b(?:it|that|the \\w+) (?:didn't|did not|never) (?:get|got) (?:paid|done|told|mentioned|said|handled|sent)\\b|\\b(?:mistakes|accidents) happen\\b|\\bthings (?:could|should|might) have (?:been|gone)\\s+(?:\\w+\\s+)?(?:better|differently|handled|done|said)\\b|\\bit (?:could|should) have been (?:handled|said|done|dealt)|\\b(?:it|this|that) was(?:n't| not| never) (?:meant|supposed) to (?:happen|go (?:this|that|so) far)|\\bit happened(?=[,.!]|$| and (?:it|we|now|that))|\\bthere (?:were|was|have been)\\s+(?:(?:some|also|certainly|many|a few|several|a lot of)\\s+)*(?:mistakes?|lies|errors|misunderstandings?|missteps?|lapses?)\\b)`,
)

const OWNED =
  /(?:\bby (?:me|my|what i|us|him|her|them|your|our|his|you|the|both|a)\b|\b(?:were|was|are|is) (?:mine|my)\b|\band (?:by me|it was me|i(?!(?:'m| am) (?:sorry|not proud|sad)| (?:am sorry|regret|guess|suppose|think|know|hate|see|get|understand|realise|realize|feel|hope|wish|want|can|wonder)\b)|they were mine)\b|\bbecause (?:i|of me|of what i)|\bwhen i\b|\bthat i\b|\bi (?:made|said|did|told|broke|crossed|caused|am responsible|own)\b|\bon my\b|\b(?:through|due to) (?:me|my|what i)|\bwhere i\b|\bonce i\b|\bafter i\b|\bfrom (?:my|our)\b|\bin (?:the|our|a) (?:safe|drawer|box|fire|post|flood|move|war)|\b(?:to|for) (?:our|the) (?:house|rent|car|trip|kids))/i
const MINE = /\b(?:i|my|me)\b[^,;.]*$/i
const WITH_MINE =
  /\b(?:mistakes? (?:that )?i|i let|i made sure|because i|when i|i know (?:how|what)|i own|by me)\b/i

const unless = (m: Match) =>
  TOLD.test(m.before) ||
  DENIED.test(m.before) ||
  OWNED.test(m.after) ||
  WITH_MINE.test(m.before) ||
  /(?<!\b(?:know|sorry|admit|say|agree|think|see|regret|understand|apologi[sz]e|accept|feel|believe|aware)\s)\b(?:that)\s*$|\b(?:how|what|which|who|whose|every|each|no|any|when|if|until|once|before|after|where|why|(?<!along )the way|made sure)\s*$/i.test(
    m.before,
  )

const did = (done: string): string =>
  /^(?:exchanged|traded|spoken)$/i.test(done) ? 'said' : pastOfParticiple(done)

/** "Mistakes were made" → "I made mistakes", with every further one in the sentence; "the mistakes that were made" →
    "the mistakes I made". */
function active({ found, before, after, groups }: Match): string {
  const { things = '', done = '' } = groups
  const rest = after
    .replace(/\s+on both sides\b/i, '')
    .replace(passive, (...each) => mine(each.at(-1) as Match['groups']))
  if (/\b(?:that|which)\s+(?:was|were)\b/i.test(found)) return `${before}${things} I ${did(done)}${rest}`
  return before + mine(groups) + rest
}

function mine({ things = '', done = '' }: Match['groups']): string {
  const first = things.replace(/^(?:[A-Z](?=[a-z])|A(?= ))/, letter => letter.toLowerCase())
  const whose = /^(?:trust|feelings|confidence|privacy)$/i.test(first) ? `your ${first}` : first
  return `I ${did(done)} ${whose}`
}

const kind = 'agentless' as const

export const agentless: readonly Pattern[] = [
  {
    id: 'mistakes-were-made',
    kind,
    reason: 'The passive voice takes the one who did it out of the sentence.',
    source: LAZARE,
    pattern: passive,
    unless: m =>
      unless(m) ||
      MINE.test(
        m.before.replace(
          /^.*\b(?:sorry|apologi[sz]e|regret|know|admit|agree|see|think|guess|suppose|understand|say)\b/i,
          '',
        ),
      ) ||
      /\b(?:never|not)\b(?! always)/i.test(m.found),
    rewrite: active,
  },
  {
    id: 'yours-was-ignored',
    kind,
    reason: 'The same, of what was the other’s.',
    source: LAZARE,
    pattern: yours,
    unless,
    rewrite: active,
  },
  {
    id: 'it-was-ruined',
    kind,
    reason: 'The same, of the day or the bond that was hurt.',
    source: LAZARE,
    pattern: ruined,
    unless,
    rewrite: active,
  },
  {
    id: 'sorry-for-what-happened',
    kind,
    reason: 'What happened has no one in it; what I did has.',
    source: LAZARE,
    pattern: whatHappened,
    unless: m => TOLD.test(m.before) || DENIED.test(m.before) || /\b(?:i|my|me)\b/i.test(m.after),
    rewrite: m => `${m.before}${m.groups['core']} for what I did${m.after}`,
  },
  {
    id: 'it-just-happened',
    kind,
    reason: 'What is said to have happened by itself, nobody can put right.',
    source: LAZARE,
    pattern: happened,
    unless: m =>
      unless(m) ||
      MINE.test(
        m.before.replace(
          /^.*\b(?:sorry|apologi[sz]e|regret|know|admit|agree|think|guess|suppose|say)\b/i,
          '',
        ),
      ),
    rewrite: m =>
      m.before.trim()
        ? `${m.before}I did this, and I could have stopped.`
        : 'I did this, and I could have stopped.',
  },
]
