/* How a sentence could be said instead. Each looks only at what its template found, and at the ends of what stands
   around it. */
import type { Match } from './types'
import { isPast, past, pastOfParticiple, plainOf } from './verbs'

const HURT_YOU = 'that I hurt you'
const OWN_DOING = 'I did it, and it was my own doing.'
const FOR_WHAT_I_DID = 'sorry for what I did, and that it hurt you.'

const stop = (text: string) => (/[.!?\u2026]$/.test(text) ? text : `${text}.`)

/** Without commas and spaces at its end. */
function bare(text: string): string {
  let end = text.length
  while (end > 0 && /[\s,;:]/.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** "I apologise" → "I am sorry", which can be followed by "that". */
function asSorry(before: string, core: string): string {
  if (/sorry$/i.test(core)) return before + core
  const clause = Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1
  const mine = before.slice(clause).search(/\b(?:i|my|we)\b/i)
  return `${mine < 0 ? before : before.slice(0, clause + mine)}I am sorry`
}

const DOUBT =
  /^(sorry|apologi[sz](?:e|ing)|apolog(?:y|ies)|regret(?: it| that| this)?|forgive me)(.*?)(?:if|in case)$/is

/** "if I hurt you" → "that I hurt you"; where the doubt is about the other, what is known is said instead. */
export function plainly({ found, before, after }: Match): string {
  const [, core = '', gap = ''] = DOUBT.exec(found) ?? []
  if (/\b(?:for|about)\b/i.test(gap)) return `${bare(before + core + gap)}.`
  const sorry = asSorry(before, core)
  const rest = after.trimStart()
  const thing = /^(?:anything|something|any of what|any of the things)\s+(?:that\s+)?(i\b.*)$/is.exec(rest)
  if (thing) return certain(`${sorry} that what ${thing[1]}`)
  const known = /^(?:i|my|what|the way|it|the)\b|^(?:that|this)\b(?! is\b|'s\b)/i.test(rest)
  if (!known || /\byou (?:felt|feel|took|think|thought)|\bmade you feel/i.test(rest))
    return `${sorry} ${HURT_YOU}.`
  return certain(`${sorry} that ${rest.replace(/^(?:that|this)\b/i, 'it')}`)
}

/** "I may have hurt you" → "I hurt you". */
export const certain = (text: string): string =>
  text
    .replace(/\b(?:may|might|could) (?:\w+ly )?have (\w+)/gi, (_, verb: string) => pastOfParticiple(verb))
    .replace(/\bi(?: have|'ve)(?: ever)? (\w+)/gi, (_, verb: string) => `I ${pastOfParticiple(verb)}`)

export function withoutAny({ before, found, after }: Match): string {
  const known = found
    .replace(/\bfor (?:whatever|anything) (?:it (?:is|was)|that|you think)(?: i\b)?/i, 'for what I')
    .replace(/\bfor (?:whatever|anything)(?: that)? i\b/i, 'for what I')
    .replace(/\bfor (?:any|whatever)(?: and all)? /i, 'for the ')
  return certain(before + known + after).replace(/\bfor what I (?:that )?(?:i )?/i, 'for what I ')
}

export function turnedRound({ found }: Match): string {
  const harm = /(?:if|in case)\s+(i\b[^,]*)/i.exec(found)?.[1]
  const deed = harm?.replace(/\s(?:then\s+)?(?:i'?m|i am|i)\s.*$/i, '').trim()
  return certain(stop(`I am sorry that ${deed?.replace(/^i\b/, 'I') ?? 'I hurt you'}`))
}

/** The apology alone, without what takes it back. */
export const alone = ({ before, found }: Match): string =>
  `${bare(before + bare(found.replace(/\b(?:but|although|however|though)$/i, '')))}.`

/** "Sorry you think so" → "sorry for what I did". */
export const forWhatIDid = (m: Match): string =>
  /^sorry/i.test(m.found) ? m.before + FOR_WHAT_I_DID : leftYou({ ...m, groups: {} })

export function leftYou({ before, found, groups }: Match): string {
  const sorry = /^sorry/i.test(found)
  const start = sorry ? before : `${withoutSubject(before)}I am `
  return (
    start + (groups['state'] ? `sorry that what I did left you feeling ${groups['state']}.` : FOR_WHAT_I_DID)
  )
}

/** "It is really" in front of "a shame". */
const withoutSubject = (before: string): string =>
  before.slice(0, -40) + before.slice(-40).replace(/\b(?:i|(?:it|that)(?:'s| is))\s+(?:\w+\s+)?$/i, '')

/** "You made me shout at the kids" → "I shouted at the kids"; "you make me feel small" → "I feel small". */
export function mine({ before, found, after, groups }: Match): string {
  const { make = '', how = '', felt, state, deed } = groups
  const start = before.trim() ? `${before}I` : 'I'
  const now = /^makes?$/i.test(make)
  const spaced = how ? `${how} ` : ''
  if (!/^ma/i.test(make)) return OWN_DOING
  if (felt) return `${start} ${now ? 'feel' : 'felt'} ${spaced}${felt.replace(/\bi\b/g, 'I')}${after}`
  if (state) return `${start} ${now ? 'am' : 'was'} ${spaced}${state}${after}`
  const [verb = '', ...more] = (deed ?? '').split(' ')
  if (!verb || !/^you/i.test(found)) return OWN_DOING
  return `${start} ${[now ? verb : past(verb), ...more].join(' ')}${after}`
}

/** "Mistakes were made" → "I made mistakes"; "the mistakes that were made" → "the mistakes I made". */
export function active({ groups }: Match): string {
  const { things = '', relative, done = '' } = groups
  const did = /^(?:exchanged|traded|spoken)$/i.test(done) ? 'said' : pastOfParticiple(done)
  if (relative) return `${things} I ${did}`
  const first = things.replace(/^(?:[A-Z](?=[a-z])|A(?= ))/, letter => letter.toLowerCase())
  return `I ${did} ${/^(?:trust|feelings|confidence|privacy)$/i.test(first) ? `your ${first}` : first}`
}

const JUST = /\s(?:just|only|merely|simply|nothing more than|no more than|not more than|nothing but)(?=\s)/i

/** The same without what makes it small. */
export function withoutJust({ before, found, after }: Match): string {
  const plain = found.replace(JUST, '')
  return before + (plain === found ? found.replace(/^(?:just|only)\s/i, '') : plain) + after
}

export const withoutLittle = ({ before, found, after }: Match): string =>
  before + found.replace(/\s(?:tiny|small|little|minor|silly|harmless|innocent|white)(?=\s)/gi, '') + after

/** The apology before it stays. */
export function notAsking({ before }: Match): string {
  const instead = 'I am not asking you for anything now. Take the time you need.'
  if (!/\b(?:sorry|apologi[sz]e)\b/i.test(before)) return instead
  const end = before.slice(-40).replace(/[,;:\s](?:(?:so|and|but|then|now)\s)*$/i, '')
  return `${bare(before.slice(0, -40) + end)}. ${instead}`
}

/** "You never listen" → "There are times when you do not listen". */
export function sometimes({ found, groups }: Match): string {
  const { aux = '', what = '', verb = '', rest = '' } = groups
  const never = /\b(?:never|ever|once)/i.test(what)
  const be = /^(?:'re|are|were)$/i.test(aux)
  const before = be
    ? /were/i.test(aux)
    : isPast(verb) || /had/i.test(aux) || /^you (?:did|would|could|were)(?:n't| not)/i.test(found)
  return `There ${before ? 'were' : 'are'} times when ${youSaid()} ${rest}`.trim().replace(/\?$/, '.')

  function youSaid(): string {
    if (be) return `you ${before ? 'were' : 'are'} ${never ? 'not ' : ''}${verb}`
    if (!never) return `you${/^'/.test(aux) || !aux ? aux : ` ${aux}`} ${verb}`
    if (/^(?:'ve|have)$/i.test(aux)) return `you have not ${verb}`
    return `you ${before ? 'did' : 'do'} not ${before ? plainOf(verb) : verb}`
  }
}

export const youDoNot = ({ groups: { verb = '', rest = '' } }: Match): string =>
  `There are times when you do not ${plainOf(verb)} ${rest}`.trim().replace(/\?$/, '.')

export function atTimes({ before, found, after }: Match): string {
  const sentence = before + found.replace(/\balways\s/i, '') + after
  return `At times ${sentence.replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())}`
}

const ALWAYS =
  /\s(?:all the time|constantly|(?:each and )?every (?:single |damn )?(?:day|night|evening|time))\b/i

export const atTimesInstead = ({ before, found, after }: Match): string =>
  before + found.replace(ALWAYS, ' at times') + after

export const thereAreTimes = ({ before, found, after }: Match): string =>
  before +
  found
    .replace(/\b(?:every (?:single )?time|whenever|any ?time|each time)\b/i, 'there are times when')
    .replace(/,?\s+you\b/i, ' and you') +
  after
