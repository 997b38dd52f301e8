/* "You always", "you never": a verdict on a whole person, where one evening is meant. The same words can be thanks,
   so only verbs that accuse count: after "always" what one complains of, after "never" what one misses. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const ALWAYS_NEVER_LISTS = {
  almost: `
    (seem|tend) to|pretty much|actually|almost|also|basically|honestly|just|literally|nearly|only|practically|quite
    really|seriously|simply|still|would`,
  always: 'always|constantly|forever|continually',
  never: 'never (once|,? ever)?|hardly ever|not once',
  bothers: `
    (bother|bothered|manage|managed|seem|seemed) to|(have to)? go and|actually|also|even|ever|fully|just|once|properly
    quite|really|simply|truly`,
  haveDone: 'have|had|would|do|did|must',
  are: 'are|were',
  be: 'been|be|being',
  bad2: '@adv* (@states|@bad)',
  ever: 'ever|once|even once',
  everyTime: `
    every single? time|all the time|every single (day|evening|night)|@eachAndEvery (day|evening|night|time)|constantly`,
  eachAndEvery: 'each and every|every damn|every',
  whenever: 'every single? time|whenever|any time|anytime|each time',
  thenYou:
    'are|were|will|would|keep|always|just|have to|simply|immediately|suddenly|start to|end up|manage to',
  asARule: `
    without fail|time and (time)? again|time after time|over and over again?|as (always|ever|usual)|once again
    day (in ,? day out|after day)|year after year`,
  /** Done without end, and good. */
  kindDoing: `
    (say-|saying) (sorry|thank-)|telling (me (how much|that you love|i)|the truth)
    making (sure|me (feel|laugh|smile)|time)|making (an effort|dinner)|getting better|bringing me
    putting (everyone|me|others|us)|coming (back|home) to|going to|@kindVerb
    (find-|finding) (time|way|ways|something (kind|nice))|running (after|for)|keeping (the|us|your)
    (thinking|think-) of (me|others|us)|looking (after|out)|taking care|picking up after|being|doing|having`,
  kindVerb: `
    ask-|learn-|grow-|read-|sing-|danc-|travel-|hug-|kiss-|lift-|calm-|remind-|invit-|teach-|surpris-|show-|root-
    mind-|shar-|sav-|pay-|carry-|hold-|stand-|stay-|feel-|hurt-|cry-|support-|help-|encourag-|smil-|laugh-|listen-
    wait-|try-|work-|cheer-|protect-|forgiv-|cover-|clean-|cook-|worr-|hop-|wonder-|caring`,

  forgoing: `
    (had|have|need|needed) to|thank-|admire-|appreciate-|so that|even though|for the way|and i never|although|as
    believe|can|could|deserve|deserved|glad|grateful|hope|how|if|knew|know|love|loved|loves|may|might|miss|missed|one
    person|remember|since|something|though|until|want|way|what|whatever|while|who|will|wish`,
  fond: 'i (believe|know|am grateful|admire|appreciate|love|loved|miss|remember)|thank you|the way',
  toldOrFond: '@told|@denied|@forgoing that?|@fond ..25',

  /** It goes on as thanks, or with what I did. */
  owned3: `
    ..25 ((and|i) _? thank|i am grateful|because of (me|my|what i|how i)|because i @mistreated|while i|(that is|
       that was) @mine)
    ..25 ((and|but) i @mistreated2|after me|my mess|(afraid|scared) of me)`,
  mistreated: 'was not?|lied|had|drank|broke|gambled|spent|cheated|hid|took|kept|chose|never|did not?',
  mistreated2: `
    let you|know how|am (ashamed|sorry)|never (asked|noticed|said|saw|thanked)
    did not even? (answer|listen|notice|say|see|thank)|broke|ignored|knew|laughed|lied|repaid|took|used`,
  mine: 'on me|my (doing|fault)',
  kindPast: '(me|us)? (when i was (afraid|ill|sick)|against|from)',
  givesIn: 'has to|apologises|says sorry|cleans|pays|cooks|gives in',
  herself: 'yourself|no one|nobody',
} as const

const kind = 'alwaysNever' as const
const unless = { before: '@toldOrFond' }

export const alwaysNever: readonly Pattern[] = [
  {
    id: 'you-always-never',
    kind,
    says: `
      you aux:(@are) @almost* what:(@always) @bothers* =(@bad2) verb:(_)
      you aux:(@haveDone?) @almost* what:(@always) @bothers* (=(@complained)|=(@be @bad2)) verb:(_)
      you aux:(@are) @almost* what:(@never) @bothers* =(@adv* @lacks) verb:(_)
      you aux:((@haveDone|will|can)?) @almost* what:(@never) @bothers* (=(@missed)|=(@be @adv* @lacks)) verb:(_)`,
    unless: { before: '@toldOrFond', after: '@kindPast|@owned3' },
    toEnd: true,
    rewrite: say.sometimes,
  },
  {
    id: 'you-do-not-ever',
    kind,
    says: `
      you aux:(@are) not what:(@ever) =(@adv* @lacks) verb:(_)
      you (do|did|will|would|have|can|could) not what:(@ever) (=(@missed)|=(@be @adv* @lacks)) verb:(_)`,
    unless,
    toEnd: true,
    rewrite: say.sometimes,
  },
  {
    id: 'it-is-always-you',
    kind,
    says: `
      it (is|was) always (all? about you|your way|me =($)|me who @givesIn|my fault|the same with you|
        someone else 's fault)`,
    unless,
    rewrite: say.atTimes,
  },
  {
    id: 'all-you-do',
    kind,
    says: `
      (all|everything) you ever? do is (@complained|~work|~talk|~sleep|~sit)|all you ever? (care|think|talk) about is
      you (only|just) ever? (think|care) (of|about) yourself
      nothing that? i ever? (do|did|say|said) (is|was) ever? (good|right|enough)`,
    unless,
    rewrite: () => 'There are times when I feel that I do not count.',
  },
  {
    id: 'you-all-the-time',
    kind,
    says: 'you (are|have|were)? (just|keep|kept|really|do|still|also)* =(@complained) _ .12 @everyTime',
    unless,
    rewrite: say.atTimesInstead,
  },
  {
    id: 'every-time-you',
    kind,
    says: '@whenever that? (i|we|my|something|anything|someone) .12 ,? you @thenYou* =(@complained) _ !(@herself)',
    unless,
    toEnd: true,
    rewrite: say.thereAreTimes,
  },
  {
    id: 'without-fail-you',
    kind,
    says: '@asARule ,? you (have|just|will|would|(had|have) to)* =(@complained) _ !(@herself|@owned3)',
    unless,
    toEnd: true,
    rewrite: m => `There are times when ${m.found.replace(/^.*?\byou\b/i, 'you')}`,
  },
  {
    id: 'you-are-forever',
    kind,
    says: `
      you @are (just|simply|always)* (forever|constantly|continually|perpetually) !(@kindDoing) =(-ing) verb:(_)
      you @are (just|simply|always)* always !(@kindDoing) =(@complained|_ (out to|.6 at me)) =(-ing) verb:(_)`,
    unless: { before: '@toldOrFond', after: '@owned3' },
    toEnd: true,
    rewrite: ({ groups: { verb = '', rest = '' } }) => `There are times when you are ${verb} ${rest}`.trim(),
  },
  {
    id: 'can-you-not-ever',
    kind,
    says: `
      (can|do|will|could|have) not? you (ever|even once|just once|for once|not ever|once) just? =(@missed) verb:(_)
      (never|not) once (did|have|do) you just? =(@missed) verb:(_)`,
    unless,
    toEnd: true,
    rewrite: say.youDoNot,
  },
]
