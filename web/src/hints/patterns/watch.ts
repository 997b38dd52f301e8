/* Commitments that would let one partner watch the other. Offered or asked for, they replace trust by control. */
import { FREED, STARK } from '../sources'
import type { Match, Pattern, WatchKind } from '../types'
import { re } from '../words'

const YOURS = "(?:your|his|her|their|each other's|the other's|one another's|[a-z]+'s)"
const WHOSE = `(?:${YOURS}|my|our|the)`
const PHONE =
  '(?:cell ?phones?|(?:tele)?phones?|mobiles?|mobile phones?|smartphones?|laptops?|computers?|tablets?|ipads?|devices?|browsers?|inbox|whatsapp|instagram|insta|facebook|messenger|snapchat|telegram|tiktok|tinder|dating apps?|social media|google|apps?)'
const WORDS =
  '(?:messages?|texts?|text messages|chats?|e-?mails?|dms?|direct messages|call (?:logs?|history|list|records)|phone (?:bills?|records)|calls|search history|browsing history|browser history|browsing|history|screen ?time|contacts|followers|likes|photos|conversations?|inbox|diary|journal|notes)'
const KEY =
  '(?:pass ?words?|pass ?codes?|pins?|pin codes?|log-?ins?|unlock codes?|phone codes?|(?:code|key)s? (?:to|for|of) (?:your|my|her|his|the) (?:tele)?phone|codes and|keys? to (?:your|my) (?:e-?mail|account)|face id|fingerprints?|thumb ?prints?|credentials|access codes?)'
const LOOK =
  '(?:read|check|see|look (?:at|through|into|in|over)|go(?:es|ing)? (?:through|over)|inspect|search|scroll through|monitor|control|review|access|spot[- ]check|browse|examine|supervise|screen|scan|skim)'
const HAND = '(?:show|open|hand over|hand|give(?! up)|forward|unlock)'
const NOT_OF_A_PLACE = '(?! (?:for|of (?!(?:your|my|our|his|her) (?:phone|car))))'

const location = re(
  `\\b(?:(?:shar|giv|send|turn|switch|keep|leav|let|show|enabl|allow|want|need|get|hav|ping|text|drop|see)(?:e|es|ing|s|ting)?\\b[^.;]{0,40}?\\b(?:(?:live |phone |gps |real-time |current |exact )*locations?\\b${NOT_OF_A_PLACE}|gps|whereabouts|find my(?: (?:phone|iphone|friends|device))?|snap ?map|life ?360|location[- ]sharing|google maps timeline)|(?:see|check|know|follow|watch|monitor|look at)\\b[^.;]{0,25}?\\b(?:(?:your|my|each other's|our|his|her)\\s+(?:live |gps |phone )*(?:location|whereabouts)\\b|where (?:you|i|we|the other) (?:are|am|is) (?:at (?:any|all) times?|at every|on (?:(?:the|a|your|my) (?:map|phone|app)|google maps)|24|every (?:hour|minute|moment)|whenever|all the time|any time))|(?:stay|are|be|both) (?:\\w+ )?on (?:find my|life ?360|snap ?map)|(?:find my(?: (?:phone|iphone|friends))?|snap ?map|location sharing|gps|life ?360|live location)\\b[^.;]{0,25}?\\b(?:on|active|enabled|turned on|shared|always)\\b|drop(?:s|ping)? (?:(?:me|you|us|him|her) )?(?:a |your |my )?pins?\\b|(?<!\\bkeeps? )track(?:s|ing|ed)?\\s+(?:you|me|each other|where (?:you|i)|(?:your|my|our|his|her|each other's) (?:phones?|car|location|movements|activity|every))\\b|(?:locator|location|tracking) (?:app|device|software|chip)|(?<!\\b(?:habit|mood|fitness|sleep|step|period|budget|drinks?|goal|chore|time|debt|spending) )trackers?\\b|air ?tags?\\b|activat\\w+ (?:the |your |my )?location|\\bapps? (?:that|which) shows? where\\b|\\bwhere (?:you|i|we)(?:'re| are| am|'m)? (?:find yourself |find myself )?(?:on|by) (?:the|a) map\\b|\\bby (?:the )?map\\b|geo-?track\\w*|gps)`,
)
const secrets = re(
  `\\b(?:want|need|giv|shar|tell|swap|exchang|hand|know|hav|get|show|writ|text|send|let|leav|provid|reveal|keep|set(?! up)|remov|us|grant|access|add|regist|stor|sav|put)(?:e|es|ing|s|ting|er|ers)?\\b[^.;]{0,45}?\\b${KEY}\\b|\\bfinger ?prints? on (?:both|each|my|your|our)\\b|\\bno (?:more )?(?:hiding|secret|hidden|private) ${KEY}\\b|\\b(?:no|no more|without|same|shared|each other's|all (?:your|my|our)|both our|your|my)\\s+${KEY}(?:s)?\\b|\\b(?:no|without) (?:phone )?locks?\\b|\\bno locked (?:${PHONE})\\b|\\b${PHONE}\\b[^.;]{0,20}\\b(?:unlocked|without a (?:lock|code|pass))|\\bunlock(?:s|ed|ing)?\\b[^.;]{0,25}\\b${PHONE}|\\blog(?:s|ged|ging)? in(?:to| to)? (?:my|your|each) |\\blog(?:s|ged|ging)? (?:me|you) in(?:to)?\\b|\\b(?:stay|keep (?:me|you)) logged in\\b`,
)
const reading = re(
  `\\b(?:${LOOK}|${HAND})(?:s|ing|ed)?\\b[^.;]{0,20}?\\b(?:${WHOSE}|me|you|all|any|every|each|to)\\s+(?:\\w+\\s+){0,3}?(?:${PHONE}|${WORDS})\\b`,
)
const openPhone = re(
  `\\bopen[- ]phone\\b|\\b(?:phone|message|e-?mail|chat)s? (?:checks?|inspections?|access|transparency)\\b|\\b(?:full|complete|free|unlimited|total|constant|unrestricted)\\s+(?:\\w+\\s+)?(?:access|transparency)\\b[^.;]{0,40}\\b(?:${PHONE}|${WORDS}|accounts?)|\\b(?:access|look) (?:to|into|at) (?:all )?(?:${WHOSE}|all)\\s+(?:\\w+\\s+){0,2}?(?:${PHONE}|${WORDS})\\b|\\baccess to (?:all|every one) (?:of )?(?:your|my|our|each other's) accounts\\b|\\b(?:phones?|messages|e-?mails?|chats)\\s+(?:is|are|will be|stays?|remains?)\\s+(?:\\w+\\s+)?(?:open|an open book)\\b|\\b(?:lay|put|place|leave|bring)s? (?:your|my) (?:tele)?phones? (?:before|in front of|out for) (?:me|you)\\b|\\byour phone (?:open|face up|screen up|where i can see)\\b`,
)
const copies = re(
  `\\bscreen ?shots?\\b (?:any|every|all|each|your|the|my)\\b[^.;]{0,15}\\b(?:${WORDS})\\b|\\blisten(?:ing|s)? in\\b|\\bread what (?:you|i) (?:\\w+ ){0,5}(?:say|write|text|message|said|wrote)\\b|\\bscreen ?shots?\\b[^.;]{0,20}\\b(?:of|from)\\b[^.;]{0,25}\\b(?:${PHONE}|${WORDS})\\b|\\b(?:copy|copies|cc|bcc)\\b[^.;]{0,20}\\b(?:me|you)\\b[^.;]{0,25}\\b(?:e-?mails?|messages|texts)\\b`,
)
const belongings = re(
  `\\b(?:check|search|go(?:es|ing)? through|look (?:through|in)|inspect|empty)(?:s|ing|es)?\\s+(?:your|his|her|each other's)\\s+(?:\\w+\\s+)?(?:pockets?|bags?|handbag|purse|wallet|drawers?|belongings|things|stuff|receipts)\\b`,
)
const spying = re(
  `\\b(?:spy ?ware|keylogger|stalkerware|spy(?:ing)? app|monitoring (?:app|software)|hidden camera|cameras? (?:in|at|on)|record(?:s|ing)? (?:all )?(?:your|my|each other's) (?:calls|conversations)|mirror(?:s|ing)? (?:your|my) (?:phone|messages)|polygraph|lie detector)`,
)
const reporting = re(
  `\\b(?:send|text|message|call|report|write|photograph|video ?call|facetime|check in|update|prove|log|account|show|phone|ping)(?:s|ing)?\\b[^.;]{0,60}?\\b(?:every (?:single )?(?:hour|half hour|half an hour|30 minutes|thirty minutes|two hours|2 hours|15 minutes|ten minutes|few minutes|move|step|minute|time (?:you|i|we) (?:leave|go|arrive|move|meet|talk|get))|each hour|hourly|(?:photo|picture|selfie|pic|video|proof|screenshot)s?\\b[^.;]{0,30}\\b(?:of )?(?:from (?:the (?:pub|bar|office|club|party|place|hotel)|wherever|work)|where|who|that (?:you|i)|proof|to prove|as proof)|proof of where|where (?:you|i) (?:are|am) (?:at all times|every|all the time|all day)|who (?:you|i) (?:talk|talked|speak|spoke|meet|met|text) (?:to|with))\\b|\\b(?:account for|list|report|document) (?:of )?(?:every|all|each) (?:minute|hour|penny|cent|person|contact|call)\\b|\\bat all times\\b[^.;]{0,30}\\b(?:where|who|reach)`,
)
const whereAndWho = re(
  `\\b(?:tell|let|know|inform|ask|text|message|report|say|show|see)(?:s|ing)?\\b[^.;]{0,30}?\\b(?:(?:every |each )time (?:when |that )?(?:you|i) (?:change|move|go)\\b|(?:where|who) (?:you|i)(?:'re|'m| are| am)(?: with)?(?: and (?:where|who)(?: (?:you|i)(?:'re|'m| are| am))? with\\b|,? (?:always|at all times|all the time|every time|at any time|(?:whenever|when|every time) (?:i|you) ask|24))|where and (?:with )?who|(?:with )?whom (?:you|i) (?:have |had |'ve )?(?:spoken|met|seen|talked|written|spoke|talk|meet|see))|\\b(?:always|every time|at all times)\\b[^.;]{0,30}?\\b(?:where|who) (?:you|i)(?:'re|'m| are| am)\\b|\\b(?:monitor|track|watch|check|control|see|know|decide|approve|show me|tell me)\\b[^.;]{0,15}?\\bwho (?:you|i)(?:'re|'m| are| am|'ve been| have been|'ve| have)? ?(?:talk|speak|meet|see|text|message|follow|chat|hang|write|call)(?:ing|e?d)?\\b|\\b(?:call|text|video ?call|facetime|photo|picture|selfie|landline)\\w*\\b[^.;]{0,60}\\b(?:so (?:that )?(?:i|you) (?:can |will )?|to )(?:know|see|check|be sure|make sure|prove|verify|confirm|show)\\b[^.;]{0,12}\\b(?:who(?:'s| is| you| i)|where (?:you|i)|(?:you|i)(?:'re| are|'m| am) (?:really|actually|where))`,
)
const permission = re(
  `\\bask me (?:first )?before you (?:see|meet|go out|talk|leave)\\b|\\b(?:tell|show) me\\b[^.;]{0,15}\\b(?:everyone|everybody|anyone|whoever|each person) you (?:talk|speak|meet|see|text|message)\\b|\\byou\\b[^.;]{0,20}\\b(?:(?:call|video ?call|facetime|text|ring) me|send me (?:a |an )?(?:selfie|photo|picture|pic|video))\\b[^.;]{0,40}\\bso (?:that )?i (?:can )?(?:know|see|be sure|check)\\b(?![^.;]*\\b(?:safe|late|okay|ok|alright)\\b)|\\b(?:not|don't|never)\\b[^.;]{0,15}\\b(?:go|see|meet|leave)\\b[^.;]{0,20}\\bwithout (?:asking|my|me)\\b|\\byou (?:always )?(?:call|text|message|ring|phone) me\\b[^.;]*\\b(?:leave|arrive|get (?:there|in|home))\\b[^.;]*\\b(?:every time|each time|always|without fail)\\b|\\b(?:run|clear|check) (?:it|that|this|your plans|my plans|everything) (?:by|with|past) (?:me|you)\\b[^.;]{0,20}\\b(?:before|first)\\b[^.;]{0,20}\\b(?:go|see|meet|hang|out|talk|text)|\\b(?:get|am|be|is) (?:notified|alerted|an alert|a notification)\\b[^.;]{0,15}\\b(?:when|if|whenever) (?:you|i)\\b|\\b(?:ask|need|get|have|wait for)(?:s|ing)?\\b[^.;]{0,15}?\\b(?:my|your|for) (?:permission|approval|consent)\\b[^.;]{0,40}\\b(?:go|going|see|seeing|meet|leave|leaving|friends|out|talk)|\\b(?:stop|not|never|no longer|don't) (?:see|seeing|talk|talking|speak|speaking|meet|meeting|contact)(?:ing)?\\b[^.;]{0,30}\\b(?:any (?:other )?(?:men|women|friends|male|female)|your (?:friends|family|mother|sister|brother)|anyone|male|female|other men|other women|your \\w+ (?:without me|unless i))`,
)

/** A promise to stop watching, or to leave phones alone, is the opposite. */
const STOPS =
  /\b(?:stop|stops|stopped|quit|quits|not|never|no longer|won't|don't|doesn't|without|give up|gives up|end|ends|instead of|rather than|refrain|avoid|avoids|resist|delete|deletes|remove|removes|uninstall|uninstalls|turn off|turns off|switch off|trust\w*|nobody|neither|no more|no one|let go of|leave off|cancel)\b[^.;]*$/i
const OFF =
  /^[^.;]{0,30}\b(?:away|off|down|aside|back|in (?:a|the|another) (?:drawer|basket|box|hall|kitchen|bag|pocket|room|other)|out of (?:the )?(?:bedroom|room|sight)|on silent|for the (?:kids|children|baby|dog)|of the (?:dog|cat|kids|children|car|bins))\b/i
const STILL = /\b(?:see|seeing|talk\w*|speak\w*|meet\w*|contact\w*)\b/i
const INNOCENT =
  /\b(?:kids?|children|child|daughter|son|baby|dog|cat|school|recipe|doctor|wedding|holiday|restaurant|netflix|wi-?fi|streaming|(?:our|the) bank statements?|budget|shopping|calendar|photos? (?:of (?:the|our))|thank[- ]?you|together we|running|jogging|hiking|emergency|luggage|laundry|joint|steps|drinking|sleep|spending|habits?|mood|periods?|tracker for)\b/i
/** One's own phone in one's own hands. */
const MINE = new RegExp(
  `^${LOOK}(?:s|ing|ed)?\\b(?![^.;]*\\b(?:you|each other's|another's|your|his|her)\\b)[^.;]*\\b(?:my|the)\\b`,
  'i',
)
const I_DO =
  /\b(?:i|we)(?:'ll|'m)?(?:\s+(?:will|can|may|only|just|also|always|shall|want to|am|going to))*\s*$/i

const unless = (m: Match) =>
  (STOPS.test(m.before) && !STILL.test(m.found)) ||
  /\b(?:stop|not|never|won't|don't|no longer)\b/i.test(
    m.found.replace(/^(?:stop|not|never|no longer|don't)\b/i, ''),
  ) ||
  ((OFF.test(m.after) || /\b(?:away|down|off|aside)\b/i.test(m.found)) &&
    !/\bpass ?(?:words?|codes?)\b/i.test(m.found)) ||
  /\bown (?:pass|pins?|phones?|log)/i.test(m.found + m.after) ||
  (I_DO.test(m.before) && MINE.test(m.found)) ||
  INNOCENT.test(m.sentence.text)

const reason =
  'Watching each other keeps distrust alive, and in some couples it is how one controls the other.'

const instead = (text: string) => () => text
const asked = instead('When you ask me something, I answer what you asked.')
const sameDay = instead('If something happens that you would want to know, I tell you the same day.')
const evenings = instead('We sit down together each evening, and I tell you about my day.')

export const watch: readonly Pattern<WatchKind>[] = [
  {
    id: 'location',
    kind: 'location',
    reason,
    source: FREED,
    pattern: location,
    unless,
    rewrite: instead('I say in the morning where I will be, and tell you when it changes.'),
  },
  { id: 'secrets', kind: 'secrets', reason, source: FREED, pattern: secrets, unless, rewrite: asked },
  { id: 'reading', kind: 'reading', reason, source: STARK, pattern: reading, unless, rewrite: sameDay },
  { id: 'open-phone', kind: 'reading', reason, source: STARK, pattern: openPhone, unless, rewrite: sameDay },
  { id: 'copies', kind: 'reading', reason, source: STARK, pattern: copies, unless, rewrite: sameDay },
  { id: 'belongings', kind: 'reading', reason, source: STARK, pattern: belongings, unless, rewrite: sameDay },
  { id: 'spying', kind: 'reading', reason, source: FREED, pattern: spying, unless, rewrite: sameDay },
  {
    id: 'reporting',
    kind: 'reporting',
    reason,
    source: STARK,
    pattern: reporting,
    unless,
    rewrite: evenings,
  },
  {
    id: 'where-and-who',
    kind: 'reporting',
    reason,
    source: STARK,
    pattern: whereAndWho,
    unless,
    rewrite: evenings,
  },
  {
    id: 'permission',
    kind: 'reporting',
    reason,
    source: STARK,
    pattern: permission,
    unless,
    rewrite: evenings,
  },
]
