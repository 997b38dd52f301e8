/* Just enough English to turn a verb into its plain form and its past: rewrites are whole sentences. */

const IRREGULAR = `
  be was been; become became become; begin began begun; blow blew blown; break broke broken;
  bring brought brought; buy bought bought; catch caught caught; choose chose chosen; come came come;
  cut cut cut; do did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten;
  fall fell fallen; feel felt felt; fight fought fought; find found found; forget forgot forgotten;
  forgive forgave forgiven; get got got; give gave given; go went gone; grow grew grown; have had had;
  hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept;
  know knew known; lead led led; leave left left; let let let; lose lost lost; make made made;
  mean meant meant; mishear misheard misheard; misread misread misread;
  misunderstand misunderstood misunderstood; meet met met; pay paid paid; put put put; read read read;
  run ran run; say said said; see saw seen; shake shook shaken; sell sold sold; send sent sent; shut shut shut;
  sit sat sat; sleep slept slept; speak spoke spoken; spend spent spent; oversleep overslept overslept;
  overspend overspent overspent; withdraw withdrew withdrawn; stand stood stood; steal stole stolen;
  swear swore sworn; take took taken; tear tore torn; tell told told; think thought thought;
  throw threw thrown; understand understood understood; write wrote written`

const PAST = new Map<string, string>()
const PLAIN = new Map<string, string>()
const PARTICIPLE = new Map<string, string>()
const FROM_PARTICIPLE = new Map<string, string>()
for (const row of IRREGULAR.split(';')) {
  const [plain = '', past = '', participle = ''] = row.trim().split(' ')
  PAST.set(plain, past)
  PLAIN.set(past, plain).set(participle, plain)
  PARTICIPLE.set(plain, participle)
  FROM_PARTICIPLE.set(participle, past)
}
const DOUBLED = new Set(
  (
    'stop snap slap nag grab plan drop beg rob shun chat hug pat skip slip scan skim swap drag sob win ' +
    'shut put get let cut hit sit run swim forget set begin control cancel commit admit'
  ).split(' '),
)

/** "lie" → "lied", "snap" → "snapped", "say" → "said". */
export function past(verb: string): string {
  const plain = verb.toLowerCase()
  const irregular = PAST.get(plain)
  if (irregular) return irregular
  if (plain.endsWith('e')) return `${plain}d`
  if (DOUBLED.has(plain)) return `${plain + plain.at(-1)}ed`
  return /[^aeiou]y$/.test(plain) ? `${plain.slice(0, -1)}ied` : `${plain}ed`
}

/** "broken" → "broke": a participle as a past of its own. Regular ones are the same. */
export const pastOfParticiple = (participle: string): string =>
  FROM_PARTICIPLE.get(participle.toLowerCase()) ?? participle.toLowerCase()

/** All forms of a verb: lie, lies, lied, lying. */
export function forms(verb: string): readonly string[] {
  const stem = DOUBLED.has(verb) ? verb + verb.at(-1) : verb.replace(/(?<=[^eoy])e$/, '')
  const doing = verb.endsWith('ie') ? `${verb.slice(0, -2)}ying` : `${stem}ing`
  const does = /(?:s|sh|ch|x|z|[^aeiou]o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  return [verb, SINGULAR[verb] ?? does, past(verb), doing, PARTICIPLE.get(verb) ?? past(verb)]
}

const SINGULAR: Readonly<Record<string, string>> = { be: 'is', have: 'has' }

/** "listened" → "listen", "cared" → "care": by the irregular ones, and by what the regular ones end in. */
export function plainOf(word: string): string {
  const w = word.toLowerCase()
  const irregular = PAST.has(w) ? w : PLAIN.get(w)
  if (irregular) return irregular
  if (w.endsWith('ied')) return `${w.slice(0, -3)}y`
  const [, stem = w, ending] = /^(.{2,}?)(ed|ing)$/.exec(w) ?? []
  if (!ending) return w
  if (/([^aeiousl])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[^aeiou]r|[^aeiou][aeiou](?:s|r|v|g|c|z)|[^aeiou]l|[sgcv]|i[czk]|at|ot|ut|id|ud)$/.test(stem) &&
    !/(?:[aeiou]{2}.|ss|rn|en|er|it|et|isit|mit)$/.test(stem)
    ? `${stem}e`
    : stem
}

/** Whether the word is a past form. */
export const isPast = (word: string): boolean =>
  /ed$/i.test(word) || (PLAIN.has(word.toLowerCase()) && !PAST.has(word.toLowerCase()))
