/* Forgiveness asked for or counted on. It is the other's, in their own time; asked of them it becomes a task. */
import { LEWICKI } from '../sources'
import type { Match, Pattern } from '../types'
import { re, TOLD } from '../words'

const ME = "(?:me|this|that|it|us|what i did|what happened|what i(?:'ve| have) done|everything|and forget)"
const FORGIVE = `(?:(?:just|please|finally|now|already|really|ever|at least|once|truly|also|maybe|simply|try to|try and|learn to|find it in (?:yourself|your heart|you) to|start to|begin to|one day|some ?day)\\s+)*forgive\\s+${ME}`
const OVER =
  '(?:get over (?:it|this|that)|move on|let (?:it|this|that) go|let go(?: of (?:it|this|that|the past|your anger))?|put (?:it|this|that|all this|everything|the past) behind (?:us|you|we)|forget (?:about )?(?:it|this|that|what happened|everything)|leave (?:it|this|that|the past) (?:behind|in the past|alone)|stop (?:punishing me|bringing (?:it|this|that) up|being (?:angry|mad|upset|hurt|so)|dwelling|going on about|talking about it)|drop it|start (?:fresh|over|again)|trust me (?:again|now)|go back to (?:normal|how|the way)|turn the page|wipe the slate|be (?:normal|happy|friends|us|okay|ok|over it|past (?:it|this)|fine) (?:again|now|already)|be over (?:it|this|that)|be past (?:it|this|that)|take me back|let me (?:come|move) (?:home|back|in)|give me (?:another|a second|one more) chance)'
const SOON = '(?:now|already|by now|soon|today|tonight|again|finally|for once|at last|right away)'

const please = re(
  `^forgive and forget\\b|\\bplease\\s*,?\\s+(?:(?:just|now|can we|can you|could you|could we|let's|try to)\\s+)*${OVER}\\b|(?:^|[,:;]\\s*|\\b(?:and|so|but|sorry|now|then|god|oh|babe|honey|darling|love|dear|i beg(?: of)? you(?: to)?|i(?:'m| am) begging you(?: to)?|i ask (?:you|that you)(?: to| please)?|i(?:'m| am) asking (?:you|that you)(?: to)?|i implore you(?: to)?|i (?:would like|'d like) you to|i(?:'d| would) like to ask you to|i want to ask you to)\\s*,?\\s+)(?:please\\s*,?\\s+|just\\s+|can't you\\s+|won't you\\s+|do\\s+|you\\s+)*${FORGIVE}\\b`,
)
const must = re(
  `\\b(?:you\\s+(?:(?:really|just|simply|also|finally)\\s+)*(?:have to|need to|must|should|ought to|owe (?:it to )?(?:me|us)(?: to)?|'ve got to|have got to|gotta|can(?: at least)?|could(?: at least)?|will|'ll|'d better|had better|are supposed to|might as well)(?:n't)?(?:\\s+(?:at least|really|just|now|also|be able to|be willing to))*\\s+(?:${FORGIVE}|${OVER})|you\\s+owe\\s+(?:me|us)\\s+(?:your\\s+|some\\s+)?(?:forgiveness|a (?:second|new|another) chance)|(?:i|we)\\s+(?:(?:really|just|desperately|only)\\s+)*(?:need|want|expect|demand|beg|require|deserve|'d like)\\s+(?:for\\s+)?(?:you(?:r)?\\s+to\\s+(?:${FORGIVE}|${OVER})|you to say (?:that )?you forgive|(?:your\\s+)?forgiveness|to be forgiven))\\b`,
)
const can = re(
  `\\b(?:can|could|will|would|won't|can't|couldn't|wouldn't)\\s+(?:you|we)\\s+(?:(?:not|please|ever|just|at least|both|now|possibly|finally|all|maybe)\\s+)*(?:${FORGIVE}|${OVER})\\b|\\b(?:(?:do|don't|have|haven't)(?= you\\b)|when (?:will|are|do)|how long (?:will|until|before|do|must|are)|why (?:can't|won't|don't|haven't)|what (?:do i have to do|must i do|will it take|does it take))\\s*(?:you|i)?\\b[^.;]{0,40}?\\b(?:forgive me|forgiven me|forgive this|to be forgiven|get over (?:it|this)|over it|let it go|trust me again|stop punishing)`,
)
const should = re(
  `\\b(?:if you (?:really |truly |still |ever )?(?:loved?|cared? (?:about|for)|wanted?)\\s+(?:me|us|this|our\\s+\\w+)?[^;]{0,30}?you(?:'d| would|'ll| will)\\s+(?:(?:just|have|find a way to)\\s+)*(?:forgive[n]?|get over|let (?:it|this) go|move on|trust me|be over)|(?:i(?:'ve| have)? (?:already )?(?:said|apologi[sz]ed|told you)[^;]{0,40}?,?\\s*(?:so|now|and)\\s+(?:now\\s+)?(?:please\\s+)?(?:you (?:can|have to|should|must|need to)\\s+|let's\\s+|can we\\s+|it's your turn to\\s+|just\\s+)*(?:${FORGIVE}|${OVER}|forgive)|let's\\s+(?:just\\s+|both\\s+|please\\s+|now\\s+)*${OVER}|it(?:'s| is) (?:your turn|up to you|time) (?:for you )?to (?:${FORGIVE}|${OVER}|forgive)|it(?:'s| is) time (?:you|to|we|that (?:you|we))\\s+(?:${OVER}|forgave|got over|moved on|let|${FORGIVE})|you should be over|isn't it time you|(?:say|tell me|promise(?: me)?)\\s+(?:that\\s+)?(?:you(?:'ll| will)?)\\s+(?:have\\s+)?(?:forgive|forgiven|get over)|i (?:really |do |so )*hope (?:that )?(?:you(?:'ll| will| can)?)\\s+(?:${FORGIVE}|${OVER})\\s*${SOON}|i (?:hope|trust|expect|assume) (?:that )?(?:this means|now|we can now|you can now|that settles|we're good|we are good|you will now)|are we (?:good|okay|ok|fine) now|what (?:more|else) do you (?:want|need|expect)|do you forgive me|you (?:can't|cannot|can not) (?:stay|be|keep being) (?:angry|mad|upset|hurt) (?:with me |at me )?(?:for ?ever|much longer|all)|we (?:really |just |both )*(?:need to|have to|should|must) (?:just |both |now )*${OVER}|(?:so |now )it(?:'s| is) time to (?:${OVER}|${FORGIVE})|(?:i(?:'m| am) )?(?:ask|asking|beg|begging|plead|pleading)(?: you)? for (?:your )?forgiveness|if you (?:can't|don't|won't|cannot) forgive me(?![^]*\\b(?:understand|accept|respect|okay|right|yours|blame)\\b)|i hope (?:that )?you can find it in (?:your|you)[^]{0,12} to forgive))`,
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
  whoseTime.test(m.after)

const kind = 'demand' as const
const INSTEAD = 'I am not asking you for anything now. Take the time you need.'
/** The apology before it stays. */
const rewrite = ({ before }: Match) =>
  /\b(?:sorry|apologi[sz]e)\b/i.test(before)
    ? `${before.replace(/[,;:\s]+(?:(?:so|and|but|then)\s+)*$/i, '')}. ${INSTEAD}`
    : INSTEAD
const reason = 'To the one who was hurt, a plea for forgiveness weighs least; it asks them to do the work.'

export const demand: readonly Pattern[] = [
  { id: 'please-forgive', kind, reason, source: LEWICKI, pattern: please, unless, rewrite },
  { id: 'you-must-forgive', kind, reason, source: LEWICKI, pattern: must, unless, rewrite },
  { id: 'can-you-forgive', kind, reason, source: LEWICKI, pattern: can, unless, rewrite },
  { id: 'you-would-forgive', kind, reason, source: LEWICKI, pattern: should, unless, rewrite },
]
