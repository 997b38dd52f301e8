import{a as e,i as t,n,r,t as i}from"./find-Dw-q5ggL.js";var a=`that I hurt you`,o=`I did it, and it was my own doing.`,s=`sorry for what I did, and that it hurt you.`,c=e=>/[.!?\u2026]$/.test(e)?e:`${e}.`;function l(e){let t=e.length;for(;t>0&&/[\s,;:]/.test(e.charAt(t-1));)t--;return e.slice(0,t)}function u(e,t){if(/sorry$/i.test(t))return e+t;let n=Math.max(e.lastIndexOf(`,`),e.lastIndexOf(`;`))+1,r=e.slice(n).search(/\b(?:i|my|we)\b/i);return`${r<0?e:e.slice(0,n+r)}I am sorry`}var d=/^(sorry|apologi[sz](?:e|ing)|apolog(?:y|ies)|regret(?: it| that| this)?|forgive me)(.*?)(?:if|in case)$/is;function f({found:e,before:t,after:n}){let[,r=``,i=``]=d.exec(e)??[];if(/\b(?:for|about)\b/i.test(i))return`${l(t+r+i)}.`;let o=u(t,r),s=n.trimStart(),c=/^(?:anything|something|any of what|any of the things)\s+(?:that\s+)?(i\b.*)$/is.exec(s);return c?p(`${o} that what ${c[1]}`):!/^(?:i|my|what|the way|it|the)\b|^(?:that|this)\b(?! is\b|'s\b)/i.test(s)||/\byou (?:felt|feel|took|think|thought)|\bmade you feel/i.test(s)?`${o} ${a}.`:p(`${o} that ${s.replace(/^(?:that|this)\b/i,`it`)}`)}var p=e=>e.replace(/\b(?:may|might|could) (?:\w+ly )?have (\w+)/gi,(e,n)=>t(n)).replace(/\bi(?: have|'ve)(?: ever)? (\w+)/gi,(e,n)=>`I ${t(n)}`);function m({before:e,found:t,after:n}){return p(e+t.replace(/\bfor (?:whatever|anything) (?:it (?:is|was)|that|you think)(?: i\b)?/i,`for what I`).replace(/\bfor (?:whatever|anything)(?: that)? i\b/i,`for what I`).replace(/\bfor (?:any|whatever)(?: and all)? /i,`for the `)+n).replace(/\bfor what I (?:that )?(?:i )?/i,`for what I `)}function h({found:e}){let t=(/(?:if|in case)\s+(i\b[^,]*)/i.exec(e)?.[1])?.replace(/\s(?:then\s+)?(?:i'?m|i am|i)\s.*$/i,``).trim();return p(c(`I am sorry that ${t?.replace(/^i\b/,`I`)??`I hurt you`}`))}var g=({before:e,found:t})=>`${l(e+l(t.replace(/\b(?:but|although|however|though)$/i,``)))}.`,_=e=>/^sorry/i.test(e.found)?e.before+s:v({...e,groups:{}});function v({before:e,found:t,groups:n}){return(/^sorry/i.test(t)?e:`${y(e)}I am `)+(n.state?`sorry that what I did left you feeling ${n.state}.`:s)}var y=e=>e.slice(0,-40)+e.slice(-40).replace(/\b(?:i|(?:it|that)(?:'s| is))\s+(?:\w+\s+)?$/i,``);function b({before:e,found:t,after:n,groups:i}){let{make:a=``,how:s=``,felt:c,state:l,deed:u}=i,d=e.trim()?`${e}I`:`I`,f=/^makes?$/i.test(a),p=s?`${s} `:``;if(!/^ma/i.test(a))return o;if(c)return`${d} ${f?`feel`:`felt`} ${p}${c.replace(/\bi\b/g,`I`)}${n}`;if(l)return`${d} ${f?`am`:`was`} ${p}${l}${n}`;let[m=``,...h]=(u??``).split(` `);return!m||!/^you/i.test(t)?o:`${d} ${[f?m:r(m),...h].join(` `)}${n}`}function x({groups:e}){let{things:n=``,relative:r,done:i=``}=e,a=/^(?:exchanged|traded|spoken)$/i.test(i)?`said`:t(i);if(r)return`${n} I ${a}`;let o=n.replace(/^(?:[A-Z](?=[a-z])|A(?= ))/,e=>e.toLowerCase());return`I ${a} ${/^(?:trust|feelings|confidence|privacy)$/i.test(o)?`your ${o}`:o}`}var ee=/\s(?:just|only|merely|simply|nothing more than|no more than|not more than|nothing but)(?=\s)/i;function S({before:e,found:t,after:n}){let r=t.replace(ee,``);return e+(r===t?t.replace(/^(?:just|only)\s/i,``):r)+n}var te=({before:e,found:t,after:n})=>e+t.replace(/\s(?:tiny|small|little|minor|silly|harmless|innocent|white)(?=\s)/gi,``)+n;function ne({before:e}){let t=`I am not asking you for anything now. Take the time you need.`;if(!/\b(?:sorry|apologi[sz]e)\b/i.test(e))return t;let n=e.slice(-40).replace(/[,;:\s](?:(?:so|and|but|then|now)\s)*$/i,``);return`${l(e.slice(0,-40)+n)}. ${t}`}function C({found:t,groups:r}){let{aux:i=``,what:a=``,verb:o=``,rest:s=``}=r,c=/\b(?:never|ever|once)/i.test(a),l=/^(?:'re|are|were)$/i.test(i),u=l?/were/i.test(i):n(o)||/had/i.test(i)||/^you (?:did|would|could|were)(?:n't| not)/i.test(t);return`There ${u?`were`:`are`} times when ${d()} ${s}`.trim().replace(/\?$/,`.`);function d(){return l?`you ${u?`were`:`are`} ${c?`not `:``}${o}`:c?/^(?:'ve|have)$/i.test(i)?`you have not ${o}`:`you ${u?`did`:`do`} not ${u?e(o):o}`:`you${/^'/.test(i)||!i?i:` ${i}`} ${o}`}}var w=({groups:{verb:t=``,rest:n=``}})=>`There are times when you do not ${e(t)} ${n}`.trim().replace(/\?$/,`.`);function T({before:e,found:t,after:n}){return`At times ${(e+t.replace(/\balways\s/i,``)+n).replace(/^[A-Z](?=[a-z])/,e=>e.toLowerCase())}`}var E=/\s(?:all the time|constantly|(?:each and )?every (?:single |damn )?(?:day|night|evening|time))\b/i,D=({before:e,found:t,after:n})=>e+t.replace(E,` at times`)+n,O=({before:e,found:t,after:n})=>e+t.replace(/\b(?:every (?:single )?time|whenever|any ?time|each time)\b/i,`there are times when`).replace(/,?\s+you\b/i,` and you`)+n,k={someOf:`
(a|quite a) few|a lot of|lots of|a couple of|all sorts of|so much|too much|things and|a|an|awful|bad|big|certain
cruel|enough|great|harsh|her|his|hurtful|many|mean|much|our|poor|real|regrettable|serious|several|small|some
stupid|terrible|the|these|those|ugly|unforgivable|unfortunate|unkind|wrong|your`,thing:`
accusation|accusations|agreement|agreements|arrangements|ball|balls|betrayal|betrayals|boundaries|boundary|choice
choices|comment|comments|communication|confidence|confidences|damage|deadline|deadlines|decision|decisions|door
doors|drink|drinks|error|errors|fact|facts|feelings|harm|heart|hearts|hurt|injustice|insult|insults|joke|jokes|lie
lies|limit|limits|line|lines|mess|messages|misjudgment|misjudgments|mistake|mistakes|money|names|needs|offence
pain|plans|plate|plates|privacy|promise|promises|remark|remarks|respect|rule|rules|rumour|rumours|savings|secret
secrets|signals|something|stuff|temper|tempers|texts|thing|things|threat|threats|trust|truth|voice|voices|vow|vows
wires|wishes|word|words|wrong|wrongs`,doneBy:`
left unsaid|!(@otherwise) -ed|broken|done|drunk|forgotten|given|had|hidden|hurt|kept|lost|made|overstepped|said
sent|shaken|spent|spoken|stolen|taken|thrown|told|withheld|written`,otherwise:`
need-|want-|suppos-|plann-|call-|bas-|clos-|open-|chang-|used !(up)|solv-|heal-|restor-|mend-|repair-|settl-|agre-
accept-|reliev-|answer-|discuss-|explain-|rebuil-|cancel-|start-|finish-|deliver-|return-|order-|park-|clean-
pack-`,auxiliary:`was|were|got|have been|has been|had been|have got|ended up`,somehow:`-ly|not always|also|badly|perhaps|maybe|indeed|on both sides|being`,day:`
anniversary|birthday|christmas|day|dinner|evening|family|friendship|holiday|marriage|night|party|relationship|trip
vacation|wedding|weekend`,betrayed:`
trampled on|taken for granted|abused|belittled|betrayed|dismissed|disregarded|disrespected|exposed|hurt|ignored
invaded|mocked|neglected|overlooked|shaken|shattered|undermined|violated`,happened:`
@affair all? (just|simply|somehow|kind of|sort of|sometimes)* @wentWrong
(it|things|(the|these) _|accidents|affairs|everything|fights|mistakes|slips|stuff) @justDo (happen|happens|
happened) !(to)
(everything|something|things|it all) went wrong (between us|with us|in our|along|last|somewhere|that|there)
(everybody|everyone|people|somebody|someone|we|you) have? (all|both)? (got|ended up (being|getting)?) hurt
there (was|were|has been) (a|an|clearly|obviously|some)* @breakdown
(our|the|your)? (confidence|marriage|relationship|trust) (in (me|us|each other))? (took|has taken|
suffered) @some* @hit
(emotions|tempers|voices) (flared|boiled over|ran high|frayed|rose|were raised)
(somehow|before (i|we) knew it|next thing (i|we) knew) ,? (i|we) just? (ended up|wound up|found (myself|
ourselves)|was|were)
we (just|kind of|sort of)* (ended|wound) up (kiss-|sleep-|in bed|hooking|at (her|his)|back at)
it (all|just|kind of|sort of)* (spiraled|spiralled)|(the (evening|night)|it|things) all? ended badly
it (is|was) (just|only)? one of those (days|nights|things)|what happened ,? happened
(it|this) (just|so)? came to pass
(events|matters|things|it all|everything) (took (a|its|the|their) _? (course|turn)|turned (bad|nasty|sour|ugly))
(everything|it|that|this) was all? (done|said) in (the heat|anger|frustration|haste)
there was (some|a lot of|a bit of|much) (cheating|deception|dishonesty|flirting|lying|shouting|yelling)
@it (all|just|simply|somehow)* (came|popped|slipped) out (all? wrong|badly|the wrong way)
@it just (came|popped|slipped) out|that (just|really)? (is|was) not (the real|really)? me !(that|who)
i (just|really)? was not (quite|really)? myself
(it|that|the _) (did not|never) (get|got) (done|handled|mentioned|paid|said|sent|told)|(accidents|mistakes) happen
things (could|might|should) have (been|gone) _? (better|differently|done|handled|said)
it (could|should) have been (dealt|done|handled|said)
(it|that|this) was (never|not) (meant|supposed) to (happen|go (so|that|this) far)
it happened =($|,|and (it|now|that|we))
there (was|were|have been) (also|certainly|many|some|a few|several|a lot of)* @mistaken`,affair:`
a lot|one thing
(our|that|the|last night 's|yesterday 's) (argument|conversation|discussion|evening|fight|night|situation)
everything|it|matters|something|stuff|that|things|this`,wentWrong:`
got (out of (control|hand)|heated|messy|ugly|a bit (heated|ugly|out of)|carried away|physical)
went (too far|downhill|sideways|wrong|off the rails)|led to another|spun out|escalated|spiraled|spiralled`,justDo:`
(just|simply|somehow|sometimes|kind of|sort of|can|do) (just|simply|somehow|sometimes|kind of|sort of|can|do)*`,breakdown:`breakdown|lapse|failure|misunderstanding|miscommunication|falling out|slip|incident|indiscretion`,some:`a|some|bit of a`,occurred:`happened|went (down|on)|took place|occurred|turned out`,hit:`hit|knock|beating|blow|damage`,it:`it|that|the word|the words|things`,mistaken:`mistake|mistakes|lies|error|errors|misunderstanding|misunderstandings|misstep|missteps|lapse|lapses`,owned2:`
..25 (by (me|my|what i|a|both|her|him|his|our|the|them|us|you|your)|(are|is|was|were) (mine|my)|and (by me|
it was me|they were mine))
..25 (and i !(@sorryOnly)|because (i|of me|of what i)|when i|that i|on my|(through|due to) (me|my|what i)|where i|
once i)
..25 (i (broke|caused|crossed|did|made|said|told|am responsible|own)|after i|from (my|our)|(for|to) (our|
the) @costs)
..25 in (a|our|the) (box|drawer|fire|flood|move|post|safe|war)`,sorryOnly:`
am (sorry|not proud|sad)|can|feel|get|guess|hate|hope|know|realise|regret|see|suppose|think|understand|want|wish
wonder`,costs:`house|rent|car|trip|kids`,withMine:`((mistake|mistakes) that? i|i let|i made sure|because i|when i|i know (how|what)|i own|by me) ..20`,asked:`
!(@knowing) that|!(along) the way|made sure|after|any|before|each|every|how|if|no|once|until|what|when|where|which
who|whose|why`,knowing:`know|sorry|admit|say|agree|think|see|regret|understand|apologise|accept|feel|believe|aware`,iBefore:`(i|me|my) -(admit|agree|apologise|guess|know|regret|say|see|sorry|suppose|think|understand)*9`},A=`agentless`,j=`@told|@denied|@withMine|@asked`,re=[{id:`mistakes-were-made`,kind:A,says:`
things:(@someOf*5 @thing (of _)?) relative:((that|which)?) @auxiliary @somehow* done:(@doneBy) (on both sides)?`,unless:{before:`${j}|@iBefore`,after:`@owned2`},each:x},{id:`yours-was-ignored`,kind:A,says:`things:(your _? _) (was|were|has been|have been|got|went) -ly? done:(@betrayed)`,unless:{before:j,after:`@owned2`},each:x},{id:`it-was-ruined`,kind:A,says:`
things:((your|our|the) _? @day) (was|were|got|has been|have been) done:(ruined|spoiled|spoilt|destroyed|wrecked)
things:((your|our|the) _? @day) (was|were|got|has been|have been) done:(forgotten|missed|neglected|strained)`,unless:{before:j,after:`@owned2`},each:x},{id:`sorry-for-what-happened`,kind:A,says:`
core:(sorry|apologise|regret) _? (for|about) (what|everything that|all that|how (it|things)) @occurred`,unless:{before:`@told|@denied`,after:`..30 (i|my|me)`},rewrite:e=>`${e.before}${e.groups.core} for what I did${e.after}`},{id:`it-just-happened`,kind:A,says:`@happened`,unless:{before:`${j}|@iBefore`,after:`@owned2`},rewrite:e=>`${e.before}I did this, and I could have stopped.`}],ie={almost:`
(seem|tend) to|pretty much|actually|almost|also|basically|honestly|just|literally|nearly|only|practically|quite
really|seriously|simply|still|would`,always:`always|constantly|forever|continually`,never:`never (once|,? ever)?|hardly ever|not once`,bothers:`
(bother|bothered|manage|managed|seem|seemed) to|(have to)? go and|actually|also|even|ever|fully|just|once|properly
quite|really|simply|truly`,haveDone:`have|had|would|do|did|must`,are:`are|were`,be:`been|be|being`,bad2:`@adv* (@states|@bad)`,ever:`ever|once|even once`,everyTime:`
every single? time|all the time|every single (day|evening|night)|@eachAndEvery (day|evening|night|time)|constantly`,eachAndEvery:`each and every|every damn|every`,whenever:`every single? time|whenever|any time|anytime|each time`,thenYou:`are|were|will|would|keep|always|just|have to|simply|immediately|suddenly|start to|end up|manage to`,asARule:`
without fail|time and (time)? again|time after time|over and over again?|as (always|ever|usual)|once again
day (in ,? day out|after day)|year after year`,kindDoing:`
(say-|saying) (sorry|thank-)|telling (me (how much|that you love|i)|the truth)
making (sure|me (feel|laugh|smile)|time)|making (an effort|dinner)|getting better|bringing me
putting (everyone|me|others|us)|coming (back|home) to|going to|@kindVerb
(find-|finding) (time|way|ways|something (kind|nice))|running (after|for)|keeping (the|us|your)
(thinking|think-) of (me|others|us)|looking (after|out)|taking care|picking up after|being|doing|having`,kindVerb:`
ask-|learn-|grow-|read-|sing-|danc-|travel-|hug-|kiss-|lift-|calm-|remind-|invit-|teach-|surpris-|show-|root-
mind-|shar-|sav-|pay-|carry-|hold-|stand-|stay-|feel-|hurt-|cry-|support-|help-|encourag-|smil-|laugh-|listen-
wait-|try-|work-|cheer-|protect-|forgiv-|cover-|clean-|cook-|worr-|hop-|wonder-|caring`,forgoing:`
(had|have|need|needed) to|thank-|admire-|appreciate-|so that|even though|for the way|and i never|although|as
believe|can|could|deserve|deserved|glad|grateful|hope|how|if|knew|know|love|loved|loves|may|might|miss|missed|one
person|remember|since|something|though|until|want|way|what|whatever|while|who|will|wish`,fond:`i (believe|know|am grateful|admire|appreciate|love|loved|miss|remember)|thank you|the way`,toldOrFond:`@told|@denied|@forgoing that?|@fond ..25`,owned3:`
..25 ((and|i) _? thank|i am grateful|because of (me|my|what i|how i)|because i @mistreated|while i|(that is|
that was) @mine)
..25 ((and|but) i @mistreated2|after me|my mess|(afraid|scared) of me)`,mistreated:`was not?|lied|had|drank|broke|gambled|spent|cheated|hid|took|kept|chose|never|did not?`,mistreated2:`
let you|know how|am (ashamed|sorry)|never (asked|noticed|said|saw|thanked)
did not even? (answer|listen|notice|say|see|thank)|broke|ignored|knew|laughed|lied|repaid|took|used`,mine:`on me|my (doing|fault)`,kindPast:`(me|us)? (when i was (afraid|ill|sick)|against|from)`,givesIn:`has to|apologises|says sorry|cleans|pays|cooks|gives in`,herself:`yourself|no one|nobody`},M=`alwaysNever`,N={before:`@toldOrFond`},ae=[{id:`you-always-never`,kind:M,says:`
you aux:(@are) @almost* what:(@always) @bothers* =(@bad2) verb:(_)
you aux:(@haveDone?) @almost* what:(@always) @bothers* (=(@complained)|=(@be @bad2)) verb:(_)
you aux:(@are) @almost* what:(@never) @bothers* =(@adv* @lacks) verb:(_)
you aux:((@haveDone|will|can)?) @almost* what:(@never) @bothers* (=(@missed)|=(@be @adv* @lacks)) verb:(_)`,unless:{before:`@toldOrFond`,after:`@kindPast|@owned3`},toEnd:!0,rewrite:C},{id:`you-do-not-ever`,kind:M,says:`
you aux:(@are) not what:(@ever) =(@adv* @lacks) verb:(_)
you (do|did|will|would|have|can|could) not what:(@ever) (=(@missed)|=(@be @adv* @lacks)) verb:(_)`,unless:N,toEnd:!0,rewrite:C},{id:`it-is-always-you`,kind:M,says:`
it (is|was) always (all? about you|your way|me =($)|me who @givesIn|my fault|the same with you|
someone else 's fault)`,unless:N,rewrite:T},{id:`all-you-do`,kind:M,says:`
(all|everything) you ever? do is (@complained|~work|~talk|~sleep|~sit)|all you ever? (care|think|talk) about is
you (only|just) ever? (think|care) (of|about) yourself
nothing that? i ever? (do|did|say|said) (is|was) ever? (good|right|enough)`,unless:N,rewrite:()=>`There are times when I feel that I do not count.`},{id:`you-all-the-time`,kind:M,says:`you (are|have|were)? (just|keep|kept|really|do|still|also)* =(@complained) _ .12 @everyTime`,unless:N,rewrite:D},{id:`every-time-you`,kind:M,says:`@whenever that? (i|we|my|something|anything|someone) .12 ,? you @thenYou* =(@complained) _ !(@herself)`,unless:N,toEnd:!0,rewrite:O},{id:`without-fail-you`,kind:M,says:`@asARule ,? you (have|just|will|would|(had|have) to)* =(@complained) _ !(@herself|@owned3)`,unless:N,toEnd:!0,rewrite:e=>`There are times when ${e.found.replace(/^.*?\byou\b/i,`you`)}`},{id:`you-are-forever`,kind:M,says:`
you @are (just|simply|always)* (forever|constantly|continually|perpetually) !(@kindDoing) =(-ing) verb:(_)
you @are (just|simply|always)* always !(@kindDoing) =(@complained|_ (out to|.6 at me)) =(-ing) verb:(_)`,unless:{before:`@toldOrFond`,after:`@owned3`},toEnd:!0,rewrite:({groups:{verb:e=``,rest:t=``}})=>`There are times when you are ${e} ${t}`.trim()},{id:`can-you-not-ever`,kind:M,says:`
(can|do|will|could|have) not? you (ever|even once|just once|for once|not ever|once) just? =(@missed) verb:(_)
(never|not) once (did|have|do) you just? =(@missed) verb:(_)`,unless:N,toEnd:!0,rewrite:w}],oe={complained:`
~interrupt|~criticise|~complain|~blame|~twist|~yell|~shout|~scream|~nag|~exaggerate|~overreact|~ignore|~assume
~accuse|~judge|~mock|~belittle|~lecture|~correct|~contradict|~argue|~fight|~attack|~insult|~dismiss|~lie|~cheat
~manipulate|~control|~compare|~demand|~nitpick|~pout|~sulk|~withdraw|~disappear|~threaten|~exclude|~neglect
~undermine|~humiliate|~forget|~procrastinate|~whine|~moan|~panic|~explode|~snap|~provoke|~patronise|~guilt
~guilttrip|~stonewall|~bully|~doubt|~suspect|~question|~spy|~deflect|~avoid|~pressure|~push|~postpone|~cancel
~dodge|~disrespect|~disappoint|~hurt|~embarrass|~abandon|~deny|~minimise|~misunderstand|~mishear|~drink|~gamble
~boss|~tease|~gossip|~scold|~refuse|~reject|~slam|~insist|~overspend|~oversleep|~badmouth|~favour|~sigh|~sabotage
~scare|~ruin|~spoil|~stare|~drag|@complainedWith`,complainedWith:`
~have (to (be (in|right|so|the)|control|get|have|know|make|ruin|say|start|turn|win|criti-|bring|complain|
interfere)|excuses)
~have (the last word|some? (bad|excuse|negative)|an (answer|excuse)|something (bad|negative|to complain)|your way)
~have a (complaint|dig|go|problem|reason)|~need to (be right|control|have|know|win)
~want (more|to (win|be right|argue|control|fight|have)|everything|your|it your)
~make @all? all? (about (you|your|yourself)|a (fuss|scene|big deal|drama|mess)|excuses|fun of|difficult|so|worse|
too|promises you|such)
~make @all? me (beg|do|feel|look|out|pay|regret|the|wait)|~make plans without|~make jokes about
~make @all? (decisions|harder|impossible|out|up|us late|comments)
~bring (it|that|this|up|the past|everything|my|work)
~start (-ing|a|an|arguments|drama|fights|it|that|the|this|on me|something|with)
~take (_ (parents|side)|_ (mother|mum) 's|her|his|their|your (family|friends|mother|time)|everything|it|things|
me for granted)
~take (advantage|offence|out|over|the (credit|easy)|sides|so long|forever|too)
~leave (me (alone|behind|hanging|out|to|waiting|with|in the|on)|when|in the middle|everything|it|things|your|
without)
~leave (the (dishes|door|hard|house|kids|mess|room)|before|dirty|early|late|us)|~walk (away|off|out)
~run (away|off|to your|late|out|back to)|~shut (down|it|me|off|the|yourself)|~close (off|up|yourself|the door)
~put (!(everybody|everyone|me|others|people|us) _ first|your|me (down|in|last|off|second)|yourself !(last)|work|
words|off|things off)
~put (everybody|everyone|others|people) else? (above|ahead|before)
~put (it off|the blame|her|him|pressure|that|them)
~find (a (way to|excuse|fault|problem|reason)|fault|something (bad|else|to|wrong)|excuses|an excuse)
~get (angry|defensive|mad|so|upset|your way|what you want|like this|jealous|loud|away with|annoyed|drunk|in a|
your own)
~get (emotional|hysterical|offended|too|out of|me (angry|wrong)|to (choose|decide|win)|carried|home late|
sarcastic|cold)
~get (moody|stuck|worked)
~go (on (about|and)|behind|too far|cold|crazy|off|quiet|silent|out of|away|running|straight|to your|through my|
out without)
~go (back on|overboard|along with (her|him|them|your))
~turn (@all|around|away|things|your back|against|every|into|me|the)
~act (like|as (if|though)|cold|innocent|so|surprised|the victim|superior)
~play (the victim|dumb|games|innocent|with your phone)
~think (you (are|know)?|the worst|only|of yourself|about yourself|that you|that? i am !(@praise))
~say (that =($|,|when|to me|after|and)|no|you (are|will)|the same|it is (fine|my|nothing)|the wrong|hurtful|mean|
yes and)
~say (one thing|later|something|things|tomorrow)
~do (it|that|this|what you want|exactly|the (opposite|same)|things your|nothing|whatever|everything (wrong|your|
without))
~do (your own|stuff)
~look (at (other|your|me (as|like))|down|for (a|faults|problems|reasons|the|trouble)|only|the other)
~look (away|bored|so)|~expect (everybody|everyone|everything|me|others|too|us|the worst|so)
~choose (alcohol|everyone|everything|her|him|his|others|the|them|work|your|yourself)
~pick (a fight|at|fights|holes|on|the|your)
~see (only|the (bad|negative|worst)|me as|everything|what is wrong|yourself)|~treat (everyone|me|my|the|them|us)
~talk (down|over|about (her|him|work|your|yourself)|at|behind|so|to me (as|like)|too)
~come (home (angry|drunk|in|late|tired)|late|up with|too late|last|back (drunk|late)|with (another|excuses|some|
a new)|between)
~spend (all|every|everything|hours|money|more|our|so|too|your)
~work (late|so|too|on (sundays|weekends)|all|through|weekends)
~use (everything|it|me|my|sarcasm|silence|tears|that|the|this|work|your)
~hide (away|behind|everything|from|in|it|money|something|the|things|your)
~keep (me|score|secrets|things from|bringing|everything|your (distance|feelings|phone)|quiet|it (from|to)|
interrupting|on)
~give (me (the (cold|silent)|that|a hard|grief|orders|a look)|up (on|so|too|when)|in|the (children|kids)|excuses|
orders|everyone)
~break (your (promise|promises|word)|everything|plans|promises|the|things)|~win (and|every|the|$)
~tell (me (how|what|that i|i|no|off|to)|everybody|everyone|your (family|friends|mother|mum|sister)|half|lies|
people|the same)
~jump (down|on|to)|~pull (away|back|out|rank|that|the|this)|~roll your|~raise (your voice|the)
~hold (everything|it|that|a grudge|grudges|the past|things)|~fall (apart|asleep|back)
~change (the subject|your (mind|story)|the rules|everything|plans)
~let (me down|everyone|everything|her|him|them|your|it go to|things)
~miss (the point|appointments|dinner|everything|my|our)|~show up late
~stay (late|out|at work|on your|silent|in your)|~answer (with a|for me|back|in one)|~wait (until|for me to|too)
~sit (on|there|in front|at your)|~throw (everything|it|my|that|the|things|this)|~side with
~lose (your (keys|patience|phone|temper)|interest|it|things)|~buy (new|something|stuff|things|too|yourself)
~hang (up|out with your)|~react (as|badly|like|so|too|with)
~speak (down|over|for me|badly|to me (as|in|like)|(to|with) your)|~plan .8 without|~order me
~check (up on|my (mail|messages|phone|pockets|story)|where|who|your phone|the (clock|time))
~rush (me|off|out|through|us)|~care more (about|for) !(me|my|others|our|us)|~love ((her|him|them|your _) more)
~believe (everyone|her|him|them|your|the worst)|~listen to (everyone|her|him|them|your)
~defend (her|him|them|your)|~agree with (her|him|them|your)|~discuss .6 with (everyone|her|him|them|your)
~escape (into|to|when)`,praise:`better|good|kind|worth|wonderful|great|beautiful|funny|clever`,missed:`
~listen|~care|~help|~apologise|~appreciate|~respect|~support|~understand|~notice|~compliment|~bother|~initiate
~communicate|~clean|~cook|~tidy|~wash|~change|~learn|~try|~compromise|~cooperate|~participate|~acknowledge
~consider|~consult|~thank|~praise|~encourage|~comfort|~contribute|~commit|~relax|~reply|~respond|~invite|~include
~reassure|~validate|~smile|~greet|~celebrate|~vacuum|~visit|~hug|~cuddle|~defend|~prioritise|~explain|~share|~plan
~admit|@missedWith
-(-ing|-ly|-s|-ed|came|did|gave|got|had|made|said|told|took|was|went|were) !(.8 @hardForMe) .8 for me`,hardForMe:`(difficult|hard|harder|worse) for me`,missedWith:`
~ask !(.12 (for (anything|it|much|that|this|any of|help|more|a thing)|me (for|to)|to be|too much|a lot))
~say (thank-|sorry|you (are|were) sorry|anything|what|no to|how|that you|please|a kind|when|i love|hello|nice|one|
good|where)
~say (why|it (back|to me|first))|~tell (me|us) !(off)
~think (about|before|of|that i|i (am|could|do|have|might)|how|what) !(bad|ill|leaving|less|cheat-)
~let (anyone|anything|me|us|it go|go) !(down|go hungry|fall|give up|doubt|feel)
~make (time|an effort|any-|the (bed|effort|first|time)|me a priority|love|plans|up your)
~make me (your|feel (heard|important|like|loved|safe|special|wanted))
~have (any? time|a (good|kind|moment|nice)|energy|the time|(a|an) (ear|evening|hour)|anything (good|kind|nice))
~give me (credit|a (break|chance|compliment|hand|hug|moment|straight)|reason to trust|any-|the benefit|space|time|
attention|what)
~give (us a|anything|compliments|credit|it a|a (straight|thought))
~take (me (anywhere|out|seriously|with)|my (advice|feelings|part|side)|responsib-|any-|an interest|care of|us|
part|no for)
~take (the (bins|blame|children|initiative|kids|rubbish|time|trash)|out the|things seriously|time)
~pay (any|attention|for|me)|~show (me|to me|any-|affection|interest|up|your (feelings|love)|emotion|that you|love)
~come (home !(without)|anywhere|near|to (anything|any of|bed|me|my|our|see|the)|with|on time|along|when|out with|
over)
~do !(.12 (wrong|anything (bad|but|to)|harm|nothing|(that|this) to me)) @chore|~love (me|us)
~trust (anyone|me|my|that|us)|~want (to !(cause|harm|hurt|leave|lose|make me (feel|sad))|me|my|sex|us|any-)
~touch (me|my)|~kiss me|~hold (me|my hand)|~look (at me|me in|up from|after|for me|beyond|forward|happy)
~talk !(.12 (bad|badly|behind|down|ill))|~open (up|your)
~call (me !(a|names)|back|if|to|when|my (mother|parents)|any more|first|unless|$)|~text !(.12 (her|him|other))
~answer (me|my|the|when|your|$|a|any-)|~write (back|me|to me)
~stop (~nag|~complain|~criticise|~blame|~talk|~work|to (ask|consider|listen|think)|and|~pick|~accuse|~judge|
~control|~look)
~stop ~interrupt|~put ((me|us) first|my|the|your phone|yourself in|any-|things|in any-|effort|our)
~spend (time|any-|a (day|minute|moment|weekend)|(a|an) evening|the)|~finish (a|anything|the|things|what|your)
~start (a conversation|anything|talking|the)|~remember (a|anything|birthdays|my|our|the|to|what|when|anniversar-)
~believe (me|in (me|us)|anything|a word|my|what)|~back me|~stand ((up for|behind|by|with) me|up for)
~stick (up for|to)|~pick (up|me up|your|the kids)|~get (it|me|up|anything done|around|how|what|off your|over)
~keep (your (promise|promises|word)|a promise|promises|to|any-|me)
~see (me !(afraid|angry|cry|drunk|like|scared|shout|sober|weak)|how (hard|much)|what i|my side|that i|the (good|
things))
~see (it from|anything|things|when i)|~own (anything|up|your)|~hear (me|my|what|a word)|~need me|~miss me
~treat me (like (a|an) (adult|equal|partner|person)|as|well|with)|~value (me|my|our|what)|~offer (help|me|to|any-)
~go (with me|to (my|bed with|the|therapy)|anywhere|out with|along|out of your)|~forgive !(.12 yourself)|~fight for
~choose (me|us)|~use (your (head|words)|the)|~arrive on time|~side with me
~speak (to me|kindly|up|about (us|your))|~reach out|~check (in|on me|if i|how)|~surprise me|~mean (it|what|a word)
~save (any-|a|money)|~wait (for me|to)|~work on|~stay (home|with me|and|calm|to)|~laugh at my
~face (it|the|what|your)|~leave (work|the house|your (desk|mother|phone))`,chore:`
any-|bath-|bed-|a thing|it (right|when)|as|chores|cleaning|cooking|dinner|dishes|enough|homework|housework|laundry
nice|night|nights|one|school|shopping|the|things|what|your`,states:`
on (that|the|your) (computer|ipad|laptop|phone|tablet)
at (work|the (bar|gym|office|pub)|your (mother|mum|friend-))|on at me|on my (back|case)|at me|having a go
in a (mood|bad mood|hurry|rush)|too (busy|late|loud|much|sensitive|tired)|so -(@virtues)|the (problem|victim)
against me|making !(@kindMaking) _?|taking !(care|the (kids|night)|time) _?
putting (me down|her|him|them|words|work|your|it off|things off|pressure)
telling me (how|no|off|to|what|i am|that i)|bringing (it|that|up|things up|the past|work)
looking for (a|faults|problems|reasons|something|trouble)|finding (fault|problems|something|a reason|excuses)
picking (a|at|fights|holes|on)|trying to (change|control|win)|ready to (blame|fight|judge)|pushing (me|my)
checking !(in|on me) _?|running (away|late|off|out|to)|absent|angry|arguing|away|blaming|busy|cold|comparing
complaining|critical|criticising|cruel|defensive|difficult|distant|distracted|dramatic|drinking|drunk|gone|grumpy
hiding|hysterical|ignoring|impossible|interrupting|irresponsible|jealous|judging|late|lazy|leaving|lying|mad|mean
moody|nagging|negative|out|right|rude|sarcastic|selfish|shouting|silent|starting|stressed|suspicious|tired|unfair
unhappy|working|yelling`,virtues:`
kind-|good-|help-|brave|calm|careful|caring|close|easy|fair|forgiving|full|funny|generous|gentle|glad|happy|honest
loving|loyal|nice|open|patient|proud|strong|supportive|sweet|thoughtful|understanding|warm`,kindMaking:`sure|me (feel|laugh|smile)|time|an effort|dinner|room|breakfast|plans for us`,lacks:`
off (it|that|the|your)|there (for|when|with)|there =($|,)|on time|on my side|proud of|ready to|in the mood|able to
going to|the one (to|who)|a (father|good|husband|mother|partner|wife)|really (here|present|there|with)
affectionate|around|available|calm|content|fair|faithful|fully|grateful|happy|here|home|honest|interested|kind
nice|open|patient|pleased|present|reliable|romantic|satisfied|serious|sorry|supportive|tender|thankful|warm
willing|wrong`},se={whom:`me|this|that|it|us|what (i did|happened|i have done)|everything|and forget|$`,forgive:`@forgiving* forgive @whom`,forgiving:`
at least|(begin|learn|start|try) to|try and|find it in (yourself|your heart|you) to|one day|some day|already|also
ever|finally|just|maybe|now|once|please|really|simply|someday|truly`,all:`it|this|that|what happened|everything|all this|the past`,over:`
get over @all|move on|let @all go|let go (of (@all|your anger))?|put @all behind (us|we|you)|forget about? @all
leave @all (behind|in the past|alone)|stop (punishing me|bringing @all up|being (angry|hurt|mad|so|upset))|drop it
stop (dwelling|going on about|talking about it|holding @all (against|over))|start (again|fresh|over)
close this chapter|(speak no more (about|of)|say no more about) (it|this)|turn over? a new (leaf|page)
be again? (as|like) before|(return|go back) to (how|normal|what|the way)|(get|move) past @all|trust me (again|now)
turn the page|wipe the slate|be (friends|happy|normal|okay|us|over it|past (it|this)|fine) (again|already|now)
be (over|past) @all|take me back|let me ((come|move)? (home|back in?)|in again)
give me (another|a second|one more) chance`,soon:`now|already|by now|soon|today|tonight|again|finally|for once|at last|right away`,asking:`
i beg of? you? to?|i am begging you to?|i ask (you|that you) (please|to)?|i am asking (you|that you) to?
i implore you to?|i would like (you to|to ask you to)|i want to ask you to|and|babe|but|darling|dear|god|honey
love|now|oh|so|sorry|then`,mustWord:`
have to|need to|ought to|owe (it to)? (me|us) to?|have got to|got to|can at? least?|could at? least?|would better
had better|are supposed to|might as well|must|should|will`,mustNow:`at least|really|just|now|also|be able to|be willing to|(choose|decide|learn|try) to|find a way to`,wanting:`need|want|expect|demand|beg|require|deserve|would like`,backToNormal:`
go back to (how|normal|the way)
be (normal|okay|all right|fine|good|over|us|like (before|it was)) !(with (it|that|this|yourself))`,pardon:`@forgive|@over|accept (an|my|the) (apologies|apology)`,free:`@unforced .25|@unforced .20 , (and|or) .20`,unforced:`@no|no|before|until|unless|whether|even if|if|when|once`,theirTime:`
..25 (in your own? time|when you are ready|whenever you are ready|if you ever? (can|want)|or not|no hurry|
take all? the time)
or (do not|never|not)|..25 (your (call|choice|decision)|up to you)`,please:`
^ forgive and forget|please ,? (just|now|(can|could) (we|you)|let us|try to)* @over
(^|,|:|@asking) ,? (please ,?|just|(can|will) not you|do|you)* @forgive`,must:`
you (also|finally|just|really|simply)* @mustWord @mustNow* @pardon
you owe (me|us) ((some|your)? forgiveness|(a|another|the|one more) (last|new|second)? chance)
(i|we) (desperately|just|only|really)* @wanting for? ((us|you|both of us) to (@forgive|@over)|your? forgiveness|
to be forgiven)
(i|we) (desperately|just|only|really)* @wanting (you to say that? you forgive|(everything|it|things|us|
this) to @backToNormal)
(i|we) (desperately|just|only|really)* @wanting (to hear)? you to? (say|tell me) that? (we are|we|you|it is)`,can:`
(can|could|will|would) not? (we|you) (ever|just|not|please|at least|all|both|finally|maybe|now|possibly)* @pardon
((do|have) not? =(you)|@whenWill) (i|you)? ..8 (forgive (me|this)|forgiven me|to be forgiven|over (it|this)|
let it go)
((do|have) not? =(you)|@whenWill) (i|you)? ..8 (trust me again|stop punishing)`,whenWill:`
when (are|do|will)|how long (are|before|do|must|until|will)|why (can|do|have|will) not
what (do i have to|must i) do|what (does|will) it take`,should:`
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
i hope that? you can find it in your? .2 to forgive`,gave:`(have|just|find a way to)* (forgive|forgiven|get over|let (it|this) go|move on|trust me|be over)`,must2:`can|have to|should|must|need to`,muchMore:`many more? times|often|much (longer|more)|long`,grovel:`
apologis-|(say|saying) (i am)? sorry|grovel-|beg-|suffer-|(pay|paying) for|punish-|(hold|holding) (it|this)
(be|being) (angry|mad|punished)`,anyForgive:`
you @certain*6 forgive (me|(a|an) _|your _|us)|so? (good|kind) as to forgive
forgive me (before|now|soon|this once|for the sake)
(ask|asking|beg|begging|hope|hoping|implore|long|plead|pray|wait) ..5 (for|your) (forgiveness|pardon)
(a little|any|some) forgiveness (for me|in you|left)|(ask|beg|implore) of? you ..4 (forgive|pardon|@over)
(^|please ,?|just|so) give (me|us) just? (one more|another|a second|one last|a) chance
when (are you (ever|finally)? going to|will you (ever|finally)?) (@forgive|@over)|let us .2 @over
i think that? it is time that? (we|you) @over|how (often|many times) (do|must|should) i (have to)? (ask|beg|say)`,certain:`-(can|if|may|might|never|not|when|whenever|whether)`,left:`i _? (asked|begged|expected|told|wanted)|@leaving .25 (, .15)?`,leaving:`
(asked|begged|said|told) (her|him|myself|that|you)|that time|first time|because|before|choose|day|decide|free|how
if|may|might|never|no|nor|not|right|understand|until|when|whether|why|without|yours`},P=`demand`,F={before:`@told|@free`,after:`@theirTime`},I=ne,L=[{id:`please-forgive`,kind:P,says:`@please`,unless:F,rewrite:I},{id:`you-must-forgive`,kind:P,says:`@must`,unless:F,rewrite:I},{id:`can-you-forgive`,kind:P,says:`@can`,unless:F,rewrite:I},{id:`please-do-not`,kind:P,says:`
please ,? (just|really|baby|babe|love|honey)* (do not|never) (be|stay|get) so? (mad|angry|upset|cross) (at|
with) me
please ,? (just|really|baby|babe|love|honey)* (do not|never) (hold @all against (me|us)|leave me|hate me|
break up)
please ,? (just|really|baby|babe|love|honey)* (do not|never) (give up on (me|us)|throw (us|this|it all) away|
shut me out)`,unless:{before:`@told`},rewrite:I},{id:`any-forgive`,kind:P,says:`@anyForgive`,unless:{before:`@told|@free|@left`,after:`@theirTime|..25 (i (will|would)? (understand|accept|be grateful)|is yours|your own time)`},rewrite:I},{id:`you-would-forgive`,kind:P,says:`@should`,unless:F,rewrite:I}],R={just:`just|only|merely|simply|(no|not|nothing) more than|nothing but`,itThing:`
all of (it|that|this)|the _ _?|what (i|we) (did|had|said)|everything|he|it|she|that|these|they|this|those`,itWas:`is|was|were|are|has been|would have been`,roughly:`(-ly|all|kind of|sort of|more or less|basically)*`,small:`
(a|an) (bit of)? @smallThing
(one|three|two) (date|drink|drinks|evening|kiss|lie|message|messages|mistake|night|nights|slip|text|time|times)
one (bet|little|lunch|silly|slap|small|word)
some (flirting|fun|message|messages|money|photos|pictures|silly|text|texts|words)|some (harmless|small)|for fun
the way (i|it|men|people|things|we)|my (temper|way|sense of humour|mood)
how (everybody|everyone|i|men|people|they|we|women) @areOrDo
what (everybody|everyone|men|people|they|we|you) (do|does|say|says)
the (alcohol|beer|drink|heat|stress|wine|one time|once)|(that|this) (once|one time)
being (friendly|funny|honest|nice|polite|silly)|meant (as|to be)|a few|banter|because|business|chatting|coffee
dinner|fifty|five|flirting|friends|fun|jokes|joking|kidding|lunch|messages|money|once|online|photos|physical
pictures|porn|sex|talk|talking|teasing|ten|texting|texts|trying|twenty|twice|words`,areOrDo:`am|are|is|talk|talks|joke|jokes|was raised|cope|do|does`,smallThing:`
way of|bad (day|joke|mood)|accident|account|affair|app|argument|bet|bit|brief|broken|bruise|car|casual|chat|coffee
colleague|comment|conversation|couple|coworker|credit|crush|cup|dance|detail|dinner|door|dress|drink|drinks
drunken|dumb|emotional|evening|ex|exaggeration|feeling|few|fib|fight|figure|fling|flirt|flirtation|friend
friendship|fun|game|glass|habit|harmless|heat|hobby|honest|hug|hundred|impulse|innocent|joke|jokes|kiss|kisses
lapse|laugh|lie|little|loan|look|lunch|meal|message|messages|minor|mistake|misunderstanding|moment|momentary|night
number|old|onenight|oneoff|onetime|online|opinion|oversight|phase|phone|photo|physical|picture|plate|prank|profile
push|quarrel|question|quick|remark|scratch|secret|sexual|short|shove|silly|slap|slip|small|stupid|surprise|tap
tease|text|texts|thing|thousand|tiny|video|website|weekend|white|word|words`,span:`minute-|hour-|day-|week-|month-|year-|moment-`,since:`ago|before|after|later|since|earlier|into|until|from`,beginning:`
baby|beginning|boy|child|day|decision|first|fraction|girl|half|hour|man|matter|minute|moment|monday|month|part
person|punishment|question|reminder|saturday|start|step|sunday|symptom|teenager|tuesday|week|world|year`,fewWords:`small|little|tiny|brief|short|few|bit|couple`,tookLittle:`
(met|saw|wrote to|texted) (her|him)|bet|borrowed|drank|gambled|hit|kissed|lied|lost|pushed|smoked|stayed|talked
texted|took|touched|used`,once:`one|a single|once`,allOur:`all (our|these|those)|over|more than`,years:`years|months|a lifetime|decades`,notDoing:`
(caring|looking|thinking) (about|for|of|out for|after)|protecting myself|going to (get|make)|making it|being
fooling|half|hurting|pretending`,aCoffee:`coffee|lunch|dinner|a (chat|coffee|drink|minute|moment|walk)`,liesAndSlips:`lie|lies|fib|fibs|slip|slips|slipup|mistake|mistakes|lapse`,atFirst:`at? first|and then|that (became|grew|turned)`,doingSmall:`
playing around|playing with|having (a (bad|bit|drink|few|joke|laugh)|fun|some fun)|looking out
looking for (a|comfort|fun|some)|talking (to (her|him|them))?|making (fun|a joke|conversation|jokes)|hanging out
catching up|doing (it|my|that|this|what)|blowing off|letting off|thinking of you|pulling your|angry|bored|chatting
colleagues|curious|dancing|defending|drunk|flirting|following|friendly|friends|frustrated|helping|honest|human
hungry|hurt|jealous|joking|kidding|lonely|messing|nice|overwhelmed|playing|polite|protecting|reacting|saying
scared|silly|stressed|teasing|texting|tipsy|tired|trying|upset|venting|worried`,deed:`
looked (at !(you)|in|through)|read !(@readAgain)|went (for|out|there|through|to (her|his|see|the (bar|casino)))
did (it|that|this|what)|said (it|one|that|this|those|what)|wrote to? (her|him)|called (her|him|you (a|names|that))
met (her|him|up)|saw (her|him)|lost (my temper|it)|had (the best|good) of? intentions|kept it
left you alone? (for|once)|had (a|five|four|one|some|the|three|two) _? @party
told (a (half|little|small|white)|half|one|her a|him a)
wanted (to @wantedTo|some|what is best|the best|a bit|peace)|tried to
meant (to (help|joke|make|protect|tease|say it)|it (as|in|to)|well)|(answered|replied) (her|him)
stayed (one|for one)|sent (her|him|a few|one|some|two)|bet|borrowed|bought|broke|cheated|checked|commented|cuddled
danced|deleted|drank|exaggerated|flirted|followed|forgot|gambled|grabbed|hid|hit|hugged|joked|kissed|lied|liked
messaged|missed|overreacted|pushed|raised|reacted|shouted|shoved|slapped|slept|slipped|smoked|snapped|spent|swiped
teased|texted|threw|took|touched|used|yelled`,readAgain:`through|back|over|what i|it all? (again|back)|your (letter|message|note)|this`,party:`drink|drinks|beer|beers|pint|pints|shot|shots|glass|glasses|affair|fling|wine|slip|date|dates`,wantedTo:`
have (some|a bit of|fun)|feel (alive|better|something|wanted)
be (funny|helpful|honest|liked|nice|polite|alone for)|avoid|blow|calm|check|cheer|fix|help|keep|look|make|protect
relax|save|spare|surprise|teach|tease|unwind|win`,onlyOnce:`
(it|that|this) (just|merely|only) ever? (happened|lasted|meant|occurred|was) (that|the)? @shortTime
(it|that|this) (just|merely|only) ever? (happened|lasted|meant|occurred|was) when i (was (drinking|drunk|tired|
stressed)|drank|had)
(it|that|this)? happened (just|only) (that|the)? (once|one|twice|two|a few|when i (drank|had|was))
i _ .4 (just|only) the? (once|twice|(that|this)? one time|this once|a (bit|little|few times)|a couple of times)
i _ .4 (just|only) for (fun|a (joke|laugh|minute|moment|second))|just (that|the|this) (once|one time)
(just|only) (a joke|joking|kidding|sex|teasing|words|a kiss|a bit of fun|a white lie)`,shortTime:`
a (couple|few|little|minute|moment|month|night|second|week)|as|because|for|once|one|sometimes|three|twice|two`,everyone:`
(everybody|everyone|we all|all of us|people|all couples|every couple) (do|does|just|sometimes)* @commonly
(nobody|no one|none of us) (are|is) (perfect|a saint|an angel)|(i am|we are) (just|only) human`,commonly:`
~make mistakes|~slip up|~mess up|~screw up|(lie|lies) sometimes|(do|does) (it|that)|argue|argues|fight|fights`,thatIsAll:`
(he|i|it|she|they|we) (had|have|is|would)? (@just _?|_ @just) _? .10 (,|:)? and? ((that is|that was) (all|
it)) =($|.)
(he|i|it|she|they|we) (had|have|is|would)? (@just _?|_ @just) _? .10 (,|:)? and? nothing (else|more|
further) @further? =($|.)`,further:`happened|to it|than that`,lousy:`stupid|silly|drunken|small|little|quick|lousy`,oneThing:`
bet|coffee|comment|dance|date|drink|evening|joke|kiss|lie|lunch|message|night|photo|remark|slip|text|time`,tooMany:`too many|after|of|that|when|where|which|i|and (i|it)`,metOnce:`
went (for|out|there)|had (a|coffee|dinner|lunch)|chatted|did|drank|kissed|met|saw|slept|smoked|spoke|talked|texted
tried|used|wrote`,worth:`worth|important|a big|that (bad|big|important|serious)|such|serious|relevant|anything|necessary|any of`,littleWord:`tiny|small|little|minor|silly|harmless|innocent|white`,noBigDeal:`
(it|that|this|what i (did|said)|they|those|the _) (honestly|really)? (are|is|was|were)? (really|
honestly)? @nothingMuch
no big deal|it (is|was) not (like|as if|as though) (anybody|anyone|i|somebody|someone|we)
(he|it|she|that|they|this) (honestly|really)? (means|meant|did not mean) absolutely? (anything|nothing|
a thing) (to me)?
(it|that) was nothing|nothing (actually|bad|ever|physical|really|serious)* happened
nobody (got hurt|died|was hurt)
(are|is|was|were) (hardly|not exactly|not|scarcely) exactly? (a (catastrophe|crime|disaster|hanging|sin|tragedy)|
@theEnd)
hardly (believe|see|think) ..10 (crime|disaster|matter|sin|such)
at least i (did not|never|was not|(do|had|have) not)
(can|do) not (get|know|see|understand) (why (it|that|this) (matters|is (a|such)|bothers)|what (big|the|
all)* @fuss)
(ancient history|water under the bridge) now?|no real? harm was? done
it could have been (a lot|much|so much)? worse|(it|that|this) (is|was) (barely|hardly|scarcely) (a|an|the)? _
technically ,? (i|it|that|we)|(it|that) (is|was) (a|an) @littleWord2 @littleWord2* @fib
(it|that) (is|was) (a|an) @littleWord2* (little|silly|small|tiny) thing|all (i|we) ever? did was !(@badly) _
all i (meant|wanted) was to (avoid|be|have|help|keep|make|protect|spare)
(it|that|this) (is|was) not ((actually|even|really|technically) (a|an)? (proper|real)?|(a|an) (proper|real|
actual)) @dating
(i|we) (did not|never) even (kiss-|touch-|sleep-|have sex|enjoy-|like (her|him|it))|(barely|hardly) @counts`,nothingMuch:`(no|not) (actually|all|even|really)* (that|such a|a|so)? @big`,big:`big of? a? deal|bad|deep|dramatic|major|huge|serious|terrible|important|@theEnd|as bad as`,theEnd:`the end of the world`,fuss:`fuss|deal|problem|drama`,littleWord2:`tiny|small|little|harmless|minor|white|silly|innocent|onetime|stupid|dumb`,fib:`
bit of _|chat|comment|favour|fib|flirt|flirtation|indiscretion|joke|kiss|lapse|lie|mistake|misunderstanding|slip
slipup|text`,badly:`think-|take-|make excuses|hurt-|lie-|complain-|blame-|watch-|stand-|sit-|ignore-|hide-|shout-|yell-|cry-`,dating:`date|kiss|affair|lie|fight|cheating|sex|flirting|relationship`,counts:`count|counts|matter|matters|touched|anything`,tooMuch:`
you (are|have been) (acting|behaving|making out|talking|carrying on) (like|as (if|though)|that) (i|it|we)
you (are|were|have been) @youJust* @overdoing|you have? (exaggerate|exaggerated|overreact|overreacted)
you always? (blew|blow|made|make|take|took) (everything|it|that|things|this|what i said) (all|far|way|
much)* @tooFar`,youJust:`just|being|really|clearly|totally|completely|always|a bit|a little|kind of|maybe|probably|so`,overdoing:`
(over|overly|so|super|too|very|way too) sensitive|@very (dramatic|emotional|hysterical|paranoid)
(so|too) (hard|harsh|strict) on me|imagining (it|that|things|this)
blowing (everything|it|things|this) (all|totally|way)* (out|up)|reading (far|way|a bit)* too much
making (a|an)? (elephant|mountain)
making such? (a (big deal|drama|fuss|mountain|scene|thing)|too much|more of (it|this))
taking (everything|it|that|things|this|my _) all? (so|too|the wrong|way too)|exaggerating|overreacting
oversensitive|supersensitive`,very:`being|so|too|a bit|a little`,tooFar:`
too (far|personally|seriously)|so (personally|seriously)|out of proportion|into such? a (big deal|drama)`,notSmall:`
@fineWith (it|me|myself|that|to|you)*|not (claim|pretend|say|tell (myself|you)) .20
(myself|used to|would) say that?|you|your`,fineWith:`
more than|no longer|rather than|instead of|as if|as though|pretend-|to say|call it|excuse-|claim-|acted|believed
call|called|calling|convinced|hardly|hope|if|like|never|nor|not|said|saying|than|thought|told|whether|wish|wished`,notOnly:`
not (just|merely|only|simply)|(i|we) have just
(i|we) (had|have|would)? (!(merely|only|simply) -ly|always|even)? (told (everyone|her|him|myself|them|you)|
thought|believed|claimed|pretended)
(i|we) (had|have|would)? (!(merely|only|simply) -ly|always|even)? (insisted|said that? (it|this))`,ahead:`
.2 (beginning|draft|first|idea|list|plan|proposal|reminder|start|step|suggestion|thought|question of|matter of|
fraction)
.2 (part of (it|the|what)|half|tip of|guess|symptom)|to (ask|say|tell|let you|be with|hear|know|listen|thank)
,? (but (also|not)|and (it|that|this) (is|was) not true|that was (a lie|not true|untrue)|not (because|for))|now`,led:`
(had|have|let|letting|made|make|making) you (believe|doubt|feel|question|think|wonder) (if|like|whether|as (if|
though)|that)*
(if|whether|wonder-) (if|like|whether|as (if|though)|that)*`,seems:`that|if|like|as|think|thought|see|felt|feels|find|make|makes|made|which|because|know|knowing`},z=`minimiser`,B=`It was not small, and it hurt you.`,V=()=>B,H={before:`@told|@notSmall`,within:`@notOnly|not (just|only|merely|simply)`,after:`@ahead`},U={...H,before:`@told|@notSmall|@denied`},W=[{id:`it-was-just`,kind:z,says:`@itThing @itWas @roughly @just @roughly @small !(@span @since)`,unless:H,rewrite:S},{id:`it-was-only-a`,kind:z,says:`(it|that|this) was @roughly @just (a|an) !(.2 @beginning) .2 _`,unless:H,rewrite:S},{id:`only-a-little`,kind:z,says:`
i -ly? @tookLittle .2 (only|just|merely) for? (a|an)? (very|tiny|rather)? @fewWords !(of (the|what|it|my))`,unless:H,rewrite:V},{id:`one-in-many`,kind:z,says:`@once _? (evening|night|time|mistake|slip|lapse|lie|error|kiss|afternoon|weekend)? in @allOur* _? @years`,unless:{...H,before:`@told|@notSmall|@denied|you .25`},rewrite:V},{id:`i-was-just`,kind:z,says:`(i|we) (am|are|was|were|have been) @roughly @just being? @doingSmall`,unless:H,rewrite:S},{id:`i-only-did`,kind:z,says:`(i|we) (have|would|had)? -ly? @just ever? @deed`,unless:H,rewrite:S},{id:`only-once`,kind:z,says:`@onlyOnce`,unless:H,rewrite:S},{id:`that-is-all`,kind:z,says:`@thatIsAll`,unless:{...H,within:`${H.within}|want|wanted|need|say`},rewrite:V},{id:`was-only-doing`,kind:z,says:`(i|we) (was|were) only !(@notDoing) -ing`,unless:H,rewrite:S},{id:`one-kiss`,kind:z,says:`it was (just|only)? (one|a single) @lousy? @oneThing !(@tooMany)`,unless:H,rewrite:V},{id:`we-only-met`,kind:z,says:`(i|we) (only|just|merely) ever? @metOnce ..6 (once|twice|one time|a (few|couple of) times|for @aCoffee)`,unless:H,rewrite:S},{id:`not-worth-it`,kind:z,says:`
(did|do) not really? (think|see|believe) that? (it|that|this) (was|were|is|would be) (really|even|all|
so)? @worth !(to you)`,unless:{...H,after:`@ahead|..25 (wrong|but it was|and it was)`},rewrite:V},{id:`everyone-does`,kind:z,says:`@everyone`,unless:U,rewrite:V},{id:`little-lie`,kind:z,says:`
(i|we) (have|had)? (told|made|had) (you|her|him)? (a|one|some|
this) @littleWord @littleWord* @liesAndSlips !(@atFirst)`,unless:H,rewrite:te},{id:`you-overreact`,kind:z,says:`@tooMuch`,unless:{...U,before:`${U.before}|@led`,after:`@ahead|..25 by me`},rewrite:V},{id:`no-big-deal`,kind:z,says:`@noBigDeal`,unless:{...U,before:`${U.before}|@seems`,after:`@ahead|that|compared|without|unless|until|more|to (you|me ,? but)|wrong|i (could|can)|left`},rewrite:V}],G={adv:`
(kind|sort) of|once again|absolutely|actually|again|all|also|always|awfully|basically|completely|constantly|deeply
even|ever|finally|genuinely|honestly|just|literally|more|mostly|now|often|only|partly|practically|pretty|quite
rather|really|simply|sincerely|so|sometimes|still|such|terribly|too|totally|truly|very`,done:`
hurt you|slept with|lost (it|my (cool|temper))|blew up|called you|went behind|(stormed|walked) out|ignored you
kept it|kept (that|this) from|lashed out|looked elsewhere|went to (her|him)|turned to (her|him|someone)
(checked|read) your|broke (my|our|the|your)|betrayed|cheated|drank|exploded|flirted|gambled|hid|hit|insulted
kissed|lied|pushed|screamed|shouted|shoved|slapped|snapped|swore|threw|yelled`,bad:`
second best
like (crap|dirt|garbage|nothing|rubbish|shit|a (child|failure|fool|loser|monster)|an idiot|the bad guy)|abandoned
afraid|aggressive|alone|angry|annoyed|anxious|ashamed|attacked|awful|bad|bitter|bored|cheap|cold|controlled
cornered|crazy|criticised|cruel|defensive|depressed|desperate|dirty|disrespected|distant|dumb|embarrassed
exhausted|fat|frightened|frustrated|furious|guilty|hateful|helpless|hopeless|horrible|hurt|ignored|ill|impossible
inadequate|inferior|insane|insecure|invisible|irrational|irritated|jealous|judged|late|livid|lonely|mad|mean
miserable|neglected|nervous|numb|nuts|old|paranoid|pathetic|powerless|rejected|resentful|sad|scared|sick|small
smothered|stressed|stupid|suffocated|suspicious|tense|terrible|tired|trapped|ugly|unappreciated|unhappy
unimportant|unloved|unsafe|unwanted|unworthy|upset|useless|violent|weak|worthless`,told:`
(used to|would) (claim|insist|joke|say|shout|swear|tell) @toldWord*4 ,?
(argued|claimed|claiming|insisted|pretended|pretending|said|saying|says|telling|texted|told|wrote) @toldWord*4 ,?
(accused|announced|convinced|muttered|persuaded|repeated|screamed|shouted|thought|yelled) @toldWord*4 ,?
(acted|acting|behaved|sounded) @toldWord*4 ,?
(as (if|though)|(feel|sound) like|the (excuse|idea|lie|story|words)|false|unfair|untrue|wrong) that?`,toldWord:`-(and|because|but|since|when)`,denied:`@no .25|@no .20 , (and|or) .20`,no:`not|never|no longer|none|nothing|nobody|no one|neither|nor|without|stop|stopped|instead of|rather than`},ce={but:`<!(@except ,?) (although|but|however)`,apologised:`sorry|apologise|my apologies|my bad|regret (it|that|this|what)`,apologisedFor:`
,|all right|(for|to) you|and (all|everything)
(about|for|that) (everything|it|that|this|what happened|yesterday|last night|all that)|babe|baby|darling|dear|hon
honey|love|man|mate|okay|sweetheart|sweetie|too`,unsorry:`
(a|an|be|been|being|enough|feel|felt|never|no|not|of|saying|was|were|without|!(i) say|if|will|would) _?`,except:`
no one|all|anybody|anyone|anything|anywhere|choice|else|ever|everybody|everyone|everything|help|nobody|none
nothing|nowhere|one`,filler:`
(,|frankly|honestly|really|in my defence|to be (fair|honest)|come on|look|seriously|at the same time|again|then|
also|@filling)*`,filling:`
you know|let us be (fair|honest)|come to think of it|in (fact|truth|all honesty)|i must (add|say) that?
i have to say that?|of course|after all|as you know|actually|clearly|like|maybe|obviously|perhaps|surely|well|yet`,excuse:`
you (too|yourself|yourselves|of all people)
you (are|were) (also|always|being|exactly|hardly|just|no|not|really|so|too)* @faulty
you (had|have|would)? (also|clearly|did|had|have|just|really|kind of|always|both)* @yourDeed
you would not (let|listen|stop)|you could have (asked|been|said|stopped|told)
you should (not have (asked|been|gone|known|listened|pushed|said|seen|stopped|told)|have (asked|known|said|told|
listened))
you should have (been|gone|pushed|seen|stopped)|you know (how|what) i|you know i (get|had|was)
you (have|need|ought) to (admit|know|realise|remember|see|understand)|you must (admit|see|understand)
you (do|can be|need to|have to|will not|do not ever) !(deserve|kind|matter|right|so much|everything|not)
(neither|so) (are|did|do|had|have|were) you|what about|it takes two|we (are|were)? both|both of us|we all
(he|she|they) started|(just|only)? because (you|of (you|your|how you))
(anybody|anyone|everybody|everyone|(any|most|other) _|who) else? (do|does|has|lies|makes|would)
(nobody|no one) is perfect|i (had|would)? (also|honestly|just|only|really)* @iExcuse
i (am|was|have been|had been|would been) @softly* @stateOfMine
i (had|have|would) (also|been|just|never|not|only)* (been|eaten|slept|worked|(asked|told|warned) you @warned)
i (was|were) (never|not) (asked|aware|informed|told|warned)
(at|in|where) (my|our|that|those|i come) (age|country|culture|days|family|from)|(a|any) (man|woman) _
(it|that|this) (is|was) (all|also|just|not|only|partly|really|as much|done|entirely|said|told|well|with|
never)* @wellMeant`,faulty:`
(a|an) (angel|saint)|as bad|to blame|never (around|here|home|there)|better|blameless|cold|difficult|distant
faultless|impossible|innocent|nagging|perfect|provoking|pushing|screaming|shouting|unreasonable|worse|yelling`,yourDeed:`
told (everyone|half|her|him|me|my|your)|said (it|that|worse|you)|went (and|behind|off|out|to)|(checked|read) my
hung up|came home|(did|do|done|said) (it|that|this|the same|bad|plenty|some|stuff|things|worse)|~start|~provoke
pushed me|drove me|made me|left me (no|with no)|gave me no|asked for (it|this)|had it coming|hurt me|ignored me
(keep|kept) on? (nagging|pushing|yelling|going on|bringing|provoking|shouting)
never (listen-|asked|gave|said|told)|brought|called|cheated|drank|flirted|forced|forgot|hit|kissed|laughed|lied
nag|nagged|refused|shouted|slept|spent|threw|took|walked|yelled`,iExcuse:`
had (a|every|good|my|no|so|some|the|too)* (alternative|choice|many|much|option|reason|reasons|right)
had (a|such|the)* @adv* (bad|hard|long|rough|stressful|terrible) (day|month|time|week)|had to
knew (how|that|what)? you would|(did not|never) (intend|intended|mean|meant)|meant well
have (my reasons|feelings|needs|a temper)|get (like|that way)`,softly:`just|only|so|really|very|too|also|still|pretty|quite|a bit|a little|under|simply|feeling|completely`,stateOfMine:`
in a bad|going through|out of my mind|not the only|angry|desperate|drunk|exhausted|frantic|having|human|hungry
hurt|hurting|joking|kidding|overwhelmed|pressure|provoked|stress|stressed|tired|trying|upset|worried|young`,warned:`not|to|about|that|before|so|i`,wellMeant:`
with the best|for your own|to protect|out of love|how i am|who i am|the way i am|your own? fault|my fault|on me
years ago|in the past|intended|meant`,defence:`
@excuse|you !((are|were)? @yourRight) !(@yourMerit)|your !(anger|fear|feelings|hurt|pain|sadness|side|tears|trust)
we (all|are|had|were)|any (man|person|woman)|(most|other) (couples|men|people|women)
(nobody|no one) (asked|ever|is|said|told|warned)|our (home|life|love|marriage|relationship|sex)
who (does|would) not|i (am|was|have been|had been) @softly* @stateOfMine2|i (-ly|also|just|so)* @iDefend
i was !((already|also|out|still|not there|never there|with (her|him|them)|drinking|lying|seeing|texting|
the) ) !(_? @weak)
(it|that|this) (is|was) (all|also|just|not|only|partly|really|simply|kind of)* @smallOrMine
(it|that) (just|only|did not mean|meant nothing|happened|happens|takes|does not|did not (cost|hurt))
there (are|is|was|were) .2 (reason|reasons)
(at|in|where|with|because of|on top of|for|given) (all|my|our|that|those|i come|the) @circumstance
(a|any) (father|guy|husband|man|mother|person|wife|woman) _|it (is|was) (been|never|not|@adv)* @hardOr
i (never would|would (never|not))
there (just|really|simply)* (was|were) (any|no|not|a lot|much|so much)* other? (choice|option|pressure|time|way|
stress|going on)
-ing (is|was) @adv* (difficult|hard|impossible|stressful|tiring|tough)
nothing (actually|ever|physical|really|serious)* happened
@thirdOne (also|always|are|did|got|had|has|have|is|just|kept|made|never|put|said|told|was|were|~drive)
what (about|did you|do you|else|was i|would you|choice|you|am i)|how (was i|am i|could i|would you|do you|many)
why (are|can|did|do|were)|when (you|are you)|if you|if i had not|let us not
do not (act|be|forget|make|pretend|tell|you)|calm down|get over|at least|come on|anyone|everybody|everyone|men
people|seriously|stop|women`,yourRight:`right|not to blame|still hurt|the one who|worth|allowed|free|the`,yourMerit:`
deserve-|matter-|did nothing|did not do|(had|have) every|do not (have|need|owe)|owe me nothing|needed me
should not have (had to|to)|never (asked|deserved|did|had)|still (loved|stayed|trusted)|mean|trusted`,stateOfMine2:`
in (a|the middle)|only human|at my|a lot|brought up|not (a|in|made|perfect|the)|afraid|anxious|bored|confused
frustrated|ill|lonely|nervous|pressed|raised|scared|sick`,iDefend:`
had (a|been|every|good|my|no|nobody|nothing|so|to|too)
have (no|a (hard|job|life|lot|right|temper)|to (live|think|work))
have (been|feelings|got|had|my|needs|so much|problems|reasons)|knew (how you|you would)|work (all|hard|so|too)
could not (bear|help|stand|stop|take)|can not (help|be the only|be expected|do everything|always)
did not (know|mean|think|want|do it|eat|feel|get|have|intend|plan|realise|see|sleep|start)
do not (see|think|know why|feel|understand)|never (intended|meant|thought|wanted)|meant (it|well)|(had|have) not
was not !(there)|(asked|told|warned) you|did not? (it|that|this) (because|for|only|to|out of)|do (it|that) because
get (angry|like|so)|got (angry|carried|scared|so)|feel (attacked|like|that|you)|grew up
wanted (a|it|more|one|some|to (avoid|feel|have|help|keep|protect|spare|surprise))|deserve|deserved|earned|felt
needed|thought`,weak:`ashamed|a coward|cowardly|selfish|wrong|proud|cruel|lazy|weak|the one|dishonest`,smallOrMine:`
my (body|decision|fault|first|life|money|phone|right)|(all|only) my|how i|the way i|who i
what (you|i had|everyone|happens|men|people)|a (crazy|difficult|hard|joke|long|misunderstanding|small|stressful)
an accident|one time|not like|that bad|a big deal|in the past|years ago|because|difficult|entirely|hard|human|life
like|normal|nothing|once|over|such|twice|your`,circumstance:`
age|circumstances|country|culture|day|days|deadline|family|from|house|job|kids|position|pressure|situation|stress
work`,hardOr:`easy|hard|difficult|tough|meant|intended|well meant|told|done|said|possible|natural|understandable|late`,thirdOne:`
the (children|kids)|the (alcohol|drink|pressure|stress|traffic)
my (boss|childhood|dad|day|ex|family|father|friend|friends|head|job|mother|mum|parents|phone|stress|week|work|
therapist)
he|life|she|they|things|work`,elsewhere:`
no one|some-|that is|can (we|you)|could you|do not? you|did not? you|(are|is|was) not|a|an|everybody|everyone
everything|he|her|his|it|my|nobody|our|she|sure|the|their|there|they|this|we|work|your`,goesOn:`
your (anger|birthday|face|fear|feelings|hurt|pain|sadness|side|tears|trust)
my (action|actions|apology|behaviour|choice|fault|fear|guilt|lie|lies|pride|selfishness|shame)
our (children|kids) (heard|saw)|we (can|could|will|need to|should)|a (letter|promise|sorry|word)|an apology
some things
the (apology|choice|consequences|damage|fact|fault|harm|hurt|lie|point|real|responsibility|rest|truth|word|worst|
person)
(it|this|that is|there) ..25 (never|no|not|only words|only a|mine|true|on me|up to you|enough|a start|too late)
(it|this) (cost|hurt|took) you`,heavier:`
..25 ((even|far|is|much|still|was|were) worse|the worst|even more|most of all|you (more|most)|~hurt you|cost you|
better than that)
_? worse`,defends:`!(@heavier) @filler (@defence|!(@goesOn) !(@thanked) @elsewhere)`,thanked:`
..25 (nothing wrong|every right|forgave|forgive|kind|patient|still (came|love|stay|trust)|the truth|
better from me|deserve-)`,owned:`
(i|i am|i have) (also|both|completely|deeply|did|do|fully|maybe|probably|really|totally)* @owns|apologise|sorry`,ownedSaying:`
(i|i am|i have) (also|both|completely|deeply|did|do|fully|maybe|probably|really|totally)* !(regret) @owning2
apologise|sorry`,owns:`@owning2|let you down|@done`,owning2:`
(accept|admit|agree|get|know|realise|see|understand) that? @what
was _? (wrong|at fault|to blame|harsh|rude|selfish|unfair|unkind|out of line|cold|mean|a jerk|an idiot)
should (never|not)? have|(fucked|messed|screwed) up
was (a|an) _? (arse|ass|coward|dick|eejit|fool|idiot|jerk|mess|prick)|made (a|big|my|some)* (mistake|mistakes)
take (all|full|my|some|the)* (blame|responsibility)|own (it|my|that|this|up|what)
feel @adv* (awful|bad|guilty|horrible|terrible)|regret`,what:`i|(it|that|this) was|what i|my _? _|you are (angry|hurt|upset)`,sorryIm:`i am .3 sorry|i _? apologise|my apologies|i _? say sorry|^ so? sorry`,owning:`
,* (it|regret|sorry|that|this|the? (word|words)|(a|an) apology|apologi-|saying (it|so|sorry)|being sorry|not|
never|also|more)
,* (even|now|today|(just|mere|only) words|none of|nothing|let me|please (know|tell)|first|above all|most of all|
truly|mostly)
,* i am? .2 @iGoOn
,* (i (will|would)|there (is|was) (no (but|excuse|reason)|more|nothing)|no (but|excuse|reason|word|words))
,* (we (can|could|need|will)|what i did|how|the (damage|fact|harm|hurt|lie|money|truth)|here|thank|yes)
,* (you (deserve|do not (have|owe)|matter|owe|did nothing|(are|were) right)|your (anger|feelings|hurt|pain|trust))`,iGoOn:`
going to|can (change|do|listen|only|promise|say|see|start|try)|can not (ask|promise|undo)
did (it|that|not (ask|listen|say|stop)|hide|lie)|could have|let you|realis-|also (know|lied|owe|want)
need to (change|do|own|say|show|tell)|do not (ask|expect|need|want)|have to (change|do|live|own|show|tell)|broke
chose|failed|here|hope|hurt|intend|knew|know|lied|mean|owe|own|plan|promise|ready|responsible|see|should|start
take|understand|want|will|willing|would|wrong`},K=`sorryBut`,le=[{id:`sorry-but`,kind:K,says:`@apologised @apologisedFor* @but (=(@filler @defence)|!(@owning|@filler @goesOn))`,unless:{before:`@told|@unsorry`},rewrite:g},{id:`sorry-clause-but`,kind:K,says:`@apologised ..30 ,? @but =(@defends)`,unless:{before:`@told|@unsorry|(if|that|because) _?`},rewrite:g},{id:`owned-but`,kind:K,says:`
@owned ..30 ,? (@but|!(even) _ though|, though) !(@thanked) =(@filler @excuse)
@ownedSaying ..30 ,? (@but|, though) !(@thanked) =(@defends)`,unless:{before:`@told|@unsorry|(if|because|whether|when) _?`},rewrite:g},{id:`sorry-then-but`,kind:K,previous:`@sorryIm`,says:`^ (but|however|still|although) ,? =(@defends)`,rewrite:()=>``},{id:`owned-then-but`,kind:K,previous:`@owned`,says:`^ (but|however|still|although) ,? !(@thanked) =(@filler @excuse)`,rewrite:()=>``}],ue={sorry:`sorry|apologise|apologising|apology|apologies|regret (it|that|this)?|forgive me`,sorryAbout:`
,|-ly|by the way|i guess|of course|in advance
(about|for) (everything|it|that|this|what happened|the? (last|other) _|before|earlier|yesterday|(my|the) _|
-ing .2)
to (everyone|them|you|both of you|(my|the|your) _) (and (my|the|your)? _)?|again|and|anyway|then|though|too`,sorryGap:`
,? -(and|are|as|but|comes|even|he|how|i|is|it|mean|means|never|not|she|that|they|was|we|were|what|who|why|you|
@gapVerb)`,gapVerb:`know|knew|see|tell|told|say|said|ask-|wonder-|look-`,wished:`@wish _? !(@likes)`,wish:`
accept|an|any|be|been|being|could|deserve|expect|hear|her|his|if|might|need|never|no|not|owe|owed|shall|should
their|want|wanted|was|were|whether|will|would|your`,likes:`
((should|would) like|have|must|need|needed|ought|should|want|wanted|wish|wished) to .2
(please accept|owe (everyone|her|him|them|you)) .2`,welcome:`
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
we (are|can|could|need|want)`,wants:`
~want|~like|~let|~need|~allow|~agree|~prefer|~wish|~choose|up for|have (the|time)|can (bear|hear|listen|stand)
give me|~ask|tell me|able|open|rather|ready|willing`,writing:`letter|note|message|text|email|handwriting|spelling|writing|english`,pain:`
misunderstanding-|hard feelings|hurt feelings|anxiety|awkwardness|bother|confusion|damage|disappointment
discomfort|disrespect|distress|embarrassment|feelings|grief|harm|hassle|hurt|inconvenience|mistake|mistakes
offence|pain|problem|problems|stress|suffering|tension|trouble|unhappiness|upset|way|worry|wrong`,sorryWord:`sorry|apologise|apologies`,somethingBad:`
(i|we) (-ly|ever|had|have)* (caused|embarrassed|hurt|made|offended|scared|sounded|upset|let you|disappointed|
crossed)
(i|we) (-ly|ever|had|have)* (came (across|off)|(did|said) (anything|something))
(anything|something|what) i (did|said)|(it|that|this) (came|felt|hurt|looked|seemed|sounded|upset)
my _ (came|hurt|made|offended|scared|upset)`,doubted:`
i !(am honest|can|could|had|may)|it !(helps|matters|means)|that !(helps)|what i|any of|your feelings
you (are|were)? (angry|feel|felt|hurt|offended|took|upset)|you (found|got|think|thought)|anyone|anything|my
something|this`,anythingOfMine:`i|my|anything|something`,thenIAm:`..12 (i|my) .8 (@sorryWord|apology|regret|regrets)`,whatOfIt:`what|how|the _ that?|any _|the (way|ways)`,harm:`
hurt-|upset-|offen-|caus-|giv-|wound-|embarrass-|let you down|disappoint-|insult-|wrong-|harm-|pain-|frighten-
neglect-|cold|difficult|distant|gave|harsh|ignored|lonely|rude|scared|selfish|unfair|unkind`},q=`sorryIf`,de=[{id:`sorry-if`,kind:q,says:`@sorry (@sorryAbout*|@sorryGap*6) ,? (if|in case) !(@welcome)`,unless:{before:`@wished`},rewrite:f},{id:`i-may-have`,kind:q,says:`
@sorry ..14 (i|my _) (may|might) _? have _? (caused|hurt|given|done|upset|offended|wounded|embarrassed|
disappointed)
@sorry ..14 (i|my _) (may|might) _? have _? (scared|frightened|made|said|(put|let) you|brought|inflicted)`,unless:{before:`@wished`},rewrite:e=>p(e.before+e.found.replace(/\bfor any\b/i,`for the`)+e.after)},{id:`bad-if`,kind:q,says:`
i (would|do|really)* (feel|felt) @adv* (bad|terrible|awful|horrible|guilty) if @somethingBad
i am @adv* (ashamed|mortified) if @somethingBad`,rewrite:e=>`${e.before}I am sorry that I hurt you.`},{id:`if-sorry`,kind:q,says:`
^ (and|but|so|well|look|okay|anyway)? ,? (if|in case) @doubted ..40 ,? then? (i|i am|my|we) do? @adv* @sorryWord`,rewrite:h},{id:`if-then-sorry`,kind:q,says:`
^ (_ ,?)*4 (if|in case) !(.15 (again|ever want|you (want|like|wish|let|
need))) ..15 @anythingOfMine ..15 @harm ..15 , @thenIAm`,unless:{within:`(will|would !(like)|never|not|could|might|if|whether) .5 (@sorryWord|apology|regret|regrets)`},rewrite:e=>`I am sorry that I hurt you.${e.after.replace(/^[^.!?]*[.!?]?/,``)}`},{id:`sorry-for-any`,kind:q,says:`
@sorry (to you)? for (any|whatever) (and all)? _? @pain
@sorry (to you)? for (whatever|anything) (it (is|was)|i|that i?|you think)`,unless:{before:`@wished`},rewrite:m},{id:`sorry-may-have`,kind:q,says:`
@sorry (that|for|about|for how|for what)? @whatOfIt? (i|it|this|that|my _) (may|might|could) -ly? have !(to)`,unless:{before:`@wished`},rewrite:e=>p(e.before+e.found+e.after)}],fe={sorryAboutYou:`(apologise|regret|sorry|@pity) ,? (very much|to (find|hear|learn|read|see))? @aboutHow? @adv*`,pity:`(a (pity|shame)|too bad|regrettable|unfortunate) =(that? you)`,aboutHow:`that|(about|for)? how|(about|for) the way`,mineToo:`
..25 (because|by (me|my|what i|how i|the way i)|when i|after (i|what i|how i|my)|(from|through|due to) (me|my)|
thanks to me)
..25 ((through|due to|over) what i|that i caused|which i caused|and that i|and i (am|caused|did|know|made|own|was|
take))
..25 ((afraid|alone|lonely|lost|safe|scared|small|unsafe) (around|beside|with|next to|of) me|(since|while) i|
(over|since) my)
..25 (as a result of|in my (company|house|presence)|and it is (because|my))`,seen:`
(like|as if|as though|that)? you @adv* (had to|have to|could not|can not|needed to|need to|were not|must|(had|
have) no)
(like|as if|as though|that)? you would have to`,saying:`
(never|not|without|no longer|would be) _?|(never|not|stop|stopped|without|instead of) .12 (say|saying) .12`,took:`it|this|that|things|everything|me|my _|what i|the _`,thinks:`
~think|~believe|~perceive|~misunderstand|~misinterpret|~interpret|~assume
(find|found|read|saw|see|seen|take|taken|taking|took) @took|(choose|chose|decided) to (be|feel|get|react|see|take)
<!(you) decided|made up your mind|convinced yourself|jumped to|~react
can not @adv* (accept|believe|get|handle|let|see|take|understand|move on|appreciate|deal|enjoy)
could not @adv* (accept|believe|get|handle|let|see|take|understand|move on|appreciate|deal|enjoy)
(did|do) not (agree|appreciate|believe|like|see|understand|get (it|me|why|what i|my|the joke)|accept|find|think|
enjoy|realise)
misconstrued|misheard|misread`,minds:`
(could|may|might|must|should|would|seem to|appear to)* (be|have)* @minding
(are|keep|kept|were)? (get|getting|got|had|have|having) .3 @having`,minding:`
~think|~believe|~experience|~consider|~regard|~view|~perceive|~misunderstand|~misinterpret|~interpret|~assume
~suppose|~imagine|~object|~resent|~mind|~disagree|~disapprove
(find|found|heard|read|saw|see|seen|take|taken|took) @tookIt`,tookIt:`offence|against|it|this|that|things|everything|me|my _|what i|yourself|the _`,having:`feelings|impression|idea|hump|wrong end|opinion|view|problem|problems|issue|issues|doubts|reaction`,stillThere:`
the one|having to|going through|not able|so kind|afraid|alone|carrying|dealing|exhausted|here|ill|in|left|living
lonely|losing|missing|my|only|paying|right|scared|sick|stranded|stuck|there|tired|unable|without|worth`,hurts:`
put out|not? (amused|comfortable|happy|okay|pleased) with|not (amused|comfortable|happy|okay|pleased)
having (a|such|trouble)|angry|annoyed|anxious|bitter|cross|defensive|devastated|disappointed|displeased|distressed
dramatic|emotional|frustrated|furious|heartbroken|hurt|hurting|insecure|insulted|irritated|jealous|mad|nervous
overreacting|oversensitive|paranoid|reacting|sad|sensitive|shocked|stressed|troubled|uncomfortable|unhappy|upset
worried`,virtue:`
my _? (bluntness|boundaries|boundary|directness|feelings|honesty|humour|joke|jokes|need|needs|openness|
truth) .3 @virtueDid
my _? (friends|friendship|friendships|opinion|opinions|success) .3 @virtueDid`,virtueDid:`is|was|were|are|has|have|had|triggered|upset|bothered|offended|threatens|threatened|hurt|hurts`,itIs:`
(it|that|this) (is|was|has been) @adv* (difficult|hard|painful|upsetting|coming up|a problem|an issue|
a lot) for you
(it|that|this) (is|was|has been) @adv* (triggering|uncomfortable) for you
(it|that|this) (annoyed|annoys|bothered|bothers|offended|offends|upset|upsets) you
(it|that|this|my _? _|what i (did|said)) (are|is|was|were) not (to your (liking|taste)|appreciated|funny|
good enough)
(it|that|this|my _? _|what i (did|said)) (are|is|was|were) not what you (expected|wanted)
(it|that|this|my _|what i said) (got|was|were) (interpreted|misunderstood|perceived|received|taken|understood|
misread)
(it|that|this|my _|what i said) (came (across|out)|sounded)`,youGot:`got|get|getting|became|become|being|so|a bit|too`,withMe:`
..25 (at|by|for|from|of|to|with|because of) (me|my !(-ship-|friendship-|relationship-))
..25 i (broke|did|had|have|hurt|kept|left|let|lied|made|never|put|said|was)`},J=`sorryYouFeel`,Y={before:`@told|@saying`,after:`@mineToo|@seen`},pe=[{id:`sorry-you-feel`,kind:J,says:`
@sorryAboutYou you (are|were|have|have been|do not|did not)? @adv* (feel|felt|feeling) (=(state:(@adv* @bad) $)|
)`,unless:Y,rewrite:v},{id:`sorry-you-think`,kind:J,says:`@sorryAboutYou you (are|were|have)? @adv* @thinks`,unless:Y,rewrite:_},{id:`sorry-you-mind`,kind:J,says:`@sorryAboutYou you (are|were|have|had)? -ly? @minds`,unless:Y,rewrite:_},{id:`sorry-you-are`,kind:J,says:`@sorryAboutYou you are !(-ly? @stillThere) (still|always|now|so|too)* _`,unless:{...Y,after:`@mineToo|@seen|@withMe`},rewrite:_},{id:`sorry-you-are-hurt`,kind:J,says:`
@sorryAboutYou you (are|were|have been|are not|were not)? @adv* @youGot* @hurts
@sorryAboutYou (your feelings (are|were|got|have been|get) _? hurt|@virtue|@itIs)`,unless:Y,rewrite:_},{id:`sorry-you-are-offended`,kind:J,says:`@sorryAboutYou you (are|were|have been)? @adv* @youGot* (offended|bothered|annoyed|triggered)`,unless:{before:`@told|@saying`,after:`@seen`},rewrite:_}],me={youMade:`
you (also|always|are|basically|constantly|do|even|had|have|just|keep|kept|practically|really|simply|were|would|
@prettyMuch)*`,prettyMuch:`pretty much`,made:`made|make|makes|making|drove|drive|driving`,deeds:`
give up|look (elsewhere|for|like)|go (behind|crazy|elsewhere|off)|act|argue|attack|avoid|become|behave|betray|blow
break|cheat|check|choose|close|cry|curse|cut|do|doubt|drink|explode|fight|flirt|follow|gamble|hate|hide|hit|ignore
insult|keep|kiss|leave|lie|lose|overreact|pull|push|question|quit|raise|react|regret|resent|run|say|scream|seek
shout|shove|shut|slap|sleep|smash|smoke|snap|spend|spy|steal|swear|text|threaten|throw|treat|turn|walk|withdraw
yell`,likeI:`
like i (am|was|were) not? @adv* (never|not|nothing|the (bad|enemy|problem|villain)|an idiot|@bad)
like i (am|was|were) not? @adv* a (bad|burden|child|failure|joke|monster|stranger)
like i ((can|could|did|do) not|never|had to|have to)|that i ((can|did|do) not|never)|a? @bad`,toDeed:`
to (@deeds|despair|drink|it|madness|that|this|(the (brink|edge))|cheating|desperation|drinking|her|him|lying)`,drove:`drove|drive|forced|force|push|pushed|provoke|provoked|goad|goaded|pressure|pressured`,goodFor:`
apply|be|become|believe|call|face|finish|get|go|grow|learn|see|sign|start|stop|study|take|talk|tell|the|try|write`,away:`
into (her|his|the arms|another|someone|an affair|(a|the) corner)|up the wall|over the edge|too far|and|away|crazy
insane|mad|nuts|out|past|so|there|until`,iDid:`i (finally|just)? @done`,toldOff:`nagged|pestered|hounded|badgered|harassed|pressured`,didToMe:`
make:(@made) me how:(@adv*) deed:(@deeds)
(made|make|turn|turned) me ((that|this) way|like this|who i was|what i (am|became|was))
(made|make|turn|turned) me into (this|a (bad|jealous|liar|monster|person)|someone|(a|an) angry)
(drive|drove) me @adv* @toDeed|@drove me @adv* @away|@drove me @adv* (into|to) !(@goodFor)|backed me into
(gave|give|leave|left) me with? no other? (alternative|choice|option|way)|~push all? my buttons
(force|forced) my hand|(wind|winds|wound) me up|(set|sets) me off|(get|got) under my skin|egged me on
@toldOff me (until|so much|into)|provoked me|know _? how to (make me|push|get (to|under|a rise)|wind|set me)
(trigger|triggered) me|(keep|kept) on? -ing ..10 until @iDid
(keep|kept) on? (nagging|pushing|going on|provoking) ..5 (and|so|until) @iDid
(made|make|are making) it (completely|really|so|too)* (difficult|hard|impossible) (for me)? to
(push|pushed) (every|all of? (my|the)) (button|buttons)|should have known (how i|i would|better|that i)
(get|got) me (all|so) (worked up|angry|furious|mad|riled|upset)
made me (out to be)? the (bad|enemy|problem|villain)|always? (bring|brings) out the worst`,itIsAll:`(it|that|this|all of (it|this)|everything|the whole thing) (is|was)`,reasonOf:`want|try|believe|smile|can|could|got|stop|still|alive|here|able|get up|keep`,faultOf:`
@itIsAll @adv* your own? fault|you (are|were) the reason !((that|why)? i (am|have)? @reasonOf)
you (are|were) ((the one who (drove|forced|made|provoked|pushed|started|wanted this))|to blame)
you (brought (it|this) on yourself|asked for it|had it coming|(were the one who)? started (it|that|this|
the (argument|fight)))
i had no (other|real)? (alternative|choice|option)|what (else|other)? (choice|choices|option|options) did i have
what else? ((am|was) i supposed|did you expect me) to (do|say|think)
if you (were|were not) not? (less|more|so|such) ..12 i (could|would)
if you @hadNot ..18 i (also|then)? ((should|would) also? (never|not)?|never would) !(@foundOut|..20 @thanks)
^ had you not? ..18 i (also|then)? ((should|would) also? (never|not)?|never would) !(@foundOut|..20 @thanks)`,hadNot:`(did|do|had|were|would) (just|not|only)|had|would`,thanks:`help-|support-|believ-|stood|stay-|been there|encourag-|held|trust-|loved|(asked|stopped|told) me`,foundOut:`
(have|never|not|-ly)* (admitted|known|seen|stopped|told|understood|learn-|realis-|got help|gone to|quit|made it|
survived|found|had the)
(have|never|not|-ly)* (come (so|this)|be (alive|here)|believed)`,blamedFor:`
you (are|keep|kept|were) (always|being|constantly|on|so|too)* @blamed
you (are|were) not _? (around|here|home|interested|listening|there)
you stopped (being|caring|having|kissing|listening|looking|loving|showing|sleeping|talking|touching|wanting)
you (just|really|simply)? (~push|~provoke|ignore|ignored|refuse|refused|started|~nag|~yell|~shout|drove|forced|
hurt me)
you (just|really|simply)? ((get|got) (all|so)|(made|make) (me|it so? (hard|impossible)))
you always (~nag|~yell|~shout|~complain|~criticise|~judge|~overreact|~get|~start|~blame|~make|~turn|~freak)
you never (listen-|car-|help-|show-|have time|had time|talk-|touch-|~give|let|trust-|appreciat-|support-|notic-|
want-)
you (can|could|did|do|will|would) not ever? (care|control|give|leave|let|listen|love|show|stop|talk|touch|want|
trust)
you (did|do|will|would) not !(ask|deserve|have|hear|know|need|notice|see|suspect|want me to|say|do anything) _
i knew (how|that|what)? you would _? (blow|be (angry|furious|mad|upset)|freak|get|lose|overreact|react|shout|yell|
start)
i knew (how|that|what)? you would _? (go|make|say no|take it|leave|never|not)
you would (always|just|only)* have? (~have a go|~get|~go|been|be (angry|mad|upset)|~make|~start|kicked|~freak|
~yell|~shout|~blow)
of your (@yourFlaw|constant|drinking|questions)
of (how|the way) you (always|just)* (~act|~react|~treat|~talk|~behave|~speak|~get|are|were|~look at)`,blamed:`
going on|never (around|here|home|interested|there)|angry|bringing|busy|cold|complaining|controlling|criticising
difficult|distant|ignoring|impossible|jealous|mean|nagging|provoking|pushing|shouting|yelling`,yourFlaw:`nagging|jealousy|temper|mood|moods|attitude|behaviour|reaction|reactions|coldness|drama|anger`,innocentVerb:`know|knew|think|love|am|want|understand|see|cried|hope|wish|worr-|miss|missed|feel|felt`,deedOfMine:`
@done|said (it|that|those things)|did (it|that|this|what i did)|(had to|have to|was (driven|forced|obliged) to) _
(felt forced to|needed to) _|~stay (away|late|out|at (work|the (office|pub)))|came home late|get angry|hide things
(go|went) out|drink|left|lie|shout|yell`,wouldNotHave:`
@done|blown up|(done|said) (it|that|this)|cheat|drink|drunk|hidden|hide|left|lie|scream|shout|snap|sworn|yell`,only:`just|only|ever|gave|showed|let|paid|came|made|spoke|weren|had|would|were|did not`,yourGood:`trust|love|patience|kindness|letter|courage|words|support|help|honesty|example|care`,pushedMe:`
@pushed me (over the edge|too far|away|crazy|insane|mad|up the wall|to (cheat|drink|it|lie|@deeds))
@pushed me into (her|his|it|this|the arms|drinking|lying|someone)`,pushed:`made|drove|pushed|forced|led|compelled|tempted|drive|drives|push|pushes`,shared:`
we have? both (made _? (choices|errors|mistakes)|(did|done|said) _? (stuff|things|words)|hurt each other|(messed|
screwed) up)
we have? both (cheated|lied|shouted|yelled|got (angry|carried|heated)|lost (it|our)|contributed|share)
(both of us|we (are|were)? both) (also|are|equally|partly|were)* (to blame|at fault|guilty|in the wrong|
responsible|wrong)
(both of us|we (are|were)? both) (also|are|equally|partly|were)* (made mistakes|said things)
(it|that|this) (is|was) (both of? our (fault|faults)|on both of us|fiftyfifty|fifty fifty|just? as much your)
there (is|was) _? (blame|fault) on both|it takes two (people|of us)? (to (argue|fight|tango))? =($|,|you know|and)
you (are|were) (a|an|completely|entirely|exactly|hardly|no|not|so)* @innocent (either|here|yourself|in (all|this))
you (had|have)? also? (had|have|played|share) (a|some of|your|your own|the)* (blame|part|role|share) (in (it|this|
all|what)|too)
you (had|have)? also? (had|have|played|share) (a|some of|your|your own|the)* (blame|part|role|share) (as well|
to play)`,innocent:`innocent|blameless|perfect|angel|saint|faultless`,untrue:`
(@no|act|acted|pretend-|unfair|wrong|blam-|excuse|lie|untrue|out as|(no part)) .20
(act-|behav-|feel|felt|sound-|seem-|look-) like .20|as (if|though) .20`,ofIt:`
the _|thank-|about|at|did|do|for|from|glad|grateful|had|happy|have|hearing|how|hurting|if|leaving|losing|love
seeing|that|to|what|when|whether|which|with|without`,ofDoing:`to|with|at|from|about|without|hurting|losing|seeing|hearing|leaving|if|glad|grateful|thank-`},X=`youMadeMe`,Z=`@told|@denied|@untrue`,Q=`It was my choice, and I am responsible for it.`,he=[{id:`you-made-me-feel`,kind:X,says:`
@youMade make:(@made) me how:(@adv*) (feel|feeling) felt:(@adv* @likeI)
@youMade make:(@made) me how:(@adv*) (=(like i|that i) felt:(@likeI)|state:(@likeI))`,unless:{before:`${Z}|@ofIt`},rewrite:b},{id:`you-made-me-do`,kind:X,says:`
@youMade @didToMe
(the way you _ (me|at me|to me)?|your !(trust|love|patience|kindness|letter) _|what you (said|did)) make:(made|
makes|drove|forced|pushed) me to? deed:(@deeds)
(it (is|was))? all? because of you that? i have? (@done|@deeds|started|drank|had to|have to|can not|could not|
never|do not)
(it (is|was))? all? because of you that? i have? (left|lost)`,unless:{before:`${Z}|@ofDoing`},rewrite:b},{id:`your-fault`,kind:X,says:`@faultOf`,unless:{before:Z,within:`(if|had) you ..18 @thanks`},rewrite:()=>Q},{id:`because-you`,kind:X,says:`
i (-ly|only|just)? -(@innocentVerb) ..11 because @blamedFor
i have? (-ly|just|even|only)? @deedOfMine ..11 because @blamedFor`,unless:{before:`${Z}|@ofIt`,after:`..25 (no excuse|not true|was (a lie|wrong|unfair))`},rewrite:()=>Q},{id:`because-of-your`,kind:X,says:`
(it|that) (is|was) (all|only|mostly|partly)? because of your (@yourFlaw|questions|drinking) that i
(it|that) (is|was) (all|only|mostly|partly)? because you (never|always|(will|would|do|did) not|keep|kept|
stopped) ..25 that i
because of your @yourFlaw ,? i`,unless:{before:Z},rewrite:()=>Q},{id:`if-you-had-not`,kind:X,says:`
i would (not|never)? have? (had to|have to|needed to|need to|ever)* @wouldNotHave ..10 if you @hadNot
i would (not|never)? have? (had to|have to|needed to|need to|ever)* @wouldNotHave ..10 if you were (more|less|
ever)
i would not (be (on|in|with|at|out|like this|so)|need|have to|go|look|hide|lie|drink) ..10 if you (@hadNot|
@only)`,unless:{before:Z,after:`..25 @thanks`},rewrite:()=>Q},{id:`if-only-you`,kind:X,says:`
if you (would have?|had) ..16 (none of (this|it|that)|this|it|that|nothing|we) (would (not|never)?|
need not?) ..4 (have|be|happen)`,unless:{before:Z,within:`!(trusted me) @thanks`},rewrite:()=>Q},{id:`your-nagging`,kind:X,says:`
your !(@yourGood) _ .2 (that|which|has|have|had|just|finally|really)* @pushedMe
your _ _? (is|was) what (made|drove|pushed|forced|led) me
it was you who (pushed|drove|forced|provoked|started|began|tempted|goaded|made me)
you have? ~give me (every|good|plenty of|enough|more than enough|a) (reason|reasons) to (@deeds|be (angry|
jealous|suspicious))
only? yourself to blame`,unless:{before:Z},rewrite:()=>Q},{id:`both-of-us`,kind:X,says:`@shared`,unless:{before:Z},rewrite:()=>`I am speaking of my part, and I am responsible for it.`}],ge=[...de,...le,...pe,...he,...re,...W,...L,...ae],$={...G,...ue,...ce,...fe,...me,...k,...R,...se,...oe,...ie},_e=new i(ge,$),ve=e=>_e.find(e);export{ve as hints};