/* Forgiveness asked for or counted on. It is the other's, in their own time; asked of them it becomes a task. */
import * as say from '../rewrites'
import type { Pattern } from '../types'

export const DEMAND_LISTS = {
  whom: 'me|this|that|it|us|what (i did|happened|i have done)|everything|and forget|$',
  forgive: '@forgiving* forgive @whom',
  forgiving: `
    at least|(begin|learn|start|try) to|try and|find it in (yourself|your heart|you) to|one day|some day|already|also
    ever|finally|just|maybe|now|once|please|really|simply|someday|truly`,
  all: 'it|this|that|what happened|everything|all this|the past',
  over: `
    get over @all|move on|let @all go|let go (of (@all|your anger))?|put @all behind (us|we|you)|forget about? @all
    leave @all (behind|in the past|alone)|stop (punishing me|bringing @all up|being (angry|hurt|mad|so|upset))|drop it
    stop (dwelling|going on about|talking about it|holding @all (against|over))|start (again|fresh|over)
    close this chapter|(speak no more (about|of)|say no more about) (it|this)|turn over? a new (leaf|page)
    be again? (as|like) before|(return|go back) to (how|normal|what|the way)|(get|move) past @all|trust me (again|now)
    turn the page|wipe the slate|be (friends|happy|normal|okay|us|over it|past (it|this)|fine) (again|already|now)
    be (over|past) @all|take me back|let me ((come|move)? (home|back in?)|in again)
    give me (another|a second|one more) chance`,
  soon: 'now|already|by now|soon|today|tonight|again|finally|for once|at last|right away',
  asking: `
    i beg of? you? to?|i am begging you to?|i ask (you|that you) (please|to)?|i am asking (you|that you) to?
    i implore you to?|i would like (you to|to ask you to)|i want to ask you to|and|babe|but|darling|dear|god|honey
    love|now|oh|so|sorry|then`,
  mustWord: `
    have to|need to|ought to|owe (it to)? (me|us) to?|have got to|got to|can at? least?|could at? least?|would better
    had better|are supposed to|might as well|must|should|will`,
  mustNow:
    'at least|really|just|now|also|be able to|be willing to|(choose|decide|learn|try) to|find a way to',
  wanting: 'need|want|expect|demand|beg|require|deserve|would like',
  backToNormal: `
    go back to (how|normal|the way)
    be (normal|okay|all right|fine|good|over|us|like (before|it was)) !(with (it|that|this|yourself))`,
  pardon: '@forgive|@over|accept (an|my|the) (apologies|apology)',

  /** Not asked for, told, or about somebody else. */
  free: '@unforced .25|@unforced .20 , (and|or) .20',
  unforced: '@no|no|before|until|unless|whether|even if|if|when|once',
  theirTime: `
    ..25 (in your own? time|when you are ready|whenever you are ready|if you ever? (can|want)|or not|no hurry|
       take all? the time)
    or (do not|never|not)|..25 (your (call|choice|decision)|up to you)`,

  please: `
    ^ forgive and forget|please ,? (just|now|(can|could) (we|you)|let us|try to)* @over
    (^|,|:|@asking) ,? (please ,?|just|(can|will) not you|do|you)* @forgive`,
  must: `
    you (also|finally|just|really|simply)* @mustWord @mustNow* @pardon
    you owe (me|us) ((some|your)? forgiveness|(a|another|the|one more) (last|new|second)? chance)
    (i|we) (desperately|just|only|really)* @wanting for? ((us|you|both of us) to (@forgive|@over)|your? forgiveness|
       to be forgiven)
    (i|we) (desperately|just|only|really)* @wanting (you to say that? you forgive|(everything|it|things|us|
       this) to @backToNormal)
    (i|we) (desperately|just|only|really)* @wanting (to hear)? you to? (say|tell me) that? (we are|we|you|it is)`,
  can: `
    (can|could|will|would) not? (we|you) (ever|just|not|please|at least|all|both|finally|maybe|now|possibly)* @pardon
    ((do|have) not? =(you)|@whenWill) (i|you)? ..8 (forgive (me|this)|forgiven me|to be forgiven|over (it|this)|
       let it go)
    ((do|have) not? =(you)|@whenWill) (i|you)? ..8 (trust me again|stop punishing)`,
  whenWill: `
    when (are|do|will)|how long (are|before|do|must|until|will)|why (can|do|have|will) not
    what (do i have to|must i) do|what (does|will) it take`,
  should: `
    if you (ever|really|still|truly)? (love|loved|care about|care for|cared about|cared for|want|
       wanted) ..10 you (will|would) @gave
    i have? already? (apologised|said|told you) ..10 (and|now|so) now? please? (you @must2|let us|can we|
       it is your turn to|just)* @pardon
    let us (both|just|now|please)* @over|it is (your turn|up to you|time) (for you)? to (@forgive|@over|forgive)
    you should be over|it is time (to|we|you|that (we|you)) (@over|forgave|got over|moved on|let|@forgive)
    is not it time you|(say|tell me|promise me?) that? you will? have? (forgive|forgiven|get over)
    i (do|really|so)* hope that? you (can|will)? (@forgive|@over) @soon
    i (assume|expect|hope|trust) that? (this means|now|(we|you) can now|that settles|we are good|you will now)
    are we all? (cool|fine|good|okay|all right) (again|now|then|=(?))|what (else|more) do you (expect|need|want)
    (how (much longer|long)|until when) are you still? going to (be|hold|ignore|keep|punish|stay|make me)
    how @muchMore (am|can|do|must|should|will) (i|we|you) (going|have|need|supposed)? to? keep? @grovel
    i have? (really|think i|also)* (deserve|earned) (to be forgiven|your (forgiveness|trust)|(a|another|
       one more) second? chance)
    the least you (can|could) do is|have not i (apologised|paid|suffered|said sorry) enough|do you forgive me
    you can not (be|stay|keep being) (angry|hurt|mad|upset) (with me|at me)? (for ever|forever|much longer|all)
    you (can|should) not keep? (~hold|~punish) (@all (against|over) (me|us)|me)
    we (both|just|really)* (need to|have to|must|should) (both|just|now)* @over
    (now|so) it is time to (@over|@forgive)|(i am)? (ask|asking|beg|begging|plead|pleading) you? for your? forgiveness
    if you (can|do|will) not forgive me !(..25 (accept|blame|okay|respect|right|understand|yours))
    i hope that? you can find it in your? .2 to forgive`,
  gave: '(have|just|find a way to)* (forgive|forgiven|get over|let (it|this) go|move on|trust me|be over)',
  must2: 'can|have to|should|must|need to',
  muchMore: 'many more? times|often|much (longer|more)|long',
  grovel: `
    apologis-|(say|saying) (i am)? sorry|grovel-|beg-|suffer-|(pay|paying) for|punish-|(hold|holding) (it|this)
    (be|being) (angry|mad|punished)`,

  /** Any other way of asking for it; nearly all that is not denied, told or left to them is one. */
  anyForgive: `
    you @certain*6 forgive (me|(a|an) _|your _|us)|so? (good|kind) as to forgive
    forgive me (before|now|soon|this once|for the sake)
    (ask|asking|beg|begging|hope|hoping|implore|long|plead|pray|wait) ..5 (for|your) (forgiveness|pardon)
    (a little|any|some) forgiveness (for me|in you|left)|(ask|beg|implore) of? you ..4 (forgive|pardon|@over)
    (^|please ,?|just|so) give (me|us) just? (one more|another|a second|one last|a) chance
    when (are you (ever|finally)? going to|will you (ever|finally)?) (@forgive|@over)|let us .2 @over
    i think that? it is time that? (we|you) @over|how (often|many times) (do|must|should) i (have to)? (ask|beg|say)`,
  certain: '-(can|if|may|might|never|not|when|whenever|whether)',
  left: 'i _? (asked|begged|expected|told|wanted)|@leaving .25 (, .15)?',
  leaving: `
    (asked|begged|said|told) (her|him|myself|that|you)|that time|first time|because|before|choose|day|decide|free|how
    if|may|might|never|no|nor|not|right|understand|until|when|whether|why|without|yours`,
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
