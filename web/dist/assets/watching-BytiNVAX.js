import{t as e}from"./find-Dw-q5ggL.js";var t={yours:`your|his|her|their|(each other|the other|one another|_) 's`,whose:`@yours|my|our|the`,phone:`
(cell|mobile)? (phone|phones)|dating (app|apps)|social media|app|apps|browser|browsers|cellphone|cellphones
computer|computers|device|devices|facebook|google|inbox|insta|instagram|ipad|ipads|laptop|laptops|messenger|mobile
mobiles|smartphone|smartphones|snapchat|tablet|tablets|telegram|telephone|telephones|tiktok|tinder|whatsapp`,words:`
text messages|direct messages|call (history|list|log|logs|records)|phone (bill|bills|records)
(browser|browsing|search) history|screen time|browsing|calls|chat|chats|contacts|conversation|conversations|diary
dm|dms|email|emails|followers|history|inbox|journal|likes|message|messages|notes|photos|screentime|text|texts`,key:`
pass (code|codes|word|words)|pin (code|codes)|log (in|ins)|(access|phone|unlock) (code|codes)
(code|codes|key|keys) (for|of|to) (her|his|my|the|your) @phone|codes and|(key|keys) to (my|your) (account|email)
face id|thumb (print|prints)|credentials|fingerprint|fingerprints|login|logins|passcode|passcodes|password
passwords|pin|pins|thumbprint|thumbprints`,look:`
~read|~check|~see|look- (at|in|into|over|through)|~go (over|through)|~inspect|~search|~scroll through|~monitor
~control|~review|~access|~spotcheck|spot ~check|~browse|~examine|~supervise|~screen|~scan|~skim`,hand:`~show|~open|~hand over?|~give !(up)|~forward|~unlock`,show:`
~share|~give|~send|~turn|~switch|~keep|~leave|~let|~show|~enable|~allow|~want|~need|~get|~have|~ping|~text|~drop
~see`,place:`
(current|exact|gps|live|phone|realtime)* (location|locations) !(for|of !((her|his|my|our|your) (car|phone)))
@finder|location sharing|google maps timeline|gps|whereabouts`,finder:`find my (device|friends|iphone|phone)?|snap map|snapmap|life360|life 360`,you:`you|i|we|the other`,alltimes:`
(at (all|any) (time|times)|at every|on ((a|my|the|your) (app|map|phone)|google maps)|24-|every (hour|minute|
moment))
all the time|any time|anytime|whenever`,other:`your|my|our|his|her|each other 's`,trackers:`habit|mood|fitness|sleep|step|period|budget|drink|drinks|goal|chore|time|debt|spending`,whereTemplates:`
@show ..8 @place
(~see|~check|~know|~follow|~watch|~monitor|look- at) ..5 @other (gps|live|phone)* (location|whereabouts)
(~see|~check|~know|~follow|~watch|~monitor|look- at) ..5 where @you (am|are|is) @alltimes
(are|be|both|stay) _? on @finder
(@finder|location sharing|gps|live location) ..5 (active|enabled|on|turned on|always|shared)
~drop (her|him|me|us|you)? (a|my|your)? (pin|pins)
<!(keep|keeps) ~track (me|you|each other !('s)|where (i|you)|@other (activity|car|location|movements|phone|phones|
every))
(location|locator|tracking) (app|chip|device|software)|<!(@trackers) (tracker|trackers)|air (tag|tags)
activat- (my|the|your)? location|(app|apps) (that|which) (show|shows) where|by the? map|geotrack-|geo track-
where (i|we|you) (am|are)? (find (myself|yourself))? (by|on) (a|the) map|airtag|airtags|gps`,keyTemplates:`
@handOver ..9 @key|(fingerprint|fingerprints|finger (print|prints)) on (both|each|my|our|your)
no more? (hidden|hiding|private|secret) @key
(no|same|shared|without|each other 's|all (my|our|your)|both our|my|your|no more) @key
(no|without) phone? (lock|locks)|no locked @phone|@phone ..4 (unlocked|without a (code|lock|pass-))
~unlock ..5 @phone|log- (in|into) to? (each|my|your)|log- (me|you) (in|into)|(stay|keep (me|you)) logged in`,handOver:`
~want|~need|~give|~share|~tell|~swap|~exchange|~hand|~know|~have|~get|~show|~write|~text|~send|~let|~leave
~provide|~reveal|~keep|~set !(up)|~remove|~use|~grant|~access|~add|~register|~store|~save|~put`,readTemplates:`
(@hand|<!(@iDo) @look) ..4 (@whose|all|any|each|every|me|to|you) .3 (@phone|@words)
@look ..4 (@yours|all|any|each|every|me|to|you) -(my|the)*3 (@phone|@words)`,meeting:`see|seeing|talk-|speak-|meet-|contact-`,openTemplates:`
open phone
(chat|chats|email|emails|message|messages|phone|phones) (access|check|checks|inspection|inspections|transparency)
(complete|constant|free|full|total|unlimited|unrestricted) _? (access|transparency) ..8 (@phone|@words|account|
accounts)
(access|<!(@iDo) look) (at|into|to) all? (@whose|all) .2 (@phone|@words)
access to (all|every one) of? @other accounts
(chats|email|emails|messages|phone|phones) (are|is|will be|~stay|~remain) _? (open|an open book)
(~lay|~put|~place|~leave|~bring) (my|your) (phone|phones|telephone|telephones) (before|in front of|out for) (me|
you)
your phone (open|face up|screen up|where i can see)|openphone`,copyTemplates:`
@screenshot (all|any|each|every|my|the|your) ..3 @words|~listen in
read what (i|you) .5 (~say|~write|~text|~message)|@screenshot ..4 (from|of) ..5 (@phone|@words)
(bcc|cc|copies|copy) ..4 (me|you) ..5 (email|emails|messages|texts)`,screenshot:`screenshot|screenshots|screen (shot|shots)`,belongings:`pocket|pockets|bag|bags|handbag|purse|wallet|drawer|drawers|belongings|things|stuff|receipts`,spyTemplates:`
spy ware|(spy|spying) app|monitoring (app|software)|hidden camera|(camera|cameras) (at|in|on)
~record all? (my|your|each other 's) (calls|conversations)|~mirror (my|your) (messages|phone)|lie detector
keylogger|polygraph|spyware|stalkerware`,report:`
~send|~text|~message|~call|~report|~write|~photograph|~videocall|video ~call|~facetime|~check in|~update|~prove
~log|~account|~show|~phone|~ping`,often:`
every single? (hour|half hour|half an hour|30 minutes|thirty minutes|two hours|2 hours|15 minutes|ten minutes|
few minutes)
every single? (minute|move|step)|every single? time (i|we|you) (arrive|get|go|leave|meet|move|talk)|each hour
hourly`,picture:`photo|photos|picture|pictures|selfie|selfies|pic|pics|video|videos|proof|proofs|screenshot|screenshots`,reportTemplates:`
@report ..12 (@often|proof of where|where (i|you) (am|are) (at all times|every|all the time|all day))
@report ..12 @picture ..6 of? (from (wherever|work|the @outside)|where|who|that (i|you)|proof|to prove|as proof)
@report ..12 who (i|you) (~talk|~speak|~meet|~text) (to|with)
(account for|document|list|report) of? (all|each|every) (call|cent|contact|hour|minute|penny|person)
at all times ..6 (where|who|reach-)`,outside:`pub|bar|office|club|party|place|hotel`,whoTemplates:`
(~tell|~let|~know|~inform|~ask|~text|~message|~report|~say|~show|~see) ..6 @whereWho
(always|every time|at all times) ..6 (where|who) (i|you) (am|are)
(~monitor|~track|~watch|~check|~control|~see|~know|~decide|~approve|show me|tell me) ..3 who (i|you) (am|are|have|
have been)? @meets
(~call|~text|~videocall|video ~call|~facetime|~photo|photos|picture-|selfie-|landline) ..12 (so that? (i|
you) (can|will)?|to) @see ..3 @really`,whereWho:`
(each|every) time (that|when)? (i|you) (change|go|move)|where and with? who
(where|who) (i|you) (am|are) with? (and (where|who) ((i|you) (am|are))? with|,? (always|at all times|all the time|
every time|24-))
(where|who) (i|you) (am|are) with? ,? (at any time|(when|whenever|every time) (i|you) ask)
with? whom (i|you) (had|have)? (meet|met|see|seen|spoke|spoken|talk|talked|written)`,meets:`~talk|~speak|~meet|~see|~text|~message|~follow|~chat|~hang|~write|~call`,see:`know|see|check|be sure|make sure|prove|verify|confirm|show`,really:`who (i|is|you)|where (i|you)|(i|you) (am|are) (actually|really|where)`,allowTemplates:`
ask me first? before you (meet|see|go out|leave|talk)
(show|tell) me ..3 (anyone|everybody|everyone|whoever|each person) you (meet|message|see|speak|talk|text)
you ..4 (call|videocall|video call|facetime|ring|text) me ..8 so that? i can? (know|see|be sure|
check) !(..25 @kindly)
you ..4 send me (a|an) (photo|pic|picture|selfie|video) ..8 so that? i can? (know|see|be sure|
check) !(..25 @kindly)
(never|not) ..3 (go|leave|meet|see) ..4 without (asking|me|my)
you always? (call|message|phone|ring|text) me ..20 (arrive|leave|get (home|in|there)) ..20 @eachTime
(check|clear|run) (it|that|this|(my|your) plans|everything) (by|past|with) (me|you) ..4 (before|first) ..4 @goOut
(am|be|get|is) (alerted|notified|an alert|a notification) ..3 (if|when|whenever) (i|you)
(~ask|~need|~get|~have|~wait for) ..3 (for|my|your) (approval|consent|permission) ..8 (@goOut|going|leave|seeing|
leaving|friends)
(never|not|stop|no longer) (~see|~talk|~speak|~meet|~contact) ..6 @others`,kindly:`safe|late|okay|all right`,eachTime:`every time|each time|always|without fail`,goOut:`go|see|meet|hang|out|talk|text`,others:`
any other? (female|friends|male|men|women)|your (brother|family|friends|mother|sister)|other (men|women)
your _ (without me|unless i)|anyone|female|male`,stops:`
~stop|~quit|no longer|gives? up|~give up|~end|instead of|rather than|~avoid|~resist|~delete|~remove|~uninstall
~turn off|~switch off|trust-|no more|no one|let go of|leave off|~cancel|neither|never|nobody|not|refrain|without`,stopsThen:`@stops ..30`,putAway:`
..6 (aside|away|back|down|off|in (a|another|the) @somewhere|out of the? (bedroom|room|sight)|on silent)
..6 (for the (baby|children|dog|kids)|of the (bins|car|cat|children|dog|kids))`,somewhere:`drawer|basket|box|hall|kitchen|bag|pocket|room|other`,innocentTopic:`
(our|the) bank (statement|statements)|(photo|photos) of (our|the)|thank you|together we|tracker for|baby|budget
calendar|cat|child|children|daughter|doctor|dog|drinking|emergency|habit|habits|hiking|holiday|jogging|joint|kid
kids|laundry|luggage|mood|netflix|period|periods|recipe|restaurant|running|school|shopping|sleep|son|spending
steps|streaming|thankyou|wedding|wifi`,iDo:`(i|we) (also|always|am|can|just|may|only|shall|will|want to|going to)*`},n=`When you ask me something, I answer what you asked.`,r=`If something happens that you would want to know, I tell you the same day.`,i=`We sit down together each evening, and I tell you about my day.`,a=`I say in the morning where I will be, and tell you when it changes.`,o={within:`_ (stop|not|never|no longer)`,sentence:`@innocentTopic`},s={before:`@stopsThen`,although:`@meeting`,...o},c=`away|down|off|aside`,l=`own (password|passwords|passcode|passcodes|pin|pins|phone|phones|login|logins)`,u={...s,within:`${o.within}|${c}|${l}`,after:`@putAway|${l}`},d=(e,t,n,r)=>({id:e,kind:t,says:n,unless:t===`secrets`?{...s,within:`${o.within}|${l}`,after:l}:u,rewrite:()=>r}),f=[d(`location`,`location`,`@whereTemplates`,a),d(`secrets`,`secrets`,`@keyTemplates`,n),d(`reading`,`reading`,`@readTemplates`,r),d(`open-phone`,`reading`,`@openTemplates`,r),d(`copies`,`reading`,`@copyTemplates`,r),d(`belongings`,`reading`,`(~check|~search|~go through|look- (through|in)|~inspect|~empty) @yours _? @belongings`,r),d(`spying`,`reading`,`@spyTemplates`,r),d(`reporting`,`reporting`,`@reportTemplates`,i),d(`where-and-who`,`reporting`,`@whoTemplates`,i),d(`permission`,`reporting`,`@allowTemplates`,i)],p=new e(f,t),m=e=>p.find(e);export{m as watching};