/* "Sorry you feel that way": it is sorry about the other, not about what was done. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const SORRY_YOU_LISTS = {
  sorryAboutYou:
    '(apologise|regret|sorry|@pity) ,? (very much|to (find|hear|learn|read|see))? @aboutHow? @adv*',
  pity: '(a (pity|shame)|too bad|regrettable|unfortunate) =(that? you)',
  aboutHow: 'that|(about|for)? how|(about|for) the way',

  /** Said with what I did in it, it is owned. */
  mineToo: `
    ..25 (because|by (me|my|what i|how i|the way i)|when i|after (i|what i|how i|my)|(from|through|due to) (me|my)|
       thanks to me)
    ..25 ((through|due to|over) what i|that i caused|which i caused|and that i|and i (am|caused|did|know|made|own|was|
       take))
    ..25 ((afraid|alone|lonely|lost|safe|scared|small|unsafe) (around|beside|with|next to|of) me|(since|while) i|
       (over|since) my)
    ..25 (as a result of|in my (company|house|presence)|and it is (because|my))`,
  /** "You felt you had to hide it": this is seeing the other. */
  seen: `
    (like|as if|as though|that)? you @adv* (had to|have to|could not|can not|needed to|need to|were not|must|(had|
       have) no)
    (like|as if|as though|that)? you would have to`,
  saying: `
    (never|not|without|no longer|would be) _?|(never|not|stop|stopped|without|instead of) .12 (say|saying) .12`,
  took: 'it|this|that|things|everything|me|my _|what i|the _',

  thinks: `
    ~think|~believe|~perceive|~misunderstand|~misinterpret|~interpret|~assume
    (find|found|read|saw|see|seen|take|taken|taking|took) @took|(choose|chose|decided) to (be|feel|get|react|see|take)
    <!(you) decided|made up your mind|convinced yourself|jumped to|~react
    can not @adv* (accept|believe|get|handle|let|see|take|understand|move on|appreciate|deal|enjoy)
    could not @adv* (accept|believe|get|handle|let|see|take|understand|move on|appreciate|deal|enjoy)
    (did|do) not (agree|appreciate|believe|like|see|understand|get (it|me|why|what i|my|the joke)|accept|find|think|
       enjoy|realise)
    misconstrued|misheard|misread`,

  /** Any way of putting it down to how the other sees, takes or has it. */
  minds: `
    (could|may|might|must|should|would|seem to|appear to)* (be|have)* @minding
    (are|keep|kept|were)? (get|getting|got|had|have|having) .3 @having`,
  minding: `
    ~think|~believe|~experience|~consider|~regard|~view|~perceive|~misunderstand|~misinterpret|~interpret|~assume
    ~suppose|~imagine|~object|~resent|~mind|~disagree|~disapprove
    (find|found|heard|read|saw|see|seen|take|taken|took) @tookIt`,
  tookIt: 'offence|against|it|this|that|things|everything|me|my _|what i|yourself|the _',
  having:
    'feelings|impression|idea|hump|wrong end|opinion|view|problem|problems|issue|issues|doubts|reaction',

  /** How the other is now; being left alone with it is not meant. */
  stillThere: `
    the one|having to|going through|not able|so kind|afraid|alone|carrying|dealing|exhausted|here|ill|in|left|living
    lonely|losing|missing|my|only|paying|right|scared|sick|stranded|stuck|there|tired|unable|without|worth`,
  hurts: `
    put out|not? (amused|comfortable|happy|okay|pleased) with|not (amused|comfortable|happy|okay|pleased)
    having (a|such|trouble)|angry|annoyed|anxious|bitter|cross|defensive|devastated|disappointed|displeased|distressed
    dramatic|emotional|frustrated|furious|heartbroken|hurt|hurting|insecure|insulted|irritated|jealous|mad|nervous
    overreacting|oversensitive|paranoid|reacting|sad|sensitive|shocked|stressed|troubled|uncomfortable|unhappy|upset
    worried`,
  virtue: `
    my _? (bluntness|boundaries|boundary|directness|feelings|honesty|humour|joke|jokes|need|needs|openness|
       truth) .3 @virtueDid
    my _? (friends|friendship|friendships|opinion|opinions|success) .3 @virtueDid`,
  virtueDid: 'is|was|were|are|has|have|had|triggered|upset|bothered|offended|threatens|threatened|hurt|hurts',
  itIs: `
    (it|that|this) (is|was|has been) @adv* (difficult|hard|painful|upsetting|coming up|a problem|an issue|
       a lot) for you
    (it|that|this) (is|was|has been) @adv* (triggering|uncomfortable) for you
    (it|that|this) (annoyed|annoys|bothered|bothers|offended|offends|upset|upsets) you
    (it|that|this|my _? _|what i (did|said)) (are|is|was|were) not (to your (liking|taste)|appreciated|funny|
       good enough)
    (it|that|this|my _? _|what i (did|said)) (are|is|was|were) not what you (expected|wanted)
    (it|that|this|my _|what i said) (got|was|were) (interpreted|misunderstood|perceived|received|taken|understood|
       misread)
    (it|that|this|my _|what i said) (came (across|out)|sounded)`,
  youGot: 'got|get|getting|became|become|being|so|a bit|too',
  /** I am in it: what I did is named. */
  withMe: `
    ..25 (at|by|for|from|of|to|with|because of) (me|my !(-ship-|friendship-|relationship-))
    ..25 i (broke|did|had|have|hurt|kept|left|let|lied|made|never|put|said|was)`,
} as const

const kind = 'sorryYouFeel' as const
const unless = { before: '@told|@saying', after: '@mineToo|@seen' }

export const sorryYouFeel: readonly Pattern[] = [
  {
    id: 'sorry-you-feel',
    kind,
    says: `
      @sorryAboutYou you (are|were|have|have been|do not|did not)? @adv* (feel|felt|feeling) (=(state:(@adv* @bad) $)|
        )`,
    unless,
    rewrite: say.leftYou,
  },
  {
    id: 'sorry-you-think',
    kind,
    says: '@sorryAboutYou you (are|were|have)? @adv* @thinks',
    unless,
    rewrite: say.forWhatIDid,
  },
  {
    id: 'sorry-you-mind',
    kind,
    says: '@sorryAboutYou you (are|were|have|had)? -ly? @minds',
    unless,
    rewrite: say.forWhatIDid,
  },
  {
    id: 'sorry-you-are',
    kind,
    says: '@sorryAboutYou you are !(-ly? @stillThere) (still|always|now|so|too)* _',
    unless: { ...unless, after: '@mineToo|@seen|@withMe' },
    rewrite: say.forWhatIDid,
  },
  {
    id: 'sorry-you-are-hurt',
    kind,
    says: `
      @sorryAboutYou you (are|were|have been|are not|were not)? @adv* @youGot* @hurts
      @sorryAboutYou (your feelings (are|were|got|have been|get) _? hurt|@virtue|@itIs)`,
    unless,
    rewrite: say.forWhatIDid,
  },
  {
    id: 'sorry-you-are-offended',
    kind,
    says: '@sorryAboutYou you (are|were|have been)? @adv* @youGot* (offended|bothered|annoyed|triggered)',
    unless: { before: '@told|@saying', after: '@seen' },
    rewrite: say.forWhatIDid,
  },
]
