/* "Sorry if": the harm is left open, as though the other had to prove it. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const SORRY_IF_LISTS = {
  sorry: 'sorry|apologise|apologising|apology|apologies|regret (it|that|this)?|forgive me',
  sorryAbout: `
    ,|-ly|by the way|then|and|i guess|though|anyway|again|too|of course|in advance
    (for|about) (that|it|this|everything|what happened|the? (other|last) _|yesterday|earlier|before|(my|the) _|
      -ing .2)
    to (you|everyone|them|both of you|(the|your|my) _) (and (the|your|my)? _)?`,

  /** Words in between that do not begin a clause of their own: "sorry darling if", "apologies for the noise if". */
  sorryGap: `
    ,? -(i|you|we|he|she|they|it|and|but|that|who|what|why|how|is|was|are|were|mean|means|comes|not|never|even|as|
      @gapVerb)`,
  gapVerb: 'know|knew|see|tell|told|say|said|ask-|wonder-|look-',

  /** The wish to be sorry, or sorrow that hangs on something to come, is no conditional apology. */
  wished: `
    @wish _? !(@likes)`,
  wish: `
    would|could|should|might|will|shall|never|not|be|been|being|if|whether|accept|owe|owed|need|want|wanted|expect
    deserve|hear|an|any|your|his|her|their|was|were|no`,
  likes: `
    ((would|should) like|want|wanted|need|needed|have|wish|wished|must|should|ought) to .2
    (please accept|owe (you|everyone|them|him|her)) .2`,

  /** A condition about whether the other wants to hear it, or about what would help. */
  welcome: `
    you (are|would|will)? feel (up to|able|ready|like (it|-ing))
    you (are|would|will)? (ever|never|still|also|even)* @wants
    (that|it|this) (is|feels|would be|seems) (okay|all right|fine|welcome|right|something|too late|of? any|still|
      enough)
    (that|it|this) (is|feels|would be|seems) (not too|easier|better|the right|what !(it takes|you want (me to say|
      to hear)))
    and? (when|there is|asked|necessary|needed|possible|allowed)
    (it|that) (helps|matters|means)|only i
    i (could|can|may|had to|must|have to|were|ever (could|can|do it|did it again)|(do|did) (it|that|this) again)
    (this|the|my) @writing? (is|sounds|seems|comes|gets) _? (long|late|messy|clumsy|short|badly|awkward|bad)
    (this|the|my) @writing? (is|sounds|seems|comes|gets) _? hard to (read|follow)
    this does not (make sense|come out)|we (could|can|are|need|want)`,
  wants: `
    ~want|~like|~let|rather|~need|ready|willing|open|able|~allow|~agree|~prefer|~wish|~choose|up for|have (time|the)
    can (bear|stand|listen|hear)|give me|~ask|tell me`,
  writing: 'letter|note|message|text|email|handwriting|spelling|writing|english',

  pain: `
    hurt|pain|harm|offence|distress|upset|damage|trouble|inconvenience|misunderstanding-|problem|problems|confusion
    discomfort|stress|worry|hassle|bother|anxiety|embarrassment|disappointment|disrespect|unhappiness|tension
    awkwardness|suffering|feelings|grief|mistake|mistakes|hard feelings|wrong|hurt feelings|way`,
  sorryWord: 'sorry|apologise|apologies',
  somethingBad: `
    (i|we) (-ly|ever|have|had)* (hurt|upset|offended|caused|made|embarrassed|scared|sounded|let you|disappointed|
      crossed)
    (i|we) (-ly|ever|have|had)* (came (across|off)|(did|said) (anything|something))
    (something|anything|what) i (did|said)|(it|that|this) (looked|seemed|sounded|came|felt|hurt|upset)
    my _ (hurt|upset|offended|came|made|scared)`,
  doubted: `
    i !(am honest|may|can|could|had)|it !(helps|matters|means)|that !(helps)
    my|what i|anything|something|this|any of|your feelings|anyone
    you (are|were)? (hurt|upset|offended|angry|feel|felt|took)|you (got|found|think|thought)`,
  anythingOfMine: 'i|my|anything|something',
  thenIAm: '..12 (i|my) .8 (@sorryWord|apology|regret|regrets)',
  whatOfIt: 'what|how|the _ that?|any _|the (way|ways)',
  harm: `
    hurt-|upset-|offen-|caus-|giv-|gave|wound-|embarrass-|let you down|disappoint-|insult-|wrong-|harm-|pain-|scared
    frighten-|lonely|neglect-|ignored|unkind|rude|harsh|cold|distant|unfair|difficult|selfish`,
} as const

const kind = 'sorryIf' as const

export const sorryIf: readonly Pattern[] = [
  {
    id: 'sorry-if',
    kind,
    says: '@sorry (@sorryAbout*|@sorryGap*6) ,? (if|in case) !(@welcome)',
    unless: { before: '@wished' },
    rewrite: say.plainly,
  },
  {
    id: 'i-may-have',
    kind,
    says: `
      @sorry ..14 (i|my _) (may|might) _? have _? (caused|hurt|given|done|upset|offended|wounded|embarrassed|
        disappointed)
      @sorry ..14 (i|my _) (may|might) _? have _? (scared|frightened|made|said|(put|let) you|brought|inflicted)`,
    unless: { before: '@wished' },
    rewrite: m => say.certain(m.before + m.found.replace(/\bfor any\b/i, 'for the') + m.after),
  },
  {
    id: 'bad-if',
    kind,
    says: `
      i (would|do|really)* (feel|felt) @adv* (bad|terrible|awful|horrible|guilty) if @somethingBad
      i am @adv* (ashamed|mortified) if @somethingBad`,
    rewrite: m => `${m.before}I am sorry that I hurt you.`,
  },
  {
    id: 'if-sorry',
    kind,
    says: `
      ^ (and|but|so|well|look|okay|anyway)? ,? (if|in case) @doubted ..40 ,? then? (i|i am|my|we) do? @adv* @sorryWord`,
    rewrite: say.turnedRound,
  },
  {
    id: 'if-then-sorry',
    kind,
    says: `
      ^ (_ ,?)*4 (if|in case) !(.15 (again|ever want|you (want|like|wish|let|
        need))) ..15 @anythingOfMine ..15 @harm ..15 , @thenIAm`,
    unless: {
      within: '(will|would !(like)|never|not|could|might|if|whether) .5 (@sorryWord|apology|regret|regrets)',
    },
    rewrite: m => `I am sorry that I hurt you.${m.after.replace(/^[^.!?]*[.!?]?/, '')}`,
  },
  {
    id: 'sorry-for-any',
    kind,
    says: `
      @sorry (to you)? for (any|whatever) (and all)? _? @pain
      @sorry (to you)? for (whatever|anything) (it (is|was)|i|that i?|you think)`,
    unless: { before: '@wished' },
    rewrite: say.withoutAny,
  },
  {
    id: 'sorry-may-have',
    kind,
    says: `
      @sorry (that|for|about|for how|for what)? @whatOfIt? (i|it|this|that|my _) (may|might|could) -ly? have !(to)`,
    unless: { before: '@wished' },
    rewrite: m => say.certain(m.before + m.found + m.after),
  },
]
