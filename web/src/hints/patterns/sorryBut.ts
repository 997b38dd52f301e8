/* "Sorry, but": what comes after takes back what came before. */
import { SCHUMANN } from '../sources'
import type { Match, Pattern } from '../types'
import { re, TOLD } from '../words'

const CORE = `\\b(?:sorry|apologi[sz]e|my apologies|my bad|regret (?:it|that|this|what))\\b`

/** Right behind the apology, or with only what it is about in between. */
const close = re(
  `${CORE}(?:,|\\s|\\band all\\b|\\b(?:for|about|that)\\s+(?:that|it|this|everything|what happened|yesterday|last night|all that)\\b|\\b(?:and everything|okay|ok|alright|too|for you|to you)\\b)*,?\\s*(?:\\bbut\\b|\\balthough\\b|\\bhowever\\b)`,
)
/** With a whole clause in between: then only a defence behind it counts. */
const far = re(`${CORE}[^;]{3,140}?(?:,\\s*|\\s+)(?:but|although|however)\\b`)
const next = /^(?:but|however|still|although)\b,?/gi

const DENIED =
  /(?:\b(?:not|never|isn't|wasn't|without|was|were|felt|being|be|been|feel|no|an?|enough|of|saying|say|if)|n't|'d|'ll)\s+(?:\w+\s+)?$/i
/** "nothing but", "could not help but": here "but" means "except". */
const EXCEPT =
  /\b(?:nothing|anything|everything|anyone|anybody|everyone|everybody|nobody|no one|none|all|help|else|anywhere|nowhere|choice|one|ever)\s*,?\s*(?:but|although|however)$/i

const FILLER =
  "(?:,|\\s|\\b(?:honestly|frankly|really|in my defen[cs]e|to be (?:fair|honest)|come on|seriously|look|at the same time|then again|again|also|like|actually|you know|let's be (?:honest|fair)|obviously|clearly|maybe|perhaps|well|come to think of it)\\b)*"

/** What turns an apology into a defence: the other's part, excuses, circumstances, making it small. */
const DEFENCE = new RegExp(
  `^${FILLER}(?:` +
    [
      `you(?!r\\b)(?!(?:'re| are| were)?\\s+(?:right|not to blame|still hurt|the one who|worth|allowed|free))(?!\\s+(?:deserve|matter|did nothing|didn't do|did not do|have every|had every|don't (?:have|need|owe)|do not (?:have|need|owe)|owe me nothing|should(?:n't| not) have (?:had )?to|never (?:deserved|asked|did|had)|needed me|trusted|mean|still (?:stayed|trusted|loved)|are the)\\b)`,
      `your (?!(?:pain|hurt|feelings|anger|trust|tears|fear|side|sadness)\\b)`,
      `(?:we both|both of us|we all|we (?:were|had|weren't|are|aren't|hadn't)|it takes two|everyone|everybody|anyone|any (?:man|woman|person)|most people|other people|other (?:men|women|couples)|nobody(?:'s| is| told| asked| warned| said| ever)|no one(?:'s| is| told| asked| warned| said| ever)|our (?:marriage|relationship|love|home|sex|life)|who (?:doesn't|wouldn't)|men|women|people)\\b`,
      `i(?:'m| am| was|'ve been| have been| had been)\\s+(?:(?:just|only|so|really|very|too|also|simply|feeling|under|completely|pretty|quite|still|a bit|a little)\\s+)*(?:tired|drunk|stressed|angry|upset|hurt|busy|scared|afraid|exhausted|having|trying|provoked|joking|kidding|overwhelmed|in a|in the middle|pressure|lonely|young|desperate|frustrated|hungry|ill|sick|not the only|only human|human|confused|hurting|at my|going through|a lot|pressed|ashamed|nervous|anxious|bored|worried|raised|brought up|not (?:a|perfect|in|made|the))`,
      `i (?:really |just |only |honestly |simply )*(?:had (?:no|a|to|so|my|been|too|good|every|nobody|nothing)|have (?:no|a (?:right|lot|temper|hard|life|job)|to (?:work|live|think)|my|been|needs|feelings|so much|reasons|problems)|'ve (?:been|got|had)|needed|knew (?:how you|you(?:'d| would))|work (?:all|so|hard|too)|couldn't (?:help|take|stand|bear|stop)|could not help|can't help|cannot help|didn't (?:mean|know|think|want|do it|have|intend|start|see)|did not (?:mean|know|think|want|intend|start)|don't (?:think|see|know why|understand|feel)|never (?:meant|wanted|intended|thought)|meant (?:well|it)|did(?:n't)? (?:it|that|this) (?:because|for|to|only)|do (?:it|that) because|get (?:like|angry|so)|got (?:so|angry|carried|scared)|felt|feel (?:like|that|attacked|you)|wanted to (?:protect|spare|help)|thought|was)\\b`,
      `(?:it|that|this)(?:'s| is| was|wasn't| wasn't| isn't)\\s+(?:(?:just|only|also|partly|really|simply|all|not|kind of)\\s+)*(?:(?:my (?:fault|money|right|life|phone|body|decision|first)|all my|only my|entirely|how i|the way i|who i|what (?:you|i had|happens|men|people|everyone)|because|life|your|hard|difficult|a (?:joke|misunderstanding|long|hard|stressful|difficult|crazy|small)|an accident|one time|once|twice|not like|that bad|a big deal|such|in the past|years ago|nothing|normal|human|over)\\b)`,
      `(?:it|that) (?:only|just|didn't mean|did not mean|meant nothing|takes|happens|happened|doesn't|didn't (?:hurt|cost))\\b`,
      `there (?:was|were|is|are|'s)\\s+(?:\\w+\\s+){0,2}reasons?\\b`,
      `(?:things|work|the kids|the children|life|my (?:boss|mother|mum|mom|father|dad|parents|work|job|ex|friends?|childhood|head|stress|day|week|phone|family|therapist)|he|she|they|the (?:stress|pressure|alcohol|traffic|drink)) (?:(?:was|were|is|are|has|have|had|made|kept|did|didn't|got|told|said|just|always|never|also|put|drives?|drove)\\b)`,
      `(?:what (?:about|did you|do you|else|was i|would you|choice|you|am i)|how (?:was i|am i|could i|would you|do you|many)|why (?:did|do|are|were|can't|didn't|don't)|when (?:you|are you)|if you|if i hadn't|let's not|let us not|don't (?:you|act|forget|make|tell|pretend|be)|calm down|get over|at least|seriously|come on|stop)\\b`,
    ].join('|') +
    ')',
  'i',
)

/** What goes on owning it. */
const OWNING =
  /^(?:\s|,)*(?:(?:that|this|it|sorry|the word|words?|an apology|apologi\w+|saying (?:it|so|sorry)|being sorry)\b|i(?:'m| am)? (?:\w+ ){0,2}(?:know|knew|understand|see|want|will|would|ready|willing|going to|here|responsible|hope|promise|can (?:see|say|do|promise|change|try|start|only|listen)|own|take|mean|lied|hurt|broke|did (?:it|that|not (?:listen|stop|ask|say)|lie|hide)|chose|should|could have|owe|wrong|failed|let you|realis|realiz|also (?:know|want|lied|owe)|need to (?:do|say|show|change|tell|own)|intend|plan|start|don't (?:expect|want|ask|need)|do not (?:expect|want|ask|need)|have to (?:do|show|change|own|tell|live))|i'(?:ll|d)\b|not\b|never\b|more\b|also\b|even\b|now\b|today\b|(?:only|mere|just) words\b|there(?:'s| is| was) (?:no (?:excuse|but|reason)|nothing|more)|no (?:excuse|but|reason|words?)|none of|nothing\b|we (?:can|could|will|need)|let me\b|please (?:know|tell)|first\b|above all|most of all|truly\b|mostly\b|what i did\b|how\b|the (?:truth|harm|damage|hurt|money|fact|lie)\b|you (?:deserve|don't (?:have|owe)|owe|matter|did nothing|are right|were right)|your (?:pain|hurt|feelings|trust|anger)|here\b|yes\b|thank)/i

/** The apology alone, without what takes it back. */
const before = (m: Match) =>
  `${(m.before + m.found).replace(/[\s,]*\b(?:but|although|however)$/i, '').replace(/[\s,]+$/, '')}.`

const kind = 'sorryBut' as const
const told = (m: Match) => TOLD.test(m.before) || DENIED.test(m.before) || EXCEPT.test(m.found)

export const sorryBut: readonly Pattern[] = [
  {
    id: 'sorry-but',
    kind,
    reason: 'Justifying right after the apology is heard instead of it.',
    source: SCHUMANN,
    pattern: close,
    unless: m => told(m) || (!DEFENCE.test(m.after) && OWNING.test(m.after)),
    rewrite: before,
  },
  {
    id: 'sorry-clause-but',
    kind,
    reason: 'A defence after "but" cancels what was owned before it.',
    source: SCHUMANN,
    pattern: far,
    unless: m => told(m) || /\b(?:if|that|because)\s+\w*$/i.test(m.before) || !DEFENCE.test(m.after),
    rewrite: before,
  },
  {
    id: 'sorry-then-but',
    kind,
    reason: 'The same, as a sentence of its own.',
    source: SCHUMANN,
    pattern: next,
    unless: m =>
      !/\b(?:i'?m|i am) (?:\w+ ){0,3}sorry\b|\bi (?:\w+ )?apologi[sz]e\b|^(?:so )?sorry\b/i.test(
        m.sentence.previous,
      ) || !DEFENCE.test(m.after),
    rewrite: () => '',
  },
]
