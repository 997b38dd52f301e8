/* "You always", "you never": a verdict on a whole person, where one evening is meant. The same words can be thanks,
   so only verbs that accuse count: after "always" what one complains of, after "never" what one misses. */
import { GOTTMAN } from '../sources'
import type { Match, Pattern } from '../types'
import { isPast, plains } from '../verbs'
import { ADV, BAD, DENIED, re, TOLD } from '../words'
import { COMPLAINED, COMPLAINED_WITH, LACKS, MISSED, MISSED_WITH, STATES } from './complaints'

const pattern = re(
  `\\byou(?<aux>'re|'ve|'d|'ll| are| were| have| had| would| will| do| did| must| can)?\\s+(?:really |just |almost |literally |simply |basically |still |also |seem to |tend to |only |practically |pretty much |would |nearly |honestly |actually |seriously |quite )*(?<what>always|constantly|forever|continually|never once|never,? ever|never|hardly ever|not once)\\s+(?:(?:really|just|even|ever|actually|seem to|seemed to|bother to|bothered to|manage to|managed to|truly|once|fully|properly|simply|also|so\b|quite|have to go and|go and|once)\\s+)*(?<verb>[a-z'-]+)\\s*(?<rest>[^]*)$`,
)
const ever = re(
  `\\byou\\s+(?:don't|didn't|do not|did not|won't|will not|wouldn't|haven't|have not|can't|cannot|couldn't|aren't|are not|weren't|were not)\\s+(?<what>ever|once|even once)\\s+(?<verb>[a-z'-]+)\\s*(?<rest>[^]*)$`,
)
const allTheTime = re(
  `\\byou(?:'re|'ve| are| were| have)?\\s+(?:(?:just|keep|kept|really|do|still|also)\\s+)*(?<verb>[a-z'-]+)\\s*(?<rest>(?:[^,;]{0,60}\\s)?(?:all the time|every (?:single )?time|constantly|every single (?:day|night|evening)|(?:each and every|every damn|every) (?:day|night|evening|time)))\\b`,
)

/** "Every time I speak, you turn away." */
const everyTime = re(
  `\\b(?:every (?:single )?time|whenever|any ?time|each time)\\s+(?:that\\s+)?(?:i|we|my|something|anything|someone)\\b[^,;]{2,60},?\\s+you(?:'re|'ll)?\\s+(?:(?:are|were|will|would|keep|always|just|have to|simply|immediately|suddenly|start to|end up|manage to)\\s+)*(?<verb>[a-z'-]+)\\s*(?<rest>[^]*)$`,
)
/** "Without fail you …" */
const asARule = re(
  `\\b(?:without fail|time and (?:time )?again|time after time|over and over(?: again)?|as (?:always|usual|ever)|once again|day (?:in,? day out|after day)|year after year),?\\s+you\\s+(?:(?:have|just|will|would|had to|have to)\\s+)*(?<verb>[a-z'-]+)\\s*(?<rest>[^]*)$`,
)
/** With "constantly" and "forever", what somebody is doing is nearly always complained of. */
const forever = re(
  `\\byou(?:'re| are| were)\\s+(?:(?:just|simply|always)\\s+)*(?<what>forever|constantly|continually|perpetually|always)\\s+(?!(?:say(?:ing)? (?:sorry|thank)|telling (?:me (?:how much|that you love|i)|the truth)|making (?:sure|me (?:laugh|smile|feel)|time|an effort|dinner)|getting better|bringing me|putting (?:me|us|others|everyone)|doing|being|coming (?:home|back) to|going to|ask|learn|grow|read|sing|danc|travel|hug|kiss|lift|calm|remind|invit|teach|surpris|show|find(?:ing)? (?:time|ways?|something (?:kind|nice))|root|mind|shar|sav|pay|runn?ing (?:after|for)|carry|hold|stand|stay|keep(?:ing)? (?:us|the|your)|be|feel|hurt|cry|support|help|encourag|smil|laugh|giv(?!ing out)|car|listen|think(?:ing)? of (?:me|us|others)|wait|try|work|look(?:ing)? (?:after|out)|tak(?:ing)? care|cheer|protect|forgiv|cover|clean|cook|worr|hop|wonder|pick(?:ing)? up after|having|kind|good|patient|there)\\w*)(?<verb>[a-z]+ing)\\s*(?<rest>[^]*)$`,
)
/** "Can't you ever listen?" */
const cannotEver = re(
  `\\b(?:(?:can't|don't|won't|couldn't|can|could|do|will|have|haven't)\\s+you\\s+(?:ever|even once|just once|for once|not ever|once)|(?:never|not) once (?:did|have|do) you)\\s+(?:just\\s+)?(?<verb>[a-z'-]+)\\s*(?<rest>[^]*)$`,
)

const FORGOING =
  /\b(?:had to|have to|need to|needed to|deserved?|will|may|might|could|can|want|hope|know|knew|believe|grateful|thank\w*|glad|love[ds]?|admire\w*|appreciate\w*|as|how|way|miss(?:ed)?|if|so that|although|though|even though|while|until|since|for the way|remember|wish|and i never|something|whatever|what|who|person|one)\s*(?:that\s*)?$/i
const SOFT =
  /\b(?:i know|i believe|i am grateful|i'm grateful|thank you|i love|i loved|i admire|the way|i appreciate|i miss|i remember)\b/i

const told = (m: Match) =>
  TOLD.test(m.before) || FORGOING.test(m.before) || DENIED.test(m.before) || SOFT.test(m.before)

function listed(
  list: Set<string>,
  withWords: readonly [string, RegExp][],
  verb: string,
  rest: string,
): boolean {
  const forms = plains(verb)
  if (forms.some(form => list.has(form))) return true
  return withWords.some(([plain, words]) => plain !== 'be' && forms.includes(plain) && words.test(rest))
}

const complained = ({ groups: { verb = '', rest = '' } }: Match): boolean =>
  listed(COMPLAINED, COMPLAINED_WITH, verb, rest.toLowerCase()) || /^out to\b|\bat me\b/i.test(rest)

const starts = (states: string, text: string) => new RegExp(`^(?:${ADV})*${states}`, 'i').test(text)

function accuses({ groups }: Match): boolean {
  const { aux = '', what = '', verb = '' } = groups
  const rest = (groups['rest'] ?? '').toLowerCase()
  const never = /never|ever|once/i.test(what)
  const be =
    /^(?:'re| are| were)$/i.test(aux) ||
    /^(?:been|be|being)$/i.test(verb) ||
    /aren't|weren't|are not|were not/i.test(what)
  const tail = /^(?:been|be|being)$/i.test(verb) ? rest : `${verb.toLowerCase()} ${rest}`.trim()
  if (/^(?:'ll| will| can)$/i.test(aux) && !(never && listed(MISSED, MISSED_WITH, verb, rest))) return false
  if (be) return never ? starts(LACKS, tail) : starts(STATES, tail) || starts(`${BAD}\\b`, tail)
  return never ? misses(verb.toLowerCase(), rest) : listed(COMPLAINED, COMPLAINED_WITH, verb, rest)
}

const present = (verb: string): boolean =>
  /^[a-z]+$/.test(verb) && !isPast(verb) && !/(?:ing|ly|s)$/.test(verb)
/** What is listed, and whatever is not done "for me". */
const misses = (verb: string, rest: string): boolean =>
  listed(MISSED, MISSED_WITH, verb, rest) ||
  (present(verb) && /\bfor me\b/.test(rest) && !/\b(?:hard|harder|difficult|worse) for me\b/.test(rest))

/** It goes on as thanks, or with what I did. */
const OWNED =
  /\b(?:(?:i|and)(?: \w+)? thank|i(?:'m| am)(?: \w+)? grateful|because of (?:me|my|what i|how i)|because i (?:was|wasn't|lied|had|drank|broke|gambled|spent|cheated|hid|took|kept|chose|never|did|didn't)|while i\b|(?:and|but) i (?:took|lied|broke|used|repaid|ignored|laughed|let you|knew|know how|am (?:sorry|ashamed)|'m (?:sorry|ashamed)|never (?:thanked|noticed|saw|asked|said)|did(?:n't| not) (?:even )?(?:thank|notice|see|listen|answer|say))|(?:that(?:'s| is| was)) (?:on me|my (?:fault|doing))|after me\b|my mess|scared of me|afraid of me)\b/i
/** "You blamed yourself": it is not the other who is blamed for it. */
const HERSELF = /^(?:yourself|no one|nobody)\b/i
const KIND_PAST = /^(?:me|us)?\s*(?:when i was (?:ill|sick|afraid)|against|from)/i

const itsAlways = re(
  `\\bit(?:'s| is| was)\\s+always\\s+(?:about you\\b|all about you\\b|your way\\b|me(?=[.!]|$)|me who (?:has to|apologi[sz]es|says sorry|cleans|pays|cooks|gives in)\\b|my fault\\b|the same with you\\b|someone else's fault\\b)`,
)
const allYouDo = re(
  `\\b(?:all|everything) you (?:ever )?do is (?:complain|nag|criticis|criticiz|work|blame|lie|yell|shout|argue|judge|moan|sit|whine|talk|drink|sleep)\\w*|\\ball you (?:ever )?(?:care|think|talk) about is\\b|\\byou (?:only|just) (?:ever )?(?:think|care) (?:of|about) yourself\\b|\\bnothing (?:that )?i (?:ever )?(?:do|did|say|said) (?:is|was) (?:ever )?(?:good|right|enough)\\b`,
)

const plainOf = (verb: string): string => {
  const forms = plains(verb)
  return (
    forms.find(form => MISSED.has(form) || MISSED_WITH.some(([plain]) => plain === form)) ?? forms[1] ?? verb
  )
}

/** "You never listen" → "There are times when you do not listen". */
function sometimes(m: Match): string {
  const { aux = '', what = '', verb = '', rest = '' } = m.groups
  const never = /never|ever|once/i.test(what)
  const be = /'re| are| were/i.test(aux)
  const before = be
    ? /were/i.test(aux)
    : isPast(verb) || /had/i.test(aux) || /didn't|did not|weren't|were not|wouldn't|couldn't/i.test(m.found)
  const there = before ? 'There were times when' : 'There are times when'
  const plain = plainOf(verb)
  const said = be
    ? `you ${before ? 'were' : 'are'} ${never ? 'not ' : ''}${verb}`
    : never
      ? /'ve| have/i.test(aux)
        ? `you have not ${verb}`
        : `you ${before ? 'did' : 'do'} not ${before ? plain : verb}`
      : `you${aux} ${verb}`
  return `${there} ${said} ${rest}`.trim().replace(/\?$/, '.')
}

const kind = 'alwaysNever' as const
const lately = (m: Match) =>
  `At times ${(m.before + m.found + m.after).replace(/\balways\s+/i, '').replace(/^[A-Z](?=[a-z])/, l => l.toLowerCase())}`

export const alwaysNever: readonly Pattern[] = [
  {
    id: 'you-always-never',
    kind,
    reason: 'A complaint about one event can be heard; one about a whole person is defended against.',
    source: GOTTMAN,
    pattern,
    unless: m =>
      told(m) || !accuses(m) || KIND_PAST.test(m.groups['rest'] ?? '') || OWNED.test(m.groups['rest'] ?? ''),
    rewrite: sometimes,
  },
  {
    id: 'you-do-not-ever',
    kind,
    reason: 'The same verdict in other words.',
    source: GOTTMAN,
    pattern: ever,
    unless: m => told(m) || !accuses(m),
    rewrite: sometimes,
  },
  {
    id: 'it-is-always-you',
    kind,
    reason: 'The same verdict, with the person as a habit.',
    source: GOTTMAN,
    pattern: itsAlways,
    unless: told,
    rewrite: lately,
  },
  {
    id: 'all-you-do',
    kind,
    reason: 'The same verdict, with nothing else left of the other.',
    source: GOTTMAN,
    pattern: allYouDo,
    unless: told,
    rewrite: () => 'There are times when I feel that I do not count.',
  },
  {
    id: 'you-all-the-time',
    kind,
    reason: 'The same verdict in other words.',
    source: GOTTMAN,
    pattern: allTheTime,
    unless: m =>
      told(m) ||
      !listed(COMPLAINED, COMPLAINED_WITH, m.groups['verb'] ?? '', (m.groups['rest'] ?? '').toLowerCase()),
    rewrite: m =>
      (m.before + m.found + m.after).replace(
        /\s*\b(?:all the time|every (?:single )?time|constantly|(?:each and every|every damn|every)(?: single)? (?:day|night|evening|time))\b/i,
        ' at times',
      ),
  },
  {
    id: 'every-time-you',
    kind,
    reason: 'The same verdict in other words.',
    source: GOTTMAN,
    pattern: everyTime,
    unless: m =>
      told(m) ||
      HERSELF.test(m.groups['rest'] ?? '') ||
      !listed(COMPLAINED, COMPLAINED_WITH, m.groups['verb'] ?? '', (m.groups['rest'] ?? '').toLowerCase()),
    rewrite: m =>
      m.before +
      m.found
        .replace(/\b(?:every (?:single )?time|whenever|any ?time|each time)\b/i, 'there are times when')
        .replace(/,?\s+you\b/i, ' and you') +
      m.after,
  },
  {
    id: 'without-fail-you',
    kind,
    reason: 'The same verdict in other words.',
    source: GOTTMAN,
    pattern: asARule,
    unless: m =>
      told(m) ||
      HERSELF.test(m.groups['rest'] ?? '') ||
      OWNED.test(m.groups['rest'] ?? '') ||
      !listed(COMPLAINED, COMPLAINED_WITH, m.groups['verb'] ?? '', (m.groups['rest'] ?? '').toLowerCase()),
    rewrite: m => `There are times when ${m.found.replace(/^.*?\byou\b/i, 'you')}`,
  },
  {
    id: 'you-are-forever',
    kind,
    reason: 'The same verdict in other words.',
    source: GOTTMAN,
    pattern: forever,
    unless: m =>
      told(m) ||
      OWNED.test(m.groups['rest'] ?? '') ||
      (/always/i.test(m.groups['what'] ?? '') && !complained(m)),
    rewrite: ({ groups: { verb = '', rest = '' } }) => `There are times when you are ${verb} ${rest}`.trim(),
  },
  {
    id: 'can-you-not-ever',
    kind,
    reason: 'The same verdict, as a question.',
    source: GOTTMAN,
    pattern: cannotEver,
    unless: m =>
      told(m) || !listed(MISSED, MISSED_WITH, m.groups['verb'] ?? '', (m.groups['rest'] ?? '').toLowerCase()),
    rewrite: ({ groups: { verb = '', rest = '' } }) =>
      `There are times when you do not ${plainOf(verb)} ${rest}`.trim().replace(/\?$/, '.'),
  },
]
