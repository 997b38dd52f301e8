/* "Mistakes were made": nobody did it. */
import { LAZARE } from '../sources'
import type { Match, Pattern } from '../types'
import { pastOfParticiple } from '../verbs'
import { DENIED, re, TOLD } from '../words'

const THINGS =
  '(?:(?:some|a few|many|several|certain|the|these|those|a lot of|lots of|a couple of|bad|hurtful|mean|harsh|wrong|terrible|stupid|your|our|his|her|big|small|serious|poor|unfortunate|unkind|cruel|a|an|all sorts of|ugly|awful|much|so much|too much|real|enough|great|certain|unforgivable|regrettable|things and)\\s+)*'
const NOUNS =
  '(?:mistakes?|errors?|things?|something|words?|lies|a lie|lie|promises?|trust|lines?|boundar(?:y|ies)|limits?|harm|damage|hurt|pain|feelings|hearts?|choices?|decisions?|secrets?|money|savings|wrongs?|wrong|confidence|vows?|rules?|insults?|voices?|threats?|messages|texts|misjudg(?:e?ment)s?|balls?|truth|facts?|betrayals?|injustice|offen[cs]e|mess|agreements?|plates?|doors?|privacy|deadlines?|accusations?)'
const DONE =
  '(?:made|said|told|broken|crossed|done|caused|hurt|lost|hidden|kept|spent|betrayed|exchanged|overstepped|violated|damaged|inflicted|committed|dropped|forgotten|neglected|handled|withheld|concealed|given|sent|ignored|missed|raised|thrown|shattered|wounded|bruised|gambled|wasted|taken|stolen|misused|abused|slammed|deleted|invaded|breached|shaken|shared|uttered|disregarded)'

const passive = re(
  `(?:^|\\b)(?<things>${THINGS}${NOUNS})\\s+(?:(?:that|which)\\s+)?(?<aux>was|were|got|have been|has been|had been|have gotten|ended up)\\s+(?:(?:clearly|certainly|obviously|unfortunately|sadly|definitely|probably|also|badly|never|not|perhaps|maybe|indeed|simply|admittedly|truly|deeply|on both sides|really|inadvertently|unintentionally|being)\\s+)*(?<done>${DONE})\\b`,
)
const happened = re(
  `(?:\\b(?:it|things|this|that|stuff|one thing|the (?:evening|night|situation|argument|fight|discussion|conversation)|everything|matters)\\s+(?:all\\s+)?(?:just\\s+|simply\\s+|somehow\\s+|kind of\\s+|sort of\\s+|sometimes\\s+)*(?:got (?:out of (?:hand|control)|heated|messy|ugly|a bit (?:heated|ugly|out of)|carried away|physical)|went (?:too far|wrong|sideways|downhill|off the rails)|led to another|escalated|spiral(?:l)?ed|spun out)|\\b(?:it|things|these things|stuff|mistakes|accidents|affairs|fights|slips) (?:just |simply |sometimes |do |can )+happen(?:ed|s)?\\b|\\b(?:mistakes|accidents) happen\\b|\\bthings (?:could|should|might) have (?:been|gone)\\s+(?:\\w+\\s+)?(?:better|differently|handled|done|said)\\b|\\bit (?:could|should) have been (?:handled|said|done|dealt)|\\b(?:it|this|that) was(?:n't| not| never) (?:meant|supposed) to (?:happen|go (?:this|that|so) far)|\\bit happened(?=[,.!]|$| and (?:it|we|now|that))|\\bthere (?:were|was|have been)\\s+(?:(?:some|also|certainly|many|a few|several|a lot of)\\s+)*(?:mistakes?|lies|errors|misunderstandings?|missteps?|lapses?)\\b)`,
)

const OWNED =
  /(?:\bby (?:me|my|what i|us|him|her|them|your|our|his|you|the|both|a)\b|\b(?:were|was|are|is) (?:mine|my)\b|\band (?:by me|it was me|i(?! (?:am sorry|regret|guess|suppose|think|know|hate)\b)|they were mine)\b|\bbecause (?:i|of me|of what i)|\bwhen i\b|\bthat i\b|\bi (?:made|said|did|told|broke|crossed|caused|am responsible|own)\b|\bon my\b|\b(?:through|due to) (?:me|my|what i)|\bwhere i\b|\bonce i\b|\bafter i\b|\bfrom (?:my|our)\b|\bin (?:the|our|a) (?:safe|drawer|box|fire|post|flood|move|war)|\b(?:to|for) (?:our|the) (?:house|rent|car|trip|kids))/i
const MINE = /\b(?:i|my|me)\b[^,;.]*$/i
const WITH_MINE =
  /\b(?:mistakes? (?:that )?i|i let|i made sure|because i|when i|i know (?:how|what)|i own|by me)\b/i

const unless = (m: Match) =>
  TOLD.test(m.before) ||
  DENIED.test(m.before) ||
  OWNED.test(m.after) ||
  WITH_MINE.test(m.before) ||
  /(?<!\b(?:know|sorry|admit|say|agree|think|see|regret|understand|apologi[sz]e|accept|feel|believe|aware)\s)\b(?:that)\s*$|\b(?:how|what|which|who|whose|every|each|no|any|when|if|until|once|before|after|where|why|the way|made sure)\s*$/i.test(
    m.before,
  )

/** "Mistakes were made" → "I made mistakes"; "the mistakes that were made" → "the mistakes I made". */
function active(m: Match): string {
  const { things = '', done = '' } = m.groups
  const verb = /^exchanged$/i.test(done) ? 'said' : pastOfParticiple(done)
  if (/\b(?:that|which)\s+(?:was|were)\b/i.test(m.found)) return `${m.before}${things} I ${verb}${m.after}`
  const first = things.replace(/^(?:[A-Z](?=[a-z])|A(?= ))/, letter => letter.toLowerCase())
  const whose = /^(?:trust|feelings|confidence|privacy)$/i.test(first) ? `your ${first}` : first
  return `${m.before}I ${verb} ${whose}${m.after}`
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
      /never|not/i.test(m.found),
    rewrite: active,
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
