import{a as e,i as t,n,r,t as i}from"./find-CNm5Iwr7.js";var a=`that I hurt you`,o=`I did it, and it was my own doing.`,s=`sorry for what I did, and that it hurt you.`,c=e=>/[.!?\u2026]$/.test(e)?e:`${e}.`;function l(e){let t=e.length;for(;t>0&&/[\s,;:]/.test(e.charAt(t-1));)t--;return e.slice(0,t)}function u(e,t){if(/sorry$/i.test(t))return e+t;let n=Math.max(e.lastIndexOf(`,`),e.lastIndexOf(`;`))+1,r=e.slice(n).search(/\b(?:i|my|we)\b/i);return`${r<0?e:e.slice(0,n+r)}I am sorry`}var d=/^(sorry|apologi[sz](?:e|ing)|apolog(?:y|ies)|regret(?: it| that| this)?|forgive me)(.*?)(?:if|in case)$/is;function f({found:e,before:t,after:n}){let[,r=``,i=``]=d.exec(e)??[];if(/\b(?:for|about)\b/i.test(i))return`${l(t+r+i)}.`;let o=u(t,r),s=n.trimStart(),c=/^(?:anything|something|any of what|any of the things)\s+(?:that\s+)?(i\b.*)$/is.exec(s);return c?p(`${o} that what ${c[1]}`):!/^(?:i|my|what|the way|it|the)\b|^(?:that|this)\b(?! is\b|'s\b)/i.test(s)||/\byou (?:felt|feel|took|think|thought)|\bmade you feel/i.test(s)?`${o} ${a}.`:p(`${o} that ${s.replace(/^(?:that|this)\b/i,`it`)}`)}var p=e=>e.replace(/\b(?:may|might|could) (?:\w+ly )?have (\w+)/gi,(e,n)=>t(n)).replace(/\bi(?: have|'ve)(?: ever)? (\w+)/gi,(e,n)=>`I ${t(n)}`);function m({before:e,found:t,after:n}){return p(e+t.replace(/\bfor (?:whatever|anything) (?:it (?:is|was)|that|you think)(?: i\b)?/i,`for what I`).replace(/\bfor (?:whatever|anything)(?: that)? i\b/i,`for what I`).replace(/\bfor (?:any|whatever)(?: and all)? /i,`for the `)+n).replace(/\bfor what I (?:that )?(?:i )?/i,`for what I `)}function h({found:e}){let t=(/(?:if|in case)\s+(i\b[^,]*)/i.exec(e)?.[1])?.replace(/\s(?:then\s+)?(?:i'?m|i am|i)\s.*$/i,``).trim();return p(c(`I am sorry that ${t?.replace(/^i\b/,`I`)??`I hurt you`}`))}var g=({before:e,found:t})=>`${l(e+l(t.replace(/\b(?:but|although|however|though)$/i,``)))}.`,_=e=>/^sorry/i.test(e.found)?e.before+s:v({...e,groups:{}});function v({before:e,found:t,groups:n}){return(/^sorry/i.test(t)?e:`${y(e)}I am `)+(n.state?`sorry that what I did left you feeling ${n.state}.`:s)}var y=e=>e.slice(0,-40)+e.slice(-40).replace(/\b(?:i|(?:it|that)(?:'s| is))\s+(?:\w+\s+)?$/i,``);function b({before:e,found:t,after:n,groups:i}){let{make:a=``,how:s=``,felt:c,state:l,deed:u}=i,d=e.trim()?`${e}I`:`I`,f=/^makes?$/i.test(a),p=s?`${s} `:``;if(!/^ma/i.test(a))return o;if(c)return`${d} ${f?`feel`:`felt`} ${p}${c.replace(/\bi\b/g,`I`)}${n}`;if(l)return`${d} ${f?`am`:`was`} ${p}${l}${n}`;let[m=``,...h]=(u??``).split(` `);return!m||!/^you/i.test(t)?o:`${d} ${[f?m:r(m),...h].join(` `)}${n}`}function x({groups:e}){let{things:n=``,relative:r,done:i=``}=e,a=/^(?:exchanged|traded|spoken)$/i.test(i)?`said`:t(i);if(r)return`${n} I ${a}`;let o=n.replace(/^(?:[A-Z](?=[a-z])|A(?= ))/,e=>e.toLowerCase());return`I ${a} ${/^(?:trust|feelings|confidence|privacy)$/i.test(o)?`your ${o}`:o}`}var ee=/\s(?:just|only|merely|simply|nothing more than|no more than|not more than|nothing but)(?=\s)/i;function S({before:e,found:t,after:n}){let r=t.replace(ee,``);return e+(r===t?t.replace(/^(?:just|only)\s/i,``):r)+n}var te=({before:e,found:t,after:n})=>e+t.replace(/\s(?:tiny|small|little|minor|silly|harmless|innocent|white)(?=\s)/gi,``)+n;function ne({before:e}){let t=`I am not asking you for anything now. Take the time you need.`;if(!/\b(?:sorry|apologi[sz]e)\b/i.test(e))return t;let n=e.slice(-40).replace(/[,;:\s](?:(?:so|and|but|then|now)\s)*$/i,``);return`${l(e.slice(0,-40)+n)}. ${t}`}function C({found:t,groups:r}){let{aux:i=``,what:a=``,verb:o=``,rest:s=``}=r,c=/\b(?:never|ever|once)/i.test(a),l=/^(?:'re|are|were)$/i.test(i),u=l?/were/i.test(i):n(o)||/had/i.test(i)||/^you (?:did|would|could|were)(?:n't| not)/i.test(t);return`There ${u?`were`:`are`} times when ${d()} ${s}`.trim().replace(/\?$/,`.`);function d(){return l?`you ${u?`were`:`are`} ${c?`not `:``}${o}`:c?/^(?:'ve|have)$/i.test(i)?`you have not ${o}`:`you ${u?`did`:`do`} not ${u?e(o):o}`:`you${/^'/.test(i)||!i?i:` ${i}`} ${o}`}}var w=({groups:{verb:t=``,rest:n=``}})=>`There are times when you do not ${e(t)} ${n}`.trim().replace(/\?$/,`.`);function T({before:e,found:t,after:n}){return`At times ${(e+t.replace(/\balways\s/i,``)+n).replace(/^[A-Z](?=[a-z])/,e=>e.toLowerCase())}`}var E=/\s(?:all the time|constantly|(?:each and )?every (?:single |damn )?(?:day|night|evening|time))\b/i,D=({before:e,found:t,after:n})=>e+t.replace(E,` at times`)+n,O=({before:e,found:t,after:n})=>e+t.replace(/\b(?:every (?:single )?time|whenever|any ?time|each time)\b/i,`there are times when`).replace(/,?\s+you\b/i,` and you`)+n,k={someOf:`
    some|(a|quite a) few|many|several|certain|the|these|those|a lot of|lots of|a couple of|bad|hurtful|mean|harsh
    wrong
    terrible|stupid|your|our|his|her|big|small|serious|poor|unfortunate|unkind|cruel|a|an|all sorts of|ugly|awful|much
    so much|too much|real|enough|great|unforgivable|regrettable|things and`,thing:`
    mistake|mistakes|error|errors|thing|things|stuff|drink|drinks|temper|tempers|respect|wires|signals|communication
    something|word|words|lies|lie|promise|promises|confidences|comment|comments|remark|remarks|wishes|needs|joke|jokes
    names|rumour|rumours|arrangements|plans|trust|line|lines|boundary|boundaries|limit|limits|harm|damage|hurt|pain
    feelings|heart|hearts|choice|choices|decision|decisions|secret|secrets|money|savings|wrong|wrongs|confidence|vow
    vows
    rule|rules|insult|insults|voice|voices|threat|threats|messages|texts|misjudgment|misjudgments|ball|balls|truth
    fact
    facts|betrayal|betrayals|injustice|offence|mess|agreement|agreements|plate|plates|door|doors|privacy|deadline
    deadlines|accusation|accusations`,doneBy:`
    made|said|spoken|written|told|broken|done|hurt|lost|hidden|kept|spent|overstepped|forgotten|withheld|given|sent
    thrown
    taken|stolen|shaken|had|drunk|left unsaid|!(@otherwise) -ed`,otherwise:`
    need-|want-|suppos-|plann-|call-|bas-|clos-|open-|chang-|used !(up)|solv-|heal-|restor-|mend-|repair-|settl-|agre-
    accept-|reliev-|answer-|discuss-|explain-|rebuil-|cancel-|start-|finish-|deliver-|return-|order-|park-|clean-
    pack-`,auxiliary:`was|were|got|have been|has been|had been|have got|ended up`,somehow:`
    -ly|not always|also|badly|perhaps|maybe|indeed|on both sides|being`,day:`
    birthday|evening|night|party|wedding|dinner|holiday|vacation|christmas|weekend|trip|day|anniversary|marriage
    relationship|friendship|family`,betrayed:`
    ignored|betrayed|violated|disrespected|neglected|trampled on|overlooked|dismissed|disregarded|shattered|invaded
    exposed
    belittled|mocked|hurt|shaken|undermined|abused|taken for granted`,happened:`
    @affair all? (just|simply|somehow|kind of|sort of|sometimes)* @wentWrong
    (it|things|(these|the) _|stuff|mistakes|accidents|affairs|fights|slips|everything) @justDo (happen|happens|
      happened) !(to)
    (something|things|everything|it all) went wrong (between us|with us|in our|that|last|somewhere|along|there)
    (you|people|we|everyone|everybody|somebody|someone) have? (both|all)? (got|ended up (getting|being)?) hurt
    there (was|were|has been) (a|an|some|clearly|obviously)* @breakdown
    (your|our|the)? (trust|relationship|marriage|confidence) (in (me|us|each other))? (took|has taken|
      suffered) @some* @hit
    (tempers|emotions|voices) (flared|boiled over|ran high|frayed|rose|were raised)
    (somehow|before (i|we) knew it|next thing (i|we) knew) ,? (i|we) just? (ended up|wound up|found (myself|
      ourselves)|were|was)
    we (just|kind of|sort of)* (ended|wound) up (kiss-|sleep-|in bed|hooking|at (her|his)|back at)
    it (all|just|kind of|sort of)* (spiralled|spiraled)|(the (night|evening)|it|things) all? ended badly
    it (is|was) (just|only)? one of those (things|nights|days)|what happened ,? happened
    (it|this) (so|just)? came to pass
    (matters|things|events|it all|everything) (took (the|a|their|its) _? (course|turn)|turned (ugly|sour|nasty|bad))
    (it|that|this|everything) was all? (said|done) in (the heat|anger|haste|frustration)
    there was (some|a lot of|a bit of|much) (lying|yelling|shouting|cheating|dishonesty|deception|flirting)
    @it (just|all|simply|somehow)* (came|slipped|popped) out (all? wrong|badly|the wrong way)
    @it just (came|slipped|popped) out
    that (just|really)? (was|is) not (the real|really)? me !(who|that)|i (just|really)? was not (really|quite)? myself
    (it|that|the _) (did not|never) (get|got) (paid|done|told|mentioned|said|handled|sent)|(mistakes|accidents) happen
    things (could|should|might) have (been|gone) _? (better|differently|handled|done|said)
    it (could|should) have been (handled|said|done|dealt)
    (it|this|that) was (not|never) (meant|supposed) to (happen|go (this|that|so) far)
    it happened =($|,|and (it|we|now|that))
    there (were|was|have been) (some|also|certainly|many|a few|several|a lot of)* @mistaken`,affair:`
    it|things|this|that|stuff|something|a lot|one thing|everything|matters
    (the|our|that|last night 's|yesterday 's) (evening|night|situation|argument|fight|discussion|conversation)`,wentWrong:`
    got (out of (hand|control)|heated|messy|ugly|a bit (heated|ugly|out of)|carried away|physical)|escalated|spiralled
    spiraled
    went (too far|wrong|sideways|downhill|off the rails)|led to another|spun out`,justDo:`
    (just|simply|sometimes|somehow|kind of|sort of|do|can) (just|simply|sometimes|somehow|kind of|sort of|do|can)*`,breakdown:`breakdown|lapse|failure|misunderstanding|miscommunication|falling out|slip|incident|indiscretion`,some:`a|some|bit of a`,occurred:`happened|went (on|down)|took place|occurred|turned out`,hit:`hit|knock|beating|blow|damage`,it:`it|that|the word|the words|things`,mistaken:`mistake|mistakes|lies|error|errors|misunderstanding|misunderstandings|misstep|missteps|lapse|lapses`,owned2:`
    ..25 (by (me|my|what i|us|him|her|them|your|our|his|you|the|both|a)|(were|was|are|is) (mine|my)|and (by me|
      it was me|they were mine))
    ..25 (and i !(@sorryOnly)|because (i|of me|of what i)|when i|that i|on my|(through|due to) (me|my|what i)|where i|
      once i)
    ..25 (i (made|said|did|told|broke|crossed|caused|am responsible|own)|after i|from (my|our)|(to|for) (our|
      the) @costs)
    ..25 in (the|our|a) (safe|drawer|box|fire|post|flood|move|war)`,sorryOnly:`
    am (sorry|not proud|sad)|regret|guess|suppose|think|know|hate|see|get|understand|realise|feel|hope|wish|want|can
    wonder`,costs:`house|rent|car|trip|kids`,withMine:`
    ((mistake|mistakes) that? i|i let|i made sure|because i|when i|i know (how|what)|i own|by me) ..20`,asked:`
    !(@knowing) that|how|what|which|who|whose|every|each|no|any|when|if|until|once|before|after|where|why
    !(along) the way
    made sure`,knowing:`know|sorry|admit|say|agree|think|see|regret|understand|apologise|accept|feel|believe|aware`,iBefore:`(i|me|my) -(sorry|apologise|regret|know|admit|agree|see|think|guess|suppose|understand|say)*9`},A=`agentless`,j=`@told|@denied|@withMine|@asked`,re=[{id:`mistakes-were-made`,kind:A,says:`
      things:(@someOf*5 @thing (of _)?) relative:((that|which)?) @auxiliary @somehow* done:(@doneBy) (on both sides)?`,unless:{before:`${j}|@iBefore`,after:`@owned2`},each:x},{id:`yours-was-ignored`,kind:A,says:`things:(your _? _) (was|were|has been|have been|got|went) -ly? done:(@betrayed)`,unless:{before:j,after:`@owned2`},each:x},{id:`it-was-ruined`,kind:A,says:`
      things:((your|our|the) _? @day) (was|were|got|has been|have been) done:(ruined|spoiled|spoilt|destroyed|wrecked)
      things:((your|our|the) _? @day) (was|were|got|has been|have been) done:(forgotten|missed|neglected|strained)`,unless:{before:j,after:`@owned2`},each:x},{id:`sorry-for-what-happened`,kind:A,says:`
      core:(sorry|apologise|regret) _? (for|about) (what|everything that|all that|how (it|things)) @occurred`,unless:{before:`@told|@denied`,after:`..30 (i|my|me)`},rewrite:e=>`${e.before}${e.groups.core} for what I did${e.after}`},{id:`it-just-happened`,kind:A,says:`@happened`,unless:{before:`${j}|@iBefore`,after:`@owned2`},rewrite:e=>`${e.before}I did this, and I could have stopped.`}],ie={almost:`
    really|just|almost|literally|simply|basically|still|also|(seem|tend) to|only|practically|pretty much|would|nearly
    honestly
    actually|seriously|quite`,always:`always|constantly|forever|continually`,never:`never (once|,? ever)?|hardly ever|not once`,bothers:`
    really|just|even|ever|actually|(seem|seemed|bother|bothered|manage|managed) to|truly|once|fully|properly|simply
    also|quite
    (have to)? go and`,haveDone:`have|had|would|do|did|must`,are:`are|were`,be:`been|be|being`,bad2:`@adv* (@states|@bad)`,ever:`ever|once|even once`,everyTime:`
    every single? time|constantly|all the time|every single (day|night|evening)|@eachAndEvery (day|night|evening|time)`,eachAndEvery:`each and every|every damn|every`,whenever:`every single? time|whenever|any time|anytime|each time`,thenYou:`
    are|were|will|would|keep|always|just|have to|simply|immediately|suddenly|start to|end up|manage to`,asARule:`
    without fail|time and (time)? again|time after time|over and over again?|as (always|usual|ever)|once again
    day (in ,? day out|after day)|year after year`,kindDoing:`
    (say-|saying) (sorry|thank-)|telling (me (how much|that you love|i)|the truth)
    making (sure|me (laugh|smile|feel)|time)
    making (an effort|dinner)|getting better|bringing me|putting (me|us|others|everyone)|doing|being
    coming (home|back) to|going to
    @kindVerb|(find-|finding) (time|way|ways|something (kind|nice))|running (after|for)|keeping (us|the|your)
    (thinking|think-) of (me|us|others)|looking (after|out)|taking care|picking up after|having`,kindVerb:`
    ask-|learn-|grow-|read-|sing-|danc-|travel-|hug-|kiss-|lift-|calm-|remind-|invit-|teach-|surpris-|show-|root-
    mind-|shar-
    sav-|pay-|carry-|hold-|stand-|stay-|feel-|hurt-|cry-|support-|help-|encourag-|smil-|laugh-|caring|listen-|wait-
    try-|work-
    cheer-|protect-|forgiv-|cover-|clean-|cook-|worr-|hop-|wonder-`,forgoing:`
    (had|have|need|needed) to|deserve|deserved|will|may|might|could|can|want|hope|know|knew|believe|grateful|thank-
    glad
    love|loved|loves|admire-|appreciate-|as|how|way|miss|missed|if|so that|although|though|even though|while|until
    since
    for the way|remember|wish|and i never|something|whatever|what|who|person|one`,fond:`
    i (know|believe|am grateful|love|loved|admire|appreciate|miss|remember)|thank you|the way`,toldOrFond:`
    @told|@denied|@forgoing that?|@fond ..25`,owned3:`
    ..25 ((i|and) _? thank|i am grateful|because of (me|my|what i|how i)|because i @mistreated|while i|(that is|
      that was) @mine)
    ..25 ((and|but) i @mistreated2|after me|my mess|(scared|afraid) of me)`,mistreated:`
    was not?|lied|had|drank|broke|gambled|spent|cheated|hid|took|kept|chose|never|did not?`,mistreated2:`
    took|lied|broke|used|repaid|ignored|laughed|let you|knew|know how|am (sorry|ashamed)
    never (thanked|noticed|saw|asked|said)
    did not even? (thank|notice|see|listen|answer|say)`,mine:`on me|my (fault|doing)`,kindPast:`(me|us)? (when i was (ill|sick|afraid)|against|from)`,givesIn:`has to|apologises|says sorry|cleans|pays|cooks|gives in`,herself:`yourself|no one|nobody`},M=`alwaysNever`,N={before:`@toldOrFond`},ae=[{id:`you-always-never`,kind:M,says:`
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
    ~accuse
    ~judge|~mock|~belittle|~lecture|~correct|~contradict|~argue|~fight|~attack|~insult|~dismiss|~lie|~cheat
    ~manipulate
    ~control|~compare|~demand|~nitpick|~pout|~sulk|~withdraw|~disappear|~threaten|~exclude|~neglect|~undermine
    ~humiliate
    ~forget|~procrastinate|~whine|~moan|~panic|~explode|~snap|~provoke|~patronise|~guilt|~guilttrip|~stonewall|~bully
    ~doubt
    ~suspect|~question|~spy|~deflect|~avoid|~pressure|~push|~postpone|~cancel|~dodge|~disrespect|~disappoint|~hurt
    ~embarrass|~abandon|~deny|~minimise|~misunderstand|~mishear|~drink|~gamble|~boss|~tease|~gossip|~scold|~refuse
    ~reject
    ~slam|~insist|~overspend|~oversleep|~badmouth|~favour|~sigh|~sabotage|~scare|~ruin|~spoil|~stare|~drag
    @complainedWith`,complainedWith:`
    ~have (to (be (right|the|in|so)|win|have|know|get|control|make|start|say|ruin|turn|criti-|complain|bring|
      interfere)|excuses)
    ~have (the last word|some? (excuse|bad|negative)|an (excuse|answer)|something (bad|negative|to complain)|your way)
    ~have a (go|problem|complaint|reason|dig)|~need to (be right|win|have|know|control)
    ~want (more|to (win|be right|fight|argue|control|have)|everything|your|it your)
    ~make @all? all? (about (you|your|yourself)|a (scene|fuss|big deal|drama|mess)|excuses|fun of|worse|difficult|so|
      too|promises you|such)
    ~make @all? me (feel|look|out|wait|the|pay|beg|do|regret)|~make plans without|~make jokes about
    ~make @all? (decisions|up|out|harder|impossible|us late|comments)
    ~bring (up|that|it|this|the past|everything|my|work)
    ~start (-ing|a|the|an|fights|arguments|it|this|that|drama|on me|something|with)
    ~take (_ (side|parents)|_ (mother|mum) 's|his|her|their|your (mother|friends|family|time)|everything|things|it|
      me for granted)
    ~take (over|offence|out|advantage|the (easy|credit)|sides|so long|forever|too)
    ~leave (me (alone|waiting|to|with|out|hanging|behind|in the|on)|when|in the middle|everything|it|your|things|
      without)
    ~leave (the (mess|room|house|dishes|kids|door|hard)|dirty|before|us|early|late)
    ~walk (away|out|off)|~run (away|off|to your|late|out|back to)|~shut (down|it|me|the|yourself|off)
    ~close (up|off|yourself|the door)
    ~put (!(us|me|others|everyone|everybody|people) _ first|your|me (down|last|second|off|in)|yourself !(last)|work|
      words|off|things off)
    ~put (everyone|everybody|others|people) else? (before|above|ahead)
    ~put (it off|the blame|that|pressure|him|her|them)
    ~find (a (way to|reason|problem|fault|excuse)|fault|something (wrong|to|else|bad)|excuses|an excuse)
    ~get (angry|mad|upset|so|defensive|your way|what you want|like this|jealous|loud|away with|annoyed|drunk|in a|
      your own)
    ~get (offended|hysterical|emotional|too|out of|me (wrong|angry)|to (decide|choose|win)|carried|home late|
      sarcastic|cold)
    ~get (moody|stuck|worked)
    ~go (on (about|and)|behind|too far|crazy|quiet|silent|cold|off|out of|away|straight|running|to your|through my|
      out without)
    ~go (back on|overboard|along with (him|her|them|your))
    ~turn (@all|things|away|around|your back|against|the|every|into|me)
    ~act (like|as (if|though)|so|surprised|innocent|cold|the victim|superior)
    ~play (the victim|games|innocent|dumb|with your phone)
    ~think (you (are|know)?|the worst|only|of yourself|about yourself|that you|that? i am !(@praise))
    ~say (that =($|,|when|to me|after|and)|no|you (will|are)|the same|it is (my|nothing|fine)|the wrong|mean|hurtful|
      yes and)
    ~say (one thing|later|tomorrow|things|something)
    ~do (this|that|it|what you want|exactly|the (same|opposite)|things your|whatever|nothing|everything (wrong|your|
      without))
    ~do (your own|stuff)
    ~look (at (your|other|me (like|as))|down|for (the|a|faults|problems|trouble|reasons)|only|the other)
    ~look (bored|away|so)|~expect (me|everyone|everybody|everything|too|us|others|the worst|so)
    ~choose (your|work|him|her|them|everyone|everything|others|the|yourself|his|alcohol)
    ~pick (a fight|fights|on|your|holes|at|the)
    ~see (only|the (worst|bad|negative)|me as|everything|what is wrong|yourself)|~treat (me|us|everyone|them|my|the)
    ~talk (down|over|about (yourself|your|work|him|her)|at|behind|so|to me (like|as)|too)
    ~come (home (late|drunk|angry|tired|in)|late|up with|too late|last|back (late|drunk)|with (excuses|another|some|
      a new)|between)
    ~spend (too|all|so|more|our|money|your|everything|hours|every)
    ~work (late|too|so|on (weekends|sundays)|weekends|through|all)
    ~use (it|that|this|my|the|me|your|everything|sarcasm|silence|tears|work)
    ~hide (behind|things|your|something|from|everything|it|in|away|money|the)
    ~keep (score|secrets|me|things from|everything|bringing|your (distance|phone|feelings)|quiet|it (from|to)|
      interrupting|on)
    ~give (me (the (silent|cold)|that|a hard|grief|orders|a look)|up (so|too|on|when)|in|the (kids|children)|excuses|
      orders|everyone)
    ~break (your (promise|promises|word)|promises|plans|everything|things|the)|~win (every|the|and|$)
    ~tell (me (what|how|that i|i|to|no|off)|everyone|everybody|your (mother|mum|friends|sister|family)|half|lies|
      people|the same)
    ~jump (to|down|on)|~pull (away|back|this|that|the|out|rank)|~roll your|~raise (your voice|the)
    ~hold (it|that|everything|a grudge|grudges|the past|things)|~fall (asleep|back|apart)
    ~change (the subject|your (mind|story)|the rules|plans|everything)
    ~let (me down|your|them|him|her|everyone|everything|it go to|things)
    ~miss (the point|my|our|appointments|everything|dinner)
    ~show up late|~stay (out|late|at work|on your|silent|in your)|~answer (with a|for me|back|in one)
    ~wait (until|for me to|too)|~sit (on|there|in front|at your)|~throw (it|that|things|everything|the|my|this)
    ~side with
    ~lose (your (temper|patience|keys|phone)|it|things|interest)|~buy (things|stuff|too|something|new|yourself)
    ~hang (up|out with your)|~react (so|like|badly|as|with|too)
    ~speak (over|down|for me|badly|to me (like|as|in)|(with|to) your)
    ~plan .8 without|~order me
    ~check (up on|my (phone|messages|mail|pockets|story)|where|who|your phone|the (clock|time))
    ~rush (me|us|off|through|out)|~care more (about|for) !(us|me|my|our|others)|~love ((him|her|them|your _) more)
    ~believe (your|him|her|them|everyone|the worst)|~listen to (your|him|her|them|everyone)
    ~defend (your|him|her|them)
    ~agree with (your|him|her|them)|~discuss .6 with (your|him|her|them|everyone)|~escape (to|into|when)`,praise:`better|good|kind|worth|wonderful|great|beautiful|funny|clever`,missed:`
    ~listen|~care|~help|~apologise|~appreciate|~respect|~support|~understand|~notice|~compliment|~bother|~initiate
    ~communicate|~clean|~cook|~tidy|~wash|~change|~learn|~try|~compromise|~cooperate|~participate|~acknowledge
    ~consider
    ~consult|~thank|~praise|~encourage|~comfort|~contribute|~commit|~relax|~reply|~respond|~invite|~include|~reassure
    ~validate|~smile|~greet|~celebrate|~vacuum|~visit|~hug|~cuddle|~defend|~prioritise|~explain|~share|~plan|~admit
    @missedWith
    -(-ing|-ly|-s|-ed|was|were|had|did|made|gave|said|took|told|went|came|got) !(.8 @hardForMe) .8 for me`,hardForMe:`(hard|harder|difficult|worse) for me`,missedWith:`
    ~ask !(.12 (for (this|that|it|much|anything|any of|help|more|a thing)|me (to|for)|to be|too much|a lot))
    ~say (thank-|sorry|you (are|were) sorry|anything|what|no to|how|that you|please|a kind|when|i love|one|nice|hello|
      good|where)
    ~say (why|it (back|to me|first))|~tell (me|us) !(off)
    ~think (of|about|before|that i|i (might|could|am|do|have)|how|what) !(bad|ill|less|leaving|cheat-)
    ~let (me|us|anyone|anything|it go|go) !(down|go hungry|fall|give up|doubt|feel)
    ~make (time|an effort|any-|the (effort|bed|first|time)|me a priority|plans|love|up your)
    ~make me (your|feel (loved|wanted|special|safe|important|heard|like))
    ~have (any? time|a (good|kind|nice|moment)|energy|the time|(a|an) (ear|hour|evening)|anything (nice|good|kind))
    ~give me (credit|a (chance|break|compliment|hand|straight|moment|hug)|reason to trust|any-|the benefit|space|time|
      attention|what)
    ~give (us a|credit|compliments|anything|it a|a (straight|thought))
    ~take (me (seriously|out|anywhere|with)|my (side|feelings|advice|part)|responsib-|any-|an interest|care of|us|
      part|no for)
    ~take (the (time|blame|initiative|kids|rubbish|trash|bins|children)|out the|things seriously|time)
    ~pay (attention|any|for|me)|~show (me|to me|any-|affection|interest|up|your (feelings|love)|emotion|that you|love)
    ~come (home !(without)|near|anywhere|to (anything|any of|my|our|the|bed|see|me)|with|on time|along|when|out with|
      over)
    ~do !(.12 (wrong|anything (to|but|bad)|nothing|harm|(that|this) to me)) @chore
    ~love (me|us)|~trust (me|us|my|anyone|that)
    ~want (to !(hurt|leave|lose|cause|harm|make me (sad|feel))|me|us|my|sex|any-)
    ~touch (me|my)|~kiss me|~hold (me|my hand)|~look (at me|me in|up from|after|for me|forward|happy|beyond)
    ~talk !(.12 (bad|badly|ill|behind|down))|~open (up|your)
    ~call (me !(names|a)|back|when|to|if|my (mother|parents)|any more|unless|first|$)
    ~text !(.12 (her|him|other))|~answer (me|my|your|the|when|$|a|any-)|~write (me|back|to me)
    ~stop (~nag|~complain|~criticise|~blame|~talk|~work|to (think|ask|consider|listen)|and|~pick|~accuse|~judge|
      ~control|~look)
    ~stop ~interrupt|~put ((me|us) first|my|the|your phone|yourself in|any-|things|in any-|our|effort)
    ~spend (time|any-|a (minute|moment|day|weekend)|(a|an) evening|the)|~finish (what|anything|a|your|things|the)
    ~start (a conversation|the|anything|talking)
    ~remember (my|our|anything|what|to|the|when|a|birthdays|anniversar-)
    ~believe (me|in (me|us)|anything|a word|what|my)|~back me|~stand ((up for|by|behind|with) me|up for)
    ~stick (up for|to)|~pick (up|me up|your|the kids)|~get (it|me|up|anything done|around|what|how|off your|over)
    ~keep (your (word|promise|promises)|a promise|promises|to|any-|me)
    ~see (me !(cry|weak|afraid|scared|sober|drunk|like|shout|angry)|how (much|hard)|what i|my side|that i|the (good|
      things))
    ~see (it from|anything|things|when i)|~own (up|your|anything)|~hear (me|what|my|a word)|~need me|~miss me
    ~treat me (like (a|an) (adult|equal|partner|person)|with|well|as)|~value (me|my|our|what)|~offer (to|me|help|any-)
    ~go (with me|to (my|bed with|therapy|the)|anywhere|out with|along|out of your)|~forgive !(.12 yourself)|~fight for
    ~choose (me|us)|~use (your (head|words)|the)|~arrive on time|~side with me
    ~speak (to me|kindly|up|about (us|your))
    ~reach out|~check (in|on me|if i|how)|~surprise me|~mean (it|what|a word)|~save (any-|money|a)
    ~wait (for me|to)|~work on|~stay (home|with me|calm|and|to)|~laugh at my|~face (it|your|the|what)
    ~leave (work|the house|your (phone|desk|mother))`,chore:`
    any-|the|your|bath-|bed-|homework|night|nights|dinner|laundry|cooking|cleaning|school|shopping|chores|dishes|what
    things
    a thing|it (right|when)|housework|nice|as|enough|one`,states:`
    on (your|that|the) (phone|computer|laptop|ipad|tablet)
    at (work|the (office|pub|gym|bar)|your (mother|mum|friend-))|on at me
    on my (case|back)|at me|having a go|out|right|busy|late|angry|tired|mad|moody|grumpy|negative|critical|complaining
    nagging
    working|shouting|yelling|criticising|judging|blaming|interrupting|arguing|lying|in a (mood|bad mood|hurry|rush)
    too (busy|tired|late|sensitive|loud|much)|suspicious|jealous|defensive|sarcastic|unhappy|stressed|distracted
    so -(@virtues)|the (victim|problem)|against me|making !(@kindMaking) _?|taking !(care|the (kids|night)|time) _?
    putting (me down|words|your|him|her|them|work|it off|things off|pressure)
    telling me (what|how|to|off|no|i am|that i)|bringing (up|it|that|things up|the past|work)
    looking for (a|something|problems|trouble|faults|reasons)|finding (fault|something|problems|a reason|excuses)
    picking (on|at|a|fights|holes)|starting|trying to (control|change|win)|ready to (fight|judge|blame)|drunk|drinking
    gone
    away|absent|cold|distant|dramatic|hysterical|difficult|impossible|selfish|lazy|irresponsible|rude|mean|cruel
    unfair
    silent|pushing (me|my)|checking !(in|on me) _?|running (off|away|late|to|out)|hiding|leaving|ignoring|comparing`,virtues:`
    kind-|good-|nice|patient|gentle|thoughtful|generous|loving|careful|brave|strong|fair|calm|warm|sweet|supportive
    honest
    proud|happy|help-|loyal|understanding|open|funny|caring|easy|glad|close|forgiving|full`,kindMaking:`sure|me (laugh|smile|feel)|time|an effort|dinner|room|breakfast|plans for us`,lacks:`
    home|off (that|the|your|it)|here|there (for|when|with)|there =($|,)|around|on time|satisfied|happy|grateful|wrong
    interested|present|available|on my side|pleased|proud of|affectionate|supportive|nice|kind|honest|open|serious
    sorry
    ready to|willing|in the mood|able to|content|patient|warm|romantic|faithful|reliable|going to|the one (to|who)
    a (father|mother|partner|husband|wife|good)|really (there|here|present|with)|fully|thankful|tender|calm|fair`},se={whom:`me|this|that|it|us|what (i did|happened|i have done)|everything|and forget|$`,forgive:`
    @forgiving* forgive @whom`,forgiving:`
    just|please|finally|now|already|really|ever|at least|once|truly|also|maybe|simply|(try|start|begin|learn) to
    try and
    find it in (yourself|your heart|you) to|one day|some day|someday`,all:`it|this|that|what happened|everything|all this|the past`,over:`
    get over @all|move on|let @all go|let go (of (@all|your anger))?|put @all behind (us|you|we)|forget about? @all
    leave @all (behind|in the past|alone)|stop (punishing me|bringing @all up|being (angry|mad|upset|hurt|so))|drop it
    stop (dwelling|going on about|talking about it|holding @all (over|against))|start (fresh|over|again)
    close this chapter
    (speak no more (of|about)|say no more about) (it|this)|turn over? a new (leaf|page)|be again? (like|as) before
    (return|go back) to (how|what|normal|the way)|(move|get) past @all|trust me (again|now)|turn the page
    wipe the slate
    be (normal|happy|friends|us|okay|over it|past (it|this)|fine) (again|now|already)|be (over|past) @all|take me back
    let me ((come|move)? (home|back in?)|in again)|give me (another|a second|one more) chance`,soon:`now|already|by now|soon|today|tonight|again|finally|for once|at last|right away`,asking:`
    and|so|but|sorry|now|then|god|oh|babe|honey|darling|love|dear|i beg of? you? to?|i am begging you to?
    i ask (you|that you) (to|please)?|i am asking (you|that you) to?|i implore you to?
    i would like (you to|to ask you to)
    i want to ask you to`,mustWord:`
    have to|need to|must|should|ought to|owe (it to)? (me|us) to?|have got to|got to|can at? least?|could at? least?
    will
    would better|had better|are supposed to|might as well`,mustNow:`
    at least|really|just|now|also|be able to|be willing to|(choose|decide|try|learn) to|find a way to`,wanting:`need|want|expect|demand|beg|require|deserve|would like`,backToNormal:`
    go back to (normal|how|the way)
    be (normal|okay|all right|fine|good|over|us|like (before|it was)) !(with (that|this|it|yourself))`,pardon:`@forgive|@over|accept (my|the|an) (apology|apologies)`,free:`
    @unforced .25
    @unforced .20 , (and|or) .20`,unforced:`@no|no|before|until|unless|whether|even if|if|when|once`,theirTime:`
    ..25 (in your own? time|when you are ready|whenever you are ready|if you ever? (want|can)|or not|no hurry|
      take all? the time)
    or (do not|not|never)|..25 (your (call|choice|decision)|up to you)`,please:`
    ^ forgive and forget|please ,? (just|now|(can|could) (we|you)|let us|try to)* @over
    (^|,|:|@asking) ,? (please ,?|just|(can|will) not you|do|you)* @forgive`,must:`
    you (really|just|simply|also|finally)* @mustWord @mustNow* @pardon
    you owe (me|us) ((your|some)? forgiveness|(a|the|another|one more) (second|new|last)? chance)
    (i|we) (really|just|desperately|only)* @wanting for? ((you|us|both of us) to (@forgive|@over)|your? forgiveness|
      to be forgiven)
    (i|we) (really|just|desperately|only)* @wanting (you to say that? you forgive|(things|us|everything|it|
      this) to @backToNormal)
    (i|we) (really|just|desperately|only)* @wanting (to hear)? you to? (say|tell me) that? (we are|we|you|it is)`,can:`
    (can|could|will|would) not? (you|we) (not|please|ever|just|at least|both|now|possibly|finally|all|maybe)* @pardon
    ((do|have) not? =(you)|@whenWill) (you|i)? ..8 (forgive (me|this)|forgiven me|to be forgiven|over (it|this)|
      let it go)
    ((do|have) not? =(you)|@whenWill) (you|i)? ..8 (trust me again|stop punishing)`,whenWill:`
    when (will|are|do)|how long (will|until|before|do|must|are)|why (can|will|do|have) not
    what (do i have to|must i) do
    what (will|does) it take`,should:`
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
    i hope that? you can find it in your? .2 to forgive`,gave:`(just|have|find a way to)* (forgive|forgiven|get over|let (it|this) go|move on|trust me|be over)`,must2:`can|have to|should|must|need to`,muchMore:`many more? times|often|much (longer|more)|long`,grovel:`
    apologis-|(say|saying) (i am)? sorry|grovel-|beg-|suffer-|(pay|paying) for|punish-|(hold|holding) (this|it)
    (be|being) (punished|angry|mad)`,anyForgive:`
    you @certain*6 forgive (me|(a|an) _|your _|us)|so? (good|kind) as to forgive
    forgive me (before|now|soon|this once|for the sake)
    (ask|asking|beg|begging|wait|hope|hoping|pray|long|plead|implore) ..5 (your|for) (forgiveness|pardon)
    (a little|some|any) forgiveness (for me|in you|left)|(ask|beg|implore) of? you ..4 (forgive|pardon|@over)
    (^|please ,?|just|so) give (me|us) just? (one more|another|a second|one last|a) chance
    when (are you (ever|finally)? going to|will you (ever|finally)?) (@forgive|@over)|let us .2 @over
    i think that? it is time that? (we|you) @over|how (often|many times) (must|do|should) i (have to)? (ask|beg|say)`,certain:`-(not|never|can|may|might|if|whether|whenever|when)`,left:`
    i _? (begged|asked|told|wanted|expected)
    @leaving .25 (, .15)?`,leaving:`
    not|never|no|nor|without|whether|if|may|might|free|decide|choose|yours|understand|right|when|day|before|until
    because
    (told|said|asked|begged) (you|that|her|him|myself)|how|why|that time|first time`},P=`demand`,F={before:`@told|@free`,after:`@theirTime`},I=ne,L=[{id:`please-forgive`,kind:P,says:`@please`,unless:F,rewrite:I},{id:`you-must-forgive`,kind:P,says:`@must`,unless:F,rewrite:I},{id:`can-you-forgive`,kind:P,says:`@can`,unless:F,rewrite:I},{id:`please-do-not`,kind:P,says:`
      please ,? (just|really|baby|babe|love|honey)* (do not|never) (be|stay|get) so? (mad|angry|upset|cross) (at|
        with) me
      please ,? (just|really|baby|babe|love|honey)* (do not|never) (hold @all against (me|us)|leave me|hate me|
        break up)
      please ,? (just|really|baby|babe|love|honey)* (do not|never) (give up on (me|us)|throw (us|this|it all) away|
        shut me out)`,unless:{before:`@told`},rewrite:I},{id:`any-forgive`,kind:P,says:`@anyForgive`,unless:{before:`@told|@free|@left`,after:`@theirTime|..25 (i (will|would)? (understand|accept|be grateful)|is yours|your own time)`},rewrite:I},{id:`you-would-forgive`,kind:P,says:`@should`,unless:F,rewrite:I}],R={just:`just|only|merely|simply|(nothing|no|not) more than|nothing but`,itThing:`
    it|that|this|those|these|they|he|she|everything|all of (it|this|that)|the _ _?|what (i|we) (did|said|had)`,itWas:`is|was|were|are|has been|would have been`,roughly:`(-ly|all|kind of|sort of|more or less|basically)*`,small:`
    (a|an) (bit of)? @smallThing
    once|twice
    (one|two|three) (time|times|kiss|night|nights|drink|drinks|lie|mistake|slip|message|messages|text|date|evening)
    one (lunch|bet|slap|word|little|small|silly)
    some (text|texts|message|messages|fun|words|money|pictures|photos|flirting|silly)
    some (small|harmless)|sex|money|texting|words|talk|talking|flirting|fun|joking|kidding|teasing|banter|porn|online
    for fun
    physical|messages|texts|jokes|pictures|photos|chatting|business|the way (i|we|people|men|things|it)|coffee|dinner
    lunch
    my (way|temper|sense of humour|mood)|how (i|we|people|men|women|they|everyone|everybody) @areOrDo|friends|twenty
    fifty
    what (people|men|everyone|everybody|we|they|you) (do|does|say|says)
    the (alcohol|drink|wine|beer|stress|heat|one time|once)
    (this|that) (once|one time)|because|being (silly|honest|friendly|nice|polite|funny)|trying|meant (as|to be)|ten
    five|a few`,areOrDo:`am|are|is|talk|talks|joke|jokes|was raised|cope|do|does`,smallThing:`
    joke|jokes|laugh|fun|kiss|kisses|hug|text|texts|message|messages|word|words|game|phase|flirt|flirtation|fling
    crush|chat
    drink|drinks|coffee|lunch|dinner|dance|look|slap|push|shove|tap|number|thing|habit|slip|lapse|mistake
    misunderstanding|lie
    fib|detail|small|little|tiny|minor|silly|stupid|dumb|harmless|white|onetime|oneoff|onenight|momentary|short|brief
    quick
    few|couple|bit|moment|friend|colleague|coworker|friendship|loan|bet|hobby|way of|figure|heat|bad (day|mood|joke)
    fight
    argument|quarrel|conversation|website|profile|picture|photo|video|night|weekend|evening|meal|prank|tease|comment
    remark
    question|opinion|secret|surprise|feeling|physical|sexual|drunken|casual|bruise|scratch|broken|plate|glass|cup|door
    phone
    car|dress|account|credit|hundred|thousand|accident|exaggeration|emotional|online|innocent|old|honest|oversight
    impulse
    affair|app|ex`,span:`minute-|hour-|day-|week-|month-|year-|moment-`,since:`ago|before|after|later|since|earlier|into|until|from`,beginning:`
    start|beginning|step|matter|question|fraction|part|half|symptom|reminder|first|week|month|year|day|minute|hour
    moment|boy
    girl|child|baby|teenager|tuesday|monday|sunday|saturday|man|person|decision|punishment|world`,fewWords:`small|little|tiny|brief|short|few|bit|couple`,tookLittle:`
    took|borrowed|drank|lost|bet|gambled|lied|kissed|texted|talked|stayed|smoked|hit|pushed|touched|used
    (saw|met|wrote to|texted) (him|her)`,once:`one|a single|once`,allOur:`all (these|those|our)|over|more than`,years:`years|months|a lifetime|decades`,notDoing:`
    (thinking|caring|looking) (of|about|for|out for|after)|protecting myself|pretending|half|going to (get|make)|being
    hurting|making it|fooling`,aCoffee:`coffee|lunch|dinner|a (drink|coffee|walk|chat|minute|moment)`,liesAndSlips:`lie|lies|fib|fibs|slip|slips|slipup|mistake|mistakes|lapse`,atFirst:`at? first|and then|that (grew|turned|became)`,doingSmall:`
    joking|kidding|teasing|messing|playing around|playing with|playing|trying
    having (a (laugh|bit|joke|drink|few|bad)|fun|some fun)
    flirting|venting|looking out|looking for (a|some|fun|comfort)|texting|chatting|talking (to (her|him|them))?
    friends
    making (fun|a joke|jokes|conversation)|colleagues|hanging out|catching up|dancing|helping|honest|friendly|polite
    nice
    curious|tired|stressed|drunk|angry|upset|bored|lonely|scared|hurt|worried|frustrated|jealous|silly
    doing (my|what|it|this|that)|reacting|defending|protecting|saying|human|following|blowing off|letting off
    overwhelmed
    tipsy|hungry|thinking of you|pulling your`,deed:`
    lied|kissed|cuddled|hugged|touched|danced|liked|followed|swiped|commented|hit|slapped|pushed|shoved|grabbed
    shouted|yelled
    raised|snapped|cheated|flirted|looked (at !(you)|through|in)|checked|read !(@readAgain)|spent|took|borrowed|drank
    gambled
    went (through|out|there|for|to (her|his|see|the (bar|casino)))|did (it|that|this|what)
    said (it|that|this|those|what|one)
    hid|forgot|slept|texted|messaged|wrote to? (her|him)|called (her|him|you (a|that|names))|met (her|him|up)
    saw (her|him)|bet
    lost (my temper|it)|threw|broke|had (the best|good) of? intentions|bought|used|kept it|missed
    left you alone? (for|once)
    had (a|the|one|two|three|four|five|some) _? @party|told (a (small|little|white|half)|one|half|her a|him a)|reacted
    teased
    joked|exaggerated|overreacted|slipped|wanted (to @wantedTo|some|what is best|the best|a bit|peace)|tried to|smoked
    meant (to (help|protect|tease|joke|make|say it)|it (as|to|in)|well)|(answered|replied) (her|him)
    stayed (one|for one)
    sent (her|him|a few|one|two|some)|deleted`,readAgain:`through|back|over|what i|it all? (again|back)|your (letter|note|message)|this`,party:`drink|drinks|beer|beers|pint|pints|shot|shots|glass|glasses|affair|fling|wine|slip|date|dates`,wantedTo:`
    help|protect|keep|avoid|spare|save|make|cheer|fix|calm|have (some|a bit of|fun)|tease|teach|surprise|relax|look
    check|blow
    feel (something|better|alive|wanted)|be (nice|funny|helpful|polite|liked|honest|alone for)|unwind|win`,onlyOnce:`
    (it|this|that) (only|just|merely) ever? (happened|lasted|was|occurred|meant) (the|that)? @shortTime
    (it|this|that) (only|just|merely) ever? (happened|lasted|was|occurred|meant) when i (was (drunk|drinking|tired|
      stressed)|had|drank)
    (it|this|that)? happened (only|just) (the|that)? (once|one|twice|two|a few|when i (was|drank|had))
    i _ .4 (only|just) the? (once|twice|(that|this)? one time|this once|a (little|bit|few times)|a couple of times)
    i _ .4 (only|just) for (fun|a (second|minute|moment|joke|laugh))|just (this|that|the) (once|one time)
    (just|only) (a joke|joking|kidding|teasing|words|sex|a kiss|a bit of fun|a white lie)`,shortTime:`
    once|one|twice|two|a (few|couple|minute|moment|second|night|week|month|little)|for|because|as|three|sometimes`,everyone:`
    (everyone|everybody|we all|all of us|people|all couples|every couple) (sometimes|just|do|does)* @commonly
    (nobody|no one|none of us) (is|are) (perfect|a saint|an angel)|(i am|we are) (only|just) human`,commonly:`
    ~make mistakes|~slip up|~mess up|~screw up|(lies|lie) sometimes|fights|fight|argues|argue|(does|do) (it|that)`,thatIsAll:`
    (i|we|it|they|she|he) (is|would|have|had)? (@just _?|_ @just) _? .10 (,|:)? and? ((that is|that was) (all|
      it)) =($|.)
    (i|we|it|they|she|he) (is|would|have|had)? (@just _?|_ @just) _? .10 (,|:)? and? nothing (more|else|
      further) @further? =($|.)`,further:`happened|to it|than that`,lousy:`stupid|silly|drunken|small|little|quick|lousy`,oneThing:`
    kiss|night|time|text|message|drink|evening|date|lie|slip|bet|dance|lunch|coffee|joke|comment|remark|photo`,tooMany:`too many|after|of|that|when|where|which|i|and (i|it)`,metOnce:`
    met|saw|talked|spoke|kissed|slept|did|smoked|used|tried|drank|texted|wrote|chatted|went (out|there|for)
    had (lunch|dinner|coffee|a)`,worth:`
    worth|important|a big|that (bad|important|serious|big)|such|serious|relevant|anything|necessary|any of`,littleWord:`tiny|small|little|minor|silly|harmless|innocent|white`,noBigDeal:`
    (it|that|this|what i (did|said)|they|those|the _) (really|honestly)? (is|was|were|are)? (really|
      honestly)? @nothingMuch
    no big deal|it (is|was) not (like|as if|as though) (i|we|anyone|anybody|somebody|someone)
    (it|that|this|she|he|they) (really|honestly)? (meant|means|did not mean) absolutely? (nothing|anything|
      a thing) (to me)?
    (it|that) was nothing|nothing (really|actually|physical|serious|bad|ever)* happened
    nobody (got hurt|died|was hurt)
    (is|was|are|were) (hardly|not exactly|scarcely|not) exactly? (a (crime|sin|hanging|tragedy|disaster|catastrophe)|
      @theEnd)
    hardly (think|believe|see) ..10 (crime|sin|matter|disaster|such)
    at least i (did not|never|was not|(have|had|do) not)
    (do|can) not (see|understand|get|know) (why (it|this|that) (matters|is (such|a)|bothers)|what (the|big|
      all)* @fuss)
    (ancient history|water under the bridge) now?|no real? harm was? done
    it could have been (a lot|much|so much)? worse
    (it|that|this) (is|was) (hardly|barely|scarcely) (a|an|the)? _|technically ,? (i|it|we|that)
    (it|that) (is|was) (a|an) @littleWord2 @littleWord2* @fib
    (it|that) (is|was) (a|an) @littleWord2* (little|tiny|small|silly) thing
    all (i|we) ever? did was !(@badly) _|all i (wanted|meant) was to (help|protect|be|have|make|keep|avoid|spare)
    (it|that|this) (was|is) not ((even|really|actually|technically) (a|an)? (real|proper)?|(a|an) (real|proper|
      actual)) @dating
    (i|we) (did not|never) even (kiss-|touch-|sleep-|have sex|enjoy-|like (her|him|it))|(hardly|barely) @counts`,nothingMuch:`(not|no) (really|even|actually|all)* (that|such a|so|a)? @big`,big:`
    big of? a? deal|bad|deep|dramatic|major|huge|serious|terrible|important|@theEnd|as bad as`,theEnd:`the end of the world`,fuss:`fuss|deal|problem|drama`,littleWord2:`tiny|small|little|harmless|minor|white|silly|innocent|onetime|stupid|dumb`,fib:`
    bit of _|lie|fib|slip|slipup|joke|flirt|flirtation|kiss|text|mistake|misunderstanding|lapse|comment|chat|favour
    indiscretion`,badly:`
    think-|take-|make excuses|hurt-|lie-|complain-|blame-|watch-|stand-|sit-|ignore-|hide-|shout-|yell-|cry-`,dating:`date|kiss|affair|lie|fight|cheating|sex|flirting|relationship`,counts:`count|counts|matter|matters|touched|anything`,tooMuch:`
    you (are|have been) (acting|behaving|making out|talking|carrying on) (like|as (if|though)|that) (i|it|we)
    you (are|were|have been) @youJust* @overdoing
    you have? (overreact|overreacted|exaggerate|exaggerated)
    you always? (take|took|make|made|blow|blew) (it|this|that|everything|things|what i said) (all|way|far|
      much)* @tooFar`,youJust:`just|being|really|clearly|totally|completely|always|a bit|a little|kind of|maybe|probably|so`,overdoing:`
    overreacting|exaggerating|(too|over|so|overly|super|very|way too) sensitive|oversensitive|supersensitive
    @very (dramatic|paranoid|hysterical|emotional)|(too|so) (hard|harsh|strict) on me|imagining (it|this|that|things)
    blowing (it|this|things|everything) (all|way|totally)* (out|up)|reading (way|far|a bit)* too much
    making (a|an)? (mountain|elephant)
    making such? (a (big deal|fuss|drama|scene|mountain|thing)|too much|more of (it|this))
    taking (it|this|that|everything|things|my _) all? (too|so|the wrong|way too)`,very:`being|so|too|a bit|a little`,tooFar:`
    too (seriously|personally|far)|so (seriously|personally)|out of proportion|into such? a (big deal|drama)`,notSmall:`
    @fineWith (that|myself|you|to|it|me)*
    not (say|claim|pretend|tell (myself|you)) .20|(myself|used to|would) say that?|you|your`,fineWith:`
    not|never|hardly|more than|no longer|rather than|instead of|than|as if|as though|like|pretend-|call|called|calling
    nor
    to say|saying|told|said|call it|excuse-|thought|believed|hope|wish|wished|if|whether|claim-|convinced|acted`,notOnly:`
    not (just|only|merely|simply)|(i|we) have just
    (i|we) (have|had|would)? (!(only|merely|simply) -ly|even|always)? (told (myself|you|her|him|them|everyone)|
      thought|believed|pretended|claimed)
    (i|we) (have|had|would)? (!(only|merely|simply) -ly|even|always)? (insisted|said that? (it|this))`,ahead:`
    .2 (step|start|beginning|reminder|list|draft|idea|suggestion|first|proposal|plan|thought|question of|matter of|
      fraction)
    .2 (part of (it|the|what)|half|tip of|symptom|guess)|to (tell|say|ask|let you|be with|thank|hear|listen|know)|now
    ,? (but (also|not)|and (it|that|this) (was|is) not true|that was (a lie|not true|untrue)|not (for|because))`,led:`
    (made|make|making|let|letting|had|have) you (think|believe|feel|doubt|wonder|question) (if|whether|like|as (if|
      though)|that)*
    (if|whether|wonder-) (if|whether|like|as (if|though)|that)*`,seems:`
    that|if|like|as|think|thought|see|felt|feels|find|make|makes|made|which|because|know|knowing`},z=`minimiser`,B=`It was not small, and it hurt you.`,V=()=>B,H={before:`@told|@notSmall`,within:`@notOnly|not (just|only|merely|simply)`,after:`@ahead`},U={...H,before:`@told|@notSmall|@denied`},W=[{id:`it-was-just`,kind:z,says:`@itThing @itWas @roughly @just @roughly @small !(@span @since)`,unless:H,rewrite:S},{id:`it-was-only-a`,kind:z,says:`(it|that|this) was @roughly @just (a|an) !(.2 @beginning) .2 _`,unless:H,rewrite:S},{id:`only-a-little`,kind:z,says:`
      i -ly? @tookLittle .2 (only|just|merely) for? (a|an)? (very|tiny|rather)? @fewWords !(of (the|what|it|my))`,unless:H,rewrite:V},{id:`one-in-many`,kind:z,says:`@once _? (evening|night|time|mistake|slip|lapse|lie|error|kiss|afternoon|weekend)? in @allOur* _? @years`,unless:{...H,before:`@told|@notSmall|@denied|you .25`},rewrite:V},{id:`i-was-just`,kind:z,says:`(i|we) (am|are|was|were|have been) @roughly @just being? @doingSmall`,unless:H,rewrite:S},{id:`i-only-did`,kind:z,says:`(i|we) (have|would|had)? -ly? @just ever? @deed`,unless:H,rewrite:S},{id:`only-once`,kind:z,says:`@onlyOnce`,unless:H,rewrite:S},{id:`that-is-all`,kind:z,says:`@thatIsAll`,unless:{...H,within:`${H.within}|want|wanted|need|say`},rewrite:V},{id:`was-only-doing`,kind:z,says:`(i|we) (was|were) only !(@notDoing) -ing`,unless:H,rewrite:S},{id:`one-kiss`,kind:z,says:`it was (just|only)? (one|a single) @lousy? @oneThing !(@tooMany)`,unless:H,rewrite:V},{id:`we-only-met`,kind:z,says:`(i|we) (only|just|merely) ever? @metOnce ..6 (once|twice|one time|a (few|couple of) times|for @aCoffee)`,unless:H,rewrite:S},{id:`not-worth-it`,kind:z,says:`
      (did|do) not really? (think|see|believe) that? (it|that|this) (was|were|is|would be) (really|even|all|
        so)? @worth !(to you)`,unless:{...H,after:`@ahead|..25 (wrong|but it was|and it was)`},rewrite:V},{id:`everyone-does`,kind:z,says:`@everyone`,unless:U,rewrite:V},{id:`little-lie`,kind:z,says:`
      (i|we) (have|had)? (told|made|had) (you|her|him)? (a|one|some|
        this) @littleWord @littleWord* @liesAndSlips !(@atFirst)`,unless:H,rewrite:te},{id:`you-overreact`,kind:z,says:`@tooMuch`,unless:{...U,before:`${U.before}|@led`,after:`@ahead|..25 by me`},rewrite:V},{id:`no-big-deal`,kind:z,says:`@noBigDeal`,unless:{...U,before:`${U.before}|@seems`,after:`@ahead|that|compared|without|unless|until|more|to (you|me ,? but)|wrong|i (could|can)|left`},rewrite:V}],G={adv:`
    really|so|very|truly|deeply|terribly|awfully|honestly|sincerely|genuinely|just|also|still|too|always|simply|quite
    (kind|sort) of|rather|pretty|totally|completely|absolutely|constantly|sometimes|often|finally|actually|basically
    even|all|such|more|once again|again|only|partly|mostly|practically|literally|ever|now`,done:`
    lied|cheated|shouted|yelled|screamed|swore|snapped|hit|slapped|pushed|shoved|threw|hurt you|kissed|slept with
    flirted|hid|drank|gambled|lost (it|my (temper|cool))|blew up|exploded|betrayed|insulted|called you|went behind
    (walked|stormed) out|ignored you|kept it|kept (this|that) from|lashed out|looked elsewhere|went to (her|him)
    turned to (her|him|someone)|(read|checked) your|broke (my|your|our|the)`,bad:`
    angry|mad|furious|livid|crazy|insane|nuts|sad|miserable|unhappy|depressed|anxious|nervous|jealous|insecure|bad
    awful|terrible|horrible|guilty|ashamed|embarrassed|stupid|dumb|small|worthless|useless|invisible|unwanted|unloved
    inadequate|inferior|weak|helpless|powerless|trapped|cornered|attacked|criticised|judged|rejected|abandoned|lonely
    alone|ignored|neglected|hurt|sick|ill|tired|exhausted|desperate|paranoid|suspicious|defensive|aggressive|violent
    cruel|mean|bitter|resentful|hateful|frustrated|irritated|annoyed|upset|stressed|tense|afraid|scared|frightened
    cold|distant|numb|hopeless|dirty|cheap|ugly|fat|old|disrespected|unappreciated|unsafe|unimportant|controlled
    suffocated|smothered|bored|impossible|late|irrational|unworthy|pathetic|second best
    like (nothing|dirt|shit|crap|garbage|rubbish|a (failure|child|fool|loser|monster)|an idiot|the bad guy)`,told:`
    (used to|would) (say|tell|joke|claim|insist|shout|swear) @toldWord*4 ,?
    (said|told|telling|saying|says|claimed|claiming|pretended|pretending|wrote|texted|insisted|argued) @toldWord*4 ,?
    (yelled|shouted|screamed|accused|thought|convinced|persuaded|announced|repeated|muttered) @toldWord*4 ,?
    (acted|behaved|sounded|acting) @toldWord*4 ,?
    (as (if|though)|(sound|feel) like|the (idea|lie|excuse|story|words)|false|untrue|unfair|wrong) that?`,toldWord:`-(because|and|but|when|since)`,denied:`
    @no .25
    @no .20 , (and|or) .20`,no:`
    not|never|no longer|none|nothing|nobody|no one|neither|nor|without|stop|stopped|instead of|rather than`},ce={but:`<!(@except ,?) (but|although|however)`,apologised:`sorry|apologise|my apologies|my bad|regret (it|that|this|what)`,apologisedFor:`
    ,|okay|all right|too|(for|to) you|babe|baby|hon|honey|love|darling|dear|sweetie|sweetheart|mate|man
    and (all|everything)
    (for|about|that) (that|it|this|everything|what happened|yesterday|last night|all that)`,unsorry:`
    (not|never|without|was|were|felt|being|be|been|feel|no|a|an|enough|of|saying|!(i) say|if|would|will) _?`,except:`
    nothing|anything|everything|anyone|anybody|everyone|everybody|nobody|no one|none|all|help|else|anywhere|nowhere
    choice|one|ever`,filler:`
    (,|honestly|frankly|really|in my defence|to be (fair|honest)|come on|seriously|look|at the same time|then|again|
      also|@filling)*`,filling:`
    like|actually|you know|let us be (honest|fair)|obviously|clearly|maybe|perhaps|well|come to think of it|yet|surely
    in (truth|fact|all honesty)|i must (say|add) that?|i have to say that?|of course|after all|as you know`,excuse:`
    you (yourself|too|yourselves|of all people)
    you (are|were) (also|just|really|exactly|hardly|not|so|too|being|no|always)* @faulty
    you (have|would|had)? (also|really|just|clearly|did|have|had|kind of|always|both)* @yourDeed
    you would not (let|stop|listen)|you could have (told|asked|said|stopped|been)
    you should (not have (told|asked|said|known|listened|seen|stopped|pushed|gone|been)|have (told|asked|said|known|
      listened))
    you should have (seen|stopped|pushed|gone|been)|you know (how|what) i|you know i (was|get|had)
    you (need|have|ought) to (understand|admit|see|know|realise|remember)|you must (understand|admit|see)
    you (do|can be|need to|have to|will not|do not ever) !(right|kind|deserve|matter|so much|everything|not)
    (so|neither) (did|do|have|are|were|had) you|what about|it takes two|we (are|were)? both|both of us|we all
    (he|she|they) started|(only|just)? because (you|of (you|your|how you))
    (anyone|anybody|everyone|everybody|(any|most|other) _|who) else? (would|does|makes|lies|do|has)
    (nobody|no one) is perfect
    i (would|had)? (also|really|just|only|honestly)* @iExcuse
    i (am|was|have been|had been|would been) @softly* @stateOfMine
    i (had|have|would) (just|only|also|not|never|been)* (been|slept|eaten|worked|(asked|told|warned) you @warned)
    i (was|were) (never|not) (told|asked|informed|aware|warned)
    (in|at|where) (my|our|those|that|i come) (family|culture|country|age|days|from)|(a|any) (man|woman) _
    (it|that|this) (is|was) (not|just|only|also|partly|really|all|as much|entirely|told|done|said|with|well|
      never)* @wellMeant`,faulty:`
    perfect|innocent|blameless|faultless|(a|an) (angel|saint)|better|as bad|worse|to blame|yelling|shouting|screaming
    nagging
    pushing|provoking|impossible|distant|cold|difficult|unreasonable|never (home|here|there|around)`,yourDeed:`
    called|told (your|everyone|her|him|me|half|my)|said (you|it|that|worse)|went (out|off|to|behind|and)|spent
    (read|checked) my
    flirted|kissed|slept|drank|forgot|threw|hit|took|laughed|walked|hung up|came home
    (did|do|done|said) (it|that|this|the same|things|stuff|some|worse|plenty|bad)|~start|~provoke|pushed me|drove me
    forced
    made me|left me (no|with no)|gave me no|asked for (it|this)|had it coming|brought|lied|cheated|yelled|shouted
    hurt me
    ignored me|refused|nag|nagged|(kept|keep) on? (nagging|pushing|yelling|going on|bringing|shouting|provoking)
    never (listen-|told|asked|said|gave)`,iExcuse:`
    had (my|a|good|every|no|so|too|some|the)* (reason|reasons|right|choice|option|alternative|much|many)
    had (a|the|such)* @adv* (bad|long|hard|rough|stressful|terrible) (day|week|month|time)
    had to|knew (how|what|that)? you would|(did not|never) (mean|meant|intend|intended)|meant well
    have (my reasons|feelings|needs|a temper)|get (like|that way)`,softly:`just|only|so|really|very|too|also|still|pretty|quite|a bit|a little|under|simply|feeling|completely`,stateOfMine:`
    drunk|tired|stressed|exhausted|provoked|angry|upset|overwhelmed|hungry|hurt|hurting|pressure|stress|in a bad
    having
    going through|worried|desperate|frantic|out of my mind|trying|joking|kidding|human|not the only|young`,warned:`not|to|about|that|before|so|i`,wellMeant:`
    meant|intended|with the best|for your own|to protect|out of love|how i am|who i am|the way i am|your own? fault
    my fault|on me|years ago|in the past`,defence:`
    @excuse
    you !((are|were)? @yourRight) !(@yourMerit)
    your !(pain|hurt|feelings|anger|trust|tears|fear|side|sadness)
    we (all|were|had|are)|everyone|everybody|anyone|any (man|woman|person)|(most|other) (people|men|women|couples)|men
    women
    (nobody|no one) (is|told|asked|warned|said|ever)|our (marriage|relationship|love|home|sex|life)
    who (does|would) not|people
    i (am|was|have been|had been) @softly* @stateOfMine2
    i (-ly|just|also|so)* @iDefend
    i was !((still|also|already|out|not there|never there|with (her|him|them)|lying|seeing|texting|drinking|
      the) ) !(_? @weak)
    (it|that|this) (is|was) (not|just|only|also|partly|really|simply|all|kind of)* @smallOrMine
    (it|that) (only|just|did not mean|meant nothing|takes|happens|happened|does not|did not (hurt|cost))
    there (was|were|is|are) .2 (reason|reasons)
    (in|at|where|with|because of|on top of|for|given) (my|our|those|that|all|i come|the) @circumstance
    (a|any) (man|woman|person|guy|husband|wife|mother|father) _
    it (is|was) (not|never|been|@adv)* @hardOr
    i (never would|would (never|not))
    there (really|just|simply)* (was|were) (not|no|any|a lot|much|so much)* other? (option|choice|way|time|pressure|
      stress|going on)
    -ing (is|was) @adv* (hard|difficult|tough|tiring|stressful|impossible)
    nothing (really|actually|physical|serious|ever)* happened
    @thirdOne (was|were|is|are|has|have|had|made|kept|did|got|told|said|just|always|never|also|put|~drive)
    what (about|did you|do you|else|was i|would you|choice|you|am i)|how (was i|am i|could i|would you|do you|many)
    why (did|do|are|were|can)|when (you|are you)|if you|if i had not|let us not
    do not (you|act|forget|make|tell|pretend|be)
    calm down|get over|at least|seriously|come on|stop`,yourRight:`right|not to blame|still hurt|the one who|worth|allowed|free|the`,yourMerit:`
    deserve-|matter-|did nothing|did not do|(have|had) every|do not (have|need|owe)|owe me nothing|needed me|trusted
    mean
    should not have (had to|to)|never (deserved|asked|did|had)|still (stayed|trusted|loved)`,stateOfMine2:`
    scared|afraid|in (a|the middle)|lonely|frustrated|ill|sick|only human|confused|at my|a lot|pressed
    nervous|anxious|bored|raised|brought up|not (a|perfect|in|made|the)`,iDefend:`
    had (no|a|to|so|my|been|too|good|every|nobody|nothing)
    have (no|a (right|lot|temper|hard|life|job)|to (work|live|think))
    have (my|been|got|had|needs|feelings|so much|reasons|problems)|needed|knew (how you|you would)
    work (all|so|hard|too)
    could not (help|take|stand|bear|stop)|can not (help|be the only|be expected|do everything|always)
    did not (mean|know|think|want|do it|have|intend|start|see|realise|plan|get|sleep|eat|feel)
    do not (think|see|know why|understand|feel)|never (meant|wanted|intended|thought)|meant (well|it)|(had|have) not
    was not !(there)
    (told|asked|warned) you|did not? (it|that|this) (because|for|to|only|out of)|do (it|that) because
    get (like|angry|so)
    got (so|angry|carried|scared)|felt|feel (like|that|attacked|you)|earned|deserve|deserved|grew up|thought
    wanted (one|a|some|more|it|to (protect|spare|help|feel|have|keep|avoid|surprise))`,weak:`ashamed|a coward|cowardly|selfish|wrong|proud|cruel|lazy|weak|the one|dishonest`,smallOrMine:`
    my (fault|money|right|life|phone|body|decision|first)|(all|only) my|entirely|how i|the way i|who i|because|life
    your
    what (you|i had|happens|men|people|everyone)|hard|difficult
    a (joke|misunderstanding|long|hard|stressful|difficult|crazy|small)
    an accident|one time|once|twice|not like|that bad|a big deal|such|in the past|years ago|nothing|normal|human|over
    like`,circumstance:`
    family|culture|house|country|age|day|days|job|work|stress|pressure|circumstances|position|situation|from|kids
    deadline`,hardOr:`
    easy|hard|difficult|tough|meant|intended|well meant|told|done|said|possible|natural|understandable|late`,thirdOne:`
    things|work|the (kids|children)|life|he|she|they|the (stress|pressure|alcohol|traffic|drink)
    my (boss|mother|mum|father|dad|parents|work|job|ex|friend|friends|childhood|head|stress|day|week|phone|family|
      therapist)`,elsewhere:`
    your|my|his|her|our|their|he|she|they|we|there|work|sure|nobody|no one|everybody|everyone|everything|some-|a|an
    the|this|it
    that is|can (we|you)|could you|do not? you|did not? you|(is|was|are) not`,goesOn:`
    your (pain|hurt|feelings|anger|trust|tears|fear|side|sadness|face|birthday)
    my (fear|shame|pride|selfishness|fault|guilt|lie|lies|apology|choice|behaviour|action|actions)
    our (kids|children) (saw|heard)
    we (can|could|will|need to|should)|a (sorry|word|letter|promise)|an apology|some things
    the (truth|harm|damage|hurt|fact|lie|worst|rest|real|point|word|apology|choice|fault|responsibility|consequences|
      person)
    (this|it|that is|there) ..25 (not|never|no|only words|only a|true|mine|on me|up to you|enough|a start|too late)
    (it|this) (hurt|cost|took) you`,heavier:`
    ..25 ((was|were|is|even|far|much|still) worse|the worst|even more|most of all|you (most|more)|~hurt you|cost you|
      better than that)
    _? worse`,defends:`
    !(@heavier) @filler (@defence|!(@goesOn) !(@thanked) @elsewhere)`,thanked:`
    ..25 (nothing wrong|every right|kind|patient|forgave|forgive|still (love|stay|trust|came)|the truth|
      better from me|deserve-)`,owned:`
    sorry|apologise
    (i|i am|i have) (really|do|did|fully|totally|completely|also|deeply|both|maybe|probably)* @owns`,ownedSaying:`
    sorry|apologise
    (i|i am|i have) (really|do|did|fully|totally|completely|also|deeply|both|maybe|probably)* !(regret) @owning2`,owns:`@owning2|let you down|@done`,owning2:`
    regret|(know|admit|accept|realise|get|understand|agree|see) that? @what
    was _? (wrong|at fault|to blame|rude|unfair|unkind|selfish|harsh|out of line|mean|cold|a jerk|an idiot)
    should (not|never)? have|(messed|screwed|fucked) up
    was (a|an) _? (idiot|eejit|fool|jerk|arse|ass|dick|prick|coward|mess)
    made (a|some|my|big)* (mistake|mistakes)|take (full|my|all|the|some)* (responsibility|blame)
    own (it|that|this|up|my|what)
    feel @adv* (bad|terrible|awful|horrible|guilty)`,what:`i|(it|that|this) was|what i|my _? _|you are (hurt|upset|angry)`,sorryIm:`
    i am .3 sorry|i _? apologise|my apologies|i _? say sorry|^ so? sorry`,owning:`
    ,* (that|this|it|sorry|regret|the? (word|words)|(a|an) apology|apologi-|saying (it|so|sorry)|being sorry|not|
      never|more|also)
    ,* (even|now|today|(only|mere|just) words|none of|nothing|let me|please (know|tell)|first|above all|most of all|
      truly|mostly)
    ,* i am? .2 @iGoOn
    ,* (i (will|would)|there (is|was) (no (excuse|but|reason)|nothing|more)|no (excuse|but|reason|word|words))
    ,* (we (can|could|will|need)|what i did|how|the (truth|harm|damage|hurt|money|fact|lie)|here|yes|thank)
    ,* (you (deserve|do not (have|owe)|owe|matter|did nothing|(are|were) right)|your (pain|hurt|feelings|trust|anger))`,iGoOn:`
    know|knew|understand|see|want|will|would|ready|willing|going to|here|responsible|hope|promise|own|take|mean|lied
    hurt|broke
    can (see|say|do|promise|change|try|start|only|listen)|can not (promise|undo|ask)
    did (it|that|not (listen|stop|ask|say)|lie|hide)
    chose|should|could have|owe|wrong|failed|let you|realis-|also (know|want|lied|owe)
    need to (do|say|show|change|tell|own)
    intend|plan|start|do not (expect|want|ask|need)|have to (do|show|change|own|tell|live)`},K=`sorryBut`,le=[{id:`sorry-but`,kind:K,says:`@apologised @apologisedFor* @but (=(@filler @defence)|!(@owning|@filler @goesOn))`,unless:{before:`@told|@unsorry`},rewrite:g},{id:`sorry-clause-but`,kind:K,says:`@apologised ..30 ,? @but =(@defends)`,unless:{before:`@told|@unsorry|(if|that|because) _?`},rewrite:g},{id:`owned-but`,kind:K,says:`
      @owned ..30 ,? (@but|!(even) _ though|, though) !(@thanked) =(@filler @excuse)
      @ownedSaying ..30 ,? (@but|, though) !(@thanked) =(@defends)`,unless:{before:`@told|@unsorry|(if|because|whether|when) _?`},rewrite:g},{id:`sorry-then-but`,kind:K,previous:`@sorryIm`,says:`^ (but|however|still|although) ,? =(@defends)`,rewrite:()=>``},{id:`owned-then-but`,kind:K,previous:`@owned`,says:`^ (but|however|still|although) ,? !(@thanked) =(@filler @excuse)`,rewrite:()=>``}],ue={sorry:`sorry|apologise|apologising|apology|apologies|regret (it|that|this)?|forgive me`,sorryAbout:`
    ,|-ly|by the way|then|and|i guess|though|anyway|again|too|of course|in advance
    (for|about) (that|it|this|everything|what happened|the? (other|last) _|yesterday|earlier|before|(my|the) _|
      -ing .2)
    to (you|everyone|them|both of you|(the|your|my) _) (and (the|your|my)? _)?`,sorryGap:`
    ,? -(i|you|we|he|she|they|it|and|but|that|who|what|why|how|is|was|are|were|mean|means|comes|not|never|even|as|
      @gapVerb)`,gapVerb:`know|knew|see|tell|told|say|said|ask-|wonder-|look-`,wished:`
    @wish _? !(@likes)`,wish:`
    would|could|should|might|will|shall|never|not|be|been|being|if|whether|accept|owe|owed|need|want|wanted|expect
    deserve|hear|an|any|your|his|her|their|was|were|no`,likes:`
    ((would|should) like|want|wanted|need|needed|have|wish|wished|must|should|ought) to .2
    (please accept|owe (you|everyone|them|him|her)) .2`,welcome:`
    you (are|would|will)? feel (up to|able|ready|like (it|-ing))
    you (are|would|will)? (ever|never|still|also|even)* @wants
    (that|it|this) (is|feels|would be|seems) (okay|all right|fine|welcome|right|something|too late|of? any|still|
      enough)
    (that|it|this) (is|feels|would be|seems) (not too|easier|better|the right|what !(it takes|you want (me to say|
      to hear)))
    and? (when|there is|asked|necessary|needed|possible|allowed)
    (it|that) (helps|matters|means)|only i
    i (could|can|may|had to|must|have to|were|ever (could|can|do it|did it again)|(do|did) (it|that|this) again)
    (this|the|my) @writing? (is|sounds|seems|comes|gets) _? (long|late|messy|clumsy|short|badly|awkward|bad)
    (this|the|my) @writing? (is|sounds|seems|comes|gets) _? hard to (read|follow)
    this does not (make sense|come out)|we (could|can|are|need|want)`,wants:`
    ~want|~like|~let|rather|~need|ready|willing|open|able|~allow|~agree|~prefer|~wish|~choose|up for|have (time|the)
    can (bear|stand|listen|hear)|give me|~ask|tell me`,writing:`letter|note|message|text|email|handwriting|spelling|writing|english`,pain:`
    hurt|pain|harm|offence|distress|upset|damage|trouble|inconvenience|misunderstanding-|problem|problems|confusion
    discomfort|stress|worry|hassle|bother|anxiety|embarrassment|disappointment|disrespect|unhappiness|tension
    awkwardness|suffering|feelings|grief|mistake|mistakes|hard feelings|wrong|hurt feelings|way`,sorryWord:`sorry|apologise|apologies`,somethingBad:`
    (i|we) (-ly|ever|have|had)* (hurt|upset|offended|caused|made|embarrassed|scared|sounded|let you|disappointed|
      crossed)
    (i|we) (-ly|ever|have|had)* (came (across|off)|(did|said) (anything|something))
    (something|anything|what) i (did|said)|(it|that|this) (looked|seemed|sounded|came|felt|hurt|upset)
    my _ (hurt|upset|offended|came|made|scared)`,doubted:`
    i !(am honest|may|can|could|had)|it !(helps|matters|means)|that !(helps)
    my|what i|anything|something|this|any of|your feelings|anyone
    you (are|were)? (hurt|upset|offended|angry|feel|felt|took)|you (got|found|think|thought)`,anythingOfMine:`i|my|anything|something`,thenIAm:`..12 (i|my) .8 (@sorryWord|apology|regret|regrets)`,whatOfIt:`what|how|the _ that?|any _|the (way|ways)`,harm:`
    hurt-|upset-|offen-|caus-|giv-|gave|wound-|embarrass-|let you down|disappoint-|insult-|wrong-|harm-|pain-|scared
    frighten-|lonely|neglect-|ignored|unkind|rude|harsh|cold|distant|unfair|difficult|selfish`},q=`sorryIf`,de=[{id:`sorry-if`,kind:q,says:`@sorry (@sorryAbout*|@sorryGap*6) ,? (if|in case) !(@welcome)`,unless:{before:`@wished`},rewrite:f},{id:`i-may-have`,kind:q,says:`
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
      @sorry (that|for|about|for how|for what)? @whatOfIt? (i|it|this|that|my _) (may|might|could) -ly? have !(to)`,unless:{before:`@wished`},rewrite:e=>p(e.before+e.found+e.after)}],fe={sorryAboutYou:`
    (sorry|apologise|regret|@pity) ,? (very much|to (hear|see|learn|read|find))? @aboutHow? @adv*`,pity:`(a (shame|pity)|too bad|unfortunate|regrettable) =(that? you)`,aboutHow:`that|(about|for)? how|(about|for) the way`,mineToo:`
    ..25 (because|by (me|my|what i|how i|the way i)|when i|after (i|what i|how i|my)|(through|from|due to) (me|my)|
      thanks to me)
    ..25 ((through|due to|over) what i|that i caused|which i caused|and that i|and i (was|am|did|caused|made|know|own|
      take))
    ..25 ((safe|unsafe|alone|lonely|afraid|scared|small|lost) (with|around|beside|next to|of) me|(while|since) i|
      (over|since) my)
    ..25 (as a result of|in my (house|company|presence)|and it is (my|because))`,seen:`
    (like|as if|as though|that)? you @adv* (had to|have to|could not|can not|needed to|need to|were not|must|(had|
      have) no)
    (like|as if|as though|that)? you would have to`,saying:`
    (not|never|without|no longer|would be) _?
    (not|never|stop|stopped|without|instead of) .12 (say|saying) .12`,took:`it|this|that|things|everything|me|my _|what i|the _`,thinks:`
    ~think|~believe|~perceive|~misunderstand|~misinterpret|~interpret|misread|misheard|misconstrued|~assume
    (took|take|taken|taking|see|saw|seen|find|found|read) @took
    (chose|choose|decided) to (take|see|feel|be|react|get)|<!(you) decided|made up your mind|convinced yourself
    jumped to|~react
    can not @adv* (take|handle|see|understand|let|accept|get|believe|move on|enjoy|appreciate|deal)
    could not @adv* (take|handle|see|understand|let|accept|get|believe|move on|enjoy|appreciate|deal)
    (do|did) not (understand|see|like|agree|believe|appreciate|get (it|me|why|what i|my|the joke)|find|think|accept|
      enjoy|realise)`,minds:`
    (should|would|could|must|might|may|seem to|appear to)* (have|be)* @minding
    (are|were|keep|kept)? (have|had|having|got|get|getting) .3 @having`,minding:`
    ~think|~believe|~experience|~consider|~regard|~view|~perceive|~misunderstand|~misinterpret|~interpret|~assume
    ~suppose
    ~imagine|~object|~resent|~mind|~disagree|~disapprove|(took|take|taken|saw|see|seen|read|found|find|heard) @tookIt`,tookIt:`offence|against|it|this|that|things|everything|me|my _|what i|yourself|the _`,having:`
    feelings|impression|idea|hump|wrong end|opinion|view|problem|problems|issue|issues|doubts|reaction`,stillThere:`
    alone|left|stuck|the one|having to|going through|carrying|paying|living|dealing|ill|sick|in|losing|without|tired
    exhausted|scared|afraid|lonely|here|there|missing|stranded|only|right|not able|unable|worth|my|so kind`,hurts:`
    upset|put out|distressed|troubled|displeased|uncomfortable|not? (happy|pleased|comfortable|amused|okay) with
    not (happy|pleased|comfortable|amused|okay)|sad|anxious|worried|insecure|paranoid|stressed|nervous|defensive
    frustrated
    devastated|heartbroken|shocked|irritated|cross|hurt|angry|mad|disappointed|insulted|oversensitive|sensitive
    bitter|jealous|unhappy|annoyed|furious|emotional|dramatic|reacting|overreacting|hurting|having (such|a|trouble)`,virtue:`
    my _? (honesty|openness|joke|jokes|humour|directness|bluntness|boundary|boundaries|need|needs|feelings|
      truth) .3 @virtueDid
    my _? (success|friendship|friendships|friends|opinion|opinions) .3 @virtueDid`,virtueDid:`is|was|were|are|has|have|had|triggered|upset|bothered|offended|threatens|threatened|hurt|hurts`,itIs:`
    (it|this|that) (is|was|has been) @adv* (hard|difficult|upsetting|painful|coming up|a problem|an issue|
      a lot) for you
    (it|this|that) (is|was|has been) @adv* (uncomfortable|triggering) for you
    (it|this|that) (bothers|offends|annoys|upsets|bothered|offended|annoyed|upset) you
    (it|that|this|my _? _|what i (said|did)) (was|were|is|are) not (to your (liking|taste)|appreciated|funny|
      good enough)
    (it|that|this|my _? _|what i (said|did)) (was|were|is|are) not what you (wanted|expected)
    (it|that|this|my _|what i said) (was|were|got) (taken|perceived|received|interpreted|understood|misunderstood|
      misread)
    (it|that|this|my _|what i said) (came (across|out)|sounded)`,youGot:`got|get|getting|became|become|being|so|a bit|too`,withMe:`
    ..25 (with|by|of|from|for|to|at|because of) (me|my !(-ship-|friendship-|relationship-))
    ..25 i (did|said|was|made|left|lied|broke|hurt|have|had|put|let|kept|never)`},J=`sorryYouFeel`,Y={before:`@told|@saying`,after:`@mineToo|@seen`},pe=[{id:`sorry-you-feel`,kind:J,says:`
      @sorryAboutYou you (are|were|have|have been|do not|did not)? @adv* (feel|felt|feeling) (=(state:(@adv* @bad) $)|
        )`,unless:Y,rewrite:v},{id:`sorry-you-think`,kind:J,says:`@sorryAboutYou you (are|were|have)? @adv* @thinks`,unless:Y,rewrite:_},{id:`sorry-you-mind`,kind:J,says:`@sorryAboutYou you (are|were|have|had)? -ly? @minds`,unless:Y,rewrite:_},{id:`sorry-you-are`,kind:J,says:`@sorryAboutYou you are !(-ly? @stillThere) (still|always|now|so|too)* _`,unless:{...Y,after:`@mineToo|@seen|@withMe`},rewrite:_},{id:`sorry-you-are-hurt`,kind:J,says:`
      @sorryAboutYou you (are|were|have been|are not|were not)? @adv* @youGot* @hurts
      @sorryAboutYou (your feelings (are|were|got|have been|get) _? hurt|@virtue|@itIs)`,unless:Y,rewrite:_},{id:`sorry-you-are-offended`,kind:J,says:`@sorryAboutYou you (are|were|have been)? @adv* @youGot* (offended|bothered|annoyed|triggered)`,unless:{before:`@told|@saying`,after:`@seen`},rewrite:_}],me={youMade:`
    you (have|are|would|had|were|keep|kept|always|constantly|just|really|do|also|even|simply|basically|practically|
      @prettyMuch)*`,prettyMuch:`pretty much`,made:`made|make|makes|making|drove|drive|driving`,deeds:`
    lie|cheat|shout|yell|scream|snap|swear|curse|hit|slap|push|shove|throw|break|smash|leave|run|walk|drink|smoke
    gamble
    spend|hide|lose|react|act|behave|say|explode|blow|cry|hate|resent|regret|doubt|question|give up|quit|choose|cut
    ignore
    avoid|withdraw|pull|shut|close|turn|check|spy|follow|flirt|sleep|kiss|seek|text|keep|become|overreact|raise|treat
    fight
    argue|attack|insult|threaten|steal|betray|look (elsewhere|for|like)|go (elsewhere|behind|crazy|off)|do`,likeI:`
    like i (was|am|were) not? @adv* (not|never|nothing|the (bad|problem|enemy|villain)|an idiot|@bad)
    like i (was|am|were) not? @adv* a (bad|failure|monster|child|burden|stranger|joke)
    like i ((did|do|can|could) not|never|had to|have to)|that i ((did|do|can) not|never)|a? @bad`,toDeed:`
    to (@deeds|it|this|that|drink|despair|madness|(the (edge|brink))|desperation|lying|cheating|drinking|her|him)`,drove:`drove|drive|forced|force|push|pushed|provoke|provoked|goad|goaded|pressure|pressured`,goodFor:`
    get|be|become|try|apply|finish|go|see|talk|tell|grow|study|learn|stop|take|write|face|sign|call|start|believe|the`,away:`
    into (her|his|the arms|another|someone|an affair|(a|the) corner)|away|crazy|mad|insane|nuts|up the wall
    over the edge|past
    too far|out|there|and|until|so`,iDid:`i (just|finally)? @done`,toldOff:`nagged|pestered|hounded|badgered|harassed|pressured`,didToMe:`
    make:(@made) me how:(@adv*) deed:(@deeds)
    (made|make|turned|turn) me ((this|that) way|like this|who i was|what i (am|was|became))
    (made|make|turned|turn) me into (this|a (monster|liar|bad|jealous|person)|someone|(a|an) angry)
    (drove|drive) me @adv* @toDeed|@drove me @adv* @away|@drove me @adv* (to|into) !(@goodFor)|backed me into
    (left|leave|gave|give) me with? no other? (choice|option|alternative|way)|~push all? my buttons
    (force|forced) my hand
    (wind|winds|wound) me up|(set|sets) me off|(got|get) under my skin|egged me on|@toldOff me (until|so much|into)
    provoked me
    know _? how to (make me|push|get (to|under|a rise)|wind|set me)|(trigger|triggered) me
    (kept|keep) on? -ing ..10 until @iDid
    (kept|keep) on? (pushing|nagging|going on|provoking) ..5 (until|and|so) @iDid
    (make|made|are making) it (so|too|completely|really)* (impossible|hard|difficult) (for me)? to
    (push|pushed) (every|all of? (the|my)) (button|buttons)|should have known (how i|i would|better|that i)
    (got|get) me (so|all) (worked up|angry|mad|upset|riled|furious)
    made me (out to be)? the (bad|villain|enemy|problem)
    always? (bring|brings) out the worst`,itIsAll:`(it|this|that|all of (it|this)|everything|the whole thing) (is|was)`,reasonOf:`want|try|believe|smile|can|could|got|stop|still|alive|here|able|get up|keep`,faultOf:`
    @itIsAll @adv* your own? fault
    you (are|were) the reason !((why|that)? i (am|have)? @reasonOf)
    you (are|were) ((the one who (made|started|drove|pushed|forced|provoked|wanted this))|to blame)
    you (brought (this|it) on yourself|asked for it|had it coming|(were the one who)? started (it|this|that|
      the (fight|argument)))
    i had no (other|real)? (choice|option|alternative)|what (other|else)? (choice|option|choices|options) did i have
    what else? ((was|am) i supposed|did you expect me) to (do|say|think)
    if you (were|were not) not? (so|such|more|less) ..12 i (would|could)
    if you @hadNot ..18 i (also|then)? ((would|should) also? (not|never)?|never would) !(@foundOut|..20 @thanks)
    ^ had you not? ..18 i (also|then)? ((would|should) also? (not|never)?|never would) !(@foundOut|..20 @thanks)`,hadNot:`(would|had|were|did|do) (not|just|only)|had|would`,thanks:`help-|support-|believ-|stood|stay-|been there|encourag-|held|trust-|loved|(stopped|asked|told) me`,foundOut:`
    (not|never|have|-ly)* (told|admitted|stopped|known|seen|understood|learn-|realis-|got help|gone to|quit|made it|
      survived|found|had the)
    (not|never|have|-ly)* (come (this|so)|be (here|alive)|believed)`,blamedFor:`
    you (kept|keep|were|are) (always|constantly|so|too|on|being)* @blamed
    you (were|are) not _? (there|home|here|around|interested|listening)
    you stopped (touching|sleeping|talking|loving|caring|wanting|kissing|listening|being|having|showing|looking)
    you (just|really|simply)? (~push|~provoke|started|ignored|ignore|refused|refuse|~nag|~yell|~shout|forced|drove|
      hurt me)
    you (just|really|simply)? ((get|got) (so|all)|(make|made) (me|it so? (impossible|hard)))
    you always (~nag|~yell|~shout|~complain|~criticise|~judge|~overreact|~get|~start|~blame|~make|~turn|~freak)
    you never (listen-|car-|help-|show-|have time|had time|talk-|touch-|~give|let|trust-|appreciat-|support-|notic-|
      want-)
    you (will|would|do|did|can|could) not ever? (control|let|listen|stop|talk|care|give|touch|leave|want|love|show|
      trust)
    you (will|would|do|did) not !(know|suspect|notice|deserve|see|need|have|ask|hear|want me to|say|do anything) _
    i knew (how|that|what)? you would _? (blow|be (angry|mad|upset|furious)|get|freak|react|overreact|lose|yell|shout|
      start)
    i knew (how|that|what)? you would _? (make|go|say no|take it|leave|never|not)
    you would (only|just|always)* have? (~have a go|~get|~go|been|be (angry|mad|upset)|~make|~start|kicked|~freak|
      ~yell|~shout|~blow)
    of your (@yourFlaw|questions|constant|drinking)
    of (how|the way) you (always|just)* (~act|~react|~treat|~talk|~behave|~speak|~get|are|were|~look at)`,blamed:`
    nagging|pushing|yelling|going on|bringing|shouting|provoking|complaining|criticising|cold|distant|angry|jealous
    mean
    controlling|difficult|impossible|busy|ignoring|never (home|here|there|around|interested)`,yourFlaw:`
    nagging|jealousy|temper|mood|moods|attitude|behaviour|reaction|reactions|coldness|drama|anger`,innocentVerb:`
    know|knew|think|love|am|want|understand|see|cried|hope|wish|worr-|miss|missed|feel|felt`,deedOfMine:`
    @done|said (that|it|those things)|did (it|that|this|what i did)|(had to|have to|was (forced|obliged|driven) to) _
    (felt forced to|needed to) _|~stay (out|away|late|at (work|the (pub|office)))|came home late|left|drink|lie|yell
    shout
    get angry|hide things|(went|go) out`,wouldNotHave:`
    @done|lie|yell|shout|scream|snap|hide|drink|cheat|drunk|hidden|left|sworn|blown up|(done|said) (it|that|this)`,only:`just|only|ever|gave|showed|let|paid|came|made|spoke|weren|had|would|were|did not`,yourGood:`trust|love|patience|kindness|letter|courage|words|support|help|honesty|example|care`,pushedMe:`
    @pushed me (over the edge|too far|away|crazy|mad|insane|up the wall|to (it|drink|lie|cheat|@deeds))
    @pushed me into (it|this|her|his|the arms|lying|drinking|someone)`,pushed:`made|drove|pushed|forced|led|compelled|tempted|drive|drives|push|pushes`,shared:`
    we have? both (made _? (mistakes|errors|choices)|(said|did|done) _? (things|stuff|words)|hurt each other|(messed|
      screwed) up)
    we have? both (lied|cheated|yelled|shouted|got (carried|heated|angry)|lost (it|our)|contributed|share)
    (both of us|we (are|were)? both) (are|were|equally|partly|also)* (to blame|at fault|guilty|in the wrong|
      responsible|wrong)
    (both of us|we (are|were)? both) (are|were|equally|partly|also)* (made mistakes|said things)
    (it|this|that) (is|was) (both of? our (fault|faults)|on both of us|fiftyfifty|fifty fifty|just? as much your)
    there (is|was) _? (blame|fault) on both
    it takes two (people|of us)? (to (tango|fight|argue))? =($|,|you know|and)
    you (are|were) (not|no|hardly|exactly|completely|so|entirely|a|an)* @innocent (either|yourself|here|in (this|all))
    you (have|had)? also? (played|have|had|share) (a|some of|your|your own|the)* (part|share|role|blame) (in (this|it|
      all|what)|too)
    you (have|had)? also? (played|have|had|share) (a|some of|your|your own|the)* (part|share|role|blame) (as well|
      to play)`,innocent:`innocent|blameless|perfect|angel|saint|faultless`,untrue:`
    (@no|act|acted|pretend-|wrong|unfair|blam-|excuse|untrue|lie|out as|(no part)) .20
    (act-|behav-|feel|felt|sound-|seem-|look-) like .20|as (if|though) .20`,ofIt:`
    to|with|at|from|about|for|without|hurting|losing|seeing|hearing|leaving|did|do|have|had|if|when|what|that|which
    the _|how
    whether|glad|happy|grateful|thank-|love`,ofDoing:`
    to|with|at|from|about|without|hurting|losing|seeing|hearing|leaving|if|glad|grateful|thank-`},X=`youMadeMe`,Z=`@told|@denied|@untrue`,Q=`It was my choice, and I am responsible for it.`,he=[{id:`you-made-me-feel`,kind:X,says:`
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