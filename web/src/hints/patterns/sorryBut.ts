/* "Sorry, but": what comes after takes back what came before. */
import { SCHUMANN } from '../sources'
import type { Match, Pattern } from '../types'
import { DEEDS_DONE, re, TOLD } from '../words'

const CORE = `\\b(?:sorry|apologi[sz]e|my apologies|my bad|regret (?:it|that|this|what))\\b`

/** Right behind the apology, or with only what it is about in between. */
const close = re(
  `${CORE}(?:,|\\s|\\band all\\b|\\b(?:for|about|that)\\s+(?:that|it|this|everything|what happened|yesterday|last night|all that)\\b|\\b(?:and everything|okay|ok|alright|too|for you|to you|babe|baby|hon(?:ey)?|love|darling|dear|sweet(?:ie|heart)|mate|man)\\b)*,?\\s*(?:\\bbut\\b|\\balthough\\b|\\bhowever\\b)`,
)
/** With a whole clause in between: then only a defence behind it counts. */
const far = re(`${CORE}[^;]{3,140}?(?:,\\s*|\\s+)(?:but|although|however)\\b`)
const next = /^(?:but|however|still|although)\b,?/gi

const DENIED =
  /(?:\b(?:not|never|isn't|wasn't|without|was|were|felt|being|be|been|feel|no|an?|enough|of|saying|(?<!\bi )say|if)|n't|'d|'ll)\s+(?:\w+\s+)?$/i
/** "nothing but", "could not help but": here "but" means "except". */
const EXCEPT =
  /\b(?:nothing|anything|everything|anyone|anybody|everyone|everybody|nobody|no one|none|all|help|else|anywhere|nowhere|choice|one|ever)\s*,?\s*(?:but|although|however)$/i

const FILLER =
  "(?:,|\\s|\\b(?:honestly|frankly|really|in my defen[cs]e|to be (?:fair|honest)|come on|seriously|look|at the same time|then again|again|also|like|actually|you know|let's be (?:honest|fair)|obviously|clearly|maybe|perhaps|well|come to think of it|in (?:truth|fact|all honesty)|i must (?:say|add)(?: that)?|i have to say(?: that)?|then|yet|surely|of course|after all|as you know)\\b)*"

/** What turns an apology into a defence: the other's part, excuses, circumstances, making it small. */
const DEFENCE = new RegExp(
  `^${FILLER}(?:` +
    [
      `you(?!r\\b)(?!(?:'re| are| were)?\\s+(?:right|not to blame|still hurt|the one who|worth|allowed|free))(?!\\s+(?:deserve|matter|did nothing|didn't do|did not do|have every|had every|don't (?:have|need|owe)|do not (?:have|need|owe)|owe me nothing|should(?:n't| not) have (?:had )?to|never (?:deserved|asked|did|had)|needed me|trusted|mean|still (?:stayed|trusted|loved)|are the)\\b)`,
      `your (?!(?:pain|hurt|feelings|anger|trust|tears|fear|side|sadness)\\b)`,
      `(?:we both|both of us|we all|we (?:were|had|weren't|are|aren't|hadn't)|it takes two|everyone|everybody|anyone|any (?:man|woman|person)|most people|other people|other (?:men|women|couples)|nobody(?:'s| is| told| asked| warned| said| ever)|no one(?:'s| is| told| asked| warned| said| ever)|our (?:marriage|relationship|love|home|sex|life)|who (?:doesn't|wouldn't)|men|women|people)\\b`,
      `i(?:'m| am| was|'ve been| have been| had been)\\s+(?:(?:just|only|so|really|very|too|also|simply|feeling|under|completely|pretty|quite|still|a bit|a little)\\s+)*(?:tired|drunk|stressed|angry|upset|hurt|busy|scared|afraid|exhausted|having|trying|provoked|joking|kidding|overwhelmed|in a|in the middle|pressure|lonely|young|desperate|frustrated|hungry|ill|sick|not the only|only human|human|confused|hurting|at my|going through|a lot|pressed|ashamed|nervous|anxious|bored|worried|raised|brought up|not (?:a|perfect|in|made|the)\\b)`,
      `i (?:\\w+ly |just |also |so )*(?:had (?:no|a|to|so|my|been|too|good|every|nobody|nothing)|have (?:no|a (?:right|lot|temper|hard|life|job)|to (?:work|live|think)|my|been|needs|feelings|so much|reasons|problems)|'ve (?:been|got|had)|needed|knew (?:how you|you(?:'d| would))|work (?:all|so|hard|too)|couldn't (?:help|take|stand|bear|stop)|could not help|can't (?:help|be the only|be expected|do everything|always)|cannot help|didn't (?:mean|know|think|want|do it|have|intend|start|see|realise|realize|plan|get|sleep|eat|feel)|did not (?:mean|know|think|want|intend|start)|don't (?:think|see|know why|understand|feel)|never (?:meant|wanted|intended|thought)|meant (?:well|it)|hadn't|haven't|had not|have not|wasn't|told you|asked you|warned you|did(?:n't)? (?:it|that|this) (?:because|for|to|only|out of)|do (?:it|that) because|get (?:like|angry|so)|got (?:so|angry|carried|scared)|felt|feel (?:like|that|attacked|you)|wanted (?:one|a|some|more|it|to (?:protect|spare|help|feel|have|keep|avoid|surprise))|earned|deserved?|grew up|thought|was(?! (?:still|also|already|not there|never there|with (?:her|him|them)|lying|seeing|texting|drinking|the|out)\\b)(?! (?:\\w+ )?(?:a coward|cowardly|selfish|wrong|proud|cruel|lazy|weak|the one|dishonest)\\b))\\b`,
      `(?:it|that|this)(?:'s| is| was|wasn't| wasn't| isn't)\\s+(?:(?:just|only|also|partly|really|simply|all|not|kind of)\\s+)*(?:(?:my (?:fault|money|right|life|phone|body|decision|first)|all my|only my|entirely|how i|the way i|who i|what (?:you|i had|happens|men|people|everyone)|because|life|your|hard|difficult|a (?:joke|misunderstanding|long|hard|stressful|difficult|crazy|small)|an accident|one time|once|twice|not like|that bad|a big deal|such|in the past|years ago|nothing|normal|human|over)\\b)`,
      `(?:it|that) (?:only|just|didn't mean|did not mean|meant nothing|takes|happens|happened|doesn't|didn't (?:hurt|cost))\\b`,
      `there (?:was|were|is|are|'s)\\s+(?:\\w+\\s+){0,2}reasons?\\b`,
      `i (?:had|have|'ve|'d) (?:just |only |also )*(?:been|not been|never been|come|worked|(?:asked|told|warned) you (?:not|to|about|that|before|so|i)|hardly|barely)\\b`,
      `i (?:was|were) (?:never|not) (?:told|asked|informed|aware|warned|given)\\b`,
      `(?:in|at|where|with|because of|on top of|for|given) (?:my|our|those|that|all|i come|the) (?:family|culture|house|country|age|day|days|job|work|stress|pressure|circumstances|position|situation|from|kids|deadline)\\b`,
      `(?:a|any) (?:man|woman|person|guy|husband|wife|mother|father) \\w+`,
      `it(?:'s| is| was)(?:n't| not| never)? (?:so |very |been |really |always )*(?:easy|hard|difficult|tough|meant|intended|well meant|told|done|said|possible|natural|understandable|late)\\b`,
      `i (?:never would|would never|would(?:n't| not))(?: have)?\\b`,
      `there (?:really |just |simply )*(?:was|were)(?:n't| not| no)? (?:any |no |a lot |much |so much )*(?:other )?(?:option|choice|way|time|pressure|stress|going on)\\b`,
      `\\w+ing (?:is|was) (?:so |very |really )*(?:hard|difficult|tough|tiring|stressful|impossible)\\b`,
      `nothing (?:really |actually |physical |serious |ever )*happened\\b`,
      `(?:things|work|the kids|the children|life|my (?:boss|mother|mum|mom|father|dad|parents|work|job|ex|friends?|childhood|head|stress|day|week|phone|family|therapist)|he|she|they|the (?:stress|pressure|alcohol|traffic|drink)) (?:(?:was|were|is|are|has|have|had|made|kept|did|didn't|got|told|said|just|always|never|also|put|drives?|drove)\\b)`,
      `(?:what (?:about|did you|do you|else|was i|would you|choice|you|am i)|how (?:was i|am i|could i|would you|do you|many)|why (?:did|do|are|were|can't|didn't|don't)|when (?:you|are you)|if you|if i hadn't|let's not|let us not|don't (?:you|act|forget|make|tell|pretend|be)|calm down|get over|at least|seriously|come on|stop)\\b`,
    ].join('|') +
    ')',
  'i',
)

/** Behind "sorry … but" somebody or something else: nearly always what it is put down to. */
const ELSEWHERE = new RegExp(
  `^${FILLER}(?:your|my|his|her|our|their|he|she|they|we|there|work|sure|nobody|no one|everybody|everyone|everything|some\\w*|a|an|the|this|it|it's|that's|everything|can (?:we|you)|could you|do you|did you|don't you|isn't|wasn't|aren't)\\b`,
  'i',
)
/** Where the same words go on owning it. */
const GOES_ON = new RegExp(
  `^${FILLER}(?:your (?:pain|hurt|feelings|anger|trust|tears|fear|side|sadness|face|birthday)\\b|my (?:fear|shame|pride|selfishness|fault|guilt|lie|lies|apology|choice|behaviou?r|actions?)\\b|our (?:kids|children) (?:saw|heard)|we (?:can|could|will|need to|should)\\b|the (?:truth|harm|damage|hurt|fact|lie|worst|rest|real|point|word|apology|choice|fault|responsibility|consequences|person)\\b|(?:this|it|that's|it's|there)\\b[^;]*\\b(?:not|n't|never|no|only words|only a|true|mine|on me|up to you|enough|a start|too late)\\b|(?:it|this) (?:hurt|cost|took) you|a(?:n)? (?:apology|sorry|word|letter|promise)\\b|some things\\b)`,
  'i',
)
/** It weighs what was done, heavier. */
const HEAVIER =
  /^\W*(?:\w+ )?worse\b|\b(?:(?:was|were|is|even|far|much|still) worse|the worst|even more|most of all|you most|you more|hurts? you|cost you|better than that)\b/i
const elsewhere = (after: string) => ELSEWHERE.test(after) && !GOES_ON.test(after) && !THANKED.test(after)
const defends = (after: string) => (DEFENCE.test(after) || elsewhere(after)) && !HEAVIER.test(after)

/** Owning it, with the word "sorry" or without. */
const OWN = `\\b(?:sorry|apologi[sz]e|(?:i|i've|i'm|i am|i have)\\s+(?:(?:really|do|did|fully|totally|completely|also|deeply|both|maybe|probably)\\s+)*(?:regret|(?:know|admit|accept|realise|realize|get|understand|agree|see)(?: that)?\\s+(?:i(?:'ve|'m)?|it was|what i|that was|this was|my (?:\\w+ )?\\w+|you(?:'re| are) (?:hurt|upset|angry))|was\\s+(?:\\w+\\s+)?(?:wrong|at fault|to blame|rude|unfair|unkind|selfish|harsh|out of line|mean|cold|a jerk|an idiot)|should(?: not|n't| never)?(?: have|'ve)|(?:messed|screwed|fucked) up|was (?:an? )?(?:\\w+ )?(?:idiot|eejit|fool|jerk|arse|ass|dick|prick|coward|mess)|made (?:a |some |my |big )*mistakes?|take (?:full |my |all |the |some )*(?:responsibility|blame)|own (?:it|that|this|up|my|what)|feel (?:really |so |very )?(?:bad|terrible|awful|horrible|guilty)|let you down|${DEEDS_DONE}))\\b`
const owned = re(`${OWN}[^;]{0,140}?(?:,\\s*|\\s+)(?:but|although|however|(?<!\\beven )though)\\b`)

/** Only what hands the blame on, or excuses: after owning it, "but" more often goes on owning. */
const EXCUSE = new RegExp(
  `^${FILLER}(?:` +
    [
      `you (?:yourself|too|yourselves|of all people)\\b`,
      `you(?:'re| are| were|'re not| are not|aren't| aren't|weren't| weren't| were not)\\s+(?:(?:also|just|really|exactly|hardly|not|so|too|being|no|always)\\s+)*(?:perfect|innocent|blameless|faultless|an? (?:angel|saint)|angel|saint|better|as bad|worse|to blame|yelling|shouting|screaming|nagging|pushing|provoking|impossible|distant|cold|difficult|unreasonable|never (?:home|here|there|around))\\b`,
      `you(?:'ve|'d)?\\s+(?:(?:also|really|just|clearly|did|have|had|kind of|always|both)\\s+)*(?:called|told (?:your|everyone|her|him|me|half|my)|said (?:you|it|that|worse)|went (?:out|off|to|behind|and)|spent|read my|checked my|flirted|kissed|slept|drank|forgot|threw|hit|took|laughed|walked|hung up|came home|(?:did|do|done|said)\\s+(?:it|that|this|the same|things|stuff|some|worse|plenty|bad)|start(?:ed)?\\b|provoked?|pushed me|drove me|forced|made me|left me (?:no|with no)|gave me no|asked for (?:it|this)|had it coming|brought|lied|cheated|yelled|shouted|hurt me|ignored me|refused|nag|nagged|(?:kept|keep) (?:on )?(?:nagging|pushing|yelling|going on|bringing|shouting|provoking)|would(?: not|n't) (?:let|stop|listen)|never (?:listen|told|asked|said|gave)\\w*|should(?: not|n't)? have (?:told|asked|said|known|listened|seen|stopped|pushed|gone|been)|could have (?:told|asked|said|stopped|been)|(?:need|have|ought) to (?:understand|admit|see|know|realise|realize|remember)|must (?:understand|admit|see)|know (?:how|what) i|know i (?:was|get|had))\\b`,
      `you (?:do|can be|need to|have to|won't|don't ever)\\b(?! (?:right|kind|deserve|matter|so much|everything))`,
      `(?:so|neither) (?:did|do|have|are|were|had) you\\b|what about\\b|it takes two\\b|we(?:'re| are| were)? both\\b|both of us\\b|we all\\b|(?:he|she|they) started\\b|(?:only |just )?because (?:you|of (?:you|your|how you))\\b`,
      `(?:anyone|anybody|everyone|everybody|any (?:man|woman|person|guy)|most people|other people|who)\\s+(?:else )?(?:would(?:n't)?|does(?:n't)?|makes|lies|do|has)\\b|(?:nobody|no one)(?:'s| is) perfect\\b`,
      `i(?:'d)?\\s+(?:(?:also|really|just|only|honestly)\\s+)*(?:had\\s+(?:(?:my|a|good|every|no|so|too|some|the)\\s+)+(?:reasons?|right|choice|option|alternative|much|many|(?:(?:really|very|such|pretty) )?(?:bad|long|hard|rough|stressful|terrible) (?:day|week|month|time))|had to\\b|knew (?:(?:how|what|that) )?you(?:'d| would)\\b|(?:did(?: not|n't)|never)\\s+(?:mean|meant|intend|intended)|meant well|have (?:my reasons|feelings|needs|a temper)|get like|get that way)`,
      `i(?:'m| am| was|'d been| had been| have been|'ve been)\\s+(?:(?:just|only|so|really|very|too|also|still|pretty|quite|a bit|a little|under)\\s+)*(?:drunk|tired|stressed|exhausted|provoked|angry|upset|overwhelmed|hungry|hurt|hurting|pressure|stress|in a bad|having a|going through|worried|desperate|frantic|out of my mind|trying|joking|kidding|human|not the only|young)\\b`,
      `(?:i (?:had|have|'ve|'d) (?:just |only |also |not |never )*(?:been|slept|eaten|worked|(?:asked|told|warned) you (?:not|to|about|that|before|so|i))|i (?:was|were) (?:never|not) (?:told|asked|informed|aware|warned))\\b`,
      `(?:in|at|where) (?:my|our|those|that|i come) (?:family|culture|country|age|days|from)\\b|(?:a|any) (?:man|woman) \\w+`,
      `(?:it|that|this)(?:'s| is| was|'s not| is not| was not| wasn't| isn't)\\s+(?:(?:just|only|also|partly|really|all|as much|just as much|entirely|told|done|said|with|well|never)\\s+)*(?:meant|intended|with the best|for your own|to protect|out of love|how i am|who i am|the way i am|your (?:own )?fault|my fault|on me|years ago|in the past)\\b`,
    ].join('|') +
    ')',
  'i',
)
/** After "but you": what the other did well, or did not deserve. */
const THANKED =
  /^[^.;]*\b(?:nothing wrong|every right|kind|patient|forg[ai]ve|still (?:love|stay|trust|came)|the truth|better from me|deserve\w*)\b/i

/** What goes on owning it. */
const OWNING =
  /^(?:\s|,)*(?:(?:that|this|it|sorry|regret|the word|words?|an apology|apologi\w+|saying (?:it|so|sorry)|being sorry)\b|i(?:'m| am)? (?:\w+ ){0,2}(?:know|knew|understand|see|want|will|would|ready|willing|going to|here|responsible|hope|promise|can (?:see|say|do|promise|change|try|start|only|listen)|can't (?:promise|undo|ask)|cannot (?:promise|undo|ask)|own|take|mean|lied|hurt|broke|did (?:it|that|not (?:listen|stop|ask|say)|lie|hide)|chose|should|could have|owe|wrong|failed|let you|realis|realiz|also (?:know|want|lied|owe)|need to (?:do|say|show|change|tell|own)|intend|plan|start|don't (?:expect|want|ask|need)|do not (?:expect|want|ask|need)|have to (?:do|show|change|own|tell|live))|i'(?:ll|d)\b|not\b|never\b|more\b|also\b|even\b|now\b|today\b|(?:only|mere|just) words\b|there(?:'s| is| was) (?:no (?:excuse|but|reason)|nothing|more)|no (?:excuse|but|reason|words?)|none of|nothing\b|we (?:can|could|will|need)|let me\b|please (?:know|tell)|first\b|above all|most of all|truly\b|mostly\b|what i did\b|how\b|the (?:truth|harm|damage|hurt|money|fact|lie)\b|you (?:deserve|don't (?:have|owe)|owe|matter|did nothing|are right|were right)|your (?:pain|hurt|feelings|trust|anger)|here\b|yes\b|thank)/i

/** The apology alone, without what takes it back. */
const before = (m: Match) =>
  `${(m.before + m.found).replace(/[\s,]*\b(?:but|although|however|though)$/i, '').replace(/[\s,]+$/, '')}.`

/** Owned in so many words, not only told. */
const SAID = /\b(?:sorry|apologi\w+|know|admit|accept|reali[sz]e|own|take|wrong|fault|messed|screwed|feel)\b/i
const APOLOGY =
  /\b(?:i'?m|i am) (?:\w+ ){0,3}sorry\b|\bi (?:\w+ )?apologi[sz]e\b|\bmy apologies\b|\bi (?:\w+ )?say sorry\b|^(?:so )?sorry\b/i

const kind = 'sorryBut' as const
const told = (m: Match) => TOLD.test(m.before) || DENIED.test(m.before) || EXCEPT.test(m.found)

export const sorryBut: readonly Pattern[] = [
  {
    id: 'sorry-but',
    kind,
    reason: 'Justifying right after the apology is heard instead of it.',
    source: SCHUMANN,
    pattern: close,
    unless: m => told(m) || (!DEFENCE.test(m.after) && (OWNING.test(m.after) || GOES_ON.test(m.after))),
    rewrite: before,
  },
  {
    id: 'sorry-clause-but',
    kind,
    reason: 'A defence after "but" cancels what was owned before it.',
    source: SCHUMANN,
    pattern: far,
    unless: m => told(m) || /\b(?:if|that|because)\s+\w*$/i.test(m.before) || !defends(m.after),
    rewrite: before,
  },
  {
    id: 'owned-but',
    kind,
    reason: 'Blame or an excuse behind "but" takes back what was owned before it, with or without a "sorry".',
    source: SCHUMANN,
    pattern: owned,
    unless: m =>
      told(m) ||
      /\b(?:if|because|whether|when)\s+\w*$/i.test(m.before) ||
      THANKED.test(m.after) ||
      !(EXCUSE.test(m.after) || (SAID.test(m.found) && defends(m.after))),
    rewrite: before,
  },
  {
    id: 'sorry-then-but',
    kind,
    reason: 'The same, as a sentence of its own.',
    source: SCHUMANN,
    pattern: next,
    unless: m =>
      !(APOLOGY.test(m.sentence.previous) && defends(m.after)) &&
      !(new RegExp(OWN, 'i').test(m.sentence.previous) && EXCUSE.test(m.after) && !THANKED.test(m.after)),
    rewrite: () => '',
  },
]
