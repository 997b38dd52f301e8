/* Forgiveness asked for or counted on. It is the other's, in their own time; asked of them it becomes a task. */
import { LEWICKI } from '../sources'
import type { Match, Pattern } from '../types'
import { re, TOLD } from '../words'

const ME =
  "(?:me|this|that|it|us|what i did|what happened|what i(?:'ve| have) done|everything|and forget|(?<=forgive\\s*)(?=[.!?]|$))"
const FORGIVE = `(?:(?:just|please|finally|now|already|really|ever|at least|once|truly|also|maybe|simply|try to|try and|learn to|find it in (?:yourself|your heart|you) to|start to|begin to|one day|some ?day)\\s+)*forgive(?:\\s+${ME}|(?=[.!?]|$))`
const OVER =
  '(?:get over (?:it|this|that)|move on|let (?:it|this|that) go|let go(?: of (?:it|this|that|the past|your anger))?|put (?:it|this|that|all this|everything|the past) behind (?:us|you|we)|forget (?:about )?(?:it|this|that|what happened|everything)|leave (?:it|this|that|the past) (?:behind|in the past|alone)|stop (?:punishing me|bringing (?:it|this|that) up|being (?:angry|mad|upset|hurt|so)|dwelling|going on about|talking about it|holding (?:this|it|that) (?:over|against))|drop it|start (?:fresh|over|again)|speak no more (?:of|about) (?:it|this)|say no more about (?:it|this)|close this chapter|turn (?:over )?a new (?:leaf|page)|(?:return|go back) to (?:how|what|normal|the way)|be (?:again )?(?:like|as) before|(?:move|get) past (?:it|this|that|what happened)|trust me (?:again|now)|go back to (?:normal|how|the way)|turn the page|wipe the slate|be (?:normal|happy|friends|us|okay|ok|over it|past (?:it|this)|fine) (?:again|now|already)|be over (?:it|this|that)|be past (?:it|this|that)|take me back|let me (?:come |move )?(?:home|back(?: in)?)\\b|let me in again|give me (?:another|a second|one more) chance)'
const SOON = '(?:now|already|by now|soon|today|tonight|again|finally|for once|at last|right away)'

const please = re(
  `^forgive and forget\\b|\\bplease\\s*,?\\s+(?:(?:just|now|can we|can you|could you|could we|let's|try to)\\s+)*${OVER}\\b|(?:^|[,:;]\\s*|\\b(?:and|so|but|sorry|now|then|god|oh|babe|honey|darling|love|dear|i beg(?: of)? you(?: to)?|i(?:'m| am) begging you(?: to)?|i ask (?:you|that you)(?: to| please)?|i(?:'m| am) asking (?:you|that you)(?: to)?|i implore you(?: to)?|i (?:would like|'d like) you to|i(?:'d| would) like to ask you to|i want to ask you to)\\s*,?\\s+)(?:please\\s*,?\\s+|just\\s+|can't you\\s+|won't you\\s+|do\\s+|you\\s+)*${FORGIVE}\\b`,
)
const must = re(
  `\\b(?:you(?:\\s+|(?='(?:ll|ve|d)\\b))(?:(?:really|just|simply|also|finally)\\s+)*(?:have to|need to|must|should|ought to|owe (?:it to )?(?:me|us)(?: to)?|'ve got to|have got to|gotta|can(?: at least)?|could(?: at least)?|will|'ll|'d better|had better|are supposed to|might as well)(?:n't)?(?:\\s+(?:at least|really|just|now|also|be able to|be willing to|choose to|decide to|try to|learn to|find a way to))*\\s+(?:${FORGIVE}|${OVER}|accept (?:my|the|an) apolog(?:y|ies))|you\\s+owe\\s+(?:me|us)\\s+(?:your\\s+|some\\s+)?(?:forgiveness|(?:a|the|another|one more) (?:(?:second|new|last) )?chance)|(?:i|we)\\s+(?:(?:really|just|desperately|only)\\s+)*(?:need|want|expect|demand|beg|require|deserve|'d like)\\s+(?:for\\s+)?(?:(?:you|us|both of us)\\s+to\\s+(?:${FORGIVE}|${OVER})|you to say (?:that )?you forgive|(?:things|us|everything|it|this) to (?:go back to (?:normal|how|the way)|be (?:normal|okay|ok|alright|fine|good|over|us|like before|like it was)\\b(?! with (?:that|this|it|yourself)))|(?:to hear )?you (?:to )?(?:say|tell me) (?:that )?(?:we're|we are|you|it's|it is)|(?:your\\s+)?forgiveness|to be forgiven))\\b`,
)
const can = re(
  `\\b(?:can|could|will|would|won't|can't|couldn't|wouldn't)\\s+(?:you|we)\\s+(?:(?:not|please|ever|just|at least|both|now|possibly|finally|all|maybe)\\s+)*(?:${FORGIVE}|${OVER}|accept (?:my|the) apolog(?:y|ies))\\b|\\b(?:(?:do|don't|have|haven't)(?= you\\b)|when (?:will|are|do)|how long (?:will|until|before|do|must|are)|why (?:can't|won't|don't|haven't)|what (?:do i have to do|must i do|will it take|does it take))\\s*(?:you|i)?\\b[^.;]{0,40}?\\b(?:forgive me|forgiven me|forgive this|to be forgiven|get over (?:it|this)|over it|let it go|trust me again|stop punishing)`,
)
const should = re(
  `\\b(?:if you (?:really |truly |still |ever )?(?:loved?|cared? (?:about|for)|wanted?)\\s+(?:me|us|this|our\\s+\\w+)?[^;]{0,30}?you(?:'d| would|'ll| will)\\s+(?:(?:just|have|find a way to)\\s+)*(?:forgive[n]?|get over|let (?:it|this) go|move on|trust me|be over)|(?:i(?:'ve| have)? (?:already )?(?:said|apologi[sz]ed|told you)[^;]{0,40}?,?\\s*(?:so|now|and)\\s+(?:now\\s+)?(?:please\\s+)?(?:you (?:can|have to|should|must|need to)\\s+|let's\\s+|can we\\s+|it's your turn to\\s+|just\\s+)*(?:${FORGIVE}|${OVER}|forgive)|let's\\s+(?:just\\s+|both\\s+|please\\s+|now\\s+)*${OVER}|it(?:'s| is) (?:your turn|up to you|time) (?:for you )?to (?:${FORGIVE}|${OVER}|forgive)|it(?:'s| is) time (?:you|to|we|that (?:you|we))\\s+(?:${OVER}|forgave|got over|moved on|let|${FORGIVE})|you should be over|isn't it time you|(?:say|tell me|promise(?: me)?)\\s+(?:that\\s+)?(?:you(?:'ll| will)?)\\s+(?:have\\s+)?(?:forgive|forgiven|get over)|i (?:really |do |so )*hope (?:that )?(?:you(?:'ll| will| can)?)\\s+(?:${FORGIVE}|${OVER})\\s*${SOON}|i (?:hope|trust|expect|assume) (?:that )?(?:this means|now|we can now|you can now|that settles|we're good|we are good|you will now)|are we (?:all )?(?:good|okay|ok|fine|cool|alright)(?: (?:now|again|then)\\b|(?=\\?))|what (?:more|else) do you (?:want|need|expect)|(?:how (?:much longer|long)|until when) are you (?:still )?going to (?:be|stay|keep|punish|hold|ignore|make me)|how (?:many (?:more )?times|often|much longer|much more|long) (?:do|must|should|will|am|can) (?:i|you|we)(?: have| need| going| supposed)?(?: to)? (?:keep )?(?:apologi[sz]|say(?:ing)? (?:i(?:'m| am) )?sorry|grovel|beg|suffer|pay(?:ing)? for|punish|hold(?:ing)? (?:this|it)|be(?:ing)? (?:punished|angry|mad))\\w*|i(?:'ve| have)? (?:really |think i |also )*(?:deserve|earned) (?:to be forgiven|your (?:forgiveness|trust)|(?:a|another|one more) (?:second )?chance)|the least you (?:can|could) do is\\b|haven't i (?:suffered|paid|apologi[sz]ed|said sorry) enough|do you forgive me|you (?:can't|cannot|can not) (?:stay|be|keep being) (?:angry|mad|upset|hurt) (?:with me |at me )?(?:for ?ever|much longer|all)|you (?:can't|cannot|can not|shouldn't|should not) (?:keep )?(?:hold(?:ing)?|punish(?:ing)?) (?:(?:this|it|that) (?:against|over) (?:me|us)|me)|we (?:really |just |both )*(?:need to|have to|should|must) (?:just |both |now )*${OVER}|(?:so |now )it(?:'s| is) time to (?:${OVER}|${FORGIVE})|(?:i(?:'m| am) )?(?:ask|asking|beg|begging|plead|pleading)(?: you)? for (?:your )?forgiveness|if you (?:can't|don't|won't|cannot) forgive me(?![^]*\\b(?:understand|accept|respect|okay|right|yours|blame)\\b)|i hope (?:that )?you can find it in (?:your|you)[^]{0,12} to forgive))`,
)

/** Not asked for, told, or about somebody else. */
const FREE =
  /\b(?:not|never|no longer|without|don't|doesn't|won't|wouldn't|didn't|isn't|nor|neither|no|nobody|n't|instead of|rather than|before|until|unless|whether|even if|if|when|once|stop|stopped)\b(?:[^,;]|,(?=\s*(?:and|or)\b))*$/i
const FREED = /\b(?:not|never|don't have to|do not have to|don't need to|do not need to|needn't|n't)\b/i
const whoseTime =
  /\b(?:in your (?:own )?time|when(?:ever)? you(?:'re| are) ready|if you (?:ever )?(?:want|can)|or not|no hurry|take (?:all )?the time)\b/i

const unless = (m: Match) =>
  TOLD.test(m.before) ||
  (FREE.test(m.before) &&
    !/^(?:can't|won't|couldn't|wouldn't|why|if you|how long|when|when will)/i.test(m.found)) ||
  (/\b(?:not|never|n't)\b/i.test(m.found) &&
    FREED.test(
      m.found.replace(
        /\b(?:can't|won't|couldn't|wouldn't|shouldn't|why don't|don't you|haven't you|isn't it time)\b/gi,
        '',
      ),
    )) ||
  whoseTime.test(m.after) ||
  /^ or (?:don't|not|never)\b|\b(?:your (?:call|choice|decision)|up to you)\b/i.test(m.after)

const kind = 'demand' as const
const INSTEAD = 'I am not asking you for anything now. Take the time you need.'
/** The apology before it stays. */
const rewrite = ({ before }: Match) =>
  /\b(?:sorry|apologi[sz]e)\b/i.test(before)
    ? `${before.replace(/[,;:\s]+(?:(?:so|and|but|then|now)\s+)*$/i, '')}. ${INSTEAD}`
    : INSTEAD
const reason = 'To the one who was hurt, a plea for forgiveness weighs least; it asks them to do the work.'

/** Any other way of asking for it; nearly all that is not denied, told or left to them is one. */
const anyForgive = re(
  `\\b(?:you(?: \\w+){0,6} forgive (?:me|an? \\w+|your \\w+|us)|(?:so )?(?:good|kind) as to forgive|forgive me (?:before|now|soon|this once|for the sake)|(?:ask|beg|wait|hope|pray|long|plead|implore)(?:g?ing)?\\b[^.;]{0,25}\\b(?:your|for) (?:forgiveness|pardon)|(?:a little|some|any) forgiveness (?:for me|in you|left)|(?:ask|beg|implore) (?:of )?you[^.;]{0,20}\\b(?:forgive|pardon|${OVER}))\\b|(?:^|\\bplease,? |\\bjust |\\bso )give (?:me|us) (?:just )?(?:one more|another|a second|one last|a) chance\\b|\\bwhen (?:are you (?:ever |finally )?going to|will you (?:ever |finally )?) ?(?:${FORGIVE}|${OVER})|\\blet us (?:\\w+ ){0,2}?${OVER}|\\bi think (?:that )?it(?:'s| is) time (?:that )?(?:we|you) (?:${OVER})|\\bhow (?:often|many times) (?:must|do|should) i (?:have to )?(?:ask|beg|say)\\b`,
)
const LEFT =
  /\bi (?:\w+ )?(?:begged|asked|told|wanted|expected)\s*$|\b(?:not|never|\w+n't|cannot|no|nor|without|whether|if|may|might|free|decide|choose|yours|understand|right|when|day|before|until|because|(?:told|said|asked|begged) (?:you|that|her|him|myself)|how|why|that time|first time)\b[^;]*$/i
const doNot = re(
  `\\bplease,?\\s+(?:(?:just|really|baby|babe|love|honey)\\s+)*(?:don't|do not|never)\\s+(?:(?:be|stay|get)\\s+(?:so\\s+)?(?:mad|angry|upset|cross)\\s+(?:at|with)\\s+me|hold (?:this|it|that) against (?:me|us)|leave me|give up on (?:me|us)|hate me|break up|throw (?:us|this|it all) away|shut me out)\\b`,
)

export const demand: readonly Pattern[] = [
  { id: 'please-forgive', kind, reason, source: LEWICKI, pattern: please, unless, rewrite },
  { id: 'you-must-forgive', kind, reason, source: LEWICKI, pattern: must, unless, rewrite },
  { id: 'can-you-forgive', kind, reason, source: LEWICKI, pattern: can, unless, rewrite },
  {
    id: 'please-do-not',
    kind,
    reason,
    source: LEWICKI,
    pattern: doNot,
    unless: m => TOLD.test(m.before),
    rewrite,
  },
  {
    id: 'any-forgive',
    kind,
    reason,
    source: LEWICKI,
    pattern: anyForgive,
    unless: m =>
      unless(m) ||
      LEFT.test(m.before) ||
      /\b(?:not|never|n't|cannot|may|might|if|whether|whenever|(?<!^)when)\b/i.test(m.found) ||
      /\b(?:i(?: will|'ll| would|'d)? (?:understand|accept|be grateful)|is yours|your own time)\b/i.test(
        m.after,
      ),
    rewrite,
  },
  { id: 'you-would-forgive', kind, reason, source: LEWICKI, pattern: should, unless, rewrite },
]
