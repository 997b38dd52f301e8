/* "Sorry you feel that way": it is sorry about the other, not about what was done. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const SORRY_YOU_LISTS = {
  sorryAboutYou: `
    (sorry|apologise|regret|@pity) ,? (very much|to (hear|see|learn|read|find))? @aboutHow? @adv*`,
  pity: '(a (shame|pity)|too bad|unfortunate|regrettable) =(that? you)',
  aboutHow: 'that|(about|for)? how|(about|for) the way',

  /** Said with what I did in it, it is owned. */
  mineToo: `
    ..25 (because|by (me|my|what i|how i|the way i)|when i|after (i|what i|how i|my)|(through|from|due to) (me|my)|
      thanks to me)
    ..25 ((through|due to|over) what i|that i caused|which i caused|and that i|and i (was|am|did|caused|made|know|own|
      take))
    ..25 ((safe|unsafe|alone|lonely|afraid|scared|small|lost) (with|around|beside|next to|of) me|(while|since) i|
      (over|since) my)
    ..25 (as a result of|in my (house|company|presence)|and it is (my|because))`,
  /** "You felt you had to hide it": this is seeing the other. */
  seen: `
    (like|as if|as though|that)? you @adv* (had to|have to|could not|can not|needed to|need to|were not|must|(had|
      have) no)
    (like|as if|as though|that)? you would have to`,
  saying: `
    (not|never|without|no longer|would be) _?
    (not|never|stop|stopped|without|instead of) .12 (say|saying) .12`,
  took: 'it|this|that|things|everything|me|my _|what i|the _',

  thinks: `
    ~think|~believe|~perceive|~misunderstand|~misinterpret|~interpret|misread|misheard|misconstrued|~assume
    (took|take|taken|taking|see|saw|seen|find|found|read) @took
    (chose|choose|decided) to (take|see|feel|be|react|get)|<!(you) decided|made up your mind|convinced yourself
    jumped to|~react
    can not @adv* (take|handle|see|understand|let|accept|get|believe|move on|enjoy|appreciate|deal)
    could not @adv* (take|handle|see|understand|let|accept|get|believe|move on|enjoy|appreciate|deal)
    (do|did) not (understand|see|like|agree|believe|appreciate|get (it|me|why|what i|my|the joke)|find|think|accept|
      enjoy|realise)`,

  /** Any way of putting it down to how the other sees, takes or has it. */
  minds: `
    (should|would|could|must|might|may|seem to|appear to)* (have|be)* @minding
    (are|were|keep|kept)? (have|had|having|got|get|getting) .3 @having`,
  minding: `
    ~think|~believe|~experience|~consider|~regard|~view|~perceive|~misunderstand|~misinterpret|~interpret|~assume
    ~suppose
    ~imagine|~object|~resent|~mind|~disagree|~disapprove|(took|take|taken|saw|see|seen|read|found|find|heard) @tookIt`,
  tookIt: 'offence|against|it|this|that|things|everything|me|my _|what i|yourself|the _',
  having: `
    feelings|impression|idea|hump|wrong end|opinion|view|problem|problems|issue|issues|doubts|reaction`,

  /** How the other is now; being left alone with it is not meant. */
  stillThere: `
    alone|left|stuck|the one|having to|going through|carrying|paying|living|dealing|ill|sick|in|losing|without|tired
    exhausted|scared|afraid|lonely|here|there|missing|stranded|only|right|not able|unable|worth|my|so kind`,
  hurts: `
    upset|put out|distressed|troubled|displeased|uncomfortable|not? (happy|pleased|comfortable|amused|okay) with
    not (happy|pleased|comfortable|amused|okay)|sad|anxious|worried|insecure|paranoid|stressed|nervous|defensive
    frustrated
    devastated|heartbroken|shocked|irritated|cross|hurt|angry|mad|disappointed|insulted|oversensitive|sensitive
    bitter|jealous|unhappy|annoyed|furious|emotional|dramatic|reacting|overreacting|hurting|having (such|a|trouble)`,
  virtue: `
    my _? (honesty|openness|joke|jokes|humour|directness|bluntness|boundary|boundaries|need|needs|feelings|
      truth) .3 @virtueDid
    my _? (success|friendship|friendships|friends|opinion|opinions) .3 @virtueDid`,
  virtueDid: 'is|was|were|are|has|have|had|triggered|upset|bothered|offended|threatens|threatened|hurt|hurts',
  itIs: `
    (it|this|that) (is|was|has been) @adv* (hard|difficult|upsetting|painful|coming up|a problem|an issue|
      a lot) for you
    (it|this|that) (is|was|has been) @adv* (uncomfortable|triggering) for you
    (it|this|that) (bothers|offends|annoys|upsets|bothered|offended|annoyed|upset) you
    (it|that|this|my _? _|what i (said|did)) (was|were|is|are) not (to your (liking|taste)|appreciated|funny|
      good enough)
    (it|that|this|my _? _|what i (said|did)) (was|were|is|are) not what you (wanted|expected)
    (it|that|this|my _|what i said) (was|were|got) (taken|perceived|received|interpreted|understood|misunderstood|
      misread)
    (it|that|this|my _|what i said) (came (across|out)|sounded)`,
  youGot: 'got|get|getting|became|become|being|so|a bit|too',
  /** I am in it: what I did is named. */
  withMe: `
    ..25 (with|by|of|from|for|to|at|because of) (me|my !(-ship-|friendship-|relationship-))
    ..25 i (did|said|was|made|left|lied|broke|hurt|have|had|put|let|kept|never)`,
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
