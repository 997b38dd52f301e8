/* "Sorry if": the harm is left open, as though the other had to prove it. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const SORRY_IF_LISTS = {
  sorry: 'sorry|apologise|apologising|apology|apologies|regret (it|that|this)?|forgive me',
  sorryAbout: `
    ,|-ly|by the way|i guess|of course|in advance
    (about|for) (everything|it|that|this|what happened|the? (last|other) _|before|earlier|yesterday|(my|the) _|
       -ing .2)
    to (everyone|them|you|both of you|(my|the|your) _) (and (my|the|your)? _)?|again|and|anyway|then|though|too`,

  /** Words in between that do not begin a clause of their own: "sorry darling if", "apologies for the noise if". */
  sorryGap: `
    ,? -(and|are|as|but|comes|even|he|how|i|is|it|mean|means|never|not|she|that|they|was|we|were|what|who|why|you|
       @gapVerb)`,
  gapVerb: 'know|knew|see|tell|told|say|said|ask-|wonder-|look-',

  /** The wish to be sorry, or sorrow that hangs on something to come, is no conditional apology. */
  wished: '@wish _? !(@likes)',
  wish: `
    accept|an|any|be|been|being|could|deserve|expect|hear|her|his|if|might|need|never|no|not|owe|owed|shall|should
    their|want|wanted|was|were|whether|will|would|your`,
  likes: `
    ((should|would) like|have|must|need|needed|ought|should|want|wanted|wish|wished) to .2
    (please accept|owe (everyone|her|him|them|you)) .2`,

  /** A condition about whether the other wants to hear it, or about what would help. */
  welcome: `
    you (are|will|would)? feel (up to|able|ready|like (it|-ing))
    you (are|will|would)? (also|even|ever|never|still)* @wants
    (it|that|this) (feels|is|would be|seems) (okay|all right|fine|right|something|welcome|too late|of? any|still|
       enough)
    (it|that|this) (feels|is|would be|seems) (not too|better|easier|the right|what !(it takes|you want (me to say|
       to hear)))
    and? (when|there is|allowed|asked|necessary|needed|possible)|(it|that) (helps|matters|means)|only i
    i (can|could|may|had to|must|have to|were|ever (can|could|do it|did it again)|(did|do) (it|that|this) again)
    (my|the|this) @writing? (comes|gets|is|seems|sounds) _? (awkward|bad|badly|clumsy|late|long|messy|short)
    (my|the|this) @writing? (comes|gets|is|seems|sounds) _? hard to (follow|read)|this does not (make sense|come out)
    we (are|can|could|need|want)`,
  wants: `
    ~want|~like|~let|~need|~allow|~agree|~prefer|~wish|~choose|up for|have (the|time)|can (bear|hear|listen|stand)
    give me|~ask|tell me|able|open|rather|ready|willing`,
  writing: 'letter|note|message|text|email|handwriting|spelling|writing|english',

  pain: `
    misunderstanding-|hard feelings|hurt feelings|anxiety|awkwardness|bother|confusion|damage|disappointment
    discomfort|disrespect|distress|embarrassment|feelings|grief|harm|hassle|hurt|inconvenience|mistake|mistakes
    offence|pain|problem|problems|stress|suffering|tension|trouble|unhappiness|upset|way|worry|wrong`,
  sorryWord: 'sorry|apologise|apologies',
  somethingBad: `
    (i|we) (-ly|ever|had|have)* (caused|embarrassed|hurt|made|offended|scared|sounded|upset|let you|disappointed|
       crossed)
    (i|we) (-ly|ever|had|have)* (came (across|off)|(did|said) (anything|something))
    (anything|something|what) i (did|said)|(it|that|this) (came|felt|hurt|looked|seemed|sounded|upset)
    my _ (came|hurt|made|offended|scared|upset)`,
  doubted: `
    i !(am honest|can|could|had|may)|it !(helps|matters|means)|that !(helps)|what i|any of|your feelings
    you (are|were)? (angry|feel|felt|hurt|offended|took|upset)|you (found|got|think|thought)|anyone|anything|my
    something|this`,
  anythingOfMine: 'i|my|anything|something',
  thenIAm: '..12 (i|my) .8 (@sorryWord|apology|regret|regrets)',
  whatOfIt: 'what|how|the _ that?|any _|the (way|ways)',
  harm: `
    hurt-|upset-|offen-|caus-|giv-|wound-|embarrass-|let you down|disappoint-|insult-|wrong-|harm-|pain-|frighten-
    neglect-|cold|difficult|distant|gave|harsh|ignored|lonely|rude|scared|selfish|unfair|unkind`,
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
