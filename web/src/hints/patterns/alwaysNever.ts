/* "You always", "you never": a verdict on a whole person, where one evening is meant. The same words can be thanks,
   so only verbs that accuse count: after "always" what one complains of, after "never" what one misses. */
import { GOTTMAN } from '../sources'
import type { Match, Pattern } from '../types'
import { isPast, plains } from '../verbs'
import { ADV, BAD, DENIED, re, TOLD } from '../words'

const set = (words: string) => new Set(words.split(' '))

/** What one complains of. Some verbs only with certain words behind them. */
const COMPLAINED = set(
  'interrupt criticise criticize complain blame twist yell shout scream nag exaggerate overreact ignore assume accuse judge mock belittle lecture correct contradict argue fight attack insult dismiss lie cheat manipulate control compare demand nitpick pout sulk withdraw disappear threaten exclude neglect undermine humiliate forget procrastinate whine moan panic explode snap provoke patronise patronize guilt guilt-trip stonewall bully doubt suspect question check spy deflect avoid rush pressure push postpone cancel dodge disrespect disappoint hurt embarrass abandon deny minimise minimize misunderstand mishear drink gamble boss tease gossip scold refuse reject slam insist overspend oversleep badmouth cancel favour favor sigh sabotage scare',
)
const COMPLAINED_WITH: readonly [string, RegExp][] = [
  [
    'have',
    /^(?:to (?:be right|win|have|know|get|control|make|start|say|ruin|turn|criti|complain|bring|interfere|be (?:the|in|so))|the last word|an excuse|some(?:thing)? (?:excuse|bad|negative|to complain)|an answer|a (?:go|problem|complaint|reason|dig)|your way|excuses)/,
  ],
  ['need', /^to (?:be right|win|have|know|control)/],
  ['want', /^(?:more|to (?:win|be right|fight|argue|control|have)|everything|your|it your)/],
  [
    'make',
    /^(?:everything|it|things|this|that)?\s*(?:all )?(?:about (?:you|your)|a (?:scene|fuss|big deal|drama|mess)|excuses|me (?:feel|look|out|wait|the|pay|beg|do|regret)|fun of|worse|difficult|so|too|promises you|plans without|decisions|up|out|harder|impossible|us late|jokes about|comments|such)/,
  ],
  ['bring', /^(?:up|that|it|this|the past|everything|my|work)/],
  ['start', /^(?:\w+ing\b|a |the |an |fights|arguments|it|this|that|drama|on me|something|with)/],
  [
    'take',
    /^(?:\w+ (?:side|parents'|mother's|mum's)|his|her|their|your (?:mother|friends|family|time)|everything|things|it|me for granted|over|offence|offense|out|advantage|the (?:easy|credit)|sides|so long|forever|too)/,
  ],
  [
    'leave',
    /^(?:me (?:alone|waiting|to|with|out|hanging|behind|in the|on)|when|in the middle|everything|the (?:mess|room|house|dishes|kids|door|hard)|it|your|things|without|dirty|before|us|early|late)/,
  ],
  ['walk', /^(?:away|out|off)/],
  ['run', /^(?:away|off|to your|late|out|back to)/],
  ['shut', /^(?:down|me|the|yourself|off)/],
  ['close', /^(?:up|off|yourself|the door)/],
  [
    'put',
    /^(?:\w+ first|your|me (?:down|last|second|off|in)|yourself|work|everyone|everybody|others|words|off|things off|it off|the blame|that|pressure|him|her|them)/,
  ],
  ['find', /^(?:a (?:way to|reason|problem|fault|excuse)|fault|something|excuses|an excuse|some)/],
  [
    'get',
    /^(?:angry|mad|upset|so|defensive|your way|what you want|like this|jealous|loud|away with|annoyed|drunk|in a|your own|offended|hysterical|emotional|too|out of|me (?:wrong|angry)|to (?:decide|choose|win)|carried|home late|sarcastic|cold|moody|stuck|worked)/,
  ],
  [
    'go',
    /^(?:on (?:about|and)|behind|too far|crazy|quiet|silent|cold|off|straight|running|to your|through my|out without|back on|overboard|along with (?:him|her|them|your))/,
  ],
  ['turn', /^(?:it|everything|this|things|away|around|your back|against|the|every|into|me)/],
  ['act', /^(?:like|as if|as though|so|surprised|innocent|cold|the victim|superior)/],
  ['play', /^(?:the victim|games|innocent|dumb|with your phone)/],
  [
    'think',
    /^(?:you(?:'re| are| know)?|the worst|only|of yourself|about yourself|that you|i'm (?:lying|wrong|stupid)|i am (?:lying|wrong))/,
  ],
  [
    'say',
    /^(?:that\b|no\b|you(?:'ll| will| are|'re)|the same|it'?s (?:my|nothing|fine)|the wrong|mean|hurtful|yes and|one thing|later|tomorrow|things|something)/,
  ],
  [
    'do',
    /^(?:this|that|it\b|what you want|exactly|the same|the opposite|things your|whatever|nothing|everything (?:wrong|your|without)|your own|stuff)/,
  ],
  [
    'look',
    /^(?:at (?:your|other|me like|me as)|down|for (?:the|a|faults|problems|trouble|reasons)|only|the other|bored|away|so)/,
  ],
  ['expect', /^(?:me|everyone|everybody|everything|too|us|others|the worst|so)/],
  ['choose', /^(?:your|work|him|her|them|everyone|everything|others|the|yourself|his|alcohol)/],
  ['pick', /^(?:a fight|fights|on|your|holes|at|the)/],
  ['see', /^(?:only|the (?:worst|bad|negative)|me as|everything|what's wrong|what is wrong|yourself)/],
  ['treat', /^(?:me|us|everyone|them|my|the)/],
  ['talk', /^(?:down|over|about (?:yourself|your|work|him|her)|at|behind|so|to me (?:like|as)|too)/],
  [
    'come',
    /^(?:home (?:late|drunk|angry|tired|in)|late|up with|too late|last|back (?:late|drunk)|with (?:excuses|another|some|a new)|between)/,
  ],
  ['spend', /^(?:too|all|so|more|our|money|your|everything|hours|every)/],
  ['work', /^(?:late|too|so|on (?:weekends|sundays)|weekends|through|all)/],
  ['use', /^(?:it|that|this|my|the|me|your|everything|sarcasm|silence|tears|work)/],
  ['hide', /^(?:behind|things|your|something|from|everything|it|in|away|money|the)/],
  [
    'keep',
    /^(?:score|secrets|me|things from|everything|bringing|your (?:distance|phone|feelings)|quiet|it (?:from|to)|interrupting|on)/,
  ],
  [
    'give',
    /^(?:me (?:the (?:silent|cold)|that|a hard|grief|orders|a look)|up (?:so|too|on|when)|in|the (?:kids|children)|excuses|orders|everyone)/,
  ],
  ['break', /^(?:your (?:promise|word)|promises|plans|everything|things|the)/],
  ['ruin', /./],
  ['spoil', /./],
  ['win', /^(?:every|the|and|$)/],
  [
    'tell',
    /^(?:me (?:what|how|that i|i|to|no|off)|everyone|everybody|your (?:mother|mum|mom|friends|sister|family)|half|lies|people|the same)/,
  ],
  ['jump', /^(?:to|down|on)/],
  ['pull', /^(?:away|back|this|that|the|out|rank)/],
  ['roll', /^your/],
  ['raise', /^(?:your voice|the)/],
  ['hold', /^(?:it|that|everything|a grudge|grudges|the past|things)/],
  ['fall', /^(?:asleep|back|apart)/],
  ['change', /^(?:the subject|your (?:mind|story)|the rules|plans|everything)/],
  ['let', /^(?:me down|your|them|him|her|everyone|everything|it go to|things)/],
  ['miss', /^(?:the point|my|our|appointments|everything|dinner)/],
  ['show', /^up late/],
  ['stay', /^(?:out|late|at work|on your|silent|in your)/],
  ['answer', /^(?:with a|for me|back|in one)/],
  ['wait', /^(?:until|till|for me to|too)/],
  ['sit', /^(?:on|there|in front|at your)/],
  ['stare', /./],
  ['throw', /^(?:it|that|things|everything|the|my|this)/],
  ['side', /^with/],
  ['lose', /^(?:your (?:temper|patience|keys|phone)|it|things|interest)/],
  ['buy', /^(?:things|stuff|too|something|new|yourself)/],
  ['hang', /^(?:up|out with your)/],
  ['react', /^(?:so|like|badly|as|with|too)/],
  ['speak', /^(?:over|down|for me|badly|to me (?:like|as|in))/],
  ['plan', /^.*without/],
  ['order', /^me/],
  ['drag', /./],
  ['escape', /^(?:to|into|when)/],
]

/** What one misses. */
const MISSED = set(
  'listen care help apologise apologize appreciate respect support understand notice compliment bother initiate communicate clean cook tidy wash change learn try compromise cooperate participate acknowledge consider consult thank praise encourage comfort contribute commit relax reply respond invite include reassure validate smile greet celebrate vacuum visit hug cuddle defend prioritise prioritize explain share',
)
const MISSED_WITH: readonly [string, RegExp][] = [
  [
    'ask',
    /^(?!.*\b(?:for (?:this|that|it|much|anything|any of|help|more|a thing)|me (?:to|for)|to be|too much|a lot)\b)/,
  ],
  [
    'say',
    /^(?:thank|sorry|you(?:'re| are| were) sorry|anything|what|no to|how|that you|please|a kind|when|i love|one|nice|hello|good|where|why|it)/,
  ],
  ['tell', /^(?:me\b|us\b)(?!\s+off)/],
  [
    'think',
    /^(?:of|about|before|that i|i (?:might|could|am|do|have)|how|what)(?!\s+(?:bad|ill|less|leaving|cheat))/,
  ],
  ['let', /^(?:me\b|us\b|anyone|anything|it go|go\b)(?!\s+(?:down|go hungry|fall|give up|doubt|feel))/],
  [
    'make',
    /^(?:time|an effort|any|the (?:effort|bed|first|time)|me a priority|me (?:your|feel (?:loved|wanted|special|safe|important|heard|like))|plans|love|up your)/,
  ],
  [
    'have',
    /^(?:time|any time|a (?:good|kind|nice|moment)|energy|the time|an? (?:ear|hour|evening)|anything (?:nice|good|kind))/,
  ],
  [
    'give',
    /^(?:me (?:credit|a (?:chance|break|compliment|hand|straight|moment|hug|reason to trust)|any|the benefit|space|time|attention|what)|us a|credit|compliments|anything|it a|a (?:straight|thought))/,
  ],
  [
    'take',
    /^(?:me (?:seriously|out|anywhere|with)|my (?:side|feelings|advice|part)|responsib|the (?:time|blame|initiative|kids|rubbish|trash|bins|children)|any|an interest|care of|us|part|anything i|no for|out the|things seriously|time)/,
  ],
  ['pay', /^(?:attention|any|for\b|me)/],
  ['show', /^(?:me|any|affection|interest|up|your (?:feelings|love)|emotion|that you|love)/],
  ['come', /^(?:home|to (?:my|our|the|bed|see|me)|with|on time|along|when|out with|over)/],
  [
    'do',
    /^(?!.*\b(?:wrong|anything (?:to|but|bad)|nothing|harm|that to me|this to me)\b)(?:anything|the|your|what|any|things|a thing|it (?:right|when)|housework|nice|as|enough|one)/,
  ],
  ['love', /^(?:me\b|us\b)/],
  ['trust', /^(?:me\b|us\b|my\b|anyone|that)/],
  ['want', /^(?:to (?!hurt|leave|lose|cause|harm|make me (?:sad|feel))|me\b|us\b|my\b|sex|any)/],
  ['touch', /^(?:me\b|my\b)/],
  ['kiss', /^me\b/],
  ['hold', /^(?:me\b|my hand)/],
  ['look', /^(?:at me|me in|up from|after|for me|forward|happy|beyond)/],
  ['talk', /^(?!.*\b(?:bad|badly|ill|behind|down)\b)/],
  ['open', /^(?:up|your)/],
  ['call', /^(?:me (?!names|a )|back|when|to|if|my (?:mother|parents)|$|anymore|unless|first|me$)/],
  ['text', /^(?!.*(?:her|him|other))/],
  ['answer', /^(?:me|my|your|the|when|$|a|any)/],
  ['write', /^(?:me|back|to me)/],
  ['support', /./],
  [
    'stop',
    /^(?:nag|complain|critici|blam|talk|work|to (?:think|ask|consider|listen)|and|pick|accus|judg|control|interrupt|look)/,
  ],
  ['put', /^(?:me first|us first|my|the|your phone|yourself|any|things|in any|our|effort)/],
  ['spend', /^(?:time|any|a (?:minute|moment|day|weekend)|an? evening|the)/],
  ['finish', /^(?:what|anything|a|your|things|the)/],
  ['start', /^(?:a conversation|the|anything|talking)/],
  ['plan', /./],
  ['remember', /^(?:my|our|anything|what|to|the|when|a|birthdays|anniversar)/],
  ['believe', /^(?:me\b|in me|in us|anything|a word|what|my)/],
  ['back', /^me/],
  ['stand', /^(?:up for|by me|behind me|with me)/],
  ['stick', /^(?:up for|to)/],
  ['pick', /^(?:up|me up|your|the kids)/],
  ['get', /^(?:it\b|me\b|up\b|anything done|around|what|how|off your|over)/],
  ['keep', /^(?:your (?:word|promises?)|a promise|promises|to|any|me)/],
  [
    'see',
    /^(?:me\b|how (?:much|hard)|what i|my side|that i|the (?:good|things)|it from|anything|things|when i)/,
  ],
  ['admit', /./],
  ['own', /^(?:up|your|anything)/],
  ['hear', /^(?:me\b|what|my|a word)/],
  ['need', /^me\b/],
  ['miss', /^me\b/],
  ['treat', /^me (?:like (?:a|an) (?:adult|equal|partner|person)|with|well|as)/],
  ['value', /^(?:me|my|our|what)/],
  ['offer', /^(?:to|me|help|any)/],
  ['go', /^(?:with me|to (?:my|bed with|therapy|the)|anywhere|out with|along|out of your)/],
  ['forgive', /^(?!.*\byourself)/],
  ['fight', /^for/],
  ['choose', /^(?:me|us)/],
  ['use', /^(?:your (?:head|words)|the)/],
  ['arrive', /^on time/],
  ['side', /^with me/],
  ['speak', /^(?:to me|kindly|up|about (?:us|your))/],
  ['reach', /^out/],
  ['check', /^(?:in|on me|if i|how)/],
  ['surprise', /^me/],
  ['mean', /^(?:it|what|a word)/],
  ['save', /^(?:any|money|a)/],
  ['wait', /^(?:for me|to)/],
  ['work', /^on/],
  ['stay', /^(?:home|with me|calm|and|to)/],
  ['laugh', /^at my/],
  ['leave', /^(?:work|the house|your (?:phone|desk|mother))/],
  ['face', /^(?:it|your|the|what)/],
]

const STATES =
  '(?:on (?:your|that|the) (?:phone|computer|laptop|ipad|tablet)|at (?:work|the office|your (?:mother|mum|mom|friend)\\S*|the (?:pub|gym|bar))|out\\b|right\\b|busy|late|angry|tired|mad|moody|grumpy|negative|critical|complaining|nagging|working|shouting|yelling|criticising|criticizing|judging|blaming|interrupting|arguing|lying|in a (?:mood|bad mood|hurry|rush)|too (?:busy|tired|late|sensitive|loud|much)|suspicious|jealous|defensive|sarcastic|unhappy|stressed|distracted|so (?!kind|good|nice|patient|gentle|thoughtful|generous|loving|careful|brave|strong|fair|calm|warm|sweet|supportive|honest)\\w+|the (?:victim|problem)|against me|putting|making (?!sure)|taking|telling me|bringing|looking for|finding|picking|starting|trying to (?:control|change|win)|ready to (?:fight|judge|blame)|drunk|drinking|gone|away|absent|cold|distant|dramatic|hysterical|difficult|impossible|selfish|lazy|irresponsible|rude|mean|cruel|unfair|silent|pushing|checking|running|hiding|leaving|ignoring|watching|comparing)'
const LACKS =
  '(?:home|here\\b|there (?:for|when|with)|there$|there[.!,]|around|on time|satisfied|happy|grateful|wrong\\b|interested|present|available|on my side|pleased|proud of|affectionate|supportive|nice|kind|honest|open|serious|sorry|ready to|willing|in the mood|able to|content|patient|warm|romantic|faithful|reliable|a (?:father|mother|partner|husband|wife|good)|going to|the one (?:to|who)|really (?:there|here|present|with)|fully|thankful|tender|calm|fair)'

const pattern = re(
  `\\byou(?<aux>'re|'ve|'d|'ll| are| were| have| had| would| will| do| did| must| can)?\\s+(?:really |just |almost |literally |simply |basically |still |also |seem to |tend to |only |practically |pretty much |would |nearly |honestly |actually |seriously |quite )*(?<what>always|constantly|forever|continually|never once|never ever|never|hardly ever|not once)\\s+(?:(?:really|just|even|ever|actually|seem to|seemed to|bother to|bothered to|manage to|managed to|truly|once|fully|properly|simply|also|so|quite|have to go and|go and|once)\\s+)*(?<verb>[a-z'-]+)\\s*(?<rest>[^]*)$`,
)
const ever = re(
  `\\byou\\s+(?:don't|didn't|do not|did not|won't|will not|wouldn't|haven't|have not|can't|cannot|couldn't|aren't|are not|weren't|were not)\\s+(?<what>ever|once|even once)\\s+(?<verb>[a-z'-]+)\\s*(?<rest>[^]*)$`,
)
const allTheTime = re(
  `\\byou(?:'re|'ve| are| were| have)?\\s+(?:(?:just|keep|kept|really|do|still|also)\\s+)*(?<verb>[a-z'-]+)\\s*(?<rest>(?:[^,;]{0,60}\\s)?(?:all the time|every (?:single )?time|constantly|every single (?:day|night|evening)|(?:each and every|every damn|every) (?:day|night|evening|time)))\\b`,
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
  return never ? listed(MISSED, MISSED_WITH, verb, rest) : listed(COMPLAINED, COMPLAINED_WITH, verb, rest)
}

const KIND_PAST = /^(?:me|us)?\s*(?:when i was (?:ill|sick|afraid)|against|from)/i

const itsAlways = re(
  `\\bit(?:'s| is| was)\\s+always\\s+(?:about you\\b|all about you\\b|your way\\b|me who\\b|my fault\\b|the same with you\\b|someone else's fault\\b)|\\b(?:all|everything) you (?:ever )?do is (?:complain|nag|criticis|criticiz|work|blame|lie|yell|shout|argue|judge)\\w*`,
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
  `At times ${m.sentence.text.replace(/\balways\s+/i, '').replace(/^[A-Z](?=[a-z])/, l => l.toLowerCase())}`

export const alwaysNever: readonly Pattern[] = [
  {
    id: 'you-always-never',
    kind,
    reason: 'A complaint about one event can be heard; one about a whole person is defended against.',
    source: GOTTMAN,
    pattern,
    unless: m => told(m) || !accuses(m) || KIND_PAST.test(m.groups['rest'] ?? ''),
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
    id: 'you-all-the-time',
    kind,
    reason: 'The same verdict in other words.',
    source: GOTTMAN,
    pattern: allTheTime,
    unless: m =>
      told(m) ||
      !listed(COMPLAINED, COMPLAINED_WITH, m.groups['verb'] ?? '', (m.groups['rest'] ?? '').toLowerCase()),
    rewrite: m =>
      m.sentence.text.replace(
        /\s*\b(?:all the time|every (?:single )?time|constantly|(?:each and every|every damn|every)(?: single)? (?:day|night|evening|time))\b/i,
        ' at times',
      ),
  },
]
