/* Forgiveness asked for or counted on. It is the other's, in their own time; asked of them it becomes a task. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const DEMAND_LISTS = {
  whom: 'me|this|that|it|us|what (i did|happened|i have done)|everything|and forget|$',
  forgive: `
    @forgiving* forgive @whom`,
  forgiving: `
    just|please|finally|now|already|really|ever|at least|once|truly|also|maybe|simply|(try|start|begin|learn) to
    try and
    find it in (yourself|your heart|you) to|one day|some day|someday`,
  all: 'it|this|that|what happened|everything|all this|the past',
  over: `
    get over @all|move on|let @all go|let go (of (@all|your anger))?|put @all behind (us|you|we)|forget about? @all
    leave @all (behind|in the past|alone)|stop (punishing me|bringing @all up|being (angry|mad|upset|hurt|so))|drop it
    stop (dwelling|going on about|talking about it|holding @all (over|against))|start (fresh|over|again)
    close this chapter
    (speak no more (of|about)|say no more about) (it|this)|turn over? a new (leaf|page)|be again? (like|as) before
    (return|go back) to (how|what|normal|the way)|(move|get) past @all|trust me (again|now)|turn the page
    wipe the slate
    be (normal|happy|friends|us|okay|over it|past (it|this)|fine) (again|now|already)|be (over|past) @all|take me back
    let me ((come|move)? (home|back in?)|in again)|give me (another|a second|one more) chance`,
  soon: 'now|already|by now|soon|today|tonight|again|finally|for once|at last|right away',
  asking: `
    and|so|but|sorry|now|then|god|oh|babe|honey|darling|love|dear|i beg of? you? to?|i am begging you to?
    i ask (you|that you) (to|please)?|i am asking (you|that you) to?|i implore you to?
    i would like (you to|to ask you to)
    i want to ask you to`,
  mustWord: `
    have to|need to|must|should|ought to|owe (it to)? (me|us) to?|have got to|got to|can at? least?|could at? least?
    will
    would better|had better|are supposed to|might as well`,
  mustNow: `
    at least|really|just|now|also|be able to|be willing to|(choose|decide|try|learn) to|find a way to`,
  wanting: 'need|want|expect|demand|beg|require|deserve|would like',
  backToNormal: `
    go back to (normal|how|the way)
    be (normal|okay|all right|fine|good|over|us|like (before|it was)) !(with (that|this|it|yourself))`,
  pardon: '@forgive|@over|accept (my|the|an) (apology|apologies)',

  /** Not asked for, told, or about somebody else. */
  free: `
    @unforced .25
    @unforced .20 , (and|or) .20`,
  unforced: '@no|no|before|until|unless|whether|even if|if|when|once',
  theirTime: `
    ..25 (in your own? time|when you are ready|whenever you are ready|if you ever? (want|can)|or not|no hurry|
      take all? the time)
    or (do not|not|never)|..25 (your (call|choice|decision)|up to you)`,

  please: `
    ^ forgive and forget|please ,? (just|now|(can|could) (we|you)|let us|try to)* @over
    (^|,|:|@asking) ,? (please ,?|just|(can|will) not you|do|you)* @forgive`,
  must: `
    you (really|just|simply|also|finally)* @mustWord @mustNow* @pardon
    you owe (me|us) ((your|some)? forgiveness|(a|the|another|one more) (second|new|last)? chance)
    (i|we) (really|just|desperately|only)* @wanting for? ((you|us|both of us) to (@forgive|@over)|your? forgiveness|
      to be forgiven)
    (i|we) (really|just|desperately|only)* @wanting (you to say that? you forgive|(things|us|everything|it|
      this) to @backToNormal)
    (i|we) (really|just|desperately|only)* @wanting (to hear)? you to? (say|tell me) that? (we are|we|you|it is)`,
  can: `
    (can|could|will|would) not? (you|we) (not|please|ever|just|at least|both|now|possibly|finally|all|maybe)* @pardon
    ((do|have) not? =(you)|@whenWill) (you|i)? ..8 (forgive (me|this)|forgiven me|to be forgiven|over (it|this)|
      let it go)
    ((do|have) not? =(you)|@whenWill) (you|i)? ..8 (trust me again|stop punishing)`,
  whenWill: `
    when (will|are|do)|how long (will|until|before|do|must|are)|why (can|will|do|have) not
    what (do i have to|must i) do
    what (will|does) it take`,
  should: `
    if you (really|truly|still|ever)? (love|loved|care about|care for|cared about|cared for|want|
      wanted) ..10 you (would|will) @gave
    i have? already? (said|apologised|told you) ..10 (so|now|and) now? please? (you @must2|let us|can we|
      it is your turn to|just)* @pardon
    let us (just|both|please|now)* @over|it is (your turn|up to you|time) (for you)? to (@forgive|@over|forgive)
    you should be over
    it is time (you|to|we|that (you|we)) (@over|forgave|got over|moved on|let|@forgive)|is not it time you
    (say|tell me|promise me?) that? you will? have? (forgive|forgiven|get over)
    i (really|do|so)* hope that? you (will|can)? (@forgive|@over) @soon
    i (hope|trust|expect|assume) that? (this means|now|(we|you) can now|that settles|we are good|you will now)
    are we all? (good|okay|fine|cool|all right) (now|again|then|=(?))|what (more|else) do you (want|need|expect)
    (how (much longer|long)|until when) are you still? going to (be|stay|keep|punish|hold|ignore|make me)
    how @muchMore (do|must|should|will|am|can) (i|you|we) (have|need|going|supposed)? to? keep? @grovel
    i have? (really|think i|also)* (deserve|earned) (to be forgiven|your (forgiveness|trust)|(a|another|
      one more) second? chance)
    the least you (can|could) do is|have not i (suffered|paid|apologised|said sorry) enough|do you forgive me
    you can not (stay|be|keep being) (angry|mad|upset|hurt) (with me|at me)? (for ever|forever|much longer|all)
    you (can|should) not keep? (~hold|~punish) (@all (against|over) (me|us)|me)
    we (really|just|both)* (need to|have to|should|must) (just|both|now)* @over
    (so|now) it is time to (@over|@forgive)
    (i am)? (ask|asking|beg|begging|plead|pleading) you? for your? forgiveness
    if you (can|do|will) not forgive me !(..25 (understand|accept|respect|okay|right|yours|blame))
    i hope that? you can find it in your? .2 to forgive`,
  gave: '(just|have|find a way to)* (forgive|forgiven|get over|let (it|this) go|move on|trust me|be over)',
  must2: 'can|have to|should|must|need to',
  muchMore: 'many more? times|often|much (longer|more)|long',
  grovel: `
    apologis-|(say|saying) (i am)? sorry|grovel-|beg-|suffer-|(pay|paying) for|punish-|(hold|holding) (this|it)
    (be|being) (punished|angry|mad)`,

  /** Any other way of asking for it; nearly all that is not denied, told or left to them is one. */
  anyForgive: `
    you @certain*6 forgive (me|(a|an) _|your _|us)|so? (good|kind) as to forgive
    forgive me (before|now|soon|this once|for the sake)
    (ask|asking|beg|begging|wait|hope|hoping|pray|long|plead|implore) ..5 (your|for) (forgiveness|pardon)
    (a little|some|any) forgiveness (for me|in you|left)|(ask|beg|implore) of? you ..4 (forgive|pardon|@over)
    (^|please ,?|just|so) give (me|us) just? (one more|another|a second|one last|a) chance
    when (are you (ever|finally)? going to|will you (ever|finally)?) (@forgive|@over)|let us .2 @over
    i think that? it is time that? (we|you) @over|how (often|many times) (must|do|should) i (have to)? (ask|beg|say)`,
  certain: '-(not|never|can|may|might|if|whether|whenever|when)',
  left: `
    i _? (begged|asked|told|wanted|expected)
    @leaving .25 (, .15)?`,
  leaving: `
    not|never|no|nor|without|whether|if|may|might|free|decide|choose|yours|understand|right|when|day|before|until
    because
    (told|said|asked|begged) (you|that|her|him|myself)|how|why|that time|first time`,
} as const

const kind = 'demand' as const
const unless = { before: '@told|@free', after: '@theirTime' }
const rewrite = say.notAsking

export const demand: readonly Pattern[] = [
  { id: 'please-forgive', kind, says: '@please', unless, rewrite },
  { id: 'you-must-forgive', kind, says: '@must', unless, rewrite },
  { id: 'can-you-forgive', kind, says: '@can', unless, rewrite },
  {
    id: 'please-do-not',
    kind,
    says: `
      please ,? (just|really|baby|babe|love|honey)* (do not|never) (be|stay|get) so? (mad|angry|upset|cross) (at|
        with) me
      please ,? (just|really|baby|babe|love|honey)* (do not|never) (hold @all against (me|us)|leave me|hate me|
        break up)
      please ,? (just|really|baby|babe|love|honey)* (do not|never) (give up on (me|us)|throw (us|this|it all) away|
        shut me out)`,
    unless: { before: '@told' },
    rewrite,
  },
  {
    id: 'any-forgive',
    kind,
    says: '@anyForgive',
    unless: {
      before: '@told|@free|@left',
      after: '@theirTime|..25 (i (will|would)? (understand|accept|be grateful)|is yours|your own time)',
    },
    rewrite,
  },
  { id: 'you-would-forgive', kind, says: '@should', unless, rewrite },
]
