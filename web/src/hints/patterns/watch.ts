/* Commitments that would let one partner watch the other. Offered or asked for, they replace trust by control. */
import { FREED, STARK } from '../sources'
import type { Match, Pattern, WatchKind } from '../types'
import { re } from '../words'

const WHOSE =
  "(?:your|my|our|his|her|their|each other's|the other's|one another's|(?:robin|noa|[a-z]+)'s|the)"
const PHONE =
  '(?:cell ?phones?|phones?|mobiles?|mobile phones?|smartphones?|laptops?|computers?|tablets?|ipads?|devices?|browsers?|inbox|whatsapp|instagram|facebook|snapchat|telegram|tiktok|tinder|social media|google|apps?)'
const WORDS =
  '(?:messages?|texts?|text messages|chats?|e-?mails?|dms?|direct messages|call (?:logs?|history|list)|calls|search history|browsing history|browser history|browsing|history|screen ?time|contacts|photos|conversations|inbox|diary|journal|notes)'
const KEY =
  '(?:pass ?words?|pass ?codes?|pins?|pin codes?|log-?ins?|unlock codes?|phone codes?|code (?:to|for|of)|face id|fingerprint|credentials|access codes?)'

const location = re(
  `\\b(?:(?:shar|giv|send|turn|switch|keep|leav|let|show|enabl|allow)(?:e|es|ing|s|ting)?\\b[^.;]{0,40}?\\b(?:(?:live |phone |gps |real-time |current |exact )*locations?\\b(?! of (?:the|a|our) (?:restaurant|hotel|party|meeting|venue|clinic))|gps|whereabouts|find my(?: (?:phone|iphone|friends|device))?|life ?360|location[- ]sharing|google maps timeline)|(?:see|check|know|follow|watch|monitor|look at)\\b[^.;]{0,25}?\\b(?:(?:your|my|each other's|our|his|her)\\s+(?:live |gps |phone )*(?:location|whereabouts)\\b|where (?:you|i|we|the other) (?:are|am|is) (?:at (?:any|all) times?|at every|on (?:the map|your phone|my phone)|24|every (?:hour|minute|moment)|whenever|all the time|any time))|(?:find my(?: (?:phone|iphone|friends))?|location sharing|gps|life ?360|live location)\\b[^.;]{0,25}?\\b(?:on|active|enabled|turned on|shared|always)\\b|track(?:ing|s|er|ers)?\\b[^.;]{0,25}?\\b(?:you|me|each other|phones?|car|location|app|where)\\b|tracking (?:app|device|software)|tracker\\b|airtag|geo-?track\\w*|gps)`,
)
const secrets = re(
  `\\b(?:giv|shar|tell|swap|exchang|hand|know|hav|get|show|writ|text|send|let|leav|provid|reveal|keep|set|remov|us|grant|access)(?:e|es|ing|s|ting|over)?\\b[^.;]{0,45}?\\b${KEY}\\b|\\b(?:no|without|same|shared|each other's|all (?:your|my|our)|both our|your|my)\\s+${KEY}(?:s)?\\b|\\b(?:no|without) (?:phone )?locks?\\b|\\b${PHONE}\\b[^.;]{0,20}\\b(?:unlocked|without a (?:lock|code|pass))|\\bunlock(?:s|ed|ing)?\\b[^.;]{0,25}\\b${PHONE}`,
)
const reading = re(
  `\\b(?:read|check|see|look (?:at|through|into|in)|go(?:es|ing)? through|inspect|search|scroll through|monitor|control|review|show|open|hand over|hand (?:me|you)|give|access|spot[- ]check|browse|examine|look over|supervise|screen|scan|forward)(?:s|ing|ed)?\\b[^.;]{0,20}?\\b(?:${WHOSE}|me|you|all|any|every|each|to)\\s+(?:\\w+\\s+){0,3}?(?:${PHONE}|${WORDS})\\b|\\bopen[- ]phone\\b|\\b(?:phone|message|e-?mail|chat)s? (?:checks?|inspections?|access|transparency)\\b|\\b(?:full|complete|free|unlimited|total|constant|unrestricted)\\s+(?:\\w+\\s+)?(?:access|transparency)\\b[^.;]{0,40}\\b(?:${PHONE}|${WORDS}|accounts?)|\\b(?:access|look) (?:to|into|at) (?:all )?(?:${WHOSE}|all)\\s+(?:\\w+\\s+){0,2}?(?:${PHONE}|${WORDS})\\b|\\b(?:spyware|keylogger|stalkerware|spy app|monitoring (?:app|software)|hidden camera|cameras? (?:in|at|on)|record(?:s|ing)? (?:all )?(?:your|my|each other's) (?:calls|conversations)|mirror(?:s|ing)? (?:your|my) (?:phone|messages))`,
)
const reporting = re(
  `\\b(?:send|text|message|call|report|write|photograph|video ?call|facetime|check in|update|prove|log|account|show|phone)(?:s|ing)?\\b[^.;]{0,60}?\\b(?:every (?:single )?(?:hour|half hour|half an hour|30 minutes|thirty minutes|two hours|2 hours|15 minutes|ten minutes|few minutes|move|step|minute|time (?:you|i|we) (?:leave|go|arrive|move|meet|talk))|each hour|hourly|(?:photo|picture|selfie|pic|video|proof|screenshot)s?\\b[^.;]{0,30}\\b(?:of )?(?:where|who|that (?:you|i)|proof|to prove|as proof)|proof of where|where (?:you|i) (?:are|am) (?:at all times|every|all the time|all day)|who (?:you|i) (?:talk|talked|speak|spoke|meet|met|text) (?:to|with))\\b|\\b(?:ask|need|get|have|wait for)(?:s|ing)?\\b[^.;]{0,15}?\\b(?:my|your|for) (?:permission|approval|consent)\\b[^.;]{0,40}\\b(?:go|going|see|seeing|meet|leave|leaving|friends|out|talk)|\\b(?:stop|not|never|no longer) (?:see|seeing|talk|talking|speak|speaking|meet|meeting|contact)(?:ing)?\\b[^.;]{0,15}\\b(?:any (?:other )?(?:men|women|friends|male|female)|your (?:friends|family|mother|sister|brother)|anyone|male|female|other men|other women)|\\b(?:account for|list|report|document) (?:of )?(?:every|all|each) (?:minute|hour|penny|cent|person|contact|call)\\b|\\bat all times\\b[^.;]{0,30}\\b(?:where|who|reach)|\\b(?:polygraph|lie detector)\\b`,
)

/** A promise to stop watching, or to leave phones alone, is the opposite. */
const STOPS =
  /\b(?:stop|stops|stopped|quit|quits|not|never|no longer|won't|don't|doesn't|without|give up|gives up|end|ends|instead of|rather than|refrain|avoid|avoids|resist|delete|deletes|remove|removes|uninstall|uninstalls|turn off|turns off|switch off|trust\w*|nobody|neither|no more|no one|let go of|leave off|cancel)\b[^.;]*$/i
const OFF =
  /^[^.;]{0,30}\b(?:away|off|down|aside|in (?:a|the|another) (?:drawer|basket|box|hall|kitchen|bag|pocket|room|other)|out of (?:the )?(?:bedroom|room|sight)|on silent|for the (?:kids|children|baby|dog)|of the (?:dog|cat|kids|children|car|bins))\b/i
const STILL = /\b(?:see|seeing|talk\w*|speak\w*|meet\w*|contact\w*)\b/i
const INNOCENT =
  /\b(?:kids?|children|child|daughter|son|baby|dog|cat|school|recipe|doctor|wedding|holiday|restaurant|netflix|wi-?fi|streaming|bank statement|budget|shopping|calendar|photos? (?:of (?:the|our))|thank[- ]?you|together we|running|steps|drinking|sleep|spending|habits?|mood|periods?|work e-?mails?|tracker for)\b/i

const unless = (m: Match) =>
  (STOPS.test(m.before) && !STILL.test(m.found)) ||
  /\b(?:stop|not|never|won't|don't|no longer)\b/i.test(
    m.found.replace(/^(?:stop|not|never|no longer)\b/i, ''),
  ) ||
  OFF.test(m.after) ||
  /\b(?:away|down|off|aside)\b/i.test(m.found) ||
  /\bown (?:pass|pins?|phones?|log)/i.test(m.found + m.after) ||
  INNOCENT.test(m.sentence.text)

const reason =
  'Watching each other keeps distrust alive, and in some couples it is how one controls the other.'

const instead = (text: string) => () => text

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
  {
    id: 'secrets',
    kind: 'secrets',
    reason,
    source: FREED,
    pattern: secrets,
    unless,
    rewrite: instead('When you ask me something, I answer what you asked.'),
  },
  {
    id: 'reading',
    kind: 'reading',
    reason,
    source: STARK,
    pattern: reading,
    unless,
    rewrite: instead('If something happens that you would want to know, I tell you the same day.'),
  },
  {
    id: 'reporting',
    kind: 'reporting',
    reason,
    source: STARK,
    pattern: reporting,
    unless,
    rewrite: instead('We sit down together each evening, and I tell you about my day.'),
  },
]
