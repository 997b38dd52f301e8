/* Just enough English to turn a verb into its plain form and its past: rewrites are whole sentences. */

const IRREGULAR = `be was been;become became become;begin began begun;blow blew blown;break broke broken;bring brought brought;
buy bought bought;catch caught caught;choose chose chosen;come came come;cut cut cut;do did done;draw drew drawn;
drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feel felt felt;fight fought fought;find found found;
forget forgot forgotten;forgive forgave forgiven;get got got;give gave given;go went gone;grow grew grown;have had had;
hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept;know knew known;lead led led;
leave left left;let let let;lose lost lost;make made made;mean meant meant;meet met met;pay paid paid;put put put;
read read read;run ran run;say said said;see saw seen;shake shook shaken;sell sold sold;send sent sent;shut shut shut;sit sat sat;
sleep slept slept;speak spoke spoken;spend spent spent;stand stood stood;steal stole stolen;swear swore sworn;
take took taken;tear tore torn;tell told told;think thought thought;throw threw thrown;understand understood understood;
write wrote written`

const PAST = new Map<string, string>()
const PLAIN = new Map<string, string>()
const FROM_PARTICIPLE = new Map<string, string>()
for (const row of IRREGULAR.split(';')) {
  const [plain = '', past = '', participle = ''] = row.trim().split(' ')
  PAST.set(plain, past)
  PLAIN.set(past, plain).set(participle, plain)
  FROM_PARTICIPLE.set(participle, past)
}
const DOUBLED = /^(?:stop|snap|slap|nag|grab|plan|drop|beg|rob|shun|chat|hug|pat|skip|slip)$/
const FORMS: Readonly<Record<string, string>> = { is: 'be', are: 'be', were: 'be', has: 'have', does: 'do' }

/** "lie" → "lied", "snap" → "snapped", "say" → "said". */
export function past(verb: string): string {
  const plain = verb.toLowerCase()
  const irregular = PAST.get(plain)
  if (irregular) return irregular
  if (plain.endsWith('e')) return `${plain}d`
  if (DOUBLED.test(plain)) return `${plain + plain.at(-1)}ed`
  return /[^aeiou]y$/.test(plain) ? `${plain.slice(0, -1)}ied` : `${plain}ed`
}

/** "broken" → "broke": a participle as a past of its own. Regular ones are the same. */
export const pastOfParticiple = (participle: string): string =>
  FROM_PARTICIPLE.get(participle.toLowerCase()) ?? participle.toLowerCase()

/** The plain forms that a word may be of: "listened" → listened, listen, listene. */
export function plains(word: string): readonly string[] {
  const w = word.toLowerCase()
  const known = FORMS[w] ?? PLAIN.get(w)
  const out = known ? [w, known] : [w]
  for (const [ending, ...instead] of [
    ['ies', 'y'],
    ['ied', 'y', 'ie'],
    ['es', '', 'e'],
    ['ed', '', 'e'],
    ['ing', '', 'e'],
    ['s', ''],
  ] as const) {
    if (!w.endsWith(ending) || w.length <= ending.length + 1) continue
    const stem = w.slice(0, -ending.length)
    for (const tail of instead) out.push(stem + tail)
    if (/([^aeiou])\1$/.test(stem)) out.push(stem.slice(0, -1))
  }
  return out
}

/** Whether the word is a past form. */
export const isPast = (word: string): boolean =>
  /ed$/i.test(word) || (PLAIN.has(word.toLowerCase()) && !PAST.has(word.toLowerCase()))
